"""What one takes along: only what one may read, with the words of the files, and a line that it left."""

import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pytest_django import Settings

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.exports.rules import Table
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans.actions import write_terms
from samenbeeld.plans.queries import FILE
from samenbeeld.plans.tests.test_agreements import terms
from samenbeeld.plans.tests.test_cards import with_card
from samenbeeld.plans.tests.writing import established, established_here, today
from samenbeeld.preparedness import rules
from samenbeeld.preparedness.queries.pack import pack
from samenbeeld.preparedness.web import booklet
from samenbeeld.search import actions as search

TAKE = "/plannen/meenemen/pakket/"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path


def packed(cast: Cast) -> None:
    """A plan with a card and words in its file, and a number of the GHOR."""
    version = with_card(cast)
    search.index(
        kind=FILE, object_id=str(version.file_id), title=version.title, text="Eerste regel.\nTweede regel.",
        mode=Mode.REAL, owner="ghor-zuid-limburg", tlp=version.label, regions=version.regions,
    )  # fmt: skip
    organisations.add_contact(
        actor=SYSTEM, organisation=cast.ghor_zuid_limburg, kind="phone", value="000 240 10 01"
    )


def test_the_pack_of_a_function_holds_its_cards_plans_and_numbers_and_the_journal_says_so(cast: Cast) -> None:
    packed(cast)
    answer = cast.client(cast.amina).post(TAKE, {"functie": "ico"})
    told = answer.json()
    assert answer["Cache-Control"] == "no-store"
    assert told["function"] == "Informatiecoördinator"
    assert [card["steps"][0]["text"] for card in told["closed"]["cards"]] == ["Roep het team bij elkaar"]
    assert "Tweede regel." in told["closed"]["plans"][0]["text"]
    assert told["closed"]["contacts"][0]["value"] == "000 240 10 01"
    line = JournalLine.objects.get(kind="preparedness.PackTaken")
    assert line.after is not None
    assert (line.after["form"], line.after["cards"], line.after["plans"]) == ("device", 1, 1)


def test_what_is_open_on_the_device_holds_numbers_and_nobodys_name(cast: Cast) -> None:
    packed(cast)
    told = cast.client(cast.bram).post(TAKE, {"functie": "hin"}).json()
    assert {key for office in told["open"] for key in office} == {"name", "numbers"}
    assert cast.bram.account.name not in str(told["open"])


def test_one_packs_what_one_may_read_for_a_function_that_one_has(cast: Cast) -> None:
    packed(cast)
    assert pack(cast.daan, "").plans == ()
    with pytest.raises(NotFound):
        pack(cast.amina, "acgz")
    assert cast.client(cast.eva).post(TAKE).status_code == 403
    assert cast.client(cast.eva).get("/plannen/meenemen/").status_code == 403


def test_the_page_without_a_network_holds_nothing_about_anybody(cast: Cast) -> None:
    packed(cast)
    page = cast.client(cast.amina).get("/zonder-verbinding/meenemen/").content.decode()
    for closed in (cast.amina.account.name, "Roep het team", "000 240 10 01"):
        assert closed not in page


def test_the_booklet_has_contents_with_the_page_of_each_part(cast: Cast) -> None:
    packed(cast)
    browser = cast.client(cast.amina)
    refused = browser.post("/plannen/meenemen/boekje/", {"role": "ico", "theme": ""})
    assert refused.status_code == 422
    answer = browser.post("/plannen/meenemen/boekje/", {"role": "ico", "theme": "", "purpose": "In de auto"})
    first, second, *_ = [page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages]
    assert "Inhoud" in first
    assert "Hoe bereik ik de GHOR?" in first
    assert "2" in first[first.index("Hoe bereik ik de GHOR?") :]
    assert "000 240 10 01" in second
    assert JournalLine.objects.get(kind="preparedness.PackTaken").purpose == "In de auto"


def test_a_number_in_the_booklet_is_never_cut_in_two_at_the_end_of_a_line(cast: Cast) -> None:
    packed(cast)
    tables = [part for part in booklet.booklet(pack(cast.amina, "ico")).parts if isinstance(part, Table)]
    numbers = [str(row[2]) for table in tables for row in table.rows]
    assert sum("240" in number for number in numbers) == len(tables) == 2
    assert not any(" " in number for number in numbers)


