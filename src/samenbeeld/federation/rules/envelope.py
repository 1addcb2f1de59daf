"""What travels between nodes: a CloudEvent 1.0 in JSON, in the NL GOV profile, signed by the node it is of.

Two readers must read it as one: no decimals, no name twice, one spelling (`canonical`).
"""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from samenbeeld.federation.rules.canonical import Json, Unreadable, canonical, read
from samenbeeld.kernel.marking import Mode, Tlp

PROFILE = (
    1  # the version of this format; a node refuses what is older than it heard before, keeps what is newer
)
LARGEST = 65_536  # bytes of one envelope
BETWEEN = b"\n"  # of texts that travel together: none of them has one in it
RELEASED, TOLD, WITHDRAWN, KEY, HEARTBEAT, ASSISTANCE, QUESTION = (
    "nl.samenbeeld.fact.released",
    "nl.samenbeeld.fact.told",
    "nl.samenbeeld.fact.withdrawn",
    "nl.samenbeeld.node.key-changed",
    "nl.samenbeeld.node.heartbeat",
    "nl.samenbeeld.assistance.said",
    "nl.samenbeeld.question.said",
)
# A document that nodes write together: begun, written in, asked for what is lacking, ended.
JOINT_BEGUN, JOINT_WRITTEN, JOINT_ASKED, JOINT_ENDED = (
    "nl.samenbeeld.joint.begun",
    "nl.samenbeeld.joint.written",
    "nl.samenbeeld.joint.asked",
    "nl.samenbeeld.joint.ended",
)
JOINT = (JOINT_BEGUN, JOINT_WRITTEN, JOINT_ASKED, JOINT_ENDED)
KINDS = (RELEASED, TOLD, WITHDRAWN, KEY, HEARTBEAT, ASSISTANCE, QUESTION, *JOINT)

CODE = re.compile(r"[a-z][a-z0-9]{1,15}")
OIN = re.compile(r"\d{20}")
NOBODY = "9" * 20  # the OIN of a node that is only played: no post goes there
_KIND = re.compile(r"nl\.[a-z0-9.-]{3,100}")
_KEY = re.compile(r"[0-9a-f]{16}")
_SUBJECT = re.compile(r"[A-Za-z0-9_./-]{1,120}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")


@dataclass(frozen=True)
class Label:
    """How far something may go. An empty audience is nobody; `hops`: how many times it may still travel."""

    audience: frozenset[str]
    tlp: Tlp
    mode: Mode
    hops: int


@dataclass(frozen=True)
class Envelope:
    """One message of `origin` to `recipient`, number `sequence` of those (from 1, without a gap).

    `retracts` is the id of the envelope whose content no longer holds, "" for none; `oin` is the number of
    the organisation of the node (20 digits); `key` says with which of its keys it is signed.
    """

    id: str
    origin: str
    oin: str
    recipient: str
    sequence: int
    kind: str
    subject: str
    at: datetime
    label: Label
    key: str
    retracts: str = ""
    profile: int = PROFILE
    data: Mapping[str, Json] = field(default_factory=dict)
    signature: str = field(default="", compare=False, repr=False)  # as it stood in the text that was opened


def signed(envelope: Envelope, private: Ed25519PrivateKey) -> bytes:
    """As it travels: the canonical text with its signature. Raises Unreadable when it is too large."""
    said = canonical(_event(envelope))
    # Its place in the order of names; after it come only texts, in which no name stands.
    before, following, after = said.rpartition(b',"signingkey":"')
    text = before + f',"signature":"{_written(private.sign(said))}"'.encode() + following + after
    if len(text) > LARGEST:
        raise Unreadable("too large")
    return text


def opened(text: bytes) -> Envelope:
    """The envelope in this text, whoever signed it. Raises Unreadable."""
    said = _object(text)
    try:
        return _envelope(said)
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable(str(error)[:100]) from error


def is_signed(text: bytes, public: bytes) -> bool:
    """Whether whoever has the private half of `public` (32 bytes) signed exactly this."""
    try:
        said = _object(text)
        signature = _bytes(said.pop("signature"))
        _reader(public).verify(canonical(said), signature)
    except (CryptoError, KeyError, TypeError, ValueError):
        return False
    return True


