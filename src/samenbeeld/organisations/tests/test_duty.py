"""Who has duty: set and withdrawn by who may, shown to all who see the organisation."""

from datetime import datetime, timedelta

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.organisations import actions, queries
from samenbeeld.organisations.models import DutyShift
from samenbeeld.organisations.tests.cast import Cast

PAGE = "/organisaties/de-maasoever/"
HOUR = timedelta(hours=1)


def shift(cast: Cast, starts: datetime, hours: float = 8, function: str = "ico") -> DutyShift:
    return actions.set_duty(
        actor=SYSTEM, membership=cast.amina, function=function, starts_at=starts,
        ends_at=starts + hours * HOUR,
    )  # fmt: skip


def form(cast: Cast, **values: str) -> dict[str, str]:
    given = {
        "dienst-person": f"{cast.amina.pk}:ico",
        "dienst-starts_at": "2027-01-14T08:00",
        "dienst-ends_at": "2027-01-14T20:00",
    }
    return {**given, **values}


def test_who_has_duty_now_is_found_per_function(cast: Cast) -> None:
    shift(cast, now() - HOUR)
    found = queries.on_duty([cast.de_maasoever, cast.ghor_zuid_limburg])
    assert found == {(cast.de_maasoever.pk, "ico"): [cast.amina]}


@pytest.mark.parametrize("hours", [-9, 1])
def test_duty_that_is_over_or_still_to_come_counts_for_nothing(cast: Cast, hours: int) -> None:
    shift(cast, now() + hours * HOUR)
    assert queries.on_duty([cast.de_maasoever]) == {}


def test_a_withdrawn_shift_counts_for_nothing(cast: Cast) -> None:
    actions.withdraw_duty(actor=SYSTEM, shift=shift(cast, now() - HOUR))
    assert queries.on_duty([cast.de_maasoever]) == {}


def test_who_no_longer_works_there_has_no_duty(cast: Cast) -> None:
    shift(cast, now() - HOUR)
    actions.end_membership(actor=SYSTEM, membership=cast.amina)
    assert queries.on_duty([cast.de_maasoever]) == {}


def test_nobody_has_duty_in_a_function_that_is_not_theirs(cast: Cast) -> None:
    with pytest.raises(Refused, match="organisations-duty-not-their-function"):
        shift(cast, now(), function="hin")


@pytest.mark.parametrize("hours", [0, -1, 24 * 15])
def test_a_shift_ends_after_it_starts_and_within_two_weeks(cast: Cast, hours: float) -> None:
    with pytest.raises(Refused) as refused:
        shift(cast, now(), hours)
    assert refused.value.field == "ends_at"


def test_two_shifts_of_one_person_do_not_overlap(cast: Cast) -> None:
    shift(cast, now())
    with pytest.raises(Conflict, match="organisations-duty-overlaps"):
        shift(cast, now() + HOUR)


def test_a_shift_is_withdrawn_once(cast: Cast) -> None:
    set_one = shift(cast, now())
    actions.withdraw_duty(actor=SYSTEM, shift=set_one)
    with pytest.raises(Conflict):
        actions.withdraw_duty(actor=SYSTEM, shift=set_one)


@pytest.mark.parametrize("person", ["amina", "bram"])
def test_the_own_coordinator_and_the_head_of_information_set_duty(cast: Cast, person: str) -> None:
    answer = cast.client(cast.people[person]).post(f"{PAGE}dienst/", form(cast))
    assert answer.status_code == 302
    assert DutyShift.objects.count() == 1


@pytest.mark.parametrize(("person", "status"), [("hanna", 403), ("daan", 404), ("eva", 404)])
def test_another_does_not(cast: Cast, person: str, status: int) -> None:
    assert cast.client(cast.people[person]).post(f"{PAGE}dienst/", form(cast)).status_code == status


def test_the_page_says_who_has_duty(cast: Cast) -> None:
    shift(cast, now() - HOUR)
    told = cast.client(cast.hanna).get(PAGE).content.decode()
    assert "Informatiecoördinator, van " in told
    assert "Dienst invullen" not in told


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("dienst-person", "", "Kies wie er dienst heeft."),
        ("dienst-starts_at", "morgen", "Vul een dag en een tijd in."),
        ("dienst-ends_at", "2027-01-14T07:00", "Het einde ligt voor het begin."),
    ],
)
def test_what_is_wrong_is_named(cast: Cast, field: str, value: str, words: str) -> None:
    answer = cast.client(cast.bram).post(f"{PAGE}dienst/", form(cast, **{field: value}))
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_a_shift_is_withdrawn_on_the_page(cast: Cast) -> None:
    set_one = shift(cast, now())
    cast.client(cast.bram).post(f"{PAGE}dienst/", {"withdraw": str(set_one.pk)})
    assert queries.duty_of(cast.de_maasoever) == []


def test_a_shift_of_elsewhere_is_not_found(cast: Cast) -> None:
    set_one = shift(cast, now())
    page = "/organisaties/ghor-zuid-limburg/dienst/"
    assert cast.client(cast.bram).post(page, {"withdraw": str(set_one.pk)}).status_code == 404
