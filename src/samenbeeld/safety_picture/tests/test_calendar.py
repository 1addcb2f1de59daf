"""The calendar: what may stand on it, what comes together, and calendars of other programs."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.geo.actions import import_shapes
from samenbeeld.kernel import clock, policy
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.look import times
from samenbeeld.organisations.actions import end_membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.actions.calendar import add_occasion, import_occasions, withdraw_occasion
from samenbeeld.safety_picture.models import Occasion
from samenbeeld.safety_picture.queries.calendar import occasions, subscription
from samenbeeld.safety_picture.rules import calendar_file
from samenbeeld.safety_picture.rules.calendar import Entry, accumulations, calendar_policy, check_entry
from samenbeeld.safety_picture.web.forms import OccasionForm

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
POLICY = calendar_policy(policy.load("safety-picture"))
SATURDAY = date(2027, 1, 16)
HEERLEN = "GM0917"
ADD = "/veiligheidsbeeld/kalender/erbij/"
CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Gemeente//Evenementen//NL\r
BEGIN:VEVENT\r
UID:optocht-1@gemeente\r
SUMMARY:Optocht Heerlen\r
DTSTART;TZID=Europe/Amsterdam:{day}T140000\r
DTEND;TZID=Europe/Amsterdam:{day}T170000\r
LOCATION:Centrum Heerlen\r
CATEGORIES:Klasse B\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:markt-1@gemeente\r
SUMMARY:Markt\r
DTSTART;VALUE=DATE:{day}\r
RRULE:FREQ=WEEKLY\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:weg@gemeente\r
SUMMARY:Afgelast\r
STATUS:CANCELLED\r
DTSTART;VALUE=DATE:{day}\r
END:VEVENT\r
END:VCALENDAR\r
"""


def entry(**changes: Any) -> Entry:
    starts = datetime.combine(SATURDAY, datetime.min.time(), tzinfo=AMSTERDAM)
    whole: dict[str, Any] = {
        "uid": "", "kind": "event", "risk_class": "B", "title": "Optocht", "municipality": "", "place": "",
        "starts_at": starts, "ends_at": starts + timedelta(days=1), "is_whole_day": True, "note": "",
    }  # fmt: skip
    return Entry(**{**whole, **changes})


def soon(days: int = 3) -> str:
    return f"{clock.now() + timedelta(days=days):%Y%m%d}"


def read(data: bytes, places: dict[str, str] | None = None) -> list[calendar_file.Told]:
    return calendar_file.read(
        data, policy=POLICY, kind="event", places=places or {}, zone=AMSTERDAM, today=SATURDAY
    )


def soon_at(days: int) -> dict[str, datetime]:
    starts = clock.now() + timedelta(days=days)
    return {"starts_at": starts, "ends_at": starts + timedelta(hours=2)}


