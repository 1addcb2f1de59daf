"""What other programs put on the clipboard keeps its structure and loses its junk; none of it is applied."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import TWO_FRAMES, open_picture, text_of, visitor, write

# As the programs put it there, with all that comes along.
CLIPBOARD = Path(__file__).parent / "clipboard"
B3 = "hoogwater-maas.shared.B3.amber"

_PASTE = """([html, text]) => {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Writes, and pastes. The browser should have nothing to say about it."""
    page = visitor(chromium, demonstration_server, "bram")
    open_picture(page)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.said = said  # type: ignore[attr-defined]
    yield page
    page.context.close()


def _paste(page: Page, words: str, html: str, last: str) -> None:
    """On a new line under these words, and there: what is pasted at once would come behind them. Returns when
    the `last` of it stands in the text.
    """
    write(page, B3, words)
    page.evaluate(TWO_FRAMES)
    page.keyboard.press("Enter")
    expect(text_of(page, B3)).to_be_focused()
    page.evaluate(TWO_FRAMES)
    page.said.clear()  # type: ignore[attr-defined]
    page.evaluate(_PASTE, [html, "x"])
    expect(text_of(page, B3)).to_contain_text(last)
    page.wait_for_timeout(300)
    assert page.said == []  # type: ignore[attr-defined]


def _from(file: str) -> str:
    return (CLIPBOARD / file).read_text()


def test_word_keeps_its_structure_and_loses_its_junk(bram: Page) -> None:
    _paste(bram, "Uit Word:", _from("word.html"), "Meers")
    text = text_of(bram, B3)
    expect(text.locator("h3", has_text="Situatie De Maasoever")).to_be_visible()
    expect(text.locator("strong", has_text="84 bewoners")).to_have_text("84 bewoners")
    expect(text.locator("h3", has_text="Vervoer")).to_have_text("2.1 Vervoer")
    expect(text.locator("h3", has_text="Stroom")).to_have_text("3. Stroom")
    expect(text.locator("ul > li > ul > li", has_text="Vleugel A")).to_be_visible()
    expect(text.locator("ol > li")).to_have_text(["Bel de RAV", "Regel opvang"])
    expect(text.locator("td")).to_have_text(["Locatie", "Vrij", "Meers", "12"])
    expect(text.locator("a", has_text="vervoer")).to_have_attribute(
        "href", "https://voorbeeld.nl/plan?deel=2"
    )
    html = text.inner_html()
    assert not re.search(r"mso-|style=|<img(?! class=\"ProseMirror)|verborgen|o:p|class=\"?Mso", html)
    assert bram.evaluate("window.pasted_script_ran") is None


def test_what_was_struck_out_or_remarked_in_word_stays_there(bram: Page) -> None:
    _paste(bram, "Met wijzigingen:", _from("word.html"), "Meers")
    expect(text_of(bram, B3).locator("p", has_text="De kelder staat").last).to_have_text(
        "De kelder staat onder water."
    )
    expect(text_of(bram, B3)).not_to_contain_text("Nog navragen")


def test_the_lists_of_word_on_the_web_become_one_list_again(bram: Page) -> None:
    _paste(bram, "Uit Word op het web:", _from("word-web.html"), "Klaar rond acht uur.")
    text = text_of(bram, B3)
    expect(text.locator("h3", has_text="Ontruiming")).to_be_visible()
    expect(text.locator("strong", has_text="Volgorde:")).to_be_visible()
    steps = text.locator("ol", has_text="Eerste verdieping").locator("> li")
    expect(steps.locator("> p")).to_have_text(["Begane grond", "Eerste verdieping"])
    expect(steps.first.locator("ul > li")).to_have_text(["Vleugel Noord", "Vleugel Zuid"])


def test_mail_keeps_its_lines_and_loses_its_trackers(bram: Page) -> None:
    _paste(bram, "Mail:", _from("outlook.html"), "Eerder bericht")
    text = text_of(bram, B3)
    expect(text.locator("p", has_text="Dag Bram,")).to_have_text("Dag Bram,")
    expect(text.locator("strong", has_text="kelder")).to_be_visible()
    expect(text.locator("a", has_text="de stand")).to_have_attribute("href", "https://voorbeeld.nl/stand")
    # Written small is not written out of sight.
    expect(text).to_contain_text("De noodstroom houdt het nog negen uur vol.")
    expect(text).not_to_contain_text("volgnummer")
    assert "javascript:" not in text.inner_html()
    assert "volg.voorbeeld" not in text.inner_html()


def test_what_another_editor_of_the_same_kind_copied_is_cleaned_too(bram: Page) -> None:
    copied = '<p style="color:red" data-pm-slice="1 1 []"><b style="x">Van elders.</b></p>'
    _paste(bram, "Ander programma:", copied, "Van elders.")
    expect(text_of(bram, B3).locator("strong", has_text="Van elders.")).to_be_visible()


def test_fifty_megabytes_are_refused_in_words_and_the_page_lives_on(bram: Page) -> None:
    text_of(bram, B3).click()
    bram.evaluate(
        """() => { const data = new DataTransfer(); data.setData("text/plain", "x".repeat(50_000_000));
        document.activeElement.dispatchEvent(new ClipboardEvent("paste",
          { clipboardData: data, bubbles: true, cancelable: true })); }"""
    )
    expect(bram.get_by_text("Dit is te veel tekst om in één keer te plakken")).to_be_visible()
    write(bram, B3, "En verder.")
    expect(text_of(bram, B3)).to_contain_text("En verder.")
