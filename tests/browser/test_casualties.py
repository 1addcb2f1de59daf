"""An accident on a phone: reported, a proposal with its reasons, and the commander decides."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import axe_findings
from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
CASUALTIES = "/activiteiten/treinongeval-beek/gewonden/"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _reports(page: Page, triage: str, low: str, likely: str, high: str) -> None:
    page.get_by_role("link", name="Meld slachtoffers").click()
    page.get_by_label("Klasse").select_option(triage)
    page.get_by_label("Laag").fill(low)
    page.get_by_label("Waarschijnlijk").fill(likely)
    page.get_by_label("Hoog").fill(high)
    page.get_by_label("Wie zegt dit?").select_option("ovdg")
    page.get_by_role("button", name="Leg vast").click()


# What the table of a proposal says: to which hospital, of which class, how many.
_GOING = """rows => rows.flatMap(row => [...row.querySelectorAll("td")].map(cell => [
  row.querySelector("th").firstChild.textContent.trim(),
  cell.querySelector(".cd__triage-head").textContent,
  cell.querySelector(".cd__number").textContent,
])).filter(([, , count]) => count !== "0")"""


def _leave(page: Page, hospital: str, triage: str, count: str) -> None:
    page.goto(CASUALTIES)
    page.get_by_role("link", name="Meld wie vertrokken is").click()
    page.get_by_label("Klasse").select_option(triage)
    page.get_by_label("Ziekenhuis").select_option(label=hospital)
    page.get_by_label("Tot nu toe vertrokken").fill(count)
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_text("Vastgelegd wie vertrokken is.")).to_be_visible()


def test_a_proposal_is_asked_on_a_phone_and_the_commander_takes_it_over(
    chromium: Browser, demonstration_server: str
) -> None:
    bram = visitor(chromium, demonstration_server, "bram", viewport=PHONE)
    bram.goto("/activiteiten/treinongeval-beek/")
    bram.get_by_role("link", name="Gewonden", exact=True).click()

    # A count below nothing is refused at its field, and what was typed stays.
    _reports(bram, "T1", "10", "-4", "16")
    expect(bram.get_by_text("Minder dan nul kan niet").first).to_be_visible()
    expect(bram.get_by_label("Hoog")).to_have_value("16")
    bram.get_by_label("Waarschijnlijk").fill("14")
    bram.get_by_role("button", name="Leg vast").click()
    expect(bram.get_by_text("schatting 10 tot 16")).to_be_visible()
    assert bram.evaluate(WIDE) == 0

    bram.get_by_role("button", name="Bereken een voorstel").click()
    expect(bram.get_by_role("heading", name="Voorstel 3")).to_be_visible()
    expect(bram.get_by_text("Voorstel voor 62 slachtoffers", exact=False)).to_be_visible()
    expect(bram.get_by_role("heading", name="Wat knelt?")).to_be_visible()
    expect(bram.get_by_role("button", name="Neem voorstel over")).to_have_count(0)

    chantal = visitor(chromium, demonstration_server, "chantal", viewport=PHONE)
    chantal.goto(CASUALTIES)
    chantal.get_by_role("button", name="Neem voorstel over").click()
    expect(chantal.get_by_text("Het voorstel is overgenomen", exact=False)).to_be_visible()

    # They leave by it, class by class, until the last has gone.
    bram.goto(CASUALTIES)
    expect(bram.locator(".cd__rows")).to_be_visible()
    going = bram.locator(".cd__rows tbody tr").evaluate_all(_GOING)
    assert sum(int(count) for _, _, count in going) == 62
    for hospital, triage, count in going:
        _leave(bram, hospital, triage, count)
    bram.goto(CASUALTIES)
    told = bram.get_by_role("region", name="Al vertrokken").locator("tbody tr")
    expect(told).to_have_count(len(going))
    gone = told.evaluate_all("rows => rows.map(row => Number(row.querySelector('.sb-number').textContent))")
    assert sum(gone) == 62

    # On the page that stood open at the commander's all the time it says so, with what the rule says now.
    expect(chantal.get_by_text("Sinds voorstel 3 is er meer gemeld.")).to_be_visible()
    expect(chantal.get_by_text("Dit is wat de rekenregel nu zegt", exact=False)).to_be_visible()

    assert axe_findings(chantal) == []
    assert axe_findings(bram) == []

    # The board of the network and a coordinator of a hospital read until the last has gone, and decide
    # nothing of it; a guest finds nothing.
    for login in ("vera.custers", "karin.hermans"):
        reader = visitor(chromium, demonstration_server, login, viewport=PHONE)
        reader.goto(CASUALTIES)
        expect(reader.get_by_role("region", name="Al vertrokken").locator("tbody tr")).to_have_count(
            len(going)
        )
        for word in ("Neem voorstel over", "Bereken een voorstel", "Meld slachtoffers"):
            expect(reader.get_by_text(word, exact=True)).to_have_count(0)
        reader.context.close()
    eva = visitor(chromium, demonstration_server, "eva", viewport=PHONE)
    answer = eva.goto(CASUALTIES)
    assert answer is not None
    assert answer.status == 404

    # A hundred thousand is a clear no, with what is short.
    bram.goto(CASUALTIES)
    _reports(bram, "T1", "90000", "100000", "100000")
    bram.get_by_role("button", name="Bereken een voorstel").click()
    expect(bram.get_by_text("Niet mogelijk, want")).to_be_visible()
    expect(bram.get_by_text("er zijn 100.000 mensen", exact=False)).to_be_visible()
    for page in (bram, chantal, eva):
        page.context.close()
