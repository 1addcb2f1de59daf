"""What policy says of profiles, and where a profile stands for permission."""

import json
from functools import cache
from typing import Any

from samenbeeld.access.rules import Scope
from samenbeeld.escalation.rules import Words
from samenbeeld.kernel import policy
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Organisation
from samenbeeld.risk_profile.models import ProfileVersion
from samenbeeld.risk_profile.rules import content, others
from samenbeeld.risk_profile.rules import method as rules
from samenbeeld.risk_profile.rules.impact import Weights
from samenbeeld.risk_profile.rules.method import Method, Record
from samenbeeld.risk_profile.rules.others import OtherMethod

PROFILE = "risk_profile.profile"
POLICY = "risk-profile"
# The catalogue is published: everybody who reads profiles may read it.
PUBLIC = Scope(tlp=Tlp.CLEAR)


@cache
def method() -> Method:
    """The method of now, from policy."""
    return rules.method(policy.load(POLICY))


@cache
def tried() -> tuple[Weights, ...]:
    """The sets of weights that the method of now tries."""
    return content.tried(method())


def frozen() -> dict[str, Any]:
    """The policy of now as JSON can hold it: what an established profile keeps."""
    plain: dict[str, Any] = json.loads(json.dumps(policy.load(POLICY), default=str))
    return plain


def catalogue() -> list[tuple[str, list[Record]]]:
    """Every list of the reference catalogue, by the name of the list."""
    return list(rules.catalogue(policy.load(POLICY)))


@cache
def other_methods() -> tuple[OtherMethod, ...]:
    """The methods of others that can be worked out here, in the order of policy."""
    return others.other_methods(policy.load(POLICY)["other_methods"])


def licence_note() -> Words:
    """What of a source may stand in the catalogue, unless a record says otherwise."""
    note = policy.load(POLICY)["licence_note"]
    return Words(nl=note["nl"], en=note["en"])


def scope(version: ProfileVersion) -> Scope:
    """How permission sees a version."""
    profile = version.profile
    return Scope(owner=profile.owner.slug, regions=frozenset({profile.region_id}), tlp=version.label)


def new_scope(owner: Organisation, region: str, tlp: Tlp = Tlp.CLEAR) -> Scope:
    """How permission sees a profile of that region that this organisation would begin."""
    return Scope(owner=owner.slug, regions=frozenset({region}), tlp=tlp)
