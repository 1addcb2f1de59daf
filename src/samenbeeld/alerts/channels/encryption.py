"""Encryption of a push message (RFC 8291, coding aes128gcm of RFC 8188): only the browser reads it."""

import base64
import os
import struct

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

_RECORD_SIZE = 4096
LONGEST = _RECORD_SIZE - 17 - 86  # one record, its tag, its padding mark and its header


def encrypted(
    content: bytes,
    *,
    receiver: str,
    secret: str,
    salt: bytes | None = None,
    sender: ec.EllipticCurvePrivateKey | None = None,
) -> bytes:
    """The body of a push request. `receiver` and `secret` are the keys of the browser (base64url).

    `salt` and `sender` are made anew for each message; they are given by the test of the standard alone.
    """
    salt = salt or os.urandom(16)
    sender = sender or ec.generate_private_key(ec.SECP256R1())
    theirs = unbase64(receiver)
    ours = sender.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs)
    shared = sender.exchange(ec.ECDH(), public)
    ikm = _derived(shared, unbase64(secret), b"WebPush: info\0" + theirs + ours, 32)
    key = _derived(ikm, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derived(ikm, salt, b"Content-Encoding: nonce\0", 12)
    header = salt + struct.pack("!LB", _RECORD_SIZE, len(ours)) + ours
    return header + AESGCM(key).encrypt(nonce, content + b"\x02", None)


def base64url(data: bytes) -> str:
    """Without padding, as the web writes it."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unbase64(text: str) -> bytes:
    """The bytes of base64url with or without padding. Raises ValueError."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _derived(material: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(material)
