"""The pages of the journal, by the security officer and by those who may not; also when it is not whole."""

import csv
import dataclasses
import inspect
from collections.abc import Iterator
from datetime import timedelta
from importlib import import_module
from importlib.util import find_spec

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenbeeld.audit import journal, rules
from samenbeeld.audit.events import ObjectRead
from samenbeeld.audit.journal import SYSTEM, Stamp
from samenbeeld.audit.models import JournalLine
from samenbeeld.exports.csv_file import harmless
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.look.words import has_words
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.queries import stamp
from samenbeeld.organisations.tests.cast import Cast

PAGE = "/beheer/logboek/"
FILE = "/beheer/logboek/bestand/"
CHECK = "/beheer/logboek/controle/"


def read(cast: Cast, query: str = "") -> str:
    return cast.client(cast.hanna).get(PAGE + query).content.decode()


def file(cast: Cast, query: str = "") -> list[list[str]]:
    text = cast.client(cast.hanna).get(FILE + query).content.decode("utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=";"))


def lines_about(name: str, count: int = 1, *, by: Stamp = SYSTEM) -> None:
    """So many lines about one thing, the way an action writes them."""
    for _ in range(count):
        journal.record(
            by, ObjectRead("activities.activity", name), object_kind="activities.activity", object_id=name
        )


@pytest.mark.parametrize("address", [PAGE, FILE])
@pytest.mark.parametrize("person", ["amina", "bram", "chantal", "daan", "eva"])
def test_only_the_security_officer_may_look(cast: Cast, person: str, address: str) -> None:
    assert cast.client(cast.people[person]).get(address).status_code == 403


def test_only_the_security_officer_may_verify(cast: Cast) -> None:
    assert cast.client(cast.bram).post(CHECK).status_code == 403


def test_a_stranger_is_shown_the_way_to_the_login(cast: Cast) -> None:
    assert cast.client(None).get(PAGE).headers["Location"] == "/inloggen/?next=%2Fbeheer%2Flogboek%2F"


def test_what_happened_is_said_in_words(cast: Cast) -> None:
    assert "Voegde een organisatie toe" in read(cast)


def test_what_happened_is_said_in_the_language_of_the_reader(cast: Cast) -> None:
    browser = cast.client(cast.hanna)
    browser.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert "Added an organisation" in browser.get(PAGE).content.decode()


def test_an_organisation_is_called_by_its_name(cast: Cast) -> None:
    lines_about("hoogwater-maas", by=stamp(cast.bram))
    assert "HIN, GHOR Zuid-Limburg" in read(cast, "?wie=bram")


def test_a_change_shows_what_it_was_and_what_it_became(cast: Cast) -> None:
    organisations.change_functions(actor=SYSTEM, membership=cast.bram, functions=["ovdg", "hon"])
    page = read(cast, "?soort=organisations.FunctionsChanged")
    assert "<td>hin</td><td><b>ovdg, hon</b></td>" in page


def test_a_reading_is_marked_as_one(cast: Cast) -> None:
    lines_about("hoogwater-maas")
    assert "journal__reading" in read(cast, "?wat=hoogwater")


def test_a_change_is_not_marked_as_a_reading(cast: Cast) -> None:
    assert "journal__reading" not in read(cast, "?soort=organisations.RegionAdded")


def test_label_and_mode_stand_beside_the_object(cast: Cast) -> None:
    journal.record(
        SYSTEM, ObjectRead("x", "y"), object_kind="x", object_id="y", tlp="amber+strict", mode="exercise"
    )
    page = read(cast, "?wat=y")
    assert "TLP:AMBER+STRICT" in page
    assert "OEFENING" in page


def test_what_somebody_wrote_is_shown_as_text(cast: Cast) -> None:
    lines_about("<script>alert(1)</script>")
    assert "<script>alert(1)" not in read(cast)


def test_looking_is_itself_a_line(cast: Cast) -> None:
    read(cast)
    looked = JournalLine.objects.get(kind=journal.READ, object_kind="audit.journal")
    assert looked.actor_name == "Hanna Claessens"


@pytest.mark.parametrize(
    ("query", "seen", "hidden"),
    [
        ("?wie=BRAM", "hoogwater-maas", "stroomuitval-roermond"),
        ("?wat=stroom", "stroomuitval-roermond", "hoogwater-maas"),
        ("?soort=organisations.RegionAdded", "Limburg-Noord", "hoogwater-maas"),
    ],
)
def test_a_filter_narrows(cast: Cast, query: str, seen: str, hidden: str) -> None:
    lines_about("hoogwater-maas", by=stamp(cast.bram))
    lines_about("stroomuitval-roermond", by=stamp(cast.daan))
    body = read(cast, query).split("<tbody", 1)[1]
    assert seen in body
    assert hidden not in body


def test_the_last_day_of_a_period_counts_until_midnight_in_amsterdam(cast: Cast) -> None:
    # Half past ten in the evening UTC in summer is half past midnight in Amsterdam.
    with clock.at(now().replace(year=2026, month=7, day=3, hour=21, minute=30)):
        lines_about("laat-op-de-derde")
    with clock.at(now().replace(year=2026, month=7, day=3, hour=22, minute=30)):
        lines_about("vroeg-op-de-vierde")
    page = read(cast, "?van=2026-07-03&tot=2026-07-03")
    assert "laat-op-de-derde" in page
    assert "vroeg-op-de-vierde" not in page


def test_a_day_may_be_written_as_people_write_it(cast: Cast) -> None:
    with clock.at(now().replace(year=2026, month=7, day=3, hour=12)):
        lines_about("op-de-derde")
    assert "op-de-derde" in read(cast, "?van=03-07-2026&tot=3/7/2026")


@pytest.mark.parametrize("typed", ["31-02-2026", "gisteren", "9999-12-31", "0001-01-01", "2026-13-01"])
@pytest.mark.parametrize("field", ["van", "tot"])
def test_a_day_that_does_not_exist_is_named_and_kept(cast: Cast, field: str, typed: str) -> None:
    answer = cast.client(cast.hanna).get(PAGE, {field: typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Vul een bestaande dag in" in page
    assert f'type="text" name="{field}" value="{typed}"' in page


def test_a_period_that_runs_backwards_is_named(cast: Cast) -> None:
    assert "De laatste dag ligt vóór de eerste" in read(cast, "?van=2026-07-03&tot=2026-07-02")


def test_a_kind_that_does_not_exist_is_named(cast: Cast) -> None:
    assert "Deze soort komt niet voor" in read(cast, "?soort=niets.Niemendal")


def test_wrong_filters_show_no_lines(cast: Cast) -> None:
    assert "<tbody" not in read(cast, "?van=gisteren")


def test_nothing_found_says_what_to_do(cast: Cast) -> None:
    assert "Maak de periode ruimer" in read(cast, "?wie=niemand")


def test_a_page_holds_fifty_lines_and_the_older_ones_follow(cast: Cast) -> None:
    lines_about("lange-lijst", 60)
    page = read(cast, "?wat=lange-lijst")
    assert page.count('role="row" id="r') == 50
    last = JournalLine.objects.filter(object_id="lange-lijst").order_by("-number")[49].number
    assert f"wat=lange-lijst&amp;voor={last}" in page
    assert read(cast, f"?wat=lange-lijst&voor={last}").count('role="row" id="r') == 10


def test_from_an_older_page_one_gets_back_to_the_newer(cast: Cast) -> None:
    lines_about("lange-lijst", 120)
    numbers = list(
        JournalLine.objects.filter(object_id="lange-lijst")
        .order_by("-number")
        .values_list("number", flat=True)
    )
    page = read(cast, f"?wat=lange-lijst&voor={numbers[99]}")
    assert f"na={numbers[99] - 1}" in page
    back = read(cast, f"?wat=lange-lijst&na={numbers[99] - 1}")
    assert f'id="r{numbers[50]}"' in back
    assert f'id="r{numbers[99]}"' in back
    assert f'id="r{numbers[49]}"' not in back


@pytest.mark.parametrize("number", ["x", "-1", "99999999999999999999999", "²", ""])
@pytest.mark.parametrize("side", ["voor", "na"])
def test_a_strange_place_in_the_list_is_no_error(cast: Cast, side: str, number: str) -> None:
    assert cast.client(cast.hanna).get(PAGE, {side: number}).status_code == 200


def test_many_lines_ask_no_more_questions_than_few(cast: Cast) -> None:
    browser = cast.client(cast.hanna)
    browser.get(PAGE)
    with CaptureQueriesContext(connection) as few:
        browser.get(f"{PAGE}?wat=veel")
    lines_about("veel", 50, by=stamp(cast.bram))
    with CaptureQueriesContext(connection) as many:
        browser.get(f"{PAGE}?wat=veel")
    assert len(many) <= len(few) + 1  # the names of the organisations
    assert len(many) <= 25


def test_a_whole_journal_is_called_whole_with_its_length(cast: Cast) -> None:
    lines_about("lang", 1000)
    count = JournalLine.objects.count()
    page = cast.client(cast.hanna).post(CHECK, follow=True).content.decode()
    # Looking at the answer adds a line, after the count.
    assert f"Het logboek is heel: {count // 1000}.{count % 1000:03d} regels" in page


def test_an_end_that_nobody_remembers_is_said_to_be_unproved(cast: Cast) -> None:
    # Nothing is committed inside this test, so the witness has seen nothing.
    page = cast.client(cast.hanna).post(CHECK, follow=True).content.decode()
    assert "Of het einde er nog is, kan niet worden nagegaan" in page


def test_a_changed_line_is_found_with_its_number(cast: Cast) -> None:
    # The guard of the database is off in tests: this is what its owner could do.
    JournalLine.objects.filter(number=3).update(actor_name="Iemand Anders")
    page = cast.client(cast.hanna).post(CHECK, follow=True).content.decode()
    assert "regel 3 klopt niet" in page
    assert "De inhoud van deze regel is na het schrijven gewijzigd" in page


def test_a_removed_line_is_found_with_its_number(cast: Cast) -> None:
    JournalLine.objects.filter(number=4).delete()
    page = cast.client(cast.hanna).post(CHECK, follow=True).content.decode()
    assert "regel 4 klopt niet" in page
    assert "Deze regel ontbreekt" in page


def test_after_verifying_one_is_back_at_the_same_lines(cast: Cast) -> None:
    assert cast.client(cast.hanna).post(f"{CHECK}?wie=bram").headers["Location"] == f"{PAGE}?wie=bram"


def test_the_file_holds_the_lines_that_fit(cast: Cast) -> None:
    lines_about("hoogwater-maas", 3)
    head, *rest = file(cast, "?wat=hoogwater")
    assert head[0] == "Nummer"
    assert [line[10] for line in rest] == ["hoogwater-maas"] * 3


def test_the_file_says_what_happened_in_words(cast: Cast) -> None:
    assert file(cast, "?soort=organisations.RegionAdded")[1][3] == "Voegde een regio toe"


def test_each_file_is_a_line_with_its_filters(cast: Cast) -> None:
    for _ in range(2):
        file(cast, "?wie=bram")
    exports = JournalLine.objects.filter(kind="audit.JournalExported")
    assert [line.after for line in exports] == [{"lines": 0, "filters": {"wie": "bram"}}] * 2


def test_no_cell_of_the_file_is_a_formula(cast: Cast) -> None:
    lines_about("=2+5")
    assert file(cast, "?wat=2%2B5")[1][10] == "'=2+5"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_gets_a_quote(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_a_file_that_is_too_long_is_refused_with_what_to_do(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samenbeeld.audit.web.MOST_IN_A_FILE", 3)
    answer = cast.client(cast.hanna).get(FILE)
    assert answer.status_code == 400
    assert "Kies een kortere periode" in answer.content.decode()


def test_a_file_with_a_wrong_day_leads_to_the_page_that_says_so(cast: Cast) -> None:
    assert cast.client(cast.hanna).get(f"{FILE}?van=gisteren").headers["Location"] == f"{PAGE}?van=gisteren"


def kinds_of_line() -> Iterator[str]:
    """Every event that the code can write."""
    for app in settings.INSTALLED_APPS:
        name = f"{app}.events"
        if not app.startswith("samenbeeld.") or find_spec(name) is None:
            continue
        for event, thing in inspect.getmembers(import_module(name), dataclasses.is_dataclass):
            if thing.__module__ == name:
                yield f"{app.split('.')[1]}.{event}"


@pytest.mark.parametrize("kind", list(kinds_of_line()))
def test_every_kind_of_line_has_its_sentence(kind: str) -> None:
    assert has_words(rules.sentence_of_kind(kind))


def test_a_kind_of_an_older_version_is_shown_as_it_is(cast: Cast) -> None:
    @dataclasses.dataclass
    class Gone:
        fact: str

    Gone.__module__ = "samenbeeld.earlier.events"
    journal.record(SYSTEM, Gone("x"), object_kind="earlier.thing", object_id="1")
    assert "earlier.Gone" in read(cast, "?wat=earlier")


def test_a_reading_within_five_minutes_is_one_line_however_often_the_page_is_opened(cast: Cast) -> None:
    read(cast)
    read(cast, "?wie=bram")
    with clock.at(now() + timedelta(minutes=6)):
        read(cast)
    assert JournalLine.objects.filter(kind=journal.READ).count() == 2
