"""In which world figures are told: what is real, or one exercise. They never meet."""

from dataclasses import dataclass, replace

from samenbeeld.access.rules import Scope
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation

# What the journal and a release call the figures of one institution.
INSTITUTION = "capacity.institution"


@dataclass(frozen=True)
class World:
    """Figures outside any activity, or those of one. A real activity has the figures that are real."""

    activity: Activity | None = None

    @property
    def mode(self) -> Mode:
        """Real, unless it is an exercise."""
        return Mode(self.activity.mode) if self.activity else Mode.REAL

    @property
    def played_in(self) -> str:
        """What the tables call it: the slug of the exercise, "" for what is real."""
        return self.activity.slug if self.activity and self.mode is Mode.EXERCISE else ""

    @property
    def regions(self) -> frozenset[str]:
        """The codes of the regions of the activity; empty for every region."""
        return frozenset(each.code for each in self.activity.regions.all()) if self.activity else frozenset()

    def key(self, organisation: Organisation) -> str:
        """What the journal and a release know the figures of this institution by, in this world."""
        return f"{self.played_in}/{organisation.slug}" if self.played_in else organisation.slug


REAL = World()


def scope(
    organisation: Organisation,
    world: World,
    released_to: frozenset[str] = frozenset(),
    released_to_regions: frozenset[str] = frozenset(),
) -> Scope:
    """How permission sees the figures of one institution."""
    return Scope(
        owner=organisation.slug,
        regions=organisations.region_codes(organisation),
        released_to=released_to,
        released_to_regions=released_to_regions,
        tlp=Tlp.AMBER,
        mode=world.mode,
    )


def owner_scope(organisation: Organisation, world: World) -> Scope:
    """The same for who opens them: no region reaches them, so that only the institution itself may."""
    return replace(scope(organisation, world), regions=frozenset())
