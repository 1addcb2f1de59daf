"""Which themes and places somebody means, from the words they used."""

from collections.abc import Mapping

from samenbeeld.safety_picture.rules.definition import Definition, Theme


def themes_named(definition: Definition, text: str) -> list[Theme]:
    """The themes whose words are in the text, the one that is named first in front.

    A theme that holds others comes last: for whom somebody works is not yet what is wrong.
    """
    words = plain(text).split()
    found: list[tuple[bool, int, Theme]] = []
    for theme in definition.tiles:
        places = [
            place for place, word in enumerate(words) for start in theme.words if word.startswith(start)
        ]
        # Words of two parts, such as "high water".
        places += [0 for start in theme.words if " " in start and f" {start}" in f" {' '.join(words)}"]
        if places:
            found.append((bool(definition.parts(theme)), min(places), theme))
    return [theme for _, _, theme in sorted(found, key=lambda each: each[:2])]


def place_named(text: str, places: Mapping[str, str]) -> str:
    """The code of the place that the text names, as whole words, or ""; the longest name wins.
    `places`: name -> code.
    """
    words = f" {plain(text)} "
    for name in sorted(places, key=len, reverse=True):
        if f" {plain(name)} " in words:
            return places[name]
    return ""


def plain(text: str) -> str:
    """Lower case, with a space for everything that is no letter or figure."""
    return " ".join("".join(each if each.isalnum() else " " for each in text.lower()).split())
