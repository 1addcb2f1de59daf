"""Judge a theme: a level of one's own, the judgement, a second reader; and what others see."""

from typing import TYPE_CHECKING

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish
from samenbeeld.safety_picture import events
from samenbeeld.safety_picture.models import Assessment, Opinion, OwnLevel, SecondReading
from samenbeeld.safety_picture.queries import definition, tile
from samenbeeld.safety_picture.queries.definition import TILE, scope
from samenbeeld.safety_picture.queries.definition import theme as theme_with
from samenbeeld.safety_picture.queries.evidence import proposal
from samenbeeld.safety_picture.queries.tiles import day, outlook_of
from samenbeeld.safety_picture.rules import judging
from samenbeeld.safety_picture.rules.judging import Judgement
from samenbeeld.safety_picture.rules.weeks import still_ahead
from samenbeeld.search import actions as search

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@journalled
def record_own_level(
    *, actor: Membership, region: Region, theme: str, level: Level, official: Level | None = None
) -> OwnLevel:
    """Say what you think before the rules are heard. `official`: the code an authority gives now, if any.

    Raises NotAllowed; Refused for a level that is not on the scale.
    """
    require(actor, "safety_picture.assess", scope(region))
    judging.check_own_level(theme_with(theme), level, official)
    own = OwnLevel.objects.create(
        theme=theme, region=region, level=level.value, official=official.value if official else "",
        by=actor, at=now(),
    )  # fmt: skip
    _record(actor, region, theme, events.OwnLevelRecorded(theme, region.code, own.level, own.official))
    return own


@journalled
def assess(
    *,
    actor: Membership,
    own: OwnLevel,
    level: Level,
    trend: str,
    what_is: str,
    what_if: str = "",
    what_now: str = "",
    outlook: tuple[Level, ...],
    reason: str = "",
) -> Assessment:
    """Judge the theme of `own`. Published at once, or after a second reader when the level asks for one.

    Raises NotAllowed; Refused with the field; Conflict when a judgement was made with this own level before.
    """
    require(actor, "safety_picture.assess", scope(own.region))

    # Two experts may judge one theme at once: the second counts on from the first.
    region = Region.objects.select_for_update().get(pk=own.region_id)
    moment, defined = now(), definition()
    judging.check_own_was_recorded(
        is_mine=own.by_id == actor.pk,
        is_used=Assessment.objects.filter(own=own).exists(),
    )
    proposed = proposal(theme_with(own.theme), region, moment, Level(own.official) if own.official else None)
    judgement = Judgement(
        level, proposed.level, trend, what_is.strip(), what_if.strip(), what_now.strip(), outlook,
        reason.strip(),
    )  # fmt: skip
    judging.check_judgement(defined, judgement)

    made = Assessment.objects.create(
        theme=own.theme,
        region=region,
        number=Assessment.objects.filter(theme=own.theme, region=region).count() + 1,
        own=own,
        level=level.value,
        proposed=proposed.level.value,
        trend=trend,
        what_is=judgement.what_is,
        what_if=judgement.what_if,
        what_now=judgement.what_now,
        outlook=[each.value for each in outlook],
        reason=judgement.reason if judgement.deviates else "",
        evidence=[each.kept() for each in proposed.evidence],
        definition_version=defined.version,
        needs_second=defined.needs_second_reader(level),
        valid_until=moment + defined.holds(level, deviates=judgement.deviates),
        written_by=actor,
        written_at=moment,
    )
    event = events.AssessmentWritten(
        theme=made.theme, region=region.code, number=made.number, level=made.level, own=own.level,
        proposed=made.proposed, reason=made.reason, valid_until=made.valid_until.isoformat(),
        needs_second=made.needs_second,
    )  # fmt: skip
    _record(actor, region, made.theme, event)
    if not made.needs_second:
        _index(made)
    return made


