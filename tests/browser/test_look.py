"""The checks of the look: contrast, words beside colour, small screens, large text, keyboard, own host."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, axe_findings
from tests.browser.measures import BARE_COLOUR, CUT_OFF, SIDEWAYS, WITHOUT_WORD
from tests.browser.picture import TWO_FRAMES

ALL_PARTS = "/bouwstenen/"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
SMALLEST = {"viewport": {"width": 320, "height": 640}}


@pytest.mark.parametrize(
    "query", ["", *(pytest.param(frame, marks=pytest.mark.night) for frame in ("?oefening", "?kaal"))]
)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(open_page: OpenPage, look_address: str, theme: str, query: str) -> None:
    page = open_page(look_address + ALL_PARTS + query, color_scheme=theme)
    assert axe_findings(page, contrast=True) == []


def test_axe_finds_nothing_serious_on_a_phone(open_page: OpenPage, look_address: str) -> None:
    assert axe_findings(open_page(look_address + ALL_PARTS, **PHONE), contrast=True) == []


def test_the_browser_complains_about_nothing(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    assert page.complaints == []  # type: ignore[attr-defined]


def test_nothing_is_asked_of_another_host(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    hosts = {urlsplit(address).netloc for address in page.asked}  # type: ignore[attr-defined]
    assert hosts == {urlsplit(look_address).netloc}


def test_our_own_letters_are_used(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {name.strip('"') for name in loaded} == {"Samenbeeld Sans", "Samenbeeld Serif"}


def test_a_word_stands_beside_every_level_shape(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    assert page.evaluate(WITHOUT_WORD) == []


def test_every_colour_of_a_level_has_its_shape_or_words(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    assert page.evaluate(BARE_COLOUR) == []


def test_the_six_shapes_differ_without_colour(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    shapes = page.evaluate("[...document.querySelectorAll('symbol[id^=sb-level-]')].map(s => s.innerHTML)")
    assert len(set(shapes)) == 6


@pytest.mark.parametrize("query", ["", "?oefening", "?kaal"])
def test_the_smallest_screen_never_scrolls_sideways(
    open_page: OpenPage, look_address: str, query: str
) -> None:
    page = open_page(look_address + ALL_PARTS + query, **SMALLEST)
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_text_of_twice_the_size_is_not_cut(open_page: OpenPage, look_address: str, width: int) -> None:
    page = open_page(look_address + ALL_PARTS, viewport={"width": width, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(CUT_OFF) == []


def test_fingers_find_targets_of_44_pixels_on_a_phone(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS, **PHONE)
    small = page.evaluate(
        """() => [...document.querySelectorAll('main .utrecht-button, .sb-tabs a, .sb-tabs summary')]
             .map(target => [target.innerText, target.getBoundingClientRect().height])
             .filter(([, height]) => height > 0 && height < 44)"""
    )
    assert small == []


def test_the_phone_has_tabs_at_the_bottom_and_no_bar_at_the_top(
    open_page: OpenPage, look_address: str
) -> None:
    page = open_page(look_address + ALL_PARTS, **PHONE)
    expect(page.locator(".sb-nav")).to_be_hidden()
    expect(page.locator(".sb-tabs > ul > li")).to_have_count(5)


def test_the_stripe_is_32_pixels_and_stays_while_scrolling(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    page.mouse.wheel(0, 1500)
    page.wait_for_function("scrollY > 1000")
    page.evaluate(TWO_FRAMES)
    box = page.locator(".sb-stripe").bounding_box()
    assert box is not None
    assert (box["y"], round(box["height"])) == (0, 32)


def test_the_exercise_frame_is_in_sight_wherever_one_scrolls(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS + "?oefening")
    page.mouse.wheel(0, 1500)
    page.wait_for_function("scrollY > 1000")
    page.evaluate(TWO_FRAMES)
    top, bottom = (page.locator(".sb-exercise-bar").nth(which).bounding_box() for which in (0, 1))
    assert top is not None
    assert bottom is not None
    assert top["y"] == 0
    assert bottom["y"] + bottom["height"] == 900
    expect(page.locator(".sb-stripe__own")).to_contain_text("Oefening: Zuid-Limburg: Crisis")
    assert page.title().startswith("OEFENING ")


def test_the_first_tab_leads_past_the_navigation(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ga naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_focus_is_always_seen_and_never_covered(open_page: OpenPage, look_address: str, theme: str) -> None:
    page = open_page(look_address + ALL_PARTS, color_scheme=theme)
    for stop in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            assert stop > 25, "the keyboard did not come past all parts"
            break
        unseen = page.evaluate(
            """() => {
              const focused = document.activeElement;
              const ringed = focused.closest('label') ?? focused;
              const ring = [focused, ringed].some(part => { const style = getComputedStyle(part);
                return style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3; });
              const box = focused.getBoundingClientRect();
              const stripe = document.querySelector('.sb-stripe').getBoundingClientRect();
              const covered = !focused.closest('.sb-stripe') && box.bottom > 0 && box.top < stripe.bottom - 1
                && !focused.matches('.sb-skip');
              return ring && !covered ? null : [ring, covered, focused.outerHTML.slice(0, 120)];
            }"""
        )
        assert unseen is None


def test_escape_closes_the_menu_and_gives_focus_back(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    page.locator(".sb-person").click()
    page.get_by_role("button", name="Donker").focus()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Donker")).to_be_hidden()
    expect(page.locator(".sb-person")).to_be_focused()


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_the_theme_follows_the_device(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS, color_scheme="dark")
    assert background(page) == "rgb(18, 26, 33)"


def test_a_person_switches_theme_without_script(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS, java_script_enabled=False)
    page.locator(".sb-person").click()
    page.get_by_role("button", name="Donker").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert urlsplit(page.url).path == ALL_PARTS


def test_english_is_one_click_away(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Building blocks")
    assert page.locator("html").get_attribute("lang") == "en"


def test_a_person_reads_without_serifs(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS, cookies={"samenbeeld_reading": "sans"})
    human = page.locator(".sb-human").first
    assert "Serif" not in human.evaluate("part => getComputedStyle(part).fontFamily")


def test_paper_is_white_whatever_the_screen_shows(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS, cookies={"samenbeeld_theme": "dark"}, color_scheme="dark")
    page.emulate_media(media="print")
    assert background(page) == "rgb(255, 255, 255)"
    expect(page.locator(".sb-top")).to_be_hidden()
    expect(page.locator(".sb-printed")).to_contain_text("Gedrukt door Bram Janssen")
    expect(page.locator(".sb-stripe")).to_be_visible()


def test_shapes_survive_forced_colours(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS, forced_colors="active")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    ground = background(page)
    colours = page.evaluate("[...document.querySelectorAll('.sb-shape')].map(s => getComputedStyle(s).color)")
    assert colours
    assert ground not in colours


def test_nothing_moves_for_who_asked_for_calm(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS, reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].map(part => getComputedStyle(part))
             .filter(style => style.transitionDuration !== '0s' || style.animationName !== 'none').length"""
    )
    assert moving == 0


