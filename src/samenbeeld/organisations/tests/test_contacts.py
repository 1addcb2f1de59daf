"""Numbers and addresses: who keeps them right, when somebody answers, and whom one calls at 03:10."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.organisations import actions, queries, rules
from samenbeeld.organisations.models import ContactPoint
from samenbeeld.organisations.rules import Way
from samenbeeld.organisations.tests.cast import Cast

FRIDAY = datetime(2027, 1, 15, tzinfo=AMSTERDAM)
AT = "/organisaties/de-maasoever/"
FILLED = {"kind": "phone", "value": "043 555 01 01", "purpose": "Receptie", "priority": "1"}


def _way(**told: Any) -> Way:
    return Way(**{"kind": "phone", "value": "043 555 01 01", **told})


def _contact(cast: Cast, **told: Any) -> ContactPoint:
    known = {"kind": "phone", "value": "043 555 01 01", "purpose": "Receptie"}
    return actions.add_contact(actor=SYSTEM, organisation=cast.de_maasoever, **{**known, **told})


@pytest.mark.parametrize(
    ("days", "opens", "closes", "hours", "told"),
    [
        ("", None, None, 3, None),
        ("every", None, None, 3, True),
        ("weekend", None, None, 3, False),
        ("weekend", None, None, 27, True),
        ("work", time(8), time(17), 8, True),
        ("work", time(8), time(17), 17, False),
        ("work", time(17), time(8), 3, True),  # began on Thursday
        ("work", time(17), time(8), 27, True),  # began on Friday
        ("work", time(17), time(8), 51, False),  # would have begun on Saturday
        ("work", time(17), time(8), 12, False),
    ],
)
def test_hours_past_midnight_belong_to_the_day_on_which_they_began(
    days: str, opens: time | None, closes: time | None, hours: int, told: bool | None
) -> None:
    assert rules.answers(_way(days=days, opens=opens, closes=closes), FRIDAY + timedelta(hours=hours)) is told


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"value": "  "}, "value"),
        ({"value": "bel maar"}, "value"),
        ({"value": "--"}, "value"),
        ({"kind": "email", "value": "crisis"}, "value"),
        ({"function": "koning"}, "function"),
        ({"days": "work", "opens": time(8)}, "closes"),
        ({"days": "work", "closes": time(8)}, "opens"),
        ({"days": "work", "opens": time(8), "closes": time(8)}, "closes"),
        ({"opens": time(8), "closes": time(17)}, "days"),
    ],
)
def test_what_cannot_be_names_its_field(told: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.check_way(_way(**told), {"hin"})
    assert refused.value.field == field


def test_at_night_one_calls_who_answers_at_night(cast: Cast) -> None:
    _contact(cast, days="work", opens=time(8), closes=time(17))
    _contact(cast, value="043 555 01 02", purpose="Achterwacht", priority=2, days="every")
    night, day = FRIDAY + timedelta(hours=3, minutes=10), FRIDAY + timedelta(hours=11)
    for moment, number in ((night, "043 555 01 02"), (day, "043 555 01 01")):
        first = queries.first_contacts([cast.de_maasoever], moment)[cast.de_maasoever.pk]
        [called] = queries.to_call("VR24", ("nursing_home",), moment)
        assert (first.value, called.value) == (number, number)


def test_when_nobody_answers_the_first_one_is_shown_all_the_same(cast: Cast) -> None:
    one = _contact(cast, days="work", opens=time(8), closes=time(17))
    [called] = queries.to_call("VR24", ("nursing_home",), FRIDAY + timedelta(hours=3))
    assert called == one


def test_the_page_says_who_answers_now_and_puts_them_first(cast: Cast) -> None:
    _contact(cast, days="work", opens=time(8), closes=time(17))
    _contact(cast, value="043 555 01 02", purpose="Achterwacht", priority=2, days="every")
    with clock.at(FRIDAY + timedelta(hours=3, minutes=10)):
        page = cast.client(cast.bram).get(AT).content.decode()
    assert page.index("043 555 01 02") < page.index("043 555 01 01")
    assert "neemt nu op" in page
    assert "nu niet" in page
    assert "maandag tot en met vrijdag, 08:00 tot 17:00" in page


def test_whose_number_it_is_adds_mends_and_takes_it_away(cast: Cast) -> None:
    amina = cast.client(cast.amina)
    hours = {"function": "ico", "days": "work", "opens": "17:00", "closes": "08:00", "tried": "on"}
    assert amina.post(f"{AT}contact/erbij/", {**FILLED, **hours}).status_code == 302
    one = ContactPoint.objects.get(value="043 555 01 01")
    assert (one.function, one.days, one.closes) == ("ico", "work", time(8))
    assert one.checked_on is not None

    mended = {**FILLED, "value": "043 555 09 09"}
    assert amina.post(f"{AT}contact/{one.pk}/wijzigen/", mended).status_code == 302
    page = amina.get(AT).content.decode()
    assert "043 555 09 09" in page
    assert "043 555 01 01" not in page
    assert "Nog nooit nagekeken" in page  # another number: that the one before was right says nothing of it

    [two] = ContactPoint.objects.filter(organisation=cast.de_maasoever)
    assert amina.post(f"{AT}contact/{two.pk}/weg/").status_code == 302
    assert "043 555 09 09" not in amina.get(AT).content.decode()
    assert ContactPoint.ever.filter(organisation=cast.de_maasoever).count() == 2
    kinds = JournalLine.objects.filter(kind__startswith="organisations.Contact").values_list(
        "kind", flat=True
    )
    assert {*kinds} >= {
        "organisations.ContactAdded",
        "organisations.ContactChanged",
        "organisations.ContactWithdrawn",
    }


def test_a_number_that_only_got_hours_stays_as_checked_as_it_was(cast: Cast) -> None:
    one = _contact(cast, checked_on=date(2026, 11, 1))
    two = actions.change_contact(actor=SYSTEM, contact=one, way=_way(purpose="Receptie", days="every"))
    assert two.checked_on == date(2026, 11, 1)


@pytest.mark.parametrize("who", ["bram", "hanna", "daan", "eva"])
def test_another_finds_no_way_and_no_door(cast: Cast, who: str) -> None:
    one = _contact(cast)
    client = cast.client(cast.people[who])
    for at in (f"{AT}contact/erbij/", f"{AT}contact/{one.pk}/wijzigen/"):
        assert client.get(at).status_code in (403, 404)
        assert client.post(at, FILLED).status_code in (403, 404)
    assert client.post(f"{AT}contact/{one.pk}/weg/").status_code in (403, 404)
    assert ContactPoint.objects.get(organisation=cast.de_maasoever) == one
    assert "Klopt niet meer" not in client.get(AT).content.decode()


def test_what_is_wrong_is_named_and_what_was_typed_stays(cast: Cast) -> None:
    typed = {**FILLED, "value": "bel maar", "opens": "laat", "days": "work", "purpose": "Wie er is"}
    answer = cast.client(cast.amina).post(f"{AT}contact/erbij/", typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Vul een tijd in zoals 08:30." in page
    assert "Wie er is" in page
    again = cast.client(cast.amina).post(f"{AT}contact/erbij/", {**typed, "opens": ""})
    assert "Dit is geen telefoonnummer" in again.content.decode()
    assert not ContactPoint.objects.exists()


def test_sent_twice_it_stands_there_once(cast: Cast) -> None:
    amina = cast.client(cast.amina)
    amina.post(f"{AT}contact/erbij/", FILLED)
    again = amina.post(f"{AT}contact/erbij/", FILLED)
    assert "Dit staat er al" in again.content.decode()
    assert ContactPoint.objects.count() == 1


def test_who_comes_second_hears_that_it_changed_and_keeps_what_was_typed(cast: Cast) -> None:
    one = _contact(cast)
    actions.change_contact(actor=SYSTEM, contact=one, way=_way(value="043 555 02 02"))
    answer = cast.client(cast.amina).post(
        f"{AT}contact/{one.pk}/wijzigen/", {**FILLED, "value": "043 555 03 03"}
    )
    page = answer.content.decode()
    assert "Iemand anders wijzigde dit intussen" in page
    assert "043 555 03 03" in page
    assert ContactPoint.objects.get().value == "043 555 02 02"
    with pytest.raises(Conflict):
        actions.withdraw_contact(actor=SYSTEM, contact=one)
