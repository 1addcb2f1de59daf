"""What follows from what: one package listens to another."""

from dataclasses import fields
from typing import Any

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries import summary_rooms
from samenbeeld.crisis_picture.tests.conftest import flood
from samenbeeld.project.wiring import tell_of_care
from samenbeeld.realtime import publish
from samenbeeld.scale_up.events import UnitAsked
from samenbeeld.situation_reports.events import RequestEnded

__all__ = ["flood"]
pytestmark = pytest.mark.django_db


def test_who_has_the_picture_open_hears_at_once_what_care_tells(
    flood: Activity, django_capture_on_commit_callbacks: Any
) -> None:
    heard: list[str] = []
    stop = publish.watch_news(heard.append)
    with django_capture_on_commit_callbacks(execute=True):
        tell_of_care(RequestEnded(flood.slug, "1", ""))
    assert heard == []
    with django_capture_on_commit_callbacks(execute=True):
        tell_of_care(asked(flood))
    stop()
    assert heard == summary_rooms(flood.slug) != []


def asked(activity: Activity) -> UnitAsked:
    """Of this only the activity counts."""
    said: dict[str, Any] = {each.name: "" for each in fields(UnitAsked)}
    return UnitAsked(**{**said, "activity": activity.slug})
