"""At 03:10 the power is out, and somebody wants to know what was agreed about it, on a phone."""

from playwright.sync_api import Browser, expect

from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_noodstroom_is_found_at_night_on_a_phone(chromium: Browser, demonstration_server: str) -> None:
    bram = visitor(chromium, demonstration_server, "bram", viewport=PHONE)
    bram.goto("/")
    bram.get_by_role("banner").get_by_role("link", name="Zoek").click()

    field = bram.get_by_label("Waar zoek je naar?")
    expect(field).to_be_focused()
    field.fill("noodstroon")
    field.press("Enter")
    finds = bram.locator(".finding__rows > li")
    expect(finds.first).to_contain_text("oodstroom")
    expect(bram.get_by_text("Misschien bedoel je")).to_be_visible()
    assert bram.evaluate(WIDE) == 0

    bram.get_by_role("link", name="noodstroom", exact=True).click()
    expect(bram.get_by_text("Misschien bedoel je")).to_have_count(0)
    bram.get_by_text("Beperk de vondsten").click()
    kinds = bram.get_by_label("Soort")
    many = finds.count()
    kinds.select_option(index=1)
    bram.get_by_role("button", name="Toon", exact=True).click()
    expect(finds.first).to_contain_text("oodstroom")
    assert finds.count() <= many
    assert bram.evaluate(WIDE) == 0

    finds.first.get_by_role("link").first.click()
    expect(bram.get_by_role("heading", level=1).first).to_be_visible()
    bram.context.close()
