"""A plan that is written in the platform: who may enter its text, what freezes, and what people read."""

import uuid
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from samenbeeld.audit.models import JournalLine
from samenbeeld.files.tests import papers
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions, queries
from samenbeeld.plans.models import PlanText, PlanVersion
from samenbeeld.plans.queries.kept import one_plan
from samenbeeld.plans.rooms import authorise, may_enter
from samenbeeld.plans.rules import texts as rules
from samenbeeld.plans.tests.test_web import form
from samenbeeld.plans.tests.writing import described, established_here, types, written_here
from samenbeeld.realtime import queries as live

PAGE = "/plannen/ghor-zuid-limburg/1/"
ROOM = "plan.ghor-zuid-limburg.1"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path
    settings.SCANNER = str(tmp_path / "there-is-none")


def may(cast: Cast, login: str, room: str = ROOM) -> bool | None:
    """Whether somebody writes in this room (True), reads along (False), or may not enter (None)."""
    account = str(cast.people[login].account_id)
    grant = authorise(account, [room]).get(room)
    assert may_enter(account, room) is (grant is not None)
    return grant.may_write if grant else None


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (ROOM, ("ghor-zuid-limburg", 1)),
        ("plan.ghor-zuid-limburg.one", None),
        ("plan..1", None),
        ("plan.ghor-zuid-limburg.1.2", None),
        ("plan.a.\u0661", None),
        ("hoogwater-maas.shared.B1.amber", None),
    ],
)
def test_a_room_says_which_plan_it_is_of(name: str, parts: tuple[str, int] | None) -> None:
    assert rules.room_parts(name) == parts
    assert parts is None or rules.room_name(*parts) == name


@pytest.mark.parametrize(("state", "may_be"), [("draft", True), ("in-review", False), ("established", False)])
def test_words_change_in_a_draft_only(state: str, may_be: bool) -> None:
    assert rules.may_be_written(is_written=True, state=state) is may_be
    assert not rules.may_be_written(is_written=False, state=state)


def test_who_may_write_a_plan_writes_its_text_and_who_establishes_reads_along(cast: Cast) -> None:
    version = written_here(cast.bram, "Twee busjes.")
    asked = ("bram", "chantal", "amina", "daan", "eva", "hanna")
    assert [may(cast, login) for login in asked] == [True, True, None, None, None, None]
    written_here(cast.amina, "De achterdeur.")
    assert [may(cast, login, "plan.de-maasoever.1") for login in ("amina", "bram", "daan")] == [
        True,
        False,
        None,
    ]
    actions.send(actor=cast.bram, version=version)
    assert [may(cast, login) for login in asked] == [False, False, None, None, None, None]
    actions.send_back(actor=cast.chantal, version=version, reason="Het aantal klopt niet.")
    assert may(cast, "bram") is True
    assert may(cast, "bram", "plan.ghor-zuid-limburg.99") is None
    assert authorise("machine", [ROOM]) == {}
    line = JournalLine.objects.filter(kind="audit.ObjectRead", object_id="ghor-zuid-limburg/1.1").first()
    assert line is not None


def test_what_is_sent_is_what_is_read_and_the_next_concept_begins_with_it(cast: Cast) -> None:
    version = written_here(cast.bram, "# Vervoer", "Twee busjes.")
    actions.send(actor=cast.bram, version=version)
    types(cast.bram, version, "Te laat getypt.")  # in the moment before the room closed
    actions.establish(actor=cast.chantal, version=version)
    told = cast.client(cast.amina).get(f"{PAGE}versie/1/tekst/").content.decode()
    assert "Twee busjes." in told
    assert "Te laat getypt." not in told
    second = actions.write_version(
        actor=cast.bram, plan=version.plan, said=described(), upload=None, is_written=True
    )
    assert "Twee busjes." in live.text(ROOM)
    assert "Te laat getypt." in live.text(ROOM)
    types(cast.bram, second, "En een rolstoelbus.")
    actions.send(actor=cast.bram, version=second)
    actions.establish(actor=cast.chantal, version=second)
    assert "rolstoelbus" not in cast.client(cast.amina).get(f"{PAGE}versie/1/tekst/").content.decode()
    differs = cast.client(cast.amina).get(f"{PAGE}verschil/").content.decode()
    assert "<ins>" in differs
    assert "En een rolstoelbus." in differs


def test_a_text_without_words_is_not_sent_and_its_writer_is_told(cast: Cast) -> None:
    written_here(cast.bram, " ")
    told = cast.client(cast.bram).post(f"{PAGE}versie/1/voorleggen/", follow=True)
    assert told.redirect_chain[-1][0] == f"{PAGE}schrijven/"
    assert "Er staat nog geen tekst." in told.content.decode()
    assert not PlanText.objects.exists()


