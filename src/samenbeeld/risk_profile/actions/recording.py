"""What every action does: look the version up under lock, check that it is open, write its line."""

from typing import TYPE_CHECKING

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish
from samenbeeld.risk_profile.models import ProfileVersion, RiskProfile
from samenbeeld.risk_profile.queries.definition import PROFILE, scope
from samenbeeld.risk_profile.queries.kept import KeptProfile, Told, one_profile, whole
from samenbeeld.risk_profile.rules import road
from samenbeeld.risk_profile.rules.content import ScenarioTold

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

WRITE = "risk_profile.write"


def locked(profile: RiskProfile) -> KeptProfile:
    """The profile as it stands now; two people may act on it at once."""
    found = RiskProfile.objects.select_for_update().select_related("region").get(pk=profile.pk)
    kept = one_profile(found.region)
    if kept is None:
        raise NotFound("risk-profile-not-found")
    return kept


def opened(actor: Membership, version: ProfileVersion, permission: str = WRITE) -> Told:
    """What stands in the version now, for whoever may write in it.

    Raises NotAllowed; Conflict when it is read by others, was established, or is not the newest.
    """
    kept = locked(version.profile)
    require(actor, permission, scope(kept.newest))
    found = kept.version(version.number)
    road.check_open(road.ESTABLISHED if found != kept.newest else kept.state(kept.newest))
    return whole(kept.newest.pk)


def scenario(told: Told, number: int) -> ScenarioTold:
    """The scenario of that number. Raises NotFound."""
    found = told.scenario(number)
    if found is None:
        raise NotFound("risk-profile-scenario-not-found")
    return found


def record(
    actor: Membership, version: ProfileVersion, event: "DataclassInstance", *, purpose: str = ""
) -> None:
    """The line in the journal, and the news for whoever looks."""
    region = version.profile.region
    journal.record(
        stamp(actor),
        event,
        object_kind=PROFILE,
        object_id=f"{region.slug}/{version.number}",
        object_label=version.title,
        purpose=purpose,
        tlp=version.tlp,
        mode=Mode.REAL.value,
    )
    publish.on_commit(event)


def of(version: ProfileVersion) -> tuple[str, int]:
    """What every event begins with."""
    return str(version.profile.region_id), version.number
