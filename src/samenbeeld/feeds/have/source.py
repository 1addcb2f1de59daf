"""HAVE as a source that is listened to."""

from datetime import datetime

from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.feeds.have import reading
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.feeds.said import Said


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """What each hospital has free. Raises Unreadable."""
    return reading.read(body, types())


def types() -> dict[str, Metric]:
    """By bed type of HAVE the metric that counts it."""
    return {each.have_type: each for each in catalogue().metrics.values() if each.have_type}
