"""A text under the wrong label: closing it, opening it again, carrying its words to another label."""

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions, queries, rooms
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.tests.conftest import shared, write
from samenbeeld.crisis_picture.tests.knocking import page, url
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.provenance import origins

WORDS = "Namenlijst van de ploeg"
REASON = "Verkeerd label"


@pytest.fixture
def text(cast: Cast, flood: Activity) -> PictureDocument:
    """A text under TLP:GREEN in which two people wrote."""
    document = actions.add_labelled_document(actor=cast.bram, activity=flood, section="B2", tlp=Tlp.GREEN)
    write(cast.bram, document.room, WORDS)
    write(cast.chantal, document.room, "Tweede zin")
    return document


def close(by: Membership, activity: Activity, text: PictureDocument, reason: str = REASON) -> None:
    actions.close_document(actor=by, activity=activity, document=text, reason=reason)


def move(by: Membership, activity: Activity, text: PictureDocument, tlp: Tlp) -> PictureDocument:
    return actions.move_document(actor=by, activity=activity, document=text, tlp=tlp, reason=REASON)


def reopen(by: Membership, activity: Activity, text: PictureDocument) -> None:
    actions.reopen_document(actor=by, activity=activity, document=text, reason="Toch nodig")


def test_a_closed_text_is_no_part_of_the_picture(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    assert WORDS in page(cast.client(cast.amina))
    close(cast.bram, flood, text)
    html = page(cast.client(cast.amina))
    assert WORDS not in html
    assert REASON in html


def test_nobody_enters_a_closed_text(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    account = str(cast.bram.account_id)
    assert rooms.may_enter(account, text.room)
    close(cast.bram, flood, text)
    assert not rooms.may_enter(account, text.room)


def test_a_closed_text_is_there_when_one_looks_back(
    cast: Cast, flood: Activity, text: PictureDocument
) -> None:
    before = now()
    close(cast.bram, flood, text)
    browser = cast.client(cast.amina)
    assert WORDS in browser.get(url("_at"), {"moment": before.isoformat()}).content.decode()
    assert WORDS not in browser.get(url("_at"), {"moment": now().isoformat()}).content.decode()


def test_the_difference_tells_what_went_with_a_closed_text(
    cast: Cast, flood: Activity, text: PictureDocument
) -> None:
    actions.fix_version(actor=cast.bram, activity=flood)
    close(cast.bram, flood, text)
    assert f"{WORDS}</del>" in page(cast.client(cast.amina), "_difference")


def test_a_text_that_is_opened_again_has_its_words(
    cast: Cast, flood: Activity, text: PictureDocument
) -> None:
    close(cast.bram, flood, text)
    reopen(cast.bram, flood, text)
    assert WORDS in page(cast.client(cast.amina))
    assert rooms.may_enter(str(cast.bram.account_id), text.room)


def test_moving_keeps_who_wrote_what(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    target = move(cast.bram, flood, text, Tlp.RED)
    ranges = [span for stamp in texts.stamps(text.room) for span in stamp.ranges]
    ids = [(client, clock) for client, start, end in ranges for clock in range(start, end)]

    def who(room: str) -> set[tuple[int, int, str]]:
        return {(one.client, one.clock, one.name) for one in origins(room, ids)}

    assert texts.text(target.room) == texts.text(text.room)
    assert who(target.room) == who(text.room)
    assert {name for _, _, name in who(target.room)} == {
        cast.bram.account.name,
        cast.chantal.account.name,
    }


def test_moving_leaves_what_stood_there_alone(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    write(cast.bram, shared("B2"), "Stond er al")
    move(cast.bram, flood, text, Tlp.AMBER)
    found = texts.text(shared("B2")).splitlines()
    assert sorted(found) == sorted(["Stond er al", *texts.text(text.room).splitlines()])


def test_moving_there_and_back_adds_nothing_twice(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    before = texts.text(text.room)
    target = move(cast.bram, flood, text, Tlp.RED)
    write(cast.bram, target.room, "Daar geschreven")
    move(cast.bram, flood, target, Tlp.GREEN)
    text.refresh_from_db()
    assert text.closing is None
    assert sorted(texts.text(text.room).splitlines()) == sorted([*before.splitlines(), "Daar geschreven"])


def test_words_that_were_moved_to_a_stricter_label_are_read_under_that_label_also_in_the_past(
    cast: Cast, flood: Activity, text: PictureDocument
) -> None:
    move(cast.bram, flood, text, Tlp.RED)
    text = queries.documents_of(flood).get(pk=text.pk)
    assert queries.label_of(text) is Tlp.RED


def test_a_release_under_the_wrong_label_does_not_open_the_moved_words(
    cast: Cast, flood: Activity, text: PictureDocument
) -> None:
    actions.release_document(
        actor=cast.bram, activity=flood, document=text, to=cast.eva.organisation, reason="Nodig"
    )
    assert queries.seen_document(text.room, flood, cast.eva)
    move(cast.bram, flood, text, Tlp.RED)
    with pytest.raises(NotFound):
        queries.seen_document(text.room, flood, cast.eva, closed=True)


def test_a_suggestion_that_waits_goes_along(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    suggestion = actions.make_suggestion(
        actor=cast.amina, activity=flood, room=text.room, text="Nog een zin."
    )
    target = move(cast.bram, flood, text, Tlp.AMBER_STRICT)
    suggestion.refresh_from_db()
    assert suggestion.document == target


def test_nothing_is_put_in_a_closed_text(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    suggestion = actions.make_suggestion(
        actor=cast.amina, activity=flood, room=text.room, text="Nog een zin."
    )
    close(cast.bram, flood, text)
    with pytest.raises(Conflict, match="text-is-closed"):
        actions.accept_suggestion(actor=cast.bram, activity=flood, suggestion=suggestion)


def test_a_wider_label_asks_the_permission_to_release(cast: Cast, flood: Activity) -> None:
    document = actions.add_labelled_document(actor=cast.bram, activity=flood, section="C2", tlp=Tlp.RED)
    write(cast.bram, document.room, WORDS)
    target = move(cast.bram, flood, document, Tlp.GREEN)
    assert WORDS in texts.text(target.room)


@pytest.mark.parametrize("doing", [close, reopen])
def test_who_may_not_direct_closes_and_opens_nothing(
    cast: Cast, flood: Activity, text: PictureDocument, doing: object
) -> None:
    assert callable(doing)
    with pytest.raises(NotAllowed):
        doing(cast.amina, flood, text)


def test_who_may_not_direct_moves_nothing(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    with pytest.raises(NotAllowed):
        move(cast.amina, flood, text, Tlp.RED)


def test_closing_asks_a_reason(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    with pytest.raises(Refused, match="needs-reason"):
        close(cast.bram, flood, text, "  ")


def test_what_is_closed_is_not_closed_again(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    close(cast.bram, flood, text)
    with pytest.raises(Conflict, match="text-is-closed"):
        close(cast.bram, flood, text)


def test_what_is_open_is_not_opened(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    with pytest.raises(Conflict, match="text-is-open"):
        reopen(cast.bram, flood, text)


def test_words_are_not_moved_to_their_own_label(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    with pytest.raises(Refused, match="same-label"):
        move(cast.bram, flood, text, Tlp.GREEN)


def test_a_label_that_was_closed_is_opened_again_and_not_made_anew(
    cast: Cast, flood: Activity, text: PictureDocument
) -> None:
    close(cast.bram, flood, text)
    with pytest.raises(Conflict, match="label-is-closed"):
        actions.add_labelled_document(actor=cast.bram, activity=flood, section="B2", tlp=Tlp.GREEN)


def test_each_step_is_in_the_journal_with_its_reason(
    cast: Cast, flood: Activity, text: PictureDocument
) -> None:
    target = move(cast.bram, flood, text, Tlp.RED)
    reopen(cast.bram, flood, text)
    closed = JournalLine.objects.get(kind="crisis_picture.DocumentClosed")
    opened = JournalLine.objects.get(kind="crisis_picture.DocumentReopened")
    assert (closed.purpose, opened.purpose) == (REASON, "Toch nodig")
    assert (closed.after or {})["moved_to"] == target.room


def test_the_manager_moves_a_text_on_its_page(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    browser = cast.client(cast.bram)
    assert "Verplaats naar" in browser.get(url("_close"), {"room": text.room}).content.decode()
    fields = {"room": text.room, "what": "red", "reason": REASON}
    assert browser.post(url("_close"), fields).status_code == 302
    assert "De woorden staan onder" in page(browser)
    browser.post(url("_close"), {"room": text.room, "what": "open", "reason": "Toch nodig"})
    assert "De woorden staan onder" not in page(browser)


def test_the_stream_tells_readers_that_a_text_was_closed_and_why(
    cast: Cast, flood: Activity, text: PictureDocument
) -> None:
    close(cast.bram, flood, text)
    html = page(cast.client(cast.amina), "_stream")
    assert "Tekst gesloten in B2" in html
    assert REASON in html


def test_without_a_reason_the_page_keeps_what_was_chosen(
    cast: Cast, flood: Activity, text: PictureDocument
) -> None:
    answer = cast.client(cast.bram).post(url("_close"), {"room": text.room, "what": "red"})
    assert answer.status_code == 400
    assert 'value="red" required checked' in answer.content.decode()


def test_a_participant_does_not_see_the_page(cast: Cast, flood: Activity, text: PictureDocument) -> None:
    assert cast.client(cast.amina).get(url("_close"), {"room": text.room}).status_code == 403
