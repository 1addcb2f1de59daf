"""What the region can do when it is needed, and whether that is enough for each scenario."""

from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership
from samenbeeld.risk_profile import events
from samenbeeld.risk_profile.actions.recording import of, opened, record, scenario
from samenbeeld.risk_profile.models import CapabilityVerdict, ProfileVersion, RegionalCapability
from samenbeeld.risk_profile.rules import road


@journalled
def write_capability(
    *,
    actor: Membership,
    version: ProfileVersion,
    title: str,
    provider: str,
    words: str,
    number: int | None = None,
    is_dropped: bool = False,
) -> RegionalCapability:
    """Something that the region can do, or number `number` anew. One that is dropped is not in the profile
    from this version on. Raises NotAllowed; NotFound; Refused with the field; Conflict.
    """
    told = opened(actor, version)
    if number is not None and told.capability(number) is None:
        raise NotFound("risk-profile-capability-not-found")
    for field, given in (("title", title), ("provider", provider), ("words", words)):
        road.check_words(given, field)
    last = RegionalCapability.objects.filter(version__profile=version.profile_id).order_by("-number").first()
    row = RegionalCapability.objects.create(
        version=told.version,
        number=number or (last.number + 1 if last else 1),
        title=title.strip(),
        provider=provider.strip(),
        words=words.strip(),
        is_dropped=is_dropped,
        by=actor,
        at=now(),
    )
    event = events.CapabilityWritten(
        *of(told.version),
        capability=row.number,
        title=row.title,
        provider=row.provider,
        is_dropped=is_dropped,
    )
    record(actor, told.version, event)
    return row


@journalled
def judge_capability(
    *, actor: Membership, version: ProfileVersion, number: int, capability: int, verdict: str, words: str
) -> CapabilityVerdict:
    """Whether a capability is enough for scenario `number`, and why. Raises NotAllowed; NotFound; Refused
    with the field; Conflict.
    """
    told = opened(actor, version)
    scenario(told, number)
    if told.capability(capability) is None:
        raise NotFound("risk-profile-capability-not-found")
    road.check_verdict(verdict, words)
    row = CapabilityVerdict.objects.create(
        version=told.version,
        scenario=number,
        capability=capability,
        verdict=verdict,
        words=words.strip(),
        by=actor,
        at=now(),
    )
    event = events.CapabilityJudged(
        *of(told.version), scenario=number, capability=capability, verdict=verdict, words=row.words
    )
    record(actor, told.version, event)
    return row
