"""How long institutions of a region say that they last without what, as far as one person may read of them."""

from collections.abc import Iterable

from samenbeeld.access import queries as access
from samenbeeld.institutions import queries as institutions
from samenbeeld.institutions.queries import Seen
from samenbeeld.institutions.rules import Buffers
from samenbeeld.organisations.models import Membership
from samenbeeld.risk_profile.rules.method import Method


def profiles(member: Membership, region: str) -> list[Seen]:
    """The institutions of a region of which this member may read the profile, by name."""
    if not access.may(member, "institutions.read", institutions.scope(member.organisation)):
        return []
    return institutions.institutions(member, region)


def lasting(found: Iterable[Seen], known: Method, process: str, resource: str) -> Buffers:
    """How long those of these institutions that give this care last without this."""
    return institutions.buffers(found, resource, known.processes[process].kinds)
