"""Files as other programs read them: a sheet, a JSON reader, GDAL, and a PDF that is opened and read."""

import csv
import io
import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from samenbeeld.exports import csv_file, geopackage, json_file, pdf
from samenbeeld.exports.rules import Content, Feature, Frame, Layer, Table, Text, Value, file_name
from samenbeeld.exports.words import columns
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode, Tlp

AT = datetime(2027, 1, 14, 13, 22, 5, tzinfo=UTC)
POINT = {"type": "Point", "coordinates": [5.69, 50.85]}
LINE = {"type": "LineString", "coordinates": [[5.69, 50.85], [5.7, 50.86]]}
AREA = {"type": "Polygon", "coordinates": [[[5.6, 50.8], [5.7, 50.8], [5.7, 50.9], [5.6, 50.8]]]}


def frame(mode: Mode = Mode.REAL, tlp: Tlp = Tlp.AMBER) -> Frame:
    """As Bram takes something along at 14:22:05 in Maastricht."""
    return Frame(
        title="Hoogwater / Maas, besluiten",
        activity="hoogwater-maas",
        activity_name="Hoogwater / Maas",
        tlp=tlp,
        mode=mode,
        mark="OEFENING" if mode is Mode.EXERCISE else "",
        taken_at=AT,
        taken_by="Bram",
        organisation="GHOR Zuid-Limburg",
        purpose="overdracht aan het ROT",
    )


def table(rows: Sequence[tuple[Value, ...]], tlp: Tlp = Tlp.AMBER) -> Table:
    return Table("decisions", "", columns("number", "text", "decided_at", "value"), rows, tlp)


def content(*parts: Text | Table | Layer) -> Content:
    return Content("Hoogwater / Maas, besluiten", "besluiten", parts)


def read_sheet(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig")), delimiter=";"))


def sheet(*rows: tuple[Value, ...], around: Frame | None = None) -> list[dict[str, str]]:
    return read_sheet(b"".join(csv_file.pieces(table(rows), around or frame())))


def pages(file: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(file)).pages]


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-1", "@SUM(A1)", "\t=1", "  =1", "\r\n=1", "＝1"])
def test_a_sheet_takes_no_text_for_a_formula(text: str) -> None:
    assert sheet((1, text, AT, None))[0]["Tekst"] == f"'{text}"


def test_a_number_below_zero_stays_a_number() -> None:
    assert sheet((1, "x", AT, -2.5))[0]["Waarde"] == "-2,5"


def test_what_is_unknown_is_an_empty_cell_and_nothing_is_a_zero() -> None:
    assert [row["Waarde"] for row in sheet((1, "x", AT, None), (2, "x", AT, 0))] == ["", "0"]


def test_every_row_of_a_sheet_says_label_mode_time_and_reason() -> None:
    for row in sheet((1, "a", AT, 1), (2, "b", AT, 2), around=frame(Mode.EXERCISE)):
        assert row["Label"] == "TLP:AMBER"
        assert (row["Echt of oefening"], row["Kenmerk"]) == ("exercise", "OEFENING")
        assert row["Gemaakt op"] == "2027-01-14T14:22:05+01:00"
        assert row["Waarvoor"] == "overdracht aan het ROT"


def test_excel_knows_the_letters_and_the_columns_by_itself() -> None:
    file = b"".join(csv_file.pieces(table([(1, "zwaar; én “nat”\nbeneden", AT, 1)]), frame()))
    assert file.startswith(b"\xef\xbb\xbfNummer;Tekst;")
    assert read_sheet(file)[0]["Tekst"] == "zwaar; én “nat”\nbeneden"
    assert read_sheet(file)[0]["Besloten op"] == "2027-01-14 14:22:05"


def test_ten_thousand_rows_leave_in_pieces() -> None:
    rows = [(number, "tekst", AT, number) for number in range(10_000)]
    pieces = list(csv_file.pieces(table(rows), frame()))
    assert len(pieces) > 10
    assert len(read_sheet(b"".join(pieces))) == 10_000


def test_json_is_an_envelope_with_values_as_they_are() -> None:
    told = json.loads(b"".join(json_file.pieces(content(table([(1, "=1", AT, None)])), frame(Mode.EXERCISE))))
    assert (told["label"], told["mode"], told["mark"], told["complete"]) == (
        "TLP:AMBER", "exercise", "OEFENING", True,
    )  # fmt: skip
    assert told["exported_by"] == "Bram, GHOR Zuid-Limburg"
    assert told["parts"][0]["rows"] == [
        {"number": 1, "text": "=1", "decided_at": "2027-01-14T14:22:05+01:00", "value": None}
    ]


def test_nothing_at_all_is_json_too() -> None:
    told = json.loads(b"".join(json_file.pieces(content(table([]), Text("A1", "", Tlp.CLEAR)), frame())))
    assert [part.get("rows") for part in told["parts"]] == [[], None]


