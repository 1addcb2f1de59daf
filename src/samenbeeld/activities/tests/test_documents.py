"""Documents of an activity, as a browser without script uses them, with a real scanner."""

import re
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from samenbeeld.activities import actions
from samenbeeld.activities.models import Activity, ActivityDocument, DocumentVersion
from samenbeeld.activities.queries import documents
from samenbeeld.activities.tests.situations import hoogwater_maas, stroomuitval_roermond
from samenbeeld.audit.models import JournalLine
from samenbeeld.files.tests import papers
from samenbeeld.files.tests.clamd import EICAR
from samenbeeld.jobs import queue
from samenbeeld.kernel.errors import Conflict, NotAllowed
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

PAGE = "/activiteiten/hoogwater-maas/documenten/"
FILE = f"{PAGE}1/versie/1/bestand/"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path
    settings.SCANNER = str(tmp_path / "there-is-none")


@pytest.fixture
def activity(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


def form(content: bytes | None = None, name: str = "plan.pdf", **values: Any) -> dict[str, Any]:
    """What a browser sends."""
    file = SimpleUploadedFile(name, papers.pdf() if content is None else content)
    usual = {
        "file": file,
        "title": "Evacuatieplan",
        "tlp": "amber",
        "note": "",
        "form_key": str(uuid.uuid4()),
    }
    return {**usual, **values}


def added(cast: Cast, by: Membership | None = None, *, is_scanned: bool = False, **values: Any) -> Any:
    """The answer to an upload by Amina, or somebody else."""
    answer = cast.client(by or cast.amina).post(PAGE, form(**values), follow=True)
    if is_scanned:
        queue.work_off()
    return answer


def page(cast: Cast, who: Membership, path: str = PAGE) -> str:
    return str(cast.client(who).get(path).content.decode())


def test_an_upload_stands_in_the_list(cast: Cast, activity: Activity) -> None:
    answer = added(cast).content.decode()
    assert "Toegevoegd." in answer
    assert "Evacuatieplan" in answer
    assert "Wacht op viruscontrole" in answer


def test_without_a_title_it_is_called_after_its_file(cast: Cast, activity: Activity) -> None:
    added(cast, name="evacuatieplan_Itteren.pdf", title="")
    assert ActivityDocument.objects.get().title == "evacuatieplan Itteren"


def test_who_uploaded_what_is_in_the_journal(cast: Cast, activity: Activity) -> None:
    added(cast)
    line = JournalLine.objects.get(kind="activities.DocumentAdded")
    assert (line.actor_name, line.tlp, line.mode) == ("Amina El Idrissi", "amber", "real")


def test_nobody_fetches_what_was_not_scanned(cast: Cast, activity: Activity) -> None:
    added(cast)
    answer = cast.client(cast.amina).get(FILE)
    assert answer.status_code == 400
    assert "nog niet op virussen gecontroleerd" in answer.content.decode()


@pytest.mark.usefixtures("scanner")
class TestScanned:
    def test_a_clean_document_is_fetched_as_an_attachment(self, cast: Cast, activity: Activity) -> None:
        added(cast, is_scanned=True)
        answer = cast.client(cast.bram).get(FILE)
        assert b"".join(answer.streaming_content) == papers.pdf()  # type: ignore[attr-defined]
        named = r'attachment; filename="plan-ECHT-TLP-AMBER-\d{4}-\d\d-\d\d-\d{4}\.pdf"'
        assert re.fullmatch(named, answer["Content-Disposition"])
        assert (answer["X-Content-Type-Options"], answer["Content-Type"]) == ("nosniff", "application/pdf")

    def test_who_fetched_it_is_in_the_journal(self, cast: Cast, activity: Activity) -> None:
        added(cast, is_scanned=True)
        cast.client(cast.bram).get(FILE)
        line = JournalLine.objects.get(kind="audit.ObjectRead", object_kind=documents.DOCUMENT)
        assert (line.actor_name, line.object_label) == ("Bram Janssen", "Evacuatieplan (plan.pdf)")

    def test_the_verdict_is_in_the_journal(self, cast: Cast, activity: Activity) -> None:
        added(cast, is_scanned=True)
        line = JournalLine.objects.get(kind="activities.DocumentChecked")
        assert line.after is not None
        assert line.after["state"] == "clean"

    def test_a_word_inside_a_pdf_finds_it(self, cast: Cast, activity: Activity) -> None:
        added(cast, is_scanned=True)
        assert "Evacuatieplan" in page(cast, cast.bram, f"{PAGE}?zoek={papers.WORD}")

    def test_a_virus_is_named_and_stays_closed(self, cast: Cast, activity: Activity) -> None:
        added(cast, is_scanned=True, content=EICAR, name="onschuldig.txt")
        assert "Virus gevonden" in page(cast, cast.amina)
        assert cast.client(cast.amina).get(FILE).status_code == 400

    def test_an_earlier_version_stays_readable(self, cast: Cast, activity: Activity) -> None:
        added(cast, is_scanned=True)
        cast.client(cast.amina).post(
            f"{PAGE}1/nieuwe-versie/", form(papers.pdf("Nieuw"), note="Lift gemaakt")
        )
        queue.work_off()
        assert "Eerdere versies" in page(cast, cast.bram, f"{PAGE}1/")
        assert cast.client(cast.bram).get(FILE).status_code == 200
        assert cast.client(cast.bram).get(f"{PAGE}1/versie/2/bestand/").status_code == 200

    def test_a_word_that_only_an_earlier_version_had_no_longer_finds_it(
        self, cast: Cast, activity: Activity
    ) -> None:
        added(cast, is_scanned=True)
        cast.client(cast.amina).post(f"{PAGE}1/nieuwe-versie/", form(papers.pdf("Nieuw")))
        queue.work_off()
        assert "Geen document met deze woorden" in page(cast, cast.bram, f"{PAGE}?zoek={papers.WORD}")

    def test_the_words_of_what_can_be_read_are_found_until_something_newer_can_be(
        self, cast: Cast, activity: Activity
    ) -> None:
        added(cast, is_scanned=True)
        sent = form(EICAR, "onschuldig.txt", note="Lift gemaakt")
        cast.client(cast.amina).post(f"{PAGE}1/nieuwe-versie/", sent)
        assert "Evacuatieplan" in page(cast, cast.bram, f"{PAGE}?zoek={papers.WORD}")
        queue.work_off()
        assert "Virus gevonden" in page(cast, cast.amina)
        assert "Evacuatieplan" in page(cast, cast.bram, f"{PAGE}?zoek={papers.WORD}")

    def test_what_is_checked_after_something_newer_came_is_found_when_that_cannot_be_read(
        self, cast: Cast, activity: Activity
    ) -> None:
        added(cast)
        cast.client(cast.amina).post(f"{PAGE}1/nieuwe-versie/", form(EICAR, "onschuldig.txt"))
        queue.work_off()
        assert "Evacuatieplan" in page(cast, cast.bram, f"{PAGE}?zoek={papers.WORD}")

    def test_a_release_opens_it_to_a_guest_and_taking_back_closes_it(
        self, cast: Cast, activity: Activity
    ) -> None:
        added(cast, by=cast.bram, is_scanned=True, tlp="green")
        release = {"organisation": "netwerk-maasland", "reason": "Stroom op de dijk", "until": ""}
        assert cast.client(cast.eva).get(FILE).status_code == 404
        cast.client(cast.bram).post(f"{PAGE}1/vrijgeven/", release)
        assert cast.client(cast.eva).get(FILE).status_code == 200
        assert "Evacuatieplan" in page(cast, cast.eva)
        found = page(cast, cast.bram, f"{PAGE}1/").split("/vrijgave/")[1].split("/")[0]
        cast.client(cast.bram).post(f"{PAGE}1/vrijgave/{found}/intrekken/", {"reason": "Niet meer nodig"})
        assert cast.client(cast.eva).get(FILE).status_code == 404


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "leeg.pdf", "‘leeg.pdf’ is leeg."),
        (b"MZ\x90\0", "rapport.pdf", "‘rapport.pdf’ is een programma."),
        (papers.pdf(script=True), "formulier.pdf", "In ‘formulier.pdf’ zit een script."),
        (papers.pdf(password="geheim"), "dossier.pdf", "‘dossier.pdf’ is met een wachtwoord beveiligd"),
        (papers.bomb(), "plan.docx", "‘plan.docx’ wordt veel te groot als je het opent."),
    ],
)
def test_a_refused_file_is_explained_and_what_was_typed_stays(
    cast: Cast, activity: Activity, content: bytes, name: str, sentence: str
) -> None:
    answer = added(cast, content=content, name=name, note="Bladzijde 2 is nieuw")
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "Bladzijde 2 is nieuw" in answer.content.decode()
    assert not DocumentVersion.objects.exists()


