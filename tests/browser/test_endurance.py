"""A long outage and a flu wave: who tips first, what a measure changes, a fair share, and who sees what."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import axe_findings
from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
FLOOD, ROERMOND = "/activiteiten/hoogwater-maas/", "/activiteiten/stroomuitval-roermond/"
OUTAGE = f"{ROERMOND}volhouden/"
LASTS, FLU = f"{FLOOD}volhouden/", "/activiteiten/griepgolf/spreiding/"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.night
def test_a_long_outage_and_a_spread_are_seen_by_each_with_what_they_may(
    chromium: Browser, demonstration_server: str
) -> None:
    # The coordinator of an institution sees itself, and says how long it lasts.
    amina = visitor(chromium, demonstration_server, "amina", viewport=PHONE)
    amina.goto(LASTS)
    expect(amina.get_by_role("heading", name="Wie valt het eerst om")).to_be_visible()
    expect(amina.get_by_text("Zorggroep Grensmaas")).to_have_count(1)  # in what is down, not as a row
    amina.get_by_role("link", name="Meld hoe lang wij het redden").click()
    form = amina.locator("form").filter(has=amina.get_by_label("Wij weten het niet"))
    form.get_by_label("Wat valt er uit").select_option("power")
    form.get_by_label("Wij redden het nog zo lang").check()
    form.get_by_role("button", name="Leg vast").click()
    expect(amina.get_by_text("Vul bij Uren een getal in. Leeg is niet nul.").first).to_be_visible()
    form.get_by_label("Uren").fill("6,5")
    form.get_by_role("button", name="Leg vast").click()
    expect(amina.get_by_text("De melding is vastgelegd en telt nu mee.")).to_be_visible()
    assert amina.evaluate(WIDE) == 0

    # The head of information sees all, the unknown named, and what a measure would change.
    bram = visitor(chromium, demonstration_server, "bram", viewport=PHONE)
    bram.goto(LASTS)
    expect(bram.get_by_role("heading", name="Niet bekend")).to_be_visible()
    expect(bram.get_by_role("heading", name="Thuiszorg Geulvallei")).to_be_visible()
    assert axe_findings(bram) == []
    bram.get_by_role("link", name="Bedenk een maatregel voor Zorggroep Grensmaas").click()
    bram.get_by_label("Bijvullen", exact=False).check()
    bram.get_by_label("Wat precies").fill("500 liter diesel")
    bram.get_by_role("textbox", name="Uren").fill("30")
    bram.get_by_role("button", name="Bekijk wat het verandert").click()
    expect(bram.get_by_role("heading", name="Wat het verandert")).to_be_visible()
    expect(bram.get_by_role("button", name="Leg vast")).to_have_count(0)
    measure = bram.url

    # The commander agrees on it.
    chantal = visitor(chromium, demonstration_server, "chantal", viewport=PHONE)
    chantal.goto(measure)
    chantal.get_by_label("Spreek af").check()
    chantal.get_by_role("button", name="Leg vast").click()
    expect(chantal.get_by_text("De maatregel is afgesproken en telt nu mee.")).to_be_visible()

    # Two weeks without power, as an exercise of the neighbours.
    daan = visitor(chromium, demonstration_server, "daan")
    daan.goto(OUTAGE)
    expect(daan.get_by_text("OEFENING", exact=False).first).to_be_visible()
    expect(daan.get_by_role("heading", name="Laurentius Ziekenhuis")).to_be_visible()
    # Its commander sees everybody, the coordinator of a hospital that hospital.
    mieke = visitor(chromium, demonstration_server, "mieke.hendrix", viewport=PHONE)
    mieke.goto(OUTAGE)
    expect(mieke.get_by_role("heading", name="Zorggroep Peelrand")).to_be_visible()
    simone = visitor(chromium, demonstration_server, "simone.reijnders", viewport=PHONE)
    simone.goto(OUTAGE)
    expect(simone.get_by_role("heading", name="Laurentius Ziekenhuis")).to_be_visible()
    expect(simone.get_by_role("heading", name="Zorggroep Peelrand")).to_have_count(0)

    # The board of the network reads what lies before it: no institution's own word of how long it lasts.
    vera = visitor(chromium, demonstration_server, "vera.custers")
    vera.goto(f"{ROERMOND}in-het-kort/roaz_board/")
    expect(vera.get_by_text("OEFENING", exact=False).first).to_be_visible()
    expect(vera.locator("h1")).to_have_text("ROAZ-bestuur")
    expect(vera.get_by_role("heading", name="Uitval en volhouden")).to_have_count(0)
    answer = vera.goto(OUTAGE)
    assert answer is not None
    assert answer.status == 404

    # A fair share over two regions, with why, and without vehicles a clear no.
    bram.goto(FLU)
    bram.get_by_label("Soort bed").select_option("beds")
    bram.get_by_label("Hoeveel mensen").fill("9")
    bram.get_by_label("Even vol").check()
    bram.get_by_label("Vanuit").select_option("zuyderland-heerlen")
    bram.get_by_label("Hoeveel wagens kunnen rijden").fill("0")
    bram.get_by_role("button", name="Bereken").click()
    expect(bram.get_by_text("er kan niets rijden", exact=False)).to_be_visible()
    expect(bram.get_by_role("row", name="VieCuri", exact=False)).to_contain_text("minst vol")
    assert bram.evaluate(WIDE) == 0
    assert axe_findings(bram) == []

    # The board of the acute-care network reads the short picture; the guest reads neither.
    amina.goto(f"{FLOOD}in-het-kort/roaz_board/")
    expect(amina.get_by_role("heading", name="Uitval en volhouden")).to_be_visible()
    eva = visitor(chromium, demonstration_server, "eva")
    for address in (LASTS, OUTAGE, FLU):
        answer = eva.goto(address)
        assert answer is not None
        assert answer.status == 404
    for page in (amina, bram, chantal, daan, mieke, simone, vera, eva):
        page.context.close()
