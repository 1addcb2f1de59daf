"""What a source says of the capacity of institutions becomes figures of ours; and whom it means."""

from collections.abc import Sequence
from dataclasses import dataclass

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.capacity.actions import receive
from samenbeeld.capacity.actions.keeping import Saying
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules import figures as rules
from samenbeeld.feeds import events
from samenbeeld.feeds.counted import Count, refusal
from samenbeeld.feeds.models import InstitutionKey
from samenbeeld.feeds.queries import FEED
from samenbeeld.feeds.queries.counting import LONGEST_KEY, Found, found_for, is_far
from samenbeeld.feeds.rules.definition import Feed, Reason
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish

SOURCE = "feed"


@dataclass(frozen=True)
class Taken:
    """How many figures changed, and what was not taken."""

    changed: int = 0
    refused: Sequence[Reason] = ()


def _count(actor: Stamp, feed: Feed, counts: Sequence[Count]) -> Taken:
    """Whose figures they are is looked up; what cannot be is left, and all else is told."""
    if not counts:
        return Taken()
    found = found_for(feed, counts)
    sayings: dict[str, Saying] = {}
    refused: list[Reason] = []
    for each in counts:
        saying, wrong = saying_for(found, each)
        refused += wrong
        if saying is None:
            continue
        if saying.organisation.slug in sayings:
            refused.append(Reason("feeds-count-same", {"name": each.name}))
        else:
            sayings[saying.organisation.slug] = saying
    changed = 0
    if sayings:
        told = receive(
            actor=actor, source=f"{SOURCE}:{feed.code}", via=SOURCE, world=REAL,
            sayings=list(sayings.values()),
        )  # fmt: skip
        changed = told.changed
    return Taken(changed, refused)


def saying_for(found: Found, count: Count) -> tuple[Saying | None, list[Reason]]:
    """What one institution is told to have, None for nobody we know; and what of it cannot be."""
    organisation = found.of(count)
    if organisation is None:
        return None, [Reason("feeds-count-unknown", {"key": count.keys[0], "name": count.name})]
    if is_far(found, organisation, count.point):
        return None, [Reason("feeds-count-far", {"name": count.name, "institution": organisation.name})]
    refused: list[Reason] = []
    figures = {}
    for code, figure in count.figures.items():
        metric = catalogue().metric(code)
        if organisation.kind not in metric.kinds:
            refused.append(refusal(Refused("capacity-not-of-this-kind"), f"{count.name}, {code}"))
        elif wrong := rules.problems(metric, figure, now=now(), asks_why=False):
            refused += [refusal(each, count.name) for each in wrong]
        else:
            figures[code] = figure
    return (Saying(organisation, figures, min(count.observed_at, now())) if figures else None), refused


@journalled
def link_institution(
    *, actor: Membership, feed: Feed, key: str, organisation: Organisation
) -> InstitutionKey:
    """From now on the source means this institution by that name. Raises NotAllowed; Refused."""
    require(actor, "feeds.manage", NODE_SCOPE)
    key = key.strip()
    if not key or len(key) > LONGEST_KEY:
        raise Refused("feeds-count-no-key", field="key")
    if organisation.kind not in catalogue().kinds:
        raise Refused("capacity-reports-nothing", field="organisation")
    made = InstitutionKey.objects.create(
        feed=feed.code, key=key, organisation=organisation, by=actor, at=now()
    )
    event = events.InstitutionLinked(feed.code, key, organisation.slug)
    journal.record(stamp(actor), event, object_kind=FEED, object_id=feed.code, object_label=feed.name.nl)
    publish.on_commit(event)
    return made
