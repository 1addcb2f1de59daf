"""Agreements: what they cover, when they end, and what a party has to do."""

from datetime import date, timedelta
from typing import Any

import pytest

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions, queries
from samenbeeld.plans.models import AgreementTerms, PlanVersion
from samenbeeld.plans.rules import agreements as rules
from samenbeeld.plans.rules.agreements import Holds, Owed, Terms
from samenbeeld.plans.rules.definition import Part
from samenbeeld.plans.tests.writing import established, today

TODAY = date(2026, 11, 29)
PARTS = (
    Part("alerting", Words("Alarmering", "Alerting"), "art. 5.1 a"),
    Part("training", Words("Oefenen", "Training"), "art. 5.1 d"),
)


def agreement(cast: Cast) -> PlanVersion:
    return established(cast, title="Opvang bij evacuatie", kind="agreement")


def terms(**values: Any) -> Terms:
    usual: dict[str, Any] = {
        "parties": ("de-maasoever", "ghor-zuid-limburg"),
        "signed_on": today() - timedelta(days=10),
        "expires_on": today() + timedelta(days=60),
        "parts": {"availability": "40 plekken binnen 6 uur."},
    }
    return Terms(**{**usual, **values})


def owed(**values: Any) -> Owed:
    usual: dict[str, Any] = {
        "text": "Samen oefenen",
        "owner": "de-maasoever",
        "due_on": today() + timedelta(days=20),
    }
    return Owed(**{**usual, **values})


@pytest.mark.parametrize(
    ("signed", "last", "expected"),
    [
        (None, TODAY + timedelta(days=500), Holds.UNSIGNED),
        (TODAY, None, Holds.HOLDS),
        (TODAY, TODAY + timedelta(days=121), Holds.HOLDS),
        (TODAY, TODAY + timedelta(days=120), Holds.SOON),
        (TODAY, TODAY, Holds.SOON),
        (TODAY, TODAY - timedelta(days=1), Holds.EXPIRED),
    ],
)
def test_an_agreement_holds_until_and_including_its_last_day(
    signed: date | None, last: date | None, expected: Holds
) -> None:
    assert rules.holds(signed, last, TODAY, 120) is expected


def test_what_the_decree_asks_and_nobody_wrote_is_lacking() -> None:
    assert rules.lacking({"alerting": " ", "training": "Elk jaar."}, PARTS) == (PARTS[0],)


def test_an_obligation_comes_back_so_many_months_after_it_was_met() -> None:
    first = date(2026, 1, 31)
    assert rules.due(first, 12, []) == first
    assert rules.due(first, 1, [date(2026, 1, 31)]) == date(2026, 2, 28)
    assert rules.due(first, None, [first]) is None
    assert rules.due(first, 12, [], is_ended=True) is None


def test_an_obligation_that_was_met_early_keeps_its_rhythm() -> None:
    assert rules.due(date(2026, 6, 1), 12, [date(2026, 5, 1)]) == date(2027, 6, 1)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"parties": ("de-maasoever",)}, "parties"),
        ({"parties": ("de-maasoever", "nergens")}, "parties"),
        ({"signed_on": TODAY + timedelta(days=1)}, "signed_on"),
        ({"signed_on": TODAY, "expires_on": TODAY}, "expires_on"),
        ({"shortfall": "boos"}, "shortfall"),
    ],
)
def test_terms_that_cannot_be_name_their_field(values: dict[str, Any], field: str) -> None:
    said = Terms(
        **{"parties": ("de-maasoever", "ghor"), "signed_on": None, "expires_on": None, "parts": {}, **values}
    )
    with pytest.raises(Refused) as refused:
        rules.check_terms(said, known={"de-maasoever", "ghor"}, today=TODAY)
    assert refused.value.field == field


def test_parties_see_an_agreement_that_ends_soon_as_a_task(cast: Cast) -> None:
    version = agreement(cast)
    actions.write_terms(actor=cast.bram, plan=version.plan, said=terms())
    for member, is_asked in ((cast.bram, True), (cast.amina, True), (cast.daan, False)):
        assert bool(queries.agreements.ending(member)) is is_asked
    assert "Een afspraak loopt af" in cast.client(cast.amina).get("/").content.decode()


