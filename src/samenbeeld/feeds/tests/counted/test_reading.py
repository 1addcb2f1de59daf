"""What others send of capacity: forms and samples of third parties, absent, impossible and bad input."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.feeds import sources
from samenbeeld.feeds.have.document import schema_error
from samenbeeld.feeds.have.writing import Hospital, write
from samenbeeld.feeds.queries import feeds
from samenbeeld.feeds.rules.definition import Unreadable
from samenbeeld.feeds.said import Said

SAMPLE = Path(__file__).parents[2] / "have" / "recorded" / "resource-finder-sample_have.xml"
AT = datetime(2026, 11, 29, 14, 0, tzinfo=UTC)
HAVE = "urn:oasis:names:tc:emergency:EDXL:HAVE:1.0"


def read(kind: str, body: bytes) -> Said:
    return sources.read(feeds()[kind], body, AT)


def keys(said: Said) -> list[str]:
    return [each.key for each in said.refused]


def hospital(name: str = "Ziekenhuis Noord", *, pos: str = "51.0 5.9", beds: str = "", ed: str = "") -> str:
    """One hospital as HAVE 1.0 wants it."""
    return (
        "<Hospital><Organization><OrganizationInformation><OrganisationName "
        'xmlns="urn:oasis:names:tc:ciq:xnl:3"><NameElement>' + name + "</NameElement></OrganisationName>"
        "</OrganizationInformation><OrganizationGeoLocation><Point "
        f'xmlns="http://www.opengis.net/gml"><pos>{pos}</pos></Point></OrganizationGeoLocation>'
        f"</Organization>{ed}{beds}<LastUpdateTime>2026-11-29T13:40:00+01:00</LastUpdateTime></Hospital>"
    )


def status(*hospitals: str) -> bytes:
    return f'<HospitalStatus xmlns="{HAVE}">{"".join(hospitals)}</HospitalStatus>'.encode()


def beds(kind: str, inside: str) -> str:
    return (
        f"<HospitalBedCapacityStatus><BedCapacity><BedType>{kind}</BedType>{inside}</BedCapacity>"
        "</HospitalBedCapacityStatus>"
    )


def test_have_gives_what_is_free_and_how_many_there_may_be_and_nothing_for_what_is_absent() -> None:
    body = status(
        hospital(
            beds=beds("AdultICU", "<Capacity><AvailableCount>3</AvailableCount>"
                      "<BaselineCount>14</BaselineCount></Capacity>"),
            ed="<EmergencyDepartmentStatus><EMSTraffic><EMSTrafficStatus>Closed</EMSTrafficStatus>"
            "<EMSTrafficReason>Geen kamers</EMSTrafficReason></EMSTraffic></EmergencyDepartmentStatus>",
        )
    )  # fmt: skip
    said = read("edxl-have", body)
    (one,) = said.counts
    assert said.refused == []
    assert one.figures == {
        "ic": Figure(3, licensed=14), "ed_state": Figure(state="stop", reason="Geen kamers"),
    }  # fmt: skip
    assert (one.keys, one.point) == (("Ziekenhuis Noord",), (5.9, 51.0))
    assert one.observed_at == datetime(2026, 11, 29, 12, 40, tzinfo=UTC)


def test_beds_that_are_not_available_are_none_and_available_without_a_count_is_unknown() -> None:
    none = "<Capacity><CapacityStatus>NotAvailable</CapacityStatus></Capacity>"
    some = "<Capacity><CapacityStatus>Vacant/Available</CapacityStatus></Capacity>"
    body = status(hospital("A", beds=beds("Burn", none)), hospital("B", beds=beds("Burn", some)))
    first, second = read("edxl-have", body).counts
    assert (first.figures, second.figures) == ({"burn_beds": Figure(0)}, {})


def test_parts_of_a_kind_of_bed_are_added_only_when_all_are_told() -> None:
    def parted(*counts: str) -> str:
        kinds = "".join(f"<SubCategoryBedType>deel {each}</SubCategoryBedType>" for each in counts)
        told = "".join(f"<Capacity><AvailableCount>{each}</AvailableCount></Capacity>" for each in counts)
        whole = "<Capacity><CapacityStatus>Vacant/Available</CapacityStatus></Capacity>"
        return beds("AdultICU", kinds + whole + told)

    said = read("edxl-have", status(hospital(beds=parted("2", "5"))))
    assert said.counts[0].figures == {"ic": Figure(7)}
    unclear = parted("2", "5", "1").replace("<SubCategoryBedType>deel 1</SubCategoryBedType>", "")
    said = read("edxl-have", status(hospital(beds=unclear)))
    assert (said.counts[0].figures, keys(said)) == ({}, ["feeds-have-unclear"])


def test_the_sample_of_another_project_is_read_as_far_as_clear_and_its_faults_are_told() -> None:
    said = read("edxl-have", SAMPLE.read_bytes())
    assert keys(said) == ["feeds-have-not-valid", "feeds-count-outside"]
    assert "OrganizationInformation" in str(said.refused[0].values["words"])
    assert said.refused[1].values == {"name": "Foo Hospital"}
    inside = SAMPLE.read_bytes().replace(b"45.256 -71.92", b"50.87 5.97")
    said = read("edxl-have", inside)
    assert [(each.keys, each.point) for each in said.counts] == [(("Foo Hospital",), (5.97, 50.87))]


def test_axes_the_wrong_way_round_are_turned_and_told() -> None:
    said = read("edxl-have", status(hospital(pos="5.9 51.0")))
    assert said.counts[0].point == (5.9, 51.0)
    assert keys(said) == ["feeds-count-turned"]


def test_a_hospital_that_is_told_twice_of_one_moment_with_other_counts_tells_neither() -> None:
    def counted(free: int) -> str:
        return hospital(
            beds=beds("AdultICU", f"<Capacity><AvailableCount>{free}</AvailableCount></Capacity>")
        )

    said = read("edxl-have", status(counted(3), counted(4)))
    assert ([each.figures for each in said.counts], keys(said)) == ([{}], ["feeds-count-twice"])


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (b"geen xml", "feeds-have-no-xml"),
        (b"<alert/>", "feeds-have-other"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><HospitalStatus xmlns="' + HAVE.encode() + b'">&b;</HospitalStatus>',
         "feeds-mapped-doctype"),
    ],
)  # fmt: skip
def test_what_is_no_have_document_is_refused_whole(body: bytes, key: str) -> None:
    with pytest.raises(Unreadable, match=key):
        read("edxl-have", body)


def test_our_own_document_fits_the_schema_and_comes_back_as_it_was() -> None:
    one = Hospital(
        name="Ziekenhuis Noord", remark="TLP:AMBER. Verzonnen.", oldest=AT - timedelta(minutes=12),
        beds={"AdultICU": Figure(3, 12, 14), "Burn": Figure(0)}, emergency=Figure(state="stop", reason="Vol"),
        point=(5.9, 51.0),
    )  # fmt: skip
    body = write([one, Hospital("Zuid", "TLP:AMBER", AT, {"MedicalSurgical": Figure(9)})])
    assert schema_error(etree.fromstring(body)) is None
    said = read("edxl-have", body)
    assert said.refused == []
    assert [each.figures for each in said.counts] == [
        {
            "ic": Figure(3, licensed=14),
            "burn_beds": Figure(0),
            "ed_state": Figure(state="stop", reason="Vol"),
        },
        {"beds": Figure(9)},
    ]
    assert said.counts[0].observed_at == one.oldest


# The example of the owner, as its description has it: latitude first, and what is unknown left out.
DOOR2DOC: dict[str, Any] = {
    "timestamp": "2026-11-29T13:38:43.000Z",
    "data": [
        {
            "ziekenhuis": "qcx",
            "geometry": {"type": "Point", "coordinates": [52.2946323, 4.955779]},
            "ic": {"capaciteit": 14, "bezet": 8, "beschikbaar": 6},
            "ok": {"capaciteit": 6, "bezet": 4, "beschikbaar": 2},
            "seh": {"capaciteit": 24, "bezet": 13, "beschikbaar": 11},
        },
        {"ziekenhuis": "xz", "ok": {"capaciteit": 4, "bezet": 4, "beschikbaar": 0}},
    ],
}


def door2doc(change: Any = None) -> Said:
    whole = json.loads(json.dumps(DOOR2DOC))
    if change:
        change(whole)
    return read("door2doc", json.dumps(whole).encode())


def test_door2doc_gives_free_and_staffed_absent_is_unknown_and_its_axes_are_turned() -> None:
    said = door2doc()
    first, second = said.counts
    assert first.figures == {
        "operating_rooms": Figure(2, 6), "ic": Figure(6, 14), "ed_rooms": Figure(11, 24),
    }  # fmt: skip
    assert (first.point, second.figures) == ((4.955779, 52.2946323), {"operating_rooms": Figure(0, 4)})
    assert keys(said) == ["feeds-count-turned"]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda one: one["ic"].update(bezet=9), "capacity-does-not-add-up"),
        (lambda one: one["ic"].update(beschikbaar="zes"), "capacity-no-number"),
        (lambda one: one.update(ic=[]), "capacity-no-number"),
    ],
)
def test_a_part_that_cannot_be_leaves_the_others_of_the_hospital(change: Any, why: str) -> None:
    said = door2doc(lambda whole: change(whole["data"][0]))
    assert "ic" not in said.counts[0].figures
    assert len(said.counts[0].figures) == 2
    assert [each.values.get("why") for each in said.refused] == [None, why]


def test_a_hospital_without_a_name_or_outside_the_country_leaves_the_next() -> None:
    said = door2doc(lambda whole: whole["data"][0].update(ziekenhuis=""))
    assert ([each.keys for each in said.counts], keys(said)) == ([("xz",)], ["feeds-count-nameless"])
    said = door2doc(lambda whole: whole["data"][0]["geometry"].update(coordinates=[48.1, 11.5]))
    assert ([each.keys for each in said.counts], keys(said)) == ([("xz",)], ["feeds-count-outside"])


def test_figures_of_the_future_are_told_and_not_taken() -> None:
    said = door2doc(lambda whole: whole.update(timestamp="2026-11-29T15:00:00Z"))
    assert (said.counts, set(keys(said))) == ([], {"feeds-count-turned", "feeds-count-ahead"})


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"timestamp": "gisteren", "data": []}', b"[" * 100_000])
def test_what_is_no_availability_is_refused_whole(body: bytes) -> None:
    with pytest.raises(Unreadable, match="feeds-not-json"):
        read("door2doc", body)


def report(groups: list[Any], **more: Any) -> dict[str, Any]:
    return {
        "resourceType": "MeasureReport", "id": "r1", "status": "complete", "type": "summary",
        "date": "2026-11-29T13:35:48.6903914+01:00", "reporter": {"reference": "Organization/10"},
        "subject": {"reference": "Location/10", "display": "Ziekenhuis Noord"}, "group": groups, **more,
    }  # fmt: skip


def bundle(*resources: dict[str, Any]) -> bytes:
    return json.dumps(
        {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": each} for each in resources]}
    ).encode()


def coded(code: str) -> dict[str, Any]:
    return {"coding": [{"system": "http://example.org/saner", "code": code}]}


PLACE = {
    "resourceType": "Location", "id": "10", "name": "Noord",
    "position": {"longitude": 5.9, "latitude": 51.0},
}  # fmt: skip


def test_fhir_reads_counts_under_a_group_and_under_a_population() -> None:
    under_group = [
        {"code": coded("numICUBeds"), "measureScore": {"value": 20}},
        {"code": coded("numICUBedsOcc"), "population": [{"code": coded("initial-population"), "count": 14}]},
        {"code": coded("numC19Died"), "measureScore": {"value": 3}},
    ]
    under_population = [
        {
            "population": [
                {"code": coded("numImpBedsAvail"), "count": 9},
                {"code": coded("numImpBeds"), "count": 30},
            ]
        }
    ]
    said = read("fhir", bundle(PLACE, report([*under_group, *under_population])))
    (one,) = said.counts
    assert one.figures == {"ic": Figure(6, 20), "beds": Figure(9, 30)}
    assert (one.point, one.keys) == ((5.9, 51.0), ("10", "Noord", "Ziekenhuis Noord"))


def test_fhir_counts_that_do_not_add_up_are_refused_and_the_rest_is_taken() -> None:
    groups = [
        {"population": [
            {"code": coded("numICUBedsAvail"), "count": 9}, {"code": coded("numICUBedsOcc"), "count": 9},
            {"code": coded("numICUBeds"), "count": 20}, {"code": coded("numImpBedsAvail"), "count": 4},
        ]}
    ]  # fmt: skip
    said = read("fhir", bundle(report(groups)))
    assert said.counts[0].figures == {"beds": Figure(4)}
    assert [each.values["why"] for each in said.refused] == ["capacity-does-not-add-up"]


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ({"status": "pending"}, "feeds-fhir-not-complete"),
        ({"date": "2026-11-29"}, "feeds-have-no-moment"),
        ({"reporter": {}, "subject": None}, "feeds-count-nameless"),
        ({"group": "veel"}, None),
    ],
)
def test_a_report_that_is_not_whole_says_nothing(more: dict[str, Any], key: str | None) -> None:
    said = read("fhir", bundle(report([], **more)))
    assert keys(said) == ([key] if key else [])
    assert not any(each.figures for each in said.counts)


@pytest.mark.parametrize(
    "other",
    [
        {"resourceType": "Patient", "name": [{"family": "Jansen"}]},
        {"resourceType": "Observation"},
        {**PLACE, "contained": [{"resourceType": "Patient"}]},
    ],
)
def test_a_bundle_with_anything_of_a_person_is_refused_and_its_bytes_are_not_kept(
    other: dict[str, Any],
) -> None:
    answer = sources.answer(feeds()["fhir"], bundle(report([]), other), AT)
    assert answer.unreadable is not None
    assert (answer.unreadable.key, answer.packed) == ("feeds-fhir-others", b"")


@pytest.mark.parametrize("body", [b"{}", b"nee", b'{"resourceType": "Patient"}', b"[" * 100_000])
def test_what_is_no_bundle_is_refused_whole(body: bytes) -> None:
    with pytest.raises(Unreadable, match=r"feeds-(fhir-no-bundle|mapped-not-json)"):
        read("fhir", body)
