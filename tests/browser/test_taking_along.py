"""What leaves by paper, by file or by clipboard says label, mode and time, in a real browser."""

import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.picture import open_picture, saved_state, text_of, visitor, write

B2 = "hoogwater-maas.shared.B2.amber"
C3 = "hoogwater-maas.shared.C3.amber"
EXERCISE = "/crisisbeeld/stroomuitval-roermond/"
LAST_LINE = re.compile(r"\n\n— ECHT · TLP:AMBER · Hoogwater Maas · \w\w \d+ \w+ \d\d:\d\d$")

# Each page of one activity, and one that is about nothing alone; by day those that have more than one sheet.
PRINTED = [
    ("bram", "/"),
    ("bram", "/crisisbeeld/hoogwater-maas/"),
    ("bram", "/activiteiten/hoogwater-maas/besluiten/"),
]
PRINTED_AT_NIGHT = [
    ("bram", "/crisisbeeld/hoogwater-maas/versies/2/"),
    ("amina", "/crisisbeeld/hoogwater-maas/organisatie/de-maasoever/"),
    ("bram", "/crisisbeeld/hoogwater-maas/kaart/"),
    ("bram", "/activiteiten/hoogwater-maas/"),
    ("bram", "/activiteiten/hoogwater-maas/rapporten/"),
    ("bram", "/activiteiten/hoogwater-maas/rapporten/thuiszorg-geulvallei/3/"),
    ("bram", "/activiteiten/hoogwater-maas/knelpunten/"),
    ("bram", "/activiteiten/hoogwater-maas/besluiten/taken/"),
    ("bram", "/activiteiten/hoogwater-maas/besluiten/vragen/"),
    ("bram", "/activiteiten/hoogwater-maas/overleg/"),
    ("bram", "/activiteiten/hoogwater-maas/overleg/logboek/"),
    ("bram", "/activiteiten/hoogwater-maas/alarmen/3/"),
    ("bram", "/activiteiten/hoogwater-maas/documenten/"),
]


@pytest.fixture(scope="module")
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The head of information."""
    page = visitor(chromium, demonstration_server, "bram")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def amina(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Of De Maasoever."""
    page = visitor(chromium, demonstration_server, "amina")
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def daan(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Of the neighbours, in their exercise."""
    page = visitor(chromium, demonstration_server, "daan")
    yield page
    page.context.close()


def paper(page: Page) -> list[str]:
    """The text of each sheet, as Chromium prints it."""
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [" ".join(sheet.extract_text().split()) for sheet in sheets]


@pytest.mark.parametrize(
    ("login", "path"),
    [*PRINTED, *(pytest.param(*page, marks=pytest.mark.night) for page in PRINTED_AT_NIGHT)],
)
def test_every_sheet_of_a_page_says_label_mode_and_time(
    bram: Page, amina: Page, login: str, path: str
) -> None:
    page = {"bram": bram, "amina": amina}[login]
    page.goto(path)
    page.wait_for_load_state("networkidle")
    for sheet in paper(page):
        assert "ECHT" in sheet
        assert re.search(r"Gedrukt door [\w ]+, \w+ \d+ \w+ \d{4}, \d\d:\d\d:\d\d", sheet)
        assert path == "/" or "TLP:AMBER" in sheet
        assert path == "/" or "Hoogwater Maas" in sheet


@pytest.mark.night
def test_every_sheet_of_an_exercise_says_so(daan: Page) -> None:
    daan.goto(EXERCISE)
    daan.wait_for_load_state("networkidle")
    for sheet in paper(daan):
        assert "OEFENING Stroomuitval Roermond" in sheet
        assert "ECHT" not in sheet


def test_paper_has_the_whole_picture_and_nothing_to_press(bram: Page) -> None:
    open_picture(bram)
    whole = " ".join(paper(bram))
    for title in ("Managementsamenvatting", "Aard en betrokken objecten", "Voortgang en resultaten"):
        assert title in whole
    bram.emulate_media(media="print")
    for hidden in ("nav", "button", ".sb-top", ".act-tabs"):
        for one in bram.locator(hidden).all():
            expect(one).to_be_hidden()
    bram.emulate_media(media="screen")


def test_a_text_is_pasted_elsewhere_with_its_structure_and_its_label(bram: Page) -> None:
    open_picture(bram)
    write(bram, B2, "Bereikbaar:")
    bram.keyboard.press("Enter")
    bram.keyboard.type("- via Meers")
    bram.keyboard.press("Enter")
    bram.keyboard.type("via Stein")
    expect(saved_state(bram)).to_contain_text("Opgeslagen")
    bram.keyboard.press("Control+A")
    bram.keyboard.press("Control+C")
    text = bram.evaluate("navigator.clipboard.readText()")
    assert "Bereikbaar:\n\n- via Meers\n- via Stein" in text
    assert LAST_LINE.search(text)
    html = bram.evaluate(
        """async () => (await (await navigator.clipboard.read())[0].getType("text/html")).text()"""
    )
    assert "class=" not in html
    assert "<li><p>" in html.replace('data-sb-room="x"', "")
    assert "TLP:AMBER" in html


@pytest.mark.night
def test_pasted_back_the_label_is_not_part_of_the_text(bram: Page) -> None:
    open_picture(bram)
    write(bram, B2, "De brug is dicht.")
    text_of(bram, B2).get_by_text("De brug is dicht.").last.click(click_count=3)
    bram.keyboard.press("Control+C")
    write(bram, C3, "")
    bram.keyboard.press("Control+V")
    expect(text_of(bram, C3)).to_contain_text("De brug is dicht.")
    write(bram, C3, "")
    bram.keyboard.press("Control+Shift+V")
    expect(text_of(bram, C3).get_by_text("De brug is dicht.")).to_have_count(2)
    expect(text_of(bram, C3)).not_to_contain_text("TLP:")


def test_a_file_is_made_from_the_page_for_it(bram: Page) -> None:
    bram.goto("/activiteiten/hoogwater-maas/besluiten/")
    bram.get_by_role("navigation", name="Weergaven van deze activiteit").locator("summary").click()
    bram.get_by_role("link", name="Exporteren").click()
    bram.get_by_label("Wat neem je mee?").select_option("besluiten")
    bram.get_by_label("Als wat?").select_option("csv")
    bram.get_by_label("Waarvoor?").fill("overdracht aan het ROT")
    with bram.expect_download() as download:
        bram.get_by_role("button", name="Bestand maken").click()
    assert re.fullmatch(
        r"hoogwater-maas-besluiten-TLP-AMBER-\d{4}-\d\d-\d\d-\d{4}\.csv", download.value.suggested_filename
    )
    told = download.value.path().read_text(encoding="utf-8-sig")
    assert told.count("\n") > 10
    assert all(";TLP:AMBER;real;" in line for line in told.split("\r\n")[1:-1] if line.endswith("ja"))
