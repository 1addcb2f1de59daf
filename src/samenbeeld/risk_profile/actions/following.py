"""What follows, also after a profile was established: the work agenda, and the risk that a board accepts."""

from datetime import date

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.risk_profile import events
from samenbeeld.risk_profile.actions.recording import WRITE, locked, of, record
from samenbeeld.risk_profile.models import AgendaAction, ProfileVersion, RiskAcceptance
from samenbeeld.risk_profile.queries.definition import method, scope
from samenbeeld.risk_profile.queries.kept import followed
from samenbeeld.risk_profile.rules import road
from samenbeeld.risk_profile.rules.content import Narrow


@journalled
def write_action(
    *,
    actor: Membership,
    version: ProfileVersion,
    recommendation: int,
    words: str,
    owner: Organisation,
    due_on: date,
) -> AgendaAction:
    """Something on the work agenda, for one organisation. Raises NotAllowed; NotFound; Refused."""
    known = _narrows(actor, version, WRITE)
    if recommendation not in {advice.number for narrow in known for advice in narrow.advices}:
        raise NotFound("risk-profile-recommendation-not-found")
    road.check_words(words, "words")
    last = AgendaAction.objects.filter(profile=version.profile).order_by("-number").first()
    row = AgendaAction.objects.create(
        profile=version.profile,
        recommendation=recommendation,
        number=last.number + 1 if last else 1,
        words=words.strip(),
        owner=owner,
        due_on=due_on,
        by=actor,
        at=now(),
    )
    event = events.AgendaActionWritten(
        *of(version),
        recommendation=recommendation,
        action=row.number,
        words=row.words,
        owner=owner.slug,
        due_on=due_on.isoformat(),
    )
    record(actor, version, event)
    return row


@journalled
def finish_action(*, actor: Membership, version: ProfileVersion, number: int) -> AgendaAction:
    """It is done, says its owner or who writes. Raises NotAllowed; NotFound; Conflict the second time."""
    locked(version.profile)
    row = AgendaAction.objects.filter(profile=version.profile, number=number).order_by("-pk").first()
    if row is None or row.owner_id != actor.organisation_id:
        require(actor, WRITE, scope(version))
    if row is None:
        raise NotFound("risk-profile-action-not-found")
    if row.is_done:
        raise Conflict("risk-profile-done-already")
    row.pk, row.is_done, row.by, row.at = None, True, actor, now()
    row.save(force_insert=True)
    record(actor, version, events.AgendaActionDone(*of(version), action=number, words=row.words))
    return row


@journalled
def accept_risk(
    *, actor: Membership, version: ProfileVersion, bottleneck: int, by_whom: str, words: str, until: date
) -> RiskAcceptance:
    """A board accepts the risk that is left, until a day. Raises NotAllowed; NotFound; Refused."""
    if bottleneck not in {each.number for each in _narrows(actor, version, "risk_profile.establish")}:
        raise NotFound("risk-profile-bottleneck-not-found")
    road.check_words(by_whom, "by_whom")
    road.check_words(words, "words")
    road.check_until(until, today=local(now()).date(), known=method())
    row = RiskAcceptance.objects.create(
        profile=version.profile,
        bottleneck=bottleneck,
        by_whom=by_whom.strip(),
        words=words.strip(),
        until=until,
        by=actor,
        at=now(),
    )
    event = events.RiskAccepted(
        *of(version),
        bottleneck=bottleneck,
        by_whom=row.by_whom,
        words=row.words,
        until=until.isoformat(),
    )
    record(actor, version, event, purpose=row.words)
    return row


def _narrows(actor: Membership, version: ProfileVersion, permission: str) -> list[Narrow]:
    """Every bottleneck of the profile, for whoever may do this with it."""
    kept = locked(version.profile)
    require(actor, permission, scope(kept.newest))
    return [each for found in followed(kept.newest.pk) for each in found.narrows]
