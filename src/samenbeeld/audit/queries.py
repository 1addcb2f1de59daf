"""Reading the journal, and proving that it is whole."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import connection
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from samenbeeld.audit import rules, witness
from samenbeeld.audit.models import JournalLine
from samenbeeld.security.as_stored import as_stored

JOURNAL = "audit.journal"  # what a reading of the journal itself is written under
ORGANISATION = "organisations.organisation"  # what a change to an organisation is written under, by its slug
# Kinds of line after which nothing has changed: somebody only looked.
READINGS = frozenset({"audit.ObjectRead", "audit.JournalExported"})
# And those of other packages that change nothing which a page shows: somebody came in.
_changing_nothing = set(READINGS)
PAGE_SIZE = 50
_MISSING, _CONTENT = "audit-broken-missing", "audit-broken-content"
# A column holds what no line ever held, such as a moment that is none.
_UNREADABLE = (ValueError, TypeError, AttributeError)


@dataclass(frozen=True)
class Intact:
    """Every line seals the one before, from the first to the last; `digest` is the seal of the last.

    Without `is_end_witnessed` nothing outside the database remembers a line: a missing end would not show.
    """

    count: int
    digest: str
    is_end_witnessed: bool


@dataclass(frozen=True)
class Broken:
    """The first line that does not fit. `why` is a sentence id in `locale/*/audit.ftl`."""

    number: int
    why: str


@dataclass(frozen=True)
class Page:
    """Some lines, newest first. `older` and `newer` are the numbers to go on from, None at the end."""

    lines: list[JournalLine]
    newer: int | None = None
    older: int | None = None


def lines(
    *,
    person: str = "",
    object_text: str = "",
    kind: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
) -> QuerySet[JournalLine]:
    """Lines of the journal, newest first. `until` is the first moment that is not included."""
    found = JournalLine.objects.order_by("-number")
    if person:
        found = found.filter(Q(actor_name__icontains=person) | Q(actor_account=person))
    if object_text:
        found = found.filter(
            Q(object_label__icontains=object_text)
            | Q(object_id__icontains=object_text)
            | Q(object_kind__icontains=object_text)
        )
    if kind:
        found = found.filter(kind=kind)
    if since:
        found = found.filter(at__gte=since)
    if until:
        found = found.filter(at__lt=until)
    return found


def page(
    found: QuerySet[JournalLine],
    *,
    before: int | None = None,
    after: int | None = None,
    size: int = PAGE_SIZE,
) -> Page:
    """The newest lines; those just older than line `before`, or those just newer than line `after`.

    Pages hang on line numbers, so that lines which are added meanwhile push nothing to another page.
    """
    if before is None and after is not None:
        closest = list(found.filter(number__gt=after).order_by("number")[: size + 1])
        if len(closest) > size:
            shown = closest[size - 1 :: -1]
            return Page(shown, newer=shown[0].number, older=shown[-1].number)
    older = found if before is None else found.filter(number__lt=before)
    shown = list(older.order_by("-number")[: size + 1])
    has_more, shown = len(shown) > size, shown[:size]
    newer = before - 1 if before is not None and found.filter(number__gte=before).exists() else None
    return Page(shown, newer=newer, older=shown[-1].number if has_more else None)


def labels(object_kind: str, object_ids: Iterable[str]) -> dict[str, str]:
    """How the journal last called each of these objects; one it never named is left out."""
    named = JournalLine.objects.filter(object_kind=object_kind, object_id__in=set(object_ids))
    return dict(named.exclude(object_label="").order_by("number").values_list("object_id", "object_label"))


def kinds() -> list[str]:
    """Every kind of line that occurs, in alphabetical order."""
    return list(JournalLine.objects.order_by("kind").values_list("kind", flat=True).distinct())


def history_of(object_kind: str, object_id: str) -> QuerySet[JournalLine]:
    """All that happened to one object, newest first."""
    return histories_of((object_kind,), object_id)


def histories_of(object_kinds: Iterable[str], object_id: str) -> QuerySet[JournalLine]:
    """The same for things of several kinds that bear one id, together."""
    found = JournalLine.objects.filter(object_kind__in=tuple(object_kinds), object_id=object_id)
    return found.order_by("-number")


def changes_nothing(*kinds: str) -> None:
    """Lines of these kinds say what happened, not that something shown is now otherwise."""
    _changing_nothing.update(kinds)


def last_change() -> tuple[int, str] | None:
    """Number and seal of the last line after which something was otherwise, None before the first. One query.

    While it is the same, no action changed anything.
    """
    found = JournalLine.objects.exclude(kind__in=_changing_nothing).order_by("-number")
    return found.values_list("number", "digest").first()


def last_change_of(package: str, digest: str) -> str:
    """The seal of the last change of this package up to the line with that seal, "" when it never changed."""
    before = JournalLine.objects.filter(digest=digest).values("number")
    found = JournalLine.objects.filter(kind__startswith=f"{package}.", number__lte=before[:1])
    found = found.exclude(kind__in=_changing_nothing)
    return found.order_by("-number").values_list("digest", flat=True).first() or ""


def end() -> tuple[int, str] | None:
    """Number and seal of the last line, None before the first."""
    return JournalLine.last()


def standing(lines: Iterable[tuple[int, str]]) -> set[tuple[int, str]]:
    """Which of these lines, by number and seal, stand in the journal. One query, none for no line."""
    asked = set(lines)
    if not asked:
        return asked
    there = JournalLine.objects.filter(number__in={number for number, _ in asked}).order_by()
    return asked & set(there.values_list("number", "digest"))


def changes_from(number: int) -> list[tuple[int, str, str]]:
    """Number, seal and kind of each line from this number on, in order, of those that changed something."""
    found = (
        JournalLine.objects.filter(number__gte=number).exclude(kind__in=_changing_nothing).order_by("number")
    )
    return list(found.values_list("number", "digest", "kind"))


def verify() -> Intact | Broken:
    """Walk the whole chain, and ask the witness about its end. Reads every line once, in order."""
    # Asked first: what it saw is committed, so a line that is added meanwhile is never missed.
    seen = witness.remembered()
    walked = _walk()
    if isinstance(walked, Broken):
        return walked
    if seen is not None and seen.number > walked.count:
        return Broken(walked.count + 1, "audit-broken-cut-off")
    if seen is not None and not seen.stands():
        return Broken(seen.number, "audit-broken-witness")
    return replace(walked, is_end_witnessed=seen is not None)


def _walk() -> Intact | Broken:
    previous, count = rules.START, 0
    with as_stored():
        try:
            for line in _lines_as_stored().iterator(chunk_size=2000):
                if why := _why_wrong(line, previous, count):
                    return Broken(count + 1 if why == _MISSING else line.number, why)
                previous, count = line.digest, line.number
        except _UNREADABLE:
            # Many are read at once: which of them it is shows one by one.
            return _first_broken_after(previous, count)
    return Intact(count, previous, is_end_witnessed=False)


def _first_broken_after(previous: str, count: int) -> Broken:
    """Where one of the lines after `count` cannot even be read."""
    try:
        while (line := _lines_as_stored().filter(number__gt=count).first()) is not None:
            if why := _why_wrong(line, previous, count):
                return Broken(count + 1 if why == _MISSING else line.number, why)
            previous, count = line.digest, line.number
    except _UNREADABLE:
        pass
    return Broken(count + 1, _CONTENT)


def _why_wrong(line: JournalLine, previous: str, count: int) -> str:
    """Why this is not the line after number `count` with seal `previous`, "" when it is."""
    if line.number != count + 1:
        return _MISSING
    if line.previous_digest != previous:
        return "audit-broken-link"
    if rules.digest(previous, line.sealed()) != line.digest or not _is_written_our_way(line):
        return _CONTENT
    return ""


def _lines_as_stored() -> QuerySet[JournalLine]:
    """All lines in order, with the letters of what SQLite could keep in several ways that say the same."""
    found = JournalLine.objects.order_by("number")
    if connection.vendor != "sqlite":
        return found
    return found.annotate(**{f"written_{name}": Cast(name, TextField()) for name in rules.WRITTEN})


def _is_written_our_way(line: JournalLine) -> bool:
    return all(
        is_our_way(written)
        for name, is_our_way in rules.WRITTEN.items()
        if (written := getattr(line, f"written_{name}", None)) is not None
    )
