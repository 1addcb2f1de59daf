"""Opening, labelling, suggesting, fixing and releasing: who may, what it does, what the journal says."""

from datetime import timedelta
from typing import Any

import pytest

from samenbeeld.activities.actions import change_state
from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions, queries
from samenbeeld.crisis_picture.models import PictureDocument, Suggestion
from samenbeeld.crisis_picture.queries import reading
from samenbeeld.crisis_picture.queries.versions import states_in
from samenbeeld.crisis_picture.tests.conftest import own, shared, write
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import queries as texts
from samenbeeld.search.models import SearchEntry


def suggest(
    member: Membership, activity: Activity, text: str = "De N296 is dicht.", **more: Any
) -> Suggestion:
    return actions.make_suggestion(actor=member, activity=activity, room=shared("B2"), text=text, **more)


def test_opening_makes_a_text_for_each_section_and_each_participant(flood: Activity) -> None:
    rooms = set(PictureDocument.objects.values_list("room", flat=True))
    sections = {shared(section.path) for section in queries.tree().sections()}
    organisations = {own(slug) for slug in ("de-maasoever", "ghor-zuid-limburg", "ghor-limburg-noord")}
    assert rooms == sections | organisations


def test_every_text_exists_on_the_live_path(flood: Activity) -> None:
    assert set(PictureDocument.objects.values_list("room", flat=True)) <= set(texts.document_names())


def test_opening_again_is_told_and_makes_nothing(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Conflict, match="open-already"):
        actions.open_pictures(actor=cast.bram, activity=flood)


def test_an_information_coordinator_does_not_open_pictures(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.open_pictures(actor=cast.amina, activity=flood)


def test_a_second_text_has_its_own_label(cast: Cast, flood: Activity) -> None:
    document = actions.add_labelled_document(actor=cast.bram, activity=flood, section="C2", tlp=Tlp.RED)
    assert (document.room, document.tlp) == (shared("C2", Tlp.RED), "red")


def test_a_label_comes_once_in_a_section(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Conflict, match="label-there-already"):
        actions.add_labelled_document(actor=cast.bram, activity=flood, section="C2", tlp=Tlp.AMBER)


def test_a_section_outside_the_decree_does_not_exist(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotFound, match="section-not-found"):
        actions.add_labelled_document(actor=cast.bram, activity=flood, section="E1", tlp=Tlp.RED)


def test_an_information_coordinator_adds_no_label(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.add_labelled_document(actor=cast.amina, activity=flood, section="C2", tlp=Tlp.GREEN)


def test_a_participant_may_suggest(cast: Cast, flood: Activity) -> None:
    assert suggest(cast.amina, flood).state == "open"


def test_a_guest_cannot_suggest_where_nothing_was_released(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotFound, match="document-not-found"):
        suggest(cast.eva, flood)


def test_whoever_writes_does_not_suggest(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed, match="no-suggestions-here"):
        suggest(cast.bram, flood)


def test_an_accepted_suggestion_stands_in_the_text(cast: Cast, flood: Activity) -> None:
    suggestion = suggest(cast.amina, flood, certainty="fact")
    actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion)
    assert reading.lines(texts.state(shared("B2"))) == ["De N296 is dicht."]


def test_an_accepted_suggestion_replaces_its_quote(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("B2"), "De N296 is open.")
    suggestion = suggest(cast.amina, flood, quote="De N296 is open.")
    actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion)
    assert reading.lines(texts.state(shared("B2"))) == ["De N296 is dicht."]


def test_a_quote_that_changed_is_a_conflict_and_changes_nothing(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("B2"), "De N296 is sinds 14:00 open.")
    suggestion = suggest(cast.amina, flood, quote="De N296 is open.")
    with pytest.raises(Conflict, match="quote-gone"):
        actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion)
    assert reading.lines(texts.state(shared("B2"))) == ["De N296 is sinds 14:00 open."]


def test_a_quote_that_stands_there_twice_is_a_conflict(cast: Cast, flood: Activity) -> None:
    for _ in range(2):
        write(cast.bram, shared("B2"), "De N296 is open.")
    suggestion = suggest(cast.amina, flood, quote="De N296 is open.")
    with pytest.raises(Conflict, match="quote-twice"):
        actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion)


