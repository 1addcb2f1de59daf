"""What the server does not take: the writer is told, and keeps the words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from samenbeeld.files.intake import most_bytes
from tests.browser.conftest import listen
from tests.browser.held import Held
from tests.browser.picture import (
    device,
    eventually,
    offline,
    open_picture,
    plain,
    saved_state,
    text_of,
    visitor,
    visitor_with_own_login,
    write,
)

ACTIVITY = "/activiteiten/hoogwater-maas/"
OWN_PICTURE = "/crisisbeeld/hoogwater-maas/organisatie/de-maasoever/"
OWN = "hoogwater-maas.own.de-maasoever.amber"
WORDS = "Elf bewoners zitten nog op de tweede verdieping."
KEPT = "name => indexedDB.databases().then(all => all.some(one => one.name.endsWith(name)))"

_POST = """([address, fields]) => fetch(address, { method: "POST", body: new URLSearchParams(fields),
  headers: JSON.parse(document.body.getAttribute("hx-headers")) }).then(answer => answer.status)"""


@pytest.fixture(scope="module")
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Says who takes part."""
    page = visitor(chromium, demonstration_server, "bram")
    page.goto(ACTIVITY)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def amina(chromium: Browser, demonstration_server: str, bram: Page) -> Iterator[Page]:
    """Writes the picture of De Maasoever; afterwards De Maasoever takes part again."""
    yield from _at_her_picture(chromium, demonstration_server)
    bram.evaluate(_POST, [ACTIVITY + "deelnemers/", {"organisation": "de-maasoever"}])


def _at_her_picture(chromium: Browser, address: str) -> Iterator[Page]:
    page = visitor_with_own_login(chromium, address, "amina")
    listen(page)
    open_picture(page, OWN_PICTURE)
    yield page
    page.context.close()


def _refused(page: Page) -> Locator:
    return page.locator(".sb-refused--change")