def test_who_wrote_along_does_not_establish_it(cast: Cast) -> None:
    version = written_here(cast.bram, "Twee busjes.")
    types(cast.chantal, version, "Drie busjes.")
    actions.send(actor=cast.bram, version=version)
    with pytest.raises(Refused) as refused:
        actions.establish(actor=cast.chantal, version=version)
    assert refused.value.key == "plans-not-your-own"
    assert "Stel vast" not in cast.client(cast.chantal).get(PAGE).content.decode()


def test_what_was_frozen_never_changes(cast: Cast) -> None:
    from django.db import IntegrityError, transaction

    version = established_here(cast, "Twee busjes.")
    assert PlanText.objects.get().version == version
    for rows, change in ((PlanText.objects, {"words": "Anders"}), (PlanVersion.objects, {"title": "Anders"})):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**change)


def test_what_people_read_is_escaped_and_its_addresses_are_safe(cast: Cast) -> None:
    established_here(cast, "# <b>Kop</b>", "<script>alert(1)</script>", meaning="Zie https://example.org/a.")
    told = cast.client(cast.amina).get(f"{PAGE}versie/1/tekst/").content.decode()
    assert "&lt;script&gt;" in told
    assert "<script>alert" not in told
    assert 'href="https://example.org/a"' in cast.client(cast.amina).get(PAGE).content.decode()


def test_a_version_is_read_by_whom_it_is_for_and_that_is_written_down(cast: Cast) -> None:
    established_here(cast, "Twee busjes.")
    assert cast.client(cast.amina).get(f"{PAGE}versie/1/tekst/").status_code == 200
    for member in (cast.daan, cast.eva, cast.hanna):
        assert cast.client(member).get(f"{PAGE}versie/1/tekst/").status_code == 404
    line = JournalLine.objects.get(kind="audit.ObjectRead", actor_name="Amina El Idrissi")
    assert line.object_id == "ghor-zuid-limburg/1.1"


def test_the_page_to_write_on_is_for_who_keeps_the_plan_and_shows_the_words_without_a_script(
    cast: Cast,
) -> None:
    written_here(cast.bram, "# Vervoer", "Twee busjes.")
    told = cast.client(cast.bram).get(f"{PAGE}schrijven/").content.decode()
    assert "<h3>Vervoer</h3><p>Twee busjes.</p>" in told
    assert f'data-editor="{ROOM}"' in told
    assert cast.client(cast.amina).get(f"{PAGE}schrijven/").status_code == 404
    actions.send(actor=cast.bram, version=PlanVersion.objects.get())
    assert cast.client(cast.bram).get(f"{PAGE}schrijven/")["Location"] == f"{PAGE}versie/1/tekst/"


def test_the_editor_asks_beside_the_text_who_wrote_what_is_new_and_says_it_was_seen(cast: Cast) -> None:
    version = written_here(cast.bram, "Twee busjes.")
    (stamp,) = live.stamps(ROOM)
    first = [stamp.ranges[0].client, stamp.ranges[0].start]
    writer, reader = cast.client(cast.bram), cast.client(cast.amina)
    place = f"{PAGE}schrijven/"
    assert writer.post(f"{place}token/").json()["address"] == "/live"
    asked = {"rooms": {ROOM: [first], "hoogwater-maas.shared.B1.amber": [first]}}
    told = writer.post(f"{place}herkomst/", asked, content_type="application/json").json()
    assert [row["name"] for row in told["rooms"][ROOM]] == ["Bram Janssen"]
    assert set(told["rooms"]) == {ROOM}
    types(cast.chantal, version, "Drie.")
    since = version.written_at.isoformat()
    assert writer.get(f"{place}nieuw/", {"since": since, "room": ROOM}).json()["rooms"][ROOM]
    assert writer.get(f"{place}nieuw/", {"since": "gisteren"}).status_code == 400
    assert "seen" in writer.post(f"{place}gezien/").json()
    for method, name in (("post", "token"), ("post", "herkomst"), ("get", "nieuw"), ("post", "gezien")):
        assert getattr(reader, method)(f"{place}{name}/").status_code == 404


def test_the_words_are_found_once_it_is_established(cast: Cast) -> None:
    version = written_here(cast.bram, "De zuurstofflessen staan boven.")
    actions.send(actor=cast.bram, version=version)
    assert queries.shown(cast.amina, "zuurstofflessen") == []
    actions.establish(actor=cast.chantal, version=version)
    (found,) = queries.shown(cast.amina, "zuurstofflessen")
    assert "zuurstofflessen" in found.excerpt
    assert queries.shown(cast.daan, "zuurstofflessen") == []