def test_after_a_conflict_the_suggestion_still_waits_for_an_answer(cast: Cast, flood: Activity) -> None:
    suggestion = suggest(cast.amina, flood, quote="De N296 is open.")
    with pytest.raises(Conflict):
        actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion)
    assert Suggestion.objects.get().state == "open"


def test_a_suggestion_can_be_added_beside_a_quote_that_changed(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("B2"), "De N296 is sinds 14:00 open.")
    suggestion = suggest(cast.amina, flood, quote="De N296 is open.")
    actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion, as_new=True)
    assert reading.lines(texts.state(shared("B2"))) == ["De N296 is sinds 14:00 open.", "De N296 is dicht."]


def test_an_accepted_suggestion_is_stamped_with_who_took_it_over(cast: Cast, flood: Activity) -> None:
    actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggest(cast.amina, flood))
    change = texts.last_change(shared("B2"))
    assert change is not None
    assert change[1].name == "Bram Janssen"


def test_an_accepted_suggestion_names_who_made_it_as_its_source(cast: Cast, flood: Activity) -> None:
    actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggest(cast.amina, flood))
    assert 'data-source="Amina El Idrissi, De Maasoever"' in reading.html(texts.state(shared("B2")))


def test_an_accepted_suggestion_says_since_when_it_was_reported_and_leads_back(
    cast: Cast, flood: Activity
) -> None:
    suggestion = suggest(cast.amina, flood)
    actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion)
    html = reading.html(texts.state(shared("B2")))
    assert f'data-reported-at="{suggestion.made_at.isoformat(timespec="seconds")}"' in html
    assert f'data-origin="suggestion:{suggestion.pk}"' in html


def test_a_suggestion_is_settled_once(cast: Cast, flood: Activity) -> None:
    suggestion = suggest(cast.amina, flood)
    actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion)
    with pytest.raises(Conflict, match="settled-already"):
        actions.decline_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion, reason="Te laat")


def test_a_neighbour_does_not_settle_suggestions(cast: Cast, flood: Activity) -> None:
    suggestion = suggest(cast.amina, flood)
    with pytest.raises(NotAllowed):
        actions.accept_suggestion(actor=cast.daan, activity=flood, suggestion=suggestion)


def test_a_declined_suggestion_keeps_its_reason(cast: Cast, flood: Activity) -> None:
    suggestion = suggest(cast.amina, flood)
    actions.decline_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion, reason="Staat er al")
    assert Suggestion.objects.get().settled_reason == "Staat er al"


def test_declining_without_reason_leaves_it_open(cast: Cast, flood: Activity) -> None:
    suggestion = suggest(cast.amina, flood)
    with pytest.raises(Refused, match="decline-reason-missing"):
        actions.decline_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion, reason="  ")
    assert Suggestion.objects.get().state == "open"


def test_one_may_withdraw_ones_own_suggestion(cast: Cast, flood: Activity) -> None:
    suggestion = suggest(cast.amina, flood)
    actions.withdraw_suggestion(actor=cast.amina, activity=flood, suggestion=suggestion)
    assert Suggestion.objects.get().state == "withdrawn"


def test_nobody_withdraws_the_suggestion_of_another(cast: Cast, flood: Activity) -> None:
    suggestion = suggest(cast.amina, flood)
    with pytest.raises(NotAllowed, match="not-yours"):
        actions.withdraw_suggestion(actor=cast.daan, activity=flood, suggestion=suggestion)


