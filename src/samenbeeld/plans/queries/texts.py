"""Plans that are written here: the live text of a concept, and what stood in it when it was sent."""

from collections.abc import Mapping
from dataclasses import dataclass

from samenbeeld.access import queries as access
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import PlanText, PlanVersion
from samenbeeld.plans.queries.definition import scope
from samenbeeld.plans.queries.kept import KeptPlan, one_plan
from samenbeeld.plans.queries.standing import until_they_grow
from samenbeeld.plans.rules import texts as rules
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.blocks import Block, blocks, lines, restored


@dataclass(frozen=True)
class LiveText:
    """The text of a concept as one person may use it. There is none for who may not read it."""

    kept: KeptPlan
    room: str
    may_write: bool

    @property
    def version(self) -> PlanVersion:
        """The version that is being written."""
        return self.kept.newest


def live_text(member: Membership, owner: str, number: int) -> LiveText | None:
    """The text of this plan, for who keeps the plan; None for others and for what was uploaded. Read anew."""
    kept = one_plan(owner, number)
    if kept is None or not kept.newest.is_written:
        return None
    place = scope(kept.owner, kept.newest)
    may_write = access.may(member, "plans.write", place)
    if not may_write and not access.may(member, "plans.establish", place):
        return None
    is_open = rules.may_be_written(is_written=True, state=kept.state(kept.newest))
    return LiveText(kept, rules.room_name(owner, number), may_write and is_open)


def live_text_in(member: Membership, room: str) -> LiveText | None:
    """The same by the name of its room."""
    parts = rules.room_parts(room)
    return live_text(member, *parts) if parts else None


def present_blocks(room: str) -> tuple[Block, ...]:
    """What stands in a live text now."""
    return blocks(realtime.state(room))


def present_words(kept: KeptPlan) -> list[str]:
    """The words of the concept as they stand now, a line per block."""
    return lines(present_blocks(rules.room_name(kept.owner.slug, kept.plan.number)))


def frozen(version: PlanVersion) -> tuple[Block, ...]:
    """The text of a version as it was sent last. Raises NotFound when it never was, or was uploaded."""
    found = PlanText.objects.filter(version=version).order_by("-pk").first()
    if found is None:
        raise NotFound("plans-not-found")
    return restored(found.blocks)


def is_frozen(version: PlanVersion) -> bool:
    """Whether there is such a text. No query as long as none was added."""
    return version.pk in words_by_version()


def words_of(version: PlanVersion) -> list[str]:
    """The words of a version that was written here, a line per block; none as long as it was not sent."""
    return words_by_version().get(version.pk, "").splitlines()


@until_they_grow
def words_by_version() -> Mapping[int, str]:
    """What was sent last of each version, by its key."""
    return dict(PlanText.objects.order_by("pk").values_list("version", "words"))


def wrote_along(kept: KeptPlan, member: Membership) -> bool:
    """Whether this person wrote the newest version, or a word of it since the version before."""
    version = kept.newest
    if version.written_by.account_id == member.account_id:
        return True
    if not version.is_written:
        return False
    room = rules.room_name(kept.owner.slug, kept.plan.number)
    before = PlanText.objects.filter(version__plan=kept.plan, version__number__lt=version.number)
    since = before.order_by("-position").values_list("position", flat=True).first() or 0
    thrown = [step.at for step in kept.thrown if step.version.number < version.number]
    if thrown:
        # What stood in a concept that was thrown away is in no version.
        since = max(since, realtime.position_at(room, thrown[-1]))
    stamps = realtime.stamps(room, after=since)
    return str(member.account_id) in {stamp.author.account for stamp in stamps}
