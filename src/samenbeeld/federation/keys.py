"""Our keys and those of others: making, signing, and closing an envelope for one node alone.

An envelope passes the post of others, of the national node for one: it is closed with a key that only its
recipient has (X25519, HKDF-SHA256, AES-256-GCM), after it was signed.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from samenbeeld.federation.rules.canonical import Json, Unreadable, read
from samenbeeld.federation.rules.envelope import CODE, OIN
from samenbeeld.federation.rules.tasks import is_right
from samenbeeld.files import keys as locked
from samenbeeld.kernel.errors import Refused

_PUBLIC = 32
_MOST_REGIONS = 25
_NAME = b"samenbeeld.federation.1"
# A key encrypts one message, so that its nonce never comes again.
_NONCE = bytes(12)
_SIGNING, _CLOSING = "federation.signing", "federation.closing"


@dataclass(frozen=True)
class Pair:
    """New keys: the public halves (32 bytes each), and the private ones locked for the disk."""

    code: str
    signing: bytes
    signing_private: bytes
    closing: bytes
    closing_private: bytes


@dataclass(frozen=True)
class Card:
    """How a node is known to others: everything on it may be public. `task`: one of `rules.tasks`; `regions`:
    CBS codes, none for the national node and for a partner.
    """

    code: str
    name: str
    task: str
    regions: tuple[str, ...]
    oin: str
    signing: bytes
    closing: bytes

    @property
    def key(self) -> str:
        """The code of these keys."""
        return code_of(self.signing, self.closing)


def make() -> Pair:
    """A new pair of keys."""
    signing, closing = Ed25519PrivateKey.generate(), X25519PrivateKey.generate()
    public = signing.public_key().public_bytes_raw(), closing.public_key().public_bytes_raw()
    return Pair(
        code_of(*public),
        public[0],
        locked.wrap(signing.private_bytes_raw(), _SIGNING),
        public[1],
        locked.wrap(closing.private_bytes_raw(), _CLOSING),
    )


def code_of(signing: bytes, closing: bytes) -> str:
    """The name of these keys, 16 hexadecimals: what two operators read to each other over the telephone."""
    return hashlib.sha256(bytes(signing) + bytes(closing)).hexdigest()[:16]


@lru_cache(maxsize=4)
def signing_key(private: bytes) -> Ed25519PrivateKey:
    """The private key that `make` locked."""
    return Ed25519PrivateKey.from_private_bytes(locked.unwrap(private, _SIGNING))


def close(text: bytes, *, public: bytes, key: str, to: str) -> bytes:
    """What only whoever has the private half of `public` can open; outside stands for whom it is."""
    once = X25519PrivateKey.generate()
    sender = once.public_key().public_bytes_raw()
    secret = _secret(once.exchange(X25519PublicKey.from_public_bytes(bytes(public))), sender, bytes(public))
    closed = AESGCM(secret).encrypt(_NONCE, text, to.encode())
    body = base64.b64encode(sender + closed).decode()
    return json.dumps({"to": to, "key": key, "closed": body}, separators=(",", ":")).encode()


def open_closed(closed: bytes, *, own: str, private_of: dict[str, bytes]) -> bytes:
    """The text that `close` closed for us. `private_of`: our locked keys by code. Raises Unreadable."""
    try:
        said = read(closed)
        body = base64.b64decode(str(said["closed"]), validate=True)
        private = _closing_key(bytes(private_of[str(said["key"])]))
        sender = body[:_PUBLIC]
        shared = private.exchange(X25519PublicKey.from_public_bytes(sender))
        secret = _secret(shared, sender, private.public_key().public_bytes_raw())
        return AESGCM(secret).decrypt(_NONCE, body[_PUBLIC:], own.encode())
    except (InvalidTag, KeyError, ValueError) as error:
        raise Unreadable("not closed for us") from error


@lru_cache(maxsize=4)
def _closing_key(private: bytes) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(locked.unwrap(private, _CLOSING))


def card_text(card: Card) -> str:
    """The card as an operator sends it to others."""
    said = {
        "samenbeeld-node": 1,
        "code": card.code,
        "name": card.name,
        "task": card.task,
        "regions": list(card.regions),
        "oin": card.oin,
        "signing": base64.b64encode(card.signing).decode(),
        "closing": base64.b64encode(card.closing).decode(),
        "key": card.key,
    }
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def read_card(text: bytes) -> Card:
    """The card in this text. Raises Refused for what is none, or is not whole."""
    try:
        said = read(text)
        card = Card(
            code=str(said["code"]),
            name=str(said["name"])[:80],
            task=str(said["task"]),
            regions=_regions(said["regions"]),
            oin=str(said["oin"]),
            signing=base64.b64decode(str(said["signing"]), validate=True),
            closing=base64.b64decode(str(said["closing"]), validate=True),
        )
        check_public(card.signing, card.closing)
    except (Unreadable, KeyError, ValueError) as error:
        raise Refused("federation-no-card") from error
    if not (
        card.key == said.get("key")
        and CODE.fullmatch(card.code)
        and OIN.fullmatch(card.oin)
        and card.name
        and is_right(card.task, card.regions)
    ):
        raise Refused("federation-no-card")
    return card


def _regions(written: Json) -> tuple[str, ...]:
    if not isinstance(written, list) or len(written) > _MOST_REGIONS:
        raise Unreadable("no regions")
    return tuple(str(each)[:4] for each in written)


def check_public(signing: bytes, closing: bytes) -> None:
    """Raises ValueError for public keys with which nothing can be read or closed, before they are used."""
    if len(signing) != _PUBLIC or len(closing) != _PUBLIC:
        raise ValueError("no key")
    Ed25519PublicKey.from_public_bytes(signing)
    close(b"", public=closing, key="", to="")


def digest(text: bytes) -> str:
    """SHA-256 in hexadecimals."""
    return hashlib.sha256(bytes(text)).hexdigest()


def _secret(shared: bytes, sender: bytes, recipient: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=_NAME + sender + recipient).derive(shared)
