"""Every figure of the catalogue comes in by FHIR as it went out, and bed counts by the codes of the NHSN."""

import json
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.rules.catalogue import NUMBER, STATE, Metric
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.feeds import sources
from samenbeeld.feeds.fhir import writing
from samenbeeld.feeds.queries import feeds
from samenbeeld.feeds.queries.outgoing import Outgoing, Told
from samenbeeld.feeds.said import Said
from samenbeeld.feeds.tests.counted.test_reading import AT, bundle, coded, keys, report
from samenbeeld.organisations.models import Organisation

R4 = Path(__file__).parents[2] / "fhir" / "schema" / "fhir-r4.json"
AROUND = writing.Around("https://buren.example/fhir/r4", "TLP:AMBER", {})
# A bed count under these codes is what is free and what is taken; how many have staff is both together.
NHSN = {
    "beds": "AdultNonICU", "beds_children": "PedsNonICU", "beds_isolation": "NegativePressure",
    "ic": "AdultICU", "ic_children": "PedsICU", "ic_newborns": "NICU", "burn_beds": "Burn",
}  # fmt: skip


@cache
def schema() -> Any:
    return jsonschema_rs.validator_for(json.loads(R4.read_text(encoding="utf-8")))


def read(body: bytes) -> Said:
    return sources.read(feeds()["fhir"], body, AT)


def told_of(metric: Metric) -> Figure:
    """A figure of every part that this metric can have."""
    if metric.form == STATE:
        option = metric.options[-1]
        return Figure(state=option.code, reason="Geen mensen: storing" if option.asks_why else "")
    if metric.form == NUMBER:
        return Figure(3.0 if metric.is_whole else 2.5)
    return Figure(4, 12, 15)


def written(figures: dict[str, Figure]) -> dict[str, Any]:
    metrics = catalogue().metrics
    told = {code: Told(metrics[code], each, AT - timedelta(minutes=9)) for code, each in figures.items()}
    one = writing.report(Outgoing(Organisation(slug="noord", name="Noord"), None, told), AROUND)
    assert one is not None
    return one


def test_every_figure_of_the_catalogue_comes_in_as_it_went_out() -> None:
    figures = {code: told_of(metric) for code, metric in catalogue().metrics.items()}
    assert {metric.form for metric in catalogue().metrics.values()} == {"places", "number", "state"}
    sent = bundle(written(figures))
    schema().validate(json.loads(sent))
    said = read(sent)
    assert said.refused == []
    (one,) = said.counts
    assert one.figures == figures
    assert one.observed_at == AT - timedelta(minutes=9)
    assert "noord" in one.keys


def test_our_codes_under_the_system_of_another_say_nothing() -> None:
    one = written({"nedocs": Figure(88.0), "beds": Figure(4, 12)})
    for group in one["group"]:
        group["code"]["coding"][0]["system"] = "https://elders.example/CodeSystem/anders"
    assert read(bundle(one)).counts[0].figures == {}


@pytest.mark.parametrize(("metric", "code"), NHSN.items())
def test_beds_are_counted_by_the_codes_of_the_nhsn(metric: str, code: str) -> None:
    groups = [
        {"code": coded("BedCapacityReporting"), "population": [
            {"code": coded(f"{code}Unoccupied"), "count": 3}, {"code": coded(f"{code}Occupied"), "count": 29},
        ]}
    ]  # fmt: skip
    one = report(groups, measure="http://hl7.org/fhir/us/safr/Measure/BedCapacity", period={})
    schema().validate(json.loads(bundle(one)))
    assert read(bundle(one)).counts[0].figures == {metric: Figure(3, 32)}


def test_occupied_alone_is_not_what_is_free() -> None:
    groups = [{"population": [{"code": coded("BurnOccupied"), "count": 2}]}]
    assert read(bundle(report(groups))).counts[0].figures == {}


@pytest.mark.parametrize(
    "spoiled",
    [
        {"measureScore": {"value": True}},
        {"measureScore": {"value": "veel"}},
        {"measureScore": "veel"},
        {"stratifier": [{"stratum": [{"value": {"text": "Stop"}}]}]},
        {"stratifier": {"stratum": []}, "population": "drie"},
        {"population": [{"code": {"coding": [{"code": "free"}]}, "count": "3"}, 3, None]},
    ],
)
def test_a_part_that_is_not_as_it_should_be_is_unknown_and_leaves_the_rest(spoiled: dict[str, Any]) -> None:
    one = written({"nedocs": Figure(88.0)})
    bad = [
        {"code": {"coding": [{"system": f"{AROUND.base}/CodeSystem/cijfer", "code": code}]}, **spoiled}
        for code in ("waiting", "ed_state", "ic")
    ]
    said = read(bundle({**one, "group": [*bad, "geen groep", *one["group"]]}))
    assert said.counts[0].figures == {"nedocs": Figure(88.0)}
    assert keys(said) == []


def test_our_own_parts_that_do_not_add_up_are_refused_in_words() -> None:
    one = written({"ic": Figure(4, 12)})
    one["group"][0]["population"].append({"code": coded("occupied"), "count": 9})
    said = read(bundle(one))
    assert said.counts[0].figures == {}
    assert [each.values["why"] for each in said.refused] == ["capacity-does-not-add-up"]
