"""Every reason and every question of a source of one's own has a sentence in both languages."""

import re
from pathlib import Path

import pytest
from django.conf import settings

PACKAGE = Path(__file__).parents[2]
CODE = [
    *(PACKAGE / "mapped").glob("*.py"),
    PACKAGE / "queries" / "mapped.py",
    PACKAGE / "actions" / "mapping.py",
]
_REASON = re.compile(r'"feeds-mapped-([a-z-]+)"')
_WRONG = re.compile(r'Wrong\("([a-z-]+)"')
_AMONG = re.compile(r'_among\(reading, "([a-z]+)"')
_TWO = {
    "other-number",
    "skipped-hour",
    "double-hour",
    "form-missing",
    "goal-missing",
    "moment-missing",
    "value-missing",
}


def sentences(language: str) -> dict[str, list[str]]:
    text = (Path(settings.LOCALE) / language / "feeds_mapped.ftl").read_text()
    parts = re.split(r"^feeds-mapped-([a-z0-9-]+) =", text, flags=re.M)[1:]
    return {
        key: sorted(re.findall(r"\$\w+", each)) for key, each in zip(parts[::2], parts[1::2], strict=True)
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_reason_has_a_sentence(language: str) -> None:
    text = "".join(file.read_text() for file in CODE)
    asked = {f"{name}-missing" for name in _AMONG.findall(text)}
    wanted = {*_REASON.findall(text), *_WRONG.findall(text), *asked, *_TWO}
    assert len(wanted) > 30
    assert wanted - set(sentences(language)) == set()


def test_both_languages_fill_in_the_same_values() -> None:
    assert sentences("nl") == sentences("en")
