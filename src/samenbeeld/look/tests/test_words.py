"""Sentences in two languages."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils import translation
from pytest_django import Settings

from samenbeeld.look import words
from samenbeeld.look.words import say


def forget() -> None:
    for kept in (words._said, words._sentences, words._text):
        kept.cache_clear()


@pytest.fixture
def shelf(tmp_path: Path, settings: Settings) -> Path:
    """An empty folder of words, read instead of ours."""
    for language in ("nl", "en"):
        (tmp_path / language).mkdir()
    settings.LOCALE = tmp_path
    forget()
    return tmp_path


@pytest.fixture(autouse=True)
def our_own_shelf_afterwards() -> object:
    yield
    forget()


def put(shelf: Path, language: str, text: str) -> None:
    (shelf / language / "trial.ftl").write_text(text, encoding="utf-8")


def test_a_sentence_is_dutch_unless_chosen_otherwise() -> None:
    assert say("look-certainty-fact") == "Feit"
    with translation.override("en"):
        assert say("look-certainty-fact") == "Fact"


def test_a_sentence_missing_in_english_is_shown_in_dutch(shelf: Path) -> None:
    put(shelf, "nl", "trial-only = Alleen hier\n")
    with translation.override("en"):
        assert say("trial-only") == "Alleen hier"


def test_a_sentence_that_nobody_wrote_shows_its_name() -> None:
    assert say("look-nobody-wrote-this") == "look-nobody-wrote-this"


def test_numbers_follow_the_language(shelf: Path) -> None:
    put(shelf, "nl", "trial-flow = { $flow } m³/s\n")
    assert say("trial-flow", flow=2780.5) == "2.780,5 m³/s"


def test_the_plural_follows_the_count() -> None:
    assert [say("look-readers", count=count) for count in (1, 11)] == ["1 leest mee", "11 lezen mee"]


def test_a_moment_in_a_sentence_is_written_for_amsterdam(shelf: Path) -> None:
    put(shelf, "nl", "trial-when = Om { $at }\n")
    assert say("trial-when", at=datetime(2020, 1, 14, 13, 22, tzinfo=UTC)) == "Om 14 jan 2020 14:22"


def test_no_invisible_marks_stand_around_a_value() -> None:
    assert say("look-by", who="Bram") == "door Bram"


def test_a_value_is_escaped_in_a_page() -> None:
    page = Template('{% load words %}{% say "look-by" who=name %}|{% say_html "look-by" who=name %}')
    assert page.render(Context({"name": "<b>"})) == "door &lt;b&gt;|door &lt;b&gt;"


def test_islands_get_the_words_of_a_package_as_data() -> None:
    page = Template('{% load words %}{% words_for "look" %}').render(Context())
    assert page.startswith('<script type="text/plain" data-words="look" lang="nl">')
    assert "look-certainty-fact = Feit" in page


def test_words_that_could_close_their_data_block_are_refused(shelf: Path) -> None:
    put(shelf, "nl", "trial-evil = </script>\n")
    with pytest.raises(ValueError, match="script"):
        Template('{% load words %}{% words_for "trial" %}').render(Context())
