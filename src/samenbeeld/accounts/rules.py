"""What a login and a name look like, and how a preference on the screen is kept in the account. Pure."""

import re
from collections.abc import Mapping

from samenbeeld.kernel.errors import Refused

# preference -> (field of the account, value on the screen -> value in the account)
KEPT: Mapping[str, tuple[str, Mapping[str, object]]] = {
    "language": ("language", {"nl": "nl", "en": "en"}),
    "theme": ("theme", {"": "device", "light": "light", "dark": "dark"}),
    "reading": ("reads_sans", {"": False, "sans": True}),
    "density": ("table_density", {"": "default", "dense": "dense", "roomy": "roomy"}),
}

LONGEST_LOGIN, LONGEST_NAME = 64, 120
_LOGIN = re.compile(rf"[\w.@+-]{{2,{LONGEST_LOGIN}}}")


def check_login(login: str) -> None:
    """Raises Refused for a login that is too short or long, or that has spaces or other signs in it."""
    if not _LOGIN.fullmatch(login.strip()):
        raise Refused("accounts-login-unfit", field="login")


def check_name(name: str) -> None:
    """Raises Refused for no name, or one that is too long."""
    if not name.strip():
        raise Refused("accounts-name-missing", field="name")
    if len(name.strip()) > LONGEST_NAME:
        raise Refused("accounts-name-too-long", field="name", most=LONGEST_NAME)


def kept_as(preference: str, value: str) -> tuple[str, object]:
    """Field and value in the account. Raises Refused for a preference or value that does not exist."""
    field, values = KEPT.get(preference, ("", {}))
    if value not in values:
        raise Refused("accounts-unknown-preference", field=preference or "preference")
    return field, values[value]


def shown_as(preference: str, kept: object) -> str:
    """The value on the screen of what is kept in the account; the default for anything unknown."""
    values = KEPT[preference][1]
    return next((value for value, stored in values.items() if stored == kept), next(iter(values)))
