"""How much a request may carry: a form little, a form with a file as much as policy lets a file be."""

import re

from samenbeeld.files.intake import most_bytes

_FORM = 8_000_000
_BESIDE_THE_FILE = 100_000  # the other fields of the form
_WITH_A_FILE = re.compile(
    r"/activiteiten/[^/]+/documenten/(\d+/nieuwe-versie/)?|/plannen/(nieuw|[^/]+/\d+/nieuwe-versie)/"
)


_SCRIPT = re.compile(r"/activiteiten/[^/]+/oefening/draaiboek/")


def has_a_file(address: str) -> bool:
    """Whether the form that goes there has a field for a file."""
    return bool(_WITH_A_FILE.fullmatch(address) or _SCRIPT.fullmatch(address))


def limit_of(address: str) -> int:
    """Bytes that a request to this address may carry."""
    return most_bytes() + _BESIDE_THE_FILE if _WITH_A_FILE.fullmatch(address) else _FORM