def test_a_name_with_folders_in_it_leads_nowhere(cast: Cast, activity: Activity) -> None:
    added(cast, name="../../etc/plan\u202e.pdf")
    assert DocumentVersion.objects.get().file_name == "plan.pdf"


def test_the_same_file_twice_says_where_it_is(cast: Cast, activity: Activity) -> None:
    added(cast)
    answer = added(cast, title="Nog eens")
    assert "Precies dit bestand staat er al, als ‘Evacuatieplan’." in answer.content.decode()
    assert ActivityDocument.objects.count() == 1


def test_the_same_file_says_nothing_of_a_document_that_i_may_not_see(cast: Cast, activity: Activity) -> None:
    added(cast, by=cast.bram, tlp="red")
    assert "Toegevoegd." in added(cast).content.decode()


def test_a_form_that_is_sent_twice_adds_once(cast: Cast, activity: Activity) -> None:
    key = str(uuid.uuid4())
    added(cast, form_key=key)
    answer = added(cast, form_key=key)
    assert answer.status_code == 200
    assert ActivityDocument.objects.count() == 1


def test_a_label_above_mine_is_not_offered_and_not_taken(cast: Cast, activity: Activity) -> None:
    assert 'value="red"' not in page(cast, cast.amina)
    assert added(cast, tlp="red").status_code == 422


