"""From a scenario to the report for a board: one makes it, one sees it otherwise, one establishes it."""

import io
import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import axe_findings
from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
NARRATIVE = "De warmte houdt drie weken aan en de thuiszorg komt niet rond."
OTHERWISE = "Bij ons waren het er in 2019 al twee keer zoveel."
BOTTLENECK = "Niemand weet welke huizen gekoelde kamers hebben."
COOL = "Koele ruimtes openstellen"
CAPABILITY = "Voor de helft van wie het thuis te warm heeft."
HYPHEN = "\N{HYPHEN}"
# Ten criteria, in their order.
LETTERS = "XCCDBXCXBX"


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def _describes(ruud: Page) -> None:
    ruud.goto("/")
    ruud.locator(".sb-nav summary").click()
    ruud.get_by_role("link", name="Risicoprofiel").click()
    ruud.get_by_role("link", name="Begin een profiel van Limburg-Noord").click()
    _press(ruud, "Begin")
    ruud.get_by_role("link", name="Nieuw scenario").click()
    ruud.get_by_label("Titel").fill("Drie weken hitte")
    ruud.get_by_label("Type crisis").select_option(label="Hittegolf")
    ruud.get_by_label("Wat er gebeurt").fill(NARRATIVE)
    ruud.get_by_label("Klasse").select_option("D")
    ruud.get_by_label("Waar blijkt dat uit").fill("Twee zulke zomers in tien jaar.")
    _press(ruud, "Bewaar scenario")
    ruud.get_by_role("link", name="Drie weken hitte").click()


def _scores(ruud: Page) -> None:
    criteria = ruud.locator(".rp__scores > li")
    expect(criteria).to_have_count(len(LETTERS))
    for place, letter in enumerate(LETTERS):
        criteria.nth(place).get_by_role("link", name="Scoor").click()
        # What is counted at once is counted on the page that is there: this field stands below the choices.
        ruud.get_by_label("Waar blijkt dat uit").fill("Geschat met de partners.")
        for choice in ruud.locator("main select:not([name=low]):not([name=high])").all():
            choice.select_option(letter)
        _press(ruud, "Bewaar score")
    expect(ruud.get_by_role("heading", name="Als andere gewichten gelden")).to_be_visible()


def _disagrees(hatice: Page) -> None:
    hatice.goto("/risicoprofiel/limburg-noord/scenario/1/")
    hatice.get_by_role("link", name="Ik zie het anders: Doden").click()
    hatice.get_by_label("Klasse").select_option("D")
    hatice.get_by_label("Toelichting").fill(OTHERWISE)
    _press(hatice, "Bewaar mijn mening")
    expect(hatice.get_by_text("Hatice Yilmaz, Zorggroep Peelrand zegt D:")).to_be_visible()


def _counts_what_there_is(ruud: Page) -> None:
    """What the region can do, and whether that is enough."""
    ruud.get_by_role("link", name="Limburg-Noord").first.click()
    ruud.get_by_role("link", name="Capaciteit opschrijven").click()
    ruud.get_by_label("Wat kan de regio").fill(COOL)
    ruud.get_by_label("Wie levert het").fill("Gemeenten")
    ruud.get_by_label("Hoeveel, hoe snel").fill("Tien zalen, de volgende dag.")
    _press(ruud, "Bewaar capaciteit")
    expect(ruud.get_by_text("Nog bij geen scenario beoordeeld")).to_be_visible()
    assert axe_findings(ruud) == []
    ruud.get_by_role("link", name="Drie weken hitte").click()
    ruud.get_by_role("link", name="Capaciteit beoordelen").click()
    ruud.locator("select[name=capability]").select_option(index=1)
    ruud.get_by_label("Oordeel").select_option(label="deels")
    ruud.get_by_label("Toelichting").fill(CAPABILITY)
    assert axe_findings(ruud) == []
    _press(ruud, "Bewaar oordeel")
    expect(ruud.get_by_text(CAPABILITY)).to_be_visible()
    assert axe_findings(ruud) == []


def _says_how_long_it_lasts(hatice: Page) -> None:
    hatice.goto("/instellingen/zorggroep-peelrand/wijzigen/")
    hatice.get_by_label("Verpleging").check()
    hatice.get_by_label("Hoeveel uur zonder: Stroom van het net").fill("6")
    _press(hatice, "Bewaar")
    expect(hatice.get_by_text("6 uur").first).to_be_visible()


