"""Questions, answers side by side, and contradictions that a person settles."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.actions.contradicting import ClaimMade
from samenbeeld.crisis_picture.models import Contradiction, InfoRequest
from samenbeeld.crisis_picture.queries.asking import contradictions, request_numbered
from samenbeeld.crisis_picture.rules.requests import differ, number
from samenbeeld.crisis_picture.tests.doing import answer, ask, soon
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast


def two_levels(cast: Cast, flood: Activity, first: str = "45.62", second: str = "45.26") -> InfoRequest:
    request = ask(
        cast, flood, text="Waterstand Borgharen?", unit="m +NAP",
        organisations=[cast.de_maasoever, cast.ghor_zuid_limburg],
    )  # fmt: skip
    answer(cast, flood, request, value=Decimal(first), text="")
    answer(cast, flood, request, actor=cast.bram, value=Decimal(second), text="")
    return request


def settle(member: Membership, flood: Activity, contradiction: Contradiction) -> None:
    actions.settle_contradiction(
        actor=member, activity=flood, contradiction=contradiction, claim=None, reason="Geen van beide"
    )


def mark(cast: Cast, flood: Activity, **more: object) -> Contradiction:
    said: dict[str, object] = {
        "actor": cast.bram,
        "activity": flood,
        "subject": "Waterstand Borgharen",
        "claims": [ClaimMade("45,62", "Waterschap"), ClaimMade("45,26", "Brandweer")],
    }
    return actions.mark_contradiction(**{**said, **more})  # type: ignore[arg-type]


def test_a_question_waits_for_who_was_asked(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    view = request_numbered(flood, 1)
    assert (view.waits_for(cast.amina), view.waits_for(cast.daan)) == (True, False)


def test_a_question_to_a_function_waits_for_that_function(cast: Cast, flood: Activity) -> None:
    ask(cast, flood, function="logger")
    assert not request_numbered(flood, 1).waits_for(cast.amina)


def test_an_answer_carries_certainty_and_source(cast: Cast, flood: Activity) -> None:
    answer(cast, flood, ask(cast, flood))
    [given_answer] = request_numbered(flood, 1).current
    assert (given_answer.certainty, given_answer.source) == ("fact", "Technische dienst")


def test_not_knowing_is_an_answer_too(cast: Cast, flood: Activity) -> None:
    answer(cast, flood, ask(cast, flood, unit="uur"), text="De meter is stuk", certainty="unknown")
    assert request_numbered(flood, 1).state == "answered"


def test_a_question_for_a_number_wants_a_number(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="value-missing"):
        answer(cast, flood, ask(cast, flood, unit="uur"))


def test_who_was_not_asked_does_not_answer(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        answer(cast, flood, ask(cast, flood), actor=cast.daan)


def test_the_head_of_information_writes_down_what_he_heard_by_phone(cast: Cast, flood: Activity) -> None:
    answer(cast, flood, ask(cast, flood), actor=cast.bram, organisation=cast.de_maasoever)
    [heard] = request_numbered(flood, 1).current
    assert (heard.organisation, heard.by) == (cast.de_maasoever, cast.bram)


def test_a_better_answer_supersedes_and_the_old_one_stays(cast: Cast, flood: Activity) -> None:
    request = ask(cast, flood)
    answer(cast, flood, request)
    answer(cast, flood, request, text="Nog zes uur.")
    view = request_numbered(flood, 1)
    assert ([each.text for each in view.current], len(view.answers)) == (["Nog zes uur."], 2)


def test_a_question_to_two_is_answered_when_both_did(cast: Cast, flood: Activity) -> None:
    request = ask(cast, flood, organisations=[cast.de_maasoever, cast.ghor_zuid_limburg])
    answer(cast, flood, request)
    half = request_numbered(flood, 1).state
    answer(cast, flood, request, actor=cast.bram)
    assert (half, request_numbered(flood, 1).state) == ("open", "answered")


def test_a_question_goes_its_road(cast: Cast, flood: Activity) -> None:
    request = ask(cast, flood)
    states = []
    for act in (
        lambda: actions.take_up_request(actor=cast.amina, activity=flood, request=request),
        lambda: answer(cast, flood, request),
        lambda: actions.verify_request(actor=cast.bram, activity=flood, request=request),
        lambda: actions.close_request(actor=cast.bram, activity=flood, request=request),
    ):
        act()
        states.append(request_numbered(flood, 1).state.value)
    assert states == ["assigned", "answered", "verified", "closed"]


def test_a_question_without_answer_expires_by_itself(cast: Cast, flood: Activity) -> None:
    ask(cast, flood, deadline=soon(10))
    assert request_numbered(flood, 1, soon(11)).state == "expired"


def test_an_answer_that_is_late_still_counts(cast: Cast, flood: Activity) -> None:
    with clock.at(clock.now() - timedelta(hours=2)):
        request = ask(cast, flood)
    answer(cast, flood, request)
    assert request_numbered(flood, 1).state == "answered"


def test_a_withdrawn_question_takes_no_answer(cast: Cast, flood: Activity) -> None:
    request = ask(cast, flood)
    actions.withdraw_request(actor=cast.bram, activity=flood, request=request)
    with pytest.raises(Conflict, match="went-on"):
        answer(cast, flood, request)


def test_somebody_elses_question_is_not_withdrawn(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.withdraw_request(actor=cast.amina, activity=flood, request=ask(cast, flood))


def test_answers_that_differ_stand_side_by_side(cast: Cast, flood: Activity) -> None:
    two_levels(cast, flood)
    [view] = contradictions(flood)
    assert [claim.said for claim in view.claims] == ["45,62 m +NAP", "45,26 m +NAP"]


def test_answers_that_agree_are_no_contradiction(cast: Cast, flood: Activity) -> None:
    two_levels(cast, flood, "45.62", "45.62")
    assert contradictions(flood) == []


def test_both_sides_are_asked_which_holds(cast: Cast, flood: Activity) -> None:
    two_levels(cast, flood)
    assert {each.slug for each in request_numbered(flood, 2).asked} == {"de-maasoever", "ghor-zuid-limburg"}


def test_a_third_value_joins_the_same_contradiction(cast: Cast, flood: Activity) -> None:
    request = two_levels(cast, flood)
    answer(cast, flood, request, value=Decimal("45.70"), text="")
    [view] = contradictions(flood)
    assert [claim.said for claim in view.claims][-1] == "45,7 m +NAP"


def test_the_owner_of_a_value_is_asked(cast: Cast, flood: Activity) -> None:
    mark(cast, flood, owner=cast.de_maasoever)
    assert request_numbered(flood, 1).waits_for(cast.amina)


def test_claims_that_agree_are_refused(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="claims-agree"):
        mark(cast, flood, claims=[ClaimMade("45,62", "A"), ClaimMade("45,62", "B")])


def test_a_coordinator_does_not_settle(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.settle_contradiction(
            actor=cast.amina, activity=flood, contradiction=mark(cast, flood), claim=None, reason="Zo is het"
        )


def test_a_person_settles_with_a_reason_and_both_claims_stay(cast: Cast, flood: Activity) -> None:
    contradiction = mark(cast, flood)
    [view] = contradictions(flood)
    actions.settle_contradiction(
        actor=cast.bram, activity=flood, contradiction=contradiction, claim=view.claims[0], reason="Gemeten"
    )
    [settled] = contradictions(flood)
    assert settled.settlement is not None
    assert (settled.settlement.claim, len(settled.claims)) == (view.claims[0], 2)


def test_it_is_settled_once(cast: Cast, flood: Activity) -> None:
    contradiction = mark(cast, flood)
    settle(cast.bram, flood, contradiction)
    with pytest.raises(Conflict, match="settled-already"):
        settle(cast.chantal, flood, contradiction)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("45,62", "45.62"), ("1.310", "1310"), ("1.310,5", "1310.5"), ("45.62", "45.62"), ("-3", "-3")],
)
def test_a_number_is_read_as_people_write_it_here(written: str, meant: str) -> None:
    assert number(written) == Decimal(meant)


@pytest.mark.parametrize("written", ["veel", "1,2,3", "NaN", "1e99", "9" * 14])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(Refused, match="value-unreadable"):
        number(written)


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=2))
def test_every_number_written_with_a_comma_is_read_back(value: Decimal) -> None:
    assert number(str(value).replace(".", ",")) == value


def test_not_knowing_contradicts_nobody() -> None:
    assert not differ([None, Decimal(1), None])
