"""Every reason has a sentence in both languages, with a place for each of its values."""

import re
from pathlib import Path

import pytest
from django.conf import settings

CODE = Path(__file__).parents[2] / "cap"
_REASON = re.compile(r'reason\(\s*"([a-z-]+)"')
_SIGNATURE = re.compile(r'_not_accepted\("([a-z-]+)"\)')


def keys_in_code() -> set[str]:
    text = "".join(file.read_text() for file in CODE.glob("*.py"))
    keys = set(_REASON.findall(text)) | {f"signature-{key}" for key in _SIGNATURE.findall(text)}
    return {f"feeds-cap-{key}" for key in keys | {"no-moment", "no-zone"}}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_reason_has_a_sentence_and_every_sentence_a_reason(language: str) -> None:
    text = (Path(settings.LOCALE) / language / "feeds_cap.ftl").read_text()
    assert set(re.findall(r"^(feeds-cap-[a-z-]+) = ", text, re.M)) == keys_in_code()


def test_both_languages_fill_in_the_same_values() -> None:
    dutch, english = (
        dict(
            re.findall(
                r"^(\S+) = (.*)$", (Path(settings.LOCALE) / language / "feeds_cap.ftl").read_text(), re.M
            )
        )
        for language in ("nl", "en")
    )
    assert {key: sorted(re.findall(r"\$\w+", text)) for key, text in dutch.items()} == {
        key: sorted(re.findall(r"\$\w+", text)) for key, text in english.items()
    }
