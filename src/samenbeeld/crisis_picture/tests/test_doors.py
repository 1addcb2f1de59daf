"""Every address, tried by one who may and one who may not."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pycrdt import Doc

from samenbeeld.access.models import Release
from samenbeeld.activities.actions import join, set_grip_level
from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions, queries
from samenbeeld.crisis_picture.models import PictureDocument, PictureVersion, Suggestion
from samenbeeld.crisis_picture.rooms import authorise
from samenbeeld.crisis_picture.tests.conftest import empty, own, shared, write
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime import tokens

SLUG = "hoogwater-maas"


def url(name: str = "", *rest: object) -> str:
    return reverse(f"crisis_picture{name}", args=[SLUG, *rest])


def page(browser: Client, name: str = "", *rest: object) -> str:
    answer = browser.get(url(name, *rest))
    assert answer.status_code == 200
    return str(answer.content.decode())


def island_data(html: str) -> dict[str, Any]:
    start = html.index('id="crisis-picture-data"')
    found: dict[str, Any] = json.loads(html[html.index(">", start) + 1 : html.index("</script>", start)])
    return found


def post_json(browser: Client, address: str, **fields: object) -> Any:
    return browser.post(address, json.dumps(fields), content_type="application/json")


READABLE = ["", "_organisations", "_stream", "_versions", "_difference"]


@pytest.mark.parametrize("name", READABLE)
def test_a_participant_opens_the_page(cast: Cast, flood: Activity, name: str) -> None:
    assert cast.client(cast.amina).get(url(name)).status_code == 200


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("login", ["eva", "hanna"])
def test_whoever_may_see_nothing_is_told_that_it_does_not_exist(
    cast: Cast, flood: Activity, name: str, login: str
) -> None:
    assert cast.client(cast.people[login]).get(url(name)).status_code == 404


@pytest.mark.parametrize("name", READABLE)
def test_a_stranger_sees_no_page(cast: Cast, flood: Activity, name: str) -> None:
    assert cast.client(None).get(url(name)).status_code in (302, 403)


def test_the_list_goes_straight_to_the_only_real_activity(
    cast: Cast, flood: Activity, exercise: Activity
) -> None:
    answer = cast.client(cast.amina).get(reverse("crisis_pictures"))
    assert answer["Location"] == url()


def test_the_list_shows_a_guest_nothing(cast: Cast, flood: Activity) -> None:
    assert "Hoogwater Maas" not in cast.client(cast.eva).get(reverse("crisis_pictures")).content.decode()


def test_the_page_shows_the_text_without_script(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    assert "De Maas stijgt." in page(cast.client(cast.amina))


def test_the_page_asks_few_questions(cast: Cast, flood: Activity) -> None:
    for section in ("summary", "A1", "B1", "C2"):
        write(cast.bram, shared(section), "Een zin.")
    write(cast.amina, own("de-maasoever"), "Nog een zin.")
    for _ in range(3):
        actions.make_suggestion(actor=cast.amina, activity=flood, room=shared("B2"), text="Voorstel.")
    browser = cast.client(cast.bram)
    browser.get(url())
    with CaptureQueriesContext(
        connection,
    ) as asked:
        browser.get(url())
    frame = [query for query in asked.captured_queries if _is_of_the_frame(query["sql"])]
    assert len(asked) - len(frame) <= 25, "\n".join(query["sql"][:160] for query in asked.captured_queries)


def _is_of_the_frame(sql: str) -> bool:
    """Who is logged in, and the phase and GRIP stripe around every page."""
    running = "\"state\" IN ('active'" in sql or '"activities_activity_regions"."activity_id" IN' in sql
    return running or any(
        table in sql
        for table in ("django_session", "escalation_", "accounts_account", "organisations_membership")
    )


def test_reading_the_page_is_in_the_journal(cast: Cast, flood: Activity) -> None:
    page(cast.client(cast.chantal))
    line = JournalLine.objects.get(kind="audit.ObjectRead")
    assert (line.actor_name, line.object_id) == ("Chantal Vroomen", SLUG)


def test_the_page_tells_the_island_what_one_may(cast: Cast, flood: Activity) -> None:
    data = island_data(page(cast.client(cast.amina)))
    document = next(each for each in data["documents"] if each["section"] == "B1")
    assert document == {
        "room": shared("B1"), "section": "B1", "title": "Middelen om hulp te verlenen", "tlp": "amber",
        "mayWrite": False, "maySuggest": True, "kind": "shared",
    }  # fmt: skip


def test_the_page_tells_the_manager_that_he_writes(cast: Cast, flood: Activity) -> None:
    data = island_data(page(cast.client(cast.bram)))
    assert all(each["mayWrite"] for each in data["documents"])


def test_the_page_has_a_container_for_each_text(cast: Cast, flood: Activity) -> None:
    html = page(cast.client(cast.amina))
    rooms = [each["room"] for each in island_data(html)["documents"]]
    assert rooms
    assert all(f'data-document="{room}"' in html and f'data-editor="{room}"' in html for room in rooms)


def test_the_silent_come_first(cast: Cast, flood: Activity) -> None:
    write(cast.amina, own("de-maasoever"), "Droog.")
    html = page(cast.client(cast.bram), "_organisations")
    assert html.index("GHOR Limburg-Noord") < html.index("De Maasoever")


def test_a_guest_sees_only_what_was_released(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("B1"), "Vijf wagens vrij.")
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    _release(cast, flood)
    html = page(cast.client(cast.eva))
    assert "De N296 is dicht." in html
    assert "Vijf wagens vrij." not in html


def test_a_guest_does_not_see_who_takes_part(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    html = page(cast.client(cast.eva))
    assert "GHOR Limburg-Noord" not in html


def test_who_writes_sees_since_when_it_is_saved_and_who_reads_when_it_changed(
    cast: Cast, flood: Activity
) -> None:
    write(cast.bram, shared("B1"), "Vijf wagens vrij.")
    assert "Opgeslagen" in page(cast.client(cast.bram))
    reader = page(cast.client(cast.amina))
    assert "Bijgewerkt" in reader
    assert "sb-saved" not in reader


def test_an_exercise_says_so(cast: Cast, exercise: Activity) -> None:
    html = cast.client(cast.amina).get(reverse("crisis_picture", args=[exercise.slug])).content.decode()
    assert "OEFENING" in html


def test_ones_own_picture_is_one_page(cast: Cast, flood: Activity) -> None:
    html = page(cast.client(cast.amina), "_own", "de-maasoever")
    assert [each["mayWrite"] for each in island_data(html)["documents"]] == [True]


def test_the_own_picture_of_another_does_not_exist(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).get(url("_own", "ghor-zuid-limburg")).status_code == 404


def test_a_participant_gets_a_token(cast: Cast, flood: Activity) -> None:
    told = cast.client(cast.amina).post(url("_token")).json()
    assert told["address"] == "/live"
    assert tokens.read(told["token"]).account == str(cast.amina.account_id)


def test_a_guest_without_release_gets_no_token(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.eva).post(url("_token")).status_code == 404


def test_provenance_names_who_wrote(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    [client] = _clients(shared("A2"))
    told = _ask_who(cast.amina, cast, {shared("A2"): [[client, 0]]}).json()
    [item] = told["rooms"][shared("A2")]
    assert (item["name"], item["function"], item["organisation"]) == (
        "Bram Janssen",
        "HIN",
        "GHOR Zuid-Limburg",
    )


def test_provenance_of_many_texts_is_one_question(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    write(cast.bram, shared("B1"), "Vijf wagens vrij.")
    asked = {room: [[_clients(room)[0], 0]] for room in (shared("A2"), shared("B1"))}
    told = _ask_who(cast.amina, cast, asked).json()["rooms"]
    assert {room: len(items) for room, items in told.items()} == {shared("A2"): 1, shared("B1"): 1}


def test_provenance_of_a_closed_text_is_not_told(cast: Cast, flood: Activity) -> None:
    assert _ask_who(cast.amina, cast, {own("ghor-zuid-limburg"): []}).status_code == 404


def test_a_closed_text_among_open_ones_is_left_out(cast: Cast, flood: Activity) -> None:
    write(cast.bram, own("ghor-zuid-limburg"), "Intern.")
    asked = {own("ghor-zuid-limburg"): [[_clients(own("ghor-zuid-limburg"))[0], 0]], shared("A2"): []}
    assert _ask_who(cast.amina, cast, asked).json()["rooms"] == {shared("A2"): []}


@pytest.mark.parametrize("items", ["x", [[1]], [["a", 1]], [[-1, 0]], [[True, 0]], [[2**60, 0]], [{}]])
def test_provenance_of_nonsense_is_refused(cast: Cast, flood: Activity, items: object) -> None:
    answer = _ask_who(cast.amina, cast, {shared("A2"): items})
    assert (answer.status_code, answer.json()["field"]) == (400, "rooms")


@pytest.mark.parametrize("rooms", [None, [], "x", {f"{n}": [] for n in range(201)}])
def test_provenance_of_no_rooms_or_too_many_is_refused(cast: Cast, flood: Activity, rooms: object) -> None:
    answer = _ask_who(cast.amina, cast, rooms)
    assert (answer.status_code, answer.json()["field"]) == (400, "rooms")


def _ask_who(member: Membership, cast: Cast, rooms: object) -> Any:
    return post_json(cast.client(member), url("_provenance"), rooms=rooms)


def test_json_that_is_broken_is_refused(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(url("_provenance"), "{", content_type="application/json")
    assert answer.status_code == 400


def test_what_others_wrote_is_new(cast: Cast, flood: Activity) -> None:
    since = now().isoformat()
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    told = cast.client(cast.amina).get(url("_new"), {"room": shared("A2"), "since": since}).json()
    assert [span[0] for span in told["rooms"][shared("A2")]] == _clients(shared("A2"))


def test_what_one_wrote_oneself_is_not_new(cast: Cast, flood: Activity) -> None:
    since = now().isoformat()
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    told = cast.client(cast.bram).get(url("_new"), {"room": shared("A2"), "since": since}).json()
    assert told["rooms"] == {shared("A2"): []}


def test_what_was_there_before_is_not_new(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    since = now().isoformat()
    write(cast.bram, shared("B1"), "Vijf wagens vrij.")
    asked = {"room": [shared("A2"), shared("B1")], "since": since}
    told = cast.client(cast.amina).get(url("_new"), asked).json()["rooms"]
    assert [bool(told[room]) for room in asked["room"]] == [False, True]


def test_new_in_all_texts_of_the_picture_asks_hardly_more_than_in_one(cast: Cast, flood: Activity) -> None:
    since = now().isoformat()
    rooms = [shared(section.path) for section in queries.tree().sections()]
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    browser = cast.client(cast.amina)
    in_one = _questions(browser, url("_new"), room=shared("A2"), since=since)
    assert _questions(browser, url("_new"), room=rooms, since=since) <= in_one + 2


def _questions(browser: Client, address: str, **fields: str | list[str]) -> int:
    browser.get(address, fields)
    with CaptureQueriesContext(connection) as asked:
        browser.get(address, fields)
    return len(asked)


def test_new_in_a_closed_text_is_not_told(cast: Cast, flood: Activity) -> None:
    fields = {"room": own("ghor-zuid-limburg"), "since": now().isoformat()}
    assert cast.client(cast.amina).get(url("_new"), fields).status_code == 404


def test_new_since_no_moment_is_refused(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).get(url("_new"), {"room": shared("A2"), "since": "gisteren"})
    assert (answer.status_code, answer.json()["field"]) == (400, "since")


def test_new_in_more_texts_than_there_can_be_is_refused(cast: Cast, flood: Activity) -> None:
    asked = {"room": [shared("A2")] * 201, "since": now().isoformat()}
    assert cast.client(cast.amina).get(url("_new"), asked).status_code == 400


def test_having_looked_is_kept(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.amina)
    first = post_json(browser, url("_seen")).json()["seen"]
    assert island_data(page(browser))["lastSeen"] == first


def test_the_first_visit_begins_what_is_new(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.amina)
    page(browser)
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    html = browser.get(url("_difference"), {"van": "bezoek"}).content.decode()
    assert "De Maas stijgt.</ins>" in html


def test_without_script_having_looked_goes_back_to_the_page(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).post(url("_seen"))["Location"] == url()


def test_a_guest_without_release_has_looked_at_nothing(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.eva).post(url("_seen")).status_code == 404


def test_a_suggestion_by_form_comes_back_to_its_section(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(
        url("_suggest"), {"room": shared("B2"), "text": "De N296 is dicht."}
    )
    assert answer["Location"] == f"{url()}#deel-B2"


def test_the_stream_names_the_summary_once_in_a_line(cast: Cast, flood: Activity) -> None:
    actions.make_suggestion(
        actor=cast.amina, activity=flood, room=shared("summary"), text="De brug is dicht."
    )
    line = page(cast.client(cast.bram), "_stream").split('<li class="cp-line')[1]
    assert line.count("Managementsamenvatting") == 1


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


@pytest.mark.parametrize("answer", ["overnemen", "afwijzen"])
def test_a_participant_settles_nothing(cast: Cast, suggestion: Suggestion, answer: str) -> None:
    browser = cast.client(cast.daan)
    told = post_json(browser, url("_suggestion", suggestion.pk, answer), reason="Nee")
    assert told.status_code == 403


def test_declining_without_reason_names_the_field(cast: Cast, suggestion: Suggestion) -> None:
    told = post_json(cast.client(cast.bram), url("_suggestion", suggestion.pk, "afwijzen"))
    assert (told.status_code, told.json()["field"]) == (400, "reason")


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
    _release(cast, flood)
    assert cast.client(cast.eva).get(url("_suggestion_page", suggestion.pk)).status_code == 404


def test_whoever_suggested_withdraws(cast: Cast, suggestion: Suggestion) -> None:
    told = post_json(cast.client(cast.amina), url("_suggestion", suggestion.pk, "intrekken"))
    assert told.json()["state"] == "withdrawn"


def test_the_manager_fixes_a_version(cast: Cast, flood: Activity) -> None:
    cast.client(cast.bram).post(url("_versions"), {"name": "ROT 15:00"})
    assert [(each.number, each.name) for each in PictureVersion.objects.all()] == [(1, "ROT 15:00")]


def test_a_participant_fixes_no_version(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(url("_versions"), {"name": "ROT 15:00"})
    assert (answer.status_code, PictureVersion.objects.count()) == (403, 0)


def test_a_name_that_is_too_long_is_kept_and_explained(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.bram).post(url("_versions"), {"name": "x" * 200})
    assert answer.status_code == 400
    assert "x" * 200 in answer.content.decode()


def test_a_version_shows_the_picture_as_it_stood(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    actions.fix_version(actor=cast.bram, activity=flood)
    write(cast.bram, shared("A2"), "De Maas zakt.")
    html = page(cast.client(cast.amina), "_version", 1)
    assert "De Maas stijgt." in html
    assert "De Maas zakt." not in html


@pytest.mark.parametrize(("name", "rest"), [("_versions", ()), ("_version", (1,))])
def test_a_guest_does_not_know_of_versions(
    cast: Cast, flood: Activity, name: str, rest: tuple[int, ...]
) -> None:
    actions.fix_version(actor=cast.bram, activity=flood)
    _release(cast, flood)
    assert cast.client(cast.eva).get(url(name, *rest)).status_code == 404


def test_a_guest_looks_back_at_what_was_released_only(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    _release(cast, flood)
    html = cast.client(cast.eva).get(url("_at"), {"moment": now().isoformat()}).content.decode()
    assert "De N296 is dicht." in html
    assert "De Maas stijgt." not in html


def test_a_guest_does_not_look_back_before_the_release(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    before = now().isoformat()
    _release(cast, flood)
    answer = cast.client(cast.eva).get(url("_at"), {"moment": before})
    assert answer.status_code == 200
    assert "De N296 is dicht." not in answer.content.decode()


def test_a_guest_is_not_told_what_was_taken_out_before_the_release(cast: Cast, flood: Activity) -> None:
    _release(cast, flood, "B1")
    browser = cast.client(cast.eva)
    write(cast.bram, shared("B2"), "Alleen voor ons.")
    page(browser)
    empty(cast.bram, shared("B2"))
    _release(cast, flood)
    assert "Alleen voor ons." not in page(browser, "_difference")


def test_an_open_page_hears_how_many_lines_are_new(cast: Cast, flood: Activity) -> None:
    last = JournalLine.objects.latest("number").number
    actions.fix_version(actor=cast.bram, activity=flood)
    answer = cast.client(cast.amina).get(url("_stream"), {"na": last})
    assert "1 nieuw, toon" in answer.content.decode()


def test_an_open_page_is_left_alone_when_nothing_is_new(cast: Cast, flood: Activity) -> None:
    last = JournalLine.objects.latest("number").number
    assert cast.client(cast.amina).get(url("_stream"), {"na": last}).status_code == 204


def test_an_open_page_hears_how_many_organisations_wrote(cast: Cast, flood: Activity) -> None:
    since = now().isoformat()
    write(cast.amina, own("de-maasoever"), "Droog.")
    answer = cast.client(cast.bram).get(url("_organisations"), {"na": since})
    assert "1 nieuw, toon" in answer.content.decode()


def test_a_guest_is_not_told_that_an_organisation_wrote(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    since = now().isoformat()
    write(cast.amina, own("de-maasoever"), "Droog.")
    assert cast.client(cast.eva).get(url("_organisations"), {"na": since}).status_code == 204


def test_a_guest_hears_nothing_of_the_activity_as_a_whole(cast: Cast, flood: Activity) -> None:
    actions.fix_version(actor=cast.bram, activity=flood, name="Voor het beleidsteam")
    set_grip_level(
        actor=cast.chantal, activity=flood, region=cast.zuid_limburg, level=2, reason="Uitstralend"
    )
    _release(cast, flood)
    html = page(cast.client(cast.eva))
    assert "Vrijgegeven aan Netwerk Maasland" in html
    assert "Voor het beleidsteam" not in html
    assert "Uitstralend" not in html


def test_a_guest_is_not_told_what_is_only_suggested(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    actions.make_suggestion(actor=cast.amina, activity=flood, room=shared("B2"), text="De N297 gaat dicht.")
    html = page(cast.client(cast.eva))
    assert "De N297 gaat dicht." not in html
    assert "Amina" not in html


def test_a_participant_sees_the_grip_level_and_its_reason(cast: Cast, flood: Activity) -> None:
    set_grip_level(
        actor=cast.chantal, activity=flood, region=cast.zuid_limburg, level=2, reason="Uitstralend"
    )
    html = page(cast.client(cast.amina), "_stream")
    assert "Zuid-Limburg: GRIP 2" in html
    assert "Uitstralend" in html


def test_a_version_that_was_not_fixed_does_not_exist(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).get(url("_version", 9)).status_code == 404


def test_the_picture_of_an_earlier_moment(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    before = now().isoformat()
    write(cast.bram, shared("A2"), "Dijk bij Itteren lekt.")
    html = cast.client(cast.amina).get(url("_at"), {"moment": before}).content.decode()
    assert "De Maas stijgt." in html
    assert "Itteren" not in html


def test_the_picture_of_no_moment_is_refused(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).get(url("_at"), {"moment": "toen"}).status_code == 400


def test_a_guest_without_release_looks_back_at_nothing(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.eva).get(url("_at"), {"moment": now().isoformat()}).status_code == 404


def test_the_difference_with_the_last_version(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    actions.fix_version(actor=cast.bram, activity=flood)
    write(cast.bram, shared("A2"), "Dijk bij Itteren lekt.")
    html = page(cast.client(cast.amina), "_difference")
    assert "<ins>" in html
    assert "Dijk bij Itteren lekt.</ins>" in html


def test_a_difference_shows_nothing_that_is_closed(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    browser = cast.client(cast.eva)
    page(browser)
    write(cast.bram, shared("A2"), "Dijk bij Itteren lekt.")
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    html = page(browser, "_difference")
    assert "De N296 is dicht." in html
    assert "Itteren" not in html


def test_a_first_visit_has_no_difference(cast: Cast, flood: Activity) -> None:
    assert "Dit is je eerste bezoek" in page(cast.client(cast.amina), "_difference")


def _between(cast: Cast, van: object, tot: object) -> str:
    fields = {"van": "moment", "van_moment": str(van), "tot": "moment", "tot_moment": str(tot)}
    return cast.client(cast.amina).get(url("_difference"), fields).content.decode()


def test_the_difference_between_two_moments(cast: Cast, flood: Activity) -> None:
    moments = [now()]
    for sentence in ("De Maas stijgt.", "Dijk bij Itteren lekt.", "De N296 is dicht."):
        write(cast.bram, shared("A2"), sentence)
        moments.append(now())
    html = _between(cast, moments[1], moments[2])
    assert "Dijk bij Itteren lekt.</ins>" in html
    assert "1 regel erbij" in html
    assert "<ins>" not in html.replace("Dijk bij Itteren lekt.</ins>", "", 1).split("1 regel erbij")[0]
    assert "N296" not in html


def test_two_moments_the_wrong_way_round_are_told_in_the_order_of_time(cast: Cast, flood: Activity) -> None:
    before = now()
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    html = _between(cast, now(), before)
    assert "De Maas stijgt.</ins>" in html
    assert "<del>" not in html


def test_a_moment_that_cannot_be_read_is_asked_again_beside_its_field(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).get(url("_difference"), {"van": "moment", "van_moment": "gisteren"})
    assert answer.status_code == 400
    assert 'id="cp-van-error" role="alert">Vul een datum en een tijd in.' in answer.content.decode()


def test_the_manager_adds_a_text_under_another_label(cast: Cast, flood: Activity) -> None:
    cast.client(cast.bram).post(url("_label"), {"section": "C2", "tlp": "red"})
    assert PictureDocument.objects.filter(section="C2", tlp="red").exists()


def test_a_participant_adds_no_label(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).post(url("_label"), {"section": "C2", "tlp": "green"}).status_code == 403


def test_a_label_that_does_not_exist_is_refused(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.bram).post(url("_label"), {"section": "C2", "tlp": "roze"}).status_code == 400


def test_the_manager_releases_a_section(cast: Cast, flood: Activity) -> None:
    fields = {"room": shared("B2"), "organisation": "netwerk-maasland", "reason": "Stroom"}
    answer = cast.client(cast.bram).post(url("_release"), fields)
    assert answer["Location"] == f"{url()}#deel-B2"


def test_before_releasing_one_reads_who_will_see_it(cast: Cast, flood: Activity) -> None:
    html = cast.client(cast.bram).get(url("_release"), {"room": shared("B2")}).content.decode()
    assert "Hierna lezen ook de mensen van de gekozen organisatie deze tekst" in html


def test_a_release_without_reason_keeps_the_choice(cast: Cast, flood: Activity) -> None:
    fields = {"room": shared("B2"), "organisation": "netwerk-maasland", "reason": ""}
    answer = cast.client(cast.bram).post(url("_release"), fields)
    assert answer.status_code == 400
    assert '<option value="netwerk-maasland" selected>' in answer.content.decode()


def _taken_back(cast: Cast, person: Membership, reason: str = "De stroom is terug.") -> Any:
    release = Release.objects.get()
    address = url("_take_back", release.pk)
    return cast.client(person).post(address, {"room": shared("B2"), "reason": reason})


def test_a_release_is_taken_back_on_the_page_of_the_release(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    address = url("_take_back", Release.objects.get().pk)
    assert address in cast.client(cast.bram).get(url("_release"), {"room": shared("B2")}).text
    assert _taken_back(cast, cast.bram).status_code == 302
    assert address not in cast.client(cast.bram).get(url("_release"), {"room": shared("B2")}).text


def test_what_was_taken_back_is_closed_at_once(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    _taken_back(cast, cast.bram)
    assert cast.client(cast.eva).get(url()).status_code == 404
    assert not authorise(str(cast.eva.account_id), [shared("B2")])


def test_taking_back_without_a_reason_keeps_it_open_and_says_so(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    answer = _taken_back(cast, cast.bram, reason=" ")
    assert answer.status_code == 400
    assert "Schrijf in één zin waarom." in answer.text
    assert cast.client(cast.eva).get(url()).status_code == 200


def test_a_release_is_taken_back_once(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    _taken_back(cast, cast.bram)
    assert _taken_back(cast, cast.bram).status_code == 404


def test_a_guest_takes_no_release_back(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    assert _taken_back(cast, cast.eva).status_code == 403


def test_taking_back_is_told_in_the_stream(cast: Cast, flood: Activity) -> None:
    _release(cast, flood)
    _taken_back(cast, cast.bram)
    assert "Vrijgave ingetrokken: Netwerk Maasland" in page(cast.client(cast.amina), "_stream")


def test_an_organisation_releases_its_own_picture_from_its_own_page(cast: Cast, flood: Activity) -> None:
    html = page(cast.client(cast.amina), "_own", "de-maasoever")
    assert f"{url('_release')}?room={quote(own('de-maasoever'), safe='')}" in html


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_participant_releases_nothing(cast: Cast, flood: Activity, method: str) -> None:
    answer = getattr(cast.client(cast.amina), method)(url("_release"), {"room": shared("B2")})
    assert answer.status_code == 403


def test_the_manager_can_open_a_picture_for_whoever_joined_later(cast: Cast, flood: Activity) -> None:
    join(actor=cast.bram, activity=flood, organisation=cast.netwerk_maasland)
    browser = cast.client(cast.bram)
    assert url("_open") in page(browser)
    browser.post(url("_open"))
    assert PictureDocument.objects.filter(organisation=cast.netwerk_maasland).exists()


def test_an_open_picture_has_no_button_to_open_it(cast: Cast, flood: Activity) -> None:
    assert url("_open") not in page(cast.client(cast.bram))


def test_opening_what_is_open_is_told(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.bram).post(url("_open")).status_code == 409


def test_a_participant_opens_no_pictures(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).post(url("_open")).status_code == 403


def test_who_chooses_nobody_to_release_to_is_told_beside_the_field(cast: Cast, flood: Activity) -> None:
    fields = {"room": shared("B2"), "organisation": "", "reason": "Stroom"}
    answer = cast.client(cast.bram).post(url("_release"), fields)
    assert answer.status_code == 400
    assert 'id="cp-to-organisation-error">Kies de organisatie' in answer.text
    assert 'value="Stroom"' in answer.text


def _release(cast: Cast, activity: Activity, section: str = "B2") -> None:
    document = PictureDocument.objects.select_related("organisation").get(room=shared(section))
    actions.release_document(
        actor=cast.bram, activity=activity, document=document, to=cast.netwerk_maasland, reason="Stroom"
    )


def _clients(room: str) -> list[int]:
    document: Doc[Any] = Doc()
    document.apply_update(texts.state(room))
    return [span.client for stamp in texts.stamps(room) for span in stamp.ranges]
