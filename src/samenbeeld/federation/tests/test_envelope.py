"""The spelling, the signature and the verdict on what arrives."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.federation.rules.canonical import Json, Unreadable, canonical, read
from samenbeeld.federation.rules.envelope import (
    LARGEST,
    RELEASED,
    Envelope,
    Label,
    is_signed,
    is_signed_as_opened,
    opened,
    signed,
)
from samenbeeld.federation.rules.receiving import KnownPeer, Verdict, is_fresh, judge
from samenbeeld.federation.rules.sharing import may_hold
from samenbeeld.kernel.marking import Mode, Tlp

NOW = datetime(2027, 1, 14, 13, 22, tzinfo=UTC)
TOLERANCE = timedelta(minutes=5)
PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PRIVATE.public_key().public_bytes_raw()
KEY = "0123456789abcdef"
PEER = KnownPeer("vr24", KEY, frozenset({"f" * 16}), profile=1, taken=6)
ENVELOPE = Envelope(
    id="01947d2c-0000-7000-8000-000000000001",
    origin="vr24",
    oin="0" * 20,
    recipient="kcr2",
    sequence=7,
    kind=RELEASED,
    subject="VR24/phase",
    at=NOW,
    label=Label(frozenset({"kcr2", "vr23"}), Tlp.AMBER, Mode.REAL, 1),
    key=KEY,
    data={"level": "red", "said": "Maas bij Borgharen"},
)


def test_the_spelling_is_that_of_the_standard() -> None:
    """The example of RFC 8785, 3.2.3, without its decimals."""
    given = {
        "€": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew",
        "1": "One",
        "😀": "Smiley",
        "ö": "Umlaut",
    }
    names = ["\r", "1", "ö", "€", "😀", "\ufb33"]
    assert list(json.loads(canonical(dict(given)))) == names
    assert canonical({"b": [True, None, 10], "a": '\x0f\n"\\/é'}) == (
        '{"a":"\\u000f\\n\\"\\\\/é","b":[true,null,10]}'.encode()
    )


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1,"a":2}',
        '{"a":1.5}',
        '{"a":NaN}',
        "[1]",
        "",
        "[" * 50_000,
        '{"a":"\\ud800"}',
        '{"a":9007199254740993}',
    ],
)
def test_what_two_readers_could_read_differently_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text.encode())


def test_another_writing_than_utf_8_is_refused() -> None:
    for text in ('{"a":1}'.encode("utf-16"), b'{"a":"\xed\xa0\x80"}'):
        with pytest.raises(Unreadable):
            read(text)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(codec="utf-8", exclude_characters="\x00")),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), inner)
    ),
    max_leaves=10,
)


@given(st.dictionaries(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), json_values))
def test_what_is_spelled_is_read_as_it_was(value: dict[str, Json]) -> None:
    assert read(canonical(value)) == value
    assert canonical(read(canonical(value))) == canonical(value)


def test_an_envelope_is_opened_as_it_was_signed() -> None:
    text = signed(ENVELOPE, PRIVATE)
    assert opened(text) == ENVELOPE
    assert is_signed(text, PUBLIC)


def test_an_envelope_is_a_cloud_event_of_the_dutch_profile() -> None:
    said = json.loads(signed(ENVELOPE, PRIVATE))
    assert said["specversion"] == "1.0"
    assert said["source"] == "urn:nld:oin:00000000000000000000:systeem:samenbeeld-vr24"
    assert all(name.islower() and name.isalnum() and len(name) <= 20 for name in said)


@given(st.data())
def test_one_other_byte_anywhere_is_no_signature(data: st.DataObject) -> None:
    text = bytearray(signed(ENVELOPE, PRIVATE))
    place = data.draw(st.integers(0, len(text) - 1))
    text[place] ^= data.draw(st.integers(1, 255))
    # Base64 has spare bits at its end: another letter there is the same signature of the same content.
    if canonical_without_signature(bytes(text)) != canonical_without_signature(signed(ENVELOPE, PRIVATE)):
        assert not is_signed(bytes(text), PUBLIC)
        with suppress(Unreadable):
            assert not is_signed_as_opened(opened(bytes(text)), bytes(text), PUBLIC)


def test_who_opened_a_text_need_not_read_it_again_to_know_its_signature() -> None:
    text = signed(ENVELOPE, PRIVATE)
    assert is_signed_as_opened(opened(text), text, PUBLIC)
    spaced = json.dumps(json.loads(text), indent=1).encode()
    assert is_signed_as_opened(opened(spaced), spaced, PUBLIC)  # another spelling of the same


def test_a_signature_in_another_place_is_none() -> None:
    """Taken out it would leave exactly what was signed; but what is in the content was not."""
    text = signed(ENVELOPE, PRIVATE)
    mark = f',"signature":"{opened(text).signature}"'.encode()
    bare = text.replace(mark, b"")
    for place in (b'"data":{"level":"red"', b'"hops":1'):
        moved = bare.replace(place, place + mark)
        found = opened(moved)
        assert is_signed_as_opened(found, moved, PUBLIC) is (found.data == ENVELOPE.data)


def canonical_without_signature(text: bytes) -> bytes:
    try:
        said = read(text)
    except Unreadable:
        return b""
    said.pop("signature", None)
    return canonical(said)


def test_what_is_too_large_does_not_leave() -> None:
    with pytest.raises(Unreadable):
        signed(replace(ENVELOPE, data={"said": "a" * LARGEST}), PRIVATE)


def verdict(envelope: Envelope, peer: KnownPeer | None = PEER, **values: object) -> tuple[Verdict, str]:
    given: dict[str, Any] = {"own": "kcr2", "is_signed": True, "is_same": None, "now": NOW, **values}
    found = judge(envelope, peer, tolerance=TOLERANCE, **given)
    return found.verdict, found.reason.removeprefix("federation-refused-")


def test_the_next_one_is_taken() -> None:
    assert verdict(ENVELOPE)[0] is Verdict.TAKE


def test_the_same_again_is_known_whatever_happened_since() -> None:
    old = replace(ENVELOPE, sequence=6, key="f" * 16)
    assert verdict(old, is_same=True)[0] is Verdict.KNOWN


def test_another_under_a_number_that_was_had_is_a_second_truth() -> None:
    assert verdict(replace(ENVELOPE, sequence=6), is_same=False) == (Verdict.IGNORE, "second-truth")


def test_after_a_gap_the_missing_ones_are_asked_for() -> None:
    assert verdict(replace(ENVELOPE, sequence=9))[0] is Verdict.GAP


@pytest.mark.parametrize(
    ("envelope", "peer", "values", "expected"),
    [
        (ENVELOPE, None, {}, (Verdict.IGNORE, "unknown")),
        (ENVELOPE, PEER, {"own": "vr23"}, (Verdict.IGNORE, "not-for-us")),
        (ENVELOPE, PEER, {"is_signed": False}, (Verdict.IGNORE, "forged")),
        (replace(ENVELOPE, key="a" * 16), PEER, {}, (Verdict.IGNORE, "forged")),
        (replace(ENVELOPE, key="f" * 16), PEER, {}, (Verdict.IGNORE, "old-key")),
        (replace(ENVELOPE, at=NOW + timedelta(minutes=10)), PEER, {}, (Verdict.LATER, "clock")),
        (replace(ENVELOPE, profile=2), PEER, {}, (Verdict.LATER, "newer")),
        (replace(ENVELOPE, kind="nl.other.thing"), PEER, {}, (Verdict.LATER, "newer")),
        (ENVELOPE, replace(PEER, profile=2), {}, (Verdict.DROP, "downgrade")),
        (
            replace(ENVELOPE, label=replace(ENVELOPE.label, tlp=Tlp.RED)),
            PEER,
            {},
            (Verdict.DROP, "label"),
        ),
        (
            replace(ENVELOPE, label=replace(ENVELOPE.label, audience=frozenset({"vr23"}))),
            PEER,
            {},
            (Verdict.DROP, "label"),
        ),
    ],
)
def test_what_is_not_in_order_is_refused_with_its_reason(
    envelope: Envelope, peer: KnownPeer | None, values: dict[str, object], expected: tuple[Verdict, str]
) -> None:
    assert verdict(envelope, peer, **values) == expected


def test_an_old_message_is_taken_because_post_may_wait() -> None:
    assert verdict(replace(ENVELOPE, at=NOW - timedelta(days=3)))[0] is Verdict.TAKE


def test_a_sign_of_life_is_of_now_and_heard_once() -> None:
    assert is_fresh(NOW, None, now=NOW, tolerance=TOLERANCE)
    assert not is_fresh(NOW, NOW, now=NOW, tolerance=TOLERANCE)
    assert not is_fresh(NOW - timedelta(minutes=10), None, now=NOW, tolerance=TOLERANCE)
    assert not is_fresh(NOW + timedelta(minutes=10), None, now=NOW, tolerance=TOLERANCE)


nodes = st.sampled_from(["kcr2", "vr23", "vr24", "vr01"])


@given(
    own=nodes,
    recipient=nodes,
    label=st.builds(
        Label, st.frozensets(nodes), st.sampled_from(Tlp), st.sampled_from(Mode), st.integers(0, 3)
    ),
    sequence=st.integers(0, 12),
    is_good=st.booleans(),
)
def test_a_node_takes_nothing_of_which_it_is_no_member(
    own: str, recipient: str, label: Label, sequence: int, is_good: bool
) -> None:
    envelope = replace(ENVELOPE, recipient=recipient, label=label, sequence=sequence)
    found, _ = verdict(envelope, own=own, is_signed=is_good)
    if found is Verdict.TAKE:
        assert own == recipient
        assert own in label.audience
        assert may_hold(label, own)
        assert is_good
        assert sequence == PEER.taken + 1
