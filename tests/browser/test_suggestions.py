"""A suggestion for a sentence that changed meanwhile, and for one with a name in it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.picture import open_picture, saved_state, text_of, visitor, write

C3 = "hoogwater-maas.shared.C3.amber"


@pytest.fixture(scope="module")
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The head of information: answers suggestions."""
    page = visitor(chromium, demonstration_server, "bram")
    open_picture(page)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def amina(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Reads, and suggests."""
    page = visitor(chromium, demonstration_server, "amina")
    open_picture(page)
    yield page
    page.context.close()


def _suggest(page: Page, sentence: str, instead: str) -> None:
    words = text_of(page, C3).get_by_text(sentence)
    # On its last letters: a click on a name asks nothing.
    box = words.bounding_box()
    assert box is not None
    words.click(position={"x": box["width"] - 12, "y": box["height"] - 8})
    page.get_by_role("button", name="Stel iets voor…").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Jouw zin").fill(instead)
    form.get_by_role("button", name="Verstuur voorstel").click()
    expect(page.get_by_text("Je voorstel is verstuurd.").last).to_be_visible()


def _suggestion(page: Page, words: str) -> Locator:
    open_picture(page)
    return page.locator("[data-suggestion]", has_text=words)


@pytest.mark.night
def test_a_sentence_with_a_name_in_it_makes_way_for_its_suggestion(bram: Page, amina: Page) -> None:
    write(bram, C3, "Er zijn 84 bewoners in @De Maas")
    expect(bram.get_by_role("listbox", name="Organisaties").get_by_role("option").first).to_be_visible()
    bram.keyboard.press("Enter")
    bram.keyboard.type("op de eerste.")
    expect(saved_state(bram)).to_contain_text("Opgeslagen")
    _suggest(amina, "op de eerste.", "Er zijn 48 bewoners op de tweede.")
    _suggestion(bram, "Er zijn 48 bewoners").get_by_role("button", name="Neem over", exact=True).click()
    expect(text_of(bram, C3)).to_contain_text("Er zijn 48 bewoners op de tweede.")
    expect(text_of(bram, C3)).not_to_contain_text("84 bewoners")


def test_who_sends_a_suggestion_sees_it_in_its_place_and_may_withdraw_it_at_once(
    bram: Page, amina: Page
) -> None:
    write(bram, C3, "De brug bij Elsloo is open.")
    expect(saved_state(bram)).to_contain_text("Opgeslagen")
    _suggest(amina, "De brug bij Elsloo is open.", "De brug bij Elsloo is <b>dicht</b>.")
    sent = amina.locator("[data-suggestion]", has_text="De brug bij Elsloo is <b>dicht</b>.")
    expect(sent).to_be_visible()
    sent.get_by_role("button", name="Trek in").click()
    expect(sent).to_have_count(0)


@pytest.mark.night
def test_when_the_sentence_changed_both_are_shown_and_a_person_chooses(bram: Page, amina: Page) -> None:
    write(bram, C3, "De dijk bij Borgharen houdt.")
    expect(saved_state(bram)).to_contain_text("Opgeslagen")
    _suggest(amina, "De dijk bij Borgharen houdt.", "De dijk bij Borgharen lekt.")
    bram.keyboard.press("Backspace")
    bram.keyboard.type(" tot vanavond.")
    expect(text_of(amina, C3)).to_contain_text("De dijk bij Borgharen houdt tot vanavond.")
    waiting = _suggestion(bram, "De dijk bij Borgharen lekt.")
    waiting.get_by_role("button", name="Neem over", exact=True).click()
    expect(waiting.get_by_role("alert")).to_contain_text("is veranderd of weg. Er is niets gewijzigd.")
    expect(waiting.get_by_role("alert")).to_contain_text("De dijk bij Borgharen houdt tot vanavond.")
    expect(text_of(bram, C3)).not_to_contain_text("De dijk bij Borgharen lekt.")
    waiting.get_by_role("button", name="Voeg toe als nieuwe zin").click()
    expect(waiting).to_have_count(0)
    expect(text_of(bram, C3)).to_contain_text("De dijk bij Borgharen lekt.")
    expect(text_of(bram, C3)).to_contain_text("De dijk bij Borgharen houdt tot vanavond.")


def test_a_suggestion_and_its_answer_are_seen_by_the_other_without_loading_the_page_again(
    bram: Page, amina: Page
) -> None:
    write(bram, C3, "De kelder van de school staat droog.")
    expect(saved_state(bram)).to_contain_text("Opgeslagen")
    _suggest(amina, "De kelder van de school staat droog.", "De kelder van de school loopt vol.")
    waiting = bram.locator("[data-suggestion]", has_text="loopt vol")
    expect(waiting).to_be_visible()
    waiting.get_by_role("button", name="Neem over", exact=True).click()
    expect(amina.locator("[data-suggestion]", has_text="loopt vol")).to_have_count(0)
    expect(amina.get_by_text("Je voorstel is beantwoord.").last).to_be_visible()
    amina.get_by_role("link", name="Bekijk het antwoord").last.click()
    expect(amina.get_by_text("De kelder van de school loopt vol.").first).to_be_visible()
