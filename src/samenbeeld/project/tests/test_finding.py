"""The search: who finds what, in what is real and in what is played, and that nothing tells of the rest."""

import re
import time
from collections.abc import Callable

import pytest
from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.crisis_picture.actions import write_log_line
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.crisis_picture.tests.conftest import flood
from samenbeeld.crisis_picture.tests.doing import answer, give
from samenbeeld.crisis_picture.tests.doing import ask as put
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.project.finding.kinds import KINDS
from samenbeeld.project.finding.seen import asker, within
from samenbeeld.search import actions as search
from samenbeeld.search.models import SearchEntry
from samenbeeld.search.queries import Hit, known
from samenbeeld.search.queries import search as searched
from samenbeeld.situation_reports.actions.bottlenecks import note_bottleneck

__all__ = ["flood"]
pytestmark = pytest.mark.django_db
Ask = Callable[..., str]


@pytest.fixture
def ask(cast: Cast) -> Ask:
    def asked(person: Membership, words: str, **more: str) -> str:
        answer = cast.client(person).get(reverse("search"), {"q": words, **more})
        assert answer.status_code == 200
        return answer.content.decode()

    return asked


def written(kind: str, object_id: str, text: str, **where: object) -> None:
    search.index(kind=kind, object_id=object_id, title=text, text=text, **{"mode": Mode.REAL, **where})  # type: ignore[arg-type]


def test_a_stranger_is_sent_to_log_in(cast: Cast) -> None:
    assert cast.client(None).get(reverse("search")).status_code == 302


def test_each_page_has_a_way_to_the_search(cast: Cast) -> None:
    page = cast.client(cast.bram).get("/").content.decode()
    assert f'href="{reverse("search")}"' in page


def test_an_organisation_and_its_number_are_found_by_who_may_read_them(cast: Cast, ask: Ask) -> None:
    organisations.add_contact(
        actor=SYSTEM,
        organisation=cast.de_maasoever,
        kind="phone",
        value="+31 43 1234567",
        purpose="noodstroom",
    )
    page = ask(cast.bram, "noodstroom maasoever")
    assert reverse("organisation", args=["de-maasoever"]) in page


def test_a_bottleneck_is_found_by_who_directs_and_not_by_another_organisation(
    cast: Cast, flood: Activity, ask: Ask
) -> None:
    note_bottleneck(
        actor=cast.bram, activity=flood, kind="staff", what="Te weinig verzorgenden in de nachtdienst",
        organisation=cast.de_maasoever,
    )  # fmt: skip
    assert "nachtdienst</a>" in ask(cast.bram, "nacht verzorgenden")
    assert "nachtdienst</a>" not in ask(cast.daan, "nacht verzorgenden")


def test_what_is_played_is_found_among_exercises_only(cast: Cast, exercise: Activity, ask: Ask) -> None:
    note_bottleneck(
        actor=cast.bram, activity=exercise, kind="staff", what="Te weinig pontons bij de brug",
        organisation=cast.ghor_zuid_limburg,
    )  # fmt: skip
    assert "pontons bij de brug</a>" not in ask(cast.bram, "pontons")
    assert "pontons bij de brug</a>" in ask(cast.bram, "pontons", oefening="ja")
    assert "data-exercise" in ask(cast.bram, "pontons", oefening="ja")


def test_a_word_that_only_stands_in_what_is_hidden_is_never_suggested(cast: Cast, ask: Ask) -> None:
    written("nobody.knows", "1", "kalebas")
    page = ask(cast.bram, "kalabas")
    assert "kalebas" not in page


def test_a_mistaken_word_is_said_with_what_was_meant(cast: Cast, ask: Ask) -> None:
    organisations.add_contact(
        actor=SYSTEM, organisation=cast.de_maasoever, kind="phone", value="112233", purpose="aggregaat"
    )
    page = ask(cast.bram, "agregaat")
    assert re.search(r"agregaat.*>aggregaat</a>", page, re.S)


