"""Who chooses sees first what goes; the other side copies it, as a page and as a feed."""

import json

import pytest
from django.test import Client
from django.urls import reverse
from lxml import etree

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.crisis_picture.tests.conftest import write
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture import actions
from samenbeeld.multi_picture.models import PushedPart
from samenbeeld.multi_picture.queries.parts import sentences_in
from samenbeeld.multi_picture.tests.doing import pushed, put
from samenbeeld.organisations.tests.cast import Cast

SLUG = "hoogwater-maas"
ROOM = room_name(SLUG, Tlp.AMBER, section="A2")
JSON, ATOM = f"/api/v1/activiteiten/{SLUG}/doorgezet", f"/api/v1/activiteiten/{SLUG}/doorgezet.atom"
NAMES = {"a": "http://www.w3.org/2005/Atom"}


def url(name: str, *rest: object) -> str:
    return reverse(name, args=[SLUG, *rest])


def test_who_chooses_sees_what_goes_with_label_and_mode_and_the_difference_marked(
    cast: Cast, flood: Activity
) -> None:
    pushed(cast, flood, "De Maas stijgt.")
    write(cast.bram, ROOM, "De N296 is dicht.")
    browser = cast.client(cast.amina)
    choose = browser.get(url("pushed_part_new"), {"room": ROOM}).content.decode()
    keys = [each.key for each in sentences_in(ROOM)]
    assert all(f'value="{key}" checked' in choose for key in keys)
    asked = {"room": ROOM, "zin": keys, "vervangt": "1"}
    preview = browser.get(url("pushed_part_new"), asked).content.decode()
    assert "Dit wordt doorgezet" in preview
    assert "<b>ECHT</b>" in preview
    assert "TLP:AMBER" in preview
    assert "De N296 is dicht. (feit, bron test)</ins>" in preview
    answer = browser.post(url("pushed_part_new"), {**asked, "note": "", "key": "een"})
    assert answer["Location"] == url("pushed_part", 2)
    again = browser.post(url("pushed_part_new"), {**asked, "note": "", "key": "een"})
    assert (again["Location"], PushedPart.objects.count()) == (url("pushed_part", 2), 2)


def test_a_text_that_changed_meanwhile_is_shown_again(cast: Cast, flood: Activity) -> None:
    write(cast.bram, ROOM, "De Maas stijgt.")
    asked = {"room": ROOM, "zin": ["0" * 16], "note": "", "key": "een"}
    answer = cast.client(cast.amina).post(url("pushed_part_new"), asked)
    assert answer.status_code == 409
    assert "De tekst is gewijzigd terwijl je koos" in answer.content.decode()


def test_a_note_that_is_too_long_stays_with_what_was_chosen(cast: Cast, flood: Activity) -> None:
    write(cast.bram, ROOM, "De Maas stijgt.")
    keys = [each.key for each in sentences_in(ROOM)]
    asked = {"room": ROOM, "zin": keys, "note": "x" * 501, "key": "een"}
    answer = cast.client(cast.amina).post(url("pushed_part_new"), asked)
    assert answer.status_code == 422
    assert "x" * 501 in answer.content.decode()


def test_the_head_of_information_has_the_buttons_and_who_chose_has_not(cast: Cast, flood: Activity) -> None:
    put(cast, flood, "De Maas stijgt.")
    approve = url("pushed_part_step", 1, "goedkeuren")
    assert approve in cast.client(cast.bram).get(url("pushed_part", 1)).content.decode()
    assert approve not in cast.client(cast.amina).get(url("pushed_part", 1)).content.decode()
    assert cast.client(cast.amina).post(approve).status_code == 403
    assert cast.client(cast.bram).post(approve).status_code == 302


def test_returning_without_a_reason_asks_for_it_at_its_field(cast: Cast, flood: Activity) -> None:
    put(cast, flood, "De Maas stijgt.")
    answer = cast.client(cast.bram).post(url("pushed_part_step", 1, "terugsturen"), {"reason": ""})
    assert answer.status_code == 422
    assert 'id="mp_terugsturen_reason_error">Schrijf op waarom.' in answer.content.decode()


def test_the_other_side_copies_what_counts_and_is_told_what_does_not(cast: Cast, flood: Activity) -> None:
    part = pushed(cast, flood, "De Maas stijgt.")
    pushed(cast, flood, "De N296 is dicht.", section="B2")
    actions.withdraw_part(actor=cast.bram, activity=flood, part=part, reason="Klopt niet")
    html = cast.client(cast.amina).get(url("pushed_there")).content.decode()
    assert "- De N296 is dicht. (feit, bron test)" in html
    assert "De Maas stijgt." not in html
    assert "Klopt niet" in html


@pytest.mark.parametrize("name", ["pushed_parts", "pushed_part_new", "pushed_there", "picture_keys"])
def test_to_a_guest_none_of_it_exists(cast: Cast, flood: Activity, name: str) -> None:
    assert cast.client(cast.eva).get(url(name)).status_code == 404


def test_a_key_reads_the_feeds_and_nothing_else(cast: Cast, flood: Activity) -> None:
    first = pushed(cast, flood, "De Maas stijgt.")
    pushed(cast, flood, "De Maas stijgt snel.", replaces=first.number)
    page = cast.client(cast.bram).post(url("picture_keys"), {"name": "Multi", "days": "7"}).content.decode()
    secret = page.split("<code>")[-1].split("</code>")[0]
    by_key = {"Authorization": f"Bearer {secret}"}
    told = json.loads(Client().get(JSON, headers=by_key).content)
    assert [(each["nummer"], each["status"], each["modus"]) for each in told["delen"]] == [
        (2, "doorgezet", "echt"), (1, "vervangen", "echt"),
    ]  # fmt: skip
    assert told["delen"][0]["tekst"].startswith("ECHT TLP:AMBER")
    assert (told["delen"][1]["tekst"], told["delen"][1]["vervangenDoor"]) == (None, 2)
    feed = Client().get(ATOM, headers=by_key)
    assert feed["Content-Type"].startswith("application/atom+xml")
    root = etree.fromstring(feed.content)
    assert [each.get("term") for each in root.iterfind("a:entry/a:category", NAMES)] == ["TLP:AMBER"] * 2
    words = [each.text or "" for each in root.iterfind("a:entry/a:content", NAMES)]
    assert "De Maas stijgt snel." in words[0]
    assert "Vervangen door deel 2" in words[1]
    assert Client().get(ATOM, headers=by_key | {"If-None-Match": feed["ETag"]}).status_code == 304
    assert Client().get(f"/api/v1/activiteiten/{SLUG}/beeld", headers=by_key).status_code == 401
    assert Client().get(ATOM).status_code == 401
    assert Client().get(ATOM, headers={"Authorization": "Bearer raad-maar"}).status_code == 401


def test_a_guest_has_no_feed(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.eva).get(JSON).status_code == 404
    assert cast.client(cast.eva).get(ATOM).status_code == 404
