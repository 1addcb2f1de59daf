"""A short picture that stands open fits a phone and a sheet of paper, and follows the facts."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.demonstration import Demonstration
from tests.browser.picture import visitor

PICTURE = "/activiteiten/hoogwater-maas/in-het-kort/commander/"
PHONE = {"width": 390, "height": 844}
# What the bars above and below the page leave of that screen while no alarm asks for an answer.
LEFT = 844 - 115 - 59


def test_the_five_minutes_of_the_commander_fit_on_a_phone(
    chromium: Browser, demonstration_server: str
) -> None:
    page = visitor(chromium, demonstration_server, "chantal")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(PICTURE)
    facts = page.evaluate(
        "() => document.querySelector('.dg-block:last-of-type').getBoundingClientRect().bottom"
        " - document.querySelector('.dg-head').getBoundingClientRect().top"
    )
    assert facts <= LEFT


def test_the_five_minutes_of_the_commander_fit_on_one_sheet(
    chromium: Browser, demonstration_server: str
) -> None:
    page = visitor(chromium, demonstration_server, "chantal")
    page.goto(PICTURE)
    sheets = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) == 1


@pytest.fixture
def product(demonstration_folder: Path) -> Iterator[Demonstration]:
    """A demonstration of its own: here a level is set."""
    product = Demonstration(demonstration_folder)
    product.start()
    yield product
    product.stop()


# How soon is measured in `bench/room`: here the machine is busy with other tests.
def test_an_open_picture_shows_a_fact_of_itself(chromium: Browser, product: Demonstration) -> None:
    reader = visitor(chromium, product.address, "chantal")
    reader.goto(PICTURE)
    writer = visitor(chromium, product.address, "bram")
    writer.goto("/activiteiten/hoogwater-maas/")
    writer.locator("summary", has_text="GRIP van een regio vaststellen").click()
    writer.locator("select[name=region]").select_option("VR24")
    writer.locator("[name=level]").first.select_option("3")
    writer.locator("[name=reason]").first.fill("Het water zakt")
    with writer.expect_response(lambda answer: answer.request.method == "POST"):
        writer.get_by_role("button", name="GRIP vaststellen").click()
    expect(reader.locator("#dg-body")).to_contain_text("GRIP 3")
