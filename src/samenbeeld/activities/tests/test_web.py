"""The pages of an activity, as a browser without script sees them."""

import re

import pytest

from samenbeeld.access.actions import release
from samenbeeld.activities import queries
from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.situations import hoogwater_maas, stroomuitval_roermond
from samenbeeld.audit.models import JournalLine
from samenbeeld.organisations.tests.cast import Cast

PAGE = "/activiteiten/hoogwater-maas/"
GRIP = {"region": "VR24", "level": "4", "reason": "Meer gemeenten geraakt", "source_region": "", "at": ""}
NEW = {"name": "Drinkwater Heer", "kind": "threat", "regions": ["VR24"], "participants": ["de-maasoever"]}


@pytest.fixture
def activity(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


def test_the_list_shows_what_i_may_know_of(cast: Cast, activity: Activity) -> None:
    assert "Hoogwater Maas" in cast.client(cast.amina).get("/activiteiten/").content.decode()


def test_the_list_says_what_to_do_when_it_is_empty(cast: Cast) -> None:
    assert "Er zijn geen activiteiten" in cast.client(cast.amina).get("/activiteiten/").content.decode()


def test_a_guest_sees_nothing_that_was_not_released(cast: Cast, activity: Activity) -> None:
    browser = cast.client(cast.eva)
    assert "Hoogwater Maas" not in browser.get("/activiteiten/").content.decode()
    assert browser.get(PAGE).status_code == 404


def test_a_guest_sees_what_was_released_to_her(cast: Cast, activity: Activity) -> None:
    release(
        actor=cast.bram, object_kind=queries.ACTIVITY, object_id=activity.slug, scope=queries.scope(activity),
        to_organisations=[cast.netwerk_maasland], reason="Stroom op de dijk",
    )  # fmt: skip
    assert cast.client(cast.eva).get(PAGE).status_code == 200


def test_who_saw_an_activity_is_in_the_journal_with_its_label(cast: Cast, activity: Activity) -> None:
    cast.client(cast.amina).get(PAGE)
    line = JournalLine.objects.get(kind="audit.ObjectRead")
    assert (line.actor_name, line.object_kind, line.object_id) == (
        "Amina El Idrissi",
        queries.ACTIVITY,
        "hoogwater-maas",
    )
    assert (line.tlp, line.mode) == ("amber", "real")


def test_who_was_not_let_in_read_nothing(cast: Cast, activity: Activity) -> None:
    cast.client(cast.eva).get(PAGE)
    assert not JournalLine.objects.filter(kind="audit.ObjectRead").exists()


def test_a_stranger_sees_no_activity(cast: Cast, activity: Activity) -> None:
    assert cast.client(None).get(PAGE).status_code in (302, 401, 403)


def test_setting_grip_shows_the_new_level(cast: Cast, activity: Activity) -> None:
    answer = cast.client(cast.bram).post(f"{PAGE}grip/", GRIP, follow=True)
    assert "Zuid-Limburg GRIP 4" in answer.content.decode()


def test_a_refused_level_keeps_what_was_typed(cast: Cast, activity: Activity) -> None:
    browser = cast.client(cast.bram)
    browser.post(f"{PAGE}grip/", GRIP)
    answer = browser.post(f"{PAGE}grip/", {**GRIP, "reason": "Nog een keer hetzelfde"})
    assert answer.status_code == 422
    assert "Nog een keer hetzelfde" in answer.content.decode()


def test_a_missing_reason_is_named(cast: Cast, activity: Activity) -> None:
    page = cast.client(cast.bram).post(f"{PAGE}grip/", {**GRIP, "reason": ""}).content.decode()
    assert "Reden: Schrijf een reden, in één of twee zinnen." in page


def test_who_may_not_set_grip_gets_no_form(cast: Cast, activity: Activity) -> None:
    assert "GRIP vaststellen" not in cast.client(cast.amina).get(PAGE).content.decode()


def test_who_may_not_set_grip_is_refused(cast: Cast, activity: Activity) -> None:
    assert cast.client(cast.amina).post(f"{PAGE}grip/", GRIP).status_code == 403


def test_only_regions_whose_level_i_may_set_are_offered(cast: Cast, activity: Activity) -> None:
    page = cast.client(cast.bram).get(PAGE).content.decode()
    assert _choices(page, "region") == ["Zuid-Limburg"]


def test_no_level_is_proposed(cast: Cast, activity: Activity) -> None:
    page = cast.client(cast.bram).get(PAGE).content.decode()
    assert _choices(page, "level")[0] == "Kies…"


def test_an_id_stands_once_on_the_page(cast: Cast, activity: Activity) -> None:
    ids = re.findall(r' id="([^"]+)"', cast.client(cast.bram).get(PAGE).content.decode())
    assert [found for found in set(ids) if ids.count(found) > 1] == []


def test_an_invitation_without_an_organisation_asks_for_one(cast: Cast, activity: Activity) -> None:
    answer = cast.client(cast.bram).post(f"{PAGE}deelnemers/", {"organisation": ""}, follow=True)
    assert "Kies een organisatie." in answer.content.decode()


def test_who_was_invited_is_told_by_name(cast: Cast, activity: Activity) -> None:
    answer = cast.client(cast.bram).post(
        f"{PAGE}deelnemers/", {"organisation": "netwerk-maasland"}, follow=True
    )
    assert "Netwerk Maasland doet nu mee." in answer.content.decode()


def _choices(page: str, name: str) -> list[str]:
    select = page.split(f'<select name="{name}"')[1].split("</select>")[0]
    return re.findall(r"<option[^>]*>([^<]+)</option>", select)


def test_opening_leads_to_the_page_of_the_activity(cast: Cast) -> None:
    answer = cast.client(cast.bram).post("/activiteiten/nieuw/", NEW)
    assert answer.headers["Location"] == "/activiteiten/drinkwater-heer/"


def test_opening_without_a_region_names_the_field(cast: Cast) -> None:
    answer = cast.client(cast.bram).post("/activiteiten/nieuw/", {**NEW, "regions": []})
    assert "Regio’s: Kies minstens één regio." in answer.content.decode()


def test_an_exercise_is_opened_as_an_exercise(cast: Cast) -> None:
    cast.client(cast.bram).post("/activiteiten/nieuw/?modus=oefening", {**NEW, "kind": "exercise"})
    assert Activity.objects.get().mode == "exercise"


def test_a_real_activity_cannot_be_given_the_kind_exercise(cast: Cast) -> None:
    cast.client(cast.bram).post("/activiteiten/nieuw/", {**NEW, "kind": "exercise"})
    assert not Activity.objects.exists()


def test_the_page_for_an_exercise_looks_like_one(cast: Cast) -> None:
    page = cast.client(cast.bram).get("/activiteiten/nieuw/?modus=oefening").content.decode()
    assert "data-exercise" in page


def test_the_page_of_an_exercise_has_its_frame(cast: Cast) -> None:
    stroomuitval_roermond(cast)
    page = cast.client(cast.bram).get("/activiteiten/stroomuitval-roermond/").content.decode()
    assert "data-exercise" in page


def test_a_coordinator_gets_no_page_to_open_an_activity(cast: Cast) -> None:
    assert cast.client(cast.amina).get("/activiteiten/nieuw/").status_code == 403


def test_saying_how_serious_it_is_shows_the_step(cast: Cast, activity: Activity) -> None:
    answer = cast.client(cast.bram).post(f"{PAGE}fase/", {"step": "2", "reason": "Dijk nat"}, follow=True)
    facts = answer.content.decode().split("Over deze activiteit")[1].split("<details")[0]
    assert "Verhoogde dreiging" in facts


def test_who_may_not_say_how_serious_it_is_is_refused(cast: Cast, activity: Activity) -> None:
    answer = cast.client(cast.amina).post(f"{PAGE}fase/", {"step": "2", "reason": "Dijk nat"})
    assert answer.status_code == 403


def test_an_activity_goes_down_by_one_road_only(cast: Cast, activity: Activity) -> None:
    page = cast.client(cast.bram).get(PAGE).text
    assert f'href="{PAGE}afschalen/"' in page
    assert "wat nog open staat" in page
    assert 'value="scaled_down"' not in page
    assert 'value="closed"' not in page


def test_closing_first_says_what_it_means(cast: Cast, activity: Activity) -> None:
    browser = cast.client(cast.bram)
    browser.post(f"{PAGE}toestand/", {"state": "scaled_down"})
    assert "schrijft niemand meer" in browser.get(f"{PAGE}afschalen/").text


def test_a_closed_activity_can_be_opened_again(cast: Cast, activity: Activity) -> None:
    page = cast.client(cast.bram).post(f"{PAGE}toestand/", {"state": "closed"}, follow=True).content.decode()
    assert "Weer openen" in page


def test_opening_again_without_a_reason_names_the_field(cast: Cast, activity: Activity) -> None:
    browser = cast.client(cast.bram)
    browser.post(f"{PAGE}toestand/", {"state": "closed"})
    page = browser.post(f"{PAGE}toestand/", {"state": "active"}).content.decode()
    assert "Reden: Schrijf een reden" in page


def test_an_organisation_is_let_in_and_out(cast: Cast, activity: Activity) -> None:
    browser = cast.client(cast.bram)
    browser.post(f"{PAGE}deelnemers/", {"organisation": "netwerk-maasland"})
    assert cast.netwerk_maasland in queries.participants(queries.by_slug(activity.slug))
    browser.post(f"{PAGE}deelnemers/", {"leave": "netwerk-maasland"})
    assert cast.netwerk_maasland not in queries.participants(queries.by_slug(activity.slug))


def test_letting_in_who_is_in_says_so(cast: Cast, activity: Activity) -> None:
    answer = cast.client(cast.bram).post(f"{PAGE}deelnemers/", {"organisation": "de-maasoever"}, follow=True)
    assert "De Maasoever doet al mee." in answer.content.decode()


def test_the_page_asks_a_fixed_number_of_questions(
    cast: Cast, activity: Activity, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    browser = cast.client(cast.bram)
    with django_assert_max_num_queries(35):  # type: ignore[operator]
        browser.get(PAGE)
