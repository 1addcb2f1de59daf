"""Every page of the demonstration asks the database few questions, with all its parts on it."""

from collections.abc import Iterator

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.project.tests.demonstration import Demonstration
from tests.browser.test_every_page import ANY_SUGGESTION, PLACES, Place

MOST = 25
# Pages that show several packages beside each other, each with its own tables: what they ask now. A page that
# comes below its number has become better: lower it.
MORE = {
    "picture of the manager": 49,  # four of them ask which texts are old
    "picture of a reader": 49,
    "picture of an exercise": 51,  # the clock of the exercise is one more
    "evaluation": 42,  # every package that has something to say of it, and the log of each team
    "picture of a guest": 35,
    "at a moment": 48,
    "one version": 42,
    "difference": 27,
    "difference between two moments": 30,
    "what happened": 54,  # each package tells its part of the time between
    "hand-over": 54,
    "hand-over of a coordinator": 49,
    "looking back": 48,  # each package tells how it stood
    "looking back at a moment": 47,
    "looking back of a coordinator": 43,
    "who read what": 34,  # and who works where, and has duty
    "decision": 28,  # the same, for who directs
    "crisis_picture_decision": 28,
    "now of the manager": 30,
    "now of the coordinator": 30,
    "now of the neighbour": 31,
    "now of a guest": 27,
    "release": 30,
    "own picture": 26,
    "own picture of another": 26,
    "own report": 26,
}
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


def test_no_page_asks_more_than_its_bound(demonstration: Demonstration) -> None:
    suggestion = str(Suggestion.objects.filter(state=Suggestion.State.OPEN).values_list("pk", flat=True)[0])
    browsers = {"": Client()} | {
        login: demonstration.client(login) for login in {place.login for place in PLACES} if login
    }
    found: list[tuple[int, str]] = []
    for place in places():
        browser, path = browsers[place.login], place.path.replace(ANY_SUGGESTION, suggestion)
        # The first time somebody looks is noted in the journal, and texts are read into memory.
        browser.get(path)
        with CaptureQueriesContext(connection) as asked:
            browser.get(path)
        found.append((len(asked) - MORE.get(place.name, MOST), f"{place.name} ({path}): {len(asked)}"))
    too_many = [told for over, told in sorted(found, reverse=True) if over > 0]
    assert too_many == [], "\n".join(too_many)


def test_every_exception_is_needed() -> None:
    assert set(MORE) <= {place.name for place in places()}
    assert all(bound > MOST for bound in MORE.values())
