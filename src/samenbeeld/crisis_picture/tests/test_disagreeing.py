"""Contradictions that the rule finds: one thing, several sources, side by side, settled for all to see."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.situations import stroomuitval_roermond
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import Contradiction, InfoRequest
from samenbeeld.crisis_picture.queries.stated import findings
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.crisis_picture.rules.disagreeing import (
    Stated,
    agree,
    beside,
    counted,
    disagree,
    end_of,
    figure_asked,
    is_same_unit,
    newest,
)
from samenbeeld.crisis_picture.tests.doing import answer, ask
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import actions as reporting
from samenbeeld.situation_reports.tests.cases import STUCK, send

NOON = datetime(2026, 1, 14, 12, 0, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)
PAGE = "/activiteiten/hoogwater-maas/besluiten/tegenspraken/"
VALUES = st.builds(
    Stated,
    thing=st.sampled_from(["water", "bewoners"]),
    source=st.sampled_from(["a", "b", "c"]),
    value=st.sampled_from([0.0, 52.0, 84.0]),
    seen_at=st.integers(0, 90).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    lasts=st.booleans(),
)
FIGURES = [("to_move", "Bewoners die nog weg moeten"), ("residents", "Bewoners")]
PLACES = [("de-maasoever", "De Maasoever"), ("maas", "Maas")]
FILLER = ["hoeveel", "bij", "zijn", "er"]


@given(st.lists(VALUES))
def test_of_each_source_the_newest_value_counts_and_no_other(said: list[Stated]) -> None:
    for thing, values in newest(said).items():
        assert len({each.source for each in values}) == len(values)
        for each in values:
            of_source = [one.seen_at for one in said if (one.thing, one.source) == (thing, each.source)]
            assert each in said
            assert each.seen_at == max(of_source)


@given(st.lists(VALUES), st.randoms())
def test_the_order_in_which_it_was_heard_makes_no_difference(said: list[Stated], chance: Random) -> None:
    def told(values: list[Stated]) -> dict[str, set[tuple[str, float]]]:
        return {
            thing: {(each.source, each.value) for each in found} for thing, found in newest(values).items()
        }

    mixed = list(said)
    chance.shuffle(mixed)
    assert told(said) == told(mixed)


@given(st.lists(VALUES, min_size=1))
def test_who_says_the_same_contradicts_nobody(said: list[Stated]) -> None:
    same = [Stated(each.thing, each.source, 84.0, each.seen_at) for each in said]
    assert not disagree(same)
    assert agree(same, {each.source for each in same})


def test_what_was_seen_long_before_changed_since_and_what_lasts_still_counts() -> None:
    early, late = Stated("water", "a", 12.0, NOON), Stated("water", "b", 52.0, NOON + 2 * HALF_HOUR)
    assert beside([early, late], HALF_HOUR) == (late,)
    lasting = Stated("water", "a", 12.0, NOON, lasts=True)
    assert beside([lasting, late], HALF_HOUR) == (lasting, late)


def test_two_durations_are_the_same_when_they_end_together() -> None:
    def lasts(source: str, hours: float, minutes: int) -> Stated:
        at = NOON + timedelta(minutes=minutes)
        return Stated("power", source, end_of(hours, at), at, slack=1)

    assert not disagree([lasts("a", 13, 0), lasts("b", 12, 20)])
    assert not disagree([lasts("a", 13, 0), lasts("b", 11, 120)])
    assert disagree([lasts("a", 13, 0), lasts("b", 13, 90)])


def test_who_fell_silent_did_not_correct() -> None:
    assert not agree([Stated("water", "b", 52.0, NOON)], {"a", "b"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hoeveel bewoners die nog weg moeten bij De Maasoever?", ("to_move", "de-maasoever")),
        ("Bewoners die nog weg moeten?", ("to_move", "")),
        ("Hoeveel bewoners die nog weg moeten zijn liggend?", ("", "")),
        ("Bewoners bij De Maasoever en bij Heuvelkern?", ("", "")),
        ("Hoeveel inwoners zijn er?", ("", "")),
    ],
)
def test_a_question_is_about_a_figure_only_when_it_asks_for_nothing_else(
    text: str, found: tuple[str, str]
) -> None:
    assert figure_asked(text, FIGURES, PLACES, FILLER) == found


@pytest.mark.parametrize(
    ("asked", "unit", "name", "is_same"),
    [
        ("bewoners", "", "Bewoners die nog weg moeten", True),
        ("aantal", "", "Bewoners die nog weg moeten", True),
        ("kamers", "", "Bewoners die nog weg moeten", False),
        ("m3/s", "m³/s", "Afvoer van de rivier", True),
        ("rivier", "m³/s", "Afvoer van de rivier", False),
        ("aantal", "%", "Ziekteverzuim", False),
    ],
)
def test_only_the_same_unit_is_compared(asked: str, unit: str, name: str, is_same: bool) -> None:
    assert is_same_unit(asked, unit, name, ["aantal"]) == is_same


def test_what_was_counted_is_the_word_behind_the_number() -> None:
    assert counted("Liggend vervoer voor 84 bewoners van Itteren", 84) == "bewoners"
    assert counted("Liggend vervoer Itteren", 84) == ""


def find(activity: Activity) -> list[Contradiction]:
    """What happens after each commit."""
    return [
        actions.write_down(actor=each.newest.by, activity=activity, thing=each.thing)
        for each in findings(activity)
    ]


def told_by_phone(
    cast: Cast,
    flood: Activity,
    value: int | None,
    *,
    source: Organisation | None = None,
    unit: str = "bewoners",
    certainty: str = "fact",
) -> InfoRequest:
    """GHOR Limburg-Noord, or another, says what it hears of De Maasoever."""
    source = source or cast.ghor_limburg_noord
    request = ask(
        cast, flood, text="Bewoners die nog weg moeten bij De Maasoever?", unit=unit, organisations=[source]
    )
    said = None if value is None else Decimal(value)
    answer(cast, flood, request, actor=cast.bram, organisation=source, value=said, certainty=certainty)
    return request


def differing(cast: Cast, flood: Activity) -> Contradiction:
    """De Maasoever reports 84, another hears 52."""
    send(cast.amina, flood, residents_to_move=84)
    told_by_phone(cast, flood, 52)
    [made] = find(flood)
    return made


def settle(cast: Cast, flood: Activity, made: Contradiction, *, both_hold: bool = False) -> None:
    claim = None if both_hold else made.claims.first()
    actions.settle_contradiction(
        actor=cast.bram,
        activity=flood,
        contradiction=made,
        claim=claim,
        both_hold=both_hold,
        reason="Geteld.",
    )


def seen_by(member: Membership, flood: Activity) -> Work:
    return work(flood, reader=member)


def said_in(made: Contradiction) -> list[str]:
    return [claim.said for claim in made.claims.all()]


def test_an_own_figure_and_what_another_says_of_it_stand_side_by_side_once(
    cast: Cast, flood: Activity
) -> None:
    made = differing(cast, flood)
    assert said_in(made) == ["84", "52"]
    assert made.subject == "Bewoners die nog weg moeten, De Maasoever"
    assert find(flood) == []


def test_three_sources_stand_side_by_side_in_one_contradiction(cast: Cast, flood: Activity) -> None:
    made = differing(cast, flood)
    told_by_phone(cast, flood, 60, source=cast.ghor_zuid_limburg)
    assert find(flood) == [made]
    assert said_in(made) == ["84", "52", "60"]


def test_an_answer_in_another_unit_contradicts_nothing(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, residents_to_move=84)
    told_by_phone(cast, flood, 12, unit="kamers")
    assert find(flood) == []


def test_unknown_contradicts_nothing_and_zero_does(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, residents_to_move=84)
    told_by_phone(cast, flood, None, certainty="unknown")
    assert find(flood) == []
    told_by_phone(cast, flood, 0)
    [made] = find(flood)
    assert said_in(made) == ["84", "0"]


def test_a_newer_report_of_the_same_source_takes_the_place_of_the_older(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, residents_to_move=84)
    send(cast.amina, flood, residents_to_move=52)
    told_by_phone(cast, flood, 52)
    assert find(flood) == []


def test_what_was_reported_long_before_changed_since(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, at=clock.now() - timedelta(minutes=31), residents_to_move=84)
    told_by_phone(cast, flood, 52)
    assert find(flood) == []


def test_how_long_it_lasts_is_compared_by_when_it_ends(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, emergency_power=13)
    request = ask(
        cast, flood, text="Noodstroom houdt het vol bij De Maasoever?", unit="uur",
        organisations=[cast.ghor_limburg_noord],
    )  # fmt: skip
    answer(cast, flood, request, actor=cast.bram, organisation=cast.ghor_limburg_noord, value=Decimal(12))
    assert find(flood) == []
    answer(cast, flood, request, actor=cast.bram, organisation=cast.ghor_limburg_noord, value=Decimal(4))
    [made] = find(flood)
    assert said_in(made) == ["13 uur", "4 uur"]


def test_when_one_corrects_it_settles_itself_and_says_so(cast: Cast, flood: Activity) -> None:
    made = differing(cast, flood)
    send(cast.amina, flood, residents_to_move=52)
    assert find(flood) == [made]
    [view] = seen_by(cast.bram, flood).contradictions
    assert not view.is_open
    assert view.settlement is not None
    assert (view.outcome, view.settlement.by) == ("52 klopt.", cast.amina)
    assert "De bronnen zeggen weer hetzelfde." in view.settlement.reason
    assert [(claim.text, claim.is_replaced) for claim in view.as_claims] == [
        ("52", False), ("52", False), ("84", True),
    ]  # fmt: skip
    assert find(flood) == []


def test_one_tap_asks_every_source_and_tells_none_what_another_said(cast: Cast, flood: Activity) -> None:
    made = differing(cast, flood)
    browser = cast.client(cast.bram)
    assert "Vraag beide bronnen" in browser.get(PAGE).content.decode()
    assert browser.post(f"{PAGE}{made.number}/vraag/").status_code == 302
    [view] = seen_by(cast.bram, flood).contradictions
    assert view.question is not None
    assert set(view.question.asked) == {cast.de_maasoever, cast.ghor_limburg_noord}
    assert view.question.request.text == (
        "Bewoners die nog weg moeten, De Maasoever: hoeveel is het nu, en wanneer is dat gezien?"
    )
    assert "Vraag beide bronnen" not in browser.get(PAGE).content.decode()
    with pytest.raises(Conflict):
        actions.ask_sources(actor=cast.bram, activity=flood, contradiction=made)


def test_when_both_keep_to_it_they_stay_side_by_side_for_a_person(cast: Cast, flood: Activity) -> None:
    made = differing(cast, flood)
    asked = actions.ask_sources(actor=cast.bram, activity=flood, contradiction=made)
    answer(cast, flood, asked, value=Decimal(84))
    answer(
        cast, flood, asked, actor=cast.bram, organisation=cast.ghor_limburg_noord, value=Decimal(52)
    )  # fmt: skip
    find(flood)
    [view] = seen_by(cast.bram, flood).contradictions
    assert (view.is_open, view.is_held) == (True, True)
    assert [claim.said for claim in view.current] == ["84", "52"]
    assert "verschillen nog" in cast.client(cast.bram).get(PAGE).content.decode()


def test_answers_that_agree_settle_what_was_asked_about(cast: Cast, flood: Activity) -> None:
    made = differing(cast, flood)
    asked = actions.ask_sources(actor=cast.bram, activity=flood, contradiction=made)
    answer(cast, flood, asked, value=Decimal(52))
    find(flood)
    [view] = seen_by(cast.bram, flood).contradictions
    assert view.outcome == "52 klopt."


def test_who_does_not_know_of_it_does_not_ask(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotFound):
        actions.ask_sources(actor=cast.amina, activity=flood, contradiction=differing(cast, flood))


def test_who_may_not_read_both_does_not_learn_that_they_differ(cast: Cast, flood: Activity) -> None:
    made = differing(cast, flood)
    assert seen_by(cast.amina, flood).contradictions == ()
    browser = cast.client(cast.amina)
    for page in (
        PAGE,
        "/",
        "/crisisbeeld/hoogwater-maas/",
        "/activiteiten/hoogwater-maas/rapporten/de-maasoever/1/",
    ):
        shown = browser.get(page)
        assert shown.status_code == 200
        assert f"#tegenspraak-{made.number}" not in shown.content.decode()
        assert made.subject not in shown.content.decode()
    assert browser.post(f"{PAGE}{made.number}/beslechten/", {}).status_code == 404
    assert f"#tegenspraak-{made.number}" in cast.client(cast.bram).get("/").content.decode()


def test_an_exercise_beside_what_is_real_contradicts_nothing(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, residents_to_move=84)
    played = stroomuitval_roermond(cast)
    told_by_phone(cast, played, 52)
    assert (find(flood), find(played)) == ([], [])


def test_before_it_was_found_the_past_does_not_know_it(cast: Cast, flood: Activity) -> None:
    before = clock.now()
    differing(cast, flood)
    assert work(flood, reader=cast.bram, at=before).contradictions == ()
    assert len(work(flood, reader=cast.bram, at=clock.now()).contradictions) == 1


def test_what_was_settled_stays_settled_until_a_value_changes(cast: Cast, flood: Activity) -> None:
    settle(cast, flood, differing(cast, flood))
    send(cast.amina, flood, residents_to_move=84)
    assert find(flood) == []
    send(cast.amina, flood, residents_to_move=70)
    [again] = find(flood)
    assert set(said_in(again)) == {"70", "52"}


def test_of_sources_that_both_hold_the_next_value_is_no_contradiction(cast: Cast, flood: Activity) -> None:
    settle(cast, flood, differing(cast, flood), both_hold=True)
    send(cast.amina, flood, residents_to_move=70)
    assert find(flood) == []
    told_by_phone(cast, flood, 60, source=cast.ghor_zuid_limburg)
    assert len(find(flood)) == 1


def one_bottleneck(cast: Cast, flood: Activity, what: str, count: int) -> None:
    """De Maasoever and the region say how many, and a person says it is one."""
    send(cast.amina, flood, bottlenecks=[STUCK])
    mine = reporting.note_bottleneck(
        actor=cast.bram, activity=flood, kind="logistics", what=what, count=count,
        organisation=cast.ghor_zuid_limburg,
    )  # fmt: skip
    assert find(flood) == []
    theirs = flood.bottlenecks.get(organisation=cast.de_maasoever)
    reporting.merge_bottlenecks(actor=cast.bram, activity=flood, key=mine.thread, into=theirs.thread)


def test_bottlenecks_that_are_one_with_another_count_contradict_each_other(
    cast: Cast, flood: Activity
) -> None:
    one_bottleneck(cast, flood, "Vervoer voor 60 bewoners uit Itteren", 60)
    [made] = find(flood)
    assert set(said_in(made)) == {"84 bewoners", "60 bewoners"}
    shown = cast.client(cast.bram).get("/activiteiten/hoogwater-maas/knelpunten/").content.decode()
    assert shown.count(f"#tegenspraak-{made.number}") == 2


def test_what_is_one_but_counted_in_something_else_contradicts_nothing(cast: Cast, flood: Activity) -> None:
    one_bottleneck(cast, flood, "Zes wagens tekort: 6 wagens uit Itteren", 6)
    assert find(flood) == []


def test_the_report_whose_figure_is_contradicted_says_so(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, residents_to_move=84)
    page = "/activiteiten/hoogwater-maas/rapporten/de-maasoever/1/"
    assert "#tegenspraak-1" not in cast.client(cast.bram).get(page).content.decode()
    told_by_phone(cast, flood, 52)
    find(flood)
    assert "#tegenspraak-1" in cast.client(cast.bram).get(page).content.decode()
