"""What we write, we read back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.feeds.cap.alert import Alert, Area, Circle, MessageType, Reference, Scope
from samenbeeld.feeds.cap.reading import Received
from samenbeeld.feeds.cap.writing import Feed, NotWritable, write, write_feed
from samenbeeld.feeds.tests.cap.examples import ALERT, RING, SENT, WIND, received, results

FEED = Feed("https://samenbeeld.example.nl/cap.atom", "Waarschuwingen", "GHOR <Limburg>", SENT)

# Everything that XML can hold, with what most often goes wrong in it; white space at the ends is nobody's.
ODD = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
) | st.sampled_from(["<b>&amp;</b>", "]]>", "a\nb", "\u202eomgekeerd", "🌩️ onweer", "<!-- -->", "&#0;", "\"'"])
TEXT = ODD.map(lambda text: text.strip(" \t\r\n"))
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1), timezones=ZONES).map(
    lambda moment: moment.replace(microsecond=0)
)
LATITUDE, LONGITUDE = st.integers(-90_0000, 90_0000), st.integers(-180_0000, 180_0000)
POINTS = st.tuples(LATITUDE.map(lambda n: n / 10_000), LONGITUDE.map(lambda n: n / 10_000))
RINGS = st.lists(POINTS, min_size=3, max_size=6).map(lambda points: (*points, points[0]))
AREAS = st.builds(
    Area,
    description=TEXT,
    polygons=st.lists(RINGS, max_size=2).map(tuple),
    circles=st.lists(
        st.builds(Circle, centre=POINTS, radius_km=st.integers(0, 20_000).map(float)), max_size=2
    ).map(tuple),
    geocodes=st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple),
)
INFOS = st.builds(
    lambda **changed: replace(WIND, **changed),
    headline=TEXT,
    description=TEXT,
    instruction=TEXT,
    sender_name=TEXT,
    parameters=st.dictionaries(TEXT, TEXT, max_size=3),
    areas=st.lists(AREAS, max_size=2).map(tuple),
    onset=st.none() | MOMENTS,
)
ALERTS = st.builds(
    lambda **changed: replace(ALERT, **changed),
    sent=MOMENTS,
    note=TEXT,
    infos=st.lists(INFOS, max_size=2).map(tuple),
    references=st.lists(st.builds(Reference, st.just("a@b"), st.just("c,d"), MOMENTS), max_size=2).map(tuple),
)


@given(ALERTS)
def test_an_alert_that_is_written_and_read_is_the_same(alert: Alert) -> None:
    assert received(write(alert)).alert == alert


@given(st.lists(ALERTS, max_size=3))
def test_a_feed_that_is_written_and_read_holds_the_same_alerts(alerts: list[Alert]) -> None:
    found = results(write_feed(FEED, alerts))
    assert [each.alert for each in found if isinstance(each, Received)] == alerts
    assert len(found) == len(alerts)


def test_what_xml_cannot_hold_is_shown_to_be_missing() -> None:
    infos = (replace(WIND, headline="a\x00b\x1bc\ud800d\uffff"),)
    assert (
        received(write(replace(ALERT, infos=infos))).alert.infos[0].headline == "a\ufffdb\ufffdc\ufffdd\ufffd"
    )


def test_utc_is_written_as_cap_wants_it() -> None:
    assert b"<sent>2026-06-18T12:05:00-00:00</sent>" in write(ALERT)
    summer = SENT.astimezone(timezone(timedelta(hours=2)))
    assert b"<sent>2026-06-18T14:05:00+02:00</sent>" in write(replace(ALERT, sent=summer))


def test_a_small_number_is_written_without_an_exponent() -> None:
    tiny = tuple((north * 1e-6, east * 1e-6) for north, east in RING)
    infos = (replace(WIND, areas=(Area("klein", polygons=(tiny,)),)),)
    assert b"<polygon>0.0000508,0.0000057 " in write(replace(ALERT, infos=infos))


@pytest.mark.parametrize(
    ("alert", "key"),
    [
        (replace(ALERT, message_type=MessageType.UPDATE), "feeds-cap-no-references"),
        (replace(ALERT, scope=Scope.PRIVATE), "feeds-cap-no-addresses"),
        (replace(ALERT, identifier="a b"), "feeds-cap-name"),
        (replace(ALERT, infos=(replace(WIND, categories=("Weer",)),)), "feeds-cap-schema"),
        (
            replace(ALERT, infos=(replace(WIND, expires=datetime(2020, 1, 1, tzinfo=UTC)),)),
            "feeds-cap-expires-before-sent",
        ),
    ],
)
def test_what_others_would_refuse_is_not_written(alert: Alert, key: str) -> None:
    with pytest.raises(NotWritable) as refused:
        write(alert)
    assert [each.key for each in refused.value.reasons] == [key]
