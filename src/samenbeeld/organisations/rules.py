"""What holds for organisations, people and functions, pure."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol, TypeVar

from samenbeeld.kernel.errors import Refused


@dataclass(frozen=True)
class Name:
    """A function or a kind of organisation as it is said, short and long, in both languages."""

    code: str
    nl: str
    en: str
    short_nl: str = ""
    short_en: str = ""

    def said(self, language: str, *, short: bool = False) -> str:
        """The name in `nl` or `en`; the short form falls back on the long one."""
        if language == "en":
            return (self.short_en if short else "") or self.en
        return (self.short_nl if short else "") or self.nl


def names(records: Mapping[str, Mapping[str, object]]) -> dict[str, Name]:
    """The names in a policy table, in the order of the file (most responsible function first)."""
    return {
        code: Name(
            code,
            str(record["nl"]),
            str(record["en"]),
            str(record.get("short_nl", "")),
            str(record.get("short_en", record.get("short_nl", ""))),
        )
        for code, record in records.items()
    }


def leading_function(functions: Iterable[str], in_order: Iterable[str]) -> str:
    """The function somebody is introduced with: the first in the order of policy, "" when there is none."""
    held = set(functions)
    return next((code for code in in_order if code in held), "")


def check_kind(kind: str, known: Iterable[str]) -> None:
    """Raises Refused for a kind of organisation that policy does not know."""
    if kind not in set(known):
        raise Refused("organisations-unknown-kind", field="kind", kind=kind)


def check_functions(functions: Iterable[str], known: Iterable[str]) -> None:
    """Raises Refused without any function, or with one that policy does not know."""
    wanted = list(functions)
    if not wanted:
        raise Refused("organisations-function-missing", field="functions")
    unknown = [code for code in wanted if code not in set(known)]
    if unknown:
        raise Refused("organisations-unknown-function", field="functions", function=unknown[0])


def check_term(
    functions: Iterable[str], valid_from: datetime, valid_until: datetime | None, ends: Iterable[str]
) -> None:
    """Raises Refused when the end is not after the start, or missing for a function that always `ends`."""
    if valid_until is not None and valid_until <= valid_from:
        raise Refused("organisations-ends-before-start", field="valid_until")
    if valid_until is None and set(functions) & set(ends):
        raise Refused("organisations-end-missing", field="valid_until")


def not_theirs_to_give(before: Collection[str], after: Collection[str], gives: Collection[str]) -> str:
    """A function that is given or taken here and that somebody does not give; "" when there is none."""
    changed = (code for code in (*before, *after) if (code in before) != (code in after))
    return next((code for code in changed if code not in gives), "")


def lasts_longer(until: datetime | None, before: datetime | None) -> bool:
    """Whether this end comes after that one; None is without an end."""
    return before is not None and (until is None or until > before)


def overlap(starts: datetime, ends: datetime | None, begins: datetime, until: datetime | None) -> bool:
    """Whether two terms have a moment in common; None is without an end."""
    return (until is None or starts < until) and (ends is None or begins < ends)


def never_began(valid_from: datetime, valid_until: datetime | None) -> bool:
    """Whether a membership was ended before its first moment: it lasts no time at all."""
    return valid_until is not None and valid_until - valid_from <= timedelta(microseconds=1)


def check_duty(
    function: str, held: Iterable[str], starts_at: datetime, ends_at: datetime, *, longest: timedelta
) -> None:
    """Raises Refused for a function this person does not have, or a shift that ends too early or too late."""
    if function not in set(held):
        raise Refused("organisations-duty-not-their-function", field="person")
    if ends_at <= starts_at:
        raise Refused("organisations-duty-ends-before-start", field="ends_at")
    if ends_at - starts_at > longest:
        raise Refused("organisations-duty-too-long", field="ends_at", days=longest.days)


# On which days somebody answers: every day, Monday to Friday, Saturday and Sunday.
DAYS = {"every": range(7), "work": range(5), "weekend": range(5, 7)}
LONGEST_VALUE, LONGEST_PURPOSE, LONGEST_HOURS, LAST_PLACE = 120, 120, 80, 9
_PHONE = re.compile(r"\+?[\d\s()./-]{3,}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True)
class Way:
    """How one reaches an organisation, as somebody fills it in; the fields are those of a ContactPoint."""

    kind: str
    value: str
    purpose: str = ""
    hours: str = ""
    priority: int = 1
    function: str = ""
    days: str = ""
    opens: time | None = None
    closes: time | None = None


class Timed(Protocol):
    """Whatever is reached at certain hours."""

    @property
    def days(self) -> str:
        """One of DAYS, or ""."""

    @property
    def opens(self) -> time | None:
        """None: the whole day."""

    @property
    def closes(self) -> time | None:
        """None: the whole day."""


T = TypeVar("T", bound=Timed)


def check_way(way: Way, known: Collection[str]) -> None:
    """Raises Refused with the field for a way to reach somebody that cannot be. `known`: functions."""
    value = way.value.strip()
    if not value:
        raise Refused("organisations-value-missing", field="value")
    if way.kind == "phone" and not (_PHONE.fullmatch(value) and len(re.sub(r"\D", "", value)) >= 3):
        raise Refused("organisations-no-phone", field="value")
    if way.kind == "email" and not _EMAIL.fullmatch(value):
        raise Refused("organisations-no-email", field="value")
    if way.function and way.function not in known:
        raise Refused("organisations-unknown-function", field="function", function=way.function)
    if (way.opens is None) != (way.closes is None):
        raise Refused("organisations-hours-half", field="closes" if way.opens else "opens")
    if way.opens is not None and way.opens == way.closes:
        raise Refused("organisations-hours-none", field="closes")
    if way.opens is not None and not way.days:
        raise Refused("organisations-days-missing", field="days")


def answers(way: Timed, moment: datetime) -> bool | None:
    """Whether somebody answers at this moment, on a clock in the Netherlands; None when nobody said when.

    Hours that pass midnight belong to the day on which they began.
    """
    if not way.days:
        return None
    days, today, clock = DAYS[way.days], moment.weekday(), moment.time()
    if way.opens is None or way.closes is None:
        return today in days
    if way.opens < way.closes:
        return today in days and way.opens <= clock < way.closes
    return (today in days and clock >= way.opens) or ((today - 1) % 7 in days and clock < way.closes)


def first_to_call(ways: Sequence[T], moment: datetime) -> T:
    """Of these, in their order, the first one that is not closed at this moment; else the first one."""
    return next((way for way in ways if answers(way, moment) is not False), ways[0])


def dialled(number: str) -> str:
    """A telephone number as a telephone takes it: `+31 (0)43 123 45 67` is `+31431234567`."""
    without_trunk = number.replace("(0)", "") if number.strip().startswith("+") else number
    plus = "+" if number.strip().startswith("+") else ""
    return plus + re.sub(r"\D", "", without_trunk)


def plain(text: str) -> str:
    """In small letters and without accents, to find and to sort by: `Café  De Eík` is `cafe de eik`."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def months_since(day: date, today: date) -> int:
    """Whole months from one day to another, 0 for a day that is still to come."""
    months = (today.year - day.year) * 12 + today.month - day.month
    return max(0, months - (today.day < day.day))


def is_valid(valid_from: datetime, valid_until: datetime | None, now: datetime) -> bool:
    """From its first moment until, and not including, its last."""
    return valid_from <= now and (valid_until is None or now < valid_until)
