"""A train crash with sixty casualties on a phone: from the code until the last unit is released."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import axe_findings
from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
ACCIDENT = "/activiteiten/treinongeval-beek/"
SCALING = f"{ACCIDENT}opschaling/"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _presses(page: Page, word: str, unit: str) -> None:
    page.goto(SCALING)
    page.locator(".su-unit").filter(has_text=unit).get_by_role("button", name=word).click()
    expect(page.get_by_text(f"Vastgelegd: {unit}.")).to_be_visible()


def test_from_the_code_until_the_last_unit_is_released(chromium: Browser, demonstration_server: str) -> None:
    # The commander goes from code 30 to 50 and asks for fewer ambulances than it proposes: with a reason.
    chantal = visitor(chromium, demonstration_server, "chantal", viewport=PHONE)
    chantal.goto(ACCIDENT)
    chantal.get_by_role("link", name="Opschaling", exact=True).click()
    expect(chantal.get_by_text("Code 30. Gevraagd: 19 eenheden", exact=False)).to_be_visible()
    assert axe_findings(chantal) == []
    chantal.get_by_text("Op- of afschalen").click()
    chantal.get_by_role("link", name="Code 50").click()
    chantal.get_by_label("Ambulances").fill("24")
    chantal.get_by_label("Calamiteitenhospitaal").fill("0")
    chantal.get_by_role("button", name="Bevestig Code 50").click()
    expect(chantal.get_by_text("Je wijkt af van wat de code voorstelt.", exact=False).first).to_be_visible()
    expect(chantal.get_by_label("Ambulances")).to_have_value("24")
    assert axe_findings(chantal) == []
    chantal.get_by_label("Reden").fill("Er zijn 24 ambulances te krijgen.")
    chantal.get_by_role("button", name="Bevestig Code 50").click()
    expect(chantal.get_by_text("Bevestigd. Het staat in het logboek.")).to_be_visible()
    expect(chantal.get_by_text("met GRIP 2", exact=False)).to_be_visible()
    assert chantal.evaluate(WIDE) == 0
    chantal.get_by_role("link", name="alarm 1").click()
    expect(chantal.get_by_text("GGB code 50: Treinongeval Beek")).to_be_visible()
    chantal.get_by_text("Alarm sluiten").click()
    chantal.get_by_label("Reden").fill("Iedereen is er.")
    chantal.get_by_role("button", name="Sluit dit alarm").click()

    # The information coordinator of a hospital got the alarm, and reads along; she says nothing of units.
    karin = visitor(chromium, demonstration_server, "karin.hermans", viewport=PHONE)
    karin.goto(SCALING)
    expect(karin.get_by_text("Code 50. Gevraagd:", exact=False)).to_be_visible()
    expect(karin.get_by_role("button", name="Geef vrij")).to_have_count(0)
    expect(karin.get_by_text("Op- of afschalen")).to_have_count(0)

    # The board of the network reads what happens, and decides nothing of it.
    vera = visitor(chromium, demonstration_server, "vera.custers")
    vera.goto(f"{ACCIDENT}in-het-kort/roaz_board/")
    expect(vera.get_by_text("Code 50, Zuid-Limburg", exact=False)).to_be_visible()
    expect(vera.get_by_text("slachtoffers gezien", exact=False)).to_be_visible()
    vera.goto(SCALING)
    expect(vera.get_by_text("Code 50. Gevraagd:", exact=False)).to_be_visible()
    for word in ("Op- of afschalen", "Leg een eenheid vast", "Geef vrij"):
        expect(vera.get_by_text(word, exact=True)).to_have_count(0)
    vera.goto(f"{ACCIDENT}gewonden/")
    expect(vera.get_by_role("heading", name="Ziekenhuizen")).to_be_visible()
    expect(vera.get_by_text("Rettungsdienst StädteRegion Aachen", exact=False)).to_be_visible()
    for word in ("Meld slachtoffers", "Meld wie vertrokken is", "Bereken een voorstel"):
        expect(vera.get_by_text(word, exact=True)).to_have_count(0)
    answer = vera.goto(f"{ACCIDENT}in-het-kort/commander/")
    assert answer is not None
    assert answer.status == 404

    # The head of information asks for eight more; their own coordinator would say how they go.
    bram = visitor(chromium, demonstration_server, "bram")
    bram.goto(SCALING)
    bram.get_by_role("link", name="Leg een eenheid vast").click()
    bram.get_by_label("Soort").select_option("ambulance")
    bram.get_by_label("Hoeveel?").fill("8")
    bram.get_by_label("Naam van de eenheid").fill("Ambulances Aken")
    bram.get_by_role("button", name="Leg vast").click()
    expect(bram.get_by_text("De eenheid staat erbij.")).to_be_visible()
    _presses(bram, "Onderweg", "Ambulances Aken")
    _presses(bram, "Er", "Ambulances Aken")
    expect(
        bram.get_by_text("De gewondenspreiding rekent met 20 ambulances, hier staan er 24", exact=False)
    ).to_be_visible()

    # It does not end while somebody is on the road, and never silently.
    chantal.goto(f"{SCALING}code/VR24/0/")
    for item in chantal.locator("form.sb-form select").all():
        item.select_option("done")
    chantal.get_by_label("Reden").fill("De laatste is vervoerd.")
    chantal.get_by_label("Alarmeer", exact=False).uncheck()
    chantal.get_by_role("button", name="Beëindig de opschaling").click()
    expect(chantal.get_by_text("nog niet vrijgegeven", exact=False).first).to_be_visible()
    _presses(bram, "Er", "Noodhulpteam Limburg-Zuid")
    for unit in ("Ambulances Zuid-Limburg", "MMT A", "Ambulances Limburg-Noord", "Noodhulpteam Limburg-Zuid",
                 "Ambulances Aken"):  # fmt: skip
        _presses(bram, "Geef vrij", unit)
    chantal.get_by_role("button", name="Beëindig de opschaling").click()
    expect(chantal.get_by_text("De opschaling is beëindigd", exact=False)).to_be_visible()

    # Looking back tells it; a guest who takes no part sees none of it.
    bram.goto(f"{ACCIDENT}terugkijken/verschil/")
    expect(bram.get_by_text("Code 50 bevestigd, Zuid-Limburg")).to_be_visible()
    eva = visitor(chromium, demonstration_server, "eva")
    for address in (
        SCALING,
        f"{ACCIDENT}zorgfase/",
        f"{ACCIDENT}in-het-kort/roaz_board/",
        "/activiteiten/hoogwater-maas/opschaling/",
    ):
        answer = eva.goto(address)
        assert answer is not None
        assert answer.status == 404
    for page in (bram, chantal, eva, karin, vera):
        page.context.close()
