"""A profile, for real: begun, scored, disputed, established by a second person, and followed."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.risk_profile import actions, queries
from samenbeeld.risk_profile.models import (
    ImpactScore,
    ProfileStep,
    ProfileVersion,
    RiskAcceptance,
    ScoreDissent,
)
from samenbeeld.risk_profile.queries.told import scenarios
from samenbeeld.risk_profile.rules.content import Given, ScenarioTold, changes
from samenbeeld.risk_profile.rules.imbalance import Measure
from samenbeeld.risk_profile.rules.impact import Scored
from samenbeeld.risk_profile.rules.letters import RegionalImpact, RegionalLikelihood
from samenbeeld.risk_profile.rules.likelihood import Chance
from samenbeeld.risk_profile.rules.road import Term
from samenbeeld.risk_profile.tests.writing import (
    described,
    established,
    filled,
    given,
    modelled,
    scored,
    scored_whole,
    shares,
    started,
    today,
)


def first(version: ProfileVersion) -> ScenarioTold:
    return scenarios(version)[0]


def sees(cast: Cast, who: Membership) -> list[int]:
    return [each.number for found in queries.shown(who) for each in found.versions]


def test_a_draft_is_seen_by_who_works_on_it_and_by_nobody_else(cast: Cast) -> None:
    filled(cast)
    assert sees(cast, cast.bram) == sees(cast, cast.chantal) == sees(cast, cast.amina) == [1]
    assert sees(cast, cast.daan) == sees(cast, cast.eva) == []
    with pytest.raises(NotFound):
        queries.seen(cast.daan, cast.zuid_limburg)


def test_under_amber_an_established_profile_stays_in_its_region(cast: Cast) -> None:
    established(cast)
    assert sees(cast, cast.amina) == [1]
    assert sees(cast, cast.daan) == []


def test_an_open_profile_is_read_by_the_neighbours(cast: Cast) -> None:
    established(cast, tlp=Tlp.GREEN)
    assert sees(cast, cast.daan) == [1]


def test_the_neighbours_and_an_institution_begin_no_profile_here(cast: Cast) -> None:
    for who in (cast.daan, cast.amina, cast.eva):
        with pytest.raises(NotAllowed):
            started(cast, who)


def test_a_region_has_one_draft_at_a_time(cast: Cast) -> None:
    started(cast)
    with pytest.raises(Conflict):
        started(cast)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": " "}, "title"),
        ({"valid_until": today()}, "valid_until"),
        ({"valid_until": today() + timedelta(days=1500)}, "valid_until"),
    ],
)
def test_a_profile_holds_four_years_at_most(cast: Cast, values: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        started(cast, **values)
    assert refused.value.field == field


def test_a_scenario_comes_out_at_the_worked_index(cast: Cast) -> None:
    told = queries.whole(filled(cast).pk)
    judged = told.judged[0]
    assert (round(judged.impact.index, 4), judged.impact.letter) == (0.1, RegionalImpact.C)
    assert judged.chance == Chance(0.01, 0.02, 0.04, 4)


def test_a_scenario_that_is_not_scored_on_everything_has_no_place_in_the_diagram(cast: Cast) -> None:
    version = started(cast)
    actions.write_scenario(actor=cast.bram, version=version, said=described())
    scored(version, cast.bram, 1, "2.1", "D")
    told = queries.whole(version.pk)
    assert (len(told.scenarios), told.judged) == (1, ())
    with pytest.raises(Refused) as refused:
        actions.send_profile(actor=cast.bram, version=version)
    assert "2.2" in str(refused.value.values["criteria"])


def test_an_empty_profile_is_not_sent(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.send_profile(actor=cast.bram, version=started(cast))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": ""}, "title"),
        ({"kind": "aliens"}, "kind"),
        ({"themes": ("zombies",)}, "themes"),
        ({"disruptions": ("boredom",)}, "disruptions"),
        ({"horizon": "never"}, "horizon"),
        ({"narrative": " "}, "narrative"),
        ({"evidence": ""}, "evidence"),
        ({"owner": ""}, "owner"),
        ({"letter": RegionalLikelihood.D}, "chance_middle"),
    ],
)
def test_a_scenario_that_cannot_be_is_refused_at_its_field(
    cast: Cast, values: dict[str, Any], field: str
) -> None:
    version = started(cast)
    with pytest.raises(Refused) as refused:
        actions.write_scenario(actor=cast.bram, version=version, said=described(**values))
    assert refused.value.field == field


def test_a_score_needs_evidence_and_bounds_around_it(cast: Cast) -> None:
    version = filled(cast)
    c, d, e = RegionalImpact.C, RegionalImpact.D, RegionalImpact.E
    for scored_so, evidence, field in (
        (Scored("2.1", c, c, c), " ", "evidence"),
        (Scored("2.1", c, d, e), "Zo.", "low"),
    ):
        with pytest.raises(Refused) as refused:
            actions.score_impact(
                actor=cast.bram, version=version, number=1, given=[Given(scored_so, evidence)]
            )
        assert refused.value.field == field


def test_of_several_scores_all_are_kept_or_none(cast: Cast) -> None:
    version = filled(cast)
    before = ImpactScore.objects.count()
    told = [given("2.1", "E"), given("2.2", "E", evidence="")]
    with pytest.raises(Refused):
        actions.score_impact(actor=cast.bram, version=version, number=1, given=told)
    assert ImpactScore.objects.count() == before


def test_of_a_criterion_with_parts_the_heaviest_counts_and_both_are_kept(cast: Cast) -> None:
    version = filled(cast)
    parts = {"a": RegionalImpact.B, "b": RegionalImpact.D}

    def score(letter: RegionalImpact, parts: dict[str, RegionalImpact]) -> None:
        told = Given(Scored("4.1", letter, letter, letter), "Zo.", parts)
        actions.score_impact(actor=cast.bram, version=version, number=1, given=[told])

    for letter, some in ((RegionalImpact.B, parts), (RegionalImpact.B, {"a": RegionalImpact.B})):
        with pytest.raises(Refused):
            score(letter, some)
    score(RegionalImpact.D, parts)
    assert dict(first(version).scores["4.1"].parts) == parts


def test_an_institution_disagrees_and_does_not_score(cast: Cast) -> None:
    version = filled(cast)
    with pytest.raises(NotAllowed):
        scored(version, cast.amina, 1, "2.1", "E")
    actions.give_dissent(
        actor=cast.amina,
        version=version,
        number=1,
        criterion="2.2",
        letter="D",
        words="Wij hebben er tachtig.",
    )
    found = first(version).dissents_on("2.2")
    assert [(each.letter, each.said.by) for each in found] == [("D", "Amina El Idrissi, De Maasoever")]


def test_dissent_stays_when_the_score_changes_and_in_the_next_version(cast: Cast) -> None:
    version = filled(cast)
    actions.give_dissent(
        actor=cast.amina, version=version, number=1, criterion="", letter="D", words="Het is vaker."
    )
    scored(version, cast.bram, 1, "2.2", "C")
    actions.send_profile(actor=cast.bram, version=version)
    actions.establish_profile(actor=cast.chantal, version=version)
    assert first(started(cast)).dissents_on("")[0].words == "Het is vaker."


@pytest.mark.parametrize(
    ("criterion", "letter", "words", "field"),
    [
        ("2.2", "B", "Zo.", "letter"),
        ("2.2", "Q", "Zo.", "letter"),
        ("2.2", "D", " ", "words"),
        ("", "X", "Zo.", "letter"),
        ("9.9", "D", "Zo.", "criterion"),
    ],
)
def test_dissent_says_which_letter_and_why(
    cast: Cast, criterion: str, letter: str, words: str, field: str
) -> None:
    version = filled(cast)
    with pytest.raises(Refused) as refused:
        actions.give_dissent(
            actor=cast.amina, version=version, number=1, criterion=criterion, letter=letter, words=words
        )
    assert refused.value.field == field


def test_the_neighbours_do_not_disagree_here(cast: Cast) -> None:
    version = filled(cast)
    with pytest.raises(NotAllowed):
        actions.give_dissent(
            actor=cast.daan, version=version, number=1, criterion="2.2", letter="D", words="Meer."
        )


def test_nobody_establishes_what_they_sent_and_an_institution_establishes_nothing(cast: Cast) -> None:
    version = filled(cast)
    actions.send_profile(actor=cast.chantal, version=version)
    with pytest.raises(Refused) as refused:
        actions.establish_profile(actor=cast.chantal, version=version)
    assert refused.value.key == "risk-profile-not-your-own"
    for who in (cast.amina, cast.daan):
        with pytest.raises(NotAllowed):
            actions.establish_profile(actor=who, version=version)
    actions.establish_profile(actor=cast.bram, version=version)


def test_what_is_read_or_established_takes_no_words_any_more(cast: Cast) -> None:
    version = filled(cast)
    actions.send_profile(actor=cast.bram, version=version)
    with pytest.raises(Conflict) as refused:
        scored(version, cast.bram, 1, "2.1", "E")
    assert refused.value.key == "risk-profile-is-read"
    actions.establish_profile(actor=cast.chantal, version=version)
    with pytest.raises(Conflict) as refused:
        scored(version, cast.bram, 1, "2.1", "E")
    assert refused.value.key == "risk-profile-is-frozen"
    started(cast)
    with pytest.raises(Conflict):
        scored(version, cast.bram, 1, "2.1", "E")


def test_a_profile_goes_back_with_a_reason_and_is_open_again(cast: Cast) -> None:
    version = filled(cast)
    actions.send_profile(actor=cast.bram, version=version)
    with pytest.raises(Refused) as refused:
        actions.return_profile(actor=cast.chantal, version=version, reason=" ")
    assert refused.value.field == "reason"
    actions.return_profile(actor=cast.chantal, version=version, reason="De kans klopt niet.")
    scored(version, cast.bram, 1, "2.1", "E")


def test_the_next_version_begins_as_a_copy_and_says_what_changed(cast: Cast) -> None:
    before = established(cast)
    after = started(cast)
    assert first(after) == first(before)
    assert changes(scenarios(before), scenarios(after)) == ()
    scored(after, cast.bram, 1, "2.1", "D")
    said = described(letter=RegionalLikelihood.D, chance=Chance(0.1, 0.2, 0.3, 4))
    actions.write_scenario(actor=cast.bram, version=after, said=said, number=1)
    actions.write_scenario(actor=cast.bram, version=after, said=described(title="Hittegolf", kind="1-heat"))
    found = [
        (each.kind, each.number, each.before, each.after)
        for each in changes(scenarios(before), scenarios(after))
    ]
    assert found == [("chance", 1, "C", "D"), ("score", 1, "B", "D"), ("added", 2, "", "")]
    assert first(before).scores["2.1"].scored.letter is RegionalImpact.B


def test_a_dropped_scenario_stays_in_what_was_established(cast: Cast) -> None:
    before = established(cast)
    after = started(cast)
    actions.drop_scenario(actor=cast.bram, version=after, number=1)
    assert ([each.number for each in scenarios(before)], scenarios(after)) == ([1], [])
    row = actions.write_scenario(actor=cast.bram, version=after, said=described())
    assert row.number == 2


def test_an_established_profile_keeps_the_method_it_was_made_with(cast: Cast) -> None:
    version = established(cast)
    step = ProfileStep.objects.get(version=version, kind="established")
    assert step.method is not None
    assert step.method["index"]["base"] == 3
    told = queries.whole(version.pk)
    assert told.known == queries.method()
    line = JournalLine.objects.get(kind="risk_profile.ProfileEstablished")
    assert len(dict(line.after or {})["digest"]) == 64


def test_what_was_written_never_changes(cast: Cast) -> None:
    established(cast)
    for rows, change in (
        (ProfileVersion.objects, {"title": "Anders"}),
        (ProfileStep.objects, {"reason": "Anders"}),
        (ImpactScore.objects, {"letter": "E"}),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**change)


def test_fuel_that_is_brought_takes_the_emergency_department_from_e_to_c(cast: Cast) -> None:
    version = filled(cast)
    modelled(version, cast.bram, 1)
    measure = Measure("emergency", "power", None)
    actions.write_measure(actor=cast.bram, version=version, number=1, title="Diesel aanvullen", said=measure)
    found = first(version)
    cells = {each.horizon: each for each in found.cells(queries.method())}
    assert (cells["h4"].ratio_text, cells["d3"].ratio_text, cells["d3"].letter.value) == (
        "1.15",
        "12.00",
        "E",
    )
    gain = found.gains(found.proposals[0], queries.method())[0]
    assert (gain.after.ratio_text, gain.after.letter.value) == ("1.36", "C")


def test_a_measure_is_about_something_that_is_needed(cast: Cast) -> None:
    version = filled(cast)
    with pytest.raises(Refused) as refused:
        actions.write_measure(
            actor=cast.bram,
            version=version,
            number=1,
            title="Diesel",
            said=Measure("emergency", "power", None),
        )
    assert refused.value.field == "need"


def test_from_a_bottleneck_to_a_risk_that_is_accepted(cast: Cast) -> None:
    version = filled(cast)
    actions.name_bottleneck(
        actor=cast.bram, version=version, number=1, words="Diesel voor één dag.", disruption="outage"
    )
    actions.write_recommendation(actor=cast.bram, version=version, bottleneck=1, words="Spreek levering af.")
    actions.send_profile(actor=cast.bram, version=version)
    actions.establish_profile(actor=cast.chantal, version=version)
    due = today() + timedelta(days=20)
    actions.write_action(
        actor=cast.bram,
        version=version,
        recommendation=1,
        words="Contract",
        owner=cast.de_maasoever,
        due_on=due,
    )
    until = today() + timedelta(days=365)

    def accept(who: Membership) -> None:
        actions.accept_risk(
            actor=who,
            version=version,
            bottleneck=1,
            by_whom="Algemeen bestuur",
            words="Te duur.",
            until=until,
        )

    with pytest.raises(NotAllowed):
        accept(cast.amina)
    accept(cast.chantal)
    with pytest.raises(NotAllowed):
        actions.finish_action(actor=cast.daan, version=version, number=1)
    assert [each.todo.words for each in queries.agenda(cast.amina)] == ["Contract"]
    actions.finish_action(actor=cast.amina, version=version, number=1)
    assert queries.agenda(cast.amina) == []
    narrow = queries.followed(version.pk)[0].narrows[0]
    assert [(each.by_whom, each.until) for each in narrow.accepted] == [("Algemeen bestuur", until)]
    assert narrow.advices[0].todos[0].is_done
    # The report tells what stood there when it was established.
    frozen = queries.whole(version.pk).scenarios[0].narrows[0]
    assert (frozen.accepted, frozen.advices[0].todos) == ((), ())


@pytest.mark.parametrize(("days", "field"), [(0, "until"), (1600, "until")])
def test_a_risk_is_accepted_until_a_day_within_four_years(cast: Cast, days: int, field: str) -> None:
    version = filled(cast)
    actions.name_bottleneck(actor=cast.bram, version=version, number=1, words="Diesel.", disruption="outage")
    with pytest.raises(Refused) as refused:
        actions.accept_risk(
            actor=cast.chantal, version=version, bottleneck=1, by_whom="Bestuur", words="Zo.",
            until=today() + timedelta(days=days),
        )  # fmt: skip
    assert refused.value.field == field
    assert not RiskAcceptance.objects.exists()


def test_the_open_step_waits_for_its_owner_until_it_is_done(cast: Cast) -> None:
    version = filled(cast)

    def turn(by: Membership, owner: Membership, *, is_done: bool = False) -> None:
        actions.set_turn(
            actor=by, version=version, step=1, owner=owner, partners=["de-maasoever"], is_done=is_done
        )

    turn(cast.bram, cast.amina)
    assert [each.step for each in queries.waiting(cast.amina)] == [1]
    assert queries.waiting(cast.bram) == []
    with pytest.raises(NotAllowed):
        turn(cast.amina, cast.bram)
    turn(cast.amina, cast.amina, is_done=True)
    assert queries.waiting(cast.amina) == []
    kept = queries.seen(cast.bram, cast.zuid_limburg).kept
    assert kept.open_step(kept.newest) == 2


def test_a_turn_is_of_somebody_in_the_region(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.set_turn(actor=cast.bram, version=started(cast), step=1, owner=cast.daan, partners=[])
    assert refused.value.field == "owner"


def test_a_year_without_a_meeting_is_a_task_for_who_keeps_the_profile(cast: Cast) -> None:
    version = established(cast)
    with clock.at(clock.now() + timedelta(days=370)):
        assert queries.meetings_due(cast.bram) == [cast.zuid_limburg]
        assert queries.meetings_due(cast.amina) == []
        actions.hold_meeting(
            actor=cast.bram, version=version, held_on=today(), partners=["de-maasoever"], words="Doorgenomen."
        )
        assert queries.meetings_due(cast.bram) == []


def test_who_keeps_a_profile_is_asked_to_begin_the_next_one_a_year_before_its_last_day(cast: Cast) -> None:
    # At noon: a day in summer ends an hour earlier than in winter.
    noon = clock.now().replace(hour=11, minute=0)
    with clock.at(noon):
        version = established(cast)
        assert queries.ending(cast.bram) == []
    for days, term in ((1400 - 300, Term.ENDS), (1400, Term.ENDS), (1401, Term.OVER)):
        with clock.at(noon + timedelta(days=days)):
            assert [(kept.profile.region, how) for kept, how in queries.ending(cast.bram)] == [
                (cast.zuid_limburg, term)
            ]
            assert queries.ending(cast.amina) == []
            assert queries.ending(cast.daan) == []
    with clock.at(noon + timedelta(days=1401)):
        started(cast)
        assert queries.ending(cast.bram) == []
        # What people read is still the one of before.
        assert queries.seen(cast.amina, cast.zuid_limburg).kept.established == version


def test_a_risk_that_was_accepted_until_a_day_is_weighed_again_after_it(cast: Cast) -> None:
    version = filled(cast)
    actions.name_bottleneck(
        actor=cast.bram, version=version, number=1, words="Geen diesel.", disruption="outage"
    )
    actions.send_profile(actor=cast.bram, version=version)
    actions.establish_profile(actor=cast.chantal, version=version)

    def accepted(days: int) -> None:
        actions.accept_risk(
            actor=cast.chantal, version=version, bottleneck=1, by_whom="Bestuur", words="Zo.",
            until=today() + timedelta(days=days),
        )  # fmt: skip

    accepted(100)
    assert queries.to_weigh_again(cast.bram) == []
    with clock.at(clock.now() + timedelta(days=101)):
        assert [narrow.words for _, narrow in queries.to_weigh_again(cast.bram)] == ["Geen diesel."]
        assert queries.to_weigh_again(cast.amina) == []
        accepted(100)
        assert queries.to_weigh_again(cast.bram) == []


def test_a_theme_shows_the_scenarios_of_what_was_established_to_who_may_read_them(cast: Cast) -> None:
    version = filled(cast)
    assert queries.at_theme("nuts", cast.zuid_limburg, cast.amina) == []
    actions.send_profile(actor=cast.bram, version=version)
    actions.establish_profile(actor=cast.chantal, version=version)
    assert [each.scenario.number for each in queries.at_theme("nuts", cast.zuid_limburg, cast.amina)] == [1]
    assert queries.at_theme("hoogwater", cast.zuid_limburg, cast.amina) == []
    assert queries.at_theme("nuts", cast.zuid_limburg, cast.daan) == []


def test_a_profile_is_read_with_as_many_queries_however_many_scenarios_it_has(cast: Cast) -> None:
    version = filled(cast)
    with CaptureQueriesContext(connection) as few:
        scenarios(version)
    for title in ("Twee", "Drie"):
        row = actions.write_scenario(actor=cast.bram, version=version, said=described(title=title))
        scored_whole(version, cast.bram, row.number)
        modelled(version, cast.bram, row.number)
    with CaptureQueriesContext(connection) as many:
        assert len(scenarios(version)) == 3
    assert len(many) == len(few)


def test_every_step_is_in_the_journal(cast: Cast) -> None:
    version = established(cast)
    actions.take_report(actor=cast.amina, version=version, purpose="Voor onze raad van bestuur")
    kinds = [
        line.kind
        for line in JournalLine.objects.filter(object_kind="risk_profile.profile").order_by("number")
    ]
    assert kinds[:2] == ["risk_profile.ProfileStarted", "risk_profile.ScenarioWritten"]
    assert kinds[-3:] == [
        f"risk_profile.{each}" for each in ("ProfileSent", "ProfileEstablished", "ReportTaken")
    ]
    with pytest.raises(NotAllowed):
        actions.take_report(actor=cast.daan, version=version, purpose="Nieuwsgierig")


def test_scores_that_are_disputed_are_counted_by_nobody(cast: Cast) -> None:
    version = filled(cast)
    before = queries.whole(version.pk).judged[0].impact
    actions.give_dissent(
        actor=cast.amina, version=version, number=1, criterion="2.3", letter="E", words="Erger."
    )
    assert ScoreDissent.objects.count() == 1
    assert queries.whole(version.pk).judged[0].impact == before


def test_a_measure_with_shares_that_are_none_is_refused(cast: Cast) -> None:
    version = filled(cast)
    modelled(version, cast.bram, 1)
    wrong = Measure("emergency", "power", None, shares("2", "0", "0", "0", "0"))
    with pytest.raises(Refused) as refused:
        actions.write_measure(actor=cast.bram, version=version, number=1, title="Diesel", said=wrong)
    assert refused.value.field == "mitigations"
