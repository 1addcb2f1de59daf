"""What holds for organisations and people, without a database."""

from datetime import date

import pytest

from samenbeeld.organisations import rules


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("043 - 123 45 67", "0431234567"),
        ("+31 (0)43 123 45 67", "+31431234567"),
        ("(043) 123 45 67", "0431234567"),
        ("0800-0112", "08000112"),
    ],
)
def test_a_number_is_dialled_without_its_signs(written: str, dialled: str) -> None:
    assert rules.dialled(written) == dialled


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2027, 1, 14), 0),
        (date(2026, 12, 15), 0),
        (date(2026, 12, 14), 1),
        (date(2026, 1, 15), 11),
        (date(2026, 1, 14), 12),
        (date(2027, 3, 1), 0),
    ],
)
def test_only_whole_months_count(day: date, months: int) -> None:
    assert rules.months_since(day, date(2027, 1, 14)) == months


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Café  De Eík", "cafe de eik"), (" ZUYDERLAND ", "zuyderland"), ("Maastricht UMC+", "maastricht umc+")],
)
def test_a_name_is_compared_without_capitals_accents_and_extra_spaces(written: str, plain: str) -> None:
    assert rules.plain(written) == plain
