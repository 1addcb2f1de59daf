"""A node that is not heard well is told on the first page, and to who asks the doctor."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_django import Settings

from samenbeeld.federation import inbox
from samenbeeld.federation.models import BY_POST, PeerLink
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.project.commands.doctor import links_with_nodes, refused_post

LATER = timedelta(minutes=20)


@pytest.fixture
def north(cast: Cast, settings: Settings) -> OtherNode:
    settings.NODE_NATS = "nats://127.0.0.1:4222"
    make_us()
    other = OtherNode()
    other.known()
    inbox.receive([other.heartbeat(head=0, taken=0)], BY_POST)
    return other


def test_a_silent_node_is_told_on_the_first_page(cast: Cast, north: OtherNode) -> None:
    browser = cast.client(cast.bram)
    assert "VR23 is stil" not in browser.get("/").content.decode()
    PeerLink.objects.update(heard_at=now() - LATER)
    assert "VR23 is stil" in browser.get("/").content.decode()
    assert "VR23 is stil" not in cast.client(cast.eva).get("/").content.decode()


def test_who_only_sends_files_is_not_alarmed_by_silence(
    cast: Cast, north: OtherNode, settings: Settings
) -> None:
    settings.NODE_NATS = ""
    PeerLink.objects.update(heard_at=now() - LATER)
    assert "VR23 is stil" not in cast.client(cast.bram).get("/").content.decode()


def test_the_doctor_names_who_is_not_heard(north: OtherNode) -> None:
    assert not links_with_nodes().mend
    with clock.at(now() + LATER):
        assert "VR23 (stil)" in links_with_nodes().mend


def test_what_was_refused_of_another_node_is_told_on_the_first_page_and_by_the_doctor(
    cast: Cast, north: OtherNode
) -> None:
    assert not refused_post().mend
    forger = OtherNode()  # the same name, other keys
    inbox.receive([forger.closed(replace(forger.phase(), key=north.pair.code))], BY_POST)
    assert "De handtekening klopt niet" in refused_post().mend
    told = "Bericht geweigerd (vr23), 1 keer"
    assert told in cast.client(cast.bram).get("/").content.decode()
    assert told not in cast.client(cast.eva).get("/").content.decode()
    with clock.at(now() + timedelta(hours=25)):
        assert not refused_post().mend