def test_under_red_only_the_owner_and_the_crisis_staff_see_it(cast: Cast, activity: Activity) -> None:
    added(cast, by=cast.bram, tlp="red")
    assert "Evacuatieplan" in page(cast, cast.chantal)
    assert "Evacuatieplan" not in page(cast, cast.amina)
    assert cast.client(cast.amina).get(f"{PAGE}1/").status_code == 404


def test_a_guest_finds_no_page_at_all(cast: Cast, activity: Activity) -> None:
    added(cast)
    assert cast.client(cast.eva).get(PAGE).status_code == 404


def test_who_only_reads_along_may_not_add(cast: Cast, activity: Activity) -> None:
    assert "Document toevoegen" not in page(cast, cast.daan)
    assert cast.client(cast.daan).post(PAGE, form()).status_code == 403


def test_a_withdrawn_document_stays_with_its_owner_and_is_gone_for_others(
    cast: Cast, activity: Activity
) -> None:
    added(cast)
    cast.client(cast.amina).post(f"{PAGE}1/intrekken/", {"reason": "De brug is dicht"})
    assert "De brug is dicht" in page(cast, cast.amina, f"{PAGE}1/")
    assert cast.client(cast.chantal).get(f"{PAGE}1/").status_code == 404


def test_withdrawing_asks_for_a_reason(cast: Cast, activity: Activity) -> None:
    added(cast)
    answer = cast.client(cast.amina).post(f"{PAGE}1/intrekken/", {"reason": ""})
    assert answer.status_code == 422
    assert ActivityDocument.objects.get().withdrawn_at is None


def test_another_organisation_may_not_withdraw_or_renew(cast: Cast, activity: Activity) -> None:
    added(cast, by=cast.bram)
    document = ActivityDocument.objects.get()
    with pytest.raises(NotAllowed):
        actions.withdraw_document(actor=cast.amina, activity=activity, document=document, reason="Fout")
    assert cast.client(cast.amina).post(f"{PAGE}1/nieuwe-versie/", form()).status_code == 403


def test_what_was_withdrawn_is_not_withdrawn_again(cast: Cast, activity: Activity) -> None:
    added(cast)
    document = ActivityDocument.objects.get()
    actions.withdraw_document(actor=cast.amina, activity=activity, document=document, reason="Fout")
    with pytest.raises(Conflict):
        actions.withdraw_document(actor=cast.bram, activity=activity, document=document, reason="Fout")


def test_a_closed_activity_takes_no_documents(cast: Cast, activity: Activity) -> None:
    actions.change_state(actor=cast.bram, activity=activity, state="closed")
    answer = cast.client(cast.amina).post(PAGE, form())
    assert answer.status_code == 409
    assert "afgesloten" in answer.content.decode()


def test_an_exercise_looks_like_one_and_is_not_found_among_what_is_real(
    cast: Cast, activity: Activity
) -> None:
    stroomuitval_roermond(cast)
    exercise = "/activiteiten/stroomuitval-roermond/documenten/"
    cast.client(cast.amina).post(exercise, form(title="Draaiboek"))
    assert "OEFENING" in page(cast, cast.amina, exercise)
    assert "Geen document met deze woorden" in page(cast, cast.amina, f"{PAGE}?zoek=draaiboek")


def test_more_documents_ask_no_more_questions(cast: Cast, activity: Activity) -> None:
    browser = cast.client(cast.bram)

    def questions() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            browser.get(PAGE)
        return len(asked)

    added(cast)
    questions()  # the first one reads who asks
    few = questions()
    for number in range(4):
        added(cast, content=papers.pdf(f"Blad {number}"), title=f"Blad {number}")
    assert questions() == few <= 25