def is_signed_as_opened(envelope: Envelope, text: bytes, public: bytes) -> bool:
    """The same for what `opened` made of this text, without reading it again: where it is spelled as it was
    signed, what was signed is the text without its signature.
    """
    before, found, after = text.partition(f',"signature":"{envelope.signature}"'.encode())
    if envelope.signature and found and found not in after:
        try:
            _reader(public).verify(before + after, _bytes(envelope.signature))
            return True
        except (CryptoError, ValueError):
            pass
    return is_signed(text, public)


@lru_cache(maxsize=64)
def _reader(public: bytes) -> VerifyKey:
    return VerifyKey(public)


def _object(text: bytes) -> dict[str, Json]:
    if len(text) > LARGEST:
        raise Unreadable("too large")
    return read(text)


def _event(envelope: Envelope) -> dict[str, Json]:
    label = envelope.label
    said: dict[str, Json] = {
        "specversion": "1.0",
        "id": envelope.id,
        "source": _source(envelope.oin, envelope.origin),
        "type": envelope.kind,
        "subject": envelope.subject,
        "time": moment(envelope.at),
        "datacontenttype": "application/json",
        "sequence": str(envelope.sequence),
        "sequencetype": "Integer",
        "profile": envelope.profile,
        "origin": envelope.origin,
        "recipient": envelope.recipient,
        "audience": ",".join(sorted(label.audience)),
        "tlp": label.tlp.value,
        "mode": label.mode.value,
        "hops": label.hops,
        "signingkey": envelope.key,
        "data": dict(envelope.data),
    }
    return said | {"retracts": envelope.retracts} if envelope.retracts else said


def _envelope(said: Mapping[str, Json]) -> Envelope:
    origin, oin = _matching(CODE, said["origin"]), str(said["source"]).split(":")[3:4]
    data = said["data"]
    found = Envelope(
        id=str(UUID(str(said["id"]))),
        origin=origin,
        oin=_matching(OIN, oin[0] if oin else ""),
        recipient=_matching(CODE, said["recipient"]),
        sequence=_whole(str(said["sequence"])),
        kind=_matching(_KIND, said["type"]),
        subject=_matching(_SUBJECT, said["subject"]),
        at=when(said["time"]),
        label=Label(
            _audience(said["audience"]), Tlp(str(said["tlp"])), Mode(str(said["mode"])), _number(said["hops"])
        ),
        key=_matching(_KEY, said["signingkey"]),
        retracts=str(UUID(str(said["retracts"]))) if "retracts" in said else "",
        profile=_number(said["profile"]),
        data=data if isinstance(data, dict) else {},
        signature=str(said.get("signature", "")),
    )
    if said["specversion"] != "1.0" or said["datacontenttype"] != "application/json":
        raise Unreadable("another kind of event")
    if said["source"] != _source(found.oin, origin) or said["sequencetype"] != "Integer":
        raise Unreadable("it contradicts itself about its origin")
    return found


def _source(oin: str, code: str) -> str:
    return f"urn:nld:oin:{oin}:systeem:samenbeeld-{code}"


def _audience(written: Json) -> frozenset[str]:
    codes = [code for code in str(written).split(",") if code]
    if not all(map(CODE.fullmatch, codes)):
        raise Unreadable("no audience")
    return frozenset(codes)


def moment(at: datetime) -> str:
    """RFC 3339 in UTC."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def when(written: Json) -> datetime:
    """The moment that `moment` wrote. Raises Unreadable."""
    return datetime.fromisoformat(_matching(_MOMENT, written).replace("Z", "+00:00"))


def _matching(pattern: re.Pattern[str], written: Json) -> str:
    if not isinstance(written, str) or not pattern.fullmatch(written):
        raise Unreadable(f"not {pattern.pattern}")
    return written


def _whole(written: str) -> int:
    if not re.fullmatch(r"0|[1-9]\d{0,9}", written):
        raise Unreadable("no number")
    return int(written)


def _number(written: Json) -> int:
    if isinstance(written, bool) or not isinstance(written, int) or not 0 <= written <= 1_000:
        raise Unreadable("no number")
    return written


def _written(some: bytes) -> str:
    return base64.urlsafe_b64encode(some).rstrip(b"=").decode()


def _bytes(written: Json) -> bytes:
    try:
        return base64.urlsafe_b64decode(f"{written}==")
    except binascii.Error as error:
        raise Unreadable("no signature") from error