def test_every_page_of_a_pdf_says_label_mode_and_time(db: None) -> None:
    rows = [(number, f"Besluit nummer {number}", AT, number) for number in range(120)]
    found = pages(pdf.made(content(table(rows)), frame(Mode.EXERCISE)))
    assert len(found) > 2
    for place, text in enumerate(found, start=1):
        assert "OEFENING · TLP:AMBER · Hoogwater / Maas" in text
        assert "donderdag 14 januari 2027, 14:22:05" in text
        assert "overdracht aan het ROT" in " ".join(text.split())
        assert f"{place} / {len(found)}" in text
    assert "Besluit nummer 119" in found[-1]


def test_what_is_real_says_so_on_paper(db: None) -> None:
    [text] = pages(pdf.made(content(table([(1, "x", AT, 1)])), frame()))
    assert "ECHT · TLP:AMBER" in text
    assert "OEFENING" not in text


def test_a_pdf_that_is_not_whole_says_so(db: None) -> None:
    told = content(table([(1, "x", AT, 1)]), Text("B3", "<p>geheim</p>", Tlp.AMBER_STRICT)).up_to(Tlp.AMBER)
    [text] = pages(pdf.made(told, frame()))
    assert "Dit is niet alles" in text
    assert "geheim" not in text


def test_markup_in_a_cell_is_text(db: None) -> None:
    [text] = pages(pdf.made(content(table([(1, "<script>alert(1)</script>", AT, 1)])), frame()))
    assert "<script>alert(1)</script>" in text


@pytest.mark.parametrize(
    "html",
    ['<img src="https://example.org/a.png">', '<img src="file:///etc/passwd">', '<img src="font:../../x">'],
)
def test_a_pdf_fetches_nothing(html: str) -> None:
    with pytest.raises(Refused, match="exports-pdf-failed"):
        pdf.drawn(f"<p>tekst</p>{html}")


def test_more_rows_than_paper_is_good_for_are_refused_with_another_way(db: None) -> None:
    rows = [(number, "x", AT, 1) for number in range(10_000)]
    with pytest.raises(Refused, match="exports-too-much-for-paper"):
        pdf.made(content(table(rows)), frame())


def layer(*features: Feature, key: str = "map_amber", tlp: Tlp = Tlp.AMBER) -> Layer:
    return Layer(key, "Gedeelde kaart", columns("name", "count", "changed_at"), features, tlp)


def test_gdal_reads_the_layers_with_label_mode_and_time(tmp_path: Path) -> None:
    file = tmp_path / "kaart.gpkg"
    drawn = layer(
        Feature("a", POINT, ("Weg / dicht", 3, AT)),
        Feature("b", LINE, ("Dijk", None, AT)),
        Feature("c", AREA, ("Ontruiming", 40, None)),
    )
    empty = layer(key="own_de-maasoever_amber")
    file.write_bytes(geopackage.made(content(drawn, empty), frame(Mode.EXERCISE)))
    # A warning of GDAL is a mistake of ours.
    told = subprocess.run(["ogrinfo", "-al", str(file)], capture_output=True, text=True, check=True)
    assert told.stderr == ""
    for line in (
        "Layer name: map_amber", "Feature Count: 3", "Layer name: own_de-maasoever_amber", "Feature Count: 0",
        "POINT (5.69 50.85)", "LINESTRING (5.69 50.85,5.7 50.86)", "name (String) = Weg / dicht",
        "count (Integer64) = 40", "count (Integer64) = (null)", "label (String) = TLP:AMBER",
        "mark (String) = OEFENING", "mode (String) = exercise", 'ID["EPSG",4326]',
        "changed_at (DateTime) = 2027/01/14 13:22:05+00",
    ):  # fmt: skip
        assert line in told.stdout
    assert "POLYGON ((5.6 50.8,5.7 50.8,5.7 50.9,5.6 50.8))" in told.stdout


def test_the_label_of_a_file_is_the_strictest_of_what_is_in_it() -> None:
    whole = content(Text("A", "", Tlp.GREEN), Text("B", "", Tlp.AMBER_STRICT), Text("C", "", Tlp.AMBER))
    assert whole.tlp is Tlp.AMBER_STRICT
    assert (whole.up_to(Tlp.AMBER).tlp, whole.up_to(Tlp.AMBER).is_partial) == (Tlp.AMBER, True)
    assert not whole.up_to(Tlp.RED).is_partial


def test_the_name_of_a_file_holds_nothing_that_people_typed() -> None:
    around = replace(frame(Mode.EXERCISE, Tlp.AMBER_STRICT))
    assert (
        file_name(around, "besluiten", "csv", stamp="2027-01-14-1422")
        == "OEFENING-hoogwater-maas-besluiten-TLP-AMBER-STRICT-2027-01-14-1422.csv"
    )


def test_what_is_too_much_for_paper_gives_way_to_something_shorter() -> None:
    short = replace(table([(1, "Besluit", None, None)]), about="De regels staan in JSON.")
    whole = content(replace(table([(1, "Regel", None, None)] * 3), shorter=short), table([]))
    assert whole.within(3) is whole
    assert whole.within(2).parts == (short, whole.parts[1])
