"""What may be frozen as an edition, and under which label."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp


@dataclass(frozen=True)
class EditionPolicy:
    """The numbers of `policy/editions.toml`. `labels`: the most open first."""

    labels: tuple[Tlp, ...]
    longest_introduction: int
    calendar_days: int
    signal_days: int
    retry_seconds: tuple[int, ...]
    unknown_after: timedelta
    link_most_days: int
    link_labels: tuple[Tlp, ...]


def edition_policy(policy: Mapping[str, Any]) -> EditionPolicy:
    """The file as values. Raises KeyError for a record that misses a field."""
    edition, mail, link = policy["edition"], policy["mail"], policy["link"]
    return EditionPolicy(
        labels=tuple(Tlp(label) for label in edition["labels"]),
        longest_introduction=edition["longest_introduction"],
        calendar_days=edition["calendar_days"],
        signal_days=edition["signal_days"],
        retry_seconds=tuple(mail["retry_seconds"]),
        unknown_after=timedelta(seconds=mail["unknown_after_seconds"]),
        link_most_days=link["most_days"],
        link_labels=tuple(Tlp(label) for label in link["labels"]),
    )


def check_edition(policy: EditionPolicy, *, regions: Sequence[str], tlp: Tlp, introduction: str) -> None:
    """Raise Refused, with the field, for what cannot be frozen."""
    if not regions:
        raise Refused("editions-region-missing", field="regions")
    if tlp not in policy.labels:
        raise Refused("editions-label-not-for-editions", field="tlp", tlp=tlp.label)
    if len(introduction) > policy.longest_introduction:
        raise Refused(
            "editions-introduction-too-long", field="introduction", most=policy.longest_introduction
        )


def check_first_of_week(numbers: Iterable[int]) -> None:
    """One edition of a week per region. Raises Conflict with the number of the one that stands: that is
    corrected instead.
    """
    for number in numbers:
        raise Conflict("editions-week-has-one", field="regions", number=str(number))


def check_correction(
    policy: EditionPolicy, *, why: str, is_replaced: bool, same_regions: bool, is_this_week: bool
) -> None:
    """Raise Refused or Conflict when an edition may not be replaced by this one."""
    if is_replaced:
        raise Conflict("editions-replaced-already")
    if not is_this_week:
        raise Refused("editions-not-of-this-week", field="correction")
    if not same_regions:
        raise Refused("editions-other-regions", field="regions")
    if not why.strip():
        raise Refused("editions-correction-why", field="correction")
    if len(why) > policy.longest_introduction:
        raise Refused("editions-introduction-too-long", field="correction", most=policy.longest_introduction)


def check_seen(*, seen: str, now: str) -> None:
    """What was shown is what is frozen: raises Conflict when the picture changed since."""
    if seen != now:
        raise Conflict("editions-changed-meanwhile", field="introduction")


def travels_by_mail(tlp: Tlp) -> bool:
    """Whether what an edition says may stand in a mail; else only that there is one, and where."""
    return tlp.strictness <= Tlp.GREEN.strictness


def regions_in_common(wanted: Collection[str], regions: Iterable[str]) -> bool:
    """Whether somebody who asked for these regions is meant by an edition of those."""
    return any(code in wanted for code in regions)
