"""Sheets as people make them: merged cells, titles, Dutch decimals, wrong columns. Nothing goes unsaid."""

import io
import random
import zipfile
from datetime import UTC, datetime

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.feeds.rules.definition import Unreadable
from samenbeeld.feeds.sheets.grid import Grid, Sheet, csv_sheet, grid, heads_of, rows_above
from samenbeeld.feeds.sheets.reading import INSTITUTION, MOMENT, Meaning, Told, once, suggested, told
from samenbeeld.feeds.sheets.xlsx import sheets

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NOW = datetime(2026, 11, 29, 14, 0, tzinfo=UTC)
METRICS = list(catalogue().metrics.values())


def excel(*rows: list[object], merge: tuple[str, ...] = ()) -> Sheet:
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    for row in rows:
        page.append(row)
    for each in merge:
        page.merge_cells(each)
    file = io.BytesIO()
    book.save(file)
    (found,) = sheets(file.getvalue())
    return found


def gridded(sheet: Sheet) -> Grid:
    above = rows_above(sheet)
    return grid(sheet, above=above, heads=heads_of(sheet, above))


def read(found: Grid, numbers: str = "") -> list[Told]:
    return told(found, Meaning(suggested(found.names, METRICS), numbers), METRICS, NOW)


def test_an_excel_sheet_with_a_title_and_names_over_two_rows_is_read_by_itself() -> None:
    sheet = excel(
        ["Stand van de regio"],
        ["Instelling", "IC", None, "SEH-kamers", None],
        [None, "vrij", "totaal", "vrij", "totaal"],
        ["Noord", 3, 14, 5, 20],
        ["Zuid", 0, 6, None, None],
        merge=("A1:E1", "A2:A3", "B2:C2", "D2:E2"),
    )
    found = gridded(sheet)
    assert found.names == ("Instelling", "IC vrij", "IC totaal", "SEH-kamers vrij", "SEH-kamers totaal")
    first, second = read(found)
    assert (first.name, first.figures) == ("Noord", {"ic": Figure(3, 14), "ed_rooms": Figure(5, 20)})
    assert (second.name, second.figures, second.refused) == ("Zuid", {"ic": Figure(0, 6)}, ())


def test_a_name_in_merged_cells_counts_for_each_row_and_a_figure_in_them_for_none() -> None:
    sheet = excel(
        ["Instelling", "Bedden", "Verzuim"], ["Noord", 4, 6.5], ["Zuid", None, 7],
        merge=("B2:B3",),
    )  # fmt: skip
    first, second = read(gridded(sheet))
    assert [each.figures for each in (first, second)] == [{"absence": Figure(6.5)}, {"absence": Figure(7)}]
    assert [each.key for each in first.refused] == ["feeds-mapped-merged"]
    assert first.refused[0].values == {"row": 2, "cell": "B2:B3"}


def test_dutch_decimals_in_text_are_read_as_said_and_never_guessed() -> None:
    found = gridded(csv_sheet(b"Instelling;Verzuim;Bedden\nNoord;6,5;1.340\n"))
    (right,) = read(found, "1.234,5")
    assert right.figures == {"absence": Figure(6.5), "beds": Figure(1340)}
    (unsaid,) = read(found)
    assert (unsaid.figures, {each.key for each in unsaid.refused}) == ({}, {"feeds-mapped-number-in-text"})
    (other,) = read(found, "1234.5")
    assert [each.key for each in other.refused] == ["feeds-sheet-cannot-be", "feeds-mapped-other-number"]
    assert (other.figures, other.refused[0].values["why"]) == ({}, "capacity-not-whole")


def test_unknown_in_words_is_unknown_and_an_empty_cell_says_nothing() -> None:
    found = gridded(csv_sheet(b"Instelling,IC,Bedden\nNoord,onbekend,\n"))
    assert read(found)[0].figures == {"ic": Figure()}


def test_what_cannot_be_is_told_with_its_row_and_column_and_the_rest_is_taken() -> None:
    sheet = excel(["Instelling", "IC vrij", "IC totaal", "Bedden", "Verzuim"], ["Noord", 9, 4, -2, 6])
    (row,) = read(gridded(sheet))
    assert row.figures == {"absence": Figure(6)}
    assert [(each.values["column"], each.values["why"]) for each in row.refused] == [
        ("Bedden", "capacity-negative"), ("IC vrij", "capacity-more-free-than-staffed"),
    ]  # fmt: skip


