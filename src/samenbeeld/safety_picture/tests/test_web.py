"""The pages of the safety picture as people use them, without script."""

from datetime import timedelta

from django.test import Client

from samenbeeld.geo.actions import import_shapes
from samenbeeld.kernel import clock
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture import actions
from samenbeeld.safety_picture.models import Assessment, OwnLevel, SecondReading
from samenbeeld.safety_picture.tests.judging import judged

OUTLOOK = {f"outlook_{number}": "green" for number in range(1, 7)}
WORDS = {"level": "yellow", "trend": "rising", "what_is": "Twee trafo’s staan laag.", **OUTLOOK}
NUTS = "/veiligheidsbeeld/nuts/"
SOUTH = "?regio=zuid-limburg"


def own_level(browser: Client, level: str = "yellow", theme: str = "nuts") -> str:
    browser.post(f"/veiligheidsbeeld/{theme}/eigen-niveau/", {"region": "VR24", "level": level})
    return str(OwnLevel.objects.latest("at").pk)


def test_a_theme_that_nobody_judged_says_so_and_is_not_green(cast: Cast) -> None:
    page = cast.client(cast.amina).get("/veiligheidsbeeld/").content.decode()
    assert page.count("Nog niet gewogen.") == 14
    assert "Van 14 thema’s is het niveau onbekend." in page


def test_what_is_unknown_in_one_region_is_not_hidden_behind_the_green_of_the_other(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "straling", Level.GREEN)
    page = cast.client(cast.amina).get("/veiligheidsbeeld/").content.decode()
    assert "Van 14 thema’s is het niveau onbekend." in page
    alone = cast.client(cast.amina).get(f"/veiligheidsbeeld/{SOUTH}").content.decode()
    assert "Van 13 thema’s is het niveau onbekend." in alone


def test_the_grid_shows_where_the_regions_differ(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "nuts", Level.YELLOW)
    page = cast.client(cast.daan).get("/veiligheidsbeeld/nuts/?regio=limburg-noord").content.decode()
    assert "Zuid-Limburg staat op een ander niveau:" in page


def test_a_guest_of_one_incident_sees_nothing_of_it(cast: Cast) -> None:
    assert cast.client(cast.eva).get("/veiligheidsbeeld/").status_code == 403


def test_the_proposal_is_not_shown_before_the_own_level(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "zorg-ghz", Level.YELLOW)
    browser = cast.client(cast.chantal)
    address = f"/veiligheidsbeeld/zorg/wegen/{SOUTH}"
    before = browser.get(address).content.decode()
    assert "Stap 1 van 2" in before
    assert "Voorstel van de regels" not in before
    own_level(browser, "green", "zorg")
    after = browser.get(address).content.decode()
    assert "Voorstel van de regels" in after
    assert "Jullie verschillen." in after


def test_an_expert_judges_in_two_steps(cast: Cast) -> None:
    browser = cast.client(cast.chantal)
    own = own_level(browser)
    answer = browser.post(f"{NUTS}wegen/{SOUTH}", {"region": "VR24", "own": own, **WORDS}, follow=True)
    page = answer.content.decode()
    assert "Gepubliceerd. Iedereen ziet de nieuwe weging." in page
    assert "Twee trafo’s staan laag." in page