def upload(text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("evenementen.ics", text.encode(), content_type="text/calendar")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"kind": "party"}, "kind"),
        ({"risk_class": "D"}, "risk_class"),
        ({"kind": "works"}, "risk_class"),  # only an event has a class
        ({"ends_at": entry().starts_at}, "ends"),
        ({"ends_at": entry().starts_at + timedelta(days=121)}, "ends"),
        ({"note": "x" * 401}, "note"),
        ({"starts_at": datetime(1, 1, 1, tzinfo=AMSTERDAM)}, "starts"),
    ],
)
def test_what_cannot_stand_on_the_calendar_is_said_at_its_field(
    changes: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as found:
        check_entry(POLICY, entry(**changes))
    assert found.value.field == field


def thing(municipality: str, *days: date) -> SimpleNamespace:
    return SimpleNamespace(municipality=municipality, days=list(days))


def test_three_things_on_one_day_in_one_place_come_together() -> None:
    three = [thing(HEERLEN, SATURDAY) for _ in range(3)]
    [found] = accumulations([*three, thing("GM0935", SATURDAY)], 3)
    assert (found.first, found.last, found.municipality, len(found.things)) == (
        SATURDAY,
        SATURDAY,
        HEERLEN,
        3,
    )


def test_what_is_for_the_whole_region_counts_where_something_is() -> None:
    wide = thing("", SATURDAY)
    assert accumulations([wide, wide, wide], 3) == []
    assert len(accumulations([wide, wide, thing(HEERLEN, SATURDAY)], 3)) == 1


def test_days_that_follow_each_other_with_the_same_things_are_one() -> None:
    sunday = SATURDAY + timedelta(days=1)
    [found] = accumulations([thing(HEERLEN, SATURDAY, sunday) for _ in range(3)], 3)
    assert (found.first, found.last) == (SATURDAY, sunday)


@given(
    st.lists(st.tuples(st.sampled_from(["", "A", "B"]), st.integers(0, 5), st.integers(1, 4)), max_size=12)
)
def test_nothing_that_comes_together_is_missed(drawn: list[tuple[str, int, int]]) -> None:
    things = [
        thing(place, *(SATURDAY + timedelta(days=start + number) for number in range(length)))
        for place, start, length in drawn
    ]
    found = accumulations(things, 3)
    for place in ("A", "B"):
        for number in range(10):
            day = SATURDAY + timedelta(days=number)
            here = [each for each in things if each.municipality == place and day in each.days]
            wide = [each for each in things if not each.municipality and day in each.days]
            told = [each for each in found if each.municipality == place and each.first <= day <= each.last]
            is_full = bool(here) and len(here) + len(wide) >= 3
            assert len(told) == int(is_full)


def test_a_calendar_of_another_program_is_read() -> None:
    text = CALENDAR.format(day="20270116").encode()
    told = read(text, places={"heerlen": HEERLEN})
    assert {each.title for each in told} == {"Optocht Heerlen", "Markt"}
    first = told[0].entry
    assert first is not None
    assert (first.municipality, first.risk_class, first.is_whole_day) == (HEERLEN, "B", False)
    assert first.starts_at == datetime(2027, 1, 16, 14, tzinfo=AMSTERDAM)


def series(rule: str, more: str = "") -> bytes:
    """A market that begins on a Saturday at ten and comes back as `rule` says."""
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Gemeente//NL\r\nBEGIN:VEVENT\r\nUID:markt@gemeente\r\n"
        "SUMMARY:Markt\r\nDTSTART;TZID=Europe/Amsterdam:20270116T100000\r\n"
        f"DTEND;TZID=Europe/Amsterdam:20270116T160000\r\n{rule}\r\nEND:VEVENT\r\n{more}END:VCALENDAR\r\n"
    ).encode()


def test_what_repeats_in_a_file_is_put_on_each_of_its_days() -> None:
    told = read(series("RRULE:FREQ=WEEKLY;COUNT=3"))
    found = [each.entry for each in told if each.entry]
    assert [each.starts_at.date() for each in found] == [
        SATURDAY + timedelta(weeks=week) for week in range(3)
    ]
    assert [each.uid for each in found][:2] == ["markt@gemeente/20270116", "markt@gemeente/20270123"]


def test_what_repeats_keeps_its_hour_when_the_clock_changes() -> None:
    told = read(series("RRULE:FREQ=WEEKLY;COUNT=12"))
    hours = {each.entry.starts_at.astimezone(AMSTERDAM).hour for each in told if each.entry}
    assert hours == {10}


def test_a_day_that_a_series_leaves_out_or_moves_is_left_out_or_moved() -> None:
    moved = (
        "BEGIN:VEVENT\r\nUID:markt@gemeente\r\nRECURRENCE-ID;TZID=Europe/Amsterdam:20270130T100000\r\n"
        "SUMMARY:Markt\r\nDTSTART;TZID=Europe/Amsterdam:20270131T100000\r\n"
        "DTEND;TZID=Europe/Amsterdam:20270131T160000\r\nEND:VEVENT\r\n"
    )
    left_out = "RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Europe/Amsterdam:20270123T100000"
    found = [each.entry for each in read(series(left_out, moved)) if each.entry]
    assert [(each.starts_at.day, each.uid) for each in found] == [
        (16, "markt@gemeente/20270116"),
        (31, "markt@gemeente/20270130"),
    ]


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("RRULE:FREQ=SECONDLY", "safety-picture-repeats"),
        ("RRULE:FREQ=DAILY;BYSECOND=1,2,3", "safety-picture-repeats"),
        ("RRULE:FREQ=DAILY", "safety-picture-repeats-too-often"),
    ],
)
def test_what_repeats_without_end_is_named_and_not_taken_over(rule: str, why: str) -> None:
    [told] = read(series(rule))
    assert (told.title, told.entry, told.why_not) == ("Markt", None, why)


