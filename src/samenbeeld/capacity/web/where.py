"""Where a page stands: in no activity or in one, with the addresses of its neighbours."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.audit import journal
from samenbeeld.capacity import looks
from samenbeeld.capacity.actions.releasing import RELEASE
from samenbeeld.capacity.actions.reminding import REMIND
from samenbeeld.capacity.actions.reporting import REPORT
from samenbeeld.capacity.models import CapacityLook
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.seen import READ, Visible, visible
from samenbeeld.capacity.queries.world import INSTITUTION, World, scope
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation, Region


@dataclass(frozen=True)
class Where:
    """Who looks, and in which world."""

    member: Membership
    world: World
    seen: Visible

    def url(self, page: str = "", *more: str) -> str:
        """The address of a page of capacity in the same world."""
        name = f"capacity_{page}" if page else "capacity"
        if self.world.activity is None:
            return reverse(name, args=more)
        return reverse(f"activity_{name}", args=[self.world.activity.slug, *more])

    def sees(self, organisation: Organisation) -> bool:
        """Whether the figures of that institution are open to who looks."""
        return self.seen.includes(organisation.slug, organisations.region_codes(organisation))

    def may_report(self, organisation: Organisation) -> bool:
        """Whether who looks may fill in for that institution."""
        is_of_kind = organisation.kind in catalogue().kinds
        return is_of_kind and access.may(self.member, REPORT, scope(organisation, self.world))

    @property
    def may_report_any(self) -> bool:
        """Whether who looks may hand in figures here, of their own institution or of those they call."""
        return access.may(self.member, REPORT, scope(self.member.organisation, self.world))

    @property
    def may_release_all(self) -> bool:
        """Whether who looks may open the figures of all institutions in this activity."""
        activity = self.world.activity
        return activity is not None and access.may(self.member, RELEASE, activities.scope(activity))

    @property
    def may_remind(self) -> bool:
        """Whether who looks may ask the silent for their figures here."""
        activity = self.world.activity
        return activity is not None and access.may(self.member, REMIND, activities.scope(activity))

    def note(self, organisation: Organisation) -> None:
        """Write down who saw the figures of this institution; its own people are not written down."""
        if self.member.organisation_id == organisation.pk:
            return
        journal.record_read(
            organisations.stamp(self.member),
            object_kind=INSTITUTION,
            object_id=self.world.key(organisation),
            object_label=organisation.name,
            tlp=Tlp.AMBER,
            mode=self.world.mode,
        )

    def note_all(
        self,
        view: CapacityLook.View,
        sector: str,
        found: Iterable[Organisation] = (),
        added_up: Iterable[Region] = (),
    ) -> None:
        """Write down who has these figures before them in a table, once per sitting; `sector` is of its
        columns, "" the first of each.
        """
        activity = self.world.activity
        label = activity.name if activity else say("capacity-title")
        looks.note(self.member, self.world, view, label=label, sector=sector, found=found, added_up=added_up)

    def may_hear_who_saw(self, organisation: Organisation) -> bool:
        """Whether who looks is told who saw the figures of that institution: its own people, and who opened
        them for all.
        """
        is_own = self.member.organisation_id == organisation.pk
        return is_own or (self.may_release_all and self.sees(organisation))


def where(request: HttpRequest, slug: str | None) -> Where:
    """Raises NotAllowed for who sees no capacity at all, NotFound for an activity that is closed to them."""
    member = organisations.asking(request)
    activity = activities.readable_by_slug(member, slug) if slug else None
    if activity is not None:
        request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    world = World(activity)
    access.require(member, READ, scope(member.organisation, world))
    return Where(member, world, visible(member, world))
