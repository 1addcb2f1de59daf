"""What no honest sender sends: refused while it is read, nothing opened, nothing told of what it wanted."""

import io
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.feeds.cap.alert import Reason
from samenbeeld.feeds.cap.entry import Link
from samenbeeld.feeds.cap.reading import Received, Refused, read
from samenbeeld.feeds.tests.cap.examples import XML, bent, reasons, received, results

SAMPLES = Path(__file__).parent / "samples"
FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>t</title><updated>u</updated>'


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """Every file that Python opens and every connection it makes."""
    seen: list[str] = []
    watching = [True]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event in ("open", "socket.connect", "socket.getaddrinfo"):
            seen.append(f"{event} {arguments[0]}")

    sys.addaudithook(watch)
    yield seen
    watching.clear()


@pytest.mark.parametrize("name", ["xee.cap", "xee.atom"])
def test_an_attack_of_others_opens_nothing_and_learns_nothing(name: str, opened: list[str]) -> None:
    data = (SAMPLES / name).read_bytes()
    opened.clear()
    found = results(data)
    assert opened == []
    assert [each.reasons for each in found if isinstance(each, Refused)] == [
        (Reason("feeds-cap-doctype", {"line": 3}),)
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        '<!DOCTYPE alert [<!ENTITY canary SYSTEM "{canary}">]>' + bent(("Code oranje", "&canary;")),
        '<!DOCTYPE alert SYSTEM "{canary}">' + XML,
        '<!DOCTYPE alert [<!ENTITY % canary SYSTEM "{canary}"> %canary;]>' + XML,
        bent(
            (
                "<area>",
                '<x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{canary}"/></x><area>',
            )
        ),
        bent(("<area>", '<?xml-stylesheet href="{canary}"?><area>')),
    ],
    ids=["entity", "doctype", "parameter entity", "xinclude", "stylesheet"],
)
def test_a_file_that_a_document_names_is_neither_read_nor_told(hostile: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    canary.write_text("the-canary-sings")
    found = results(hostile.replace("{canary}", canary.as_uri()))
    assert [type(each) for each in found] == [Refused]
    assert "the-canary-sings" not in repr(found)
    assert str(canary) not in repr([each.reasons for each in found if isinstance(each, Refused)])


def test_an_xinclude_is_refused() -> None:
    text = bent(("<area>", '<include xmlns="http://www.w3.org/2001/XInclude" href="a"/><area>'))
    assert reasons(text) == ["xinclude"]


def test_a_style_sheet_inside_an_alert_is_refused_and_before_it_is_not_followed() -> None:
    assert reasons(bent(("<area>", '<?xml-stylesheet href="a"?><area>'))) == ["instruction"]
    assert received('<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?>' + XML).alert.identifier == "knmi-1"


def test_a_billion_laughs_are_not_heard() -> None:
    laughs = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    started = time.process_time()
    assert reasons(f"<!DOCTYPE alert [{laughs}]>" + bent(("Code oranje", "&a9;"))) == ["doctype"]
    assert time.process_time() - started < 1


def test_a_quadratic_blow_up_is_not_blown_up() -> None:
    text = f'<!DOCTYPE alert [<!ENTITY a "{"a" * 100_000}">]>' + bent(("Code oranje", "&a;" * 100_000))
    assert reasons(text) == ["doctype"]


def test_an_entity_that_nobody_declared_is_refused() -> None:
    assert reasons(bent(("Code oranje", "&canary;"))) == ["not-well-formed"]


class _Endless(io.BytesIO):
    """A document of 200 MB that says how much of it was read."""

    def __init__(self, start: bytes, again: bytes) -> None:
        super().__init__()
        self.start, self.again, self.given = start, again, 0

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None  # nobody may ask for all of it
        assert size > 0
        if self.given >= 200 * 1024**2:
            return b""
        data = self.start + self.again * (size // len(self.again) + 1)
        data, self.start = data[:size], data[size:]
        self.given += len(data)
        return data


@pytest.mark.parametrize(
    ("again", "key"),
    [
        (b"<a>", "too-deep"),
        (b" ", "too-large"),
        pytest.param(b"<a/>", "too-large", marks=pytest.mark.night),
        (b"<entry>x</entry>", "too-many"),
    ],
)
def test_200_megabytes_are_not_read_to_the_end(again: bytes, key: str) -> None:
    source = _Endless(FEED.encode(), again)
    [last] = deque(read(source), maxlen=1)
    assert isinstance(last, Refused)
    assert last.reasons[0].key == f"feeds-cap-{key}"
    assert source.given < 11 * 1024**2


def test_an_alert_of_11_megabytes_is_refused() -> None:
    assert reasons(bent(("Code oranje", "o" * 11 * 1024**2))) == ["piece-too-large"]


def test_what_came_before_a_document_broke_off_has_been_given() -> None:
    found = results(f"{FEED}{XML}<entry>")
    assert isinstance(found[0], Received)
    assert isinstance(found[1], Refused)
    assert found[1].reasons[0].key == "feeds-cap-not-well-formed"
    assert len(found) == 2


@pytest.mark.parametrize(
    "document",
    [b"", b"\x00" * 100, XML.replace("oranje", "or\x00nje").encode(), XML[:-3].encode(), b"{}", b"<alert"],
    ids=["empty", "nul", "nul inside", "cut off", "json", "tag"],
)
def test_what_is_no_xml_is_refused(document: bytes) -> None:
    assert reasons(document) == ["not-well-formed"]


def test_what_is_no_cap_is_refused() -> None:
    assert reasons("<html/>") == ["not-cap"]
    assert reasons(XML.replace("cap:1.2", "cap:1.9")) == ["version"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "cp1252"]
)
def test_an_alert_is_cut_out_exactly_in_every_encoding(encoding: str) -> None:
    declared = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16", "cp1252": "windows-1252"}
    text = bent(
        ("Code oranje", "Oranje ligt vóór ons é>㸀" if "utf" in encoding else "Vóór é"),
        ("</alert>", "</alert  >"),
    )
    alert = text[text.index("<alert") :]
    feed = f'<?xml version="1.0" encoding="{declared.get(encoding, encoding)}"?>{FEED}<entry/>{alert}</feed>'
    found = [each for each in results(feed.encode(encoding)) if isinstance(each, Received)]
    plain = {"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(encoding, encoding)
    assert [each.original for each in found] == [alert.encode(plain)]
    assert found[0].original.decode(found[0].encoding) == alert
    assert "óór" in found[0].alert.infos[0].headline


def test_an_encoding_that_nobody_knows_is_refused() -> None:
    assert reasons(b'<?xml version="1.0" encoding="klingon"?>' + XML.encode()) in (
        ["encoding"],
        ["not-well-formed"],
    )


def test_a_prefix_that_only_the_feed_declares_is_understood() -> None:
    inside = (
        XML.replace("<", "<c:")
        .replace("<c:/", "</c:")
        .replace(' xmlns="urn:oasis:names:tc:emergency:cap:1.2"', "")
    )
    feed = FEED.replace("<feed", '<feed xmlns:c="urn:oasis:names:tc:emergency:cap:1.2"')
    found = received(f"{feed}{inside}</feed>")
    assert found.alert == received(XML).alert
    assert found.original == inside.encode()


def test_a_comment_in_a_word_hides_nothing() -> None:
    assert (
        received(bent(("Code oranje", "Code oranje<!-- --> vervalt"))).alert.infos[0].headline
        == "Code oranje vervalt"
    )


@pytest.mark.night
def test_10_megabytes_are_read_within_100_megabytes_of_memory(tmp_path: Path) -> None:
    entry = f"<entry><id>i</id><title>t</title><updated>u</updated><content>{XML}</content></entry>"
    count = (10 * 1024**2 - len(FEED) - 100) // len(entry)
    big = tmp_path / "big.atom"
    big.write_text(FEED + entry * count + "</feed>")
    assert big.stat().st_size > 9.9 * 1024**2
    program = (
        "import sys\n"
        "from samenbeeld.feeds.cap.reading import Received, read\n"
        "with open(sys.argv[1], 'rb') as source:\n"
        "    count = sum(isinstance(each, Received) for each in read(source))\n"
        # Not getrusage: that also counts what the parent held before this program started.
        "print(count, open('/proc/self/status').read().split('VmHWM:')[1].split()[0])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(big)], capture_output=True, text=True, check=True
    )
    read_alerts, kilobytes = map(int, done.stdout.split())
    assert read_alerts == count
    assert kilobytes < 100 * 1024


BROKEN = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in (".cap", ".atom", ".rss"))
PIECES = st.binary(max_size=4) | st.sampled_from(
    [
        b"<",
        b">",
        b"</alert>",
        b"<alert>",
        b"<!--",
        b"]]>",
        b"&#0;",
        b"&a;",
        b"<?a?>",
        b"\x00",
        b"\xff",
        b"xmlns:a='b'",
    ]
)


@given(st.sampled_from(BROKEN), st.floats(0, 1), st.integers(0, 60), PIECES)
def test_whatever_breaks_on_the_way_ends_in_results_not_in_an_error(
    name: str, where: float, gone: int, instead: bytes
) -> None:
    data = (SAMPLES / name).read_bytes()
    at = int(where * len(data))
    for each in results(data[:at] + instead + data[at + gone :]):
        assert isinstance(each, Received | Refused | Link)
