"""The world as it stands in `world/`: organisations, people, what was decided, what was written."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from samenbeeld.project.demonstration.markup import Entry, parse

FOLDER = Path(__file__).parent / "world"
_SUMS = ("sums", "sums_also")


@dataclass(frozen=True)
class PersonOfTheWorld:
    """Somebody invented. `ends` is a moment of the story, "" for no end. `is_offered`: the login page has a
    button for them, as it has for the whole cast.
    """

    login: str
    name: str
    organisation: str
    functions: tuple[str, ...]
    ends: str
    is_cast: bool
    is_offered: bool


@dataclass(frozen=True)
class TextOfTheWorld:
    """What was written in one place of one activity: `section` or `organisation` is filled."""

    activity: str
    section: str
    organisation: str
    entries: tuple[Entry, ...]


def people() -> list[PersonOfTheWorld]:
    """The cast first, in the order of the file."""
    whole = _toml("people")
    return [
        PersonOfTheWorld(
            login,
            record["name"],
            record["organisation"],
            tuple(record["functions"]),
            record.get("ends", ""),
            is_cast=group == "cast",
            is_offered=group == "cast" or record.get("offered", False),
        )
        for group in ("cast", "others")
        for login, record in whole[group].items()
    ]


def offered_logins() -> frozenset[str]:
    """Those who log in on the screen; nobody and nothing else writes in their name."""
    return frozenset(person.login for person in people() if person.is_offered)


def organisations() -> list[dict[str, Any]]:
    """Each organisation as its file says, parents before their parts."""
    return list(_toml("organisations")["organisations"])


def regions() -> list[dict[str, str]]:
    """The two regions."""
    return list(_toml("organisations")["regions"])


def figures() -> dict[str, int]:
    """Every figure by name."""
    return {
        name: value
        for group, record in _toml("figures").items()
        if group not in _SUMS
        for name, value in record.items()
    }


def sums() -> Iterator[tuple[str, list[str]]]:
    """What adds up to what: (total, parts)."""
    for group in _SUMS:
        yield from _toml("figures")[group].items()


def activities() -> list[dict[str, Any]]:
    """Each activity with its GRIP levels, versions, suggestions and releases."""
    return list(_toml("activities")["activities"])


def drawings() -> list[dict[str, Any]]:
    """What was drawn on the maps."""
    return list(_toml("map")["features"])


def map_releases() -> list[dict[str, Any]]:
    """Which layers of the maps were opened to whom."""
    return list(_toml("map")["releases"])


def outside_layers() -> list[dict[str, Any]]:
    """Layers from outside, as files of the world."""
    return list(_toml("map")["outside"])


def steps() -> list[dict[str, Any]]:
    """The steps on the ladder."""
    return list(_toml("activities")["steps"])


def reports() -> dict[str, list[dict[str, Any]]]:
    """Situation reports: `requests`, `reports`, `judging`, `returning`, `reminding` and `noting`."""
    return _toml("reports")


def decisions() -> dict[str, Any]:
    """Decisions, tasks, questions, meetings, clocks and log lines of the high water."""
    return _toml("decisions")


def alarms() -> dict[str, Any]:
    """Duty, telephone numbers of people, and alarms with their answers."""
    return _toml("alarms")


def safety_picture() -> dict[str, Any]:
    """Judgements per theme and region, and what others saw."""
    return _toml("safety_picture")


def editions() -> dict[str, Any]:
    """The weekly editions of before, who is mailed, and a link."""
    return _toml("editions")


def indicators() -> dict[str, Any]:
    """What was measured, and what an authority said."""
    return _toml("indicators")


def hand_overs() -> dict[str, Any]:
    """Notes for a relief with who signed them, and who read what."""
    return _toml("hand_overs")


def pushed() -> dict[str, Any]:
    """What was pushed on to the picture of all disciplines."""
    return _toml("pushed")


def casualties() -> dict[str, Any]:
    """The casualties of an exercise, what hospitals said of it, and the proposals."""
    return _toml("casualties")


def scaling() -> dict[str, Any]:
    """Codes and units of an exercise, and care under scarcity of a long crisis."""
    return _toml("scaling")


def endurance() -> dict[str, Any]:
    """What is down, buffers, stocks and measures, by activity."""
    return _toml("endurance")


def feeds() -> dict[str, Any]:
    """What sources of capacity said, and which did not answer."""
    return _toml("feeds")


def spread() -> dict[str, Any]:
    """What is expected, fair shares and steps of transfers."""
    return _toml("spread")


def capacity() -> dict[str, Any]:
    """What institutions and a feed told of their capacity, and the release of all of it."""
    return _toml("capacity")


def exercise() -> dict[str, Any]:
    """The exercise of the story: its script, its clock and what was noted."""
    return _toml("exercise")


def documents() -> list[dict[str, Any]]:
    """Each document with its later versions and why it was withdrawn."""
    return list(_toml("documents")["documents"])


def plans() -> list[dict[str, Any]]:
    """Each plan of the regions, with who established it and why it was withdrawn."""
    return [each for name in ("plans", "plans_more", "plans_written") for each in _toml(name)["plans"]]


def beside_plans() -> dict[str, list[dict[str, Any]]]:
    """What belongs to plans, by kind: cards, terms, obligations, readings, proposals, versions."""
    more, written = _toml("plans_more"), _toml("plans_written")
    return {kind: [*more[kind], *written.get(kind, ())] for kind in more if kind != "plans"}


def law(name: str) -> list[str]:
    """A law text, line by line: a heading begins with # and a blank, and nothing is printed at a slant."""
    told = (FOLDER / "law" / name).read_text(encoding="utf-8").replace("*", "")
    lines = (" ".join(line.split()) for line in told.splitlines())
    return [re.sub(r"^#+ ?", "# ", line) for line in lines if line and not line.startswith("<meta")]


def institution_profiles() -> list[dict[str, Any]]:
    """What institutions say of themselves."""
    return list(_toml("institutions")["profiles"])


def training() -> dict[str, list[dict[str, Any]]]:
    """Exercises, what is improved after them, and self-assessments."""
    return _toml("training")


def risk_profile() -> dict[str, Any]:
    """The care-risk profile of a region: its scenarios, who disagrees, and what followed."""
    return _toml("risk_profile")


def document_releases() -> list[dict[str, Any]]:
    """To whom a document was released."""
    return list(_toml("documents")["releases"])


def nodes(file: Path | None = None) -> list[dict[str, Any]]:
    """The nodes of `samenbeeld node demo`, or those in this file of the same form."""
    if file is None:
        return list(_toml("nodes")["nodes"])
    with file.open("rb") as opened:
        return list(tomllib.load(opened)["nodes"])


def joint() -> dict[str, Any]:
    """The text that three nodes write together: `title`, who began it and for whom, and its `entries`."""
    return _toml("joint")


def script() -> dict[str, Any]:
    """What the player does: `injects` once, then `small_updates` round and round."""
    return _toml("script")


def texts() -> list[TextOfTheWorld]:
    """Every text. Raises ValueError for one that cannot be read."""
    found = []
    for file in sorted((FOLDER / "texts").glob("*/*/*.md")):
        activity, kind, place = file.parts[-3], file.parts[-2], file.stem
        found.append(
            TextOfTheWorld(
                activity,
                section=place if kind == "shared" else "",
                organisation=place if kind == "own" else "",
                entries=tuple(parse(file.read_text(encoding="utf-8"))),
            )
        )
    return found


@cache
def _toml(name: str) -> dict[str, Any]:
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
