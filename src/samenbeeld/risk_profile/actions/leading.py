"""A profile as a whole: begun, sent, established by a second person, whose turn it is, and talked through."""

from collections.abc import Collection
from datetime import date

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import names_of, region_codes
from samenbeeld.risk_profile import events
from samenbeeld.risk_profile.actions.recording import WRITE, locked, of, opened, record
from samenbeeld.risk_profile.models import (
    ProfileStep,
    ProfileTurn,
    ProfileVersion,
    RiskConsultation,
    RiskMeeting,
    RiskProfile,
)
from samenbeeld.risk_profile.queries.definition import frozen, method, new_scope, scope
from samenbeeld.risk_profile.queries.kept import whole
from samenbeeld.risk_profile.queries.told import digest
from samenbeeld.risk_profile.rules import road
from samenbeeld.risk_profile.rules.road import Started

ESTABLISH = "risk_profile.establish"


@journalled
def start_profile(*, actor: Membership, region: Region, said: Started) -> ProfileVersion:
    """The first version for a region, or the next one as a copy of what was established.

    Raises NotAllowed; Refused with the field; Conflict while the newest version is still being made.
    """
    require(actor, WRITE, new_scope(actor.organisation, region.code, said.tlp))
    # Two people may begin at once; the second must see what the first one began.
    Region.objects.select_for_update().get(pk=region.pk)
    profile = RiskProfile.objects.filter(region=region).select_related("owner").first()
    kept = locked(profile) if profile else None
    if kept is not None:
        require(actor, WRITE, scope(kept.newest))
    road.check_started(method(), said, before=kept.state(kept.newest) if kept else "")

    if profile is None:
        profile = RiskProfile.objects.create(region=region, owner=actor.organisation)
    version = ProfileVersion.objects.create(
        profile=profile,
        number=kept.newest.number + 1 if kept else 1,
        title=said.title.strip(),
        tlp=said.tlp.value,
        valid_from=said.valid_from,
        valid_until=said.valid_until,
        note=said.note.strip(),
        by=actor,
        at=now(),
    )
    event = events.ProfileStarted(
        *of(version),
        title=version.title,
        tlp=version.tlp,
        valid_from=said.valid_from.isoformat(),
        valid_until=said.valid_until.isoformat(),
    )
    record(actor, version, event)
    return version


@journalled
def send_profile(*, actor: Membership, version: ProfileVersion) -> ProfileStep:
    """Ask others to read it: nothing is written in it meanwhile.

    Raises NotAllowed; Refused while something was not scored; Conflict for what is no draft.
    """
    told = opened(actor, version)
    road.check_sending(road.DRAFT, told.scenarios, told.known)
    return _step(actor, told.version, road.SENT, events.ProfileSent(*of(told.version)))


@journalled
def return_profile(*, actor: Membership, version: ProfileVersion, reason: str) -> ProfileStep:
    """Not like this: back to who makes it. Raises NotAllowed; Refused without a reason; Conflict."""
    kept = locked(version.profile)
    require(actor, ESTABLISH, scope(kept.newest))
    road.check_returning(kept.state(version), reason)
    event = events.ProfileReturned(*of(version), reason=reason.strip())
    return _step(actor, version, road.RETURNED, event, reason=reason)


@journalled
def establish_profile(*, actor: Membership, version: ProfileVersion) -> ProfileStep:
    """From now on it never changes, and neither does the method that it was made with.

    Never by who sent it. Raises NotAllowed; Refused for one's own; Conflict when nobody was asked to read.
    """
    kept = locked(version.profile)
    require(actor, ESTABLISH, scope(kept.newest))
    sent = kept.step(version, road.SENT)
    road.check_establishing(
        kept.state(version), is_own=sent is not None and sent.by.account_id == actor.account_id
    )
    told = whole(version.pk)
    raw = frozen()
    event = events.ProfileEstablished(*of(version), digest=digest(told.scenarios, told.capabilities, raw))
    return _step(actor, version, road.ESTABLISHED, event, method=raw)