def test_an_age_stays_true_while_the_page_stands_open(open_page: OpenPage, look_address: str) -> None:
    page = open_page(f"{look_address}/bouwstenen/?kaal")
    page.clock.install()
    page.reload()
    expect(page.locator(".sb-figure__age").first).to_contain_text("4 min")
    page.clock.fast_forward("05:30")
    expect(page.locator(".sb-figure__age").first).to_contain_text("9 min")


def test_what_is_left_of_a_time_stays_true_while_the_page_stands_open(
    open_page: OpenPage, look_address: str
) -> None:
    page = open_page(f"{look_address}/bouwstenen/?kaal")
    page.clock.install()
    page.reload()
    left = page.locator("[data-sb-left]").first
    expect(left).to_have_text("nog 27 min")
    page.clock.fast_forward("05:01")
    expect(left).to_have_text("nog 22 min")
    page.clock.fast_forward("27:00")
    expect(left).to_have_text("4 min te laat")


def test_script_and_server_say_an_age_in_the_same_words(open_page: OpenPage, look_address: str) -> None:
    ages = "[...document.querySelectorAll('[data-sb-age], [data-sb-left]')].map(age => age.textContent)"
    plain = (
        open_page(look_address + ALL_PARTS, java_script_enabled=False)
        .locator("[data-sb-age], [data-sb-left]")
        .all_inner_texts()
    )
    assert open_page(look_address + ALL_PARTS).evaluate(ages) == plain
    assert "2 u 10" in plain
