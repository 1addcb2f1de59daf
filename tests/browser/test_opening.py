"""What it costs the server when somebody opens the picture."""

from collections import Counter
from urllib.parse import urlsplit

from playwright.sync_api import Browser, expect

from tests.browser.picture import open_picture, visitor


def test_opening_the_picture_asks_for_all_texts_together_what_is_new_and_who_wrote(
    chromium: Browser, demonstration_server: str
) -> None:
    page = visitor(chromium, demonstration_server, "bram")
    # At the first visit nothing is new.
    open_picture(page)
    asked: Counter[str] = Counter()
    page.on("request", lambda request: asked.update([urlsplit(request.url).path.split("/")[-2]]))
    open_picture(page)
    expect(page.locator("[data-entry-time]").first).to_be_visible()
    page.wait_for_timeout(2_000)
    assert asked["nieuw"] == 1
    # Of what this device kept, and once more where the server brings the rest a while after that.
    assert 1 <= asked["herkomst"] <= 2
    page.context.close()
