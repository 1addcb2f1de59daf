"""Where things are: every address below the root of this version."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from samenbeeld.interface import shapes
from samenbeeld.interface.rules import ROOT


def address(*parts: str) -> str:
    """`/api/v1/activiteiten/hoogwater-maas`."""
    return "/".join([ROOT, *(quote(part, safe="") for part in parts)])


def links(here: str, asked: Mapping[str, str], following: str) -> shapes.ListLinks:
    """This part of a list, with the question that was asked, and the next when there is one."""
    plain = {name: value for name, value in asked.items() if value and name != "cursor"}
    this = {**plain, **({"cursor": asked["cursor"]} if asked.get("cursor") else {})}
    return shapes.ListLinks(
        here=_link(here, this),
        following=_link(here, {**plain, "cursor": following}) if following else None,
    )


def _link(here: str, query: Mapping[str, str]) -> shapes.Link:
    return shapes.Link(href=f"{here}?{urlencode(query)}" if query else here)
