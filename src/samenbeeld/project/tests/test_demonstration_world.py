"""The world that a newcomer finds: true where it says so, invented where it says so, one story."""

import re
from datetime import timedelta

import pytest
from django.utils import translation
from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from samenbeeld.accounts.models import Account
from samenbeeld.activities.models import Activity, GripStatus, Participation
from samenbeeld.activities.queries import all_activities
from samenbeeld.audit import queries as audit
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture.models import PictureDocument, PictureVersion, Suggestion
from samenbeeld.escalation.models import StepChange
from samenbeeld.geo import queries as geo
from samenbeeld.look.words import say
from samenbeeld.organisations.models import ContactPoint, Membership, Organisation, Site
from samenbeeld.project.demonstration import acting, script, world
from samenbeeld.project.demonstration.prepare import prepare
from samenbeeld.project.tests.demonstration import Demonstration
from samenbeeld.realtime import queries as realtime

pytestmark = pytest.mark.django_db


def texts_of(slug: str) -> dict[str, str]:
    rooms = PictureDocument.objects.filter(activity__slug=slug).values_list("room", flat=True)
    return {room: realtime.text(room) for room in rooms}


def runs(room: str) -> list[tuple[str, dict[str, dict[str, str]]]]:
    document: Doc[XmlFragment] = Doc()
    if state := realtime.state(room):
        document.apply_update(state)
    return list(_runs(document.get("content", type=XmlFragment)))


def _runs(node: XmlFragment | XmlElement) -> list[tuple[str, dict[str, dict[str, str]]]]:
    found = []
    for child in node.children:
        if isinstance(child, XmlText):
            found += [(text, marks or {}) for text, marks in child.diff() if isinstance(text, str)]
        elif isinstance(child, XmlElement) and child.tag not in ("heading", "table"):
            found += _runs(child)
    return found


def test_preparing_again_changes_nothing(demonstration: Demonstration) -> None:
    def counts() -> list[int]:
        kinds = (Account, Organisation, Membership, Site, Activity, PictureDocument, JournalLine, GripStatus)
        return [kind._default_manager.count() for kind in kinds]

    before = counts()
    prepare()
    assert counts() == before


def test_the_seven_of_the_cast_can_log_in(demonstration: Demonstration) -> None:
    logins = [login.login for login in demonstration.logins]
    assert logins == ["amina", "bram", "chantal", "daan", "eva", "hanna", "farid"]
    assert all(
        Account.objects.get(login=login.login).check_password(login.password)
        for login in demonstration.logins
    )


def test_every_account_belongs_to_the_demonstration(demonstration: Demonstration) -> None:
    assert not Account.objects.filter(is_demonstration=False).exists()


def test_the_guest_has_a_membership_that_ends(demonstration: Demonstration) -> None:
    assert demonstration.member("eva").valid_until == demonstration.story.moment("14:22+30")


REAL = {
    "ghor-zuid-limburg", "ghor-limburg-noord", "veiligheidsregio-zuid-limburg",
    "veiligheidsregio-limburg-noord", "ggd-zuid-limburg", "ggd-limburg-noord", "waterschap-limburg",
    "gemeente-roermond", "maastricht-umc", "zuyderland", "zuyderland-sittard", "zuyderland-heerlen",
    "viecuri", "laurentius", "sint-jans-gasthuis", "netwerk-acute-zorg-limburg", "uniklinik-aachen",
    "ziekenhuis-oost-limburg", "rettungsdienst-staedteregion-aachen",
}  # fmt: skip


def test_only_what_exists_is_said_to_exist(demonstration: Demonstration) -> None:
    assert set(Organisation.objects.filter(is_invented=False).values_list("slug", flat=True)) == REAL


def test_a_real_organisation_says_above_its_text_that_it_never_wrote_it(demonstration: Demonstration) -> None:
    silent = [
        room
        for document in PictureDocument.objects.filter(organisation__slug__in=REAL).select_related(
            "organisation"
        )
        if (text := realtime.text(room := document.room)) and not text.startswith("Verzonnen tekst")
    ]
    assert silent == []


def test_an_invented_site_says_so_and_a_real_one_names_its_source(demonstration: Demonstration) -> None:
    sites = Site.objects.select_related("organisation")
    wrong = [
        s.name for s in sites if ("erzonnen" in say(s.source)) != s.organisation.is_invented or not s.source
    ]
    assert wrong == []


def test_every_site_lies_in_the_region_and_municipality_it_says(demonstration: Demonstration) -> None:
    for site in Site.objects.select_related("organisation"):
        assert site.longitude is not None
        assert site.latitude is not None
        found = geo.municipality_of(site.longitude, site.latitude)
        assert (found or "") == site.municipality_code, site.name
        region = geo.region_of(site.longitude, site.latitude)
        # Who is in no region lies across the border.
        regions = {each.code for each in site.organisation.regions.all()}
        assert region in regions or (region is None and not regions), site.name