def test_dates_of_excel_are_moments_on_a_dutch_clock_and_states_are_read_in_words() -> None:
    sheet = excel(["Naam", "Gezien", "SEH"], ["Noord", datetime(2026, 11, 29, 14, 30), "Dreigende stop"])
    (row,) = read(gridded(sheet))
    assert row.moment == datetime(2026, 11, 29, 13, 30, tzinfo=UTC)
    assert row.figures == {"ed_state": Figure(state="threatening_stop")}


def test_a_wrong_moment_keeps_the_row_from_counting_as_now() -> None:
    found = gridded(csv_sheet(b"Naam;Gezien;IC\nNoord;vanmorgen;3\n"))
    (row,) = read(found, "1.234,5")
    assert (row.figures, [each.key for each in row.refused]) == ({}, ["feeds-mapped-no-moment"])


def test_of_two_rows_of_one_institution_the_newest_counts_and_two_of_one_moment_do_not() -> None:
    def row(number: int, hour: int) -> tuple[Told, str]:
        return Told(number, "Noord", NOW.replace(hour=hour), {"ic": Figure(number)}), "noord"

    newest = once([row(2, 9), row(3, 11)])
    assert [bool(each.figures) for each in newest] == [False, True]
    same = once([row(2, 9), row(3, 9)])
    assert [each.refused[0].key for each in same] == ["feeds-sheet-row-twice"] * 2


def test_columns_that_nobody_knows_are_left_for_a_person_to_choose() -> None:
    held = suggested(["Ziekenhuis", "Tijdstip", "IC", "ic vrij", "Parkeerplaatsen"], METRICS)
    assert held == {
        "Ziekenhuis": INSTITUTION, "Tijdstip": MOMENT, "IC": "ic", "ic vrij": "", "Parkeerplaatsen": "",
    }  # fmt: skip


def test_a_csv_of_windows_with_decimal_commas_is_cut_at_its_semicolons() -> None:
    found = csv_sheet("Naam;Verzuim;A1 op tijd\nAmbulance Zuid;6,5;91,4\nPoli é;7,1;90,2\n".encode("cp1252"))
    assert gridded(found).lines[1].cells["Naam"] == "Poli é"
    assert found.columns == 3


def zipped(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (zipped(xl__workbook_xml="<a>"), "feeds-sheet-no-excel"),
        (zipped(word__document_xml="<a/>"), "feeds-sheet-no-excel"),
        (zipped(bom_xml="0" * 40_000_000), "feeds-sheet-too-large"),
        (b"PK\x03\x04 en dan niets", "feeds-sheet-no-excel"),
        (zipped(xl__workbook_xml='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "feeds-sheet-no-excel"),
    ],
)
def test_a_hostile_or_broken_excel_file_is_refused_in_words(body: bytes, key: str) -> None:
    with pytest.raises(Unreadable, match=key):
        sheets(body)


def test_of_a_file_that_was_damaged_anywhere_all_is_read_or_nothing() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    for number in range(60):
        page.append([f"Instelling {number}", number, "12,5"])
    file = io.BytesIO()
    book.save(file)
    whole, chance, refused = file.getvalue(), random.Random(5), 0
    for _ in range(300):
        body = bytearray(whole)
        body[chance.randrange(len(body))] ^= 0xFF
        try:
            sheets(bytes(body))
        except Unreadable:
            refused += 1
    assert 0 < refused < 300


def test_a_number_that_is_none_stays_the_words_that_stand_there() -> None:
    page = f'<sheet xmlns:r="{LINK}" name="A" r:id="a"/>'
    row = (
        '<row><c r="A1"><v>1e999</v></c><c r="B1"><v>nan</v></c>'
        '<c r="C1" t="s"><v>99999999999999999999</v></c></row>'
    )
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}"><sheets>{page}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<links><link Id="a" Target="worksheets/sheet1.xml"/></links>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{row}</sheetData></worksheet>',
    }
    with_numbers = zipped(**parts)
    (found,) = sheets(with_numbers)
    assert found.cells == {(0, 0): "1e999", (0, 1): "nan"}


def test_a_file_that_is_no_sheet_and_one_without_names_are_refused() -> None:
    with pytest.raises(Unreadable, match="feeds-sheet-unknown"):
        csv_sheet(bytes(range(256)) * 4)
    with pytest.raises(Unreadable, match="feeds-sheet-no-names"):
        grid(csv_sheet(b"Naam;IC\nNoord;3\n"), above=9, heads=1)
    with pytest.raises(Unreadable, match="feeds-mapped-name-twice"):
        grid(csv_sheet(b"IC;IC\n1;2\n"), above=0, heads=1)
