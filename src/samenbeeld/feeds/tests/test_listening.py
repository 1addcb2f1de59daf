"""A source is asked, answers or not, and what it said is kept and handed on. Another host is really there."""

import zlib
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from pytest_django import Settings

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.feeds import actions, queries, sources, tasks
from samenbeeld.feeds.models import FeedState, Reception
from samenbeeld.feeds.tests.test_sources import ERVISS, KNMI, WATER
from samenbeeld.indicators.models import Measurement
from samenbeeld.indicators.queries.official import official
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import NotAllowed, NotFound
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.actions import change_functions
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.security.tests.other_host import OtherHost, running

ANSWERS = {"/ili.csv": ERVISS, "/maas": WATER, "/weer": KNMI}


@pytest.fixture
def host(settings: Settings, cast: Cast) -> Iterator[OtherHost]:
    with running(lambda path: (200, "text/plain", ANSWERS[path])) as found:
        settings.INNER_HOSTS = [found.host]
        base = f"http://{found.host}"
        settings.FEEDS = f"erviss={base}/ili.csv,rijkswaterstaat={base}/maas,knmi={base}/weer"
        yield found


def state(code: str) -> FeedState:
    return FeedState.objects.get(feed=code)


def test_nobody_is_asked_when_the_operator_named_nobody(settings: Settings, cast: Cast) -> None:
    settings.FEEDS = ""
    assert queries.due(clock.now()) == []
    tasks.listen()
    assert FeedState.objects.count() == 0


def test_every_source_that_is_due_is_asked_and_what_it_says_arrives(host: OtherHost) -> None:
    tasks.listen()
    assert sorted(host.asked) == ["/ili.csv", "/maas", "/weer"]
    assert b"LocatieLijst" in host.questions[0]
    assert Measurement.objects.filter(indicator="griepachtig").count() == 108
    assert Measurement.objects.filter(indicator="maas-sint-pieter").count() == 3
    assert official("weer", "VR24", clock.now()).heard_at is not None
    assert {row.failures for row in FeedState.objects.all()} == {0}
    assert queries.due(clock.now()) == []
    assert len(queries.due(clock.now() + timedelta(days=1))) == 3


def test_what_came_in_is_kept_byte_for_byte_and_once(host: OtherHost) -> None:
    for _ in range(2):
        FeedState.objects.update(next_at=clock.now())
        tasks.listen()
    row = Reception.objects.get(feed="knmi")
    assert zlib.decompress(bytes(row.body)) == KNMI
    assert Measurement.objects.filter(indicator="griepachtig").count() == 108
    with pytest.raises(DatabaseError), transaction.atomic():
        Reception.objects.update(size=1)


def test_a_source_that_is_away_or_talks_nonsense_does_not_hold_up_the_next(host: OtherHost) -> None:
    host.answer = (503, "text/html", b"onderhoud")
    tasks.listen()
    assert state("knmi").reason == "feeds-status"
    assert state("knmi").reason_values == {"status": 503}
    FeedState.objects.update(next_at=clock.now())
    host.answer = (200, "text/html", b"<html>onderhoud</html>")
    tasks.listen()
    assert {row.failures for row in FeedState.objects.all()} == {2}
    assert Reception.objects.filter(is_readable=False).count() == 3
    assert official("weer", "VR24", clock.now()).level is Level.UNKNOWN  # nonsense is no silence
    FeedState.objects.update(next_at=clock.now())
    host.answer = None
    tasks.listen()
    assert {row.failures for row in FeedState.objects.all()} == {0}


def test_a_host_that_the_operator_did_not_name_is_not_asked(host: OtherHost, settings: Settings) -> None:
    settings.INNER_HOSTS = []
    tasks.listen()
    assert host.asked == []
    assert state("knmi").reason.startswith("security-outside")


def test_a_fault_of_ours_with_one_source_leaves_the_others(
    host: OtherHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("not foreseen")

    monkeypatch.setitem(sources._READERS, "erviss", breaks)
    tasks.listen()
    assert state("erviss").reason == "feeds-broken"
    assert state("rijkswaterstaat").failures == 0


def test_old_answers_go_and_the_last_one_of_each_stays(host: OtherHost) -> None:
    tasks.listen()
    erviss = queries.feed("erviss")
    actions.take(actor=SYSTEM, feed=erviss, answer=sources.answer(erviss, ERVISS + b"\n", clock.now()))
    actions.forget(actor=SYSTEM, before=clock.now() + timedelta(days=1))
    assert Reception.objects.count() == 3
    assert Reception.objects.get(feed="erviss").size == len(ERVISS) + 1


def test_the_journal_says_what_was_taken_and_what_failed(host: OtherHost) -> None:
    tasks.listen()
    assert JournalLine.objects.filter(kind="feeds.FeedTaken").count() == 3


def test_who_looks_after_the_node_sees_how_each_source_does_and_asks_again(
    host: OtherHost, cast: Cast
) -> None:
    host.answer = (503, "text/html", b"")
    tasks.listen()
    change_functions(actor=SYSTEM, membership=cast.hanna, functions=["administrator"])
    client = cast.client(cast.hanna)
    page = client.get("/beheer/bronnen/").content.decode()
    assert "Geeft geen bruikbaar antwoord." in page
    assert "De bron antwoordde met fout 503." in page
    assert client.post("/beheer/bronnen/knmi/nu/").status_code == 302
    host.answer = None
    tasks.listen()
    page = client.get("/beheer/bronnen/knmi/").content.decode()
    assert "Komt binnen" in page
    kept = Reception.objects.get(feed="knmi")
    answer = client.get(f"/beheer/bronnen/knmi/ontvangen/{kept.pk}/")
    assert answer.content == KNMI
    assert answer["Content-Type"] == "application/octet-stream"
    assert "attachment" in answer["Content-Disposition"]


def test_who_does_not_look_after_the_node_is_refused(host: OtherHost, cast: Cast) -> None:
    tasks.listen()
    client = cast.client(cast.amina)
    kept = Reception.objects.get(feed="knmi")
    for address in ("", "knmi/", f"knmi/ontvangen/{kept.pk}/"):
        assert client.get(f"/beheer/bronnen/{address}").status_code == 403
    assert client.post("/beheer/bronnen/knmi/nu/").status_code == 403
    with pytest.raises(NotAllowed):
        actions.ask_soon(actor=cast.amina, feed=queries.feed("knmi"))
    with pytest.raises(NotFound):
        queries.reception("knmi", 10**9)
