"""Every page of the demonstration asks the database few questions, with all its parts on it.

What only actions change is kept until one of them has changed something (`audit.keeping`).
"""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.organisations.actions import add_organisation
from samenbeeld.organisations.models import Region
from samenbeeld.project.tests.demonstration import Demonstration
from tests.browser.places import PLACES, Place, address, by_day

MOST = 25
# The first page after a change reads anew what that change touched. Here it is an organisation, which almost
# everything is read with: on Nu and on the pages of looking back one or two questions for each package that
# gives people tasks or has a past, however many there are of them; and in the stripe which activities run, of
# which a GRIP level may be told. After other changes it is a few.
MOST_AFTER_A_CHANGE = 68
# Pages about decisions, tasks, questions and meetings, and what comes into a page later.
OF_AN_ACTIVITY = (
    "crisis_picture_decisions", "crisis_picture_decision_new", "crisis_picture_tasks",
    "crisis_picture_task_new", "crisis_picture_requests", "crisis_picture_request_new",
    "crisis_picture_contradictions", "crisis_picture_contradiction_new", "crisis_picture_meeting",
    "crisis_picture_log", "crisis_picture_organisations", "crisis_picture_stream",
)  # fmt: skip
NUMBERED = ("crisis_picture_decision", "crisis_picture_task", "crisis_picture_request")


def places() -> Iterator[Place]:
    """Where people come, and what its address is called."""
    yield from PLACES
    for login in ("bram", "amina"):
        for name in OF_AN_ACTIVITY:
            yield Place(name, login, reverse(name, args=["hoogwater-maas"]))
        for name in NUMBERED:
            yield Place(name, login, reverse(name, args=["hoogwater-maas", 1]))


def test_no_page_asks_more_than_its_bound(
    demonstration: Demonstration, request: pytest.FixtureRequest
) -> None:
    browsers = {"": Client()} | {
        login: demonstration.client(login) for login in {place.login for place in PLACES} if login
    }
    region = Region.objects.all()[0]
    found: list[tuple[int, str]] = []
    is_night = request.config.getoption("--night")
    for number, place in enumerate(places() if is_night else by_day(places())):
        browser = browsers[place.login]
        path = address(place.path, lambda where, browser=browser: browser.get(where).content.decode())
        # The first time somebody looks is noted in the journal, and texts are read into memory.
        browser.get(path)
        if is_night or number % 2 == 0:
            add_organisation(
                actor=SYSTEM, slug=f"nieuw-{number}", name="Nieuw", kind="nursing_home", regions=[region]
            )
        bounds = [
            (MOST_AFTER_A_CHANGE, "after a change"),
            (MOST, "when nothing changed"),
        ]
        # By day one of both, by turns over the pages.
        for most, when in bounds if is_night else bounds[number % 2 :][:1]:
            with CaptureQueriesContext(connection) as asked:
                browser.get(path)
            found.append((len(asked) - most, f"{place.name} ({path}), {when}: {len(asked)}"))
    assert [told for over, told in sorted(found, reverse=True) if over > 0] == []
