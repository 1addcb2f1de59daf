"""A cell says what the source says that it says; what may mean two things is refused with its row."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from samenbeeld.feeds.mapped.cells import Wrong, moment, number
from samenbeeld.feeds.mapped.definition import Reading, check, kept, reading_of
from samenbeeld.feeds.mapped.source import Outcome, outcomes
from samenbeeld.feeds.mapped.tables import lists_in, plain, table
from samenbeeld.feeds.rules.definition import Unreadable
from samenbeeld.kernel.errors import Refused

AT = datetime(2026, 1, 14, 13, 30, tzinfo=UTC)
VALUES = Reading(
    form="csv", goal="values", moment="tijd", moments="iso", zone="Europe/Amsterdam", value="stand",
    numbers="1.234,5", indicator="maas-venlo", unit="cm NAP",
)  # fmt: skip
NOTICES = Reading(
    form="rss", goal="notices", title="title", text="text", link="link", key="id", moment="published",
    moments="rfc", theme="nuts",
)  # fmt: skip
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Storingen</title>
<item><title>Storing &amp;amp; herstel</title>
<description>&lt;p&gt;Stroom &lt;b&gt;weg&lt;/b&gt; in Horst&lt;/p&gt;</description>
<link>https://storing.example/1</link><guid>1</guid><pubDate>Wed, 14 Jan 2026 13:00:00 +0100</pubDate></item>
<item><title></title><guid>2</guid><pubDate>Wed, 14 Jan 2026 13:00:00 +0100</pubDate></item>
<item><title>Later</title><guid>3</guid><pubDate>gisteren</pubDate></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title>Storing</title>
<link rel="self" href="https://x.example/self"/><link href="https://x.example/1"/>
<published>2026-01-14T12:00:00Z</published><updated>2026-01-14T12:30:00Z</updated></entry></feed>"""


def made(reading: Reading, body: bytes | str) -> list[Outcome]:
    found = table(reading, body.encode() if isinstance(body, str) else body)
    return list(outcomes(reading, found, "cm NAP", AT))


def values(reading: Reading, body: bytes | str) -> list[float | None]:
    return [each.value.value for each in made(reading, body) if each.value]


def keys(reading: Reading, body: bytes | str) -> list[tuple[int, str]]:
    return [
        (each.row.number, each.refused.key.removeprefix("feeds-mapped-"))
        for each in made(reading, body)
        if each.refused
    ]


def unreadable(reading: Reading, body: bytes) -> str:
    with pytest.raises(Unreadable) as raised:
        made(reading, body)
    return raised.value.reason.key.removeprefix("feeds-")


