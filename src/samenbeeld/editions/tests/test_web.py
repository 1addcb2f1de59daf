"""The pages of editions as people use them, without script: who may, who may not, and a stranger."""

import re
from datetime import timedelta
from os import times

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samenbeeld.audit.models import JournalLine
from samenbeeld.editions.models import Edition, EditionLink, LinkOpening, Subscription
from samenbeeld.editions.queries import EDITION
from samenbeeld.editions.tests.conftest import Freeze, subscribed
from samenbeeld.escalation import actions as escalation
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.queries import definition
from samenbeeld.safety_picture.tests.judging import judged

EDITIONS = "/veiligheidsbeeld/edities/"
NEW = f"{EDITIONS}nieuw/"


def page(browser: Client, path: str, status: int = 200) -> str:
    answer = browser.get(path)
    assert answer.status_code == status
    return answer.content.decode()


def seen_in(text: str) -> str:
    found = re.search(r'name="seen" value="([0-9a-f]{64})"', text)
    assert found
    return found[1]


def link_on(text: str) -> str:
    found = re.search(r"https?://[^/]+(/weekeditie/[^<]+)</code>", text)
    assert found
    return found[1]


def shared(cast: Cast, edition: Edition) -> str:
    day = local(now()).date().isoformat()
    answer = cast.client(cast.bram).post(
        f"{EDITIONS}{edition.number}/links/", {"for_whom": "Burgemeester van Beek", "until": day}
    )
    return link_on(answer.content.decode())


def test_the_preview_shows_what_comes_in_it(cast: Cast) -> None:
    escalation.set_step(actor=cast.chantal, region=cast.zuid_limburg, step=1, reason="Het water stijgt.")
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW, what_is="Veel wind.", trend="rising")
    text = page(cast.client(cast.bram), NEW)
    for told in (
        "Dit komt erin",
        "Het water stijgt.",
        "Veel wind.",
        "stijgt",
        "Nog niet gewogen.",
        "Chantal Vroomen",
    ):
        assert told in text
    preview = re.compile(r"Dit komt erin.*</main>", re.DOTALL)
    assert "Limburg-Noord" not in preview.findall(text)[0]
    both = page(cast.client(cast.bram), f"{NEW}?regions=VR24&regions=VR23&tlp=green")
    assert "Limburg-Noord" in preview.findall(both)[0]


def test_what_was_shown_is_frozen_with_one_press(cast: Cast) -> None:
    browser = cast.client(cast.bram)
    fields = {"regions": ["VR24"], "tlp": "green", "introduction": "Een rustige week."}
    answer = browser.post(NEW, {**fields, "seen": seen_in(page(browser, NEW))}, follow=True)
    text = answer.content.decode()
    assert "is vastgezet." in text
    assert "Een rustige week." in text
    assert Edition.objects.get().number == 1


def test_when_the_picture_changed_the_words_stay_and_the_next_press_freezes(cast: Cast) -> None:
    browser = cast.client(cast.bram)
    fields = {"regions": ["VR24"], "tlp": "green", "introduction": "Een rustige week."}
    seen = seen_in(page(browser, NEW))
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW)
    answer = browser.post(NEW, {**fields, "seen": seen})
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Het beeld is net veranderd." in text
    assert "Een rustige week." in text
    assert browser.post(NEW, {**fields, "seen": seen_in(text)}).status_code == 302


def test_a_second_press_on_the_button_freezes_nothing_twice(cast: Cast) -> None:
    browser = cast.client(cast.bram)
    fields = {"regions": ["VR24"], "tlp": "green", "seen": seen_in(page(browser, NEW))}
    browser.post(NEW, fields)
    answer = browser.post(NEW, fields)
    assert answer.status_code == 409
    assert "Deze week heeft al een editie: nummer 1." in answer.content.decode()
    assert Edition.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"regions": [], "tlp": "green"}, "Kies minstens één regio."),
        ({"regions": ["VR24"], "tlp": "green", "introduction": "x" * 700}, "Houd deze tekst bij 600 tekens."),
    ],
)
def test_a_form_that_is_refused_says_at_which_field(cast: Cast, fields: dict[str, object], told: str) -> None:
    browser = cast.client(cast.bram)
    answer = browser.post(NEW, {**fields, "seen": seen_in(page(browser, NEW))})
    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_only_who_may_makes_one(cast: Cast) -> None:
    for person in (cast.amina, cast.daan, cast.hanna):
        assert cast.client(person).get(NEW).status_code == 403
        assert cast.client(person).post(NEW, {"regions": ["VR24"], "tlp": "green"}).status_code == 403
        assert "Maak de editie" not in page(cast.client(person), EDITIONS)
    assert "Maak de editie" in page(cast.client(cast.chantal), EDITIONS)


