"""A text or map that nodes write together: what of it travels, and from whom it is taken. Pure.

What is written travels as Yjs has it, in the name of an organisation and a function, never of a person. Lost,
double or out of order makes no difference to what the text says in the end: Yjs sees to that.
"""

import base64
import binascii
import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.envelope import CODE, Label

TEXT, MAP = "text", "map"
KINDS = (TEXT, MAP)
LONGEST_TITLE = 80
LONGEST_REASON = 400
_ROOM = "joint"
_SUBJECT = "joint/"
_ACCOUNT = "node:"
_MOST_MEMBERS = 60
_MOST_PARTS = 500
_MOST_PIECES = 64
_MOST_KNOWN = 32_768  # bytes of a state vector
_FUNCTION = re.compile(r"[a-z0-9_]{0,40}")
_LONGEST_NAME = 200
# Of the 65,536 bytes of an envelope; the rest is for what stands around it.
_SPACE = 56_000


@dataclass(frozen=True)
class JointLimits:
    """`update`: bytes of what one node may say in one go; `document`: of the whole. `documents`: how many one
    node may begin with us; `waiting`: how much of one node may wait for words of others; `patience`: after so
    long we ask for what we lack, and as often one may ask us.
    """

    update: int
    document: int
    documents: int
    waiting: int
    patience: timedelta


@dataclass(frozen=True)
class Begun:
    """A document as its keeper tells of it; `members` are the codes of all who have it, `by` who began it."""

    kind: str
    title: str
    members: frozenset[str]
    by: str


@dataclass(frozen=True)
class Words:
    """What one organisation wrote in one go; `function` is a code or "", `update` is Yjs (version 1)."""

    organisation: str
    function: str
    update: bytes