@pytest.fixture(scope="module")
def shut_out(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The room closed to Amina while her words were under way."""
    for amina in _at_her_picture(chromium, demonstration_server):
        yield _shut_out(amina)


def _shut_out(amina: Page) -> Page:
    held = Held()
    held.route(amina)
    open_picture(amina, OWN_PICTURE)
    expect(amina.locator("[data-presence]")).not_to_be_empty()
    amina.wait_for_timeout(500)
    held.is_held = True
    write(amina, OWN, WORDS)
    expect(saved_state(amina)).to_have_text("Bewaren…")
    held.say(OWN, {"key": "realtime-not-allowed", "code": 4403})
    expect(_refused(amina)).to_be_visible()
    return amina


def test_who_is_shut_out_sees_the_unsent_words_and_nothing_else_of_the_text(shut_out: Page) -> None:
    expect(_refused(shut_out)).to_contain_text("je mag deze tekst niet meer zien.")
    expect(_refused(shut_out).locator("blockquote")).to_have_text(WORDS)
    expect(shut_out.locator(f'[data-editor="{OWN}"]')).to_have_text(re.compile("Je mag .* niet meer zien."))


def test_a_text_that_closed_does_not_stay_on_the_device(shut_out: Page) -> None:
    assert eventually(lambda: not shut_out.evaluate(KEPT, OWN))


def test_who_is_shut_out_keeps_the_unsent_words_over_a_reload_until_they_are_closed(shut_out: Page) -> None:
    assert eventually(lambda: shut_out.evaluate(KEPT, ":!refused"))
    shut_out.reload()
    expect(_refused(shut_out).locator("blockquote")).to_have_text(WORDS)
    _refused(shut_out).get_by_role("button", name="Sluit").click()
    expect(_refused(shut_out)).to_have_count(0)
    shut_out.reload()
    expect(shut_out.locator(f'[data-editor="{OWN}"]')).to_be_visible()
    expect(_refused(shut_out)).to_have_count(0)


@pytest.fixture(scope="module")
def refused(amina: Page, bram: Page) -> Page:
    """Amina wrote while she was away; De Maasoever took part no longer when she came back."""
    before = plain(amina, OWN)
    offline(amina.context, True)
    write(amina, OWN, WORDS)
    expect(saved_state(amina)).to_contain_text("Nog niet verstuurd")
    assert bram.evaluate(_POST, [ACTIVITY + "deelnemers/", {"leave": "de-maasoever"}]) == 200
    offline(amina.context, False)
    expect(_refused(amina)).to_contain_text("je mag hier niet schrijven.")
    amina.before = before  # type: ignore[attr-defined]
    return amina


def test_what_is_refused_is_shown_with_the_reason_and_leaves_the_text(refused: Page) -> None:
    expect(_refused(refused).locator("blockquote")).to_have_text(WORDS)
    expect(_refused(refused)).to_be_in_viewport()
    expect(text_of(refused, OWN)).to_have_attribute("contenteditable", "false")
    assert eventually(lambda: plain(refused, OWN) == refused.before)  # type: ignore[attr-defined]


def test_who_may_write_no_longer_has_no_toolbar_and_nothing_that_waits(refused: Page) -> None:
    expect(refused.get_by_role("toolbar")).to_have_count(0)
    expect(saved_state(refused)).not_to_contain_text(re.compile("Bewaren|Nog niet|Opgeslagen"))
    expect(refused.locator("[data-offline-line]")).to_be_empty()


def test_a_refusal_is_no_error_of_the_page(refused: Page) -> None:
    expect(text_of(refused, OWN)).to_have_attribute("contenteditable", "false")
    refused.wait_for_timeout(1_000)
    network = re.compile("ERR_INTERNET_DISCONNECTED|ERR_FAILED")
    assert [said for said in refused.complaints if not network.search(said)] == []  # type: ignore[attr-defined]


def test_refused_words_can_be_copied(refused: Page) -> None:
    refused.context.grant_permissions(["clipboard-read", "clipboard-write"])
    _refused(refused).get_by_role("button", name="Kopieer je tekst").click()
    expect(_refused(refused).get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert refused.evaluate("navigator.clipboard.readText()") == WORDS


def test_refused_words_stay_over_a_reload(refused: Page) -> None:
    refused.reload()
    expect(_refused(refused).locator("blockquote")).to_have_text(WORDS)
    assert WORDS not in plain(refused, OWN)


def test_refused_words_are_wiped_at_logging_out(refused: Page) -> None:
    assert eventually(lambda: refused.evaluate(KEPT, ":!refused"))
    refused.locator(".sb-person").click()
    refused.locator("[data-sb-log-out] button").click()
    refused.get_by_role("dialog").get_by_role("button").last.click()
    refused.wait_for_url("**/inloggen/**")
    assert eventually(lambda: not refused.evaluate(KEPT, ":!refused"))


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_a_file_of_200_megabytes_is_refused_and_the_form_stays_as_it_was(
    chromium: Browser, demonstration_server: str, tmp_path: Path, with_script: bool
) -> None:
    large = tmp_path / "plan.pdf"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    page = visitor(chromium, demonstration_server, "bram")
    state = page.context.storage_state()
    page.context.close()
    page = device(chromium, demonstration_server, storage_state=state, java_script_enabled=with_script)
    page.goto("/activiteiten/hoogwater-maas/documenten/")
    page.locator("summary", has_text="Document toevoegen").click()
    page.get_by_label("Titel").fill("Draaiboek van de kade")
    page.get_by_label("Bestand").set_input_files(large)
    page.locator(".docs__add button[type=submit]").click()
    if with_script:
        expect(page.locator(".docs__add [data-told]")).to_contain_text("Dit bestand is te groot.")
    else:
        expect(page.get_by_text("Veld Bestand: dit is 191 MB.")).to_be_visible()
        page.go_back()
    expect(page.get_by_label("Titel")).to_have_value("Draaiboek van de kade")
    page.context.close()


def test_a_file_just_over_the_limit_is_refused_at_its_field_with_all_else_kept(
    chromium: Browser, demonstration_server: str, tmp_path: Path
) -> None:
    large = tmp_path / "plan.pdf"
    with large.open("wb") as file:
        file.truncate(most_bytes() + 1)
    page = visitor(chromium, demonstration_server, "bram")
    state = page.context.storage_state()
    page.context.close()
    # Without a script nothing stops it on the way: the server reads all of it.
    page = device(chromium, demonstration_server, storage_state=state, java_script_enabled=False)
    page.goto("/activiteiten/hoogwater-maas/documenten/")
    page.locator("summary", has_text="Document toevoegen").click()
    page.get_by_label("Titel").fill("Draaiboek van de kade")
    page.get_by_label("Toelichting").fill("Met de nieuwe peilen.")
    page.get_by_label("Bestand").set_input_files(large)
    page.locator(".docs__add button[type=submit]").click()
    expect(page.get_by_text("Een bestand mag hoogstens 100 MB zijn.").first).to_be_visible()
    expect(page.get_by_label("Titel")).to_have_value("Draaiboek van de kade")
    expect(page.get_by_label("Toelichting")).to_have_value("Met de nieuwe peilen.")
    page.context.close()