def test_no_telephone_number_can_be_dialled(demonstration: Demonstration) -> None:
    assert ContactPoint.objects.exclude(value__startswith="000 ").count() == 0


def test_every_telephone_number_says_that_it_is_invented(demonstration: Demonstration) -> None:
    assert all("verzonnen nummer" in say(each.purpose) for each in ContactPoint.objects.all())


def test_what_a_number_and_a_site_are_for_is_told_in_the_language_of_the_screen(
    demonstration: Demonstration,
) -> None:
    words = {each.purpose for each in ContactPoint.objects.all()} | {
        each.source for each in Site.objects.all()
    }
    with translation.override("en"):
        told = {say(each) for each in words}
    assert all(
        "invented number" in each
        or "Invented site" in each
        or "as of 1 January" in each
        or "Place on the map" in each
        for each in told
    )


def test_figures_add_up() -> None:
    figures = world.figures()
    wrong = [total for total, parts in world.sums() if figures[total] != sum(figures[part] for part in parts)]
    assert wrong == []


def test_every_figure_is_mentioned_in_a_text() -> None:
    written = "\n".join(file.read_text() for file in (world.FOLDER / "texts").rglob("*.md"))
    said = set(re.findall(r"\{#(\w+)\}", written))
    spelled = {
        "sites_evacuating",
        "discharge_step",
    }  # "vier zorglocaties"; the reason of the step on the ladder
    assert set(world.figures()) - said - spelled == set()


def test_the_summary_and_the_tables_say_the_same(demonstration: Demonstration) -> None:
    shared = texts_of("hoogwater-maas")
    summary = shared["hoogwater-maas.shared.summary.amber"]
    assert re.findall(r"\d+ van \d+ bewoners", summary) == ["212 van 340 bewoners"]
    assert all(figure in shared["hoogwater-maas.shared.A2.amber"] for figure in ("212", "340", "84"))


def test_every_section_of_the_shared_picture_says_something(demonstration: Demonstration) -> None:
    empty = [room for room, text in texts_of("hoogwater-maas").items() if ".shared." in room and not text]
    assert empty == []


def test_twenty_three_take_part_and_one_never_wrote(demonstration: Demonstration) -> None:
    assert Participation.objects.filter(activity__slug="hoogwater-maas").count() == 23
    empty = [room for room, text in texts_of("hoogwater-maas").items() if not text]
    assert empty == ["hoogwater-maas.own.hap-westelijke-mijnstreek.amber"]


def test_four_organisations_are_silent_for_more_than_four_hours(demonstration: Demonstration) -> None:
    rooms = [room for room in texts_of("hoogwater-maas") if ".own." in room]
    long_ago = demonstration.story.anchor - timedelta(hours=4)
    last = realtime.last_changes(rooms)
    silent = {room.split(".")[2] for room in rooms if room not in last or last[room][0] < long_ago}
    assert silent == {"hap-westelijke-mijnstreek", "ghz-sint-lambert", "apotheek-maasdal", "ggz-de-brug"}


def test_every_sentence_of_the_shared_picture_says_how_certain_it_is(demonstration: Demonstration) -> None:
    bare = [
        (room, text)
        for room in texts_of("hoogwater-maas")
        if ".shared." in room
        for text, marks in runs(room)
        if len(text.strip(" .,")) > 0 and "statement" not in marks
    ]
    # Signposts, not statements: where the plan is, what is asked, when the teams meet.
    meant = (
        "De werkwijze",
        "plan Evacuatie",
        "Dit is een voorbeeld",
        "Gevraagd besluit",
        "stopt de planbare",
        "Het ROT van",
    )
    assert [pair for pair in bare if not any(start in pair[1] for start in meant)] == []


def test_every_certainty_has_a_source(demonstration: Demonstration) -> None:
    marks = [
        mark["statement"]
        for room in texts_of("hoogwater-maas")
        for _, mark in runs(room)
        if "statement" in mark
    ]
    assert [
        mark
        for mark in marks
        if not mark["source"] or mark["certainty"] not in ("fact", "assumption", "unknown")
    ] == []


def test_the_shared_picture_has_all_three_certainties(demonstration: Demonstration) -> None:
    found = {
        mark["statement"]["certainty"]
        for room in texts_of("hoogwater-maas")
        if ".shared." in room
        for _, mark in runs(room)
        if "statement" in mark
    }
    assert found == {"fact", "assumption", "unknown"}


def test_only_its_own_people_wrote_an_own_picture(demonstration: Demonstration) -> None:
    for slug in ("hoogwater-maas", "stroomuitval-roermond", "griepgolf"):
        for room in texts_of(slug):
            if ".own." in room:
                assert {stamp.author.organisation for stamp in realtime.stamps(room)} <= {room.split(".")[2]}