@dataclass(frozen=True)
class Letter:
    """What one envelope brings: words, or `piece` of `pieces` of words that are too large for one."""

    parts: tuple[tuple[str, str, str], ...]  # organisation, function, update in base64
    piece: int
    pieces: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it is in another envelope."""
        return self.pieces == 1


def limits(policy: Mapping[str, Any]) -> JointLimits:
    """From `policy/federation.toml`."""
    joint = policy["joint"]
    return JointLimits(
        update=joint["update_kilobytes"] * 1024,
        document=joint["document_kilobytes"] * 1024,
        documents=joint["documents"],
        waiting=joint["waiting"],
        patience=timedelta(minutes=joint["patience_minutes"]),
    )


def room_name(document: UUID, kind: str) -> str:
    """`joint.text.<id>`: the same at every node that has it, but for a layer of a map of our own."""
    return f"{_ROOM}.{kind}.{document}"


def room_parts(name: str) -> tuple[str, UUID] | None:
    """Kind and document of a room; None when it is not the room of one."""
    parts = name.split(".")
    if len(parts) != 3 or parts[0] != _ROOM or parts[1] not in KINDS:
        return None
    try:
        found = UUID(parts[2])
    except ValueError:
        return None
    return (parts[1], found) if str(found) == parts[2] else None


def subject(document: UUID) -> str:
    """What an envelope about this document is about."""
    return f"{_SUBJECT}{document}"


def document_of(subject: str) -> UUID:
    """The document that such an envelope is about. Raises ValueError."""
    kind, found, rest = subject.partition(_SUBJECT)
    if kind or not found:
        raise ValueError("not about a document")
    return UUID(rest)


def account_of(node: str) -> str:
    """Under which name the words of a node stand in our log: one for all who write there."""
    return f"{_ACCOUNT}{node}"


def node_of(account: str) -> str:
    """The code of the node whose words these are; "" for who writes here."""
    return account.removeprefix(_ACCOUNT) if account.startswith(_ACCOUNT) else ""


def label_of(document_label: Label, *, own: str) -> Label:
    """The label of what one member sends: to all others, and no further."""
    return Label(document_label.audience - {own}, document_label.tlp, document_label.mode, hops=1)


def refusal(whole: Label, label: Label, *, origin: str, is_ended: bool) -> str:
    """Why what `origin` says of a document is not taken, "" when it is. `whole`: the label of all of it,
    with every member; `label`: of the envelope.
    """
    if origin not in whole.audience:
        return "federation-refused-no-member"
    same = (label.tlp, label.mode) == (whole.tlp, whole.mode)
    if not same or label.audience | {origin} != whole.audience:
        return "federation-refused-label"
    return "federation-refused-ended" if is_ended else ""


def begun(said: Begun) -> dict[str, Json]:
    """As it stands in an envelope."""
    members: list[Json] = [*sorted(said.members)]
    return {"kind": said.kind, "title": said.title, "members": members, "by": said.by}


def read_begun(data: Mapping[str, Json]) -> Begun:
    """What `begun` wrote, at whatever node. Raises Unreadable."""
    members = data.get("members")
    if not isinstance(members, list) or not 2 <= len(members) <= _MOST_MEMBERS:
        raise Unreadable("no members")
    codes = [str(each) for each in members]
    if not all(map(CODE.fullmatch, codes)) or len(set(codes)) < len(codes):
        raise Unreadable("no members")
    title = _short(data.get("title"), LONGEST_TITLE)
    kind = _short(data.get("kind"), 10)
    if kind not in KINDS or not title.strip():
        raise Unreadable("no document")
    return Begun(kind, title, frozenset(codes), _short(data.get("by"), _LONGEST_NAME))


def letters(words: Iterable[Words]) -> list[dict[str, Json]]:
    """What `words` are in envelopes, in order: many in one, or one in many."""
    found: list[dict[str, Json]] = []
    parts: list[Json] = []
    size = 0
    for each in words:
        text = base64.b64encode(each.update).decode()
        cost = len(json.dumps(_part(each, text), ensure_ascii=False).encode()) + 1
        if parts and (size + cost > _SPACE or len(parts) == _MOST_PARTS):
            found.append({"parts": parts})
            parts, size = [], 0
        if cost > _SPACE:
            found += _pieces(each, text)
            continue
        parts.append(_part(each, text))
        size += cost
    return [*found, {"parts": parts}] if parts else found


def read_letter(data: Mapping[str, Json]) -> Letter:
    """One of what `letters` wrote. Raises Unreadable."""
    parts, piece, pieces = data.get("parts"), data.get("piece", 1), data.get("pieces", 1)
    if not isinstance(parts, list) or not 1 <= len(parts) <= _MOST_PARTS:
        raise Unreadable("no words")
    if not (_is_number(piece) and _is_number(pieces)):
        raise Unreadable("no words")
    assert isinstance(piece, int)  # seen just now
    assert isinstance(pieces, int)
    if not 1 <= piece <= pieces <= _MOST_PIECES or (pieces > 1 and len(parts) > 1):
        raise Unreadable("no words")
    return Letter(tuple(map(_read_part, parts)), piece, pieces)


def words_in(letters: Sequence[Letter], *, largest: int) -> list[Words]:
    """What a whole letter says, or all pieces of one in order. Raises Unreadable, also for what is larger."""
    first = letters[0]
    if [(each.piece, each.pieces) for each in letters] != [
        (place, len(letters)) for place in range(1, len(letters) + 1)
    ]:
        raise Unreadable("not all pieces")
    if first.is_whole:
        return [_words(*part, largest) for part in first.parts]
    if len({each.parts[0][:2] for each in letters}) > 1:
        raise Unreadable("pieces of different words")
    organisation, function, _ = first.parts[0]
    return [_words(organisation, function, "".join(each.parts[0][2] for each in letters), largest)]


def asked(known: bytes) -> dict[str, Json]:
    """A question for what we lack; `known` is our state vector. Too many writers to name: for everything."""
    told = known if len(known) <= _MOST_KNOWN else b"\x00"
    return {"known": base64.b64encode(told).decode()}


def read_asked(data: Mapping[str, Json]) -> bytes:
    """The state vector of who asks. Raises Unreadable."""
    return _bytes(data.get("known"), _MOST_KNOWN)


def ended(reason: str, by: str) -> dict[str, Json]:
    """That nothing is written together any more."""
    return {"reason": reason, "by": by}


def read_ended(data: Mapping[str, Json]) -> tuple[str, str]:
    """The reason, and who ended it. Raises Unreadable."""
    return _short(data.get("reason"), LONGEST_REASON), _short(data.get("by"), _LONGEST_NAME)


def missing(members: Collection[str], *, known: Collection[str], own: str) -> list[str]:
    """The members that are no peer of ours: what they write does not come here."""
    return sorted(set(members) - set(known) - {own})


def _part(words: Words, text: str) -> dict[str, Json]:
    return {"organisation": words.organisation, "function": words.function, "update": text}


def _pieces(words: Words, text: str) -> list[dict[str, Json]]:
    around = len(json.dumps(_part(words, ""), ensure_ascii=False).encode())
    step = _SPACE - around
    cut = [text[at : at + step] for at in range(0, len(text), step)]
    return [
        {"parts": [_part(words, some)], "piece": place, "pieces": len(cut)}
        for place, some in enumerate(cut, 1)
    ]


def _read_part(written: Json) -> tuple[str, str, str]:
    if not isinstance(written, dict) or not isinstance(written.get("update"), str):
        raise Unreadable("no words")
    function = _short(written.get("function"), 40)
    if not _FUNCTION.fullmatch(function):
        raise Unreadable("no function")
    return _short(written.get("organisation"), _LONGEST_NAME), function, str(written["update"])


def _words(organisation: str, function: str, text: str, largest: int) -> Words:
    return Words(organisation, function, _bytes(text, largest))


def _bytes(written: Json, most: int) -> bytes:
    if not isinstance(written, str) or len(written) > most * 4 // 3 + 4:
        raise Unreadable("too large")
    try:
        return base64.b64decode(written, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Unreadable("no bytes") from error


def _is_number(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _short(written: Json, most: int) -> str:
    if not isinstance(written, str) or len(written) > most:
        raise Unreadable("too long")
    return written
