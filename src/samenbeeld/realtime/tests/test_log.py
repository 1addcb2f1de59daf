"""The log through queries and actions: who, when, every earlier state, and the proof that nothing changed."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from samenbeeld.realtime import actions, folding, log, queries
from samenbeeld.realtime.models import Checkpoint, LogRow, Segment
from samenbeeld.realtime.tests.writing import AMINA, BRAM, Person, text_of

pytestmark = pytest.mark.django_db
steps = st.lists(st.tuples(st.booleans(), st.integers(0, 40), st.integers(1, 4)), min_size=1, max_size=25)
START = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
ROOM = "hoogwater-maas.shared.B1.amber"


def write(*words: str, room: str = ROOM) -> Person:
    """Each word typed at the end by Amina, a minute apart from START."""
    person = Person()
    for number, word in enumerate(words):
        actions.append_update(room, AMINA, person.types(word, 10**6), START + timedelta(minutes=number))
    return person


def test_what_was_written_is_read_back() -> None:
    write("water ", "stijgt")
    assert text_of(queries.state(ROOM)) == "water stijgt"


def test_a_document_that_is_not_there_is_empty() -> None:
    assert queries.state("nergens") == b""
    assert queries.last_change("nergens") is None
    assert queries.verify("nergens") is None


def test_a_word_in_any_document_of_several_makes_them_longer_and_compacting_makes_none_shorter() -> None:
    first, second = f"{ROOM}.a", f"{ROOM}.b"
    assert queries.length_under(f"{ROOM}.") == 0
    write("een ", room=first)
    write("een ", "twee ", "drie", room=second)
    assert queries.length_under(f"{ROOM}.") == 4
    actions.append_update(first, AMINA, Person().types("vier", 0), START + timedelta(hours=1))
    actions.compact(first)
    assert queries.length_under(f"{ROOM}.") == 5
    assert queries.length_under("nergens.") == 0


def test_every_moment_has_its_own_text() -> None:
    write("een ", "twee ", "drie")
    assert text_of(queries.state_at(ROOM, START + timedelta(seconds=90))) == "een twee "
    assert queries.state_at(ROOM, START - timedelta(seconds=1)) == b""


@pytest.mark.parametrize("is_compacted", [False, True])
def test_a_stamp_tells_who_brought_which_letters(is_compacted: bool) -> None:
    person = write("Amina ")
    bram = Person(BRAM)
    bram.hears(person.doc.get_update())
    actions.append_update(ROOM, BRAM, bram.types("Bram", 6), START + timedelta(hours=1))
    if is_compacted:
        actions.compact(ROOM)
    ids = [(person.doc.client_id, 2), (bram.doc.client_id, 0)]
    found = queries.stamps_of(ROOM, ids)
    assert [found[one].author for one in ids] == [AMINA, BRAM]
    assert [stamp.author for stamp in queries.stamps_since(ROOM, START)] == [BRAM]
    assert queries.last_change(ROOM) == (START + timedelta(hours=1), BRAM)


def test_a_deletion_has_an_author_too() -> None:
    person = write("weg ermee")
    actions.append_update(ROOM, BRAM, person.erases(0, 4), START)
    last = queries.stamps(ROOM)[-1]
    assert (last.author, last.deletes, last.ranges) == (BRAM, True, ())


def test_compacting_keeps_every_state_and_the_chain() -> None:
    words = [f"{number} " for number in range(30)]
    write(*words)
    before = [text_of(queries.state_at_position(ROOM, seq)) for seq in range(31)]
    rows = log.rows_between(log.document_id(ROOM), 0)
    assert actions.compact(ROOM) == 30
    assert LogRow.objects.count() == 0
    assert log.rows_between(log.document_id(ROOM), 0) == rows
    assert [text_of(queries.state_at_position(ROOM, seq)) for seq in range(31)] == before
    assert queries.verify(ROOM) is None
    write("en verder", room="andere.kamer")
    assert queries.heads([ROOM, "andere.kamer"]) == {ROOM: 30, "andere.kamer": 1}


def test_writing_goes_on_after_compacting() -> None:
    person = write("een ")
    actions.compact(ROOM)
    actions.append_update(ROOM, AMINA, person.types("twee", 4))
    assert text_of(queries.state(ROOM)) == "een twee"
    assert queries.verify(ROOM) is None


@pytest.mark.parametrize("is_compacted", [False, True])
def test_a_changed_letter_in_the_tables_is_found(is_compacted: bool) -> None:
    write("een ", "twee ", "drie")
    row = LogRow.objects.get(seq=2)
    LogRow.objects.filter(pk=row.pk).update(update=bytes(row.update).replace(b"twee", b"vijf"))
    if is_compacted:
        actions.compact(ROOM)
    assert queries.verify(ROOM) == 2


def test_a_segment_that_is_gone_is_found() -> None:
    write("een ", "twee ")
    actions.compact(ROOM)
    person = Person()
    person.hears(queries.state(ROOM))
    actions.append_update(ROOM, AMINA, person.types("drie"))
    Segment.objects.all().delete()
    assert queries.verify(ROOM) == 1


@pytest.mark.parametrize("column", ["stamps", "updates"])
@pytest.mark.parametrize("nonsense", [b"", b"nonsense", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_a_segment_that_cannot_be_read_is_found(column: str, nonsense: bytes) -> None:
    person = write("een ", "twee ")
    actions.compact(ROOM)
    actions.append_update(ROOM, AMINA, person.types("drie ", 9))
    actions.append_update(ROOM, AMINA, person.types("vier", 14))
    actions.compact(ROOM)
    Segment.objects.filter(first_seq=3).update(**{column: nonsense})
    assert queries.verify(ROOM) == 3


def test_what_is_no_update_is_not_written() -> None:
    with pytest.raises(ValueError, match="not a Yjs update"):
        actions.append_update(ROOM, AMINA, b"\x01noise")
    assert LogRow.objects.count() == 0


def test_a_transaction_that_fails_takes_the_change_along() -> None:
    with transaction.atomic():
        write("nooit gebeurd")
        transaction.set_rollback(True)
    assert queries.state(ROOM) == b""


def test_many_documents_cost_as_many_queries_as_one() -> None:
    rooms = [f"kamer.{number}" for number in range(12)]
    for room in rooms:
        write("tekst", room=room)
    with CaptureQueriesContext(connection) as one:
        queries.states(rooms[:1])
    with CaptureQueriesContext(connection) as many:
        found = queries.states(rooms)
    assert len(many) <= len(one)
    assert {text_of(state) for state in found.values()} == {"tekst"}
    with CaptureQueriesContext(connection) as changes:
        assert len(queries.last_changes(rooms)) == 12
    assert len(changes) <= 3


def test_many_documents_as_they_were_cost_as_many_queries_as_one() -> None:
    """Folded, half folded and not folded; and one that is not there."""
    rooms = [f"kamer.{number}" for number in range(12)]
    for number, room in enumerate(rooms):
        person = write("een ", "twee ", room=room)
        if number % 3:
            actions.compact(room)
        if number % 3 == 1:
            actions.append_update(room, AMINA, person.types("drie", 9), START + timedelta(minutes=2))
    moments = [START - timedelta(seconds=1), *(START + timedelta(minutes=number) for number in range(3))]
    for number, moment in enumerate(moments):
        with CaptureQueriesContext(connection) as one:
            queries.states_at(rooms[1:2], moment)
        with CaptureQueriesContext(connection) as many:
            found = queries.states_at([*rooms, "nergens"], moment)
        assert len(many) <= max(len(one), 9)
        for room in rooms:
            words = ["", "een ", "een twee ", "een twee drie" if rooms.index(room) % 3 == 1 else "een twee "]
            assert text_of(found[room]) == words[number]
        assert found["nergens"] == b""
    with CaptureQueriesContext(connection) as positions:
        at = queries.states_at_positions(dict.fromkeys(rooms, 1))
    assert len(positions) <= 5
    assert {text_of(state) for state in at.values()} == {"een "}


def test_plain_text_has_a_line_per_block_and_tabs_between_cells() -> None:
    doc: Doc[XmlFragment] = Doc()
    content = doc.get("content", type=XmlFragment)

    def add(parent: XmlFragment | XmlElement, tag: str, words: str = "", **attributes: str) -> XmlElement:
        element = parent.children.append(XmlElement(tag, attributes))
        if words:
            element.children.append(XmlText(words))
        return element

    add(content, "heading", "Zorg", level="2")
    paragraph = add(content, "paragraph", "Gezien door ")
    add(paragraph, "mention", organisation="de-maasoever", label="De Maasoever")
    bullets = add(content, "bullet_list")
    add(add(bullets, "list_item"), "paragraph", "punt")
    row = add(add(content, "table"), "table_row")
    for words in ("bedden", "12"):
        add(add(row, "table_cell"), "paragraph", words)
    actions.append_update(ROOM, AMINA, doc.get_update())
    assert queries.text(ROOM) == "Zorg\nGezien door @De Maasoever\npunt\nbedden\t12"


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps, st.data())
def test_time_travel_is_the_replay_of_the_first_rows(
    steps: list[tuple[bool, int, int]], data: st.DataObject
) -> None:
    room = f"reis.{len(queries.document_names())}"
    person = Person()
    texts = [""]
    for erases, at, length in steps:
        update = person.erases(at, length) if erases else person.types("abcd"[:length], at)
        if actions.append_update(room, AMINA, update) == len(texts):
            texts.append(str(person.text))
        if data.draw(st.integers(0, 9)) == 0:
            actions.compact(room)
    for seq, expected in enumerate(texts):
        assert text_of(queries.state_at_position(room, seq)) == expected
    assert queries.verify(room) is None


def log_with_something_that_waits() -> tuple[int, bytes, bytes]:
    """A log as it may have been written before: its second row builds on letters that come in the third."""
    amina, bram = Person(AMINA), Person(BRAM)
    actions.append_update(ROOM, AMINA, amina.types("een "))
    bram.hears(amina.doc.get_update())
    late = amina.types("twee ", 4)
    bram.hears(late)
    actions.append_update(ROOM, BRAM, bram.types("drie", 9))
    return log.document_id(ROOM), queries.state(ROOM), late


def test_a_checkpoint_is_not_kept_while_something_waits() -> None:
    document, state, late = log_with_something_that_waits()
    folding.keep_checkpoint(document, 2, state)
    actions.append_update(ROOM, AMINA, late)
    assert text_of(queries.state(ROOM)) == "een twee drie"
    folding.keep_checkpoint(document, 3, queries.state(ROOM))
    assert list(Checkpoint.objects.values_list("seq", flat=True)) == [3]


def test_nothing_is_folded_while_something_waits() -> None:
    _, _, late = log_with_something_that_waits()
    assert actions.compact(ROOM) == 0
    actions.append_update(ROOM, AMINA, late)
    assert actions.compact(ROOM) == 3
    assert text_of(queries.state(ROOM)) == "een twee drie"


def test_a_deletion_that_waits_is_not_lost_in_a_checkpoint() -> None:
    amina, bram = Person(AMINA), Person(BRAM)
    late = amina.types("weg blijft")
    bram.hears(late)
    actions.append_update(ROOM, BRAM, bram.erases(0, 4))
    assert actions.compact(ROOM) == 0
    actions.append_update(ROOM, AMINA, late)
    assert text_of(queries.state(ROOM)) == "blijft"
