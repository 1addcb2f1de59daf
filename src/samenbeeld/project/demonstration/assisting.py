"""Bijstand in the story: what we asked, how others answered, and what another region asks of us. Invented."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from samenbeeld.assistance import actions
from samenbeeld.assistance.models import AssistanceRequest
from samenbeeld.assistance.rules import form as forms
from samenbeeld.assistance.rules.form import Form, Offer
from samenbeeld.assistance.rules.road import Step
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import ASSISTANCE, moment
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration.joining import OtherNode
from samenbeeld.project.demonstration.story import Story

Happening = tuple[datetime, Callable[[], object]]
_TWO_HOURS = timedelta(hours=2)


class Assisting:
    """`nodes` are those of `Joining`, by region; "" is the national one."""

    def __init__(
        self, story: Story, members: Mapping[str, Membership], nodes: Mapping[str, OtherNode]
    ) -> None:
        self._story, self._members, self._nodes = story, members, nodes
        self._made: list[AssistanceRequest] = []

    def all(self) -> list[Happening]:
        """Each with its moment."""
        return [
            (self._story.moment("13:32"), self._ask),
            (self._story.moment("13:40"), self._sign),
            (self._story.moment("13:49"), lambda: self._answer("", Step.CHECKED)),
            (self._story.moment("13:55"), lambda: self._answer("", Step.TREATED)),
            (self._story.moment("14:03"), lambda: self._offer("VR22", "Ambulances met bemanning", 2, 50)),
            (self._story.moment("14:09"), lambda: self._offer("VR09", "Ambulances, via de A2", 6, 95)),
            (self._story.moment("14:16"), self._asked_by_another),
        ]

    def _ask(self) -> None:
        self._made.append(
            actions.ask(
                actor=self._members["bram"],
                region=organisations.region("VR24"),
                form=Form(
                    kind="region",
                    what="Ambulances voor liggend vervoer",
                    count=6,
                    place="Uitgangsstelling MECC Maastricht, noordzijde",
                    needed_from=now() + _TWO_HOURS,
                    needed_until=now() + 6 * _TWO_HOURS,
                    why="Vier zorglocaties ontruimen tegelijk. Alle wagens van beide regio's rijden al.",
                    contact="OvD-G logistiek, 000 240 10 07",
                ),
                treating="kcr2",
                helpers=["vr22", "vr09", "vr21"],
            )
        )

    def _sign(self) -> None:
        actions.say_step(
            actor=self._members["lotte.wouters"],
            request=self._made[0],
            step=Step.SIGNED,
            authority="mandated",
        )

    def _answer(self, region: str, step: Step) -> None:
        self._says(region, str(self._made[0].pk), step, {})

    def _offer(self, region: str, what: str, count: int, minutes: int) -> None:
        offer = Offer(what, count, now() + timedelta(minutes=minutes))
        self._says(region, str(self._made[0].pk), Step.OFFERED, forms.offer_written(offer))

    def _asked_by_another(self) -> None:
        form = Form(
            kind="region",
            what="Plekken in een verpleeghuis, ook voor mensen die liggen",
            count=20,
            place="Cuijk",
            needed_from=now() + 2 * _TWO_HOURS,
            needed_until=None,
            why="Twee tehuizen langs de Maas gaan vannacht dicht; de eigen regio heeft er nog acht.",
            contact="HIN, 000 210 10 01",
        )
        helpers: list[Json] = ["vr24", "vr22"]
        more: dict[str, Json] = {
            "form": forms.written(form),
            "treating": "kcr2",
            "helpers": helpers,
            "region": "VR21",
            "needs": [],
            "places": {},
        }
        pk = str(uuid7())
        self._says("VR21", pk, Step.ASKED, {}, more)
        self._says("VR21", pk, Step.SIGNED, {"place": "", "authority": "chair"})

    def _says(
        self,
        region: str,
        request: str,
        step: Step,
        data: dict[str, Json],
        more: Mapping[str, Json] | None = None,
    ) -> None:
        node = self._nodes[region]
        said: dict[str, Json] = {
            "request": request,
            "step": step.value,
            "by": f"Informatiecoördinator, knooppunt {node.name}",
            "reason": "",
            "at": moment(now()),
            "data": data,
            **(more or {}),
        }
        node.sent += 1
        node.says(ASSISTANCE, f"assistance/{request}", said, node.sent)
