"""A Bundle of FHIR R4 as a source that is listened to."""

from datetime import datetime

from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.feeds.fhir import reading
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.feeds.said import Said


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """What each institution has free. Raises Unreadable."""
    return reading.read(body, catalogue().metrics.values())
