"""What a source tells in words comes into the inbox once, in its newest version, and never as a flood."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.feeds import actions, sources
from samenbeeld.feeds.models import FeedState, PassedOn, Reception
from samenbeeld.feeds.queries import feeds
from samenbeeld.feeds.queries.passing import passing
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.feeds.said import Notice, Said
from samenbeeld.kernel import clock
from samenbeeld.organisations.actions import change_functions
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.models import Assessment, Signal

KEY = "advies-7"


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch) -> Feed:
    """A source that tells what a test puts into `told`."""
    monkeypatch.setitem(sources._READERS, "telling", lambda feed, body, at: Said(notices=told))
    return replace(feeds()["erviss"], code="adviezen", kind="telling")


told: list[Notice] = []


def notice(key: str = KEY, **changes: Any) -> Notice:
    moment = clock.now() - timedelta(hours=2)
    plain = Notice(
        key, "Lek in een inlogsysteem", version="1", link="https://adviezen.example/7", theme="digitaal",
        moment=moment,
    )  # fmt: skip
    return replace(plain, **changes)


def hear(feed: Feed, *notices: Notice) -> None:
    told[:] = notices
    body = repr(notices).encode()
    actions.take(actor=SYSTEM, feed=feed, answer=sources.answer(feed, body, clock.now()))


def titles(region: str) -> Sequence[str]:
    return list(Signal.objects.filter(region=region).order_by("received_at").values_list("title", flat=True))


def state() -> FeedState:
    return FeedState.objects.get(feed="adviezen")


def test_a_notice_is_a_signal_in_every_region_and_no_level(feed: Feed, cast: Cast) -> None:
    hear(feed, notice(source="Fabrikant"))
    assert titles("VR23") == titles("VR24") == ["Lek in een inlogsysteem"]
    signal = Signal.objects.get(region="VR24")
    assert signal.source == f"Fabrikant ({feed.name.nl})"
    assert (signal.reference, signal.theme) == ("https://adviezen.example/7", "digitaal")
    assert Assessment.objects.count() == 0
    assert Reception.objects.get().signals == 1


def test_a_notice_for_one_region_stays_there(feed: Feed, cast: Cast) -> None:
    hear(feed, notice(regions=["VR23"]))
    assert titles("VR23") != []
    assert titles("VR24") == []


def test_the_same_heard_again_is_no_second_signal(feed: Feed, cast: Cast) -> None:
    hear(feed, notice())
    hear(feed, notice(text="een andere zin"))
    assert len(titles("VR24")) == 1


def test_a_newer_version_is_a_signal_and_an_older_one_that_comes_after_it_is_none(
    feed: Feed, cast: Cast
) -> None:
    at = clock.now()
    hear(feed, notice(moment=at - timedelta(hours=2)))
    hear(feed, notice(version="3", title="Lek wordt misbruikt", moment=at - timedelta(hours=1)))
    hear(feed, notice(version="2", moment=at - timedelta(hours=1, minutes=30)))
    assert titles("VR24") == ["Lek in een inlogsysteem", "Lek wordt misbruikt"]
    assert len(set(Signal.objects.filter(region="VR24").values_list("reference", flat=True))) == 2


def test_two_notices_that_lead_to_the_same_page_are_two_signals(feed: Feed, cast: Cast) -> None:
    hear(feed, notice("a"), notice("b", title="Iets anders"))
    assert sorted(titles("VR24")) == ["Iets anders", "Lek in een inlogsysteem"]


def test_a_flood_comes_in_by_the_hour_and_the_page_tells_how_much_waits(feed: Feed, cast: Cast) -> None:
    most = passing().most_an_hour
    flood = [notice(f"advies-{number}") for number in range(10_000)]
    hear(feed, *flood)
    assert len(titles("VR24")) == most
    assert state().waiting == 10_000 - most
    hear(feed, *flood)
    assert len(titles("VR24")) == most


def test_what_waits_comes_in_when_the_hour_is_over_and_it_is_still_told(
    feed: Feed, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = passing().most_an_hour
    flood = [notice(f"advies-{number}") for number in range(most + 3)]
    hear(feed, *flood)
    later = clock.now() + timedelta(hours=1, minutes=1)
    monkeypatch.setattr("samenbeeld.feeds.actions.now", lambda: later)
    hear(feed, *flood)
    assert len(titles("VR24")) == most + 3
    assert state().waiting == 0


def test_what_is_long_ago_is_no_news(feed: Feed, cast: Cast) -> None:
    hear(feed, notice(moment=clock.now() - passing().oldest - timedelta(hours=1)))
    assert titles("VR24") == []
    assert state().waiting == 0


@pytest.mark.parametrize("moment", [None, datetime.fromisoformat("2020-01-01T00:00:00+00:00")])
def test_a_key_that_is_told_twice_at_once_comes_in_once(
    feed: Feed, cast: Cast, moment: datetime | None
) -> None:
    hear(feed, notice(moment=moment), notice(version="2", title="De nieuwste"))
    assert titles("VR24") == ["De nieuwste"]


def test_a_moment_ahead_of_us_and_a_notice_without_words_are_refused_and_told(feed: Feed, cast: Cast) -> None:
    hear(feed, notice("a", moment=clock.now() + timedelta(days=1)), notice("b", title=" "), notice("c"))
    assert titles("VR24") == ["Lek in een inlogsysteem"]
    assert [key for key, _ in Reception.objects.get().refused] == [
        "feeds-notice-ahead", "feeds-notice-empty",
    ]  # fmt: skip


def test_half_characters_and_zero_bytes_do_not_break_the_inbox(feed: Feed, cast: Cast) -> None:
    hear(feed, notice("x\0\ud800", title="Lek\0 \udfff", text="\0", version="v" * 900, link="h" * 900))
    assert titles("VR24") == ["Lek ?"]


def test_what_was_passed_on_is_never_changed(feed: Feed, cast: Cast) -> None:
    hear(feed, notice())
    for table in (PassedOn, Reception):
        with pytest.raises(IntegrityError), transaction.atomic():
            table.objects.update(feed="anders")


def test_the_page_of_the_sources_says_how_many_wait(feed: Feed, cast: Cast) -> None:
    hear(feed, *[notice(f"advies-{number}") for number in range(100)])
    waiting = 100 - passing().most_an_hour
    FeedState.objects.update(feed="erviss")
    change_functions(actor=SYSTEM, membership=cast.amina, functions=["administrator"])
    page = cast.client(cast.amina).get("/beheer/bronnen/").content.decode()
    assert f"Er wachten nog {waiting} berichten." in page
