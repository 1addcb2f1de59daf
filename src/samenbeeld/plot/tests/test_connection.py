"""What other programs read of the map: OGC API Features."""

from datetime import datetime
from typing import Any

from django.test import Client

from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot import actions
from samenbeeld.plot.tests.conftest import SHARED, SLUG, draw, own, shelter
from samenbeeld.plot.tests.looking import release_shared


def key_of(member: Membership) -> str:
    return actions.make_key(actor=member, name="QGIS", days=1)[1]


def ask(browser: Client, path: str = "", key: str = "", **query: str) -> Any:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return browser.get(f"/api/ogc/{path}", query, headers=headers)


def test_the_landing_page_leads_to_everything_and_says_what_conforms(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.bram)
    rels = {link["rel"]: link["href"] for link in ask(browser).json()["links"]}
    assert set(rels) == {"self", "service-desc", "conformance", "data"}
    for address in rels.values():
        assert browser.get(address.removeprefix("http://testserver")).status_code == 200
    assert any("conf/core" in uri for uri in ask(browser, "conformance").json()["conformsTo"])
    assert ask(browser, "api").json()["openapi"].startswith("3.0")


def test_a_stranger_and_a_wrong_key_read_nothing(cast: Cast, flood: Activity) -> None:
    for answer in (ask(Client()), ask(Client(), key="verzonnen")):
        assert answer.status_code == 401
        assert answer["Content-Type"] == "application/problem+json"


def test_a_key_reads_what_its_maker_may_read(cast: Cast, flood: Activity) -> None:
    ids = [one["id"] for one in ask(Client(), "collections", key_of(cast.amina)).json()["collections"]]
    told = [f"{SLUG}.care-layer-{code}" for code in ("capacity", "casualties", "spread", "endurance")]
    assert ids == [SHARED, own("de-maasoever"), f"{SLUG}.care-locations", *told]
    assert ask(Client(), f"collections/{own('ghor-zuid-limburg')}", key_of(cast.amina)).status_code == 404


def test_a_guest_reads_only_the_released_layer(cast: Cast, flood: Activity) -> None:
    release_shared(cast, flood)
    ids = [one["id"] for one in ask(cast.client(cast.eva), "collections").json()["collections"]]
    assert ids == [SHARED]
    for closed in ("care-locations", "care-layer-capacity"):
        assert ask(cast.client(cast.eva), f"collections/{SLUG}.{closed}/items").status_code == 404


def test_every_feature_says_its_activity_mode_and_label(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))
    told = ask(cast.client(cast.amina), f"collections/{SHARED}/items").json()
    [feature] = told["features"]
    assert (told["numberMatched"], feature["id"]) == (1, "a")
    properties = feature["properties"]
    assert (properties["label"], properties["mode"], properties["tlp"]) == ("Sporthal", "real", "amber")
    assert properties["changedBy"] == "Bram Janssen, GHOR Zuid-Limburg"
    assert ask(cast.client(cast.amina), f"collections/{SHARED}/items/a").json()["id"] == "a"
    assert ask(cast.client(cast.amina), f"collections/{SHARED}/items/b").status_code == 404


def test_pages_of_features_lead_to_each_other(cast: Cast, flood: Activity) -> None:
    for number in range(5):
        draw(cast.bram, SHARED, f"f{number}", shelter())
    browser, found, address = cast.client(cast.bram), [], f"/api/ogc/collections/{SHARED}/items?limit=2"
    while address:
        told = browser.get(address).json()
        found += [feature["id"] for feature in told["features"]]
        address = next((link["href"] for link in told["links"] if link["rel"] == "next"), "")
        address = address.removeprefix("http://testserver")
    assert found == ["f0", "f1", "f2", "f3", "f4"]


def test_reference_systems_are_said_in_the_answer(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter())
    rd = "http://www.opengis.net/def/crs/EPSG/0/28992"
    answer = ask(cast.client(cast.bram), f"collections/{SHARED}/items", crs=rd)
    assert answer["Content-Crs"] == f"<{rd}>"
    assert answer.json()["features"][0]["geometry"]["coordinates"] == [179997.01, 330316.59]


def test_one_feature_alone_says_label_mode_and_time_too(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter())
    told = ask(cast.client(cast.bram), f"collections/{SHARED}/items/a").json()
    assert datetime.fromisoformat(told["timeStamp"]).tzinfo
    assert (told["properties"]["mode"], told["properties"]["tlp"]) == ("real", "amber")


def test_a_question_that_cannot_be_read_is_a_problem_and_not_empty(cast: Cast, flood: Activity) -> None:
    answer = ask(cast.client(cast.bram), f"collections/{SHARED}/items", bbox="1,2")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_reading_through_the_connection_is_in_the_journal(cast: Cast, flood: Activity) -> None:
    ask(Client(), f"collections/{SHARED}/items", key_of(cast.amina))
    line = JournalLine.objects.get(kind="audit.ObjectRead", object_kind="plot.layer")
    assert (line.actor_name, line.object_id) == ("Amina El Idrissi", SHARED)
