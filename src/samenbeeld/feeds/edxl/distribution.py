"""What an EDXL-DE says of the message inside it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from lxml import etree

DE = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"
XLINK = "http://www.w3.org/1999/xlink"
ACTUAL, EXERCISE = "Actual", "Exercise"
REPORT, UPDATE, CANCEL = "Report", "Update", "Cancel"

Json: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class Content:
    """One message inside. `kind` is what it is called there; `xml` or `json` holds it."""

    kind: str
    xml: etree._Element | None = None
    json: Json | None = None


@dataclass(frozen=True)
class Distribution:
    """One envelope. `scheme` and `recipients`: to whom, in whose system of names; none is to everybody."""

    id: str
    sender: str
    sent_at: datetime
    expires_at: datetime
    status: str
    kind: str
    language: str
    scheme: str = ""
    recipients: tuple[str, ...] = ()
    contents: tuple[Content, ...] = ()

    def holding(self, *contents: Content) -> "Distribution":
        """The same envelope around these messages."""
        return replace(self, contents=contents)
