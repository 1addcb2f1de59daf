"""Asking other nodes, and every next word of either side, told to the other in the same transaction."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.federation import outbox
from samenbeeld.federation import queries as federation
from samenbeeld.federation.models import Peer
from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.envelope import QUESTION, Envelope, Label, moment, when
from samenbeeld.federation.rules.sharing import check_sharing
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import function_name, leading_function, stamp
from samenbeeld.question_desk import events, queries, rules
from samenbeeld.question_desk.models import DeskQuestion, DeskWord
from samenbeeld.question_desk.rules import Step, Wording


@journalled
def ask(
    *,
    actor: Membership,
    wording: Wording,
    audience: Collection[str],
    function: str = "",
    tlp: Tlp = Tlp.AMBER,
    mode: Mode = Mode.REAL,
) -> DeskQuestion:
    """Ask these nodes something, for who has this function there. Raises NotAllowed and Refused."""
    own = federation.required_own()
    require(actor, queries.ASK, federation.scope(own, tlp=tlp, mode=mode))

    known = {peer.code for peer in federation.peers_in(mode)}
    check_sharing(Label(frozenset(audience), tlp, mode, hops=1), known=known, own=own.code)
    wording = _stripped(wording)
    rules.check_wording(wording, now=now())
    if function and function not in dict(queries.functions()):
        raise Refused("question-desk-function-unknown", field="function")

    question = DeskQuestion.objects.create(
        home=own.code,
        asked=sorted(set(audience)),
        function=function,
        mode=mode.value,
        tlp=tlp.value,
        made_by=actor,
        made_at=now(),
    )
    data = rules.wording_written(wording)
    row = _said(actor, question, Step.ASKED, own.code, tlp, wording.text, data)
    _tell(question, row)
    event = events.QuestionAsked(
        str(question.pk), question.asked, function, moment(wording.deadline), tlp.value, mode.value
    )
    _record(stamp(actor), question, event)
    return question


@journalled
def say_word(
    *,
    actor: Membership,
    question: DeskQuestion,
    step: Step,
    text: str = "",
    until: datetime | None = None,
    wording: Wording | None = None,
    tlp: Tlp | None = None,
) -> DeskWord:
    """Say the next word for our side, and tell the other. A correction has a `wording`, "later" an `until`;
    `tlp`: how far an answer may go, else as the question. Raises NotAllowed, Refused and Conflict.
    """
    own = federation.required_own()
    label = Tlp(question.tlp) if tlp is None or step in rules.OF_HOME else tlp
    permission = queries.ASK if step in rules.OF_HOME else queries.ANSWER
    require(actor, permission, queries.scope(question, own))
    require(actor, permission, queries.scope(question, own, label.value))

    # Two who answer at once: the second must see what the first said.
    question = DeskQuestion.objects.select_for_update().get(pk=question.pk)
    told = queries.said(question)
    rules.check_step(step, by=own.code, home=question.home, asked=question.asked, said=told)
    data: dict[str, Json] = {}
    if step is Step.CORRECTED:
        if wording is None:
            raise Refused("question-desk-text-missing", field="text")
        wording = _stripped(wording)
        rules.check_wording(wording, now=now())
        text, data = wording.text, rules.wording_written(wording)
    else:
        text = text.strip()
        rules.check_word(step, text, until, now=now())
        if step is Step.LATER and until is not None:
            data = {"until": moment(until)}
        elif step in rules.ENDS:
            data = {"wording": str(queries.wording(question)[0].key)}
    if step not in rules.OF_HOME:
        known = {peer.code for peer in federation.peers()}
        to = Label(frozenset({question.home}), label, Mode(question.mode), hops=1)
        check_sharing(to, known=known, own=own.code)

    row = _said(actor, question, step, own.code, label, text, data)
    event = events.QuestionSaid(str(question.pk), step.value, label.value, _tell(question, row))
    _record(stamp(actor), question, event)
    return row


@journalled
def take_in(*, actor: Stamp, peer: Peer, envelope: Envelope) -> DeskWord:
    """What another node said, kept as theirs. Raises Unreadable for what it may not say."""
    data = envelope.data
    pk, step = UUID(str(data["question"])), Step(str(data["step"]))
    question = DeskQuestion.objects.filter(pk=pk).first()
    if step is Step.ASKED:
        if question is not None:
            raise Unreadable("asked twice")
        question = _foreign(peer, envelope, pk)
    if question is None or question.mode != envelope.label.mode.value:
        raise Unreadable("no such question")
    if not _is_heard(question, peer, step):
        raise Unreadable("not theirs to say")
    if step in rules.OF_HOME and question.tlp != envelope.label.tlp.value:
        raise Unreadable("under another label")
    said = data["data"]
    if not isinstance(said, dict):
        raise Unreadable("no data")
    text, kept = rules.word_read(step, data["text"], said)
    row = DeskWord.objects.create(
        key=UUID(envelope.id),
        question=question,
        step=step.value,
        node=peer.code,
        by=str(data["by"])[:200],
        tlp=envelope.label.tlp.value,
        text=text,
        data=kept,
        # Nobody looks younger than the envelope in which it came.
        at=min(when(data["at"]), envelope.at, now()),
        received_at=now(),
    )
    _record(actor, question, events.QuestionHeard(str(question.pk), step.value, peer.code))
    return row


def _is_heard(question: DeskQuestion, peer: Peer, step: Step) -> bool:
    """Of who asked us everything of its side; of those whom we asked what they say to us."""
    if question.peer_id is not None:
        return step in rules.OF_HOME and question.peer_id == peer.pk
    return rules.is_theirs(step, by=peer.code, home=question.home, asked=question.asked)


def _foreign(peer: Peer, envelope: Envelope, pk: UUID) -> DeskQuestion:
    """The question of another node as it came. Raises Unreadable."""
    data, own = envelope.data, federation.required_own()
    asked = data["asked"]
    if not isinstance(asked, list) or not 1 <= len(asked) <= rules.MOST_ASKED:
        raise Unreadable("nobody is asked")
    codes = sorted({str(each)[:16] for each in asked})
    if own.code not in codes or peer.code in codes or envelope.label.audience != frozenset(codes):
        raise Unreadable("not for us, or not theirs")
    function = str(data["function"])
    return DeskQuestion.objects.create(
        id=pk,
        home=peer.code,
        asked=codes,
        # A function that we do not have is for whoever may answer: nothing gets lost.
        function=function if function in organisations.functions() else "",
        mode=envelope.label.mode.value,
        tlp=envelope.label.tlp.value,
        peer=peer,
        made_at=min(when(data["at"]), envelope.at, now()),
    )


def _stripped(wording: Wording) -> Wording:
    return Wording(wording.text.strip(), wording.why.strip(), wording.deadline)


def _said(
    actor: Membership,
    question: DeskQuestion,
    step: Step,
    node: str,
    tlp: Tlp,
    text: str,
    data: dict[str, Json],
) -> DeskWord:
    return DeskWord.objects.create(
        key=uuid7(),
        question=question,
        step=step.value,
        node=node,
        by=f"{function_name(leading_function(actor), short=True)}, {actor.organisation.name}",
        member=actor,
        tlp=tlp.value,
        text=text,
        data=data,
        at=now(),
    )


def _tell(question: DeskQuestion, row: DeskWord) -> list[str]:
    """Tell the other side, and answer whom. An answer is for who asked, and for nobody else."""
    is_of_home = Step(row.step) in rules.OF_HOME
    audience = question.asked if is_of_home else [question.home]
    data: dict[str, Json] = {
        "question": str(question.pk),
        "step": row.step,
        "by": row.by,
        "text": row.text,
        "at": moment(row.at),
        "data": row.data,
    }
    if row.step == Step.ASKED:
        data |= {"asked": question.asked, "function": question.function}
    peers = [peer for peer in federation.peers() if peer.code in audience]
    outbox.put_for(
        peers,
        QUESTION,
        id=row.key,
        subject=f"question/{question.pk}",
        label=Label(frozenset(audience), Tlp(row.tlp), Mode(question.mode), hops=1),
        data=data,
    )
    return [peer.code for peer in peers]


def _record(
    actor: Stamp,
    question: DeskQuestion,
    event: events.QuestionAsked | events.QuestionSaid | events.QuestionHeard,
) -> None:
    journal.record(
        actor,
        event,
        object_kind=queries.QUESTION,
        object_id=str(question.pk),
        object_label=f"{question.home}: {queries.wording(question)[1].text[:60]}",
        tlp=question.tlp,
        mode=question.mode,
    )
