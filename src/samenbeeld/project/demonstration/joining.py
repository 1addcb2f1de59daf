"""Other nodes of the demonstration: invented, with their own keys, in by the same road as real ones."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.escalation.queries import ladder
from samenbeeld.federation import actions, inbox, keys, leaving, queries
from samenbeeld.federation.models import BY_POST, JointDocument
from samenbeeld.federation.rules import facts, joint
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import (
    HEARTBEAT,
    JOINT_BEGUN,
    JOINT_WRITTEN,
    NOBODY,
    RELEASED,
    Envelope,
    Label,
    moment,
    signed,
)
from samenbeeld.federation.rules.facts import PHASE, Fact
from samenbeeld.federation.rules.joint import Begun, Words
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import jointly
from samenbeeld.project.demonstration.story import Story
from samenbeeld.realtime import queries as realtime

# Region, name of the node, step of the ladder, GRIP, what it adds, when: the high water goes down the Maas.
_SAID = (
    ("VR22", "Brabant-Zuidoost", 1, 0, "Catharina-ziekenhuis kan tien liggende patiënten opnemen.", "13:20"),
    ("VR21", "Brabant-Noord", 2, 2, "Water bij Cuijk verwacht vannacht. Twee tehuizen staan klaar.", "14:04"),
    ("VR08", "Gelderland-Zuid", 2, 1, "Ontruiming van de Ooijpolder wordt voorbereid.", "14:00"),
    ("VR09", "Utrecht", 1, 0, "Biedt zes ambulances aan.", "13:42"),
    ("VR13", "Amsterdam-Amstelland", 0, None, "", "12:10"),
    ("VR16", "Hollands Midden", 0, None, "", "11:25"),
    ("VR20", "Midden- en West-Brabant", 2, 1, "Ziekenhuis volgt de stand in Den Bosch.", "07:30"),
)  # fmt: skip
_OFFICES = {"": "KCR2", "VR22": "GHOR Brabant-Zuidoost"}
# The national node took this down over the telephone; the region itself says otherwise.
_HEARD_BY_TELEPHONE = ("VR21", 3, 2, "Telefonisch gehoord om 13:50, nog niet bevestigd.", "14:10")


@dataclass
class OtherNode:
    """An invented node: what it says is signed with its own key, and closed for us."""

    code: str
    name: str
    region: str
    pair: keys.Pair
    sent: int = 0

    def card(self) -> keys.Card:
        task = "region" if self.region else "national"
        return keys.Card(
            self.code,
            self.name,
            task,
            (self.region,) if self.region else (),
            NOBODY,
            self.pair.signing,
            self.pair.closing,
        )

    def says(
        self, kind: str, subject: str, data: dict[str, Json], number: int, audience: Collection[str] = ()
    ) -> None:
        ours = queries.card()
        label = Label(frozenset({ours.code, *audience}), Tlp.AMBER, Mode.REAL, 1)
        envelope = Envelope(
            str(uuid7()), self.code, NOBODY, ours.code, number, kind, subject, now(), label, self.pair.code,
            data=data,
        )  # fmt: skip
        text = signed(envelope, keys.signing_key(self.pair.signing_private))
        inbox.receive([keys.close(text, public=ours.closing, key=ours.key, to=ours.code)], BY_POST)


class Joining:
    """This node, those of others, what they released and what we did."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        named = [(code, name) for code, name, *_ in _SAID]
        nodes = [OtherNode(code.lower(), name, code, keys.make()) for code, name in named]
        self._text = uuid7()
        self.nodes = {node.region: node for node in [*nodes, OtherNode("kcr2", "KCR2", "", keys.make())]}

    def all(self) -> list[tuple[datetime, Callable[[], object]]]:
        """Each with its moment."""
        region, step, grip, said, at = _HEARD_BY_TELEPHONE
        happenings: list[tuple[datetime, Callable[[], object]]] = [
            (self._story.moment("07:00"), self._make),
            (self._story.moment("14:12"), self._release),
            (self._story.moment("14:13"), leaving.leave),
            (self._story.moment("14:21"), self._signs_of_life),
            self._statement(self.nodes[""], region, step, grip, said, at),
            (self._story.moment("14:15"), self._begin_text),
            (self._story.moment("14:17"), self._write_along),
            (self._story.moment("14:18"), leaving.leave),
        ]
        return happenings + [self._statement(self.nodes[code], code, *words) for code, _, *words in _SAID]

    def _make(self) -> None:
        actions.make_node(actor=SYSTEM, code="vr24", name="Zuid-Limburg", regions=["VR24"], oin=NOBODY)
        for node in self.nodes.values():
            actions.add_peer(actor=SYSTEM, card=node.card())

    def _statement(
        self, node: OtherNode, region: str, step: int, grip: int | None, said: str, at: str
    ) -> tuple[datetime, Callable[[], object]]:
        stands = ladder().steps[step]

        def say() -> None:
            fact = Fact(
                PHASE, region, "", stands.level, stands.name.nl, stands.name.en, grip, said,
                f"Informatiecoördinator, knooppunt {node.name}", now(), None,
            )  # fmt: skip
            node.sent += 1
            data: dict[str, Json] = {
                "fact": facts.written(fact), "released": moment(now()), "settles": [],
            }  # fmt: skip
            node.says(RELEASED, fact.subject, data, node.sent)

        return self._story.moment(at), say

    def _release(self) -> None:
        actions.release_fact(
            actor=self._members["chantal"],
            region=organisations.region("VR24"),
            kind=PHASE,
            audience=["kcr2", "vr22", "vr21"],
            said="Stroom in Maastricht-Oost onzeker. Zes ambulances gevraagd voor liggend vervoer.",
        )

    def _begin_text(self) -> None:
        """KCR2 begins a text with us and with Brabant-Zuidoost, and both write in it."""
        keeper, other = self.nodes[""], self.nodes["VR22"]
        members = frozenset({keeper.code, other.code, queries.card().code})
        begun = Begun(joint.TEXT, jointly.title(), members, f"Informatiecoördinator, {keeper.name}")
        self._of_text(keeper, JOINT_BEGUN, joint.begun(begun), members)
        for node, told in ((keeper, jointly.entries("kcr2")), (other, jointly.entries("brabant"))):
            for entry in told:
                update = jointly.update_of(entry, realtime.state(joint.room_name(self._text, joint.TEXT)))
                for data in joint.letters([Words(_OFFICES[node.region], "hin", update)]):
                    self._of_text(node, JOINT_WRITTEN, data, members)

    def _write_along(self) -> None:
        document = JointDocument.objects.get(pk=self._text)
        for entry in jointly.entries("limburg"):
            jointly.write(document, entry, self._members[entry.by])

    def _of_text(self, node: OtherNode, kind: str, data: dict[str, Json], members: frozenset[str]) -> None:
        node.sent += 1
        node.says(kind, joint.subject(self._text), data, node.sent, members - {node.code})

    def _signs_of_life(self) -> None:
        for node in self.nodes.values():
            peer = queries.peer(node.code)
            taken = peer.link.sent if peer else 0
            head: dict[str, Json] = {"head": node.sent, "taken": taken, "missing": False}
            node.says(HEARTBEAT, node.code, head, 0)
