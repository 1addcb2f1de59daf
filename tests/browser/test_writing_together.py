"""Two and more people in one picture, in a real browser against the whole product."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import axe_findings
from tests.browser.picture import (
    PICTURE,
    eventually,
    open_picture,
    plain,
    saved_state,
    text_of,
    visitor,
    write,
)

B1 = "hoogwater-maas.shared.B1.amber"
B2 = "hoogwater-maas.shared.B2.amber"
OWN = "hoogwater-maas.own.de-maasoever.amber"


@pytest.fixture(scope="module")
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The head of information: writes the shared picture."""
    yield from _there(chromium, demonstration_server, "bram")


@pytest.fixture(scope="module")
def bram_elsewhere(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The same person on a second device."""
    yield from _there(chromium, demonstration_server, "bram")


@pytest.fixture(scope="module")
def amina(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The coordinator of a nursing home: reads the shared picture, may suggest."""
    yield from _there(chromium, demonstration_server, "amina")


def _there(chromium: Browser, address: str, login: str) -> Iterator[Page]:
    page = visitor(chromium, address, login)
    open_picture(page)
    yield page
    page.context.close()


def test_a_letter_is_seen_by_who_reads_along(bram: Page, amina: Page) -> None:
    write(bram, B1, "De brug bij Itteren is open voor hulpdiensten.")
    expect(text_of(amina, B1)).to_contain_text("De brug bij Itteren is open voor hulpdiensten.")


def test_two_devices_that_write_at_once_end_with_the_same_text(bram: Page, bram_elsewhere: Page) -> None:
    write(bram, B2, "Links geschreven.")
    write(bram_elsewhere, B2, "Rechts geschreven.")
    assert eventually(lambda: plain(bram, B2) == plain(bram_elsewhere, B2) and "Rechts" in plain(bram, B2))
    assert "Links geschreven." in plain(bram, B2)
    assert "Rechts geschreven." in plain(bram, B2)


def test_saved_is_said_with_the_time_of_the_server(bram: Page) -> None:
    write(bram, B1, "Nodig tot 18:00: 11 wagens.")
    expect(saved_state(bram)).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"))


def test_a_reader_cannot_type_in_the_shared_picture(amina: Page) -> None:
    before = plain(amina, B1)
    text_of(amina, B1).click()
    amina.keyboard.type("Dit mag hier niet.")
    assert plain(amina, B1) == before
    assert text_of(amina, B1).get_attribute("contenteditable") == "false"


def test_the_first_name_stands_at_the_cursor_of_another(bram: Page, amina: Page) -> None:
    write(bram, B1, "Hier ben ik.")
    expect(text_of(amina, B1).locator(".sb-other-name")).to_have_text("Bram")


def test_readers_are_a_number_and_writers_have_a_disc(bram: Page, amina: Page) -> None:
    expect(bram.locator("[data-presence]")).to_contain_text("leest mee")
    expect(amina.locator("[data-presence] .sb-disc").first).to_have_attribute(
        "title", re.compile("Bram Janssen")
    )


def test_certainty_of_a_sentence_is_a_word_before_it(bram: Page, amina: Page) -> None:
    write(bram, B1, "De noodstroom houdt het nog negen uur vol.")
    bram.keyboard.press("Alt+2")
    marked = text_of(amina, B1).locator('[data-certainty-word="Aanname"]', has_text="negen uur")
    expect(marked).to_be_visible()
    drawn = marked.evaluate("node => getComputedStyle(node, '::before').content")
    assert drawn == '"Aanname"'


def test_who_says_this_names_the_writer_and_leaves_the_sentence_free(bram: Page, amina: Page) -> None:
    write(bram, B1, "Zestig bedden vrij in Heerlen.")
    sentence = text_of(amina, B1).get_by_text("Zestig bedden vrij in Heerlen.")
    expect(sentence).to_be_visible()
    sentence.click()
    card = amina.locator("#wie-zegt-dit")
    expect(card).to_contain_text("Bram Janssen")
    words, drawn = sentence.bounding_box(), card.bounding_box()
    assert words is not None
    assert drawn is not None
    assert drawn["y"] >= words["y"] + words["height"] or drawn["y"] + drawn["height"] <= words["y"]
    amina.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_what_another_wrote_has_a_bar_until_it_was_in_view(bram: Page, amina: Page) -> None:
    text_of(amina, B1).scroll_into_view_if_needed()
    write(bram, B1, "Nieuw en nog niet gezien.")
    fresh = text_of(amina, B1).locator(".sb-is-new", has_text="Nieuw en nog niet gezien.")
    expect(fresh).to_be_attached()
    fresh.scroll_into_view_if_needed()
    expect(fresh).to_have_count(0, timeout=9_000)


def test_a_reader_suggests_and_the_writer_takes_it_over(bram: Page, amina: Page) -> None:
    write(bram, B1, "Er zijn tachtig bewoners.")
    sentence = text_of(amina, B1).get_by_text("Er zijn tachtig bewoners.")
    sentence.click()
    amina.get_by_role("button", name="Stel iets voor…").click()
    form = amina.get_by_role("dialog")
    form.get_by_label("Jouw zin").fill("Er zijn vierentachtig bewoners.")
    form.get_by_label("Feit").check()
    form.get_by_label("Bron").fill("A. El Idrissi, ICo van De Maasoever")
    form.get_by_role("button", name="Verstuur voorstel").click()
    expect(amina.get_by_text("Je voorstel is verstuurd.")).to_be_visible()
    # Long before the page would ask by itself: the line of the text says that there is something beside it.
    expect(bram.locator(".cp-stream .cp-more")).to_contain_text("nieuw, toon")
    open_picture(bram)
    bram.locator("[data-suggestion]", has_text="vierentachtig").get_by_role("button").first.click()
    expect(text_of(bram, B1)).to_contain_text("Er zijn vierentachtig bewoners.")
    expect(text_of(amina, B1)).to_contain_text("Er zijn vierentachtig bewoners.")


def test_the_keyboard_alone_writes_marks_and_sources_a_sentence(bram: Page) -> None:
    text_of(bram, B1).focus()
    bram.keyboard.press("Control+End")
    bram.keyboard.press("Enter")
    bram.keyboard.type("Alleen met toetsen.")
    bram.keyboard.press("Alt+F10")
    toolbar = bram.get_by_role("toolbar")
    expect(toolbar.locator(":focus")).to_have_text("Feit")
    bram.keyboard.press("Enter")
    bram.keyboard.press("Alt+4")
    bram.get_by_label("Bron", exact=True).fill("Meldkamer")
    bram.keyboard.press("Enter")
    marked = text_of(bram, B1).locator(".sb-statement", has_text="Alleen met toetsen.")
    expect(marked).to_have_attribute("data-certainty", "fact")
    expect(marked).to_have_attribute("data-source", "Meldkamer")


def test_an_organisation_is_named_with_an_at_sign(bram: Page) -> None:
    write(bram, B1, "@De Maas")
    expect(bram.get_by_role("listbox", name="Organisaties").get_by_role("option").first).to_contain_text(
        "De Maasoever"
    )
    bram.keyboard.press("Enter")
    expect(text_of(bram, B1).locator('[data-mention="de-maasoever"]').last).to_have_text("De Maasoever")


@pytest.mark.parametrize("theme", ["light", pytest.param("dark", marks=pytest.mark.night)])
def test_the_live_page_has_no_serious_finding_of_axe(
    theme: str, chromium: Browser, demonstration_server: str
) -> None:
    page = visitor(chromium, demonstration_server, "bram", color_scheme=theme)
    open_picture(page)
    text_of(page, B1).click()
    assert axe_findings(page, contrast=True) == []
    page.context.close()


def test_on_a_phone_the_tools_stay_in_sight_at_the_end_of_a_long_text(
    chromium: Browser, demonstration_server: str
) -> None:
    phone = {"width": 390, "height": 844}
    page = visitor(chromium, demonstration_server, "amina", viewport=phone, has_touch=True)
    open_picture(page, f"{PICTURE}organisatie/de-maasoever/")
    text_of(page, OWN).locator("> :last-child").scroll_into_view_if_needed()
    is_on_top = page.get_by_role("button", name="Feit", exact=True).evaluate(
        """button => { const { x, y, width, height } = button.getBoundingClientRect();
             return button.contains(document.elementFromPoint(x + width / 2, y + height / 2)); }"""
    )
    assert is_on_top
    page.context.close()


def test_a_table_ends_where_its_text_ends(bram: Page) -> None:
    beyond = bram.evaluate(
        """() => [...document.querySelectorAll(".sb-text > table")].map(table =>
             table.getBoundingClientRect().right - table.parentElement.getBoundingClientRect().right)"""
    )
    assert beyond
    assert max(beyond) <= 0


@pytest.mark.night
def test_where_websockets_are_blocked_the_same_room_works_over_plain_http(
    chromium: Browser, demonstration_server: str, amina: Page
) -> None:
    page = visitor(chromium, demonstration_server, "bram")
    page.route_web_socket(re.compile("/live"), lambda socket: socket.close())
    open_picture(page)
    write(page, B1, "Zonder websocket geschreven.")
    expect(text_of(amina, B1)).to_contain_text("Zonder websocket geschreven.", timeout=30_000)
    expect(saved_state(page)).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"))
    page.context.close()
