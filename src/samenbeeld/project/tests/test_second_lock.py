"""What the database itself shows a person, when a question forgets to ask who may see it."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import models

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import ActivityDocument
from samenbeeld.activities.queries.documents import visible_documents
from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.seen import visible
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.queries.documents import readable_documents
from samenbeeld.kernel.tests import databases
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plot.models import MapLayer
from samenbeeld.plot.queries.layers import seen_layers
from samenbeeld.project import second_lock
from samenbeeld.project.tests.demonstration import Demonstration
from samenbeeld.realtime.models import LogRow
from samenbeeld.security.second_lock import NOBODY, reading_for
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.models import SituationReport

# Every other table of an organisation or with a label, by why it has no second lock.
UNGUARDED = {
    "Whose something is, or who works where: what every list of organisations and every lock itself reads.": (
        "activities_activity",
        "activities_participation",
        "access_release",
        "organisations_contactpoint",
        "organisations_membership",
        "organisations_organisation",
        "organisations_site",
        "realtime_writer",
    ),
    "Its last line is the version of what is kept in memory, asked on each page; whole it has one door.": (
        "audit_journalline",
    ),
    "Each package opens what it puts in it in its own way; search asks them before it looks.": (
        "search_searchshelf",
    ),
    "Who may read it depends on how far it is: a concept, sent, established, withdrawn.": (
        "plans_obligation",
        "plans_plan",
        "plans_planversion",
        "risk_profile_agendaaction",
        "risk_profile_profileversion",
        "risk_profile_riskprofile",
        "training_continuityassessment",
        "training_exerciseevent",
        "training_improvementaction",
    ),
    "Work that is shared among who takes part, in each other's name: everybody there reads all of it.": (
        "casualty_distribution_ambulancedeployment",
        "casualty_distribution_departure",
        "casualty_distribution_hospitalanswer",
        "crisis_picture_answer",
        "crisis_picture_claim",
        "crisis_picture_contradiction",
        "crisis_picture_logline",
        "crisis_picture_meeting",
        "crisis_picture_task",
        "endurance_endurancemeasure",
        "exercises_lesson",
        "handover_handover",
        "multi_picture_pushedpart",
        "preparedness_cardstart",
        "scale_up_resourceunit",
        "situation_reports_bottleneck",
        "situation_reports_need",
        "spread_spreadproposal",
        "spread_spreadtransfer",
        "upkeep_aftermathtask",
    ),
    "That somebody was asked or reminded, or looked, or counts as healthy; nothing of what they said.": (
        "capacity_capacitylook",
        "capacity_capacityreminder",
        "preparedness_healthscore",
        "situation_reports_deadlinereminder",
        "situation_reports_reportreminder",
    ),
    "Read by its region, which has no organisation; few rows, and one query each.": (
        "alerts_alarm",
        "assistance_assistancerequest",
        "editions_edition",
        "federation_factrelease",
        "federation_foreignfact",
        "federation_jointdocument",
        "question_desk_deskquestion",
        "question_desk_deskword",
    ),
    "No page reads it: it waits for words that are still on their way.": ("federation_waitingwords",),
    "What an institution offers is told to its whole region; which programs speak for it holds no content.": (
        "feeds_institutionkey",
        "feeds_machinekey",
        "institutions_institutionprofile",
    ),
}


def is_somebodys_own(model: type[models.Model]) -> bool:
    """Whether it says whose it is, or under which label it stands."""
    return any(
        field.name in ("tlp", "organisation") or field.related_model is Organisation
        for field in model._meta.fields
    )


def test_each_table_of_an_organisation_or_with_a_label_is_guarded_or_says_why_not() -> None:
    found = {model._meta.db_table for model in apps.get_models() if is_somebodys_own(model)}
    told = [table for tables in UNGUARDED.values() for table in tables]
    assert sorted(found - second_lock.GUARDED.keys()) == sorted(told)


def test_each_guarded_table_is_there() -> None:
    there = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    assert second_lock.GUARDED.keys() <= there


GUARDED_MODELS = [model for model in apps.get_models() if model._meta.db_table in second_lock.GUARDED]


@pytest.fixture
def everybody(demonstration: Demonstration) -> list[Membership]:
    """Each person of the world."""
    return [demonstration.member(login.login) for login in demonstration.logins]


def pks(shown: "models.QuerySet[models.Model]") -> set[object]:
    return set(shown.values_list("pk", flat=True))


def pictures(member: Membership) -> set[object]:
    return {
        seen.document.pk
        for activity in activities.all_activities()
        for seen in readable_documents(activity, member)
    }


def layers(member: Membership) -> set[object]:
    return {
        seen.layer.pk for activity in activities.all_activities() for seen in seen_layers(activity, member)
    }


def documents(member: Membership) -> set[object]:
    return {each.pk for each in visible_documents(member, activities.all_activities())}


def sent_reports(member: Membership) -> set[object]:
    return {
        report.pk
        for report in SituationReport.objects.select_related("activity", "organisation")
        if reports.may(member, "read", activities.by_slug(report.activity.slug), report.organisation)
        or reports.may_read_all(member, activities.by_slug(report.activity.slug))
    }


def figures(member: Membership) -> set[object]:
    seen = visible(member, REAL)
    return {
        each.pk
        for each in CapacityStanding.objects.filter(played_in="").select_related("organisation")
        if seen.includes(each.organisation.slug, organisations.region_codes(each.organisation))
    }


OPENED = [
    pytest.param(PictureDocument, pictures, id="texts"),
    pytest.param(MapLayer, layers, id="layers of a map"),
    pytest.param(ActivityDocument, documents, id="documents"),
    pytest.param(SituationReport, sent_reports, id="reports"),
]


@databases.of_postgresql
class TestOfTheWorld:
    @pytest.mark.parametrize(("model", "opened"), OPENED)
    def test_a_question_without_a_filter_shows_a_person_what_is_open_to_them_and_no_more(
        self,
        everybody: list[Membership],
        model: type[models.Model],
        opened: Callable[[Membership], set[object]],
    ) -> None:
        whole, narrowed = pks(model._default_manager.all()), 0
        for member in everybody:
            may_see = opened(member)
            with reading_for(access.reader(member)):
                shown = pks(model._default_manager.all())
            # What was withdrawn is there in the database for who may read what was not.
            gone = pks(ActivityDocument.objects.filter(withdrawn_at__isnull=False))
            assert shown - gone == may_see - gone, member
            narrowed += shown < whole
        assert narrowed, "nobody in this world is kept from anything: this proves nothing"

    def test_figures_of_others_are_not_shown_to_who_neither_reads_nor_asks_for_them(
        self, everybody: list[Membership]
    ) -> None:
        whole = pks(CapacityStanding.objects.filter(played_in=""))
        for member in everybody:
            may_see = figures(member)
            with reading_for(access.reader(member)):
                shown = pks(CapacityStanding.objects.filter(played_in=""))
            assert may_see <= shown
            if not access.may_somewhere(member, "capacity.remind") and "acgz" not in member.functions:
                assert shown == may_see, member
        assert whole

    def test_the_letters_of_a_text_are_shown_to_who_reads_the_text(self, everybody: list[Membership]) -> None:
        rooms = set(PictureDocument.objects.values_list("room", flat=True))
        for member in everybody:
            with reading_for(access.reader(member)):
                mine = set(PictureDocument.objects.values_list("room", flat=True))
                written = set(LogRow.objects.values_list("document__name", flat=True)) & rooms
            assert written <= mine

    @pytest.mark.parametrize("model", GUARDED_MODELS, ids=lambda model: model._meta.db_table)
    def test_nobody_is_shown_nothing(self, demonstration: Demonstration, model: type[models.Model]) -> None:
        with reading_for(NOBODY):
            assert not model._default_manager.exists()