def test_a_booklet_is_for_ones_own_function_unless_one_says_otherwise(cast: Cast) -> None:
    page = cast.client(cast.amina).get("/plannen/meenemen/").content.decode()
    assert '<option value="ico" selected>' in page


def test_a_booklet_holds_what_one_can_carry() -> None:
    rules.check_booklet(60_000, 60_000)
    with pytest.raises(Refused) as refused:
        rules.check_booklet(60_001, 60_000)
    assert refused.value.field == "theme"


def test_what_was_written_in_the_platform_goes_along_with_its_words(cast: Cast) -> None:
    established_here(cast, "De sleutel ligt bij de buren.")
    (taken,) = pack(cast.bram, "").plans
    assert "sleutel" in taken.text


def agreed_with_heuvelkern(cast: Cast, **values: Any) -> None:
    """What De Maasoever agreed with a neighbour, and the number of somebody with whom it did not."""
    neighbour = organisations.add_organisation(
        actor=SYSTEM,
        slug="heuvelkern",
        name="Zorggroep Heuvelkern",
        kind="nursing_home",
        regions=[cast.zuid_limburg],
    )
    region = cast.veiligheidsregio_zuid_limburg
    organisations.add_contact(actor=SYSTEM, organisation=neighbour, kind="phone", value="000 240 55 02")
    organisations.add_contact(actor=SYSTEM, organisation=region, kind="phone", value="000 240 20 01")
    version = established(cast, title="Opvang bij evacuatie", kind="agreement")
    write_terms(
        actor=cast.bram, plan=version.plan, said=terms(parties=("de-maasoever", "heuvelkern"), **values)
    )


def test_with_whom_something_was_agreed_goes_along_with_what_was_agreed(cast: Cast) -> None:
    packed(cast)
    agreed_with_heuvelkern(cast)
    closed = cast.client(cast.amina).post(TAKE, {"functie": "ico"}).json()["closed"]
    ghor, partner, other = closed["contacts"]
    assert (ghor["value"], partner["name"]) == ("000 240 10 01", "Zorggroep Heuvelkern")
    assert "Afspraak" not in other["kind"]
    assert "Afspraak: Opvang bij evacuatie" in partner["kind"]
    (plan,) = (each for each in closed["plans"] if each["title"] == "Opvang bij evacuatie")
    told = {line["what"]: line["words"] for line in plan["agreed"]}
    assert told["Partijen"] == "De Maasoever, Zorggroep Heuvelkern"
    assert told["Bereikbaarheid en beschikbaarheid"] == "40 plekken binnen 6 uur."


def test_the_page_of_a_theme_says_whom_one_calls_by_an_agreement_as_long_as_it_holds(cast: Cast) -> None:
    packed(cast)
    agreed_with_heuvelkern(cast)
    page = "/plannen/thema/hoogwater/?regio=zuid-limburg"
    told = cast.client(cast.amina).get(page).content.decode()
    assert told.index("000 240 10 01") < told.index("000 240 55 02") < told.index("000 240 20 01")
    assert "Zorggroep Heuvelkern" not in cast.client(cast.bram).get(page).content.decode()


def test_an_agreement_that_ended_is_no_reason_to_call(cast: Cast) -> None:
    packed(cast)
    agreed_with_heuvelkern(cast, expires_on=today() - timedelta(days=1))
    page = "/plannen/thema/hoogwater/?regio=zuid-limburg"
    assert "000 240 55 02" not in cast.client(cast.amina).get(page).content.decode()


def test_a_booklet_leaves_out_laws_and_says_so_and_a_device_holds_them(cast: Cast) -> None:
    established_here(
        cast, "Artikel 15. Het bestuur stelt een risicoprofiel vast.", kind="law", title="Een wet"
    )
    established_here(cast, "De sleutel ligt bij de buren.", title="Een plan")
    taken = pack(cast.bram, "")
    assert {each.shown.version.title for each in taken.plans} == {"Een wet", "Een plan"}
    made = booklet.booklet(taken)
    assert "Eén wet of regeling staat er niet in." in made.note
    titles = [part.title for part in made.parts]
    assert "Een plan" in titles
    assert "Een wet" not in titles


def test_the_themes_of_the_cards_go_along_so_that_one_is_pressed_at_night(cast: Cast) -> None:
    packed(cast)
    closed = cast.client(cast.amina).post(TAKE, {"functie": "ico"}).json()["closed"]
    assert closed["about"] == ["Hoogwater"]
    assert closed["cards"][0]["of"] == ["Hoogwater"]
