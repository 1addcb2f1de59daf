"""What was asked, how each that was asked stands, and what this person may say of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.audit.keeping import once_a_look, until_a_change
from samenbeeld.federation import queries as federation
from samenbeeld.federation.models import OwnNode
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.question_desk import rules
from samenbeeld.question_desk.models import DeskQuestion, DeskWord
from samenbeeld.question_desk.rules import Standing, State, Step, Wording

QUESTION = "question_desk.question"
READ, ASK, ANSWER = "question_desk.read", "question_desk.ask", "question_desk.answer"


@dataclass(frozen=True)
class Word:
    """One word with whose it is, for one reader. `is_closed`: its label is above what they may read."""

    word: DeskWord
    node: str  # its name
    is_closed: bool


@dataclass(frozen=True)
class AskedNode:
    """One that was asked, with its name, and its last word as this reader may see it."""

    standing: Standing
    name: str
    word: Word | None


@dataclass(frozen=True)
class Asked:
    """One question as it stands now, for one reader. `ours` is how we stand when we were asked, else None;
    `was`: the wording before the one that holds.
    """

    question: DeskQuestion
    wording: Wording
    was: Wording | None
    home: str  # its name
    nodes: tuple[AskedNode, ...]
    ours: Standing | None
    words: tuple[Word, ...]
    withdrawn: DeskWord | None
    open_to: tuple[Step, ...]

    @property
    def is_home(self) -> bool:
        """Whether we asked it."""
        return self.question.peer_id is None

    @property
    def is_over(self) -> bool:
        """Whether nothing is waited for: of us when we were asked, else of anybody."""
        if self.withdrawn:
            return True
        return self.ours.is_done if self.ours else all(each.standing.is_done for each in self.nodes)

    @property
    def waits_for_us(self) -> bool:
        """Whether we should say something."""
        return self.ours is not None and not self.is_over

    @property
    def late(self) -> list[AskedNode]:
        """Who said nothing in time."""
        return [each for each in self.nodes if each.standing.is_late]

    @property
    def is_late(self) -> bool:
        """Whether anybody is late: we ourselves when we were asked."""
        return self.ours.is_late if self.ours else bool(self.late)

    def count(self, state: State) -> int:
        """How many of those that were asked stand there."""
        return sum(each.standing.state is state for each in self.nodes)

    @property
    def done(self) -> int:
        """How many need say nothing more."""
        return sum(each.standing.is_done for each in self.nodes)

    @property
    def function_name(self) -> str:
        """For whom it is there, in the language of the screen; "" for whoever may answer."""
        return organisations.function_name(self.question.function) if self.question.function else ""


def scope(question: DeskQuestion, own: OwnNode | None, tlp: str = "") -> Scope:
    """Where it stands for permission: at this node, under its own label or that of one word of it."""
    return federation.scope(own, tlp=Tlp(tlp or question.tlp), mode=Mode(question.mode))


def board(member: Membership, mode: Mode, now: datetime) -> list[Asked]:
    """What this person may read: first what waits for us, then what is late; what is over comes last."""
    found = [each for each in _all(member, now) if each.question.mode == mode.value]
    return sorted(found, key=lambda each: (each.is_over, not each.waits_for_us, not each.is_late))


def page(member: Membership, pk: UUID, now: datetime) -> Asked:
    """The question with this id. Raises NotFound, also for one that this person may not read."""
    found = next((each for each in _all(member, now) if each.question.pk == pk), None)
    if found is None:
        raise NotFound("question-desk-not-found")
    return found


def to_answer(member: Membership, now: datetime) -> list[Asked]:
    """What waits for this person's word: asked of their function, or of one that nobody has here."""
    found = [each for each in _all(member, now) if each.waits_for_us and Step.ANSWERED in each.open_to]
    return [each for each in found if _is_for(member, each.question.function)]


def late(member: Membership, now: datetime) -> list[Asked]:
    """What we asked and was not answered in time, for who may ask."""
    return [
        each
        for each in _all(member, now)
        if each.is_home and not each.is_over and each.late and Step.WITHDRAWN in each.open_to
    ]


