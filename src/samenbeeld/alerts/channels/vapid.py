"""Who sends a push message (VAPID, RFC 8292): a key of this node, made at first start, in the data folder."""

import json
import time
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from django.conf import settings

from samenbeeld.alerts.channels.encryption import base64url
from samenbeeld.kernel.key_files import key_in

FILE = "push-key.pem"
_HOURS = 12


def public_key() -> str:
    """What a browser needs to subscribe to this node, base64url."""
    return _public(settings.DATA)


def authorization(endpoint: str, *, contact: str) -> str:
    """The header with which the push service knows us."""
    place = urlsplit(endpoint)
    claims = {
        "aud": f"{place.scheme}://{place.netloc}",
        "exp": int(time.time()) + _HOURS * 3600,
        "sub": contact,
    }
    signed = ".".join(
        base64url(json.dumps(part).encode()) for part in ({"typ": "JWT", "alg": "ES256"}, claims)
    )
    r, s = decode_dss_signature(_private(settings.DATA).sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
    signature = base64url(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
    return f"vapid t={signed}.{signature}, k={public_key()}"


@cache
def _private(data: Path) -> ec.EllipticCurvePrivateKey:
    path = data / FILE
    key = load_pem_private_key(key_in(path, _new_key), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError(f"{path} holds no key for push messages")
    return key


def _new_key() -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@cache
def _public(data: Path) -> str:
    point = _private(data).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64url(point)
