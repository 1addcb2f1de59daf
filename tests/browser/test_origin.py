"""Who says this, since when, and the way back to where it came from."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.picture import PICTURE, open_picture, saved_state, text_of, visitor, write

C4 = "hoogwater-maas.shared.C4.amber"
D3 = "hoogwater-maas.shared.D3.amber"
OWN = "hoogwater-maas.own.de-maasoever.amber"
OWN_PICTURE = f"{PICTURE}organisatie/de-maasoever/"
CLOCK = r"\d\d:\d\d"


@pytest.fixture
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The head of information: takes over."""
    yield from _there(chromium, demonstration_server, "bram")


@pytest.fixture
def amina(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Reports for De Maasoever."""
    yield from _there(chromium, demonstration_server, "amina")


def _there(chromium: Browser, address: str, login: str) -> Iterator[Page]:
    page = visitor(chromium, address, login)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield page
    page.context.close()


def _line(page: Page, label: str) -> Locator:
    lines = page.locator("#wie-zegt-dit dl > div")
    return lines.filter(has=page.locator("dt", has_text=re.compile(f"^{label}$"))).locator("dd")


def _ask(page: Page, room: str, sentence: str) -> None:
    text_of(page, room).get_by_text(sentence).last.click()
    expect(page.locator("#wie-zegt-dit")).to_be_visible()


def _copy(page: Page, room: str, sentence: str) -> None:
    text_of(page, room).get_by_text(sentence).last.click(click_count=3)
    page.keyboard.press("Control+C")


@pytest.mark.night
def test_the_card_says_when_it_was_seen_reported_and_processed(bram: Page) -> None:
    open_picture(bram)
    write(bram, C4, "De dijk bij Itteren lekt.")
    bram.keyboard.press("Alt+4")
    bram.get_by_label("Gezien om").fill("00:10")
    bram.get_by_label("Gemeld om").fill("00:20")
    bram.get_by_role("button", name="Zet de bron").click()
    expect(saved_state(bram)).to_contain_text("Opgeslagen")
    _ask(bram, C4, "De dijk bij Itteren lekt.")
    expect(_line(bram, "Gezien")).to_have_text(re.compile(f"00:10, gemeld .*00:20, verwerkt {CLOCK}"))


@pytest.mark.night
def test_what_was_not_said_to_be_reported_was_reported_when_it_was_written(bram: Page) -> None:
    open_picture(bram)
    write(bram, C4, "De stroom is uit in Meers.")
    expect(saved_state(bram)).to_contain_text("Opgeslagen")
    _ask(bram, C4, "De stroom is uit in Meers.")
    expect(_line(bram, "Gezien")).to_have_text(re.compile(f"onbekend, gemeld {CLOCK}, verwerkt {CLOCK}"))
    expect(_line(bram, "Komt uit")).to_have_count(0)


def test_a_sentence_from_an_own_picture_leads_back_to_it(bram: Page, amina: Page) -> None:
    open_picture(amina, OWN_PICTURE)
    write(amina, OWN, "Twaalf bewoners zijn verhuisd naar Geleen.")
    expect(saved_state(amina)).to_contain_text("Opgeslagen")
    open_picture(bram, OWN_PICTURE)
    _copy(bram, OWN, "Twaalf bewoners zijn verhuisd naar Geleen.")
    open_picture(bram)
    write(bram, D3, "")
    bram.keyboard.press("Control+V")
    expect(saved_state(bram)).to_contain_text("Opgeslagen")
    # The server answers while the finger is on the link: the link stays the one that was pressed.
    waiting: list[Route] = []
    bram.route("**/herkomst/**", lambda route: waiting.append(route))
    _ask(bram, D3, "Twaalf bewoners zijn verhuisd naar Geleen.")
    expect(_line(bram, "Bron")).to_have_text("De Maasoever")
    link = _line(bram, "Komt uit").get_by_role("link", name="eigen beeld van De Maasoever")
    link.hover()
    bram.mouse.down()
    for asked in waiting:
        asked.continue_()
    expect(_line(bram, "In de zin")).to_contain_text("Bram Janssen")
    bram.mouse.up()
    bram.wait_for_url(f"**{OWN_PICTURE}")


def test_copied_within_its_own_picture_a_sentence_stays_as_it_was(amina: Page) -> None:
    open_picture(amina, OWN_PICTURE)
    write(amina, OWN, "De tuin staat blank.")
    _copy(amina, OWN, "De tuin staat blank.")
    write(amina, OWN, "")
    amina.keyboard.press("Control+V")
    twice = text_of(amina, OWN).locator("p", has_text="De tuin staat blank.")
    expect(twice).to_have_count(2)
    expect(twice.locator(".sb-statement")).to_have_count(0)


@pytest.mark.night
def test_a_sentence_from_a_suggestion_leads_back_to_it(bram: Page, amina: Page) -> None:
    open_picture(amina)
    section = amina.locator(f'[data-document="{D3}"]')
    section.locator("summary", has_text="Doe een voorstel").click()
    section.get_by_label("Welke zin stel je voor?").fill("Er zijn veertig bedden vrij in Sittard.")
    section.get_by_role("button", name="Verstuur voorstel").click()
    open_picture(bram)
    waiting = bram.locator("[data-suggestion]", has_text="veertig bedden")
    waiting.get_by_role("button", name="Neem over", exact=True).click()
    _ask(bram, D3, "Er zijn veertig bedden vrij in Sittard.")
    expect(_line(bram, "Bron")).to_contain_text("Amina El Idrissi")
    wrote = f"een voorstel: Amina El Idrissi, De Maasoever \\({CLOCK}\\)"
    expect(_line(bram, "Komt uit")).to_have_text(re.compile(wrote))
    _line(bram, "Komt uit").get_by_role("link", name="een voorstel").click()
    expect(bram.get_by_text("stelde voor")).to_be_visible()
    expect(bram.get_by_text("Overgenomen door Bram Janssen")).to_be_visible()