def test_who_has_an_obligation_says_that_it_was_met_in_one_press(cast: Cast) -> None:
    version = agreement(cast)
    actions.write_terms(actor=cast.bram, plan=version.plan, said=terms())
    actions.add_obligation(actor=cast.bram, plan=version.plan, said=owed(every_months=12))
    assert [owing.obligation.text for _, owing in queries.agreements.owed(cast.amina)] == ["Samen oefenen"]
    place = f"/plannen/ghor-zuid-limburg/{version.plan.number}/verplichting/1/gedaan/"
    assert cast.client(cast.chantal).post(place).status_code == 403
    told = cast.client(cast.amina).post(place, follow=True).content.decode()
    assert "Genoteerd: gedaan, vandaag." in told
    assert queries.agreements.owed(cast.amina) == []


def test_an_obligation_that_was_done_once_is_over(cast: Cast) -> None:
    version = agreement(cast)
    actions.write_terms(actor=cast.bram, plan=version.plan, said=terms())
    obligation = actions.add_obligation(actor=cast.bram, plan=version.plan, said=owed())
    actions.meet_obligation(actor=cast.amina, obligation=obligation)
    with pytest.raises(Conflict):
        actions.meet_obligation(actor=cast.amina, obligation=obligation)


def test_only_who_keeps_an_agreement_changes_it(cast: Cast) -> None:
    version = agreement(cast)
    with pytest.raises(NotAllowed):
        actions.write_terms(actor=cast.amina, plan=version.plan, said=terms())
    plan = established(cast, title="Geen afspraak")
    with pytest.raises(Refused):
        actions.write_terms(actor=cast.bram, plan=plan.plan, said=terms())


def test_a_form_with_one_party_says_so_and_keeps_what_was_typed(cast: Cast) -> None:
    version = agreement(cast)
    place = f"/plannen/ghor-zuid-limburg/{version.plan.number}/afspraak/"
    sent = {
        "parties": ["de-maasoever"],
        "part_training": "Elk jaar samen.",
        "form_key": "01920000-0000-7000-8000-000000000091",
    }
    answer = cast.client(cast.bram).post(place, sent)
    told = answer.content.decode()
    assert answer.status_code == 422
    assert "Kies bij Partijen minstens twee organisaties." in told
    assert "Elk jaar samen." in told
    sent["parties"] = ["de-maasoever", "ghor-zuid-limburg"]
    told = cast.client(cast.bram).post(place, sent, follow=True).content.decode()
    assert "Nog niet afgesproken, en het besluit vraagt het wel" in told
    assert "Grootschalige alarmering" in told


def _newest(version: PlanVersion) -> AgreementTerms:
    found = queries.agreements.newest_terms(version.plan)
    assert found is not None
    return found


def test_who_saves_terms_second_hears_who_was_first_and_may_then_save_over_it(cast: Cast) -> None:
    version = agreement(cast)
    place = f"/plannen/ghor-zuid-limburg/{version.plan.number}/afspraak/"
    browser = cast.client(cast.bram)
    begun = '<input type="hidden" name="begun" value="{}"'
    assert begun.format(0) in browser.get(place).content.decode()
    actions.write_terms(actor=cast.chantal, plan=version.plan, said=terms())
    sent = {
        "parties": ["de-maasoever", "ghor-zuid-limburg"],
        "part_training": "Elk jaar samen.",
        "form_key": "01920000-0000-7000-8000-000000000092",
        "begun": "0",
    }
    answer = browser.post(place, sent)
    told = answer.content.decode()
    assert (answer.status_code, "Chantal Vroomen wijzigde dit" in told, "Elk jaar samen." in told) == (
        422, True, True,
    )  # fmt: skip
    assert _newest(version).by == cast.chantal
    assert begun.format(1) in told
    assert browser.post(place, {**sent, "begun": "1"}).status_code == 302
    assert _newest(version).parts == {"training": "Elk jaar samen."}


def test_the_register_shows_what_ends_first_on_top_and_not_to_a_guest(cast: Cast) -> None:
    for title, days in (("Laatste", 300), ("Eerste", 20)):
        version = established(cast, title=title, kind="agreement")
        said = terms(expires_on=today() + timedelta(days=days))
        actions.write_terms(actor=cast.bram, plan=version.plan, said=said)
    told = cast.client(cast.amina).get("/plannen/afspraken/").content.decode()
    assert told.index("Eerste") < told.index("Laatste")
    assert cast.client(cast.eva).get("/plannen/afspraken/").status_code == 403


def test_terms_are_asked_again_only_when_a_day_passed(cast: Cast) -> None:
    version = agreement(cast)
    actions.write_terms(
        actor=cast.bram, plan=version.plan, said=terms(expires_on=today() + timedelta(days=400))
    )
    assert queries.agreements.ending(cast.bram) == []
    with clock.at(clock.now() + timedelta(days=290)):
        assert len(queries.agreements.ending(cast.bram)) == 1