def _leans_on_power(ruud: Page) -> None:
    """How long nursing homes last is theirs to say: who chooses the process sees it, and takes it over."""
    ruud.get_by_role("link", name="Zorgvraag").click()
    ruud.get_by_label("Zorgproces").select_option(label="Verpleeghuiszorg")
    _press(ruud, "Bewaar zorgvraag")
    ruud.get_by_role("link", name="Afhankelijkheid").click()
    ruud.get_by_label("Zorgproces").select_option(label="Verpleeghuiszorg")
    ruud.get_by_label("Middel").select_option(label="Stroom")
    basis = ruud.get_by_label("Waar de buffer vandaan komt")
    expect(basis.locator("option[value=shortest]")).to_have_text(re.compile("6 uur"))
    basis.select_option("shortest")
    assert axe_findings(ruud) == []
    _press(ruud, "Bewaar afhankelijkheid")
    expect(ruud.get_by_text("De kortste van 1 profiel")).to_be_visible()
    assert axe_findings(ruud) == []


def _sends(ruud: Page) -> None:
    ruud.get_by_role("link", name="Knelpunt opschrijven").click()
    ruud.get_by_label("Toelichting").fill(BOTTLENECK)
    ruud.get_by_label("Soort verstoring").select_option(label="Tekort aan personeel")
    _press(ruud, "Bewaar knelpunt")
    ruud.get_by_role("link", name="Aanbeveling schrijven").click()
    ruud.get_by_label("Toelichting").fill("Vraag het elk voorjaar na.")
    _press(ruud, "Bewaar aanbeveling")
    ruud.get_by_role("link", name="Limburg-Noord").first.click()
    _press(ruud, "Leg ter vaststelling voor")
    expect(ruud.get_by_text("Iemand anders stelt het vast.").first).to_be_visible()
    expect(ruud.get_by_role("button", name="Stel vast")).to_have_count(0)


def _establishes(mieke: Page) -> None:
    mieke.goto("/risicoprofiel/limburg-noord/")
    _press(mieke, "Stel vast")
    expect(mieke.get_by_text("Deze versie verandert niet meer.").first).to_be_visible()
    mieke.get_by_role("link", name="Drie weken hitte").first.click()
    expect(mieke.get_by_text(OTHERWISE)).to_be_visible()
    mieke.get_by_role("link", name="Restrisico aanvaarden").click()
    mieke.get_by_label("Welk bestuur").fill("Algemeen bestuur Limburg-Noord")
    mieke.get_by_label("Toelichting").fill("Eerst een jaar aanzien.")
    mieke.get_by_label("Tot en met").fill((date.today() + timedelta(days=300)).isoformat())
    _press(mieke, "Leg vast")
    expect(mieke.get_by_text("Aanvaard door Algemeen bestuur Limburg-Noord").first).to_be_visible()


def _bare(text: str) -> str:
    """Without blanks, ends of lines, and where a word is broken off."""
    return "".join(text.split()).replace(HYPHEN, "")


@pytest.mark.night
def test_from_a_scenario_to_the_report_for_a_board(chromium: Browser, demonstration_server: str) -> None:
    ruud = visitor(chromium, demonstration_server, "ruud.geraets")
    _describes(ruud)
    _scores(ruud)
    hatice = visitor(chromium, demonstration_server, "hatice.yilmaz", viewport=PHONE)
    _disagrees(hatice)
    ruud.reload()
    expect(ruud.get_by_text(OTHERWISE)).to_be_visible()
    _says_how_long_it_lasts(hatice)
    _leans_on_power(ruud)
    _counts_what_there_is(ruud)
    _sends(ruud)
    mieke = visitor(chromium, demonstration_server, "mieke.hendrix")
    _establishes(mieke)

    mieke.get_by_role("link", name="Limburg-Noord").first.click()
    mieke.get_by_label("Waarvoor neem je het mee").fill("Voor het algemeen bestuur")
    with mieke.expect_download() as waiting:
        _press(mieke, "Haal het rapport op")
    told = waiting.value
    assert "TLP-AMBER" in told.suggested_filename
    pages = PdfReader(io.BytesIO(told.path().read_bytes())).pages
    words = _bare(" ".join(page.extract_text() for page in pages))
    for said in ("TLP:AMBER", "Vastgesteld door Mieke Hendrix", OTHERWISE, BOTTLENECK, COOL):
        assert _bare(said) in words
    for page in (ruud, hatice, mieke):
        page.context.close()
