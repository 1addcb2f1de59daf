"""The statutory tree A to D as values, read from `policy/statutory-tree.toml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

SUMMARY = "summary"


@dataclass(frozen=True)
class Section:
    """One place of the shared picture. `names` is per language code."""

    path: str
    names: Mapping[str, str]


@dataclass(frozen=True)
class Branch:
    """One of the four main headings, with its sections in the order of the decree."""

    path: str
    names: Mapping[str, str]
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Tree:
    """The management summary first, then the branches A to D."""

    summary: Section
    branches: tuple[Branch, ...]
    source: str

    def sections(self) -> Iterator[Section]:
        """Every place that has a text, the summary first."""
        yield self.summary
        for branch in self.branches:
            yield from branch.sections

    def section(self, path: str) -> Section | None:
        """The section with this path, or None."""
        return next((section for section in self.sections() if section.path == path), None)


def tree_from(data: Mapping[str, Any]) -> Tree:
    """The parsed policy file as a tree. Raises KeyError for a record without path or name."""
    return Tree(
        summary=_section(data["summary"]),
        branches=tuple(
            Branch(branch["path"], branch["name"], tuple(_section(each) for each in branch["sections"]))
            for branch in data["branches"]
        ),
        source=data["source"],
    )


def _section(record: Mapping[str, Any]) -> Section:
    return Section(record["path"], record["name"])
