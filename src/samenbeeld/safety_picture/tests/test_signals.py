"""Signals: sent in, checked, linked, dismissed and folded, by who may and by who may not."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.access import queries as access
from samenbeeld.activities.actions import open_activity
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock, policy
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Region
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.actions import signals as actions
from samenbeeld.safety_picture.models import Signal, SignalStep
from samenbeeld.safety_picture.queries import signals as queries
from samenbeeld.safety_picture.rules import signals as rules
from samenbeeld.safety_picture.rules.signals import (
    DISMISSED,
    FOLDED,
    LINKED,
    NEW,
    VERIFIED,
    signal_policy,
)

POLICY = signal_policy(policy.load("safety-picture"))
NOON = datetime(2027, 1, 14, 12, tzinfo=UTC)
WORDS = st.text(alphabet="abcdehinorst ", max_size=80)


def told(title: str, text: str = "", at: datetime = NOON) -> Signal:
    return Signal(title=title, text=text, happened_at=at, received_at=at)


def sent(cast: Cast, title: str = "Water over de weg in Itteren", **more: Any) -> Signal:
    return actions.send_signal(
        actor=more.pop("actor", cast.amina), region=more.pop("region", cast.zuid_limburg), title=title, **more
    )


def verified(cast: Cast, **more: Any) -> Signal:
    made = sent(cast, **more)
    actions.verify_signal(actor=cast.chantal, signal=made, checked_against="Gebeld met de gemeente")
    return made


def linked(cast: Cast, theme: str = "hoogwater", **more: Any) -> Signal:
    made = verified(cast, **more)
    actions.link_signal(actor=cast.chantal, signal=made, theme=theme)
    return made


def state(signal: Signal) -> str:
    return queries.states_of(signal)[-1]


def on_tile(region: Region, theme: str = "hoogwater") -> list[Signal]:
    return [each.signal for each in queries.linked_to(theme, region, clock.now(), 10)]


# --- the rules ------------------------------------------------------------------------------------------


def test_two_tellings_of_the_same_are_alike() -> None:
    one = told("Water over de weg in Itteren", "De Brigidastraat staat blank, auto’s kunnen er niet door.")
    other = told("Brigidastraat Itteren onder water", "Auto komt niet meer door het water op de weg.")
    assert rules.alike(POLICY, one, other)


def test_the_same_words_three_days_later_are_something_new() -> None:
    words = "Stroom uitgevallen bij verpleeghuis Heerlen"
    assert rules.alike(POLICY, told(words), told(words, at=NOON + timedelta(hours=48)))
    assert not rules.alike(POLICY, told(words), told(words, at=NOON + timedelta(hours=49)))


def test_something_else_in_the_same_village_is_not_alike() -> None:
    one = told("Water over de weg in Itteren", "De Brigidastraat staat blank.")
    assert not rules.alike(POLICY, one, told("Griep in het verpleeghuis in Itteren", "Acht bewoners ziek."))


def test_words_that_say_nothing_make_nothing_alike() -> None:
    one, other = told("Daar zijn mensen die naar niets kunnen"), told("Mensen kunnen daar niets naar zijn")
    assert not rules.alike(POLICY, one, other)


@given(WORDS, WORDS, st.integers(0, 100))
def test_being_alike_goes_both_ways(one: str, other: str, hours: int) -> None:
    first, second = told(one), told(other, at=NOON + timedelta(hours=hours))
    assert rules.alike(POLICY, first, second) == rules.alike(POLICY, second, first)


@given(st.text(max_size=60), st.integers(1, 30))
def test_what_is_cut_fits_and_begins_the_same(text: str, most: int) -> None:
    cut, whole = rules.shortened(text, most), " ".join(text.split())
    assert len(cut) <= most
    assert cut == whole or (cut.endswith("…") and whole.startswith(cut[:-1]))


@given(st.lists(st.sampled_from(rules.STEPS), max_size=12))
def test_whatever_is_done_a_signal_stands_somewhere_and_what_is_offered_is_possible(steps: list[str]) -> None:
    states = [NEW]
    for step in steps:
        if step in rules.may_follow(states[-1]):
            states.append(rules.state_after(step, states))
        else:
            with pytest.raises(Conflict):
                rules.state_after(step, states)
    assert set(states) <= set(rules.STATES)
    assert rules.may_follow(states[-1])


@pytest.mark.parametrize("before", [[NEW], [NEW, VERIFIED], [NEW, VERIFIED, LINKED], [NEW, VERIFIED, FOLDED]])
def test_what_is_unfolded_stands_where_it_stood(before: list[str]) -> None:
    stood = [each for each in before if each != FOLDED][-1]
    assert rules.state_after(rules.UNFOLD, [*before, FOLDED]) == stood


# --- sending in -----------------------------------------------------------------------------------------


def test_who_reads_the_picture_sends_a_signal(cast: Cast) -> None:
    for person in (cast.amina, cast.daan, cast.bram):
        assert state(sent(cast, actor=person)) == NEW
    assert queries.counts(cast.zuid_limburg)[NEW] == 3


def test_a_guest_of_one_incident_sends_nothing(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        sent(cast, actor=cast.eva)


def test_everybody_who_reads_the_picture_may_send() -> None:
    for function, grants in access.table().grants.items():
        assert ("safety_picture.read" in grants) == ("safety_picture.send_signal" in grants), function


def test_who_judges_handles_signals() -> None:
    for function, grants in access.table().grants.items():
        assert ("safety_picture.assess" in grants) == ("safety_picture.handle_signals" in grants), function


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 121}, "title"),
        ({"text": "x" * 1001}, "text"),
        ({"theme": "weerwolven"}, "theme"),
        ({"reference": "12"}, "source"),
        ({"happened_at": NOON + timedelta(days=2000)}, "happened_at"),
        ({"happened_at": NOON - timedelta(days=2000)}, "happened_at"),
    ],
)
def test_what_is_no_signal_is_said_at_its_field(cast: Cast, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as found:
        sent(cast, **changes)
    assert found.value.field == field
    assert Signal.objects.count() == 0


def test_the_same_form_sent_twice_is_one_signal(cast: Cast) -> None:
    key = uuid4()
    made = sent(cast, key=key)
    with pytest.raises(Conflict, match="sent-already"):
        sent(cast, key=key)
    assert queries.sent_before(key, cast.amina) == made
    assert queries.sent_before(key, cast.bram) is None


def brought_in(cast: Cast, region: Region | None = None, reference: str = "RWS-77", **more: Any) -> Signal:
    return actions.receive_signal(
        actor=SYSTEM,
        region=region or cast.zuid_limburg,
        source="Rijkswaterstaat",
        reference=reference,
        **{"title": "Maas bij Borgharen stijgt", **more},
    )


def test_a_source_that_sends_twice_is_one_signal_and_one_line(cast: Cast) -> None:
    made = brought_in(cast)
    assert brought_in(cast, title="Andere woorden") == made
    assert JournalLine.objects.filter(kind="safety_picture.SignalReceived").count() == 1
    assert brought_in(cast, reference="RWS-78") != made


def test_one_report_of_a_source_stands_in_the_inbox_of_each_region_it_is_for(cast: Cast) -> None:
    assert brought_in(cast) != brought_in(cast, region=cast.limburg_noord)


def test_somebody_who_types_the_reference_of_a_known_signal_is_told(cast: Cast) -> None:
    brought_in(cast)
    with pytest.raises(Conflict, match="known"):
        sent(cast, source="Rijkswaterstaat", reference="RWS-77")


def test_what_a_source_sends_is_cut_to_size_and_never_in_the_future(cast: Cast) -> None:
    made = brought_in(cast, title="woord " * 99, text="zin " * 999, happened_at=NOON + timedelta(days=999))
    assert len(made.title) <= rules.LONGEST_TITLE
    assert len(made.text) <= rules.LONGEST_TEXT
    assert made.happened_at <= clock.now()
    assert made.sent_by is None


def test_without_a_reference_a_source_brings_nothing(cast: Cast) -> None:
    with pytest.raises(Refused, match="reference-missing"):
        brought_in(cast, reference=" ")


# --- handling -------------------------------------------------------------------------------------------


def test_a_signal_is_checked_and_linked_and_stands_on_the_tile(cast: Cast) -> None:
    made = linked(cast)
    assert state(made) == LINKED
    assert on_tile(cast.zuid_limburg) == [made]
    assert on_tile(cast.limburg_noord) == []
    assert on_tile(cast.zuid_limburg, "verkeer") == []


def test_what_was_not_checked_is_not_linked(cast: Cast) -> None:
    with pytest.raises(Conflict, match="is-new"):
        actions.link_signal(actor=cast.chantal, signal=sent(cast), theme="hoogwater")


def test_one_signal_may_belong_to_two_tiles_but_not_twice_to_one(cast: Cast) -> None:
    made = linked(cast)
    actions.link_signal(actor=cast.chantal, signal=made, theme="verkeer")
    assert on_tile(cast.zuid_limburg, "verkeer") == [made]
    with pytest.raises(Conflict, match="linked-already"):
        actions.link_signal(actor=cast.chantal, signal=made, theme="verkeer")


def test_a_link_leads_to_a_theme_that_exists(cast: Cast) -> None:
    made = verified(cast)
    with pytest.raises(Refused, match="theme-unknown"):
        actions.link_signal(actor=cast.chantal, signal=made, theme="weerwolven")
    with pytest.raises(Refused, match="target-missing"):
        actions.link_signal(actor=cast.chantal, signal=made)


def running(cast: Cast, mode: Mode) -> Activity:
    kind = Activity.Kind.EXERCISE if mode is Mode.EXERCISE else Activity.Kind.INCIDENT
    return open_activity(
        actor=cast.chantal, name="Hoogwater", kind=kind, regions=[cast.zuid_limburg], mode=mode
    )


def test_a_signal_is_linked_to_an_activity_that_runs(cast: Cast) -> None:
    made, flood = verified(cast), running(cast, Mode.REAL)
    actions.link_signal(actor=cast.chantal, signal=made, activity=flood)
    [link] = queries.links([made])
    assert link.activity == flood


def test_nothing_real_is_linked_to_an_exercise(cast: Cast) -> None:
    made, played = verified(cast), running(cast, Mode.EXERCISE)
    with pytest.raises(NotFound):
        actions.link_signal(actor=cast.chantal, signal=made, activity=played)


def test_what_is_dismissed_leaves_the_tile_and_is_taken_up_as_new(cast: Cast) -> None:
    made = linked(cast)
    actions.dismiss_signal(actor=cast.chantal, signal=made, reason="Het was de oude foto.")
    assert state(made) == DISMISSED
    assert on_tile(cast.zuid_limburg) == []
    actions.take_up_signal(actor=cast.bram, signal=made, reason="Er is een nieuwe foto.")
    assert state(made) == NEW
    assert queries.links([made]) == []


@pytest.mark.parametrize("step", ["verify", "dismiss", "take_up"])
def test_every_step_says_why(cast: Cast, step: str) -> None:
    made = sent(cast)
    if step == "take_up":
        actions.dismiss_signal(actor=cast.chantal, signal=made, reason="Nee")
    word = "checked_against" if step == "verify" else "reason"
    for wrong in (" ", "x" * 401):
        with pytest.raises(Refused) as found:
            getattr(actions, f"{step}_signal")(actor=cast.chantal, signal=made, **{word: wrong})
        assert found.value.field == word


def test_who_may_not_handle_signals_here_does_not(cast: Cast) -> None:
    made, earlier = sent(cast), sent(cast)
    filled: dict[str, dict[str, Any]] = {
        "verify": {"checked_against": "Ja"},
        "link": {"theme": "hoogwater"},
        "dismiss": {"reason": "Nee"},
        "take_up": {"reason": "Toch"},
        "fold": {"under": earlier},
        "unfold": {},
    }
    for stranger in (cast.amina, cast.daan, cast.eva, cast.hanna):
        for step in rules.STEPS:
            with pytest.raises(NotAllowed):
                getattr(actions, f"{step}_signal")(actor=stranger, signal=made, **filled[step])
    with pytest.raises(NotAllowed):
        actions.verify_signal(
            actor=cast.chantal, signal=sent(cast, region=cast.limburg_noord), checked_against="Ja"
        )


def test_the_second_of_two_people_sees_the_first(cast: Cast) -> None:
    made = sent(cast)
    actions.verify_signal(actor=cast.chantal, signal=made, checked_against="Gebeld", seen=0)
    with pytest.raises(Conflict, match="changed"):
        actions.dismiss_signal(actor=cast.bram, signal=made, reason="Niets gehoord", seen=0)
    assert state(made) == VERIFIED
    with pytest.raises(Conflict, match="is-verified"):
        actions.verify_signal(actor=cast.bram, signal=made, checked_against="Ook gebeld")


# --- folding --------------------------------------------------------------------------------------------


def test_the_later_one_is_folded_under_the_earlier_and_both_sources_stay(cast: Cast) -> None:
    first, second = sent(cast), sent(cast, actor=cast.daan)
    with pytest.raises(Refused, match="not-the-same"):
        actions.fold_signal(actor=cast.chantal, signal=first, under=second)
    actions.fold_signal(actor=cast.chantal, signal=second, under=first)
    [standing] = queries.inbox(cast.zuid_limburg).rows
    assert standing.signal == first
    assert [each.sent_by for each in standing.folded] == [cast.daan]


def test_folding_can_be_undone(cast: Cast) -> None:
    first, second = sent(cast), verified(cast)
    actions.fold_signal(actor=cast.chantal, signal=second, under=first)
    assert state(second) == FOLDED
    actions.unfold_signal(actor=cast.bram, signal=second)
    assert state(second) == VERIFIED
    assert queries.folded_under([first]) == {}


def test_what_was_folded_goes_along_and_no_chain_is_made(cast: Cast) -> None:
    first, second, third = sent(cast), sent(cast), sent(cast)
    actions.fold_signal(actor=cast.chantal, signal=third, under=second)
    actions.fold_signal(actor=cast.chantal, signal=second, under=first)
    assert queries.folded_under([first, second]) == {first.pk: [second, third]}
    actions.unfold_signal(actor=cast.chantal, signal=third)
    assert state(third) == NEW


def test_what_is_folded_or_dismissed_has_nothing_folded_under_it(cast: Cast) -> None:
    first, second, third = sent(cast), sent(cast), sent(cast)
    actions.fold_signal(actor=cast.chantal, signal=second, under=first)
    with pytest.raises(Conflict, match="other-is-folded"):
        actions.fold_signal(actor=cast.chantal, signal=third, under=second)
    actions.dismiss_signal(actor=cast.chantal, signal=first, reason="Loos")
    with pytest.raises(Refused, match="other-is-dismissed"):
        actions.fold_signal(actor=cast.chantal, signal=third, under=first)


def test_folding_takes_nothing_from_a_tile(cast: Cast) -> None:
    first, second = sent(cast), linked(cast)
    with pytest.raises(Refused, match="other-first"):
        actions.fold_signal(actor=cast.chantal, signal=second, under=first)


def test_signals_of_two_regions_are_not_the_same(cast: Cast) -> None:
    first, second = sent(cast, region=cast.limburg_noord), sent(cast)
    with pytest.raises(Refused, match="not-the-same"):
        actions.fold_signal(actor=cast.chantal, signal=second, under=first)


def test_what_may_be_the_same_is_proposed_until_somebody_decided(cast: Cast) -> None:
    first = sent(cast)
    second = sent(cast, "Weg in Itteren staat onder water")
    sent(cast, "Griep in een verpleeghuis")
    sent(cast, region=cast.limburg_noord)
    assert [each.signal for each in queries.alike(first)] == [second]
    actions.fold_signal(actor=cast.chantal, signal=second, under=first)
    assert queries.alike(first) == []


# --- what is kept ---------------------------------------------------------------------------------------


def test_every_step_is_one_line_in_the_journal(cast: Cast) -> None:
    first, second = linked(cast), sent(cast)
    actions.fold_signal(actor=cast.chantal, signal=second, under=first)
    actions.unfold_signal(actor=cast.chantal, signal=second)
    actions.dismiss_signal(actor=cast.chantal, signal=second, reason="Nee")
    actions.take_up_signal(actor=cast.chantal, signal=second, reason="Toch")
    kinds = JournalLine.objects.filter(kind__startswith="safety_picture").order_by("number")
    assert [kind.removeprefix("safety_picture.Signal") for kind in kinds.values_list("kind", flat=True)] == [
        "Received", "Verified", "Linked", "Received", "Folded", "Unfolded", "Dismissed", "TakenUp",
    ]  # fmt: skip


def test_a_signal_and_its_steps_never_change(cast: Cast) -> None:
    made = verified(cast)
    with pytest.raises(DatabaseError), transaction.atomic():
        Signal.objects.filter(pk=made.pk).update(title="Anders")
    with pytest.raises(DatabaseError), transaction.atomic():
        SignalStep.objects.filter(signal=made).update(note="Anders")


def test_new_ones_come_first_and_then_what_was_verified(cast: Cast) -> None:
    first = verified(cast)
    second, third = sent(cast), sent(cast)
    assert [each.signal for each in queries.inbox(cast.zuid_limburg).rows] == [third, second, first]


def test_the_inbox_is_filtered_by_theme_of_the_sender_or_of_a_link(cast: Cast) -> None:
    guessed, decided, none = sent(cast, theme="verkeer"), linked(cast, theme="verkeer"), sent(cast)
    shown = queries.inbox(cast.zuid_limburg, states=rules.STATES, theme="verkeer").rows
    assert [each.signal for each in shown] == [guessed, decided]
    without = queries.inbox(cast.zuid_limburg, theme=queries.NO_THEME).rows
    assert [each.signal for each in without] == [none]


def many(cast: Cast, count: int) -> None:
    at = clock.now()
    Signal.objects.bulk_create(
        Signal(
            region=cast.zuid_limburg, title=f"Water over de weg in straat {number}", sent_by=cast.amina,
            happened_at=at - timedelta(minutes=number), received_at=at - timedelta(minutes=number),
        )
        for number in range(count)
    )  # fmt: skip


def test_ten_thousand_signals_cost_no_more_questions(cast: Cast) -> None:
    browser, asked = cast.client(cast.chantal), []
    browser.get("/veiligheidsbeeld/signalen/")  # what is read once for all pages
    for count in (60, 10_000):
        many(cast, count)
        middle = Signal.objects.order_by("-received_at")[30]
        for address in (
            "/veiligheidsbeeld/signalen/?bladzijde=2",
            f"/veiligheidsbeeld/signalen/{middle.pk}/",
        ):
            with CaptureQueriesContext(connection) as found:
                assert browser.get(address).status_code == 200
            asked.append(len(found))
    assert asked[2:] == asked[:2]