def test_counts_and_filters_are_of_what_one_may_see(cast: Cast, ask: Ask) -> None:
    written("organisations.organisation", "x", "brandweerpost", regions=["VR24"])
    written("nobody.knows", "y", "brandweerpost", regions=["VR23"])
    page = ask(cast.bram, "brandweerpost", soort="organisatie")
    assert "(1)" in page
    assert "(2)" not in page


def test_a_choice_that_leaves_nothing_says_so(cast: Cast, ask: Ask) -> None:
    organisations.add_contact(
        actor=SYSTEM, organisation=cast.de_maasoever, kind="phone", value="112233", purpose="aggregaat"
    )
    assert "Zonder keuze" in ask(cast.bram, "aggregaat", soort="besluit")


def test_what_is_typed_is_shown_again_and_never_run(cast: Cast, ask: Ask) -> None:
    page = ask(cast.bram, '<script>alert(1)</script>" OR *')
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_every_find_of_everybody_may_be_opened(cast: Cast, flood: Activity, ask: Ask) -> None:
    """What the index says one sees, the packages say too: no count holds what cannot be opened."""
    note_bottleneck(
        actor=cast.bram,
        activity=flood,
        kind="staff",
        what="Limburg mist handen",
        organisation=cast.de_maasoever,
    )
    written("safety_picture.tile", "hoogwater.VR24", "Hoogwater Limburg", regions=["VR24"])
    for person in cast.people.values():
        browser, who = cast.client(person), asker(person, Mode.REAL)
        found = searched("limburg", seen=within(who, known()), limit=100)
        for kind, ids in _by_kind(found.hits).items():
            hits = [hit for hit in found.hits if hit.kind == kind]
            addresses = KINDS[kind].addresses(who, hits)
            assert {*addresses} == ids, (person, kind)
            for address in {*addresses.values()}:
                assert browser.get(address.partition("#")[0]).status_code in (200, 302), (person, address)


def _by_kind(hits: list[Hit]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for hit in hits:
        found.setdefault(hit.kind, set()).add(hit.object_id)
    return found


def test_an_answer_takes_a_whole_step_of_time(cast: Cast, ask: Ask) -> None:
    started = time.monotonic()
    ask(cast.bram, "kalabas")
    assert time.monotonic() - started >= 0.1


def test_every_kind_that_is_indexed_can_be_found(cast: Cast, flood: Activity) -> None:
    assert {*SearchEntry.objects.values_list("kind", flat=True)} <= {*KINDS}


def test_tasks_questions_with_their_answers_and_log_lines_are_found_by_who_may_read_them(
    cast: Cast, flood: Activity, ask: Ask
) -> None:
    give(cast, flood, text="Regel zandzakken voor Itteren")
    asked = put(cast, flood, text="Hoeveel zandzakken zijn er?")
    answer(cast, flood, asked, text="Er liggen zandzakken bij Borgharen.")
    team = Place("ac-ghor", region=cast.zuid_limburg)
    write_log_line(actor=cast.bram, activity=flood, team=team, text="Zandzakken besteld.")
    own = Place("crisisteam", organisation=cast.ghor_zuid_limburg)
    write_log_line(actor=cast.bram, activity=flood, team=own, text="Zandzakken voor het eigen pand.")
    page = ask(cast.bram, "zandzakken")
    for where in (
        reverse("crisis_picture_task", args=[flood.slug, 1]),
        reverse("crisis_picture_request", args=[flood.slug, 1]),
        "?team=ac-ghor.VR24&amp;regel=1#regel-1",
        "?team=crisisteam.ghor-zuid-limburg&amp;regel=1#regel-1",
    ):
        assert where in page, where
    assert reverse("crisis_picture_request", args=[flood.slug, 1]) in ask(cast.bram, "Borgharen")
    theirs = ask(cast.daan, "zandzakken")
    assert "crisisteam.ghor-zuid-limburg" not in theirs
    nothing = ask(cast.eva, "zandzakken")
    assert "/besluiten/taken/" not in nothing
    assert "/overleg/logboek/" not in nothing
