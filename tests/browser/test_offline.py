"""Working without a network: nothing is lost, nothing is claimed, nothing stays behind."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.demonstration import Demonstration
from tests.browser.picture import (
    KEEPS_PAGES,
    PICTURE,
    caret_at_end,
    eventually,
    log_in,
    offline,
    open_picture,
    plain,
    saved_state,
    text_of,
    visitor,
    visitor_with_own_login,
    write,
)

C1 = "hoogwater-maas.shared.C1.amber"
C2 = "hoogwater-maas.shared.C2.amber"
KEPT = "indexedDB.databases().then(all => all.filter(one => one.name.startsWith('samenbeeld')).length)"
PAGES = "caches.open('samenbeeld-pages').then(cache => cache.keys()).then(keys => keys.length)"


@pytest.fixture
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Writes the shared picture; his device has kept it."""
    page = visitor(chromium, demonstration_server, "bram", **KEEPS_PAGES)
    open_picture(page)
    _wait_until_kept(page)
    yield page
    page.context.close()


@pytest.fixture
def leaving(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Bram with a session of his own, which may end."""
    page = visitor_with_own_login(chromium, demonstration_server, "bram")
    open_picture(page)
    _wait_until_kept(page)
    yield page
    page.context.close()


@pytest.fixture
def bram_elsewhere(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The same person on a second device, which stays connected."""
    page = visitor(chromium, demonstration_server, "bram", **KEEPS_PAGES)
    open_picture(page)
    yield page
    page.context.close()


def _wait_until_kept(page: Page) -> None:
    page.wait_for_function("navigator.serviceWorker.ready.then(() => true)")
    assert eventually(lambda: page.evaluate(PAGES) == 1)


def _offline_line(page: Page) -> str:
    return page.locator("[data-offline-line]").inner_text()


def test_both_write_while_one_is_away_and_end_with_the_same_text(bram: Page, bram_elsewhere: Page) -> None:
    offline(bram.context, True)
    write(bram, C1, "Geschreven zonder net.")
    write(bram_elsewhere, C1, "Geschreven met net.")
    expect(saved_state(bram)).to_contain_text(re.compile(r"Nog niet verstuurd sinds \d\d:\d\d, geen bereik"))
    expect(bram.locator("[data-offline-line]")).to_contain_text(
        re.compile(
            r"Geen verbinding sinds \d\d:\d\d. Je ziet de stand van toen. "
            r"Wat je vanaf \d\d:\d\d schreef, is nog niet verstuurd."
        )
    )
    offline(bram.context, False)
    expect(saved_state(bram)).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"))
    assert eventually(lambda: plain(bram, C1) == plain(bram_elsewhere, C1))
    assert "Geschreven zonder net." in plain(bram, C1)
    assert "Geschreven met net." in plain(bram, C1)
    expect(bram.locator("[data-offline-line]")).to_be_empty()


@pytest.mark.night
def test_on_a_phone_it_stays_in_sight_where_one_writes_that_it_is_saved_or_waits(bram: Page) -> None:
    bram.set_viewport_size({"width": 390, "height": 844})
    saved = bram.locator(".sb-toolbar__saved")
    write(bram, C2, "Onderweg.")
    expect(saved).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"))
    expect(saved).to_be_in_viewport()
    offline(bram.context, True)
    write(bram, C2, "In de tunnel.")
    expect(saved).to_contain_text("Nog niet verstuurd")
    expect(bram.locator("[data-offline-line] .sb-line")).to_be_in_viewport(ratio=1)
    tools = bram.get_by_role("toolbar").bounding_box()
    line = bram.locator("[data-offline-line] .sb-line").bounding_box()
    assert tools is not None
    assert line is not None
    assert tools["y"] >= line["y"] + line["height"] - 1
    expect(saved).to_be_in_viewport()


@pytest.mark.night
def test_words_in_a_line_that_another_made_a_heading_meanwhile_are_told_and_can_be_put_back(
    bram: Page, bram_elsewhere: Page
) -> None:
    write(bram, C1, "Drie wagens naar Meers.")
    expect(text_of(bram_elsewhere, C1).get_by_text("Drie wagens naar Meers.")).to_be_visible()
    offline(bram.context, True)
    # What is typed before the line is down still travels, and is taken along into the heading.
    expect(bram.locator("[data-offline-line]")).to_contain_text("Geen verbinding")
    bram.keyboard.type(" De vierde blijft hier.")
    expect(saved_state(bram)).to_contain_text("Nog niet verstuurd")
    caret_at_end(bram_elsewhere, C1)
    bram_elsewhere.keyboard.press("Control+Alt+2")
    expect(text_of(bram_elsewhere, C1).locator("h3", has_text="Drie wagens")).to_be_visible()
    expect(saved_state(bram_elsewhere)).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"))
    offline(bram.context, False)
    fallen = bram.locator(".sb-refused--change", has_text="die iemand anders intussen heeft veranderd")
    expect(fallen.locator("blockquote")).to_have_text("De vierde blijft hier.")
    fallen.get_by_role("button", name="Zet terug in de tekst").click()
    expect(text_of(bram_elsewhere, C1).get_by_text("De vierde blijft hier.")).to_be_visible()
    expect(fallen).to_have_count(0)


def test_the_page_opens_without_a_network_with_its_age_and_stays_writable(bram: Page) -> None:
    offline(bram.context, True)
    write(bram, C1, "Voor het herladen.")
    expect(saved_state(bram)).to_contain_text("Nog niet verstuurd")
    bram.reload()
    expect(text_of(bram, C1)).to_contain_text("Voor het herladen.")
    expect(bram.locator("[data-offline-line]")).to_contain_text("Je ziet de bewaarde pagina van")
    assert re.search(r"vanaf \d\d:\d\d schreef, is nog niet verstuurd", _offline_line(bram))
    write(bram, C1, "Na het herladen.")
    offline(bram.context, False)
    expect(saved_state(bram)).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"))


def test_every_page_that_was_kept_says_how_old_it_is(bram: Page) -> None:
    bram.goto(f"{PICTURE}versies/")
    expect(bram.get_by_role("heading", name="Vastgelegde versies")).to_be_visible()
    assert eventually(lambda: bram.evaluate(PAGES) == 2)
    offline(bram.context, True)
    bram.reload()
    kept = bram.locator(
        "#sb-lines .sb-line", has_text=re.compile(r"Je ziet de bewaarde pagina van \d\d:\d\d\.")
    )
    expect(kept).to_be_visible()
    offline(bram.context, False)
    kept.get_by_role("link", name="Laad de pagina opnieuw").click()
    expect(kept).to_have_count(0)


@pytest.mark.night
def test_another_moment_than_the_kept_one_is_not_shown_in_its_place(bram: Page) -> None:
    bram.goto(f"{PICTURE}verschil/?van=1&tot=nu")
    assert eventually(lambda: bram.evaluate(PAGES) == 2)
    offline(bram.context, True)
    bram.goto(f"{PICTURE}verschil/?van=2&tot=nu")
    expect(bram.get_by_role("heading", name="Geen verbinding")).to_be_visible()


def test_a_second_page_opens_without_a_network_after_one_visit(bram: Page) -> None:
    offline(bram.context, True)
    page = bram.context.new_page()
    page.goto(PICTURE)
    expect(text_of(page, C1)).to_have_attribute("contenteditable", "true")


@pytest.mark.night
def test_a_page_that_was_never_opened_says_so(bram: Page) -> None:
    offline(bram.context, True)
    bram.goto("/organisaties/")
    expect(bram.get_by_role("heading", name="Geen verbinding")).to_be_visible()


@pytest.mark.night
def test_from_there_the_pages_that_were_kept_are_one_click_away(bram: Page) -> None:
    offline(bram.context, True)
    bram.goto("/organisaties/")
    bram.get_by_role("link", name="Hoogwater Maas").click()
    expect(text_of(bram, C1)).to_have_attribute("contenteditable", "true")


@pytest.mark.night
def test_the_page_that_was_asked_for_comes_by_itself_when_there_is_a_network_again(bram: Page) -> None:
    offline(bram.context, True)
    bram.goto("/organisaties/")
    offline(bram.context, False)
    expect(bram.get_by_role("heading", level=1, name="Organisaties")).to_be_visible(timeout=20_000)


def test_the_server_dies_and_comes_back_and_nothing_is_lost(bram: Page, demonstration: Demonstration) -> None:
    write(bram, C2, "Voor de stroomstoring.")
    expect(saved_state(bram)).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"))
    demonstration.kill()
    expect(bram.locator("[data-offline-line]")).to_contain_text("Geen verbinding sinds")
    write(bram, C2, "Tijdens de stroomstoring.")
    demonstration.start()
    expect(saved_state(bram)).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"), timeout=40_000)
    bram.reload()
    expect(text_of(bram, C2)).to_contain_text("Voor de stroomstoring.")
    expect(text_of(bram, C2)).to_contain_text("Tijdens de stroomstoring.")


def _log_out(page: Page) -> None:
    page.locator(".sb-person").click()
    page.locator("[data-sb-log-out] button").click()


def test_logging_out_wipes_what_this_device_kept(leaving: Page) -> None:
    assert leaving.evaluate(KEPT) > 0
    _log_out(leaving)
    leaving.wait_for_url("**/inloggen/**")
    # The browser ends what the page that went away still had open before it lets go of it.
    assert eventually(lambda: (leaving.evaluate(KEPT), leaving.evaluate(PAGES)) == (0, 0))


@pytest.mark.night
def test_logging_out_in_one_tab_takes_the_other_along(leaving: Page) -> None:
    other = leaving.context.new_page()
    open_picture(other)
    _log_out(leaving)
    other.wait_for_url("**/inloggen/**")
    leaving.wait_for_url("**/inloggen/**")
    assert eventually(lambda: leaving.evaluate(KEPT) == 0)


@pytest.mark.night
def test_words_of_who_logged_out_do_not_stay_behind(leaving: Page) -> None:
    write(leaving, C1, "Net voor het uitloggen.")
    _log_out(leaving)
    leaving.wait_for_url("**/inloggen/**")
    assert leaving.evaluate("JSON.stringify(localStorage)") == "{}"


def test_the_very_last_letters_survive_a_page_that_is_loaded_again_at_once(bram: Page) -> None:
    offline(bram.context, True)
    write(bram, C1, "Tot op de laatste letter.")
    bram.reload()
    expect(text_of(bram, C1)).to_contain_text("Tot op de laatste letter.")


def test_logging_out_with_unsent_words_warns(bram: Page) -> None:
    offline(bram.context, True)
    write(bram, C1, "x")
    expect(saved_state(bram)).to_contain_text("Nog niet verstuurd")
    _log_out(bram)
    dialog = bram.get_by_role("dialog")
    expect(dialog).to_contain_text("woorden van jou op dit apparaat die niet zijn verstuurd")
    dialog.get_by_role("button", name="Blijf ingelogd").click()
    assert bram.evaluate(KEPT) > 0


@pytest.mark.night
def test_logging_out_without_a_network_is_told_and_wipes_nothing(bram: Page) -> None:
    offline(bram.context, True)
    _log_out(bram)
    expect(bram.get_by_text("Uitloggen lukt niet zonder verbinding.")).to_be_visible()
    assert bram.evaluate(KEPT) > 0


def test_another_person_on_the_same_device_finds_nothing_of_the_first(bram: Page) -> None:
    account = bram.evaluate(
        "JSON.parse(document.getElementById('crisis-picture-data').textContent).member.account"
    )
    # The session ended by itself: nobody logged out.
    bram.context.clear_cookies()
    log_in(bram, "amina")
    assert bram.evaluate(PAGES) == 0
    open_picture(bram)
    names = bram.evaluate("indexedDB.databases().then(all => all.map(one => one.name))")
    assert names
    assert not [name for name in names if account in name]
