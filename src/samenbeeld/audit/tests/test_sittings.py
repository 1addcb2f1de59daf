"""What counts as one reading of somebody who stays."""

from datetime import timedelta

from samenbeeld.audit.sittings import Sittings
from samenbeeld.kernel import clock


def test_who_stays_reads_once_however_long_and_who_comes_back_reads_again() -> None:
    sittings, begin = Sittings(), clock.now()
    told = []
    for minutes in (0, 10, 20, 30, 46):
        with clock.at(begin + timedelta(minutes=minutes)):
            told.append(sittings.begins("amina", "C3"))
    assert told == [True, False, False, False, True]


def test_each_person_and_each_room_has_a_reading_of_its_own() -> None:
    sittings = Sittings()
    told = [sittings.begins(who, where) for who in ("amina", "bram") for where in ("C3", "C4")]
    assert told == [True, True, True, True]