def test_what_is_typed_once_and_comes_back_stands_there_each_time(cast: Cast) -> None:
    day = times.local(clock.now()).date() + timedelta(days=1)
    typed = {
        "region": "VR24", "kind": "other", "title": "Markt", "starts": str(day), "repeat": "7",
        "repeat_until": str(day + timedelta(weeks=3)),
    }  # fmt: skip
    page = cast.client(cast.bram).post(ADD, typed, follow=True).content.decode()
    assert "Het staat 4 keer op de kalender." in page
    assert [each.days[0] for each in Occasion.objects.all()] == [day + timedelta(weeks=n) for n in range(4)]


@pytest.mark.parametrize(
    ("weeks", "sentence"),
    [
        (None, "Kies de laatste dag waarop het terugkomt."),
        (0, "De laatste dag is te vroeg"),
        (30, "Kies een laatste dag binnen 26 weken."),
    ],
)
def test_how_long_it_comes_back_has_to_make_sense(cast: Cast, weeks: int | None, sentence: str) -> None:
    day = times.local(clock.now()).date()
    typed = {
        "region": "VR24", "kind": "other", "title": "Markt", "starts": str(day), "repeat": "7",
        "repeat_until": "" if weeks is None else str(day + timedelta(weeks=weeks)),
    }  # fmt: skip
    answer = cast.client(cast.bram).post(ADD, typed)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Occasion.objects.exists()


def test_who_keeps_the_calendar_changes_what_stands_there(cast: Cast) -> None:
    made = add_occasion(actor=cast.bram, region=cast.zuid_limburg, entry=entry())
    address, browser = f"/veiligheidsbeeld/kalender/{made.pk}/wijzigen/", cast.client(cast.bram)
    assert 'value="Optocht"' in browser.get(address).content.decode()
    typed = {"kind": "event", "risk_class": "A", "title": "Grote optocht", "starts": str(SATURDAY)}
    assert "De kalender is aangepast." in browser.post(address, typed, follow=True).content.decode()
    [now_there] = occasions([cast.zuid_limburg], SATURDAY, SATURDAY)
    assert (now_there.title, now_there.risk_class, now_there.uid) == ("Grote optocht", "A", made.uid)
    # A second tap is no mistake.
    assert browser.post(address, typed).status_code == 302
    assert Occasion.objects.count() == 2
    assert cast.client(cast.amina).get(address).status_code == 403


def test_two_who_change_the_same_see_each_other_and_lose_no_word(cast: Cast) -> None:
    made = add_occasion(actor=cast.bram, region=cast.zuid_limburg, entry=entry())
    address, browser = f"/veiligheidsbeeld/kalender/{made.pk}/wijzigen/", cast.client(cast.bram)
    first = {"kind": "event", "title": "Grote optocht", "starts": str(SATURDAY)}
    second = first | {"title": "Optocht met paarden"}
    browser.post(address, first)
    answer = browser.post(address, second)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "“Grote optocht”" in page
    assert 'value="Optocht met paarden"' in page
    again = re.search(r'action="(/veiligheidsbeeld/kalender/[^"]+/wijzigen/)"', page)
    assert again
    assert browser.post(again[1], second).status_code == 302
    [now_there] = occasions([cast.zuid_limburg], SATURDAY, SATURDAY)
    assert now_there.title == "Optocht met paarden"


