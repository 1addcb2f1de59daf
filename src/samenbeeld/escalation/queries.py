"""Where each region stands on the ladder, and how it came there."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.db.models import OuterRef, QuerySet, Subquery

from samenbeeld.audit import queries as audit
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.escalation import rules
from samenbeeld.escalation.models import ScaleChange, StepChange
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import parts
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Region
from samenbeeld.organisations.queries import function_name, leading_function

_STEP_SET = "escalation.StepSet"  # the line of the journal


@dataclass(frozen=True)
class Standing:
    """A region on the ladder. Without a `change` nobody ever set a step: unknown, which is not step 0."""

    region: Region
    step: rules.Step | None
    change: StepChange | None

    @property
    def level(self) -> Level:
        """The colour, shape and word of the step; unknown when there is none."""
        return self.step.level if self.step else Level.UNKNOWN

    @property
    def since(self) -> datetime | None:
        """From when on the step holds."""
        return self.change.set_at if self.change else None


@cache
def ladder() -> rules.Ladder:
    """The definition in force, from policy."""
    return rules.ladder(policy.load("ladder"))


@cache
def scales() -> tuple[rules.Scale, ...]:
    """What can be said of a region beside its step, from policy."""
    return rules.scales(policy.load("beside-ladder"))


def scale(code: str) -> rules.Scale:
    """That scale. Raises Refused for one that is not in policy."""
    for each in scales():
        if each.code == code:
            return each
    raise Refused("escalation-scale-unknown", field="scale")


def current_scales(region: Region) -> dict[str, ScaleChange]:
    """By scale what was said of this region last; without those that nobody spoke of."""
    return {code: change for (place, code), change in _scale_changes().items() if place == region.code}


@until_a_change
def _scale_changes() -> dict[tuple[str, str], ScaleChange]:
    found = ScaleChange.objects.select_related("set_by__account", "set_by__organisation")
    # Oldest first, so that the newest stays.
    return {(change.region_id, change.scale): change for change in found.order_by("set_at", "pk")}


def standings(mode: Mode = Mode.REAL) -> tuple[Standing, ...]:
    """Every region with its step, by name. Two queries, or none as long as nothing changed."""
    return _standings(mode)


@until_a_change
def _standings(mode: Mode) -> tuple[Standing, ...]:
    latest = {change.region_id: change for change in _newest(mode)}
    return tuple(_standing(region, latest.get(region.pk)) for region in organisations.regions())


def current_step(region: Region, mode: Mode = Mode.REAL) -> Standing:
    """The step that holds now for `region`."""
    return _standing(region, _newest(mode).filter(region=region).first())


def at(regions: Iterable[Region], mode: Mode, moment: datetime) -> list[Standing]:
    """These regions as people knew them at that moment, by name. Two queries, or none as long as nothing
    changed.

    A step that was written down later is not there yet, also when it held from an earlier moment on.
    """
    latest: dict[str, StepChange] = {}
    for change, known_at in _known(mode):  # the newest first
        if known_at <= moment:
            latest.setdefault(change.region_id, change)
    return [
        _standing(region, latest.get(region.code))
        for region in sorted(regions, key=lambda region: region.name)
    ]


def changes(
    regions: Iterable[Region], mode: Mode, after: datetime, until: datetime
) -> list[tuple[StepChange, datetime]]:
    """Every step of these regions that was written down between two moments, and when; the newest first. As
    many queries as `at`.
    """
    codes = {region.code for region in regions}
    return [(change, at) for change, at in _known(mode) if change.region_id in codes and after < at <= until]


@until_a_change
def _known(mode: Mode) -> tuple[tuple[StepChange, datetime], ...]:
    """Every step ever set, the newest first, and when it was written down first."""
    lines = audit.lines(kind=_STEP_SET).filter(mode=mode.value)  # the newest first: the oldest stays
    written = {(line.object_id, (line.after or {}).get("at")): line.at for line in lines}
    return tuple(
        (change, written[key])
        for change in history(mode=mode)
        if (key := (change.region_id, change.set_at.isoformat())) in written
    )


def history(region: Region | None = None, mode: Mode = Mode.REAL) -> QuerySet[StepChange]:
    """Every step ever set, of one region or of all, newest first."""
    found = StepChange.objects.filter(mode=mode.value).select_related(
        "region", "set_by__account", "set_by__organisation"
    )
    return (found.filter(region=region) if region else found).order_by("-set_at", "-pk")


def said(words: rules.Words) -> str:
    """A piece of policy text in the language of the screen."""
    return words.in_language(current_language())


def staircase(
    standings: Iterable[Standing], *, own: Container[str] = (), grip: Mapping[str, str] | None = None
) -> list[parts.LadderStep]:
    """The ladder to draw, lowest step first, with the regions that stand on it.

    `own` are the codes of the reader's regions; `grip` is per region code what to say, with its
    own moment, instead of since when the region stands there.
    """
    standings = list(standings)
    return [
        parts.LadderStep(
            level=step.level,
            name=said(step.name),
            text=said(step.short),
            standing=[
                parts.Standing(
                    region=standing.region.name,
                    detail=_detail(standing, (grip or {}).get(standing.region.code, "")),
                    own=standing.region.code in own,
                )
                for standing in standings
                if standing.step is not None and standing.step.number == step.number
            ],
        )
        for step in ladder().steps
    ]


def set_by(change: StepChange | ScaleChange) -> str:
    """Who set it, as it is said: `Chantal Vroomen (ACGZ)`."""
    function = function_name(leading_function(change.set_by), short=True)
    return say("escalation-person", name=change.set_by.account.name, function=function)


def _detail(standing: Standing, grip: str) -> str:
    if grip or standing.change is None:
        return grip
    return say("escalation-since", at=standing.change.set_at)


def _newest(mode: Mode) -> QuerySet[StepChange]:
    same = StepChange.objects.filter(region=OuterRef("region"), mode=mode.value)
    newest = same.order_by("-set_at", "-pk").values_list("pk", flat=True)[:1]
    return history(mode=mode).filter(pk=Subquery(newest))


def _standing(region: Region, change: StepChange | None) -> Standing:
    return Standing(region, ladder().steps[change.step] if change else None, change)