def heard(member: Membership, since: datetime, now: datetime) -> list[tuple[Asked, Word]]:
    """What other nodes said after that moment and this person may read."""
    return [
        (each, word)
        for each in _all(member, now)
        for word in each.words
        if word.word.received_at is not None and word.word.received_at > since and not word.is_closed
    ]


def said(question: DeskQuestion) -> list[rules.Said]:
    """All words as the rules see them, in order."""
    return [each.said for each in question.words.all()]


def wording(question: DeskQuestion) -> tuple[DeskWord, Wording]:
    """The wording that holds."""
    row = [each for each in question.words.all() if each.step in rules.WORDINGS][-1]
    return row, rules.wording_read(row.text, row.data)


def functions() -> list[tuple[str, str]]:
    """Code and name of each function that may answer."""
    grants = access.table().grants
    return [
        (code, organisations.function_name(code))
        for code in organisations.functions()
        if ANSWER in grants.get(code, {})
    ]


@once_a_look
def _all(member: Membership, now: datetime) -> tuple[Asked, ...]:
    """Everything this person may read, the newest first. Who we are is one query, whom we know another."""
    rows = _rows() if access.may_somewhere(member, READ) else ()
    own = federation.own() if rows else None
    seen = [row for row in rows if access.may(member, READ, scope(row, own))]
    names = _names(own) if seen else {}
    return tuple(_asked(member, row, own, names, now) for row in seen)


@until_a_change
def _rows() -> tuple[DeskQuestion, ...]:
    """Every question with its words, the newest first. Two queries."""
    return tuple(DeskQuestion.objects.prefetch_related("words"))


def _names(own: OwnNode | None) -> dict[str, str]:
    return {each.code: each.name for each in federation.every_peer()} | ({own.code: own.name} if own else {})


def _asked(
    member: Membership, row: DeskQuestion, own: OwnNode | None, names: dict[str, str], now: datetime
) -> Asked:
    told, rows = said(row), list(row.words.all())
    wordings = [each for each in rows if each.step in rules.WORDINGS]
    holds, code = wordings[-1], own.code if own else ""
    held = rules.wording_read(holds.text, holds.data)
    words = tuple(
        Word(
            each,
            names.get(each.node, each.node),
            is_closed=not access.may(member, READ, scope(row, own, each.tlp)),
        )
        for each in rows
    )
    # Of what others answered only the node that asked knows anything.
    seen = row.asked if row.peer_id is None else [each for each in row.asked if each == code]
    nodes = tuple(_node(node, told, str(holds.key), held.deadline, now, words, names) for node in seen)
    return Asked(
        question=row,
        wording=held,
        was=rules.wording_read(wordings[-2].text, wordings[-2].data) if len(wordings) > 1 else None,
        home=names.get(row.home, row.home),
        nodes=nodes,
        ours=next((each.standing for each in nodes if row.peer_id is not None), None),
        words=words,
        withdrawn=next((each for each in rows if each.step == Step.WITHDRAWN), None),
        open_to=tuple(_open_to(member, row, own, told)),
    )


def _node(
    node: str,
    told: Sequence[rules.Said],
    wording: str,
    deadline: datetime,
    now: datetime,
    words: Sequence[Word],
    names: dict[str, str],
) -> AskedNode:
    standing = rules.standing(node, told, wording=wording, deadline=deadline, now=now)
    last = standing.last
    word = next((each for each in words if last and str(each.word.key) == last.id), None)
    return AskedNode(standing, names.get(node, node), word)


def _open_to(
    member: Membership, row: DeskQuestion, own: OwnNode | None, told: Sequence[rules.Said]
) -> Iterator[Step]:
    if own is None:
        return
    here = scope(row, own)
    for step in rules.open_to(by=own.code, home=row.home, asked=row.asked, said=told):
        if access.may(member, ASK if step in rules.OF_HOME else ANSWER, here):
            yield step


def _is_for(member: Membership, function: str) -> bool:
    """Whether it is theirs: who has the function, and everybody who may answer where nobody has it."""
    if not function or function in member.functions:
        return True
    own = federation.own()
    codes = own.regions if own and own.regions else [each.code for each in organisations.regions()]
    return not any(function in each.functions for each in organisations.members_in(codes))
