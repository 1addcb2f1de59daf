"""Files as they really come to the plans: a clear answer, nothing lost, and other plans untouched."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.files.tests import papers
from samenbeeld.files.tests.test_real_files import ARABIC, words
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions, queries
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.tests.test_web import form
from samenbeeld.plans.tests.writing import established

PAGE = "/plannen/ghor-zuid-limburg/1/"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path
    settings.SCANNER = str(tmp_path / "there-is-none")


def test_what_cannot_be_taken_is_refused_in_words_and_nothing_is_lost(cast: Cast) -> None:
    other = established(cast)
    browser = cast.client(cast.bram)
    for content, name, told in (
        (papers.pdf(password="geheim"), "dossier.pdf", "met een wachtwoord beveiligd"),
        (papers.rotten(papers.word_file()), "plan.docx", "Het is beschadigd"),
        (papers.macro_file(), "plan.docm", "macro’s"),
    ):
        sent = form(title="Wat ik typte", file=SimpleUploadedFile(name, content))
        answer = browser.post("/plannen/nieuw/", sent)
        page = answer.content.decode()
        assert (answer.status_code, told in page, 'value="Wat ik typte"' in page) == (422, True, True), name
    assert list(PlanVersion.objects.all()) == [other]
    assert browser.get(f"{PAGE}versie/1/bestand/").getvalue() == papers.pdf()


def test_a_scan_is_found_by_its_title_and_says_so(cast: Cast) -> None:
    version = established(cast, title="Plattegrond van de kelder")
    actions.note_plan_check(actor=SYSTEM, version=version, words=words(papers.scan(), "pdf"))
    told = cast.client(cast.amina).get(PAGE).content.decode()
    assert "Geen tekst gevonden" in told
    assert [each.version for each in queries.shown(cast.amina, "plattegrond")] == [version]


def test_a_long_plan_is_found_by_its_last_pages_and_one_from_right_to_left_by_its_words(cast: Cast) -> None:
    long, arabic = established(cast), established(cast, title="Voor nieuwkomers")
    actions.note_plan_check(actor=SYSTEM, version=long, words=words(papers.long_pdf(300), "pdf"))
    actions.note_plan_check(actor=SYSTEM, version=arabic, words=words(papers.word_file(ARABIC), "docx"))
    assert [each.version for each in queries.shown(cast.amina, "uitgang287")] == [long]
    found = queries.shown(cast.amina, ARABIC.split()[0])
    assert [each.version for each in found] == [arabic]
    told = cast.client(cast.amina).get("/plannen/", {"zoek": ARABIC.split()[0]}).content.decode()
    assert 'dir="auto"' in told
    assert "Geen tekst gevonden" not in cast.client(cast.amina).get(PAGE).content.decode()
