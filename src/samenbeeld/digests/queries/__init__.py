"""Which short pictures there are, who may see them, and what stands in one now."""

from functools import cache

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import queries as audit
from samenbeeld.digests import rules
from samenbeeld.digests.queries.facts import Sources, facts
from samenbeeld.digests.rules import Audience, Block
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.words import current_language
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import queries as realtime

# What a reading of a short picture is written under: `<activity>/<audience>`.
DIGEST = "digests.digest"


@cache
def audiences() -> tuple[Audience, ...]:
    """Every audience of policy."""
    return rules.audiences(policy.load("digests"))


def open_audiences(member: Membership, activity: Activity) -> list[Audience]:
    """The audiences of which this member may see the picture. The activity itself may be seen already."""
    scope = activities.scope(activity, owner="")
    return [each for each in audiences() if not each.permission or access.may(member, each.permission, scope)]


def audience_named(member: Membership, activity: Activity, code: str) -> Audience:
    """That audience. Raises NotFound, also to whom it is closed: for them it does not exist."""
    found = next((each for each in open_audiences(member, activity) if each.code == code), None)
    if found is None:
        raise NotFound("digests-not-found")
    return found


def name_of(audience: Audience) -> str:
    """As it is said, in the language of the screen."""
    return audience.name[current_language()]


def mark(activity: Activity | str) -> str:
    """The same as long as nothing of this changed: no action, no text, no minute. Two queries."""
    slug = activity if isinstance(activity, str) else activity.slug
    _, seal = audit.last_change() or (0, "")
    return f"{seal[:16]}.{realtime.length_under(f'{slug}.')}.{int(now().timestamp()) // 60}"


def digest(member: Membership, activity: Activity, audience: Audience, seal: str = "") -> tuple[Block, ...]:
    """The short picture of this audience as this member may see it.

    `seal` is a `mark` taken before: with the same one, what is the same for every reader is not read again.
    """
    sources = Sources(member, activity, seal)
    return rules.compose(audience, dict(facts(sources, (part.block for part in audience.parts))))
