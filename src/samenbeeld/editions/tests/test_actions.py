"""Freezing a week, correcting it, asking for mail and sharing a link."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from samenbeeld.access import queries as access
from samenbeeld.activities import actions as activities
from samenbeeld.audit.models import JournalLine
from samenbeeld.editions import actions, queries
from samenbeeld.editions.models import Edition, EditionLink, LinkOpening, Subscription
from samenbeeld.editions.queries import sharing
from samenbeeld.editions.queries.gathering import gathered
from samenbeeld.editions.rules.content import Judged
from samenbeeld.editions.tests.conftest import Freeze, subscribed
from samenbeeld.escalation import actions as escalation
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture import actions as picture
from samenbeeld.safety_picture.actions import signals
from samenbeeld.safety_picture.tests.judging import judged

WEEK = timedelta(days=7)


def place(edition: Edition, theme: str, region: str = "VR24") -> Judged:
    content = queries.content_of(edition)
    [found] = [each for each in content.themes if each.code == theme]
    return next(each for each in found.places if each.region.code == region)


def test_an_edition_holds_what_stood_there_with_author_and_second_reader(cast: Cast, freeze: Freeze) -> None:
    escalation.set_step(actor=cast.chantal, region=cast.zuid_limburg, step=1, reason="Het water stijgt.")
    made = judged(cast.chantal, cast.zuid_limburg, "hoogwater", Level.ORANGE, what_is="De Maas stijgt.")
    picture.read_along(actor=cast.bram, assessment=made, agrees=True)
    edition = freeze(introduction="Een drukke week.")
    told = place(edition, "hoogwater")
    assert (told.level, told.what_is) == (Level.ORANGE, "De Maas stijgt.")
    assert told.written_by is not None
    assert told.written_by.name == "Chantal Vroomen"
    assert told.read_by is not None
    assert told.read_by.name == "Bram Janssen"
    assert len(told.outlook) == 6
    phase = next(each for each in queries.content_of(edition).phases if each.region.code == "VR24")
    assert phase.reason == "Het water stijgt."


def test_every_theme_is_in_it_and_what_nobody_judged_is_unknown(cast: Cast, freeze: Freeze) -> None:
    content = queries.content_of(freeze())
    assert len(content.themes) == 14
    assert {each.level for theme in content.themes for each in theme.places} == {Level.UNKNOWN}
    assert {phase.level for phase in content.phases} == {Level.UNKNOWN}


def test_what_no_longer_holds_is_unknown_with_what_was_last_known(cast: Cast, freeze: Freeze) -> None:
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW, what_is="Wind.")
    with clock.at(now() + timedelta(days=40)):
        told = place(freeze(), "weer")
    assert (told.level, told.last_known, told.what_is) == (Level.UNKNOWN, Level.YELLOW, "")


def test_a_frozen_edition_stays_whatever_happens_after(cast: Cast, freeze: Freeze) -> None:
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW)
    edition = freeze()
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.GREEN)
    assert place(queries.with_number(edition.number), "weer").level is Level.YELLOW


def test_the_database_itself_refuses_to_change_an_edition(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    with pytest.raises(IntegrityError, match="a frozen edition stays"), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(introduction="Anders.")


def test_a_second_edition_of_a_week_is_a_correction_and_nothing_else(cast: Cast, freeze: Freeze) -> None:
    first = freeze()
    with pytest.raises(Conflict, match="editions-week-has-one"):
        freeze(regions=[cast.zuid_limburg])
    second = freeze(replaces=first, correction="De verkeerde fase stond erin.")
    assert queries.with_number(first.number).replaced_by == second
    with pytest.raises(Conflict, match="editions-replaced-already"):
        freeze(replaces=first, correction="Nog iets.")


def test_each_region_may_have_its_own_edition_of_a_week(cast: Cast, freeze: Freeze) -> None:
    freeze(regions=[cast.zuid_limburg])
    with pytest.raises(NotAllowed):
        freeze(regions=[cast.limburg_noord])
    with pytest.raises(Conflict, match="editions-week-has-one"):
        freeze(regions=[cast.zuid_limburg])


def test_it_tells_what_changed_since_the_week_before(cast: Cast, freeze: Freeze) -> None:
    with clock.at(now() - WEEK):
        judged(cast.chantal, cast.zuid_limburg, "weer", Level.GREEN)
        before = freeze()
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW)
    content = queries.content_of(freeze())
    assert content.since == before.number
    changes = [
        (each.region.code, each.before, each.after) for each in content.changes if each.kind == "level"
    ]
    assert changes == [("VR24", Level.GREEN, Level.YELLOW)]


def test_a_correction_is_compared_with_the_week_before_too(cast: Cast, freeze: Freeze) -> None:
    with clock.at(now() - WEEK):
        before = freeze()
    first = freeze()
    second = freeze(replaces=first, correction="Een fout.")
    assert queries.content_of(second).since == before.number


def test_what_changed_between_looking_and_freezing_is_shown_first(cast: Cast, freeze: Freeze) -> None:
    regions = [cast.zuid_limburg, cast.limburg_noord]
    seen = gathered(regions, now()).fingerprint
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW)
    with pytest.raises(Conflict, match="editions-changed-meanwhile"):
        freeze(seen=seen)
    assert Edition.objects.count() == 0


def test_only_who_may_freezes(cast: Cast, freeze: Freeze) -> None:
    for actor in (cast.amina, cast.daan, cast.eva, cast.hanna):
        with pytest.raises(NotAllowed):
            freeze(actor=actor)
    freeze(actor=cast.chantal)


def test_an_edition_under_amber_is_for_its_regions_only(cast: Cast, freeze: Freeze) -> None:
    south = freeze(regions=[cast.zuid_limburg], tlp=Tlp.AMBER)
    assert queries.readable(cast.amina) == [south]
    assert queries.readable(cast.daan) == []
    with pytest.raises(NotFound):
        queries.readable_with_number(cast.daan, south.number)


def test_a_signal_of_the_week_is_in_it_and_the_activity_it_belongs_to_is_not_named(
    cast: Cast, freeze: Freeze
) -> None:
    with clock.at(now() - timedelta(hours=3)):
        activity = activities.open_activity(
            actor=cast.bram, name="Geheime Dreiging", kind="threat", mode=Mode.REAL,
            regions=[cast.zuid_limburg], participants=[cast.de_maasoever],
        )  # fmt: skip
        signal = signals.send_signal(actor=cast.amina, region=cast.zuid_limburg, title="Stank in Stein")
        signals.verify_signal(actor=cast.bram, signal=signal, checked_against="Gebeld.")
        signals.link_signal(actor=cast.bram, signal=signal, theme="weer")
        signals.link_signal(actor=cast.bram, signal=signal, activity=activity)
    edition = freeze(tlp=Tlp.AMBER)
    [told] = queries.content_of(edition).signals
    assert (told.title, told.is_of_activity) == ("Stank in Stein", True)
    assert "Geheime Dreiging" not in str(edition.content)


def test_freezing_asks_a_fixed_number_of_questions(cast: Cast, freeze: Freeze) -> None:
    for theme in ("weer", "nuts", "straling", "onrust", "geweld"):
        judged(cast.chantal, cast.zuid_limburg, theme, Level.YELLOW)
    with CaptureQueriesContext(connection) as few:
        gathered([cast.zuid_limburg, cast.limburg_noord], now())
    for theme in ("drinkwater", "verkeer", "hoogwater"):
        judged(cast.chantal, cast.zuid_limburg, theme, Level.YELLOW)
    with CaptureQueriesContext(connection) as more:
        gathered([cast.zuid_limburg, cast.limburg_noord], now())
    assert len(more) <= len(few)


def test_taking_an_edition_along_is_written_down_with_its_reason(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    actions.take_edition(actor=cast.amina, edition=edition, form="pdf", purpose="Voor het MT")
    line = JournalLine.objects.get(kind="editions.EditionTaken")
    assert (line.purpose, line.tlp, line.actor_name) == ("Voor het MT", "green", "Amina El Idrissi")
    with pytest.raises(NotAllowed):
        actions.take_edition(actor=cast.hanna, edition=edition, form="pdf", purpose="Zomaar")
    with pytest.raises(Refused, match="exports-purpose-missing"):
        actions.take_edition(actor=cast.amina, edition=edition, form="pdf", purpose=" ")


def test_another_choice_takes_the_place_of_the_one_before(cast: Cast) -> None:
    subscribed(cast.amina)
    subscribed(cast.amina, "VR24", themes=("weer",))
    [standing] = Subscription.objects.filter(ended_at=None)
    assert (standing.regions, standing.themes) == (["VR24"], ["weer"])


def test_who_has_no_address_is_told_so_and_a_guest_may_not_ask(cast: Cast) -> None:
    with pytest.raises(Refused, match="editions-no-address"):
        actions.subscribe(actor=cast.amina, regions=["VR24"])
    with pytest.raises(NotAllowed):
        subscribed(cast.eva)


def test_a_link_opens_one_edition_and_each_opening_is_counted(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    link, secret = actions.make_link(
        actor=cast.bram, edition=edition, for_whom="Burgemeester", last_day=local(now()).date()
    )
    for _ in range(2):
        actions.open_by_link(actor=sharing.opened_by(link.pk, secret))
    assert LinkOpening.objects.filter(link=link).count() == 2
    lines = JournalLine.objects.filter(kind="editions.EditionLinkOpened").order_by("number")
    assert [(line.actor_name, (line.after or {})["times"]) for line in lines] == [
        ("Burgemeester", 1),
        ("Burgemeester", 2),
    ]


def test_of_the_secret_only_the_digest_is_kept(cast: Cast, freeze: Freeze) -> None:
    link, secret = actions.make_link(
        actor=cast.bram, edition=freeze(), for_whom="Burgemeester", last_day=local(now()).date()
    )
    kept = [str(value) for row in EditionLink.objects.values() for value in row.values()]
    kept += [str(line.after) for line in JournalLine.objects.all()]
    assert not [value for value in kept if secret in value]
    with pytest.raises(NotFound):
        sharing.opened_by(link.pk, f"{secret}x")


def test_a_link_that_is_over_or_revoked_opens_nothing(cast: Cast, freeze: Freeze) -> None:
    edition = freeze()
    today = local(now()).date()
    link, _ = actions.make_link(actor=cast.bram, edition=edition, for_whom="Burgemeester", last_day=today)
    with clock.at(now() + timedelta(days=1)), pytest.raises(Conflict, match="editions-link-over"):
        actions.open_by_link(actor=link)
    with pytest.raises(NotAllowed):
        actions.revoke_link(actor=cast.amina, edition=edition, link=link)
    actions.revoke_link(actor=cast.chantal, edition=edition, link=link)
    with pytest.raises(Conflict, match="editions-link-revoked"):
        actions.open_by_link(actor=link)
    assert LinkOpening.objects.count() == 0


def test_an_expert_makes_editions_and_no_links() -> None:
    grants = access.table().grants
    assert "editions.make" in grants["expert"]
    assert "editions.share" not in grants["expert"]


def test_the_end_of_a_link_is_never_moved(cast: Cast, freeze: Freeze) -> None:
    link, _ = actions.make_link(
        actor=cast.bram, edition=freeze(), for_whom="Burgemeester", last_day=local(now()).date()
    )
    with pytest.raises(IntegrityError, match="this stays"), transaction.atomic():
        EditionLink.objects.filter(pk=link.pk).update(until=now() + timedelta(days=300))
