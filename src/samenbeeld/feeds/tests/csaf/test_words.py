"""Every reason has a sentence in both languages, and every sentence a reason."""

import re
from pathlib import Path

import pytest
from django.conf import settings

CODE = Path(__file__).parents[2] / "csaf"
_FAULT = re.compile(r'(?:fault|told)\(\s*"[^"]+", "([a-z-]+)"')
_REASON = re.compile(r'"feeds-csaf-([a-z-]+)"')
# Tests that differ only in where they look.
_IN_A_LIST = {"no-product"}


def keys_in_code() -> set[str]:
    text = "".join(file.read_text() for file in CODE.glob("*.py"))
    return set(_FAULT.findall(text)) | set(_REASON.findall(text)) | _IN_A_LIST


def sentences(language: str) -> dict[str, str]:
    text = (Path(settings.LOCALE) / language / "feeds_csaf.ftl").read_text()
    return dict(re.findall(r"^feeds-csaf-([a-z-]+) = (.*)$", text, re.M))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_reason_has_a_sentence_and_every_sentence_a_reason(language: str) -> None:
    assert set(sentences(language)) == keys_in_code()


def test_both_languages_fill_in_the_same_values() -> None:
    dutch, english = (
        {key: sorted(re.findall(r"\$\w+", text)) for key, text in sentences(language).items()}
        for language in ("nl", "en")
    )
    assert dutch == english