@journalled
def still_so(*, actor: Membership, region: Region, theme: str) -> Assessment:
    """Nothing changed: the same level, words and outlook, judged anew.

    Raises NotAllowed; Refused when there is nothing to repeat, or when the rules now propose another level.
    """
    require(actor, "safety_picture.assess", scope(region))
    last = tile(theme_with(theme), region, now()).current
    judging.check_repeating(last is not None)
    assert last is not None
    coming = still_ahead(outlook_of(last), judged_on=day(last.written_at), today=day(now()))
    # Further away than anybody said, the last that was said goes on.
    expected = [*coming, *[outlook_of(last)[-1]] * len(last.outlook)][: len(last.outlook)]
    own = record_own_level(
        actor=actor,
        region=region,
        theme=theme,
        level=last.as_level,
        official=Level(last.own.official) if last.own.official else None,
    )
    return assess(
        actor=actor, own=own, level=last.as_level, trend="steady", what_is=last.what_is,
        what_if=last.what_if, what_now=last.what_now,
        outlook=tuple(expected),
    )  # fmt: skip


@journalled
def read_along(*, actor: Membership, assessment: Assessment, agrees: bool, remark: str = "") -> SecondReading:
    """The second pair of eyes: publish it, or send it back with a remark.

    Raises NotAllowed; Refused for one's own; Conflict when somebody read it already or it was overtaken.
    """
    require(actor, "safety_picture.read_along", scope(assessment.region))
    region = Region.objects.select_for_update().get(pk=assessment.region_id)
    current = tile(theme_with(assessment.theme), region, now()).current
    judging.check_second_reading(
        # The person, not the function: who has two jobs is still one pair of eyes.
        is_author=assessment.written_by.account_id == actor.account_id,
        is_waiting=assessment.needs_second
        and not SecondReading.objects.filter(assessment=assessment).exists(),
        is_overtaken=current is not None and current.number > assessment.number,
        agrees=agrees,
        remark=remark.strip(),
    )
    reading = SecondReading.objects.create(
        assessment=assessment, agrees=agrees, remark=remark.strip(), by=actor, at=now()
    )
    event = events.SecondReadingGiven(
        assessment.theme, region.code, assessment.number, agrees, reading.remark
    )
    _record(actor, region, assessment.theme, event)
    if agrees:
        _index(assessment)
    return reading


@journalled
def give_opinion(*, actor: Membership, assessment: Assessment, level: Level, text: str = "") -> Opinion:
    """We see this too, or we see it otherwise. The newest of an organisation counts.

    Raises NotAllowed; Refused for another level without words; Conflict when the judgement was replaced.
    """
    require(actor, "safety_picture.give_opinion", scope(assessment.region))
    current = tile(theme_with(assessment.theme), assessment.region, now()).current
    judging.check_is_current(current is not None and current.pk == assessment.pk)
    judging.check_opinion(judged=assessment.as_level, level=level, text=text)
    made = Opinion.objects.create(
        assessment=assessment, level=level.value, text=text.strip(), by=actor, at=now()
    )
    event = events.OpinionGiven(
        assessment.theme, assessment.region_id, assessment.number, made.level, made.text
    )
    _record(actor, assessment.region, assessment.theme, event)
    return made


def _index(published: Assessment) -> None:
    theme, region = theme_with(published.theme), published.region
    search.index(
        kind=TILE,
        object_id=f"{published.theme}.{region.code}",
        title=f"{theme.name.nl}, {region.name}",
        text="\n".join(filter(None, [published.what_is, published.what_if, published.what_now])),
        mode=Mode.REAL,
        regions=[region.code],
        themes=[published.theme],
    )


def _record(actor: Membership, region: Region, theme: str, event: "DataclassInstance") -> None:
    journal.record(
        stamp(actor),
        event,
        object_kind=TILE,
        object_id=f"{theme}.{region.code}",
        object_label=f"{theme_with(theme).name.nl}, {region.name}",
    )
    publish.on_commit(event)
