"""How a source of one's own is read: its form, its columns, and how it writes moments and numbers."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from samenbeeld.kernel.errors import Refused

CSV, JSON, RSS = "csv", "json", "rss"
FORMS = (CSV, JSON, RSS)
VALUES, NOTICES = "values", "notices"
GOALS = (VALUES, NOTICES)
SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t", "bar": "|"}
ENCODINGS = ("utf-8-sig", "windows-1252", "iso-8859-1", "utf-16")
LONGEST_NAME, LONGEST_COLUMN = 60, 200

# How the source writes one thousand two hundred thirty-four and a half: (decimal mark, marks of thousands).
NUMBERS: Mapping[str, tuple[str, str]] = {
    "1234,5": (",", ""),
    "1.234,5": (",", "."),
    "1 234,5": (",", " \u00a0\u202f"),
    "1234.5": (".", ""),
    "1,234.5": (".", ","),
}
# How it writes a moment: as ISO 8601, day first, month first, or in (thousandths of) seconds since 1970.
ISO, DAY_FIRST, MONTH_FIRST, SECONDS, MILLISECONDS, LETTERS = "iso", "dmy", "mdy", "s", "ms", "rfc"
MOMENTS = (ISO, DAY_FIRST, MONTH_FIRST, SECONDS, MILLISECONDS, LETTERS)
# These say their zone themselves.
_ZONED = (SECONDS, MILLISECONDS, LETTERS)
# The clock of a moment that names no zone: the Dutch one, that of the world, or Dutch winter time all year.
ZONES = ("Europe/Amsterdam", "UTC", "+01:00")
# What RSS and Atom call their parts, in our own words.
RSS_PARTS = ("title", "text", "link", "id", "published", "updated")


@dataclass(frozen=True)
class Reading:
    """Columns are names of the first line (CSV), paths with dots (JSON) or parts (RSS); "" for none.

    `gaps`: words that mean that the meter failed. `regions`: none is all of them.
    """

    form: str
    goal: str
    separator: str = "semicolon"
    encoding: str = "utf-8-sig"
    skipped: int = 0  # lines above the names
    records: str = ""  # path of the list in a JSON document
    moment: str = ""
    time: str = ""  # when the time of day has a column of its own
    moments: str = ""
    zone: str = ""
    value: str = ""
    numbers: str = ""
    gaps: tuple[str, ...] = ()
    unit_column: str = ""
    unit: str = ""
    indicator: str = ""
    title: str = ""
    text: str = ""
    link: str = ""
    key: str = ""
    theme: str = ""
    regions: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is asked for."""
        of_values = (self.moment, self.time, self.value, self.unit_column)
        of_notices = (self.title, self.text, self.link, self.moment, self.time, self.key)
        wanted = of_values if self.goal == VALUES else of_notices
        return tuple(dict.fromkeys(each for each in wanted if each))


def kept(reading: Reading) -> dict[str, Any]:
    """As it lies in the database."""
    return asdict(reading) | {"gaps": list(reading.gaps), "regions": list(reading.regions)}


def reading_of(kept: Mapping[str, Any]) -> Reading:
    """The same the other way around; what is no longer known is left out."""
    known = {field.name for field in fields(Reading)}
    found: dict[str, Any] = {
        name: tuple(each) if isinstance(each, list) else each for name, each in kept.items() if name in known
    }
    return Reading(**found)


def check(
    reading: Reading, *, units: Mapping[str, str], themes: frozenset[str], regions: frozenset[str]
) -> None:
    """Raise Refused, with the field, for what cannot be read that way. `units`: of each indicator.

    Nothing is guessed: how a number and a moment are written must be said, since 1.340 and 03-04 have two
    meanings.
    """
    for field, known in (("form", FORMS), ("goal", GOALS)):
        if getattr(reading, field) not in known:
            raise Refused(f"feeds-mapped-{field}-missing", field=field)
    if reading.form == CSV:
        _among(reading, "separator", SEPARATORS)
        _among(reading, "encoding", ENCODINGS)
    if reading.goal == VALUES:
        _check_values(reading, units)
    else:
        _check_notices(reading, themes, regions)
    if reading.moment:
        _among(reading, "moments", MOMENTS)
        if reading.moments not in _ZONED:
            _among(reading, "zone", ZONES)


def _check_values(reading: Reading, units: Mapping[str, str]) -> None:
    for field in ("moment", "value"):
        if not getattr(reading, field):
            raise Refused(f"feeds-mapped-{field}-missing", field=field)
    # A number of JSON is written in one way only; a text there is not.
    if reading.form != JSON or reading.numbers:
        _among(reading, "numbers", NUMBERS)
    if reading.indicator not in units:
        raise Refused("feeds-mapped-indicator-missing", field="indicator")
    if not reading.unit_column and reading.unit != units[reading.indicator]:
        raise Refused("feeds-mapped-unit-other", field="unit", unit=units[reading.indicator])


def _check_notices(reading: Reading, themes: frozenset[str], regions: frozenset[str]) -> None:
    if not reading.title:
        raise Refused("feeds-mapped-title-missing", field="title")
    if not reading.key and not reading.link:
        raise Refused("feeds-mapped-key-missing", field="key")
    if reading.theme and reading.theme not in themes:
        raise Refused("feeds-mapped-theme-missing", field="theme")
    if not set(reading.regions) <= regions:
        raise Refused("feeds-mapped-regions-unknown", field="regions")


def _among(reading: Reading, field: str, known: Mapping[str, object] | tuple[str, ...]) -> None:
    if getattr(reading, field) not in known:
        raise Refused(f"feeds-mapped-{field}-missing", field=field)
