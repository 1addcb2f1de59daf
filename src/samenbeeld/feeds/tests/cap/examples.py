"""One plain alert of our own, as text and as `Alert`, that every test bends to what it is about."""

import io
from datetime import UTC, datetime

from samenbeeld.feeds.cap.alert import (
    Alert,
    Area,
    Certainty,
    Info,
    MessageType,
    Scope,
    Severity,
    Status,
    Urgency,
)
from samenbeeld.feeds.cap.reading import Received, Refused, Result, read

SENT = datetime(2026, 6, 18, 12, 5, tzinfo=UTC)
RING = ((50.8, 5.7), (51.0, 5.7), (51.0, 6.0), (50.8, 5.7))

WIND = Info(
    categories=("Met",),
    event="Windstoten",
    urgency=Urgency.FUTURE,
    severity=Severity.SEVERE,
    certainty=Certainty.LIKELY,
    language="nl",
    headline="Code oranje voor windstoten",
    areas=(Area("Limburg", polygons=(RING,), geocodes=(("EMMA_ID", "NL012"),)),),
)
ALERT = Alert(
    "knmi-1", "knmi@example.nl", SENT, Status.ACTUAL, MessageType.ALERT, Scope.PUBLIC, infos=(WIND,)
)

XML = """<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>knmi-1</identifier><sender>knmi@example.nl</sender><sent>2026-06-18T12:05:00-00:00</sent>
<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><language>nl</language><category>Met</category><event>Windstoten</event>
<urgency>Future</urgency><severity>Severe</severity><certainty>Likely</certainty>
<headline>Code oranje</headline>
<area><areaDesc>Limburg</areaDesc><polygon>50.8,5.7 51.0,5.7 51.0,6.0 50.8,5.7</polygon></area>
</info></alert>"""


def bent(*changes: tuple[str, str]) -> str:
    """The alert as text, with each first text changed into the second; every one must be there."""
    text = XML
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def results(document: str | bytes, trusted: tuple[str, ...] = ()) -> list[Result]:
    data = document.encode() if isinstance(document, str) else document
    return list(read(io.BytesIO(data), trusted=trusted))


def received(document: str | bytes, trusted: tuple[str, ...] = ()) -> Received:
    (result,) = results(document, trusted)
    assert isinstance(result, Received), result
    return result


def reasons(document: str | bytes) -> list[str]:
    """Why the only thing in the document is refused: keys without what they all start with."""
    (result,) = results(document)
    assert isinstance(result, Refused), result
    return [each.key.removeprefix("feeds-cap-") for each in result.reasons]
