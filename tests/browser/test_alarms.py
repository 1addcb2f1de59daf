"""An alarm in the night: one tap by the link of a message, and the board of the sender shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from samenbeeld.kernel.tests import databases
from tests.browser.conftest import axe_findings
from tests.browser.demonstration import Demonstration
from tests.browser.messages import link_of_a_message
from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
BOARD = "/activiteiten/hoogwater-maas/alarmen/3/"


@pytest.fixture(scope="module")
def folder(settled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return databases.copied(settled_folder, tmp_path_factory.mktemp("alarms") / "data")


@pytest.fixture(scope="module")
def product(folder: Path) -> Iterator[Demonstration]:
    """A demonstration of its own: here alarms are answered and sent."""
    product = Demonstration(folder)
    product.start()
    yield product
    product.stop()


def on_a_phone(chromium: Browser) -> Page:
    """Somebody who is not logged in, at night."""
    return chromium.new_context(
        viewport=PHONE, locale="nl-NL", has_touch=True, color_scheme="dark"
    ).new_page()  # type: ignore[arg-type]


@pytest.mark.night
def test_one_tap_by_the_link_and_the_board_shows_it(
    chromium: Browser, product: Demonstration, folder: Path
) -> None:
    link = link_of_a_message(folder, product.address, "bas.theunissen", "Hoogwater Maas")
    phone = on_a_phone(chromium)
    phone.goto(link)
    expect(phone.get_by_role("heading", level=1)).to_contain_text("De Maasoever ontruimt")
    answer = phone.get_by_role("button", name="Ik heb dit gelezen")
    box = answer.bounding_box()
    assert box is not None
    assert box["height"] >= 124
    assert box["y"] + box["height"] <= PHONE["height"]
    assert axe_findings(phone) == []
    answer.tap()
    expect(phone.get_by_role("status").first).to_contain_text("Je antwoord: ik heb dit gelezen")
    phone.goto(link)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Deze link is al gebruikt")
    assert axe_findings(phone) == []

    bram = visitor(chromium, product.address, "bram")
    bram.goto(BOARD)
    expect(bram.locator(".alarms-sum__figure")).to_have_text("19 van 24 bevestigd")
    assert axe_findings(bram) == []


def test_an_alarm_comes_up_on_a_page_that_stands_open(chromium: Browser, product: Demonstration) -> None:
    amina = visitor(chromium, product.address, "amina")
    amina.goto("/organisaties/")
    bram = visitor(chromium, product.address, "bram")
    bram.goto("/activiteiten/hoogwater-maas/alarmen/nieuw/")
    bram.get_by_label("Wat is er aan de hand?").fill("De dijk bij Meers wordt zwakker.")
    bram.get_by_label("Verpleging en verzorging").check()
    bram.get_by_role("button", name="Kijk naar wie dit gaat").click()
    expect(bram.locator(".alarms-preview__sum")).to_contain_text("Dit gaat naar:")
    bram.get_by_role("button", name="Alarmeer").click()
    expect(bram.locator(".alarms-sum__figure")).to_contain_text("0 van")
    line = amina.locator("#sb-alarms", has_text="De dijk bij Meers wordt zwakker.")
    expect(line).to_be_visible(timeout=20_000)
    # Asked again it is the same, and is left standing for who reads by ear or with the keyboard.
    with amina.expect_response("**/alarmen/balk/**") as answer:
        amina.reload()
    assert answer.value.status == 204
    line.get_by_role("link", name="Bevestig").first.click()
    amina.get_by_role("button", name="Ik kan niet").click()
    expect(amina.locator(".alarm__answered")).to_contain_text("Wim Cuijpers is nu gealarmeerd")
