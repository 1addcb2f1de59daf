"""What care tells on the map is there for other programs as well."""

from samenbeeld.activities.models import Activity
from samenbeeld.casualty_distribution import actions
from samenbeeld.crisis_picture.tests.conftest import flood
from samenbeeld.organisations.tests.cast import Cast

__all__ = ["flood"]

AT = "/api/ogc/collections/hoogwater-maas.care-layer-"


def test_a_layer_that_care_tells_is_a_collection_with_its_words_and_levels(
    cast: Cast, flood: Activity
) -> None:
    actions.add_place(actor=cast.bram, activity=flood, name="Sporthal Itteren", longitude=5.69, latitude=50.9)
    browser = cast.client(cast.bram)
    [feature] = browser.get(f"{AT}casualties/items").json()["features"]
    said = feature["properties"]
    assert feature["geometry"]["coordinates"] == [5.69, 50.9]
    assert (said["name"], said["level"], said["mode"], said["tlp"]) == (
        "Sporthal Itteren", None, "real", "amber",
    )  # fmt: skip
    assert browser.get(f"{AT}weather/items").status_code == 404
    assert cast.client(cast.eva).get(f"{AT}casualties/items").status_code == 404
