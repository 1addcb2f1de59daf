"""What other programs put on the clipboard is read, not applied: the browser has nothing to complain."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import open_picture, text_of, visitor, write

CLIPBOARD = sorted((Path(__file__).parent / "clipboard").glob("*.html"))
B3 = "hoogwater-maas.shared.B3.amber"

_PASTE = """html => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "x");
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Writes, and pastes."""
    page = visitor(chromium, demonstration_server, "bram")
    open_picture(page)
    yield page
    page.context.close()


@pytest.mark.parametrize("file", CLIPBOARD, ids=[file.stem for file in CLIPBOARD])
def test_pasting_leaves_the_console_empty(bram: Page, file: Path) -> None:
    write(bram, B3, "Geplakt:")
    bram.keyboard.press("Enter")
    said: list[str] = []
    bram.on("console", lambda message: said.append(message.text))
    before = text_of(bram, B3).locator("> *").count()
    bram.evaluate(_PASTE, file.read_text())
    expect(text_of(bram, B3).locator("> *")).not_to_have_count(before)
    bram.wait_for_timeout(300)
    assert said == []


def test_what_another_editor_of_the_same_kind_copied_is_cleaned_too(bram: Page) -> None:
    write(bram, B3, "Ander programma:")
    bram.keyboard.press("Enter")
    said: list[str] = []
    bram.on("console", lambda message: said.append(message.text))
    bram.evaluate(_PASTE, '<p style="color:red" data-pm-slice="1 1 []"><b style="x">Van elders.</b></p>')
    expect(text_of(bram, B3)).to_contain_text("Van elders.")
    bram.wait_for_timeout(300)
    assert said == []