@journalled
def set_turn(
    *,
    actor: Membership,
    version: ProfileVersion,
    step: int,
    owner: Membership,
    partners: Collection[str],
    is_done: bool = False,
    note: str = "",
) -> ProfileTurn:
    """Whose turn one of the eight steps is, with which organisations, and whether it is done.

    The owner may say that it is done; who writes may do all of it. Raises NotAllowed; Refused with the field.
    """
    kept = locked(version.profile)
    row = kept.turns.get(version.number, {}).get(step)
    if not (is_done and row is not None and row.owner.account_id == actor.account_id):
        require(actor, WRITE, scope(kept.newest))
    road.check_newest(version.number, kept.newest.number)
    if step not in method().steps:
        raise NotFound("risk-profile-step-not-found")
    if version.profile.region_id not in region_codes(owner.organisation):
        raise Refused("risk-profile-owner-elsewhere", field="owner")
    _check_partners(partners)
    turn = ProfileTurn.objects.create(
        version=version,
        step=step,
        owner=owner,
        partners=sorted(partners),
        is_done=is_done,
        note=note.strip(),
        by=actor,
        at=now(),
    )
    event = events.TurnSet(
        *of(version), step=step, owner=owner.account.name, partners=tuple(turn.partners), is_done=is_done
    )
    record(actor, version, event)
    return turn


@journalled
def hold_meeting(
    *, actor: Membership, version: ProfileVersion, held_on: date, partners: Collection[str], words: str
) -> RiskMeeting:
    """The profile was talked through with partners. Raises NotAllowed; Refused with the field."""
    kept = locked(version.profile)
    require(actor, WRITE, scope(kept.newest))
    road.check_words(words, "words")
    if held_on > local(now()).date():
        raise Refused("risk-profile-held-on-later", field="held_on")
    if not partners:
        raise Refused("risk-profile-partners-missing", field="partners")
    _check_partners(partners)
    meeting = RiskMeeting.objects.create(
        profile=version.profile,
        held_on=held_on,
        partners=sorted(partners),
        words=words.strip(),
        by=actor,
        at=now(),
    )
    event = events.MeetingHeld(*of(version), held_on=held_on.isoformat(), partners=tuple(meeting.partners))
    record(actor, version, event)
    return meeting


@journalled
def consult(
    *,
    actor: Membership,
    version: ProfileVersion,
    kind: str,
    whom: str,
    asked_on: date,
    reaction: str = "",
    reacted_on: date | None = None,
) -> RiskConsultation:
    """Somebody was asked what they think of it, or answered. Raises NotAllowed; Refused with the field."""
    kept = locked(version.profile)
    require(actor, WRITE, scope(kept.newest))
    road.check_consultation(
        kind=kind, whom=whom, asked_on=asked_on, reaction=reaction, reacted_on=reacted_on,
        today=local(now()).date(),
    )  # fmt: skip
    made = RiskConsultation.objects.create(
        profile=version.profile, version=version.number, kind=kind, whom=whom.strip(), asked_on=asked_on,
        reaction=reaction.strip(), reacted_on=reacted_on, by=actor, at=now(),
    )  # fmt: skip
    reacted = reacted_on.isoformat() if reacted_on else ""
    event = events.PartnerConsulted(
        *of(version), kind=kind, whom=made.whom, asked_on=asked_on.isoformat(), reacted_on=reacted
    )
    record(actor, version, event)
    return made


@journalled
def take_report(*, actor: Membership, version: ProfileVersion, purpose: str) -> None:
    """Somebody takes the report along. Raises NotAllowed; Refused without a purpose, or for its label."""
    require(actor, "risk_profile.export", scope(version))
    road.check_words(purpose, "purpose")
    record(actor, version, events.ReportTaken(*of(version), purpose=purpose.strip()), purpose=purpose.strip())


def _step(
    actor: Membership,
    version: ProfileVersion,
    kind: str,
    event: events.ProfileSent | events.ProfileReturned | events.ProfileEstablished,
    *,
    reason: str = "",
    method: object = None,
) -> ProfileStep:
    step = ProfileStep.objects.create(
        version=version, kind=kind, by=actor, at=now(), reason=reason.strip(), method=method
    )
    record(actor, version, event, purpose=reason.strip())
    return step


def _check_partners(partners: Collection[str]) -> None:
    if {*partners} - {*names_of(partners)}:
        raise Refused("risk-profile-partners-unknown", field="partners")
