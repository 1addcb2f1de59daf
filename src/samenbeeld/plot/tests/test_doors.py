"""Every address of the map, tried by one who may and one who may not."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.geo.actions import import_shapes
from samenbeeld.kernel import clock
from samenbeeld.kernel.levels import Level
from samenbeeld.look import times
from samenbeeld.organisations.models import Site
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot import queries
from samenbeeld.plot.models import MapKey
from samenbeeld.plot.queries import care as care_module
from samenbeeld.plot.queries.care import Reported
from samenbeeld.plot.tests.conftest import SHARED, draw, own, shelter
from samenbeeld.plot.tests.looking import drawn, island_data, page, release_shared, typed, url
from samenbeeld.realtime import tokens


def on_map(room: str = SHARED) -> list[str]:
    return [feature.label for feature in queries.drawn([room])[room]]


@pytest.mark.parametrize("login", ["eva", "hanna"])
def test_whoever_may_see_nothing_is_told_there_is_no_map(cast: Cast, flood: Activity, login: str) -> None:
    assert cast.client(cast.people[login]).get(url()).status_code == 404


def test_the_list_says_what_is_on_the_map_and_who_says_so(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal Geleen", note="Plaats voor 80"))
    html = page(cast.client(cast.amina))
    told = (
        "Sporthal Geleen",
        "Plaats voor 80",
        "Opvang",
        "50.96200 5.74300",
        "RD 179997 330317",
        "Bram Janssen",
    )
    for words in told:
        assert words in html


def test_the_list_keeps_what_may_not_be_read_to_itself(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, own("ghor-zuid-limburg"), "a", shelter(label="Alleen voor ons"))
    assert "Alleen voor ons" in page(cast.client(cast.bram))
    assert "Alleen voor ons" not in page(cast.client(cast.amina))


def test_a_place_in_the_rest_of_the_country_may_be_typed(cast: Cast, flood: Activity) -> None:
    import_shapes()
    form = {"room": SHARED, "symbol": "shelter", "place": "Rotterdam", "label": "Ahoy"}
    cast.client(cast.bram).post(url("_new"), form)
    assert "Ahoy" in page(cast.client(cast.bram))


def test_the_island_is_told_where_one_may_draw(cast: Cast, flood: Activity) -> None:
    layers = island_data(page(cast.client(cast.amina)))["layers"]
    told = {layer["room"]: layer["mayWrite"] for layer in layers}
    assert told == {SHARED: False, own("de-maasoever"): True}


def test_what_stands_on_the_layers_is_told_beside_the_page(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="<title>Gymzaal</title>"))
    browser = cast.client(cast.amina)
    assert island_data(page(browser))["drawnUrl"] == url("_drawn")
    answer = browser.get(url("_drawn"))
    # It is kept beside pages on a device, and nothing in it may pass for one.
    assert "<" not in answer.content.decode()
    [thing] = answer.json()[SHARED]
    assert (thing["id"], thing["label"]) == ("a", "<title>Gymzaal</title>")


def test_who_has_it_as_it_stands_is_sent_nothing_until_somebody_draws(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="Eerst"))
    browser = cast.client(cast.amina)
    mark = browser.get(url("_drawn"))["ETag"]
    same = browser.get(url("_drawn"), headers={"if-none-match": mark})
    assert (same.status_code, same.content) == (304, b"")
    draw(cast.bram, SHARED, "a", shelter(label="Later"))
    fresh = browser.get(url("_drawn"), headers={"if-none-match": mark})
    assert [thing["label"] for thing in fresh.json()[SHARED]] == ["Later"]


def test_what_stood_on_the_layers_at_a_moment_is_told_too(cast: Cast, flood: Activity) -> None:
    before = clock.now() - timedelta(minutes=30)
    draw(cast.bram, SHARED, "a", shelter(label="Eerst"), before)
    draw(cast.bram, SHARED, "a", shelter(label="Later"))
    moment = (before + timedelta(minutes=10)).isoformat()
    there = drawn(cast.client(cast.bram), moment=moment)
    assert [thing["label"] for thing in there[SHARED]] == ["Eerst"]


def test_a_guest_is_told_what_stands_on_the_released_layer_alone(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.eva).get(url("_drawn")).status_code == 404
    release_shared(cast, flood)
    assert list(drawn(cast.client(cast.eva))) == [SHARED]


def test_what_was_drawn_first_comes_first_whatever_the_clock_of_who_drew(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "later-by-its-id", shelter(label="Eerst"))
    draw(cast.bram, SHARED, "earlier-by-its-id", shelter(label="Daarna"))
    assert on_map() == ["Eerst", "Daarna"]


def test_a_guest_sees_the_released_layer_and_not_who_takes_part(cast: Cast, flood: Activity) -> None:
    Site.objects.create(organisation=cast.de_maasoever, name="Meers", longitude=5.74, latitude=50.96)
    release_shared(cast, flood)
    data = island_data(page(cast.client(cast.eva)))
    assert ([layer["room"] for layer in data["layers"]], data["care"]) == ([SHARED], [])


def test_the_levels_of_sites_are_told_anew_when_one_changed(
    cast: Cast, flood: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    Site.objects.create(organisation=cast.de_maasoever, name="Meers", longitude=5.74, latitude=50.96)
    browser = cast.client(cast.amina)
    data = island_data(page(browser))
    assert data["careUrl"] == url("_care")
    assert browser.get(url("_care"), {"na": data["careMark"]}).status_code == 204
    levels = {"de-maasoever": queries.Reported(Level.RED, clock.now())}
    monkeypatch.setattr(care_module, "_levels", lambda activity, member, moment: levels)
    told = browser.get(url("_care"), {"na": data["careMark"]}).json()
    assert [site["level"] for site in told["care"]] == ["red"]
    assert 'data-level="red"' in told["rows"]
    assert browser.get(url("_care"), {"na": told["mark"]}).status_code == 204


def test_a_level_that_is_not_for_who_looks_is_not_unknown(
    cast: Cast, flood: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_shapes()
    Site.objects.create(organisation=cast.de_maasoever, name="Meers", longitude=5.74, latitude=50.96)
    closed = {"de-maasoever": Reported(is_closed=True)}
    monkeypatch.setattr(care_module, "_levels", lambda activity, member, moment: closed)
    seen = page(cast.client(cast.bram))
    assert [site["isClosed"] for site in island_data(seen)["care"]] == [True]
    assert "het niveau is niet voor jou vrijgegeven" in seen
    assert 'data-level="unknown"' not in seen[seen.index("data-care-list") :]
    assert 'data-level="unknown"' not in page(cast.client(cast.bram), "_still")


def test_who_alarms_is_led_from_an_area_to_an_alarm_with_that_area(cast: Cast, flood: Activity) -> None:
    ring = [[5.7, 50.9], [5.8, 50.9], [5.8, 51.0], [5.7, 50.9]]
    area = {"symbol": "flooded", "geometry": {"type": "Polygon", "coordinates": [ring]}, "label": "Itteren"}
    draw(cast.bram, SHARED, "gebied", area)
    draw(cast.bram, SHARED, "punt", shelter())
    address = island_data(page(cast.client(cast.bram)))["alarmUrl"]
    assert address == f"{reverse('activity_alarm_new', args=[flood.slug])}?gebied="
    assert island_data(page(cast.client(cast.amina)))["alarmUrl"] == ""
    form = cast.client(cast.bram).get(f"{address}gebied")
    assert json.loads(form.context["form"]["area"].value())["coordinates"] == [ring]
    assert "‘Itteren’ van de kaart is ingevuld" in form.content.decode()
    for gone in ("punt", "bestaat-niet"):
        form = cast.client(cast.bram).get(f"{address}{gone}")
        assert form.context["form"]["area"].value() == ""
        assert "Dit gebied staat niet op de kaart" in form.content.decode()


def test_a_guest_of_one_layer_is_not_told_the_levels_of_sites(cast: Cast, flood: Activity) -> None:
    release_shared(cast, flood)
    browser = cast.client(cast.eva)
    assert island_data(page(browser))["careUrl"] == ""
    assert browser.get(url("_care")).status_code == 404


def test_a_layer_that_nobody_touched_for_hours_is_old(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="Oud"), clock.now() - timedelta(hours=7))
    assert "plot-layer--old" in page(cast.client(cast.bram))


def test_the_map_of_a_moment_is_as_it_stood_and_cannot_be_changed(cast: Cast, flood: Activity) -> None:
    before = clock.now() - timedelta(minutes=30)
    draw(cast.bram, SHARED, "a", shelter(label="Eerst"), before)
    draw(cast.bram, SHARED, "a", shelter(label="Later"))
    moment = times.local(before + timedelta(minutes=10)).strftime("%Y-%m-%dT%H:%M")
    html = page(cast.client(cast.bram), moment=moment)
    assert ("Eerst" in html, "Later" in html, "data-map-form" in html) == (True, False, False)
    assert not any(layer["mayWrite"] for layer in island_data(html)["layers"])


def test_what_does_not_hold_yet_or_any_more_says_so(cast: Cast, flood: Activity) -> None:
    later = (clock.now() + timedelta(hours=1)).isoformat()
    earlier = (clock.now() - timedelta(hours=1)).isoformat()
    draw(cast.bram, SHARED, "a", shelter(valid_from=later))
    draw(cast.bram, SHARED, "b", shelter(valid_until=earlier))
    html = page(cast.client(cast.bram))
    assert "Nog niet." in html
    assert "Voorbij." in html


def test_the_page_asks_as_much_for_many_things_as_for_few(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.bram)
    page(browser)
    counts = []
    for many in (1, 12):
        for number in range(many):
            draw(cast.amina, own("de-maasoever"), f"{many}-{number}", shelter(label="x"))
            draw(cast.bram, SHARED, f"{many}-{number}", shelter(label="x"))
        with CaptureQueriesContext(connection) as asked:
            page(browser)
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert counts[0] <= 33


def test_a_thing_is_put_on_the_map_by_coordinates(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.bram).post(url("_new"), typed(label="Sporthal", number="3", level="red"))
    assert answer.status_code == 302
    [feature] = queries.drawn([SHARED])[SHARED]
    # A field of another kind is left alone.
    assert (feature.label, feature.number, feature.level) == ("Sporthal", None, None)
    assert feature.geometry == {"type": "Point", "coordinates": [5.743, 50.962]}


def test_a_thing_is_put_on_the_map_by_the_name_of_a_place(cast: Cast, flood: Activity) -> None:
    import_shapes()
    cast.client(cast.bram).post(url("_new"), typed(place="stein"))
    [feature] = queries.drawn([SHARED])[SHARED]
    assert feature.geometry["coordinates"] == [5.76667, 50.96917]


def test_several_places_are_a_line_with_its_number(cast: Cast, flood: Activity) -> None:
    fields = typed(symbol="movement", place="50.962 5.743\n180000 331000\n50.99 5.82", number="40")
    cast.client(cast.bram).post(url("_new"), fields)
    [feature] = queries.drawn([SHARED])[SHARED]
    assert (feature.geometry["type"], feature.number) == ("LineString", 40)
    assert len(feature.geometry["coordinates"]) == 3


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"place": "Nergenshuizen"}, "De plaats Nergenshuizen kennen we niet"),
        ({"place": ""}, "Vul bij Plaats in waar het is"),
        ({"place": "48.85 2.35"}, "ligt niet in Nederland"),
        ({"symbol": "draak"}, "Kies bij Soort een teken"),
        ({"symbol": "label", "label": ""}, "heeft een opschrift nodig"),
        ({"symbol": "flooded"}, "ten minste drie plaatsen"),
        ({"symbol": "movement", "place": "50.9 5.7\n50.9 5.8", "number": "veel"}, "een heel getal"),
        ({"valid_from": "2027-01-14T12:00", "valid_until": "2027-01-14T11:00"}, "Geldig tot ligt voor"),
        ({"valid_from": "straks"}, "Dit moment kunnen we niet lezen"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_and_what_was_typed_stays(
    cast: Cast, flood: Activity, fields: dict[str, str], words: str
) -> None:
    answer = cast.client(cast.bram).post(url("_new"), typed(**{"note": "Bewaar mij", **fields}))
    assert answer.status_code == 422
    html = answer.content.decode()
    assert words in html
    assert "Bewaar mij" in html
    assert on_map() == []


def test_a_form_that_is_sent_twice_places_one_thing(cast: Cast, flood: Activity) -> None:
    for _ in range(2):
        cast.client(cast.bram).post(url("_new"), typed(label="Sporthal"))
    assert on_map() == ["Sporthal"]


def test_who_may_only_look_gets_no_form_and_places_nothing(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.daan)
    assert "data-map-form" not in page(browser)
    assert browser.get(url("_new")).status_code == 404
    assert browser.post(url("_new"), typed()).status_code in (403, 404)
    assert on_map() == []


def test_who_draws_on_an_own_layer_does_not_place_on_the_shared_one(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(url("_new"), typed())
    assert (answer.status_code, on_map()) == (403, [])


def test_a_thing_is_changed_with_the_form_that_shows_it(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))
    browser = cast.client(cast.bram)
    html = page(browser, "_change", room=SHARED, id="a")
    assert 'value="Sporthal"' in html
    assert "50.96200 5.74300" in html
    assert browser.post(url("_change"), typed(label="Gymzaal")).status_code == 302
    assert on_map() == ["Gymzaal"]


def test_who_may_not_draw_there_changes_and_removes_nothing(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))
    browser = cast.client(cast.amina)
    assert browser.get(url("_change"), {"room": SHARED, "id": "a"}).status_code == 404
    assert browser.post(url("_change"), typed(label="Weg")).status_code == 403
    assert browser.post(url("_remove"), {"room": SHARED, "id": "a"}).status_code == 403
    assert on_map() == ["Sporthal"]


def test_a_thing_is_taken_off_the_map_once(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))
    browser = cast.client(cast.bram)
    assert browser.post(url("_remove"), {"room": SHARED, "id": "a"}).status_code == 302
    assert on_map() == []
    assert browser.post(url("_remove"), {"room": SHARED, "id": "a"}).status_code == 409


def test_the_keeper_opens_and_labels_and_others_do_not(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).post(url("_open")).status_code == 403
    assert cast.client(cast.amina).post(url("_label"), {"tlp": "green"}).status_code == 403
    assert cast.client(cast.bram).post(url("_open")).status_code == 409
    assert cast.client(cast.bram).post(url("_label"), {"tlp": "green"}).status_code == 302
    assert "hoogwater-maas.map.green" in page(cast.client(cast.bram))


def test_a_layer_is_released_with_a_reason(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.amina)
    room = own("de-maasoever")
    assert "Geef vrij: De Maasoever" in page(browser, "_release", room=room)
    fields = {"room": room, "organisation": "netwerk-maasland", "reason": ""}
    assert browser.post(url("_release"), fields).status_code == 422
    assert browser.post(url("_release"), fields | {"reason": "Stroom"}).status_code == 302
    assert room in page(cast.client(cast.eva))


def test_who_chooses_nobody_to_release_to_is_told_beside_the_field(cast: Cast, flood: Activity) -> None:
    fields = {"room": own("de-maasoever"), "organisation": "", "reason": "Stroom"}
    answer = cast.client(cast.amina).post(url("_release"), fields)
    assert answer.status_code == 422
    assert 'id="plot-to-error">Kies de organisatie' in answer.text
    assert 'value="Stroom"' in answer.text


def test_who_does_not_own_a_layer_does_not_release_it(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).get(url("_release"), {"room": SHARED}).status_code == 403
    assert cast.client(cast.daan).get(url("_release"), {"room": own("de-maasoever")}).status_code == 404


def test_the_token_says_who_comes(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(url("_token")).json()
    assert tokens.read(answer["token"]).account == str(cast.amina.account_id)
    assert cast.client(cast.eva).post(url("_token")).status_code == 404


def test_who_drew_it_is_told_to_who_may_see_it(cast: Cast, flood: Activity) -> None:
    draw(cast.amina, own("de-maasoever"), "a", shelter())
    asked = {"room": own("de-maasoever"), "id": "a"}
    told = cast.client(cast.bram).get(url("_origin"), asked).json()
    assert told["madeBy"] == "Amina El Idrissi, ICo, De Maasoever"
    assert cast.client(cast.daan).get(url("_origin"), asked).status_code == 404
    assert cast.client(cast.bram).get(url("_origin"), asked | {"id": "b"}).status_code == 404


def test_a_key_is_made_shown_once_and_withdrawn(cast: Cast, flood: Activity) -> None:
    browser, address = cast.client(cast.amina), reverse("plot_keys")
    made = browser.post(address, {"name": "QGIS", "days": "14"}).content.decode()
    key = MapKey.objects.get()
    assert "Je ziet hem alleen nu" in made
    later = browser.get(address).content.decode()
    assert "QGIS" in later
    assert "<code>" in later
    assert "Je ziet hem alleen nu" not in later
    assert cast.client(cast.bram).post(reverse("plot_key_withdraw", args=[key.pk])).status_code == 404
    assert browser.post(reverse("plot_key_withdraw", args=[key.pk])).status_code == 302
    assert queries.keys_of(cast.amina).count() == 0


def test_who_reads_no_maps_gets_no_keys(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.hanna).get(reverse("plot_keys")).status_code == 403
    assert cast.client(cast.bram).post(reverse("plot_keys"), {"name": "", "days": "0"}).status_code == 422
