"""The commander on call, at night on a phone: what the signs point at, one press, and what follows."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
CHANGE = "/fase/limburg-noord/wijzigen/"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _goes_up(mieke: Page) -> None:
    mieke.goto("/fase/")
    mieke.get_by_role("link", name="Fase wijzigen").click()
    expect(mieke.get_by_role("link", name="Hoogwater Maas").first).to_be_visible()
    assert mieke.evaluate(WIDE) == 0
    mieke.get_by_role("link", name="Crisis voorstel").click()
    assert mieke.evaluate(WIDE) == 0
    mieke.get_by_label("Reden").fill("Het water staat in de kelder van een verpleeghuis in Roermond.")
    mieke.get_by_label("Hoogwater Maas").check()
    mieke.get_by_label("De GHOR vraagt elke 4 uur een situatierapport.").uncheck()
    mieke.get_by_role("button", name="Vaststellen: Crisis").click()


def test_one_press_at_night_sets_the_phase_and_people_hear_of_it(
    chromium: Browser, demonstration_server: str
) -> None:
    mieke = visitor(chromium, demonstration_server, "mieke.hendrix", viewport=PHONE)
    _goes_up(mieke)

    # It is done while she looks, without a press.
    alarm = mieke.locator(".fu-row", has_text="krijgen alarm")
    expect(alarm).to_contain_text("kregen bericht")
    expect(mieke.locator(".fu-row", has_text="operationeel zorgoverleg")).to_contain_text(
        "Het overleg staat op"
    )
    expect(mieke.locator(".fu-row", has_text="elke 4 uur")).to_contain_text("niet gekozen")
    assert mieke.evaluate(WIDE) == 0

    daan = visitor(chromium, demonstration_server, "daan", viewport=PHONE)
    daan.goto("/")
    expect(daan.get_by_text("Limburg-Noord: Crisis").first).to_be_visible()

    # Coming down: first what is still open, then the press.
    mieke.goto(f"{CHANGE}?stap=2")
    mieke.get_by_label("Reden").fill("De bewoners zijn veilig, de kelder is leeg.")
    mieke.get_by_label("Hoogwater Maas").check()
    for box in mieke.locator("input[name=items]").all():
        box.uncheck()
    mieke.get_by_role("button", name="Vaststellen: Verhoogde dreiging").click()
    expect(mieke.get_by_text("Kijk eerst wat er nog open staat").first).to_be_visible()
    expect(mieke.get_by_label("Reden")).to_have_value("De bewoners zijn veilig, de kelder is leeg.")
    mieke.get_by_label("Ik heb gezien wat er nog open staat.").check()
    mieke.get_by_role("button", name="Vaststellen: Verhoogde dreiging").click()
    expect(mieke.get_by_role("heading", name="Opvolging in Limburg-Noord")).to_be_visible()
    for page in (mieke, daan):
        page.context.close()
