"""Contradictions that the rule finds: values of one thing from several sources, side by side, asked once."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import Contradiction, InfoRequest
from samenbeeld.crisis_picture.queries.stated import disagreements as of_activity
from samenbeeld.crisis_picture.rules.disagreeing import Stated, disagreements, figure_asked, to_mark
from samenbeeld.crisis_picture.tests.doing import answer, ask
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import actions as reporting
from samenbeeld.situation_reports.tests.cases import STUCK, send

NOON = datetime(2026, 1, 14, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
VALUES = st.builds(
    Stated,
    thing=st.sampled_from(["water", "bewoners"]),
    source=st.sampled_from(["a", "b", "c"]),
    value=st.sampled_from([12.0, 52.0, 84.0]),
    seen_at=st.integers(0, 180).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    lasts=st.booleans(),
)
CLAIMS = st.lists(st.tuples(st.sampled_from("12"), st.sampled_from("ab")), unique=True)


@given(st.lists(VALUES))
def test_a_contradiction_holds_what_was_said_of_at_least_two_sources_and_nothing_else(
    said: list[Stated],
) -> None:
    for thing, claims in disagreements(said, HOUR).items():
        assert set(claims) <= set(said)
        assert {each.thing for each in claims} == {thing}
        assert len({each.source for each in claims}) == len(claims) >= 2
        assert len({each.value for each in claims}) >= 2


@given(st.lists(VALUES), st.randoms())
def test_the_order_in_which_it_was_heard_makes_no_difference(said: list[Stated], chance) -> None:  # type: ignore[no-untyped-def]
    def told(values: list[Stated]) -> dict[str, set[tuple[str, object]]]:
        found = disagreements(values, HOUR)
        return {thing: {(each.source, each.value) for each in claims} for thing, claims in found.items()}

    mixed = list(said)
    chance.shuffle(mixed)
    assert told(said) == told(mixed)


@given(st.lists(VALUES.map(lambda each: Stated(each.thing, each.source, 84.0, each.seen_at))))
def test_who_says_the_same_contradicts_nobody(said: list[Stated]) -> None:
    assert disagreements(said, HOUR) == {}


def test_what_was_seen_long_before_changed_since_and_what_lasts_still_counts() -> None:
    early, late = Stated("water", "a", 12.0, NOON), Stated("water", "b", 52.0, NOON + 2 * HOUR)
    assert disagreements([early, late], HOUR) == {}
    lasting = Stated("water", "a", 12.0, NOON, lasts=True)
    assert disagreements([lasting, late], HOUR) == {"water": (lasting, late)}


@given(CLAIMS, CLAIMS)
def test_the_same_is_never_marked_again(claims: list[tuple[str, str]], more: list[tuple[str, str]]) -> None:
    known = {*claims, *more}
    assert to_mark(claims, known, is_open=True) == to_mark(claims, known, is_open=False) == []


def test_after_a_settlement_a_changed_value_is_put_beside_the_other_again() -> None:
    known = [("84", "De Maasoever"), ("52", "RAV")]
    assert to_mark([("84", "De Maasoever"), ("60", "RAV")], known, is_open=False) == [
        ("84", "De Maasoever"), ("60", "RAV"),
    ]  # fmt: skip
    assert to_mark([("84", "De Maasoever"), ("60", "RAV")], known, is_open=True) == [("60", "RAV")]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Hoeveel bewoners die nog weg moeten bij De Maasoever?", "to_move"),
        ("Bewoners?", ""),
        ("Hoeveel wegwerkers zijn er?", ""),
    ],
)
def test_a_question_is_about_the_figure_that_it_names(text: str, key: str) -> None:
    assert figure_asked(text, [("to_move", "Bewoners die nog weg moeten"), ("road", "weg")]) == key


def find(activity: Activity) -> list[Contradiction]:
    """What happens after each commit."""
    return [
        actions.mark_found(actor=each.newest.by, activity=activity, thing=each.thing)
        for each in of_activity(activity)
    ]


def told_by_phone(cast: Cast, flood: Activity, value: int) -> None:
    """GHOR Limburg-Noord says what it hears of De Maasoever."""
    request = ask(
        cast, flood, text="Bewoners die nog weg moeten bij De Maasoever?", unit="bewoners",
        organisations=[cast.ghor_limburg_noord],
    )  # fmt: skip
    by: Membership = cast.bram
    answer(cast, flood, request, actor=by, organisation=cast.ghor_limburg_noord, value=Decimal(value))


def test_an_own_figure_and_what_another_reports_of_it_stand_side_by_side_and_the_owner_is_asked(
    cast: Cast, flood: Activity
) -> None:
    send(cast.amina, flood, residents_to_move=84)
    told_by_phone(cast, flood, 52)
    [made] = find(flood)
    assert [claim.said for claim in made.claims.all()] == ["84", "52"]
    assert made.owner == cast.de_maasoever
    question: InfoRequest = made.question
    assert list(question.organisations.all()) == [cast.de_maasoever]
    assert find(flood) == []


def test_what_was_settled_stays_settled_until_a_value_changes(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, residents_to_move=84)
    told_by_phone(cast, flood, 52)
    [made] = find(flood)
    actions.settle_contradiction(
        actor=cast.bram, activity=flood, contradiction=made, claim=made.claims.get(place=1), reason="Geteld."
    )
    send(cast.amina, flood, residents_to_move=84)
    assert find(flood) == []
    send(cast.amina, flood, residents_to_move=70)
    [again] = find(flood)
    assert {claim.said for claim in again.claims.all()} == {"70", "52"}


def test_a_new_value_joins_the_contradiction_that_is_open(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, residents_to_move=84)
    told_by_phone(cast, flood, 52)
    [made] = find(flood)
    send(cast.amina, flood, residents_to_move=70)
    assert find(flood) == [made]
    assert [claim.said for claim in made.claims.all()] == ["84", "52", "70"]
    assert InfoRequest.objects.filter(text__startswith="Wat klopt").count() <= 1


def test_bottlenecks_that_are_one_with_another_count_contradict_each_other(
    cast: Cast, flood: Activity
) -> None:
    send(cast.amina, flood, bottlenecks=[STUCK])
    mine = reporting.note_bottleneck(
        actor=cast.bram, activity=flood, kind="logistics", what="Liggend vervoer Itteren", count=60,
        organisation=cast.ghor_zuid_limburg,
    )  # fmt: skip
    assert find(flood) == []
    theirs = flood.bottlenecks.get(organisation=cast.de_maasoever)
    reporting.merge_bottlenecks(actor=cast.bram, activity=flood, key=mine.thread, into=theirs.thread)
    [made] = find(flood)
    assert len(made.claims.all()) == 2
    shown = cast.client(cast.bram).get("/activiteiten/hoogwater-maas/knelpunten/").content.decode()
    assert shown.count(f"#tegenspraak-{made.number}") == 2


def test_the_report_whose_figure_is_contradicted_says_so(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, residents_to_move=84)
    page = "/activiteiten/hoogwater-maas/rapporten/de-maasoever/1/"
    assert "#tegenspraak-1" not in cast.client(cast.bram).get(page).content.decode()
    told_by_phone(cast, flood, 52)
    find(flood)
    assert "#tegenspraak-1" in cast.client(cast.bram).get(page).content.decode()