@pytest.mark.parametrize(
    ("written", "cell", "expected"),
    [
        ("1234,5", "1340", 1340), ("1234,5", "-1340,25", -1340.25), ("1.234,5", "1.340", 1340),
        ("1.234,5", "1.340.000,5", 1340000.5), ("1.234,5", "1340", 1340), ("1 234,5", "1\u00a0340,5", 1340.5),
        ("1234.5", "1.340", 1.34), ("1,234.5", "1,340.5", 1340.5), ("1234,5", " \u22123,5 ", -3.5),
        ("1234,5", 1.5, 1.5), ("", 7, 7),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_was_said_to_be_written(written: str, cell: str, expected: float) -> None:
    assert number(cell, written) == expected


@pytest.mark.parametrize(
    ("written", "cell", "why"),
    [
        ("1234,5", "1.340", "other-number"), ("1.234,5", "1.34", "other-number"),
        ("1.234,5", "1,340.5", "other-number"), ("1234.5", "1,340", "other-number"),
        ("1234,5", "veel", "no-number"), ("1234.5", "NaN", "no-number"), ("1234.5", "inf", "no-number"),
        ("1234.5", float("nan"), "no-number"), ("1234.5", True, "no-number"), ("", "7", "number-in-text"),
        ("1234.5", "\u0661\u0662", "no-number"), ("1234.5", "9" * 400, "no-number"),
        ("1234.5", "", "no-number"), ("1234,5", "1,", "no-number"),
    ],
)  # fmt: skip
def test_a_number_that_may_mean_two_things_is_refused(written: str, cell: str, why: str) -> None:
    with pytest.raises(Wrong) as raised:
        number(cell, written)
    assert raised.value.reason.key == f"feeds-mapped-{why}"


@pytest.mark.parametrize(
    ("written", "cell", "zone", "expected"),
    [
        ("iso", "2026-01-14 13:30", "Europe/Amsterdam", "2026-01-14T12:30:00+00:00"),
        ("iso", "2026-07-14T13:30", "Europe/Amsterdam", "2026-07-14T11:30:00+00:00"),
        ("iso", "2026-07-14T13:30", "+01:00", "2026-07-14T12:30:00+00:00"),
        ("iso", "2026-07-14T13:30Z", "Europe/Amsterdam", "2026-07-14T13:30:00+00:00"),
        ("dmy", "03-04-2026 13:30", "UTC", "2026-04-03T13:30:00+00:00"),
        ("mdy", "03/04/2026 13:30:05", "UTC", "2026-03-04T13:30:05+00:00"),
        ("dmy", "3.4.2026", "UTC", "2026-04-03T00:00:00+00:00"),
        ("s", "1768397400", "", "2026-01-14T13:30:00+00:00"),
        ("ms", 1768397400000, "", "2026-01-14T13:30:00+00:00"),
        ("rfc", "Wed, 14 Jan 2026 13:00:00 +0100", "", "2026-01-14T12:00:00+00:00"),
        ("rfc", "2026-01-14T12:30:00Z", "", "2026-01-14T12:30:00+00:00"),
    ],
)
def test_a_moment_is_read_on_the_clock_that_was_said(
    written: str, cell: str, zone: str, expected: str
) -> None:
    assert moment(cell, written, zone).astimezone(UTC).isoformat() == expected


@pytest.mark.parametrize(
    ("written", "cell", "why"),
    [
        ("iso", "2026-03-29 02:30", "skipped-hour"), ("iso", "2026-10-25 02:30", "double-hour"),
        ("dmy", "14/13/2026", "no-moment"), ("mdy", "14/01/2026", "no-moment"), ("iso", "", "no-moment"),
        ("iso", None, "no-moment"), ("s", 1e300, "no-moment"), ("rfc", "gisteren", "no-moment"),
        ("dmy", "2026-01-14", "no-moment"), ("onbekend", "2026-01-14", "no-moment"),
    ],
)  # fmt: skip
def test_an_hour_that_was_not_or_came_twice_is_refused(written: str, cell: str, why: str) -> None:
    with pytest.raises(Wrong) as raised:
        moment(cell, written, "Europe/Amsterdam")
    assert raised.value.reason.key == f"feeds-mapped-{why}"


def test_rows_become_values_and_an_empty_cell_is_a_meter_that_failed() -> None:
    day = "2026-01-14"
    body = f"tijd;stand\n{day} 13:00;1.340,5\n{day} 13:10;\n{day} 13:20;n.b.\n\n{day} 13:25;0\n"
    reading = replace(VALUES, gaps=("n.b.",))
    assert values(reading, body) == [1340.5, None, None, 0]
    assert [each.value.quality for each in made(reading, body) if each.value][:2] == ["raw", "failed"]


def test_each_wrong_row_is_told_with_its_line_and_the_rest_is_taken() -> None:
    day = "2026-01-14"
    body = f"tijd;stand\n{day} 13:00;1.34\n14-1-2026;5\n{day} 13:00;12\n2027-01-01 00:00;5\n{day}\n"
    assert values(VALUES, body) == [12, None]
    assert keys(VALUES, body) == [(2, "other-number"), (3, "no-moment"), (5, "ahead")]


def test_a_figure_in_another_unit_is_not_taken() -> None:
    reading = replace(VALUES, unit="", unit_column="eenheid")
    body = "tijd;stand;eenheid\n2026-01-14 13:00;134;m\n2026-01-14 13:00;134;cm NAP"
    assert values(reading, body) == [134]
    assert keys(reading, body) == [(2, "other-unit")]


def test_date_and_time_may_stand_apart_and_lines_above_the_names() -> None:
    reading = replace(VALUES, moments="dmy", moment="datum", time="uur", skipped=2)
    body = "Waterstanden\n\ndatum;uur;stand\n14-01-2026;13:00;5"
    (found,) = made(reading, body)
    assert found.value is not None
    assert found.value.of.isoformat() == "2026-01-14T13:00:00+01:00"


def test_another_encoding_and_separator() -> None:
    reading = replace(VALUES, encoding="windows-1252", separator="tab", value="hoogte \u2013 cm")
    assert values(reading, "tijd\thoogte \u2013 cm\n2026-01-14 13:00\t7".encode("windows-1252")) == [7]
    assert unreadable(replace(reading, encoding="utf-8-sig"), b"tijd\t\x96\n") == "mapped-other-encoding"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "mapped-one-column"), (b"<html>onderhoud</html>", "mapped-one-column"),
        (b"tijd,stand\n", "mapped-one-column"), (b"tijd;hoogte\n", "column-missing"),
        (b"tijd;stand;stand\n", "mapped-name-twice"), (b'tijd;stand\n"' + b"x" * 200_000, "not-csv"),
        (b"tijd;stand\n" + b"2026-01-14 13:00;1\n" * 20_001, "mapped-too-many"),
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_refused_whole(body: bytes, why: str) -> None:
    assert unreadable(VALUES, body) == why


def test_json_by_paths_with_numbers_that_are_numbers() -> None:
    reading = replace(VALUES, form="json", records="data.items", moment="t.op", value="w.0", numbers="")
    body = (
        '{"data": {"items": [{"t": {"op": "2026-01-14T13:00"}, "w": [5.5]}, {"t": {"op": "2026-01-14T13:00"},'
        ' "w": [null]}, {"t": {"op": "2026-01-14T13:00"}, "w": ["5,5"]}, 7, {"t": {"op": "2026-01-14T13:05"},'
        ' "w": [true]}]}}'
    )
    assert values(reading, body) == [5.5, None]
    assert keys(reading, body) == [(3, "number-in-text"), (4, "no-moment"), (5, "number-in-text")]
    assert lists_in(body.encode()) == ["data.items"]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "mapped-not-json"), (b"[" * 100_000, "mapped-not-json"), (b"{}", "mapped-no-list"),
        (b'{"data": [1]}', "mapped-no-list"),
    ],
)  # fmt: skip
def test_json_of_another_shape_is_refused_whole(body: bytes, why: str) -> None:
    assert unreadable(replace(VALUES, form="json", records="data.items"), body) == why
    assert lists_in(body) == []