def test_what_is_filled_in_for_a_change_is_what_stands_there(cast: Cast) -> None:
    starts = datetime(2027, 1, 16, 22, tzinfo=AMSTERDAM)
    night = entry(is_whole_day=False, starts_at=starts, ends_at=starts + timedelta(hours=5), place="Markt")
    made = add_occasion(actor=cast.bram, region=cast.zuid_limburg, entry=night)
    form = OccasionForm(policy=POLICY, places={}, stands=made)
    again = OccasionForm({name: form[name].value() or "" for name in form.fields}, policy=POLICY, places={})
    assert again.is_valid(), again.errors
    assert replace(again.entry(), uid=made.uid) == made.entry


def test_a_calendar_program_follows_without_logging_in(cast: Cast, client: Client) -> None:
    add_occasion(actor=cast.bram, region=cast.zuid_limburg, entry=entry(**soon_at(3)))
    page = cast.client(cast.amina).get("/veiligheidsbeeld/kalender/").content.decode()
    address = urlsplit(re.search(r'readonly value="([^"]+)"', page)[1]).path  # type: ignore[index]
    assert b"SUMMARY:Optocht" in client.get(address).content
    assert client.get(f"{address[:-6]}x.ics").status_code == 404


def test_the_address_of_a_calendar_stops_with_another_password(cast: Cast, client: Client) -> None:
    address = f"/kalender/{subscription(cast.amina)}.ics"
    assert client.get(address).status_code == 200
    cast.amina.account.set_password("iets heel anders 1953")
    cast.amina.account.save()
    assert client.get(address).status_code == 404


def test_the_address_of_a_calendar_stops_when_somebody_leaves(cast: Cast, client: Client) -> None:
    address = f"/kalender/{subscription(cast.amina)}.ics"
    assert client.get(address).status_code == 200
    end_membership(actor=SYSTEM, membership=cast.amina)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("day", ["00010101", "99991231"])
def test_a_day_that_nobody_lives_to_see_is_a_slip_of_the_pen(day: str) -> None:
    text = CALENDAR.format(day=day).encode()
    [first, *_] = read(text)
    assert (first.entry, first.why_not) == (None, "safety-picture-far-away")


def test_a_name_within_another_name_is_not_found() -> None:
    text = CALENDAR.format(day="20270116").replace("Heerlen", "Beekdaelen").encode()
    [first, *_] = read(text, places={"beek": "GM0888"})
    assert first.entry is not None
    assert first.entry.municipality == ""


