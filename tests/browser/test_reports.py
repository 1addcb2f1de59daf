"""The report on a phone: two taps when nothing changed; sent once when the network was away."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.picture import KEEPS_PAGES, eventually, offline, visitor

FORM = "/activiteiten/hoogwater-maas/rapport/wijzigen/"
OWN = "/activiteiten/hoogwater-maas/rapport/"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def amina(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """On her phone."""
    page = visitor(chromium, demonstration_server, "amina", viewport=PHONE, **KEEPS_PAGES)
    yield page
    page.context.close()


@pytest.fixture
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    page = visitor(chromium, demonstration_server, "bram")
    yield page
    page.context.close()


def reports(page: Page) -> int:
    """How many De Maasoever sent, as the page of its newest report counts them."""
    page.goto("/activiteiten/hoogwater-maas/rapporten/de-maasoever/")
    return page.locator(".sr-history li").count()


def change_two_figures(page: Page, waiting: str, hours: str) -> None:
    page.get_by_label("Bewoners die nog weg moeten").fill(waiting)
    page.get_by_label("Noodstroom houdt het vol").fill(hours)


def test_nothing_changed_is_two_taps(amina: Page) -> None:
    before = reports(amina)
    amina.goto("/")
    amina.get_by_role("link", name="Open je rapport").click()
    amina.get_by_role("button", name="Geen wijziging, verstuur").click()
    expect(amina.get_by_text(re.compile(rf"Rapport {before + 1} is verstuurd om"))).to_be_visible()
    assert reports(amina) == before + 1


def test_a_changed_figure_says_at_once_what_it_was(amina: Page) -> None:
    amina.goto(FORM)
    change_two_figures(amina, "102", "9")
    expect(amina.get_by_text("was 168, nu 102")).to_be_visible()
    expect(amina.get_by_text("2 dingen veranderd.")).to_be_visible()
    expect(amina.locator("[data-sr-saved]")).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d"))
    amina.reload()
    expect(amina.get_by_label("Bewoners die nog weg moeten")).to_have_value("102")
    amina.get_by_role("button", name=re.compile("Zet terug naar rapport")).click()
    expect(amina.get_by_label("Bewoners die nog weg moeten")).to_have_value("168")


def test_what_was_typed_before_the_script_began_is_kept_and_sent(
    chromium: Browser, demonstration_server: str
) -> None:
    # The page comes from the server and not from the device, so that its script can be held back.
    page = visitor(chromium, demonstration_server, "amina", viewport=PHONE)
    held: list[Route] = []
    page.route("**/build/situation-report*.js", lambda route: held.append(route))
    page.goto(FORM, wait_until="commit")
    figure = page.get_by_label("Ziekteverzuim")
    figure.fill("11")
    assert eventually(lambda: bool(held))
    held[0].continue_()
    page.unroute_all()
    expect(page.locator("[data-sr-saved]")).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d"))
    page.reload()
    expect(figure).to_have_value("11")
    page.get_by_role("button", name=re.compile("Zet terug naar rapport")).click()
    expect(figure).not_to_have_value("11")
    page.context.close()


def test_two_figures_that_were_changed_without_a_network_are_sent_once_after_it(
    amina: Page, bram: Page
) -> None:
    before = reports(bram)
    amina.goto(FORM)
    amina.wait_for_function("navigator.serviceWorker.ready.then(() => true)")
    offline(amina.context, True)
    change_two_figures(amina, "96", "8")
    expect(amina.locator("[data-sr-saved]")).to_have_text("Nog niet verstuurd, bewaard op dit toestel")
    amina.get_by_role("button", name=re.compile("Verstuur rapport")).click()
    expect(amina.get_by_text("Nog niet verstuurd, geen bereik.")).to_be_visible()
    assert reports(bram) == before
    offline(amina.context, False)
    amina.wait_for_url(f"**{OWN}", timeout=40_000)
    expect(amina.get_by_text(re.compile(rf"Rapport {before + 1} is verstuurd om"))).to_be_visible()
    expect(amina.locator(".sr-answers").first).to_contain_text("96")
    # However often the phone tries again, it stays one report.
    amina.goto("/")
    amina.goto(OWN)
    assert eventually(lambda: reports(bram) == before + 1)


def test_what_was_typed_without_a_network_is_there_after_the_browser_was_closed(amina: Page) -> None:
    amina.goto(FORM)
    amina.wait_for_function("navigator.serviceWorker.ready.then(() => true)")
    amina.reload()
    offline(amina.context, True)
    amina.get_by_label("Ziekteverzuim").fill("7")
    expect(amina.locator("[data-sr-saved]")).to_have_text("Nog niet verstuurd, bewaard op dit toestel")
    amina.reload()
    expect(amina.get_by_label("Ziekteverzuim")).to_have_value("7")


def test_a_phone_that_runs_behind_loses_nothing_that_was_typed_after_the_last_saving(
    chromium: Browser, demonstration_server: str
) -> None:
    page = visitor(chromium, demonstration_server, "amina", viewport=PHONE)
    page.add_init_script("const now = Date.now; Date.now = () => now() - 600_000")
    page.goto(FORM)
    page.get_by_label("Ziekteverzuim").fill("4")
    expect(page.locator("[data-sr-saved]")).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d"))
    page.route("**/rapport/concept/", lambda route: route.abort())
    page.get_by_label("Ziekteverzuim").fill("8")
    expect(page.locator("[data-sr-saved]")).to_have_text("Nog niet verstuurd, bewaard op dit toestel")
    page.reload()
    expect(page.get_by_label("Ziekteverzuim")).to_have_value("8")
    page.unroute_all()
    page.get_by_role("button", name=re.compile("Zet terug naar rapport")).click()
    expect(page.get_by_label("Ziekteverzuim")).not_to_have_value("8")
    page.context.close()


def test_one_more_bottleneck_needs_no_server(amina: Page) -> None:
    amina.goto(FORM)
    offline(amina.context, True)
    amina.get_by_role("button", name="Nog een knelpunt").click()
    expect(amina.get_by_role("group", name="Nieuw knelpunt")).to_be_visible()


def test_a_report_is_accepted_in_one_click(bram: Page) -> None:
    bram.goto("/activiteiten/hoogwater-maas/rapporten/")
    bram.get_by_role("button", name="Neem aan Thuiszorg Geulvallei").click()
    expect(bram.get_by_text("Het rapport van Thuiszorg Geulvallei is aangenomen.")).to_be_visible()


def test_two_bottlenecks_are_merged_and_parted_again(bram: Page) -> None:
    bram.goto("/activiteiten/hoogwater-maas/knelpunten/")
    bram.get_by_role("button", name="Voeg samen").first.click()
    bram.get_by_role("button", name="Maak ongedaan").click()
    expect(bram.get_by_role("heading", name="Misschien hetzelfde")).to_be_visible()
