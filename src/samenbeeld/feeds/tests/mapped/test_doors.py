"""An administrator describes a source, sees what would come in, keeps it, changes it and stops it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import Settings

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.feeds import queries, tasks
from samenbeeld.feeds.actions.mapping import resume_mapped_feed, save_mapped_feed, stop_mapped_feed
from samenbeeld.feeds.models import FeedState, MappedFeed, Reception
from samenbeeld.feeds.queries.mapped import mapped_feed
from samenbeeld.feeds.tests.mapped.test_reading import NOTICES, RSS, VALUES
from samenbeeld.indicators.models import Measurement
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.actions import change_functions
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.models import Signal
from samenbeeld.security.tests.other_host import OtherHost, running

NEW = "/beheer/bronnen/nieuw/"
CSV = "tijd;stand\n2026-01-14 13:00;1.340\n2026-01-14 13:10;\n2026-01-14 13:20;veel\n"
FIELDS = {
    "name": "Peil bij Venlo", "form": "csv", "goal": "values", "every_minutes": "60",
    "separator": "semicolon", "encoding": "utf-8-sig", "moment": "tijd", "moments": "iso",
    "zone": "Europe/Amsterdam", "value": "stand", "numbers": "1.234,5", "indicator": "maas-venlo",
    "unit": "cm NAP",
}  # fmt: skip


@pytest.fixture
def host(settings: Settings, cast: Cast) -> Iterator[OtherHost]:
    answers = {"/peil.csv": CSV.encode(), "/storing.rss": RSS}
    with running(lambda path: (200, "text/plain", answers[path])) as found:
        settings.INNER_HOSTS = settings.FEED_HOSTS = [found.host]
        yield found


@pytest.fixture
def keeper(cast: Cast) -> Client:
    change_functions(actor=SYSTEM, membership=cast.hanna, functions=["administrator"])
    cast.hanna.refresh_from_db()
    return cast.client(cast.hanna)


def at(host: OtherHost, path: str = "/peil.csv") -> str:
    return f"http://{host.host}{path}"


def sent(page: str) -> dict[str, str]:
    """The hidden fields of a page, as a browser sends them back."""
    found = re.findall(r'<input type="hidden" name="(\w+)"(?: value="([^"]*)")?', page)
    return {name: value for name, value in found if name in ("seen", "sample", "looked")}


def send(client: Client, do: str, door: str = NEW, /, **fields: Any) -> tuple[int, str]:
    answer = client.post(door, {"do": do, **fields})
    return answer.status_code, answer.content.decode()


def save(client: Client, host: OtherHost, **fields: Any) -> str:
    """From sample over preview to saved; where it leads."""
    typed = FIELDS | {"address": at(host)} | fields
    _, page = send(client, "fetch", **typed)
    _, page = send(client, "look", **typed | sent(page))
    return client.post(NEW, {"do": "save", **typed, **sent(page)}).headers["Location"]


def test_a_sample_is_fetched_looked_at_and_kept_and_its_values_come_in(
    host: OtherHost, keeper: Client, cast: Cast
) -> None:
    status, page = send(
        keeper,
        "fetch",
        address=at(host),
        form="csv",
        goal="values",
        separator="semicolon",
        encoding="utf-8-sig",
    )
    assert status == 200
    assert '<option value="stand">' in page
    status, page = send(keeper, "look", address=at(host), **FIELDS, **sent(page))
    assert status == 200
    assert "2 overgenomen, 1 niet" in page
    assert "1.340</td><td>" in page
    assert "meter faalde" in page
    assert "Rij 4: veel is geen getal." in page
    answer = keeper.post(NEW, {"do": "save", "address": at(host), **FIELDS, **sent(page)})
    assert answer.headers["Location"] == "/beheer/bronnen/peil-bij-venlo/"
    tasks.listen()
    assert list(Measurement.objects.values_list("value", "quality", "source")) == [
        (1340.0, "raw", "peil-bij-venlo"), (None, "failed", "peil-bij-venlo"),
    ]  # fmt: skip
    page = keeper.get("/beheer/bronnen/peil-bij-venlo/").content.decode()
    assert "Komt binnen" in page
    assert "Rij 4: veel is geen getal." in page
    assert "Peil bij Venlo" in keeper.get("/beheer/bronnen/").content.decode()
    assert (
        bytes(keeper.get(f"/beheer/bronnen/peil-bij-venlo/ontvangen/{Reception.objects.get().pk}/").content)
        == CSV.encode()
    )


def test_messages_become_signals_of_the_chosen_region(host: OtherHost, keeper: Client) -> None:
    typed = {
        "name": "Storingen", "address": at(host, "/storing.rss"), "form": "rss", "goal": "notices",
        "every_minutes": "15", "theme": "nuts", "regions": ["VR23"],
    }  # fmt: skip
    _, page = send(keeper, "fetch", **typed)
    assert '<option value="title" selected>' in page
    chosen = {"title": "title", "text": "text", "link": "link", "key": "id", "moment": "", "moments": ""}
    _, page = send(keeper, "look", **typed, **chosen, **sent(page))
    assert "2 overgenomen, 1 niet" in page
    keeper.post(NEW, {"do": "save", **typed, **chosen, **sent(page)})
    tasks.listen()
    assert set(Signal.objects.values_list("region", "theme", "source")) == {("VR23", "nuts", "Storingen")}
    FeedState.objects.update(next_at=clock.now())
    tasks.listen()
    assert Signal.objects.count() == 2


def test_nothing_is_kept_that_was_not_looked_at(host: OtherHost, keeper: Client) -> None:
    typed = FIELDS | {"address": at(host)}
    _, page = send(keeper, "fetch", **typed)
    _, page = send(keeper, "save", **typed | sent(page))
    assert "Dit zou er binnenkomen" in page
    other = typed | {"numbers": "1234.5"} | sent(page)
    _, page = send(keeper, "save", **other)
    assert "1,34</td><td>" in page
    assert MappedFeed.objects.count() == 0


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"numbers": ""}, "We raden niet"),
        ({"numbers": ""}, "Kies hoe de bron getallen schrijft."),
        ({"moments": ""}, "03-04 kan maart en april zijn."),
        ({"zone": ""}, "Kies welke klok telt."),
        ({"unit": "m"}, "De meting is in cm NAP."),
        ({"value": "hoogte"}, "In het bestand ontbreekt de kolom hoogte."),
        ({"separator": "comma"}, "Klopt het scheidingsteken?"),
        ({"indicator": "verzonnen"}, "Deze keuze is er niet."),
    ],
)
def test_what_is_missing_is_said_at_its_field_and_what_was_typed_stays(
    host: OtherHost, keeper: Client, changes: dict[str, str], words: str
) -> None:
    typed = FIELDS | {"address": at(host)}
    _, page = send(keeper, "fetch", **typed)
    status, page = send(keeper, "look", **typed | sent(page) | changes)
    assert status == 400
    assert words in page
    assert 'value="Peil bij Venlo"' in page
    assert sent(page)["sample"]


def test_a_host_that_the_operator_did_not_name_is_not_asked_and_not_kept(
    host: OtherHost, keeper: Client, settings: Settings, cast: Cast
) -> None:
    settings.FEED_HOSTS = []
    status, page = send(keeper, "fetch", **FIELDS | {"address": at(host)})
    assert status == 400
    assert "SAMENBEELD_FEED_HOSTS" in page
    assert host.asked == []
    _, page = send(keeper, "look", **FIELDS, paste=CSV, address=at(host))
    _, page = send(keeper, "look", **FIELDS, address=at(host), **sent(page))
    status, page = send(keeper, "save", **FIELDS, address=at(host), **sent(page))
    assert status == 400
    assert "is niet toegestaan" in page
    assert "2 overgenomen" in page
    assert MappedFeed.objects.count() == 0


def test_what_is_no_longer_allowed_is_no_longer_asked(
    host: OtherHost, keeper: Client, settings: Settings
) -> None:
    save(keeper, host)
    settings.FEED_HOSTS = []
    tasks.listen()
    assert FeedState.objects.get(feed="peil-bij-venlo").reason == "security-outside-other-host"


def test_a_sample_may_be_uploaded_or_pasted(host: OtherHost, keeper: Client) -> None:
    file = SimpleUploadedFile("peil.csv", CSV.encode())
    _, page = send(keeper, "look", **FIELDS, file=file)
    assert '<option value="stand" selected>' in page
    _, page = send(keeper, "look", **FIELDS, paste="tijd;hoogte\n")
    assert '<option value="hoogte">' in page
    status, page = send(keeper, "look", **FIELDS, file=SimpleUploadedFile("groot.csv", b"x" * 500_000))
    assert status == 400
    assert "te groot" in page
    status, page = send(keeper, "look", **FIELDS)
    assert "Er is nog geen voorbeeld." in page


def test_a_change_is_another_version_and_the_first_stays(host: OtherHost, keeper: Client, cast: Cast) -> None:
    place = save(keeper, host)
    tasks.listen()
    page = keeper.get(f"{place}wijzigen/").content.decode()
    assert '<option value="stand" selected>' in page
    typed = FIELDS | {"address": at(host), "name": "Peil, elk kwartier", "every_minutes": "15"}
    _, page = send(keeper, "look", f"{place}wijzigen/", **typed | sent(page))
    assert keeper.post(f"{place}wijzigen/", {"do": "save", **typed, **sent(page)}).status_code == 302
    assert list(MappedFeed.objects.values_list("number", "name", "every_minutes")) == [
        (1, "Peil bij Venlo", 60), (2, "Peil, elk kwartier", 15),
    ]  # fmt: skip
    page = keeper.get(place).content.decode()
    assert "Versie 1" in page
    assert cast.hanna.account.name in page
    with pytest.raises(IntegrityError), transaction.atomic():
        MappedFeed.objects.update(name="anders")


def test_a_colleague_who_was_first_is_not_overwritten(host: OtherHost, keeper: Client, cast: Cast) -> None:
    save(keeper, host)
    stop_mapped_feed(actor=cast.hanna, code="peil-bij-venlo", seen=1)
    with pytest.raises(Conflict):
        save_mapped_feed(
            actor=cast.hanna, name="Anders", address=at(host), every_minutes=60, reading=VALUES,
            code="peil-bij-venlo", seen=1,
        )  # fmt: skip


def test_a_source_is_stopped_and_asked_again(host: OtherHost, keeper: Client) -> None:
    place = save(keeper, host)
    asked = len(host.asked)
    assert keeper.post(f"{place}stop/", {"seen": "1"}).status_code == 302
    tasks.listen()
    assert len(host.asked) == asked
    assert "Staat uit" in keeper.get(place).content.decode()
    keeper.post(f"{place}hervat/", {"seen": "2"})
    tasks.listen()
    assert len(host.asked) == asked + 1
    kinds = JournalLine.objects.filter(object_id="peil-bij-venlo").values_list("kind", flat=True)
    assert {"feeds.MappedFeedSaved", "feeds.MappedFeedStopped", "feeds.MappedFeedResumed"} <= set(kinds)


def test_two_sources_do_not_give_the_same_indicator(
    host: OtherHost, keeper: Client, cast: Cast, settings: Settings
) -> None:
    save(keeper, host)
    with pytest.raises(Refused) as raised:
        save_mapped_feed(actor=cast.hanna, name="Nog een", address=at(host), every_minutes=60, reading=VALUES)
    assert raised.value.key == "feeds-mapped-indicator-taken"
    stop_mapped_feed(actor=cast.hanna, code="peil-bij-venlo", seen=1)
    settings.FEEDS = "rijkswaterstaat"
    with pytest.raises(Refused):
        resume_mapped_feed(actor=cast.hanna, code="peil-bij-venlo", seen=2)


def test_a_name_gets_an_address_that_nobody_has(host: OtherHost, keeper: Client, cast: Cast) -> None:
    codes = [
        save_mapped_feed(
            actor=cast.hanna, name=name, address=at(host), every_minutes=60, reading=NOTICES
        ).code
        for name in ("Nieuw", "KNMI", "knmi", "\u2026", "x" * 60)
    ]
    assert codes == ["nieuw-2", "knmi-2", "knmi-3", "bron", "x" * 32]


def test_a_source_that_changed_its_columns_fails_and_says_so(host: OtherHost, keeper: Client) -> None:
    save(keeper, host)
    host.answer = (200, "text/csv", b"moment;peil\n2026-01-14 13:00;5\n")
    tasks.listen()
    assert FeedState.objects.get(feed="peil-bij-venlo").reason == "feeds-column-missing"
    host.answer = (200, "text/csv", b"tijd;stand\ngisteren;5\n")
    FeedState.objects.update(next_at=clock.now())
    tasks.listen()
    assert FeedState.objects.get(feed="peil-bij-venlo").failures == 2


def test_who_does_not_look_after_the_node_is_refused(host: OtherHost, keeper: Client, cast: Cast) -> None:
    place = save(keeper, host)
    client = cast.client(cast.amina)
    assert client.get(NEW).status_code == 403
    assert client.post(NEW, {"do": "fetch", "address": at(host)}).status_code == 403
    assert client.get(f"{place}wijzigen/").status_code == 403
    for door in ("stop/", "hervat/"):
        assert client.post(f"{place}{door}", {"seen": "1"}).status_code == 403
    with pytest.raises(NotAllowed):
        save_mapped_feed(actor=cast.amina, name="x", address=at(host), every_minutes=60, reading=VALUES)
    assert mapped_feed("peil-bij-venlo").number == 1
    assert queries.is_listened_to("peil-bij-venlo")
