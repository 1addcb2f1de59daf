"""Telling, proposing and choosing: who may, what is kept, and that nothing is overwritten."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, models, transaction
from django.urls import reverse

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.actions.keeping import Saying
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.casualty_distribution import actions, queries
from samenbeeld.casualty_distribution.models import CasualtyGroup, DistributionChoice, DistributionProposal
from samenbeeld.casualty_distribution.queries.since import told_since
from samenbeeld.casualty_distribution.queries.stops import stops_now
from samenbeeld.casualty_distribution.queries.working_out import (
    Wish,
    WorkedOut,
    plain,
    scenarios,
    situation_now,
    work_out,
)
from samenbeeld.casualty_distribution.rules.proposing import SILENT_HOSPITALS
from samenbeeld.casualty_distribution.tests.conftest import Accident
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

WISH = Wish(hours=3, by_themselves_percent=25)


def proposed(member: Membership, accident: Accident, wish: Wish = WISH) -> DistributionProposal:
    worked = work_out(member, accident.activity, wish)
    return actions.propose(actor=member, activity=accident.activity, worked=worked)


def report(
    member: Membership,
    accident: Accident,
    *,
    low: int = 1,
    likely: int = 2,
    high: int = 3,
    source: str = "ovdg",
) -> CasualtyGroup:
    return actions.report_casualties(
        actor=member, activity=accident.activity, place=accident.place, triage="T1", low=low, likely=likely,
        high=high, seen_at=now(), source=source,
    )  # fmt: skip


def test_no_table_of_casualties_has_a_field_for_words_about_people(accident: Accident) -> None:
    """A group holds counts, codes and moments: the only texts are two short codes from policy."""
    texts = [
        (field.name, field.max_length)
        for field in CasualtyGroup._meta.get_fields()
        if isinstance(field, (models.CharField, models.TextField))
    ]
    assert texts == [("triage", 4), ("source", 12)]


def test_who_may_not_report_is_refused(cast: Cast, accident: Accident) -> None:
    with pytest.raises(NotAllowed):
        report(cast.amina, accident)


def test_a_newer_report_corrects_and_the_old_one_stays(cast: Cast, accident: Accident) -> None:
    report(cast.bram, accident, low=3, likely=4, high=5)
    told = queries.known(accident.activity)
    assert told.newest_groups[1, "T1"].likely == 4
    assert [group.likely for group in told.groups if group.triage == "T1"] == [12, 4]


def test_the_database_itself_keeps_a_report_as_it_was(accident: Accident) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        CasualtyGroup.objects.update(likely=1)


def test_words_beside_a_group_are_refused(cast: Cast, accident: Accident) -> None:
    with pytest.raises(Refused) as refused:
        report(cast.bram, accident, source="meneer De Vries")
    assert refused.value.field == "source"


def test_a_hospital_answers_for_itself_only(cast: Cast, accident: Accident) -> None:
    slots = {"T1": 1, "T2": 2, "T3": 3}
    with pytest.raises(NotAllowed):
        actions.answer_for_hospital(
            actor=cast.amina, activity=accident.activity, hospital=accident.heerlen, kind="stop", slots={}
        )
    actions.answer_for_hospital(
        actor=cast.bram, activity=accident.activity, hospital=accident.heerlen, kind="confirmed", slots=slots
    )
    answer = queries.hospital_in(accident.activity, "zuyderland-heerlen").answer
    assert answer is not None
    assert answer.slots == slots


def test_a_proposal_places_everybody_and_says_what_it_rests_on(cast: Cast, accident: Accident) -> None:
    made = proposed(cast.bram, accident)
    assert sum(count for *_, count in made.outcome["loads"]) == 60
    assert sum(each["count"] for each in made.outcome["reasons"]) == 60
    assert made.given["policy"] == queries.definition().version
    line = JournalLine.objects.order_by("-number")[0]
    assert line.kind == "casualty_distribution.DistributionProposed"
    assert made.given_digest in str(line.after)


def test_the_same_facts_at_the_same_moment_give_the_same_proposal(cast: Cast, accident: Accident) -> None:
    moment = now()
    first, second = (work_out(cast.bram, accident.activity, WISH, now=moment) for _ in range(2))
    assert (first.digest, first.outcome) == (second.digest, second.outcome)


def test_a_proposal_from_old_facts_is_not_kept(cast: Cast, accident: Accident) -> None:
    worked = work_out(cast.bram, accident.activity, WISH)
    report(cast.bram, accident)
    with pytest.raises(Conflict):
        actions.propose(actor=cast.bram, activity=accident.activity, worked=worked)


def test_too_many_casualties_get_a_clear_no(cast: Cast, accident: Accident) -> None:
    report(cast.bram, accident, low=100_000, likely=100_000, high=100_000)
    made = proposed(cast.bram, accident)
    assert made.outcome["loads"] == []
    assert [(each["triage"], each["why"]) for each in made.outcome["shortages"]] == [("T1", "slots")]
    with pytest.raises(Refused):
        actions.choose(actor=cast.chantal, proposal=made, kind="taken_over", reason="")


def test_the_commander_takes_a_proposal_over_once(cast: Cast, accident: Accident) -> None:
    made = proposed(cast.bram, accident)
    with pytest.raises(NotAllowed):
        actions.choose(actor=cast.bram, proposal=made, kind="taken_over", reason="")
    actions.choose(actor=cast.chantal, proposal=made, kind="taken_over", reason="")
    with pytest.raises(Conflict):
        actions.choose(actor=cast.chantal, proposal=made, kind="rejected", reason="Toch niet.")
    with pytest.raises(IntegrityError), transaction.atomic():
        DistributionChoice.objects.update(kind="rejected")


def test_an_older_proposal_is_not_taken_over(cast: Cast, accident: Accident) -> None:
    old = proposed(cast.bram, accident)
    proposed(cast.bram, accident)
    with pytest.raises(Conflict):
        actions.choose(actor=cast.chantal, proposal=old, kind="taken_over", reason="")


def test_a_rejection_says_why(cast: Cast, accident: Accident) -> None:
    made = proposed(cast.bram, accident)
    with pytest.raises(Refused) as refused:
        actions.choose(actor=cast.chantal, proposal=made, kind="rejected", reason=" ")
    assert refused.value.field == "reason"


def test_who_left_stays_where_they_went_in_the_next_proposal(cast: Cast, accident: Accident) -> None:
    actions.choose(actor=cast.chantal, proposal=proposed(cast.bram, accident), kind="taken_over", reason="")
    actions.report_departures(
        actor=cast.bram, activity=accident.activity, place=accident.place, triage="T2",
        hospital=accident.heerlen, count=6, at=now() - timedelta(minutes=1),
    )  # fmt: skip
    made = proposed(cast.bram, accident)
    there = sum(
        count for _, triage, hospital, block, count in made.outcome["loads"]
        if (triage, hospital, block) == ("T2", "zuyderland-heerlen", 0)
    )  # fmt: skip
    assert there >= 6
    assert made.given["before"] != []


def test_a_decision_of_a_person_is_kept_with_its_effect(cast: Cast, accident: Accident) -> None:
    wish = Wish(3, 25, decided={("T1", "zuyderland-heerlen"): 1}, reason="De brug is dicht.")
    made = proposed(cast.bram, accident, wish)
    assert sum(c for _, t, h, _, c in made.outcome["loads"] if (t, h) == ("T1", "zuyderland-heerlen")) == 1
    assert made.outcome["undecided"]["weighted"] <= made.outcome["figures"]["weighted"]
    assert made.reason == "De brug is dicht."


def test_more_than_there_are_cannot_be_decided(cast: Cast, accident: Accident) -> None:
    wish = Wish(3, 25, decided={("T1", "zuyderland-heerlen"): 13}, reason="Zo willen wij het.")
    with pytest.raises(Refused) as refused:
        work_out(cast.bram, accident.activity, wish)
    assert refused.value.field == "count"


def test_a_careful_proposal_says_which_beginning_is_regretted_least(cast: Cast, accident: Accident) -> None:
    made = proposed(cast.bram, accident, Wish(3, 25, is_careful=True))
    robust = made.outcome["robust"]
    assert robust["chosen"] in {row["name"] for row in robust["rows"]}
    assert "silent" in {row["name"] for row in robust["rows"]} | set(robust["impossible"])


def test_what_a_proposal_rests_on_is_kept_whole(cast: Cast, accident: Accident) -> None:
    moment = now()
    situation = situation_now(queries.known(accident.activity), WISH, moment)
    kept = plain(situation)
    assert sum(count for *_, count in kept["demand"]) == situation.total
    assert {each["code"] for each in kept["hospitals"]} == {"maastricht-umc", "zuyderland-heerlen"}


def test_who_was_called_and_gave_no_answer_falls_out_with_the_silent(cast: Cast, accident: Accident) -> None:
    said = {"confirmed": accident.heerlen, "silent": accident.maastricht}
    for kind, hospital in said.items():
        slots = {"T1": 1, "T2": 2, "T3": 3} if kind == "confirmed" else {}
        actions.answer_for_hospital(
            actor=cast.bram, activity=accident.activity, hospital=hospital, kind=kind, slots=slots
        )
    quiet = scenarios(queries.known(accident.activity), WISH, now(), {}, {})[SILENT_HOSPITALS].hospital_named
    assert quiet["maastricht-umc"].slots == {}
    assert quiet["zuyderland-heerlen"].slots["T2"] == (2, 2, 2)


def test_a_stop_among_the_figures_counts_until_the_hospital_answers_here(
    cast: Cast, accident: Accident
) -> None:
    full = Figure(state="stop", reason="Alle kamers bezet", until=now() + timedelta(minutes=50))
    saying = Saying(accident.heerlen, {"ed_state": full}, now())
    capacity.receive(actor=SYSTEM, source="feed:test", via="feed", world=REAL, sayings=[saying])
    blind = proposed(cast.bram, accident)
    assert blind.given["stops"] == []  # closed to who asks
    capacity.release_all(
        actor=cast.bram, activity=accident.activity, audience=["ghor-zuid-limburg"], agreement="a", reason="r"
    )
    worked = work_out(cast.bram, accident.activity, WISH)
    assert [each["hospital"] for each in worked.given["stops"]] == ["zuyderland-heerlen"]
    assert slots_of(worked, "zuyderland-heerlen")["T2"] == (0, 5, 5)
    made = actions.propose(actor=cast.bram, activity=accident.activity, worked=worked)
    known = queries.known(accident.activity)
    stops = stops_now(cast.chantal, accident.activity, known, now())
    assert told_since(blind, known, stops)
    assert told_since(made, known, stops) == ""
    for name, more in (("casualty_distribution", ()), ("casualty_distribution_proposal", (made.number,))):
        page = cast.client(cast.bram).get(reverse(name, args=[accident.activity.slug, *more]))
        assert "Stop volgens Capaciteit, " in page.content.decode()
    for kind, stopped in (("silent", True), ("confirmed", False)):
        slots = {"T1": 1, "T2": 2, "T3": 3} if kind == "confirmed" else {}
        actions.answer_for_hospital(
            actor=cast.bram, activity=accident.activity, hospital=accident.heerlen, kind=kind, slots=slots
        )
        assert bool(work_out(cast.bram, accident.activity, WISH).given["stops"]) is stopped


def slots_of(worked: WorkedOut, hospital: str) -> dict[str, tuple[int, ...]]:
    given = next(each for each in worked.given["hospitals"] if each["code"] == hospital)
    return {code: tuple(slots) for code, slots in given["slots"].items()}
