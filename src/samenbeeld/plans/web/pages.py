"""Plans as they are read on a page, in words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samenbeeld.escalation.queries import ladder, said
from samenbeeld.files import queries as stored
from samenbeeld.files.models import StoredFile
from samenbeeld.files.rules import CLEAN, QUARANTINED, megabytes
from samenbeeld.kernel.levels import Level
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import PlanStep, PlanVersion
from samenbeeld.plans.queries import KeptPlan, SeenPlan, Shown, definition, texts
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.definition import NationalPlan

VERIFIED = "verified"


@dataclass(frozen=True)
class PlanRow:
    """One plan of the region in a list. `language` is told of those that are not in that of the screen."""

    shown: Shown
    kind: str
    regions: str
    review: str
    language: str


@dataclass(frozen=True)
class ThemeSection:
    """The plans of one theme; `more`: how many of the region do not stand here."""

    code: str
    name: str
    national: list[NationalPlan]
    rows: list[PlanRow]
    more: int


@dataclass(frozen=True)
class VersionRow:
    """One version, in words."""

    version: PlanVersion
    state: str
    state_word: str
    who: str
    by: str
    established: PlanStep | None
    sent_back: PlanStep | None
    may_fetch: bool
    is_counting: bool
    file_state: str
    file_icon: str
    size: str
    kind: str


def plan_row(shown: Shown) -> PlanRow:
    """One row of a list."""
    version = shown.version
    is_other = version.language != current_language()
    return PlanRow(
        shown,
        kind_name(version),
        region_names(version.regions),
        day(version.review_on),
        language_name(version) if is_other else "",
    )


def sections(
    shown: Iterable[Shown], national: Iterable[NationalPlan], themes: Iterable[str], *, most: int
) -> list[ThemeSection]:
    """By theme, in the order of the safety picture, at most so many plans of each; a plan of several themes
    stands under each.
    """
    names, wide, wanted = definition().themes, list(national), set(themes)
    by_theme: defaultdict[str, list[Shown]] = defaultdict(list)
    for each in shown:
        for code in each.version.themes:
            by_theme[code].append(each)
    every = (
        ThemeSection(
            code,
            said(name),
            [each for each in wide if code in each.themes],
            [plan_row(each) for each in by_theme[code][:most]],
            len(by_theme[code][most:]),
        )
        for code, name in names.items()
        if code in wanted
    )
    return [each for each in every if each.national or each.rows]


def version_rows(seen: SeenPlan) -> list[VersionRow]:
    """The versions that this person sees, the newest first."""
    return [_version_row(seen, version) for version in seen.versions]


def pending_rows(kept: Iterable[KeptPlan]) -> list[tuple[KeptPlan, str, str]]:
    """What is in preparation: the plan, how its newest version stands, and who wrote it."""
    every = list(kept)
    organisations.put_members(([each.newest for each in every], "written_by"))
    return [
        (each, say(f"plans-state-{each.state(each.newest)}"), who(each.newest.written_by)) for each in every
    ]


def phases(version: PlanVersion) -> list[tuple[Level, str]]:
    """The steps of the ladder that a version is meant for, with their names."""
    return [(step.level, said(step.name)) for step in ladder().steps if step.number in version.phases]


def theme_names(version: PlanVersion) -> list[tuple[str, str]]:
    """Its themes by code, with their names."""
    return [(code, said(name)) for code, name in definition().themes.items() if code in version.themes]


def region_names(codes: Iterable[str]) -> str:
    """`Limburg-Noord, Zuid-Limburg`."""
    wanted = set(codes)
    return ", ".join(each.name for each in organisations.regions() if each.code in wanted)


def kind_name(version: PlanVersion) -> str:
    """What it is, in the language of the screen."""
    kind = definition().kinds.get(version.kind)
    return said(kind.name) if kind else version.kind


def language_name(version: PlanVersion) -> str:
    """In which it is written, in the language of the screen."""
    found = definition().languages.get(version.language)
    return said(found) if found else version.language


def day(when: date) -> str:
    """`9 nov 2027`, or `ma 9 nov` within this year."""
    return times.day(when, current_language())


def who(member: Membership) -> str:
    """`Bram Janssen (HIN)`."""
    function = organisations.function_name(organisations.leading_function(member), short=True)
    return say("plans-person", name=member.account.name, function=function)


def _version_row(seen: SeenPlan, version: PlanVersion) -> VersionRow:
    kept, file = seen.kept, version.file
    state = kept.state(version)
    established = kept.established(version)
    is_open = seen.may_fetch(version) and not (version.is_written and state == road.DRAFT)
    told = _of_file(file) if file is not None else _written_here(version)
    return VersionRow(
        version=version,
        state=state,
        state_word=state_word(seen, version),
        who=who(version.written_by),
        by=who(established.by) if established else "",
        established=established,
        sent_back=kept.sent_back(version),
        may_fetch=is_open and told.is_open,
        is_counting=seen.version is not None and seen.version.pk == version.pk,
        file_state=told.state,
        file_icon=told.icon,
        size=told.size,
        kind=told.kind,
    )


def state_word(seen: SeenPlan, version: PlanVersion) -> str:
    """`concept`, `geldt nu`, `gold eerder`: how this version stands for this person."""
    kept = seen.kept
    state = word = kept.state(version)
    is_counting = seen.version is not None and seen.version.pk == version.pk
    if is_counting and state == road.ESTABLISHED:
        word = "counting"
    elif state == road.DRAFT and version.pk != kept.newest.pk:
        word = "passed-over"
    elif state == road.ESTABLISHED:
        is_later = seen.version is not None and version.number > seen.version.number
        word = "to-come" if is_later else "earlier"
    return say(f"plans-state-{word}", on=day(version.effective_on))


@dataclass(frozen=True)
class _Told:
    """What a version holds, in words. `is_open`: it can be read or fetched."""

    state: str
    icon: str
    size: str
    kind: str
    is_open: bool


def _of_file(file: StoredFile) -> _Told:
    state = say("files-not-scanned") if file.is_own else say(f"files-state-{file.state}")
    icon = "info" if file.is_own else {QUARANTINED: "clock", CLEAN: "check"}.get(file.state, "warning")
    if file.has_words is False and file.state == CLEAN:
        state, icon = say("plans-no-words", state=state), "info"
    return _Told(state, icon, megabytes(file.size), stored.kind_of(file).name, file.state == CLEAN)


def _written_here(version: PlanVersion) -> _Told:
    is_frozen = texts.is_frozen(version)
    count = sum(len(line.split()) for line in texts.words_of(version))
    size = say("plans-words-count", count=count) if is_frozen else ""
    return _Told(say("plans-written-here"), "pen", size, say("plans-text-kind"), is_frozen)
