"""A mirror shows official messages to the regions they touch, as signals that name their source."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pytest_django import Settings

from samenbeeld.feeds import sources, tasks
from samenbeeld.feeds.cap.alert import Alert, Area, Circle, MessageType, Reference, Status
from samenbeeld.feeds.cap.writing import Feed, write, write_feed
from samenbeeld.feeds.models import FeedState
from samenbeeld.feeds.queries import feeds, is_listened_to
from samenbeeld.feeds.tests.cap.examples import ALERT, WIND
from samenbeeld.geo.actions import import_shapes
from samenbeeld.indicators.models import OfficialCode
from samenbeeld.kernel import clock
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.models import Signal
from samenbeeld.security.tests.other_host import OtherHost, running

VENLO, GRONINGEN = Circle((51.37, 6.17), 3.0), Circle((53.22, 6.57), 3.0)
# From Echt to Sittard: over the border of both regions.
BORDER = ((51.12, 5.85), (51.12, 5.90), (50.98, 5.90), (50.98, 5.85), (51.12, 5.85))
FIRE = replace(
    WIND, event="Brand", headline="NL-Alert: grote brand", description="Veel rook.",
    instruction="Sluit ramen en deuren.", sender_name="Veiligheidsregio", onset=None, parameters={},
)  # fmt: skip


def alert(area: Area, name: str = "1", **changes: Any) -> Alert:
    now = clock.now().replace(microsecond=0)
    info = replace(FIRE, areas=(area,), expires=now + timedelta(hours=1))
    plain = replace(ALERT, identifier=name, sent=now - timedelta(minutes=2), infos=(info,))
    return replace(plain, **changes)


@pytest.fixture
def told() -> list[Alert]:
    return []


@pytest.fixture
def host(settings: Settings, cast: Cast, told: list[Alert]) -> Iterator[OtherHost]:
    import_shapes()

    def says(_: str) -> tuple[int, str, bytes]:
        head = Feed("https://alert.example/", "NL-Alert", "Bron", clock.now())
        return 200, "application/atom+xml", write_feed(head, told)

    with running(says) as found:
        settings.INNER_HOSTS = [found.host]
        settings.FEEDS = f"nl-alert=http://{found.host}/"
        yield found


def listen(*alerts: Alert, told: list[Alert]) -> list[tuple[str, str]]:
    told[:] = alerts
    FeedState.objects.update(next_at=clock.now())
    tasks.listen()
    return sorted(Signal.objects.values_list("region", "title"))


def test_it_is_off_and_without_an_address_until_an_operator_gives_one(settings: Settings, cast: Cast) -> None:
    assert not is_listened_to("nl-alert")
    settings.FEEDS = "nl-alert"
    tasks.listen()
    assert FeedState.objects.get().reason == "feeds-no-address"


def test_a_message_is_a_signal_in_the_region_it_touches_and_says_whose_it_is(
    host: OtherHost, told: list[Alert]
) -> None:
    found = listen(alert(Area("Venlo", circles=(VENLO,))), told=told)
    assert found == [("VR23", "NL-Alert: grote brand")]
    signal = Signal.objects.get()
    assert signal.source == "Veiligheidsregio (NL-Alert (spiegel van het officiële bericht))"
    assert signal.text == "Veel rook. Sluit ramen en deuren."
    assert signal.theme == ""
    assert OfficialCode.objects.count() == 0


def test_an_area_over_the_border_is_for_both_and_one_elsewhere_for_nobody(
    host: OtherHost, told: list[Alert]
) -> None:
    over = alert(Area("Echt en Sittard", polygons=(BORDER,)))
    elsewhere = alert(Area("Groningen", circles=(GRONINGEN,)), "2")
    assert [region for region, _ in listen(over, elsewhere, told=told)] == ["VR23", "VR24"]


def test_an_area_that_is_only_named_is_for_every_region(host: OtherHost, told: list[Alert]) -> None:
    assert len(listen(alert(Area("Limburg")), told=told)) == 2


def test_a_message_that_is_repeated_is_one_signal_and_one_that_changes_it_another(
    host: OtherHost, told: list[Alert]
) -> None:
    first = alert(Area("Venlo", circles=(VENLO,)))
    listen(first, told=told)
    assert len(listen(first, told=told)) == 1
    reference = (Reference(first.sender, first.identifier, first.sent),)
    over = alert(Area("Venlo", circles=(VENLO,)), "2", message_type=MessageType.CANCEL, references=reference)
    assert len(listen(first, over, told=told)) == 2


@pytest.mark.parametrize("status", [Status.TEST, Status.EXERCISE, Status.SYSTEM, Status.DRAFT])
def test_a_test_and_an_exercise_are_no_signal(host: OtherHost, told: list[Alert], status: Status) -> None:
    assert listen(alert(Area("Venlo", circles=(VENLO,)), status=status), told=told) == []


def test_what_is_over_is_not_shown() -> None:
    over = alert(Area("Venlo", circles=(VENLO,)))
    found = sources.read(feeds()["nl-alert"], write(over), clock.now() + timedelta(hours=2))
    assert list(found.notices) == []