def test_who_chooses_to_write_comes_to_the_page_for_it(cast: Cast) -> None:
    sent = {name: value for name, value in form(how="write").items() if name != "file"}
    answer = cast.client(cast.bram).post("/plannen/nieuw/", sent)
    assert answer["Location"] == f"{PAGE}schrijven/"
    version = PlanVersion.objects.get()
    assert (version.file, version.file_name) == (None, "")
    again = cast.client(cast.bram).post("/plannen/nieuw/", sent)
    assert (again["Location"], PlanVersion.objects.count()) == (answer["Location"], 1)


def test_a_file_and_writing_here_do_not_go_together_and_neither_does_nothing(cast: Cast) -> None:
    both = cast.client(cast.bram).post("/plannen/nieuw/", form(how="write"))
    assert (both.status_code, "Kies één van de twee." in both.content.decode()) == (422, True)
    written_here(cast.bram, "Twee busjes.")
    sent = {name: value for name, value in form(how="upload", title="Nieuwer").items() if name != "file"}
    answer = cast.client(cast.bram).post(f"{PAGE}nieuwe-versie/", sent)
    told = answer.content.decode()
    assert (answer.status_code, "Kies een bestand." in told, 'value="Nieuwer"' in told) == (422, True, True)


def test_an_upload_becomes_a_text_and_a_text_an_upload(cast: Cast) -> None:
    version = established_here(cast, "Twee busjes.")
    upload = SimpleUploadedFile("plan.pdf", papers.pdf())
    cast.client(cast.bram).post(f"{PAGE}nieuwe-versie/", form(how="upload", file=upload))
    kept = one_plan("ghor-zuid-limburg", 1)
    assert kept is not None
    assert not kept.newest.is_written
    assert may(cast, "bram") is None
    third = actions.write_version(
        actor=cast.bram, plan=version.plan, said=described(), upload=None, is_written=True
    )
    assert third.is_written
    assert "Twee busjes." in live.text(ROOM)


def test_a_reader_says_where_what_and_why_and_sees_what_became_of_it(cast: Cast) -> None:
    version = established_here(cast, "# Vervoer", "Twee busjes.")
    reader, owner = cast.client(cast.amina), cast.client(cast.bram)
    offered = reader.get(f"{PAGE}voorstel/?plek=Vervoer").content.decode()
    assert 'value="Vervoer"' in offered
    assert '<option value="Vervoer">' in offered
    sent = {
        "place": "Vervoer",
        "text": "Drie busjes.",
        "why": "Twee was te weinig.",
        "form_key": str(uuid.uuid4()),
    }
    reader.post(f"{PAGE}voorstel/", sent)
    (proposal,) = queries.cards.open_proposals(cast.bram)
    assert "Wacht op antwoord" in reader.get("/plannen/").content.decode()
    owner.post(f"{PAGE}voorstel/{proposal.pk}/", {"taken": "ja", "reason": "Goed gezien."})
    assert "Goed gezien." in reader.get("/plannen/").content.decode()
    assert "Verwerk een overgenomen voorstel" in owner.get("/").content.decode()
    done = f"{PAGE}voorstel/{proposal.pk}/verwerkt/"
    assert reader.post(done).status_code == 403
    assert "Maak eerst een nieuwe versie." in owner.post(done, follow=True).content.decode()
    actions.write_version(actor=cast.bram, plan=version.plan, said=described(), upload=None, is_written=True)
    assert "Twee was te weinig." in owner.get(f"{PAGE}schrijven/").content.decode()
    owner.post(done)
    assert "staat in versie 2" in reader.get(PAGE).content.decode()
    assert "overgenomen voorstel" not in owner.get("/").content.decode()
    with pytest.raises(Conflict):
        actions.work_in(actor=cast.bram, proposal=proposal)
    with pytest.raises(NotAllowed):
        actions.work_in(actor=cast.amina, proposal=proposal)


def test_a_place_that_is_too_long_is_refused_at_its_field(cast: Cast) -> None:
    version = established_here(cast, "Twee busjes.")
    with pytest.raises(Refused) as refused:
        actions.propose(actor=cast.amina, version=version, text="Anders.", place="x" * 121)
    assert refused.value.field == "place"


def test_a_withdrawn_plan_leaves_no_work_behind(cast: Cast) -> None:
    version = established_here(cast, "Twee busjes.")
    proposal = actions.propose(actor=cast.amina, version=version, text="Drie busjes.")
    actions.answer_proposal(actor=cast.bram, proposal=proposal, is_taken=True)
    actions.propose(actor=cast.amina, version=version, text="Vier busjes.")
    actions.withdraw(actor=cast.chantal, plan=version.plan, reason="Oud.")
    assert queries.cards.own_to_work_in(cast.bram) == []
    assert queries.cards.open_proposals(cast.bram) == []
    assert may(cast, "bram") is False
