"""How messages leave this node, from the environment (docs/how-to/alarms.md)."""

import os
from urllib.parse import unquote, urlsplit

# scheme -> (default port, TLS from the start, TLS after the greeting)
_MAIL = {"smtp": (25, False, False), "smtp+starttls": (587, False, True), "smtps": (465, True, False)}


def mail(written: str) -> dict[str, object]:
    """The settings of Django for `smtp[s]://user:password@host:port`, or for no mail at all."""
    place = urlsplit(written)
    if not place.hostname or place.scheme not in _MAIL:
        return {"EMAIL_HOST": ""}
    port, is_tls, starts_tls = _MAIL[place.scheme]
    return {
        "EMAIL_HOST": place.hostname,
        "EMAIL_PORT": place.port or port,
        "EMAIL_HOST_USER": unquote(place.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(place.password or ""),
        "EMAIL_USE_SSL": is_tls,
        "EMAIL_USE_TLS": starts_tls,
        "EMAIL_TIMEOUT": 10,
    }


def address(port: int) -> str:
    """Where people outside find this node: links in messages begin with it."""
    return (os.environ.get("SAMENBEELD_ADDRESS") or f"http://localhost:{port}").rstrip("/")
