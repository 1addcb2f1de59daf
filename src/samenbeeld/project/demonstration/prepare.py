"""Makes the demonstration world, through the same actions that people use, at the moments of the story.

Everything happens in order of time and in one transaction: the journal reads as the crisis went, and a world
that could not be finished is not there at all.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.db import transaction

from samenbeeld.activities import queries as activities
from samenbeeld.geo.actions import import_shapes
from samenbeeld.kernel import clock
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import peopling, world
from samenbeeld.project.demonstration.agreeing import Agreeing
from samenbeeld.project.demonstration.alarming import Alarms
from samenbeeld.project.demonstration.assisting import Assisting
from samenbeeld.project.demonstration.connecting import Connecting
from samenbeeld.project.demonstration.counting import Counting
from samenbeeld.project.demonstration.deciding import Decisions
from samenbeeld.project.demonstration.drilling import Drilling
from samenbeeld.project.demonstration.enduring import Enduring, Sharing
from samenbeeld.project.demonstration.exercising import Exercise
from samenbeeld.project.demonstration.filing import Filing
from samenbeeld.project.demonstration.freezing import Freezing
from samenbeeld.project.demonstration.handing import HandingOver
from samenbeeld.project.demonstration.inquiring import Inquiring
from samenbeeld.project.demonstration.joining import Joining
from samenbeeld.project.demonstration.manuscripts import Archive
from samenbeeld.project.demonstration.mapping import Drawings
from samenbeeld.project.demonstration.measuring import Measuring
from samenbeeld.project.demonstration.peopling import PASSWORD
from samenbeeld.project.demonstration.planning import Planning
from samenbeeld.project.demonstration.profiling import Profiling
from samenbeeld.project.demonstration.pushing import Pushing
from samenbeeld.project.demonstration.reporting import Reports
from samenbeeld.project.demonstration.scaling import Scaling
from samenbeeld.project.demonstration.spreading import Spreading
from samenbeeld.project.demonstration.story import Story
from samenbeeld.project.demonstration.weighing import Weighing
from samenbeeld.project.demonstration.working import Work

Happening = tuple[datetime, Callable[[], object]]


@dataclass(frozen=True)
class Login:
    """Who may log in on the screen of the demonstration."""

    login: str
    password: str
    name: str
    function: str
    organisation: str


def prepare(now: datetime | None = None, *, with_nodes: bool = True) -> list[Login]:
    """The logins of the cast, after making the world. Does nothing else when the world is there.

    `now` is the moment at which it is 14:22 in the story (default: this minute). `with_nodes`: with invented
    nodes beside it; without them whoever calls joins it to real ones.
    """
    if not _is_prepared():
        anchor = (now or clock.now()).replace(second=0, microsecond=0)
        with transaction.atomic():
            import_shapes()
            _make(Story(anchor, world.figures()), with_nodes)
    return logins()


def logins() -> list[Login]:
    """The cast, as it stands in the world."""
    names = {record["slug"]: record["name"] for record in world.organisations()}
    return [
        Login(
            person.login,
            PASSWORD,
            person.name,
            organisations.function_name(person.functions[0]),
            names[person.organisation],
        )
        for person in world.people()
        if person.is_cast
    ]


def _is_prepared() -> bool:
    return activities.all_activities().filter(slug=world.activities()[0]["slug"]).exists()


def _make(story: Story, with_nodes: bool) -> None:
    with clock.at(story.moment("08:00-75")):
        members = peopling.make_everybody(story)
    archive = Archive(story, members)
    planning = Planning(story, members)
    happenings = [
        *Decisions(story, members).all(),
        *Reports(story, members).all(),
        *Work(story, members).all(),
        *Filing(story, members).all(),
        *planning.all(),
        *Agreeing(story, members, planning.there).all(),
        *Drilling(story, members, planning.there).all(),
        *Profiling(story, members).all(),
        *archive.happenings(),
        *Drawings(story, members).happenings(),
        *Alarms(story, members).all(),
        *HandingOver(story, members).all(),
        *Pushing(story, members).all(),
        *Weighing(story, members).all(),
        *Measuring(story).all(),
        *Freezing(story, members).all(),
        *Exercise(story, members, planning.there).all(),
        *Spreading(story, members).all(),
        *Scaling(story, members).all(),
        *Counting(story, members).all(),
        *Connecting(story).all(),
        *Enduring(story, members).all(),
        *Sharing(story, members).all(),
        *(_nodes(story, members) if with_nodes else ()),
    ]
    for at, together in groupby(sorted(happenings, key=_moment), key=_moment):
        # Two things at one moment get their own, in the order in which they stand in the world.
        for number, (_, happen) in enumerate(together):
            with clock.at(min(at + timedelta(milliseconds=number), story.anchor)):
                happen()


def _nodes(story: Story, members: Mapping[str, Membership]) -> Iterator[Happening]:
    joining = Joining(story, members)
    yield from joining.all()
    yield from Assisting(story, members, joining.nodes).all()
    yield from Inquiring(story, members, joining.nodes).all()


def _moment(happening: tuple[datetime, Callable[[], object]]) -> datetime:
    return happening[0]
