"""The question desk in the story: what KCR2 asks us, and what we ask regions along the Maas. Invented."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import QUESTION, moment
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration.joining import OtherNode
from samenbeeld.project.demonstration.story import Story
from samenbeeld.question_desk import actions, queries, rules
from samenbeeld.question_desk.models import DeskQuestion
from samenbeeld.question_desk.rules import Step, Wording

Happening = tuple[datetime, Callable[[], object]]
_HOUR = timedelta(hours=1)


class Inquiring:
    """`nodes` are those of `Joining`, by region; "" is the national one."""

    def __init__(
        self, story: Story, members: Mapping[str, Membership], nodes: Mapping[str, OtherNode]
    ) -> None:
        self._story, self._members, self._nodes = story, members, nodes

    def all(self) -> list[Happening]:
        """Each with its moment."""
        return [
            (self._story.moment("13:10"), self._ask),
            (self._story.moment("13:31"), self._answer),
            (self._story.moment("13:44"), self._promise),
            (self._story.moment("14:08"), self._asked_by_the_national_node),
        ]

    def _ask(self) -> None:
        actions.ask(
            actor=self._members["bram"],
            wording=Wording(
                "Hoeveel liggende patiënten kunnen jullie vannacht opnemen?",
                "Verdeling bij ontruiming van vier zorglocaties",
                now() + _HOUR,
            ),
            audience=["vr22", "vr21", "vr08"],
            function="hin",
        )

    def _answer(self) -> None:
        wording = str(queries.wording(DeskQuestion.objects.get(home="vr24"))[0].key)
        self._says("VR22", Step.ANSWERED, "Tien, in twee ziekenhuizen, tot 06:00.", {"wording": wording})

    def _promise(self) -> None:
        self._says("VR21", Step.LATER, "Wij tellen na de overdracht.", {"until": moment(now() + 2 * _HOUR)})

    def _says(self, region: str, step: Step, text: str, data: dict[str, Json]) -> None:
        question = DeskQuestion.objects.get(home="vr24")
        self._tell(self._nodes[region], str(question.pk), step, text, data, {}, ())

    def _asked_by_the_national_node(self) -> None:
        wording = Wording(
            "Welke hulp verwachten jullie de komende 12 uur nodig te hebben?",
            "Landelijk overleg over bijstand",
            now() + 2 * _HOUR,
        )
        asked: list[Json] = ["vr21", "vr22", "vr24"]
        self._tell(
            self._nodes[""],
            str(uuid7()),
            Step.ASKED,
            wording.text,
            rules.wording_written(wording),
            {"asked": asked, "function": "hin"},
            ("vr21", "vr22"),
        )

    def _tell(
        self,
        node: OtherNode,
        question: str,
        step: Step,
        text: str,
        data: dict[str, Json],
        more: Mapping[str, Json],
        audience: tuple[str, ...],
    ) -> None:
        said: dict[str, Json] = {
            "question": question,
            "step": step.value,
            "by": f"Informatiecoördinator, knooppunt {node.name}",
            "text": text,
            "at": moment(now()),
            "data": data,
            **more,
        }
        node.sent += 1
        node.says(QUESTION, f"question/{question}", said, node.sent, audience)
