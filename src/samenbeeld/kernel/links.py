"""Addresses in what people type: which may become a link, and where they stand in a sentence. Pure."""

import re
from collections.abc import Iterator

SAFE_STARTS = ("https://", "http://", "mailto:", "tel:")
# An address of the web, or one of our own: it begins and ends with a slash.
_ADDRESS = re.compile(r"(?<![\w/@.])(?:https?://[^\s<>\"'`{}|\\^]+|/(?:[a-z0-9][a-z0-9-]*/)+)", re.IGNORECASE)
_ENDS_A_SENTENCE = ".,;:!?"


def safe_address(given: object) -> str:
    """The address when it is one that we open (web, mail, telephone); "" for all else, as `javascript:`."""
    address = given.strip() if isinstance(given, str) else ""
    is_whole = not any(letter.isspace() or not letter.isprintable() for letter in address)
    return address if is_whole and address.lower().startswith(SAFE_STARTS) else ""


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces as (words, address), address "" for plain words; together they are the text."""
    last = 0
    for found in _ADDRESS.finditer(text):
        address = _without_end(found.group())
        start, end = found.start(), found.start() + len(address)
        if start > last:
            yield text[last:start], ""
        yield address, address
        last = end
    if last < len(text):
        yield text[last:], ""


def _without_end(address: str) -> str:
    """Without the full stop or bracket that belongs to the sentence around it."""
    while address:
        is_loose = address[-1] == ")" and address.count("(") < address.count(")")
        if not is_loose and address[-1] not in _ENDS_A_SENTENCE:
            break
        address = address[:-1]
    return address
