"""From a live text to words that stay: what others judge is exactly what they establish."""

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import author_of
from samenbeeld.plans.models import PlanText, PlanVersion
from samenbeeld.plans.queries.kept import KeptPlan
from samenbeeld.plans.queries.shown import FILE, words_key
from samenbeeld.plans.rules import texts as rules
from samenbeeld.realtime import actions as changing
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.blocks import blocks, lines, stored
from samenbeeld.search import actions as search


def freeze(version: PlanVersion) -> PlanText:
    """Keep what stands in the text now, and make its words findable. Raises Refused for a text without words.

    What arrives in the moment before the room closes waits there for the next concept.
    """
    owner = version.plan.owner
    room = rules.room_name(owner.slug, version.plan.number)
    position = realtime.heads([room]).get(room, 0)
    told = blocks(realtime.state_at_position(room, position))
    words = lines(told)
    rules.check_words(words)

    text = PlanText.objects.create(
        version=version, position=position, blocks=stored(told), words="\n".join(words), at=now()
    )
    search.index(
        kind=FILE, object_id=words_key(version), title=version.title, text=text.words, mode=Mode.REAL,
        language=version.language,
        owner=owner.slug, tlp=version.label, regions=version.regions, themes=version.themes,
        phases=version.phases,
    )  # fmt: skip
    return text


def take_back(actor: Membership, kept: KeptPlan) -> None:
    """The words of the newest version are thrown away: the next concept begins as this one did. Of a plan
    that is gone with them they stay in the log, where nobody comes.
    """
    if len(kept.versions) == 1:
        return
    room = rules.room_name(kept.owner.slug, kept.plan.number)
    began = realtime.position_at(room, kept.newest.written_at)
    changing.put_back(room, began, author_of(actor))