def test_messages_of_rss_become_notices_without_html() -> None:
    (first, *others) = made(NOTICES, RSS)
    assert first.notice is not None
    assert (first.notice.title, first.notice.text) == ("Storing & herstel", "Stroom weg in Horst")
    assert (first.notice.link, first.notice.key) == ("https://storing.example/1", "1")
    assert (first.notice.theme, first.notice.regions) == ("nuts", None)
    assert [each.refused.key for each in others if each.refused] == [
        "feeds-mapped-no-title", "feeds-mapped-no-moment",
    ]  # fmt: skip


def test_messages_of_atom_have_the_link_to_their_page() -> None:
    (found,) = made(replace(NOTICES, moment="updated"), ATOM)
    assert found.notice is not None
    assert (found.notice.link, found.notice.key) == ("https://x.example/1", "urn:1")
    assert found.notice.version == "2026-01-14T12:30:00+00:00"


def test_a_link_that_is_no_web_address_is_no_link() -> None:
    body = RSS.replace(b"https://storing.example/1", b"javascript:alert(1)")
    (first, *_) = made(NOTICES, body)
    assert first.notice is not None
    assert first.notice.link == ""


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "mapped-not-rss"), (b"{}", "mapped-not-rss"), (b"<html/>", "mapped-not-rss"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><rss>&b;</rss>', "mapped-doctype"),
        ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><rss/>'.encode("utf-16"), "mapped-doctype"),
    ],
)  # fmt: skip
def test_what_is_no_feed_is_refused_whole(body: bytes, why: str) -> None:
    assert unreadable(NOTICES, body) == why


def test_words_stay_when_the_html_goes() -> None:
    assert (
        plain("<p>Stroom<script>alert(1)</script> weg</p> &lt;5 uur &amp; meer") == "Stroom weg <5 uur & meer"
    )


def checked(reading: Reading) -> str:
    with pytest.raises(Refused) as raised:
        check(
            reading, units={"maas-venlo": "cm NAP"}, themes=frozenset({"nuts"}), regions=frozenset({"VR23"})
        )
    return raised.value.field or ""


@pytest.mark.parametrize(
    ("reading", "field"),
    [
        (replace(VALUES, form=""), "form"), (replace(VALUES, goal="x"), "goal"),
        (replace(VALUES, separator=""), "separator"), (replace(VALUES, encoding="rot13"), "encoding"),
        (replace(VALUES, moment=""), "moment"), (replace(VALUES, moments=""), "moments"),
        (replace(VALUES, zone=""), "zone"), (replace(VALUES, value=""), "value"),
        (replace(VALUES, numbers=""), "numbers"), (replace(VALUES, indicator="x"), "indicator"),
        (replace(VALUES, unit="m"), "unit"), (replace(NOTICES, title=""), "title"),
        (replace(NOTICES, key="", link=""), "key"), (replace(NOTICES, theme="x"), "theme"),
        (replace(NOTICES, regions=("VR01",)), "regions"),
    ],
)  # fmt: skip
def test_what_was_not_said_is_asked_at_its_field(reading: Reading, field: str) -> None:
    assert checked(reading) == field


def test_a_reading_is_kept_whole_and_a_field_of_later_is_left_out() -> None:
    reading = replace(VALUES, gaps=("-999", "n.b."), regions=("VR23",))
    assert reading_of(kept(reading) | {"later": 1}) == reading
