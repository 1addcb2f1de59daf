"""The doors of suggestions: who makes, reads, settles and withdraws one, with and without script."""

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.crisis_picture.tests.conftest import shared, write
from samenbeeld.crisis_picture.tests.knocking import page, post_json, release_section, url
from samenbeeld.organisations.tests.cast import Cast


def test_a_suggestion_by_form_comes_back_to_its_section(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(
        url("_suggest"), {"room": shared("B2"), "text": "De N296 is dicht."}
    )
    assert answer["Location"] == f"{url()}#deel-B2"


def test_a_suggestion_by_island_gets_its_id(cast: Cast, flood: Activity) -> None:
    answer = post_json(cast.client(cast.amina), url("_suggest"), room=shared("B2"), text="De N296 is dicht.")
    assert answer.json()["id"] == str(Suggestion.objects.get().pk)


def test_an_empty_suggestion_keeps_what_was_typed(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(
        url("_suggest"), {"room": shared("B2"), "text": "", "source": "de MKA"}
    )
    assert answer.status_code == 400
    assert 'value="de MKA"' in answer.content.decode()


def test_the_manager_cannot_suggest_to_himself(cast: Cast, flood: Activity) -> None:
    answer = post_json(cast.client(cast.bram), url("_suggest"), room=shared("B2"), text="Iets.")
    assert answer.status_code == 403


@pytest.fixture
def suggestion(cast: Cast, flood: Activity) -> Suggestion:
    return actions.make_suggestion(
        actor=cast.amina, activity=flood, room=shared("B2"), text="De N296 is dicht."
    )


def test_the_manager_accepts(cast: Cast, suggestion: Suggestion) -> None:
    answer = post_json(cast.client(cast.bram), url("_suggestion", suggestion.pk, "overnemen"))
    assert answer.json()["state"] == "accepted"


def test_the_manager_sees_the_buttons(cast: Cast, suggestion: Suggestion) -> None:
    assert url("_suggestion", suggestion.pk, "overnemen") in page(cast.client(cast.bram))


def test_a_participant_does_not_see_the_buttons(cast: Cast, suggestion: Suggestion) -> None:
    assert url("_suggestion", suggestion.pk, "overnemen") not in page(cast.client(cast.daan))


def test_what_waits_beside_a_text_is_told_to_who_reads_it(cast: Cast, suggestion: Suggestion) -> None:
    told = cast.client(cast.daan).get(url("_suggestions"), {"room": shared("B2")}).json()
    assert suggestion.text in told["html"]


def test_nothing_waits_beside_a_text_any_more_once_it_was_answered(
    cast: Cast, suggestion: Suggestion
) -> None:
    post_json(cast.client(cast.bram), url("_suggestion", suggestion.pk, "overnemen"))
    told = cast.client(cast.daan).get(url("_suggestions"), {"room": shared("B2")}).json()
    assert told["html"].strip() == ""


def test_what_waits_beside_a_text_is_not_told_to_who_may_only_read_that_text(
    cast: Cast, flood: Activity, suggestion: Suggestion
) -> None:
    release_section(cast, flood)
    told = cast.client(cast.eva).get(url("_suggestions"), {"room": shared("B2")}).json()
    assert told["html"].strip() == ""


def test_what_waits_beside_a_text_that_one_may_not_read_does_not_exist(
    cast: Cast, suggestion: Suggestion
) -> None:
    assert cast.client(cast.hanna).get(url("_suggestions"), {"room": shared("B2")}).status_code == 404


@pytest.mark.parametrize("answer", ["overnemen", "afwijzen"])
def test_a_participant_settles_nothing(cast: Cast, suggestion: Suggestion, answer: str) -> None:
    browser = cast.client(cast.daan)
    told = post_json(browser, url("_suggestion", suggestion.pk, answer), reason="Nee")
    assert told.status_code == 403


def test_declining_without_reason_names_the_field(cast: Cast, suggestion: Suggestion) -> None:
    told = post_json(cast.client(cast.bram), url("_suggestion", suggestion.pk, "afwijzen"))
    assert (told.status_code, told.json()["field"]) == (400, "reason")


def test_a_reason_that_is_refused_stands_at_its_field_with_what_was_typed(
    cast: Cast, suggestion: Suggestion
) -> None:
    reason = "Dit klopt niet meer. " * 20 + "Slotwoord."
    told = cast.client(cast.bram).post(url("_suggestion", suggestion.pk, "afwijzen"), {"reason": reason})
    assert told.status_code == 400
    assert f'value="{reason}"' in told.content.decode()
    assert "De reden is te lang. Gebruik ten hoogste 300 tekens." in told.content.decode()
    suggestion.refresh_from_db()
    assert suggestion.state == Suggestion.State.OPEN


def test_the_second_answer_hears_of_the_first(cast: Cast, suggestion: Suggestion) -> None:
    browser = cast.client(cast.bram)
    post_json(browser, url("_suggestion", suggestion.pk, "overnemen"))
    told = post_json(browser, url("_suggestion", suggestion.pk, "overnemen"))
    assert (told.status_code, told.json()["message"]) == (
        409,
        "Iemand anders heeft dit voorstel al overgenomen.",
    )


@pytest.fixture
def outdated(cast: Cast, flood: Activity) -> Suggestion:
    """A suggestion on a sentence that changed after it was made."""
    write(cast.bram, shared("B2"), "De N296 is sinds 14:00 open.")
    return actions.make_suggestion(
        actor=cast.amina,
        activity=flood,
        room=shared("B2"),
        text="De N296 is dicht.",
        quote="De N296 is open.",
    )


def test_a_suggestion_on_a_changed_sentence_shows_both_and_what_stands_there(
    cast: Cast, outdated: Suggestion
) -> None:
    answer = post_json(cast.client(cast.bram), url("_suggestion", outdated.pk, "overnemen"))
    told = answer.json()
    assert answer.status_code == 409
    assert (told["quote"], told["text"], told["now"]) == (
        "De N296 is open.", "De N296 is dicht.", ["De N296 is sinds 14:00 open."],
    )  # fmt: skip


def test_where_the_answer_says_it_is_added_as_a_new_sentence(cast: Cast, outdated: Suggestion) -> None:
    browser = cast.client(cast.bram)
    told = post_json(browser, url("_suggestion", outdated.pk, "overnemen")).json()
    assert post_json(browser, told["add"]).json()["state"] == "accepted"


def test_without_script_both_sentences_come_back_with_the_choice(cast: Cast, outdated: Suggestion) -> None:
    answer = cast.client(cast.bram).post(url("_suggestion", outdated.pk, "overnemen"))
    html = answer.content.decode()
    assert answer.status_code == 409
    assert all(sentence in html for sentence in ("De N296 is open.", "De N296 is sinds 14:00 open."))
    assert all(url("_suggestion", outdated.pk, way) in html for way in ("toevoegen", "afwijzen"))


def test_a_participant_adds_nothing_as_a_new_sentence(cast: Cast, outdated: Suggestion) -> None:
    assert post_json(cast.client(cast.daan), url("_suggestion", outdated.pk, "toevoegen")).status_code == 403


def test_a_settled_suggestion_can_be_read_back_with_who_settled_it(
    cast: Cast, suggestion: Suggestion
) -> None:
    post_json(cast.client(cast.bram), url("_suggestion", suggestion.pk, "overnemen"))
    html = page(cast.client(cast.amina), "_suggestion_page", suggestion.pk)
    assert "De N296 is dicht." in html
    assert "Overgenomen door Bram Janssen" in html


def test_a_guest_cannot_read_a_suggestion_in_a_released_text(
    cast: Cast, flood: Activity, suggestion: Suggestion
) -> None:
    release_section(cast, flood)
    assert cast.client(cast.eva).get(url("_suggestion_page", suggestion.pk)).status_code == 404


def test_whoever_suggested_withdraws(cast: Cast, suggestion: Suggestion) -> None:
    told = post_json(cast.client(cast.amina), url("_suggestion", suggestion.pk, "intrekken"))
    assert told.json()["state"] == "withdrawn"
