"""Who cuts off the end of a journal, and wipes what the witness saw, is found by what another node saw."""

from collections.abc import Mapping

import pytest
from django.db import connection

from samenbeeld.audit import queries
from samenbeeld.audit.models import JournalLine
from samenbeeld.federation import inbox, journal_witness, outbox
from samenbeeld.federation.models import BY_POST
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import opened
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.organisations.tests.cast import Cast

OF_A, OF_B = "a" * 64, "b" * 64
A: Json = {"number": 41, "digest": OF_A}
B: Json = {"number": 57, "digest": OF_B}


@pytest.fixture
def north(cast: Cast) -> OtherNode:
    make_us()
    found = OtherNode()
    found.known()
    return found


def said(north: OtherNode) -> Mapping[str, Json]:
    """What our next sign of life tells it."""
    return opened(outbox.heartbeat(north.peer)).data


def hear(north: OtherNode, **more: Json) -> None:
    inbox.receive([north.heartbeat(more=more)], BY_POST)


def cut_off(lines: int) -> None:
    """The last lines are gone, by somebody who owns the database."""
    left = JournalLine.objects.count() - lines
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_journalline WHERE number > %s", [left])


def test_a_peer_is_told_how_our_journal_ends_and_that_what_it_remembers_stands(north: OtherNode) -> None:
    end = queries.end()
    assert end is not None
    assert said(north)["journal"] == {"number": end[0], "digest": end[1]}
    hear(north, witness={"number": end[0], "digest": end[1]})
    assert said(north)["stands"] == end[1]
    assert journal_witness.gone() == []


def test_an_end_that_was_cut_off_is_known_by_who_saw_it(north: OtherNode) -> None:
    end = queries.end()
    assert end is not None
    cut_off(1)
    hear(north, witness={"number": end[0], "digest": end[1]})
    assert [(each.peer, each.number) for each in journal_witness.gone()] == [("VR23", end[0])]
    # It is not offered another end in the place of the one that is gone.
    assert "journal" not in said(north)


def test_what_we_saw_of_a_peer_is_told_back_and_stays_until_it_says_that_it_stands(north: OtherNode) -> None:
    hear(north, journal=A, stands="")
    assert said(north)["witness"] == A
    hear(north, journal=B, stands="")
    assert said(north)["witness"] == A
    hear(north, journal=B, stands=OF_A)
    assert said(north)["witness"] == B


@pytest.mark.parametrize("end", [{"number": 0, "digest": "a" * 64}, {"number": 4, "digest": "A"}, "41", []])
def test_what_is_no_end_is_refused(north: OtherNode, end: Json) -> None:
    hear(north, journal=end, stands="")
    assert north.peer.link.their_end is None
