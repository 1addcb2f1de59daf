"""What a region can do, and whether that is enough: written, judged, frozen, and told in the report."""

import pytest
from django.db import IntegrityError, transaction

from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.risk_profile import actions, queries
from samenbeeld.risk_profile.models import CapabilityVerdict, RegionalCapability
from samenbeeld.risk_profile.queries.told import scenarios
from samenbeeld.risk_profile.rules.content import SUFFICES, changes
from samenbeeld.risk_profile.tests.writing import able, established, filled, started

PROFILE = "/risicoprofiel/zuid-limburg/"
SCENARIO = f"{PROFILE}scenario/1/"


def test_a_capability_is_judged_at_a_scenario_and_stands_at_both(cast: Cast) -> None:
    version = filled(cast)
    able(version, cast.bram)
    assert queries.able(cast.bram)[0].scenarios == ()
    actions.judge_capability(
        actor=cast.bram, version=version, number=1, capability=1, verdict="lacking", words="Er zijn er zes."
    )
    found = queries.able(cast.bram)[0]
    assert (found.code, found.scenarios[0][1].verdict) == ("zuid-limburg/1", "lacking")
    line = JournalLine.objects.get(kind="risk_profile.CapabilityJudged")
    assert (line.after or {})["verdict"] == "lacking"


@pytest.mark.parametrize(
    ("verdict", "words", "field"), [("ruim", "Zo.", "verdict"), ("enough", " ", "words")]
)
def test_a_verdict_is_one_of_the_list_and_has_a_reason(
    cast: Cast, verdict: str, words: str, field: str
) -> None:
    version = filled(cast)
    able(version, cast.bram)
    with pytest.raises(Refused) as refused:
        actions.judge_capability(
            actor=cast.bram, version=version, number=1, capability=1, verdict=verdict, words=words
        )
    assert refused.value.field == field
    with pytest.raises(NotFound):
        actions.judge_capability(
            actor=cast.bram, version=version, number=1, capability=9, verdict="enough", words="Zo."
        )
    assert not CapabilityVerdict.objects.exists()


def test_who_does_not_write_the_profile_writes_no_capability(cast: Cast) -> None:
    version = filled(cast)
    for who in (cast.amina, cast.daan, cast.eva):
        with pytest.raises(NotAllowed):
            able(version, who)
    assert cast.client(cast.amina).get(f"{PROFILE}capaciteit/").status_code == 403
    assert cast.client(cast.daan).get(f"{PROFILE}capaciteit/").status_code == 404


def test_what_was_established_keeps_its_inventory_and_the_next_version_says_what_changed(cast: Cast) -> None:
    before = filled(cast)
    able(before, cast.bram)
    actions.judge_capability(
        actor=cast.bram, version=before, number=1, capability=1, verdict="partly", words="Voor de helft."
    )
    actions.send_profile(actor=cast.bram, version=before)
    actions.establish_profile(actor=cast.chantal, version=before)
    with pytest.raises(Conflict):
        able(before, cast.bram)
    with pytest.raises(IntegrityError), transaction.atomic():
        RegionalCapability.objects.update(title="Anders")
    after = started(cast)
    actions.judge_capability(
        actor=cast.bram,
        version=after,
        number=1,
        capability=1,
        verdict="enough",
        words="Er kwam een wagen bij.",
    )
    change = changes(scenarios(before), scenarios(after))[0]
    assert (change.kind, change.criterion, change.before, change.after) == (
        SUFFICES, "Liggend vervoer", "partly", "enough",
    )  # fmt: skip
    able(after, cast.bram, title="Vervoer", number=1, is_dropped=True)
    assert queries.whole(after.pk).capabilities == ()
    assert [each.number for each in queries.whole(before.pk).capabilities] == [1]


def test_what_is_not_needed_is_taken_out_of_the_scenario_again(cast: Cast) -> None:
    version = filled(cast)
    able(version, cast.bram)
    for verdict in ("partly", "not-needed"):
        actions.judge_capability(
            actor=cast.bram, version=version, number=1, capability=1, verdict=verdict, words="Zo."
        )
    assert scenarios(version)[0].suffices == ()
    assert "Nog bij geen scenario beoordeeld" in cast.client(cast.bram).get(PROFILE).content.decode()


def test_it_is_written_and_judged_on_its_pages_and_what_is_lacking_is_said_at_its_field(cast: Cast) -> None:
    filled(cast)
    browser = cast.client(cast.bram)
    told = browser.post(
        f"{PROFILE}capaciteit/", {"title": "Liggend vervoer", "provider": "", "words": "Acht."}
    )
    assert told.status_code == 422
    assert "Schrijf wie het levert." in told.content.decode()
    empty = browser.post(f"{PROFILE}capaciteit/", {"title": "", "words": ""}).content.decode()
    assert "Schrijf op wat de regio kan." in empty
    assert "Schrijf op hoeveel het is en hoe snel het er is." in empty
    assert "Liggend vervoer" in told.content.decode()
    form = {"title": "Liggend vervoer", "provider": "Ambulancezorg", "words": "Acht. Zie /plannen/ghor/1/."}
    page = browser.post(f"{PROFILE}capaciteit/", form, follow=True).content.decode()
    assert "De capaciteit is bewaard." in page
    judged = {"capability": "1", "verdict": "lacking", "words": "Er zijn er zes nodig."}
    page = browser.post(f"{SCENARIO}capaciteit/", judged, follow=True).content.decode()
    assert "te weinig" in page
    assert 'href="/plannen/ghor/1/"' in page
    assert "te weinig" in cast.client(cast.amina).get(PROFILE).content.decode()
    again = browser.get(f"{SCENARIO}capaciteit/?capaciteit=1").content.decode()
    assert "Er zijn er zes nodig." in again


def test_a_profile_without_an_inventory_is_read_as_before(cast: Cast) -> None:
    established(cast)
    told = cast.client(cast.amina).get(PROFILE).content.decode()
    assert "Capaciteiteninventarisatie" not in told
