"""The cold phase as people live it: an adviser's yearly round, and 03:10 without a network."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import axe_findings
from tests.browser.picture import offline, visitor, visitor_with_own_login

PHONE = {"width": 390, "height": 844}
PLAN = "Lange stroomuitval in de zorg"
PHRASE = "rode fiets in de regen"
LESSON = "Twee nummers in het plan waren van een oude locatie."
CHANGE = "Zet bij elk nummer de dag waarop het is nagekeken."
READY = "navigator.serviceWorker.ready.then(() => true)"
PACKS = "indexedDB.databases().then(all => all.filter(one => one.name.endsWith(':!pack')).length)"


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def _mends_what_ails_a_plan(bram: Page) -> None:
    """From the first page to an exercise on the calendar for a plan that was never exercised."""
    bram.goto("/plannen/")
    bram.get_by_role("link", name="Gezondheid", exact=True).click()
    ailing = bram.get_by_role("listitem").filter(has_text=PLAN).filter(has_text="Nog nooit geoefend")
    expect(ailing).to_be_visible()
    assert axe_findings(bram) == []
    ailing.get_by_role("link", name="Plan een oefening").click()
    expect(bram.get_by_label("Wat doel 1 toetst")).to_have_value(re.compile("plan:ghor-zuid-limburg/"))
    assert axe_findings(bram) == []
    bram.get_by_label("Naam").fill("Stroom weg, met alle locaties")
    bram.get_by_label("Begint").fill("2031-03-04T09:00")
    bram.get_by_label("Eindigt").fill("2031-03-04T12:00")
    bram.get_by_role("checkbox", name="Stroom, gas en telefoon").check()
    bram.get_by_label("Doel 1", exact=True).fill("Elke locatie is binnen vier uur gebeld")
    # A search fills the choices in its place; what was typed stays.
    bram.get_by_label("Zoek een plan").fill("evacuatie")
    bram.get_by_label("Zoek een plan").press("Enter")
    expect(bram.get_by_role("status").filter(has_text="met ‘evacuatie’")).to_be_visible()
    expect(bram.get_by_label("Doel 1", exact=True)).to_have_value("Elke locatie is binnen vier uur gebeld")
    expect(bram.get_by_label("Wat doel 1 toetst")).to_have_value(re.compile("plan:ghor-zuid-limburg/"))
    _press(bram, "Zet op de kalender")
    expect(bram.get_by_text("De oefening staat op de kalender.")).to_be_visible()


def _writes_down_who_was_there(bram: Page) -> None:
    """The one that is over, found from the calendar."""
    bram.goto("/oefenen/")
    assert axe_findings(bram) == []
    bram.get_by_role("link", name="Stroom weg: wie belt wie?").click()
    bram.get_by_role("link", name="Noteer wie er was").click()
    bram.get_by_role("checkbox", name=re.compile("Amina El Idrissi")).check()
    bram.get_by_label("Hoeveel anderen").fill("4")
    _press(bram, "Leg vast")
    expect(bram.get_by_text("5 aanwezig")).to_be_visible()
    bram.get_by_role("link", name="Evalueer", exact=True).click()
    bram.get_by_label(re.compile(r"^Doel 1\b")).select_option(label="Deels gehaald")
    bram.get_by_label("Opmerking bij doel 1").fill("Twee locaties waren niet te bereiken.")
    bram.get_by_label("Wat ging goed").fill("De rest was binnen een uur gebeld.")
    _press(bram, "Bewaar evaluatie")
    expect(bram.get_by_text("Deels gehaald")).to_be_visible()
    assert axe_findings(bram) == []


def _has_the_numbers_checked(bram: Page) -> None:
    """The yearly check, in one press."""
    bram.goto("/organisaties/ghor-zuid-limburg/")
    _press(bram, "Klopt nog")
    expect(bram.get_by_text("Laatst nagekeken: vandaag")).to_be_visible()


def _adds_the_number_of_the_office(bram: Page) -> None:
    """What was typed stays until it is right; by day and by night one sees whom to call."""
    bram.get_by_role("link", name="Nummer of adres toevoegen").click()
    bram.get_by_label("Nummer of adres").fill("bel maar")
    bram.get_by_label("Waarvoor").fill("Kantoor van de adviseurs")
    bram.get_by_label("Op welke dagen").select_option(label="maandag tot en met vrijdag")
    bram.get_by_label("Van", exact=True).fill("08:30")
    bram.get_by_label("Tot", exact=True).fill("17:00")
    bram.get_by_label("Plaats in de rij").fill("2")
    bram.get_by_label("Ik heb het vandaag geprobeerd").check()
    _press(bram, "Sla op")
    expect(bram.get_by_text("Dit is geen telefoonnummer.").first).to_be_visible()
    assert axe_findings(bram) == []
    bram.get_by_label("Nummer of adres").fill("000 240 10 77")
    _press(bram, "Sla op")
    expect(bram.get_by_text("Toegevoegd.")).to_be_visible()
    expect(bram.get_by_role("link", name="000 240 10 77")).to_be_visible()
    expect(bram.get_by_text("maandag tot en met vrijdag, 08:30 tot 17:00")).to_be_visible()
    bram.get_by_role("link", name="Klopt niet meer Kantoor van de adviseurs").click()
    bram.get_by_text("Haal dit weg…").click()
    assert axe_findings(bram) == []
    _press(bram, "Ja, haal het weg")
    expect(bram.get_by_text("Weggehaald. Niemand vindt het nog.")).to_be_visible()
    expect(bram.get_by_role("link", name="000 240 10 77")).to_have_count(0)


def _learns(bram: Page) -> None:
    """A lesson with somebody who does something, brought to the plan."""
    bram.get_by_role("link", name="Les opschrijven").click()
    bram.get_by_label("Wat is er geleerd").fill(LESSON)
    bram.get_by_label("Wat doen we").fill("Alle nummers in het plan nabellen")
    _press(bram, "Maak verbeteractie")
    bram.get_by_role("link", name="Alle nummers in het plan nabellen").click()
    bram.get_by_role("link", name="Stel een wijziging in een plan voor").click()
    expect(bram.get_by_label("Welk plan")).to_have_value(re.compile("ghor-zuid-limburg/"))
    bram.get_by_label("Wat moet er anders").fill(CHANGE)
    _press(bram, "Verstuur voorstel")
    bram.get_by_role("link", name=PLAN).click()
    expect(bram.get_by_text(CHANGE)).to_be_visible()
    expect(bram.get_by_text("Geleerd in een oefening").first).to_be_visible()


def test_an_advisers_yearly_round(chromium: Browser, demonstration_server: str) -> None:
    bram = visitor(chromium, demonstration_server, "bram")
    _mends_what_ails_a_plan(bram)
    _writes_down_who_was_there(bram)
    _learns(bram)
    _has_the_numbers_checked(bram)
    _adds_the_number_of_the_office(bram)
    bram.goto("/plannen/gezondheid/")
    expect(
        bram.get_by_role("listitem").filter(has_text=PLAN).filter(has_text="Nog nooit geoefend")
    ).to_have_count(0)
    bram.context.close()


def _packs(amina: Page) -> None:
    amina.goto("/plannen/")
    amina.wait_for_function(READY)
    amina.get_by_role("link", name="Meenemen").click()
    expect(amina.get_by_text("nog niets ingepakt")).to_be_visible()
    amina.get_by_label("Wachtzin", exact=True).fill("kort")
    _press(amina, "Pak in")
    expect(amina.get_by_text("Maak de wachtzin langer")).to_be_visible()
    amina.get_by_label("Wachtzin", exact=True).first.fill(PHRASE)
    amina.get_by_label("Wachtzin nog een keer").fill(PHRASE)
    _press(amina, "Pak in")
    expect(amina.locator("[data-pack-age]")).to_contain_text("vandaag")
    assert axe_findings(amina) == []


def _asks_what_to_do_now(amina: Page) -> Page:
    """Everything is closed, there is no network, and the browser starts cold."""
    context = amina.context
    amina.close()
    offline(context, True)
    night = context.new_page()
    night.goto("/")
    night.get_by_role("link", name="Meenemen").click()
    expect(night.locator("[data-pack-age]")).to_contain_text("Ingepakt op")
    # How to reach the GHOR is open; the rest is not.
    expect(night.get_by_role("heading", name="Hoe bereik ik de GHOR?")).to_be_visible()
    expect(night.get_by_role("link", name="112")).to_be_visible()
    expect(night.get_by_text("Locatie ontruimen")).to_have_count(0)
    assert axe_findings(night) == []
    night.get_by_label("Wachtzin").fill("een andere zin")
    _press(night, "Maak open")
    expect(night.get_by_text("Deze wachtzin past niet")).to_be_visible()
    night.get_by_label("Wachtzin").fill(PHRASE.capitalize())
    _press(night, "Maak open")
    return night


def test_at_night_without_a_network_from_a_cold_start(chromium: Browser, demonstration_server: str) -> None:
    amina = visitor_with_own_login(chromium, demonstration_server, "amina")
    amina.set_viewport_size(PHONE)
    _packs(amina)
    night = _asks_what_to_do_now(amina)
    expect(night.get_by_text(re.compile("Locatie ontruimen"))).to_be_visible()
    # One press on what it is about: what one does stands open, the rest is out of the way.
    night.get_by_role("button", name="Hoogwater", exact=True).click()
    expect(night.get_by_text("Roep het crisisteam bij elkaar")).to_be_visible()
    expect(night.get_by_text(re.compile("Water niet drinken"))).to_be_hidden()
    assert axe_findings(night) == []
    night.get_by_role("button", name="Hoogwater", exact=True).click()
    night.get_by_label("Zoek in wat je meenam").fill("noodstroom")
    expect(night.locator("summary", has_text=PLAN)).to_be_visible()
    assert axe_findings(night) == []

    offline(night.context, False)
    night.goto("/plannen/")
    night.locator(".sb-person").click()
    night.locator("[data-sb-log-out] button").click()
    night.wait_for_url("**/inloggen/**")
    assert night.evaluate(PACKS) == 0
    night.context.close()