def test_a_guest_of_one_incident_sees_no_editions(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    for path in (EDITIONS, f"{EDITIONS}{edition.number}/", f"{EDITIONS}abonnement/"):
        assert cast.client(cast.eva).get(path).status_code == 403


def test_an_edition_that_was_corrected_says_so_on_top(cast: Cast, freeze: Freeze) -> None:
    first = freeze()
    second = freeze(replaces=first, correction="De fase klopte niet.")
    browser = cast.client(cast.amina)
    assert f"Deze editie is vervangen door editie {second.number}." in page(
        browser, f"{EDITIONS}{first.number}/"
    )
    text = page(browser, f"{EDITIONS}{second.number}/")
    assert f"Deze editie vervangt editie {first.number}." in text
    assert "De fase klopte niet." in text


def test_the_way_to_a_correction_is_there_this_week_and_for_who_may(cast: Cast, freeze: Freeze) -> None:
    path = f"{EDITIONS}{freeze().number}/"
    assert "Verbeter deze editie" in page(cast.client(cast.bram), path)
    assert "Verbeter deze editie" not in page(cast.client(cast.amina), path)
    with clock.at(now() + timedelta(days=7)):
        assert "Verbeter deze editie" not in page(cast.client(cast.bram), path)


def test_an_edition_under_amber_does_not_exist_for_the_neighbours(cast: Cast, freeze: Freeze) -> None:
    edition = freeze(regions=[cast.zuid_limburg], tlp=Tlp.AMBER)
    path = f"{EDITIONS}{edition.number}/"
    assert cast.client(cast.daan).get(path).status_code == 404
    assert cast.client(cast.daan).post(f"{path}pdf/", {"purpose": "x"}).status_code == 404
    assert "nog geen editie" in page(cast.client(cast.daan), EDITIONS)
    page(cast.client(cast.amina), path)


def test_reading_an_edition_stands_in_the_journal(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    page(cast.client(cast.amina), f"{EDITIONS}{edition.number}/")
    line = JournalLine.objects.get(kind="audit.ObjectRead", object_kind=EDITION)
    assert (line.object_id, line.actor_name, line.tlp) == ("1", "Amina El Idrissi", "green")


def test_an_edition_of_two_regions_is_shown_and_made_fast(cast: Cast, freeze: Freeze) -> None:
    for theme in definition().tiles:
        judged(cast.chantal, cast.zuid_limburg, theme.code, Level.YELLOW, what_is="Er is iets. " * 10)
    begun = worked()
    edition = freeze()
    page(cast.client(cast.amina), f"{EDITIONS}{edition.number}/")
    answer = cast.client(cast.amina).post(f"{EDITIONS}{edition.number}/pdf/", {"purpose": "Voor het MT"})
    assert answer["Content-Type"] == "application/pdf"
    assert worked() - begun < 5


def worked() -> float:
    """Seconds of processor of this process and of those it waited for, however busy others are."""
    return sum(times()[:4])


def test_the_whole_is_english_for_who_reads_english(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    browser = cast.client(cast.bram)
    browser.post("/voorkeur/", {"preference": "language", "value": "en"})
    text = page(browser, f"{EDITIONS}{edition.number}/")
    assert "Weekly edition, week" in text
    assert "Power, gas and telephone" in text


def test_a_reader_asks_for_mail_and_stops_it_with_one_press(cast: Cast) -> None:
    subscribed(cast.amina)
    browser = cast.client(cast.amina)
    answer = browser.post(f"{EDITIONS}abonnement/", {"regions": ["VR24"], "themes": ["weer"]}, follow=True)
    assert "Bij de volgende editie krijg je een mail op amina@example.org." in answer.content.decode()
    browser.post(f"{EDITIONS}abonnement/stop/")
    assert not Subscription.objects.filter(ended_at=None).exists()


def test_who_has_no_address_keeps_what_was_chosen_and_is_told_where_to_fill_it_in(cast: Cast) -> None:
    answer = cast.client(cast.amina).post(f"{EDITIONS}abonnement/", {"regions": ["VR24"], "themes": ["weer"]})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Er is geen mailadres van je bekend." in text
    assert re.search(r'value="weer"[^>]*checked', text)


def test_how_the_mails_went_is_for_who_may_make_one(cast: Cast, freeze: Freeze) -> None:
    path = f"{EDITIONS}{freeze().number}/verzending/"
    page(cast.client(cast.chantal), path)
    page(cast.client(cast.amina), path, 403)


def test_a_link_shows_the_edition_and_no_way_into_the_rest(cast: Cast, freeze: Freeze) -> None:
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW, what_is="Veel wind.")
    path = shared(cast, freeze())
    for browser in (Client(), cast.client(cast.bram)):
        answer = browser.get(path)
        text = answer.content.decode()
        assert "Veel wind." in text
        assert "Gedeeld met Burgemeester van Beek door Bram Janssen." in text
        assert re.findall(r"<(?:a|form|nav|script)\b", text) == []
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "noindex" in answer["X-Robots-Tag"]
        assert "no-store" in answer["Cache-Control"]
    assert LinkOpening.objects.count() == 2


def test_a_link_that_is_over_says_so_in_one_sentence(cast: Cast, freeze: Freeze) -> None:
    path = shared(cast, freeze())
    with clock.at(now() + timedelta(days=1)):
        text = page(Client(), path, 410)
    assert "Deze link is verlopen" in text
    assert "Weekeditie" not in text


def test_a_link_that_was_revoked_says_so(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    path = shared(cast, edition)
    revoke = f"{EDITIONS}{edition.number}/links/{EditionLink.objects.get().pk}/intrekken/"
    assert cast.client(cast.amina).post(revoke).status_code == 403
    cast.client(cast.chantal).post(revoke)
    assert "Deze link is ingetrokken" in page(Client(), path, 410)
    assert "Ingetrokken" in page(cast.client(cast.bram), f"{EDITIONS}{edition.number}/links/")


def test_a_wrong_secret_and_a_link_nobody_made_look_the_same(cast: Cast, freeze: Freeze) -> None:
    path = shared(cast, freeze())
    wrong = page(Client(), f"{path.rstrip('/')}x/", 404)
    assert wrong == page(Client(), "/weekeditie/00000000-0000-0000-0000-000000000000/verzonnen/", 404)
    assert LinkOpening.objects.count() == 0


def test_guessing_links_is_stopped(cast: Cast) -> None:
    path = "/weekeditie/00000000-0000-0000-0000-000000000000/{}/"
    answers = [Client().get(path.format(number)).status_code for number in range(31)]
    assert answers[-1] == 429


def test_the_address_of_a_link_is_shown_once(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    path = shared(cast, edition)
    assert path not in page(cast.client(cast.bram), f"{EDITIONS}{edition.number}/links/")


def test_loading_the_page_again_makes_no_second_link(cast: Cast, freeze: Freeze) -> None:
    path, browser = f"{EDITIONS}{freeze().number}/links/", cast.client(cast.bram)
    key = re.search(r'name="key" value="([^"]+)"', page(browser, path))
    assert key
    sent = {"for_whom": "Burgemeester", "until": local(now()).date().isoformat(), "key": key[1]}
    browser.post(path, sent)
    again = browser.post(path, sent, follow=True).content.decode()
    assert "Deze link is al gemaakt." in again
    assert EditionLink.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"for_whom": "", "until": "2030-01-01"}, "Schrijf voor wie de link is."),
        ({"for_whom": "Burgemeester", "until": "gisteren"}, "Kies tot en met welke dag de link werkt."),
        ({"for_whom": "Burgemeester", "until": "2099-01-01"}, "Een link werkt hoogstens 14 dagen."),
    ],
)
def test_a_link_that_cannot_be_made_says_why(
    cast: Cast, freeze: Freeze, fields: dict[str, str], told: str
) -> None:
    answer = cast.client(cast.bram).post(f"{EDITIONS}{freeze().number}/links/", fields)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert EditionLink.objects.count() == 0