def test_a_version_can_be_read_back_after_the_text_went_on(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    version = actions.fix_version(actor=cast.bram, activity=flood, name="ROT 15:00")
    write(cast.bram, shared("A2"), "De Maas zakt.")
    assert reading.lines(states_in(version, [shared("A2")])[shared("A2")]) == ["De Maas stijgt."]


def test_a_closed_activity_gets_no_text_under_another_label(cast: Cast, flood: Activity) -> None:
    _close(cast, flood)
    with pytest.raises(Conflict, match="is-closed"):
        actions.add_labelled_document(actor=cast.bram, activity=flood, section="C2", tlp=Tlp.RED)


def test_a_closed_activity_gets_no_texts(cast: Cast, flood: Activity) -> None:
    _close(cast, flood)
    with pytest.raises(Conflict, match="is-closed"):
        actions.open_pictures(actor=cast.bram, activity=flood)


def test_versions_are_numbered_one_after_another(cast: Cast, flood: Activity) -> None:
    numbers = [actions.fix_version(actor=cast.bram, activity=flood).number for _ in range(3)]
    assert numbers == [1, 2, 3]


def test_the_general_commander_does_not_fix_versions(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.fix_version(actor=cast.chantal, activity=flood)


def test_a_version_holds_no_own_picture(cast: Cast, flood: Activity) -> None:
    write(cast.amina, own("de-maasoever"), "Kelder staat onder water.")
    assert own("de-maasoever") not in actions.fix_version(actor=cast.bram, activity=flood).positions


def test_fixing_a_version_makes_its_words_findable(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    actions.fix_version(actor=cast.bram, activity=flood)
    entry = SearchEntry.objects.get(object_id=shared("A2"))
    assert (entry.text, entry.shelf.mode, entry.shelf.tlp) == ("De Maas stijgt.", "real", "amber")


def test_a_next_version_leaves_what_nobody_wrote_in_the_index_as_it_is(cast: Cast, flood: Activity) -> None:
    with clock.at(clock.now() - timedelta(hours=1)):
        actions.fix_version(actor=cast.bram, activity=flood)
    before = dict(SearchEntry.objects.values_list("object_id", "changed_at"))
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    actions.fix_version(actor=cast.bram, activity=flood)
    after = dict(SearchEntry.objects.values_list("object_id", "changed_at"))
    assert {room for room in after if after[room] != before[room]} == {shared("A2")}


def test_a_released_text_can_be_read_by_a_guest(cast: Cast, flood: Activity) -> None:
    release(cast, flood)
    assert [seen.document.room for seen in queries.seen_documents(flood, cast.eva)] == [shared("B2")]


def test_a_released_text_is_read_only(cast: Cast, flood: Activity) -> None:
    release(cast, flood)
    [seen] = queries.seen_documents(flood, cast.eva)
    assert not seen.may_write


def test_an_information_coordinator_does_not_release_the_shared_picture(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        release(cast, flood, actor=cast.amina)


def test_an_organisation_releases_its_own_picture(cast: Cast, flood: Activity) -> None:
    release(cast, flood, actor=cast.amina, room=own("de-maasoever"))
    assert [seen.document.room for seen in queries.seen_documents(flood, cast.eva)] == [own("de-maasoever")]


def test_the_head_of_information_releases_an_own_picture_of_the_region(cast: Cast, flood: Activity) -> None:
    release(cast, flood, room=own("de-maasoever"))
    assert [seen.document.room for seen in queries.seen_documents(flood, cast.eva)] == [own("de-maasoever")]


def test_nobody_releases_an_own_picture_of_another_region(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        release(cast, flood, actor=cast.bram, room=own("ghor-limburg-noord"))


def test_releasing_asks_for_a_reason(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="reason-missing"):
        release(cast, flood, reason=" ")


def test_each_action_leaves_a_line_about_the_picture(cast: Cast, flood: Activity) -> None:
    suggestion = suggest(cast.amina, flood)
    actions.decline_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion, reason="Dubbel")
    actions.fix_version(actor=cast.bram, activity=flood)
    release(cast, flood)
    lines = JournalLine.objects.filter(object_kind="crisis_picture.picture", object_id="hoogwater-maas")
    assert [line.kind.partition(".")[2] for line in lines] == [
        "PicturesOpened", "SuggestionMade", "SuggestionDeclined", "VersionFixed", "DocumentReleased",
    ]  # fmt: skip


def test_the_journal_never_holds_the_text_itself(cast: Cast, flood: Activity) -> None:
    suggest(cast.amina, flood, "Geheime zin.")
    assert not any("Geheime" in str(line.after) for line in JournalLine.objects.all())


def _close(cast: Cast, activity: Activity) -> None:
    for state in ("scaled_down", "closed"):
        change_state(actor=cast.bram, activity=activity, state=state)


def release(
    cast: Cast,
    activity: Activity,
    *,
    actor: Membership | None = None,
    room: str = shared("B2"),
    reason: str = "Stroom",
) -> None:
    document = PictureDocument.objects.select_related("organisation").get(room=room)
    actions.release_document(
        actor=actor or cast.bram,
        activity=activity,
        document=document,
        to=cast.netwerk_maasland,
        reason=reason,
    )
