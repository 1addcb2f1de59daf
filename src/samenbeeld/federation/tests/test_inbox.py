"""The one road in: what a peer says is kept and shown as theirs; what is not in order is told."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection as database
from django.test.utils import CaptureQueriesContext

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.escalation.models import StepChange
from samenbeeld.federation import inbox, queries
from samenbeeld.federation.actions import take_in
from samenbeeld.federation.actions.receiving import Coming, Judgement
from samenbeeld.federation.events import EnvelopesTaken
from samenbeeld.federation.inbox import Received
from samenbeeld.federation.models import (
    BY_FILE,
    BY_POST,
    EnvelopeRefusal,
    ForeignFact,
    ForeignWithdrawal,
    InboxEnvelope,
    PeerLink,
)
from samenbeeld.federation.rules.envelope import signed
from samenbeeld.federation.rules.picture import Health
from samenbeeld.federation.tests.other_node import OtherNode, closed_for_us, make_us
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import publish


@pytest.fixture
def north(cast: Cast) -> OtherNode:
    make_us()
    other = OtherNode()
    other.known()
    return other


def reasons() -> list[str]:
    return [row.reason.removeprefix("federation-refused-") for row in EnvelopeRefusal.objects.all()]


def test_what_a_peer_says_is_theirs_and_stands_in_no_table_of_a_neighbour(north: OtherNode) -> None:
    assert inbox.receive([north.closed(north.phase())], BY_POST) == Received(taken=1)
    fact = ForeignFact.objects.get()
    assert (fact.peer.code, fact.region, fact.level) == ("vr23", "VR23", "red")
    assert not StepChange.objects.exists()


def test_the_same_again_changes_nothing(north: OtherNode) -> None:
    text = north.closed(north.phase())
    inbox.receive([text], BY_POST)
    lines = JournalLine.objects.count()
    assert inbox.receive([text, text], BY_FILE) == Received(known=2)
    assert (ForeignFact.objects.count(), JournalLine.objects.count()) == (1, lines)


def test_what_comes_after_a_gap_waits_for_what_is_missing(north: OtherNode) -> None:
    first, second, third = (north.closed(north.phase()) for _ in range(3))
    assert inbox.receive([third, second], BY_POST).taken == 0
    assert queries.connections(now())[0].behind == 2
    assert north.peer.link.is_missing
    inbox.receive([third, first, second], BY_POST)
    assert [row.sequence for row in InboxEnvelope.objects.order_by("pk")] == [1, 2, 3]
    assert not north.peer.link.is_missing


def test_a_stranger_is_refused_and_the_operator_hears_why(north: OtherNode) -> None:
    stranger = OtherNode("vr22", "VR22")
    assert inbox.receive([stranger.closed(stranger.phase())], BY_POST) == Received(refused=1)
    assert reasons() == ["unknown"]
    assert not ForeignFact.objects.exists()


def test_a_forger_stops_nobody(north: OtherNode) -> None:
    forger = OtherNode()  # the same name, other keys
    false = replace(forger.phase(Level.GREEN), key=north.pair.code)
    inbox.receive([forger.closed(false), north.closed(north.phase())], BY_POST)
    assert reasons() == ["forged"]
    assert ForeignFact.objects.get().level == "red"


def test_refusals_are_counted_and_do_not_fill_the_disk(north: OtherNode) -> None:
    stranger = OtherNode("vr22", "VR22")
    inbox.receive([stranger.closed(stranger.phase()) for _ in range(5)], BY_POST)
    assert EnvelopeRefusal.objects.get().count == 5
    assert JournalLine.objects.filter(kind="federation.EnvelopesRefused").count() == 1


def test_another_message_under_an_old_number_is_a_second_truth(north: OtherNode) -> None:
    inbox.receive([north.closed(north.phase())], BY_POST)
    again = replace(north.phase(Level.GREEN), sequence=1)
    inbox.receive([north.closed(again)], BY_POST)
    assert reasons() == ["second-truth"]
    assert ForeignFact.objects.get().level == "red"


def test_a_clock_ten_minutes_ahead_waits_until_its_moment_has_come(north: OtherNode) -> None:
    text = north.closed(north.phase(at=now() + timedelta(minutes=10)))
    inbox.receive([text], BY_POST)
    assert reasons() == ["clock"]
    assert north.peer.link.is_missing  # it is asked for again
    assert not InboxEnvelope.objects.exists()


def test_what_never_may_be_here_is_left_and_the_next_one_comes(north: OtherNode) -> None:
    usual = north.phase()
    strict = replace(usual, label=replace(usual.label, audience=frozenset({"kcr2"})))
    inbox.receive([north.closed(strict), north.closed(north.phase(Level.ORANGE))], BY_POST)
    assert reasons() == ["label"]
    assert [row.refused for row in InboxEnvelope.objects.all()] == ["federation-refused-label", ""]
    assert ForeignFact.objects.get().level == "orange"


def test_what_was_closed_for_another_is_not_opened(north: OtherNode) -> None:
    text = north.closed(north.phase())
    inbox.receive([text[:-20] + b"A" * 18 + text[-2:], b"{}", b"\xff"], BY_FILE)
    assert reasons() == ["unreadable"]
    assert not InboxEnvelope.objects.exists()


def test_a_peer_changes_its_key_and_goes_on(north: OtherNode) -> None:
    before = north.pair
    texts = [north.closed(north.phase()), north.closed(north.new_key()), north.closed(north.phase())]
    assert inbox.receive(texts, BY_POST) == Received(taken=3)
    assert north.peer.key == north.pair.code
    old = replace(north.phase(), key=before.code)
    from samenbeeld.federation import keys

    inbox.receive([closed_for_us(signed(old, keys.signing_key(before.signing_private)))], BY_POST)
    assert reasons() == ["old-key"]


def test_who_took_back_what_we_had_is_known(north: OtherNode) -> None:
    said = north.phase()
    inbox.receive([north.closed(said), north.closed(north.withdrawal(said))], BY_POST)
    assert ForeignWithdrawal.objects.get().reason == "Verkeerd gelezen"


def test_nobody_takes_back_what_another_said(north: OtherNode) -> None:
    said = north.phase()
    inbox.receive([north.closed(said)], BY_POST)
    other = OtherNode("kcr2", "")
    other.known()
    inbox.receive([other.closed(other.withdrawal(said))], BY_POST)
    assert not ForeignWithdrawal.objects.exists()


def test_a_sign_of_life_tells_what_we_lack_and_what_they_have(north: OtherNode) -> None:
    inbox.receive([north.heartbeat(head=7, taken=0)], BY_POST)
    connection = queries.connections(now())[0]
    assert (connection.health, connection.behind) == (Health.CONNECTED, 7)


def test_an_old_sign_of_life_says_nothing_of_now(north: OtherNode) -> None:
    text = north.heartbeat(head=7, taken=0)
    inbox.receive([text, text], BY_POST)
    inbox.receive([north.heartbeat(head=9, taken=0, at=now() - timedelta(minutes=10))], BY_POST)
    assert reasons() == ["clock"]
    assert EnvelopeRefusal.objects.get().count == 2
    assert north.peer.link.head == 7


def test_after_an_older_backup_of_ours_the_numbers_go_on_where_the_other_is(north: OtherNode) -> None:
    inbox.receive([north.heartbeat(head=0, taken=41)], BY_POST)
    assert north.peer.link.sent == 41


def test_what_is_released_while_a_sign_of_life_is_read_keeps_its_number(north: OtherNode) -> None:
    def released_just_before(
        execute: Callable[..., object], sql: str, params: object, many: bool, context: dict[str, object]
    ) -> object:
        if sql.startswith('UPDATE "federation_peerlink"') and not released:
            released.append(1)
            PeerLink.objects.update(sent=12)
        return execute(sql, params, many, context)

    released: list[int] = []
    with database.execute_wrapper(released_just_before):
        inbox.receive([north.heartbeat(head=0, taken=3)], BY_POST)
    assert released
    assert north.peer.link.sent == 12
    assert north.peer.link.confirmed == 3


def test_the_same_twice_in_one_go_was_had_and_is_no_second_truth(north: OtherNode) -> None:
    letter = north.closed(north.phase())
    assert inbox.receive([letter, letter], BY_POST) == Received(taken=1, known=1)
    assert not EnvelopeRefusal.objects.exists()


def test_what_was_closed_together_is_taken_in_order(north: OtherNode) -> None:
    said = [north.phase(), north.phase(Level.ORANGE), north.phase(Level.YELLOW)]
    correction = replace(north.phase(Level.GREEN), retracts=said[2].id)
    envelopes = [*said, north.withdrawal(said[0]), correction]
    assert inbox.receive([north.closed_together(envelopes)], BY_POST) == Received(taken=5)
    assert [row.sequence for row in InboxEnvelope.objects.order_by("pk")] == [1, 2, 3, 4, 5]
    shown = [(fact.level, hasattr(fact, "withdrawal")) for fact in ForeignFact.objects.order_by("pk")]
    assert shown == [("red", True), ("orange", False), ("yellow", True), ("green", False)]


def test_what_several_sent_is_taken_in_as_one(
    north: OtherNode, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    national, stranger = OtherNode("kcr2", ""), OtherNode("vr22", "VR22")
    national.known()
    said = north.phase()
    closed = [
        north.closed(said),
        national.closed(national.phase(region="VR24")),
        stranger.closed(stranger.phase()),
    ]
    heard: list[object] = []
    deafen = publish.subscribe(heard.append)
    with django_capture_on_commit_callbacks(execute=True), CaptureQueriesContext(database) as asked:
        had = inbox.receive_of([*closed, north.closed(north.withdrawal(said))], BY_POST)
    deafen()
    assert had == {
        "": Received(),
        "kcr2": Received(taken=1),
        "vr22": Received(refused=1),
        "vr23": Received(taken=2),
    }
    taken = [each for each in heard if isinstance(each, EnvelopesTaken)]
    assert taken == [EnvelopesTaken("kcr2", 1, 1, 0, BY_POST), EnvelopesTaken("vr23", 1, 2, 0, BY_POST)]
    assert sum("SELECT" in each["sql"] and "federation_peerlink" in each["sql"] for each in asked) == 2


def test_when_another_process_took_what_one_sent_that_of_the_others_is_taken(north: OtherNode) -> None:
    national = OtherNode("kcr2", "")
    national.known()
    desk, coming = inbox.Desk(), []
    for node in (national, north):
        [letter] = desk.opened(node.closed(node.phase()))
        coming.append(Coming(node.peer, [Judgement(letter.envelope, letter.text, "")]))
    take_in(actor=SYSTEM, coming=coming[1:], road=BY_FILE)
    told = take_in(actor=SYSTEM, coming=coming, road=BY_POST)
    assert told == [EnvelopesTaken("kcr2", 1, 1, 0, BY_POST)]
    assert ForeignFact.objects.count() == 2
    with pytest.raises(Conflict):
        take_in(actor=SYSTEM, coming=coming, road=BY_POST)


def test_a_message_full_of_nothing_is_told_once(north: OtherNode) -> None:
    inbox.receive([closed_for_us(b"\n" * 1_000), north.closed(north.phase())], BY_POST)
    assert (reasons(), EnvelopeRefusal.objects.get().count) == (["unreadable"], 1)
    assert ForeignFact.objects.get().level == "red"


def test_who_says_the_same_again_under_another_number_shows_nothing_new(north: OtherNode) -> None:
    said = north.phase()
    again = replace(north.phase(), id=said.id)
    inbox.receive([north.closed_together([said, again])], BY_POST)
    assert [row.refused for row in InboxEnvelope.objects.order_by("pk")] == ["", "federation-refused-content"]
    assert ForeignFact.objects.count() == 1


def test_what_was_taken_is_told_within_this_process(
    north: OtherNode, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    heard: list[object] = []
    deafen = publish.subscribe(heard.append)
    with django_capture_on_commit_callbacks(execute=True):
        inbox.receive([north.closed_together([north.phase(), north.phase()])], BY_POST)
    deafen()
    assert heard == [EnvelopesTaken("vr23", 1, 2, 0, BY_POST)]


def test_what_was_refused_is_an_alarm_for_a_day(north: OtherNode) -> None:
    assert queries.refused_lately(now()) == []
    inbox.receive([OtherNode("vr22", "VR22").closed(north.phase())], BY_POST)
    assert [row.count for row in queries.refused_lately(now())] == [1]
    assert queries.refused_lately(now() + timedelta(hours=25)) == []


@pytest.fixture
def at_most_three_an_hour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "federation.toml").write_text("[post]\nmany_an_hour = 3\n")
    monkeypatch.setenv("SAMENBEELD_POLICY", str(tmp_path))
    policy.load.cache_clear()
    yield
    policy.load.cache_clear()


def test_who_sends_more_in_an_hour_than_anybody_should_is_named(
    north: OtherNode, at_most_three_an_hour: None
) -> None:
    inbox.receive([north.closed(north.phase()) for _ in range(3)], BY_POST)
    assert queries.flooding(now()) == []
    inbox.receive([north.closed(north.phase())], BY_POST)
    assert queries.flooding(now()) == [north.peer]
    assert queries.flooding(now() + timedelta(hours=2)) == []