def test_a_link_to_what_was_corrected_says_so(cast: Cast, freeze: Freeze) -> None:
    first = freeze()
    path = shared(cast, first)
    second = freeze(replaces=first, correction="Een fout.")
    assert f"vervangen door editie {second.number}." in page(Client(), path)


def test_who_may_not_share_sees_no_links(cast: Cast, freeze: Freeze) -> None:
    path = f"{EDITIONS}{freeze().number}/links/"
    page(cast.client(cast.amina), path, 403)
    assert cast.client(cast.amina).post(path, {"for_whom": "Ik", "until": "2030-01-01"}).status_code == 403


def test_a_long_list_comes_in_pages_and_asks_no_more(cast: Cast, freeze: Freeze) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            page(browser, EDITIONS)
        return len(queries)

    browser = cast.client(cast.amina)
    last = freeze()
    few = asked()
    for number in range(27):
        last = freeze(replaces=last, correction=f"Fout {number}.")
    assert asked() <= few
    text = page(browser, EDITIONS)
    assert "editie 28<" in text
    assert "editie 1<" not in text
    assert "editie 1<" in page(browser, f"{EDITIONS}?bladzijde=2")


def test_the_picture_leads_to_the_editions(cast: Cast) -> None:
    assert f'href="{EDITIONS}"' in page(cast.client(cast.amina), "/veiligheidsbeeld/")


def test_a_mail_of_another_edition_is_not_sent_again_here(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    path = f"{EDITIONS}{edition.number}/verzending/00000000-0000-0000-0000-000000000000/opnieuw/"
    assert cast.client(cast.bram).post(path).status_code == 404
    assert cast.client(cast.amina).post(path).status_code == 403
