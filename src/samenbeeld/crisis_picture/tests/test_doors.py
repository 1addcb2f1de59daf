"""The pages of the crisis picture and what their island asks, tried by one who may and one who may not."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenbeeld.activities.actions import join, set_grip_level
from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions, queries
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.tests.conftest import own, shared, write
from samenbeeld.crisis_picture.tests.knocking import (
    SLUG,
    clients_of,
    island_data,
    page,
    post_json,
    release_section,
    url,
)
from samenbeeld.kernel.clock import at, now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import tokens

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


def test_a_page_with_a_stricter_text_on_it_says_that_label_on_paper_and_in_the_journal(
    cast: Cast, flood: Activity
) -> None:
    actions.add_labelled_document(actor=cast.bram, activity=flood, section="C2", tlp=Tlp.RED)
    assert "TLP:RED." in page(cast.client(cast.bram))
    assert JournalLine.objects.get(kind="audit.ObjectRead").tlp == "red"
    assert "TLP:AMBER." in page(cast.client(cast.amina))


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
    release_section(cast, flood)
    html = page(cast.client(cast.eva))
    assert "De N296 is dicht." in html
    assert "Vijf wagens vrij." not in html


def test_a_guest_does_not_see_who_takes_part(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood)
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
    [client] = clients_of(shared("A2"))
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
    asked = {room: [[clients_of(room)[0], 0]] for room in (shared("A2"), shared("B1"))}
    told = _ask_who(cast.amina, cast, asked).json()["rooms"]
    assert {room: len(items) for room, items in told.items()} == {shared("A2"): 1, shared("B1"): 1}


def test_provenance_of_a_closed_text_is_not_told(cast: Cast, flood: Activity) -> None:
    assert _ask_who(cast.amina, cast, {own("ghor-zuid-limburg"): []}).status_code == 404


def test_a_closed_text_among_open_ones_is_left_out(cast: Cast, flood: Activity) -> None:
    write(cast.bram, own("ghor-zuid-limburg"), "Intern.")
    asked = {own("ghor-zuid-limburg"): [[clients_of(own("ghor-zuid-limburg"))[0], 0]], shared("A2"): []}
    assert _ask_who(cast.amina, cast, asked).json()["rooms"] == {shared("A2"): []}


def test_provenance_names_who_suggested_it_to_who_may_read_suggestions(cast: Cast, flood: Activity) -> None:
    made = actions.make_suggestion(actor=cast.amina, activity=flood, room=shared("B2"), text="Dicht.")

    def suggested(member: Membership, pk: object) -> Any:
        asked = {"rooms": {shared("B2"): []}, "suggestion": pk}
        return post_json(cast.client(member), url("_provenance"), **asked).json().get("suggested")

    told = suggested(cast.bram, str(made.pk))
    assert (told["name"], told["organisation"]) == ("Amina El Idrissi", "De Maasoever")
    assert told["at"] == made.made_at.isoformat(timespec="seconds")
    assert suggested(cast.eva, str(made.pk)) is None
    nonsense: list[object] = ["x", 1, None, {}, str(uuid4())]
    assert [suggested(cast.bram, pk) for pk in nonsense] == [None] * 5


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
    assert [span[0] for span in told["rooms"][shared("A2")]] == clients_of(shared("A2"))


def test_what_one_wrote_oneself_is_not_new(cast: Cast, flood: Activity) -> None:
    since = now().isoformat()
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    told = cast.client(cast.bram).get(url("_new"), {"room": shared("A2"), "since": since}).json()
    assert told["rooms"] == {shared("A2"): []}


def test_what_was_there_before_is_not_new(cast: Cast, flood: Activity) -> None:
    # Apart in time: the log keeps milliseconds, and a test writes twice in one.
    since = now() - timedelta(minutes=1)
    with at(since - timedelta(minutes=1)):
        write(cast.bram, shared("A2"), "De Maas stijgt.")
    write(cast.bram, shared("B1"), "Vijf wagens vrij.")
    asked = {"room": [shared("A2"), shared("B1")], "since": since.isoformat()}
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


def test_the_stream_names_the_summary_once_in_a_line(cast: Cast, flood: Activity) -> None:
    actions.make_suggestion(
        actor=cast.amina, activity=flood, room=shared("summary"), text="De brug is dicht."
    )
    line = page(cast.client(cast.bram), "_stream").split('<li class="cp-line')[1]
    assert line.count("Managementsamenvatting") == 1


def test_a_name_that_is_too_long_is_kept_and_explained(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.bram).post(url("_versions"), {"name": "x" * 200})
    assert answer.status_code == 400
    assert "x" * 200 in answer.content.decode()


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
    release_section(cast, flood)
    since = now().isoformat()
    write(cast.amina, own("de-maasoever"), "Droog.")
    assert cast.client(cast.eva).get(url("_organisations"), {"na": since}).status_code == 204


def test_a_guest_hears_nothing_of_the_activity_as_a_whole(cast: Cast, flood: Activity) -> None:
    actions.fix_version(actor=cast.bram, activity=flood, name="Voor het beleidsteam")
    set_grip_level(
        actor=cast.chantal, activity=flood, region=cast.zuid_limburg, level=2, reason="Uitstralend"
    )
    release_section(cast, flood)
    html = page(cast.client(cast.eva))
    assert "Vrijgegeven aan Netwerk Maasland" in html
    assert "Voor het beleidsteam" not in html
    assert "Uitstralend" not in html


def test_a_guest_is_not_told_what_is_only_suggested(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood)
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
