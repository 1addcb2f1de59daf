"""The form as data: what each kind of organisation is asked."""

from typing import Any

import pytest

from samenbeeld.kernel import policy
from samenbeeld.organisations.queries import kinds
from samenbeeld.situation_reports.queries import template
from samenbeeld.situation_reports.rules.template import headline, parse_template


def test_there_are_thirteen_blocks_in_order() -> None:
    assert [block.number for block in template().blocks] == list(range(13))


def test_every_block_says_where_it_comes_from() -> None:
    assert all(block.source and block.status in policy.STATUSES for block in template().blocks)


@pytest.mark.parametrize("kind", [*kinds(), "a kind that nobody wrote down"])
def test_every_kind_is_asked_for_its_status_its_bottlenecks_and_its_prognosis(kind: str) -> None:
    keys = {field.key for field in template().form(kind).fields}
    assert {"overall", "bottlenecks", "prognosis_24"} <= keys


@pytest.mark.parametrize("kind", list(policy.load("situation-report")["kinds"]))
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
    data = dict(policy.load("situation-report"))
    block = data["blocks"][0]
    data["blocks"] = [{**block, "fields": [*block["fields"], field]}, *data["blocks"][1:]]
    return data
