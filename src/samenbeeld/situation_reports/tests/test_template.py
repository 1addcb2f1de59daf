"""The form as data: what each kind of organisation is asked."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from samenbeeld.kernel import policy
from samenbeeld.organisations.queries import kinds
from samenbeeld.situation_reports.queries.template import form_of_kind, template, versions
from samenbeeld.situation_reports.rules.difference import Change
from samenbeeld.situation_reports.rules.template import headline, parse_template
from samenbeeld.situation_reports.web.saying import all_answers, difference


def test_there_are_thirteen_blocks_in_order() -> None:
    assert [block.number for block in template().blocks] == list(range(13))


def test_every_block_says_where_it_comes_from() -> None:
    assert all(block.source and block.status in policy.STATUSES for block in template().blocks)


@pytest.mark.parametrize("kind", [*kinds(), "a kind that nobody wrote down"])
def test_every_kind_is_asked_for_its_status_its_bottlenecks_and_its_prognosis(kind: str) -> None:
    keys = {field.key for field in template().form(kind).fields}
    assert {"overall", "bottlenecks", "prognosis_24"} <= keys


@pytest.mark.parametrize("kind", list(template().kinds))
def test_what_matters_to_a_kind_is_asked_of_it(kind: str) -> None:
    form = template().form(kind)
    missing = [key for key in (*form.open_keys, *form.headlines) if form.field(key) is None]
    assert missing == []


def test_a_hospital_is_not_asked_how_many_residents_have_to_leave() -> None:
    assert template().form("hospital").field("residents_to_move") is None


def test_nothing_is_asked_of_one_patient() -> None:
    named = ("bsn", "geboorte", "naam van", "diagnose")
    asked = " ".join(field.name["nl"].lower() for block in template().blocks for field in block.fields)
    assert [word for word in named if word in asked] == []


def test_a_key_that_stands_there_twice_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="twice"):
        parse_template(_with_field({"key": "overall", "type": "text", "nl": "x", "en": "x"}))


def test_a_type_that_nobody_knows_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="unknown type"):
        parse_template(_with_field({"key": "new", "type": "colour", "nl": "x", "en": "x"}))


def test_a_figure_cannot_be_compared_with_what_is_not_there() -> None:
    with pytest.raises(ValueError, match="not there"):
        parse_template(_with_field({"key": "new", "type": "number", "of": "gone", "nl": "x", "en": "x"}))


def test_the_headline_is_the_first_figure_that_says_something() -> None:
    form = template().form("nursing_home")
    found = headline(form, {"residents_to_move": 0, "places": {"value": 20, "total": 72}})
    assert found is not None
    assert (found[0].key, found[1]) == ("places", 20)


def test_an_unknown_figure_is_no_headline() -> None:
    assert headline(template().form("home_care"), {}) is None


def _with_field(field: dict[str, Any]) -> dict[str, Any]:
    data = {**policy.load("situation-report"), **policy.load("situation-report/2026-1")}
    block = data["blocks"][0]
    data["blocks"] = [{**block, "fields": [*block["fields"], field]}, *data["blocks"][1:]]
    return data


@pytest.fixture
def next_year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The policy of a year later: a question was given another name and other words."""
    shutil.copytree(policy.FOLDER, tmp_path / "policy")
    folder = tmp_path / "policy" / "situation-report"
    was = (folder / "2026-1.toml").read_text()
    now = was.replace('version = "2026-1"', 'version = "2027-1"').replace("residents_to_move", "leaving")
    now = now.replace("Bewoners die nog weg moeten", "Bewoners die vertrekken")
    (folder / "2027-1.toml").write_text(now)
    today = tmp_path / "policy" / "situation-report.toml"
    today.write_text(today.read_text().replace('template = "2026-1"', 'template = "2027-1"'))
    monkeypatch.setattr(policy, "FOLDER", tmp_path / "policy")
    kept = (policy.load, template, versions, form_of_kind)
    for each in kept:
        each.cache_clear()
    yield
    for each in kept:
        each.cache_clear()


def said_of(values: dict[str, Any], version: str) -> list[tuple[str, str]]:
    """Each question and its answer, as a page of that report reads it out."""
    blocks = all_answers(values, datetime(2026, 11, 30, 12, tzinfo=UTC), version)
    return [(each.label, each.text) for block in blocks for each in block.answers]


@pytest.mark.usefixtures("next_year")
def test_an_old_report_is_read_in_its_own_words() -> None:
    assert said_of({"residents_to_move": 12}, "2026-1") == [("Bewoners die nog weg moeten", "12")]
    assert said_of({"leaving": 12}, "2027-1") == [("Bewoners die vertrekken", "12")]
    assert template().field("residents_to_move") is None


@pytest.mark.usefixtures("next_year")
def test_what_changed_between_two_versions_is_said_in_the_words_of_each() -> None:
    found = difference(Change("residents_to_move", 12, None), "2027-1", "2026-1")
    assert (found.label, found.before, found.is_gone) == ("Bewoners die nog weg moeten", "12", True)


def test_a_version_that_is_not_known_here_is_read_with_the_words_of_today() -> None:
    assert template("../../../etc/passwd") == template()


def test_each_version_stands_in_the_file_of_its_name() -> None:
    assert {template(version).version for version in versions()} == versions()