@pytest.mark.parametrize(
    "data", [b"", b"geen kalender", b"\xff\xfe\x00", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", b"x" * 600_000]
)
def test_what_is_no_calendar_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read(data)


@given(st.text(min_size=1, max_size=80).filter(lambda text: text.strip() == text and text.isprintable()))
def test_what_goes_out_comes_back_in_as_it_was(title: str) -> None:
    one = entry(uid="een@samenbeeld", title=title, place="Markt; Heerlen, noord", note="Twee, drie")
    out = calendar_file.written([one], stamp=entry().starts_at, kinds={"event": "Evenement"})
    [back] = read(out)
    assert back.entry == one


def test_who_keeps_the_calendar_of_a_region_adds_and_takes_off(cast: Cast) -> None:
    made = add_occasion(actor=cast.bram, region=cast.zuid_limburg, entry=entry())
    assert occasions([cast.zuid_limburg], SATURDAY, SATURDAY) == (made,)
    withdraw_occasion(actor=cast.bram, occasion=made, reason="Afgelast door de storm")
    assert occasions([cast.zuid_limburg], SATURDAY, SATURDAY) == ()
    with pytest.raises(Refused, match="occasion-gone"):
        withdraw_occasion(actor=cast.bram, occasion=made, reason="Nog eens")


def test_who_may_not_keep_it_does_not(cast: Cast) -> None:
    made = add_occasion(actor=cast.bram, region=cast.zuid_limburg, entry=entry())
    for stranger in (cast.amina, cast.daan, cast.eva, cast.hanna):
        with pytest.raises(NotAllowed):
            add_occasion(actor=stranger, region=cast.zuid_limburg, entry=entry())
        with pytest.raises(NotAllowed):
            withdraw_occasion(actor=stranger, occasion=made, reason="Nee")
    with pytest.raises(NotAllowed):
        add_occasion(actor=cast.bram, region=cast.limburg_noord, entry=entry())


def test_the_same_file_twice_changes_nothing_and_a_new_version_replaces(cast: Cast) -> None:
    def take(one: Entry) -> tuple[int, int, int]:
        done = import_occasions(
            actor=cast.bram, region=cast.zuid_limburg, entries=[one], source="gemeente.ics"
        )
        return done.new, done.changed, done.known

    one = entry(uid="optocht@gemeente")
    assert take(one) == (1, 0, 0)
    assert take(one) == (0, 0, 1)
    later = entry(uid="optocht@gemeente", ends_at=one.ends_at + timedelta(days=1))
    assert take(later) == (0, 1, 0)
    [now_there] = occasions([cast.zuid_limburg], SATURDAY, SATURDAY)
    assert len(now_there.days) == 2
    assert Occasion.objects.count() == 2  # the earlier version stays, replaced


def test_a_file_is_looked_at_before_it_is_taken_over(cast: Cast) -> None:
    import_shapes()
    browser = cast.client(cast.bram)
    address = "/veiligheidsbeeld/kalender/inlezen/"
    text = CALENDAR.format(day=soon()).replace("WEEKLY", "HOURLY")
    seen = browser.post(address, {"region": "VR24", "kind": "event", "file": upload(text)})
    page = seen.content.decode()
    assert "herhaalt zich" in page
    assert Occasion.objects.count() == 0
    sure = {"region": "VR24", "kind": "event", "text": text, "name": "evenementen.ics", "sure": "1"}
    page = browser.post(address, sure, follow=True).content.decode()
    assert "Overgenomen: 1 nieuw, 0 gewijzigd." in page
    assert Occasion.objects.get().municipality == HEERLEN


def test_a_wrong_file_is_refused_in_words(cast: Cast) -> None:
    wrong = {"region": "VR24", "kind": "event", "file": upload("dit is een brief")}
    answer = cast.client(cast.bram).post("/veiligheidsbeeld/kalender/inlezen/", wrong)
    assert answer.status_code == 422
    assert "Dit is geen kalenderbestand" in answer.content.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_form_with_an_impossible_day_is_refused_in_words(cast: Cast, day: str) -> None:
    typed = {"region": "VR24", "kind": "other", "title": "Optocht", "starts": day}
    answer = cast.client(cast.bram).post(ADD, typed)
    assert answer.status_code == 422
    assert "Kies een jaar tussen 2000 en 2100." in answer.content.decode()


def test_a_form_keeps_what_was_typed(cast: Cast) -> None:
    typed = {
        "region": "VR24",
        "kind": "works",
        "risk_class": "B",
        "title": "Brug dicht",
        "starts": "2027-01-16",
    }
    answer = cast.client(cast.bram).post(ADD, typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Alleen een evenement heeft een klasse." in page
    assert 'value="Brug dicht"' in page


def test_the_page_says_in_one_sentence_what_comes_together(cast: Cast) -> None:
    import_shapes()
    browser = cast.client(cast.bram)
    day = f"{clock.now() + timedelta(days=3):%Y-%m-%d}"
    for title in ("Optocht", "Markt", "Demonstratie"):
        typed = {"region": "VR24", "kind": "other", "title": title, "municipality": HEERLEN, "starts": day}
        assert browser.post(ADD, typed).status_code == 302
    page = cast.client(cast.amina).get("/veiligheidsbeeld/kalender/").content.decode()
    assert "3 dingen tegelijk op" in page
    assert "in Heerlen" in page
    assert "Zet op de kalender" not in page  # a care partner reads


def test_the_calendar_goes_along_on_ones_own_device(cast: Cast) -> None:
    browser = cast.client(cast.bram)
    today = f"{times.local(clock.now()):%Y-%m-%d}"
    typed = {"region": "VR24", "kind": "other", "title": "Markt", "starts": today}
    browser.post(ADD, typed)
    answer = browser.get("/veiligheidsbeeld/kalender.ics?regio=zuid-limburg")
    assert answer["Content-Type"].startswith("text/calendar")
    assert b"SUMMARY:Markt" in answer.content
