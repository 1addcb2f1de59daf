"""Each kind of source reads what was recorded of it, and says what it does not take."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from samenbeeld.feeds import sources
from samenbeeld.feeds.cap.alert import (
    Alert,
    Area,
    Certainty,
    Info,
    MessageType,
    Reference,
    Scope,
    Severity,
    Status,
    Urgency,
)
from samenbeeld.feeds.cap.writing import write
from samenbeeld.feeds.queries import feeds
from samenbeeld.feeds.rules.definition import Unreadable, listened_to, wait
from samenbeeld.indicators.queries import indicators
from samenbeeld.kernel.levels import Level

HERE = Path(__file__).parents[1]
ERVISS = (HERE / "erviss" / "recorded" / "ILIARIRates.csv").read_bytes()
WATER = (HERE / "waterwebservices" / "recorded" / "newest.json").read_bytes()
KNMI = (HERE / "cap" / "recorded" / "meteoalarm-netherlands.atom").read_bytes()
AT = datetime(2026, 1, 14, 13, 30, tzinfo=UTC)


# These tell of the capacity of institutions.
COUNTING = ("door2doc", "fhir", "have")


def refused(code: str, body: bytes) -> str:
    with pytest.raises(Unreadable) as raised:
        sources.read(feeds()[code], body, AT)
    return raised.value.reason.key


def test_every_source_of_policy_can_be_read_and_points_at_an_indicator_a_theme_or_capacity() -> None:
    for feed in feeds().values():
        own = feed.own
        named = {own.get("indicator"), *(each["indicator"] for each in own.get("series", ()))} - {None}
        assert named <= set(indicators()), feed.code
        assert named or own.get("mirror") or own.get("theme") or feed.kind in COUNTING, feed.code
        assert feed.every >= timedelta(minutes=1)


def test_erviss_gives_the_dutch_rates_with_each_week_at_its_end() -> None:
    said = sources.read(feeds()["erviss"], ERVISS, AT)
    values = said.values["griepachtig"]
    assert len(values) == 108
    last = values[-1]
    assert (last.value, last.of.isoformat()) == (5.6, "2025-07-28T00:00:00+02:00")
    assert said.refused == []


def test_a_row_that_cannot_be_read_is_told_with_its_number_and_the_rest_is_taken() -> None:
    rows = ERVISS.decode().splitlines()
    wrong = [
        "primary care syndromic,Netherlands,2025-W99,ILIconsultationrate,total,5",
        "primary care syndromic,Netherlands,2025-W31,ILIconsultationrate,total,veel",
        "primary care syndromic,Netherlands",
    ]
    said = sources.read(feeds()["erviss"], "\n".join([*rows, *wrong]).encode(), AT)
    assert len(said.values["griepachtig"]) == 108
    assert [each.values["row"] for each in said.refused] == [len(rows) + 1, len(rows) + 2]


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (b"\xff\xfe\x00", "feeds-not-utf8"),
        (b"", "feeds-column-missing"),
        (b"<html>onderhoud</html>", "feeds-column-missing"),
        (b"countryname,yearweek,indicator,age,value\n" + b'"' + b"x" * 200_000, "feeds-not-csv"),
    ],
)
def test_what_is_no_such_file_is_refused_whole(body: bytes, key: str) -> None:
    assert refused("erviss", body) == key


def test_rijkswaterstaat_gives_what_was_measured_and_not_what_is_expected() -> None:
    said = sources.read(feeds()["rijkswaterstaat"], WATER, AT)
    maas = said.values["maas-sint-pieter"]
    assert [(each.value, each.quality) for each in maas] == [
        (1262.4, "raw"), (None, "failed"), (1281.0, "validated"),
    ]  # fmt: skip
    assert [each.value for each in said.values["maas-venlo"]] == [1491.0]


def test_a_figure_in_another_unit_than_agreed_is_not_taken() -> None:
    whole = json.loads(WATER)
    whole["WaarnemingenLijst"][2]["AquoMetadata"]["Eenheid"]["Code"] = "m"
    said = sources.read(feeds()["rijkswaterstaat"], json.dumps(whole).encode(), AT)
    assert "maas-venlo" not in said.values
    assert [each.key for each in said.refused] == ["feeds-series"]


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one.pop("Locatie"),
        lambda one: one["MetingenLijst"][0].update(Tijdstip="2026-01-14T14:00:00"),
        lambda one: one["MetingenLijst"][0].update(Meetwaarde={"Waarde_Numeriek": "veel"}),
        lambda one: one.update(MetingenLijst=7),
    ],
)
def test_one_series_that_is_wrong_leaves_the_others(change: Any) -> None:
    whole = json.loads(WATER)
    change(whole["WaarnemingenLijst"][0])
    said = sources.read(feeds()["rijkswaterstaat"], json.dumps(whole).encode(), AT)
    assert len(said.refused) == 1
    assert [each.value for each in said.values["maas-venlo"]] == [1491.0]


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (b"", "feeds-not-json"),
        (b"[" * 100_000, "feeds-not-json"),
        (b"[]", "feeds-not-json"),
        (b'{"WaarnemingenLijst": 3}', "feeds-source-says-no"),
        (b'{"Succesvol": false, "Foutmelding": "te druk", "WaarnemingenLijst": []}', "feeds-source-says-no"),
    ],
)
def test_an_answer_that_is_none_is_refused_whole(body: bytes, key: str) -> None:
    assert refused("rijkswaterstaat", body) == key


def test_rijkswaterstaat_is_asked_for_every_place_and_quantity() -> None:
    asked = json.loads(sources.question(feeds()["rijkswaterstaat"]) or b"")
    assert {"Code": "venlo"} in asked["LocatieLijst"]
    assert len(asked["AquoPlusWaarnemingMetadataLijst"]) == 2
    assert sources.question(feeds()["erviss"]) is None


def test_warnings_become_codes_of_both_regions_of_the_province() -> None:
    said = sources.read(feeds()["knmi"], KNMI, AT)
    found = {(each.region, each.level) for each in said.codes}
    assert found == {
        ("VR23", Level.YELLOW), ("VR24", Level.YELLOW), ("VR23", Level.ORANGE), ("VR24", Level.ORANGE),
    }  # fmt: skip
    assert {each.signature for each in said.codes} == {"unsigned"}


@pytest.mark.parametrize("body", [b"", b"{}", b"<html/>", b'<!DOCTYPE a [<!ENTITY b "c">]><feed/>'])
def test_a_document_that_is_no_warning_is_no_silence_either(body: bytes) -> None:
    assert refused("knmi", body).startswith("feeds-cap-")


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        (
            [(b"<cap:severity>Moderate", b"<cap:severity>Unknown")],
            "feeds-no-colour",
        ),
        ([(b"NL012", b"NL999"), (b"EMMA_ID", b"NUTS3")], "feeds-no-area"),
    ],
)
def test_a_warning_that_is_not_understood_makes_silence_mean_nothing(
    changes: list[tuple[bytes, bytes]], key: str
) -> None:
    body = KNMI
    for before, after in changes:
        assert before in body, before
        body = body.replace(before, after, 1)
    said = sources.read(feeds()["knmi"], body, AT)
    assert key in [each.key for each in said.refused]
    assert not said.is_whole


def test_an_update_that_is_not_understood_leaves_the_old_code_standing() -> None:
    old = Reference("knmi@example", "1", AT)
    info = Info(
        ("Met",), "wind", Urgency.EXPECTED, Severity.EXTREME, Certainty.LIKELY,
        areas=(Area("Limburg", geocodes=(("EMMA_ID", "NL012"),)),),
    )  # fmt: skip
    update = Alert(
        "2", "knmi@example", AT, Status.ACTUAL, MessageType.UPDATE, Scope.PUBLIC, references=(old,)
    )
    lacking = sources.read(feeds()["knmi"], write(replace(update, infos=(info,))), AT)
    assert (lacking.ended, lacking.is_whole) == ([], False)
    whole = replace(update, infos=(replace(info, expires=AT + timedelta(hours=3)),))
    taken = sources.read(feeds()["knmi"], write(whole), AT)
    assert taken.ended == [("1", "2")]
    assert {each.level for each in taken.codes} == {Level.RED}
    calm = replace(update, infos=(replace(info, parameters={"awareness_level": "1; green; Minor"}),))
    assert sources.read(feeds()["knmi"], write(calm), AT).ended == [("1", "2")]


def test_one_strange_number_or_week_never_loses_the_rest() -> None:
    rows = ERVISS.decode().splitlines()
    begin = "primary care syndromic,Netherlands"
    wrong = [
        f"{begin},2025-W31,ILIconsultationrate,total,NaN",
        f"{begin},2025-W32,ILIconsultationrate,total,inf",
        f"{begin},9999-W52,ILIconsultationrate,total,5",
        f"{begin},2099-W01,ILIconsultationrate,total,5",
    ]
    said = sources.read(feeds()["erviss"], "\n".join([*rows, *wrong]).encode(), AT)
    assert len(said.values["griepachtig"]) == 108
    assert len(said.refused) == 4
    water = WATER.replace(b"1262.4", b"NaN")
    assert len(sources.read(feeds()["rijkswaterstaat"], water, AT).values["maas-sint-pieter"]) == 2


def test_a_source_that_fails_is_asked_ever_later_and_at_most_every_six_hours() -> None:
    knmi = feeds()["knmi"]
    waits = [wait(knmi, failures) / timedelta(minutes=1) for failures in (0, 1, 2, 3, 30)]
    assert waits == [10, 20, 40, 80, 360]
    assert wait(feeds()["erviss"], 5) == timedelta(hours=6)


def test_what_is_listened_to_is_a_list_with_other_addresses() -> None:
    assert listened_to("") == {}
    assert listened_to(" knmi , erviss=https://spiegel.lan/a?b=c ") == {
        "knmi": "", "erviss": "https://spiegel.lan/a?b=c",
    }  # fmt: skip


def test_the_recorded_rates_have_the_columns_of_the_source() -> None:
    header = next(csv.reader(io.StringIO(ERVISS.decode())))
    assert header == ["survtype", "countryname", "yearweek", "indicator", "age", "value"]