def test_who_wrote_in_the_shared_picture_may_write_there(demonstration: Demonstration) -> None:
    writers = {
        stamp.author.function
        for room in texts_of("hoogwater-maas")
        if ".shared." in room
        for stamp in realtime.stamps(room)
    }
    assert writers == {"hin"}


def test_the_summary_was_written_by_more_than_one_person_over_hours(demonstration: Demonstration) -> None:
    stamps = realtime.stamps("hoogwater-maas.shared.summary.amber")
    assert len({stamp.author.account for stamp in stamps}) > 1
    assert stamps[-1].at_ms - stamps[0].at_ms > 12 * 3600 * 1000


def test_the_summary_can_be_read_as_it_was_this_morning(demonstration: Demonstration) -> None:
    then = realtime.state_at("hoogwater-maas.shared.summary.amber", demonstration.story.moment("08:35"))
    document: Doc[XmlFragment] = Doc()
    document.apply_update(then)
    words = str(document.get("content", type=XmlFragment))
    assert "2.590 m³/s" in words
    assert "2.780" not in words


def test_the_regions_stand_where_the_story_left_them(demonstration: Demonstration) -> None:
    standing = {
        code: StepChange.objects.filter(region=code, mode="real").latest("set_at").step
        for code in ("VR23", "VR24")
    }
    grip = {
        code: GripStatus.objects.filter(region=code, activity__slug="hoogwater-maas").latest("set_at").level
        for code in ("VR23", "VR24")
    }
    assert (standing, grip) == ({"VR23": 2, "VR24": 3}, {"VR23": 2, "VR24": 4})


def test_each_activity_has_the_step_of_its_own_situation(demonstration: Demonstration) -> None:
    steps = dict(Activity.objects.values_list("slug", "step"))
    assert steps == {
        "hoogwater-maas": 3, "stroomuitval-roermond": 2, "griepgolf": 1, "treinongeval-beek": 2
    }  # fmt: skip


def test_the_exercise_never_says_that_it_is_real(demonstration: Demonstration) -> None:
    assert all_activities().get(slug="stroomuitval-roermond").mode == "exercise"
    assert all("Oefening:" in text for text in texts_of("stroomuitval-roermond").values() if text)


def test_versions_were_fixed_over_the_day(demonstration: Demonstration) -> None:
    versions = PictureVersion.objects.filter(activity__slug="hoogwater-maas")
    assert list(versions.values_list("number", flat=True)) == [1, 2, 3, 4]


def test_some_suggestions_wait_for_an_answer(demonstration: Demonstration) -> None:
    # Three in what is real; the script of the exercise put one in the shared picture and one in an own one.
    assert Suggestion.objects.filter(state="open").count() == 5


def test_the_journal_is_intact_and_in_order_of_time(demonstration: Demonstration) -> None:
    assert not isinstance(audit.verify(), audit.Broken)
    moments = list(JournalLine.objects.order_by("number").values_list("at", flat=True))
    assert moments == sorted(moments)


def test_nothing_happened_after_the_moment_of_preparing(demonstration: Demonstration) -> None:
    assert JournalLine.objects.filter(at__gt=demonstration.story.anchor).count() == 0


def every_inject() -> list[script.Inject]:
    return [*script.injects(), *script.small_updates()[1], *script.typed_in_exercise()]


def test_nobody_who_can_be_tried_stands_in_the_script() -> None:
    writers = {inject.by for inject in every_inject()}
    assert writers & world.offered_logins() == set()


def test_everybody_in_the_script_may_write_where_they_write(demonstration: Demonstration) -> None:
    written = [inject for inject in every_inject() if inject.room]
    assert [inject for inject in written if not acting.can_write(inject)] == []


def test_what_the_script_refers_to_stands_in_the_texts(demonstration: Demonstration) -> None:
    texts: dict[str, str] = {}
    for inject in script.injects():
        if inject.room:
            before = texts.setdefault(inject.room, realtime.text(inject.room))
            assert inject.below in before, inject
            assert inject.replace[0] in before, inject
            texts[inject.room] = before.replace(*inject.replace) if inject.replace[0] else before


def test_what_is_typed_in_the_exercise_waits_for_its_clock(demonstration: Demonstration) -> None:
    clock, typed = acting.exercise_clock(), script.typed_in_exercise()
    assert clock.since is not None
    assert all(inject.after > clock.minute(demonstration.story.anchor) for inject in typed)
    assert not any(acting.is_done(inject) for inject in typed)


def test_every_decision_in_the_script_can_be_taken_once(demonstration: Demonstration) -> None:
    for inject in [inject for inject in script.injects() if not inject.room]:
        assert not acting.is_done(inject)
        acting.act(inject)
        assert acting.is_done(inject)


def test_nothing_of_the_script_is_done_before_it_begins(demonstration: Demonstration) -> None:
    again = [
        i for i in script.injects() if acting.is_done(i) and not i.replace[0].startswith(("2.810", "84 "))
    ]
    assert again == []
