"""What a file is by its first bytes, and what is done with its name."""

import pytest

from samenbeeld.files import rules
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Tlp

KINDS = rules.kinds(policy.load("files"))
LIMITS = rules.unpacked(policy.load("files"))


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"PK\x03\x04rest", "zip"),
        (b"MZ\x90\0", "program"),
        (b"\x7fELF", "program"),
        (b"#!/bin/sh\n", "program"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"GIF89a", "gif"),
        ("Wijk;adressen\r\nItteren;één\r\n".encode(), "text"),
        ("geëvacueerd".encode()[:4], "text"),
        ("Beëindigd".encode("cp1252"), "text"),
        (b"\0\1\2\3", "unknown"),
    ],
)
def test_content_says_what_a_file_is(head: bytes, found: str) -> None:
    assert rules.by_start(head) == found


@pytest.mark.parametrize(
    ("found", "name", "key"),
    [
        ("program", "plan.pdf", "files-program"),
        ("unknown", "plan.pdf", "files-not-what-it-says"),
        ("text", "plan.docx", "files-not-what-it-says"),
        ("zip", "alles.zip", "files-type-not-taken"),
        ("text", "pagina.html", "files-type-not-taken"),
        ("macros", "rooster.xlsx", "files-macros"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_the_reason(found: str, name: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.settled_kind(KINDS, found, name)
    assert refused.value.key == key


def test_a_photo_with_the_wrong_ending_gets_the_right_one() -> None:
    kind = rules.settled_kind(KINDS, "jpeg", "kelder.png")
    assert rules.with_suffix("kelder.png", kind) == "kelder.png.jpg"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\wim\\plan.pdf", "plan.pdf"),
        ("plan\x00\x1b[31m\n.pdf", "plan[31m.pdf"),
        ("fdp.\u202egnp", "fdp.gnp"),
        (" .. ", ""),
        ("a" * 300 + ".pdf", "a" * 146 + ".pdf"),
    ],
)
def test_a_name_keeps_only_what_can_be_seen_and_leads_nowhere(given: str, kept: str) -> None:
    assert rules.safe_name(given) == kept


@pytest.mark.parametrize(
    ("name", "leaves"),
    [
        ("plan.v2.pdf", "plan.v2-ECHT-TLP-AMBER-STRICT-2027-01-14-1422.pdf"),
        ("leesmij", "leesmij-ECHT-TLP-AMBER-STRICT-2027-01-14-1422"),
    ],
)
def test_a_name_that_leaves_says_mode_label_and_time_before_its_ending(name: str, leaves: str) -> None:
    def named(given: str) -> str:
        return rules.name_to_leave(given, mode="ECHT", tlp=Tlp.AMBER_STRICT, stamp="2027-01-14-1422")

    assert named(name) == leaves
    assert len(named("a" * 300 + ".pdf")) == rules.LONGEST_NAME


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(Refused, match="files-empty"):
        rules.check_size(0, most=10, name="leeg.pdf")


def test_a_file_that_is_too_large_is_told_how_large_it_may_be() -> None:
    with pytest.raises(Refused) as refused:
        rules.check_size(209_715_200, most=104_857_600, name="film.pdf")
    assert refused.value.values == {"name": "film.pdf", "size": "200 MB", "most": "100 MB"}


def test_an_ordinary_office_file_is_no_bomb() -> None:
    assert not rules.is_bomb(LIMITS, size=2_000_000, entries=40, becomes=30_000_000)


def test_what_becomes_far_larger_is_a_bomb() -> None:
    assert rules.is_bomb(LIMITS, size=300_000, entries=40, becomes=300_000_000)


def test_what_is_locked_is_refused_and_no_virus() -> None:
    assert rules.state_after_scan("Heuristics.Encrypted.PDF") == rules.REFUSED
