"""From a provider over its list to its documents: each is asked once per change, and only where it may be."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from pytest_django import Settings

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.feeds import tasks
from samenbeeld.feeds.models import FeedState, PassedOn, Reception
from samenbeeld.feeds.tests.csaf.examples import advisory, body
from samenbeeld.kernel import clock
from samenbeeld.organisations.actions import change_functions
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.models import Signal
from samenbeeld.security.tests.other_host import OtherHost, Said, running


class Provider:
    """A publisher with as many advisories as a test wants; its list also names what is in `elsewhere`."""

    def __init__(self) -> None:
        self.base = ""
        self.documents: dict[str, dict[str, Any]] = {}
        self.elsewhere: list[str] = []
        self.updated = clock.now() - timedelta(hours=1)

    def publish(self, name: str, version: str = "1", **about: object) -> None:
        document = advisory()
        moment = self.updated.isoformat()
        history = [
            {"date": moment, "number": str(each), "summary": "x"} for each in range(1, int(version) + 1)
        ]
        document["document"] |= about
        del document["document"]["references"]
        document["document"]["tracking"] |= {
            "id": name, "version": version, "current_release_date": moment, "revision_history": history,
        }  # fmt: skip
        self.documents[f"/{name}.json"] = document

    def says(self, path: str) -> Said:
        found: object
        if path == "/provider-metadata.json":
            lists = [{"url": f"{self.base}/list.json", "tlp_label": "WHITE", "summary": ""}]
            found = {"distributions": [{"rolie": {"feeds": lists}}]}
        elif path == "/list.json":
            addresses = [*(f"{self.base}{each}" for each in self.documents), *self.elsewhere]
            found = {
                "feed": {
                    "entry": [
                        {"updated": self.updated.isoformat(), "content": {"src": each}} for each in addresses
                    ]
                }
            }
        elif path in self.documents:
            found = self.documents[path]
        else:
            return 404, "text/plain", b""
        return 200, "application/json", json.dumps(found).encode()


@pytest.fixture
def provider() -> Provider:
    return Provider()


@pytest.fixture
def host(settings: Settings, cast: Cast, provider: Provider) -> Iterator[OtherHost]:
    with running(provider.says) as found:
        settings.INNER_HOSTS = [found.host]
        provider.base = f"http://{found.host}"
        settings.FEEDS = f"ncsc={provider.base}/provider-metadata.json"
        yield found


def ask(host: OtherHost) -> list[str]:
    """What one more round asks."""
    FeedState.objects.update(next_at=clock.now())
    host.asked.clear()
    tasks.listen()
    return host.asked[2:]


def left() -> list[str]:
    return [key for key, _ in FeedState.objects.get(feed="ncsc").left]


def test_a_document_is_found_read_kept_and_becomes_a_signal(provider: Provider, host: OtherHost) -> None:
    provider.publish("a")
    assert ask(host) == ["/a.json"]
    signal = Signal.objects.get(region="VR24")
    assert (signal.theme, signal.reference) == ("digitaal", f"{provider.base}/a.json")
    assert Reception.objects.get(address=f"{provider.base}/a.json").signals == 1
    assert left() == []


def test_a_document_is_asked_again_only_when_it_changed(provider: Provider, host: OtherHost) -> None:
    provider.publish("a")
    ask(host)
    assert ask(host) == []
    provider.updated = clock.now()
    provider.publish("a", "2", title="Lek wordt misbruikt")
    assert ask(host) == ["/a.json"]
    assert Signal.objects.filter(region="VR24").count() == 2


def test_what_changed_long_ago_is_not_asked(provider: Provider, host: OtherHost) -> None:
    provider.updated = clock.now() - timedelta(days=300)
    provider.publish("a")
    assert ask(host) == []


def test_a_list_does_not_send_us_to_another_host(provider: Provider, host: OtherHost) -> None:
    with running(lambda _: (200, "application/json", body(advisory()))) as other:
        provider.elsewhere = [f"http://{other.host}/a.json", "file:///etc/passwd"]
        ask(host)
        assert other.asked == []
    assert sorted(left()) == [
        "feeds-not-read", "feeds-not-read", "security-outside-address", "security-outside-not-https",
    ]  # fmt: skip


def test_a_document_that_moved_to_another_host_is_not_followed(
    provider: Provider, host: OtherHost, settings: Settings
) -> None:
    with running(lambda _: (200, "application/json", body(advisory()))) as other:
        settings.INNER_HOSTS = [host.host, other.host]
        provider.elsewhere = [f"http://{other.host}/a.json"]
        ask(host)
        assert other.asked == []
    assert "security-outside-other-host" in left()


def test_a_document_that_is_away_or_wrong_leaves_the_others(provider: Provider, host: OtherHost) -> None:
    provider.publish("a")
    provider.publish("b")
    provider.documents["/b.json"]["document"]["title"] = ""
    provider.elsewhere = [f"{provider.base}/weg.json"]
    ask(host)
    assert Signal.objects.filter(region="VR24").count() == 1
    assert left() == ["feeds-not-read", "feeds-status"]
    assert not Reception.objects.get(address=f"{provider.base}/b.json").is_readable


def test_what_waits_for_the_next_hour_is_read_again(
    provider: Provider, host: OtherHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(23):
        provider.publish(f"a{number}")
    ask(host)
    assert Signal.objects.filter(region="VR24").count() == 20
    assert len(ask(host)) == 3
    later = clock.now() + timedelta(minutes=61)
    monkeypatch.setattr("samenbeeld.feeds.actions.now", lambda: later)
    ask(host)
    assert Signal.objects.filter(region="VR24").count() == PassedOn.objects.count() == 23


def test_so_many_documents_are_read_in_a_round_and_the_page_tells_what_is_left(
    provider: Provider, host: OtherHost, cast: Cast
) -> None:
    for number in range(70):
        provider.publish(f"a{number}", distribution={"tlp": {"label": "RED"}})
    assert len(ask(host)) == 59
    change_functions(actor=SYSTEM, membership=cast.amina, functions=["administrator"])
    page = cast.client(cast.amina).get("/beheer/bronnen/ncsc/").content.decode()
    assert "Er staan nog 11 documenten klaar" in page
    assert "TLP RED" in page
    assert "Niet bewaard" in page
    closed = Reception.objects.filter(address__endswith=".json", body=b"").first()
    assert closed is not None
    assert cast.client(cast.amina).get(f"/beheer/bronnen/ncsc/ontvangen/{closed.pk}/").status_code == 404
    assert len(ask(host)) == 11
    assert Signal.objects.count() == 0