def test_a_form_that_is_refused_keeps_what_was_typed(cast: Cast) -> None:
    browser = cast.client(cast.chantal)
    own = own_level(browser)
    wrong = {"region": "VR24", "own": own, **WORDS, "what_is": "", "what_now": "Bel de netbeheerder."}
    answer = browser.post(f"{NUTS}wegen/{SOUTH}", wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Schrijf wat er is, in twee of drie zinnen." in page
    assert "Bel de netbeheerder." in page
    assert Assessment.objects.count() == 0


def test_words_typed_for_half_a_day_are_still_saved(cast: Cast) -> None:
    browser = cast.client(cast.chantal)
    with clock.at(clock.now() - timedelta(hours=13)):
        own = own_level(browser)
    browser.post(f"{NUTS}wegen/{SOUTH}", {"region": "VR24", "own": own, **WORDS})
    assert Assessment.objects.get().what_is == "Twee trafo’s staan laag."


def test_a_second_press_on_the_button_saves_nothing_twice(cast: Cast) -> None:
    browser = cast.client(cast.chantal)
    own = own_level(browser)
    for _ in range(2):
        answer = browser.post(f"{NUTS}wegen/{SOUTH}", {"region": "VR24", "own": own, **WORDS})
    assert "Deze weging is al opgeslagen." in answer.content.decode()
    assert Assessment.objects.count() == 1


def test_what_waits_is_seen_by_who_reads_along_and_by_nobody_else(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "nuts", Level.RED, what_is="De trafo valt uit.")
    assert "De trafo valt uit." in cast.client(cast.bram).get(NUTS + SOUTH).content.decode()
    for reader in (cast.amina, cast.daan, cast.hanna):
        assert "De trafo valt uit." not in cast.client(reader).get(NUTS + SOUTH).content.decode()


def test_the_author_has_no_button_to_agree_with(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "nuts", Level.RED)
    page = cast.client(cast.chantal).get(NUTS + SOUTH).content.decode()
    assert "Dit is jouw weging. Een ander leest mee." in page
    assert "Akkoord, publiceer" not in page


def test_a_second_reader_publishes_or_sends_back_with_a_reason(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", Level.RED)
    browser = cast.client(cast.bram)
    address = f"/veiligheidsbeeld/weging/{made.pk}/meelezen/"
    refused = browser.post(address, {"agrees": "nee", "remark": ""})
    assert refused.status_code == 422
    assert "Schrijf waarom je de weging terugstuurt." in refused.content.decode()
    browser.post(address, {"agrees": "ja", "remark": ""})
    assert SecondReading.objects.get().agrees


def test_a_partner_sees_it_too_with_one_button(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", Level.YELLOW)
    browser = cast.client(cast.amina)
    browser.post(f"/veiligheidsbeeld/weging/{made.pk}/zienswijze/", {"level": "yellow"})
    page = browser.get(NUTS + SOUTH).content.decode()
    assert "ziet dit ook" in page
    answer = browser.post(f"/veiligheidsbeeld/weging/{made.pk}/zienswijze/", {"level": "red"})
    assert answer.status_code == 422
    assert "Schrijf wat jullie zien." in answer.content.decode()


def test_still_so_is_refused_when_the_rules_now_say_otherwise(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "zorg", Level.GREEN)
    judged(cast.chantal, cast.zuid_limburg, "zorg-ghz", Level.YELLOW)
    browser = cast.client(cast.chantal)
    answer = browser.post("/veiligheidsbeeld/zorg/nog-steeds-zo/", {"region": "VR24"}, follow=True)
    assert "Dit niveau wijkt af van het voorstel." in answer.content.decode()
    assert Assessment.objects.filter(theme="zorg").count() == 1


def test_a_tile_says_what_the_authority_says_when_it_is_something_else(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.GREEN, official=Level.YELLOW)
    page = cast.client(cast.amina).get(f"/veiligheidsbeeld/{SOUTH}").content.decode()
    assert "KNMI:" in page


def test_the_briefing_has_the_gravest_first(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "drinkwater", Level.GREEN, what_is="Het water is goed.")
    judged(cast.chantal, cast.zuid_limburg, "geweld", Level.YELLOW, what_is="Er is een waarschuwing.")
    page = cast.client(cast.amina).get(f"/veiligheidsbeeld/briefing/{SOUTH}").content.decode()
    assert (
        page.index("Er is een waarschuwing.")
        < page.index("Nog niet gewogen.")
        < page.index("Het water is goed.")
    )


def test_the_criteria_are_published_with_how_sure_we_are_of_them(cast: Cast) -> None:
    page = cast.client(cast.amina).get("/veiligheidsbeeld/criteria/").content.decode()
    assert "Zorglocaties ontruimen, of zijn niet meer te bereiken." in page
    assert "nog niet bevestigd" in page


def test_the_whole_is_english_for_who_reads_english(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", Level.YELLOW)
    actions.give_opinion(actor=cast.amina, assessment=made, level=Level.YELLOW)
    browser = cast.client(cast.bram)
    browser.post("/voorkeur/", {"preference": "language", "value": "en"})
    page = browser.get(NUTS + SOUTH).content.decode()
    assert "sees this too" in page
    assert "Power, gas and telephone" in page


def test_the_map_tints_each_region_by_its_level_and_says_it_in_words(cast: Cast) -> None:
    import_shapes()
    judged(cast.chantal, cast.zuid_limburg, "hoogwater", Level.YELLOW)
    page = cast.client(cast.amina).get("/veiligheidsbeeld/hoogwater/?regio=limburg-noord").content.decode()
    assert 'aria-label="Limburg-Noord: onbekend, Zuid-Limburg: geel"' in page
    assert 'data-level="yellow"' in page.split('class="sp-map__land"')[-1]
