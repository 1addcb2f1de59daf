"""Who may declare what, when a step may begin, and that no person fits in any of it: pure."""

import re
from copy import deepcopy
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import pytest

from samenbeeld.care_phases.rules import declaring
from samenbeeld.care_phases.rules import definition as policy_rules
from samenbeeld.care_phases.rules.declaring import (
    Declared,
    check_activation,
    check_declaration,
    check_reading,
    check_state,
    check_voice,
    reaches,
)
from samenbeeld.care_phases.rules.definition import Resource, Scope, Step, definition
from samenbeeld.escalation import rules as ladder
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Conflict, Refused

FILE = policy.load("care-phases")
RULES = definition(FILE)
NOW = datetime(2026, 11, 30, 13, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PHASE_3 = Declared(
    scope="national", region="", phase="3", declared_by="minister", advised_by=frozenset({"lnaz"}),
    verified_by=frozenset({"igj", "nza"}), definition="1.700 bezette IC-bedden", definition_source="skipr.nl",
    reason="Alles is gebruikt.", declared_at=NOW, until=NOW + DAY,
)  # fmt: skip
STATE: dict[str, Any] = {
    "resource": "staff", "state": "contingency", "trigger": "other_staff", "reason": "Drie afdelingen.",
    "before": "conventional", "review_at": NOW + DAY, "now": NOW,
}  # fmt: skip
BEGIN: dict[str, Any] = {
    "step": "3A", "activated_by": "minister", "ethics": "Het minst slechte.", "phases": ["3"],
    "is_active": False, "review_at": NOW + timedelta(hours=24), "now": NOW,
}  # fmt: skip


def declared_refused(**changes: Any) -> Refused:
    with pytest.raises(Refused) as refused:
        check_declaration(RULES, replace(PHASE_3, **changes), last_at=None, now=NOW)
    return refused.value


def test_phase_3_is_declared_by_the_minister_after_advice_and_both_checks() -> None:
    check_declaration(RULES, PHASE_3, last_at=None, now=NOW)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"declared_by": "roaz"}, "declared_by"),
        ({"advised_by": frozenset({"hospitals"})}, "advised_by"),
        ({"verified_by": frozenset({"igj"})}, "verified_by"),
        ({"scope": "region", "region": "VR24"}, "scope"),
        ({"region": "VR24"}, "region"),
        ({"definition": " "}, "own_definition"),
        ({"definition_source": ""}, "own_source"),
        ({"reason": ""}, "reason"),
        ({"until": NOW}, "until"),
        ({"declared_at": NOW + DAY, "until": NOW + 2 * DAY}, "declared_at"),
        ({"phase": "zwart"}, "phase"),
    ],
)
def test_what_is_missing_is_said_at_its_field(changes: dict[str, Any], field: str) -> None:
    assert declared_refused(**changes).field == field


def test_a_declaration_does_not_jump_before_a_later_one() -> None:
    with pytest.raises(Conflict):
        check_declaration(RULES, PHASE_3, last_at=NOW + timedelta(minutes=1), now=NOW + DAY / 2)


def test_the_phases_are_those_of_the_scale_beside_the_ladder() -> None:
    [scale] = [each for each in ladder.scales(policy.load("beside-ladder")) if each.code == "care_phase"]
    assert list(RULES.phases) == [value.code for value in scale.values]


def test_two_definitions_of_one_word_are_both_kept_with_their_source() -> None:
    meant = {each.code: each.source for each in RULES.phases["3"].meant}
    assert set(meant) >= {"all3", "only3c"}
    assert all(meant.values())


def test_an_indicator_is_no_trigger() -> None:
    assert not set(RULES.indicators) & set(RULES.triggers)
    assert {each.resource for each in RULES.indicators.values()} == set(Resource)
    assert {each.resource for each in RULES.triggers.values()} == set(Resource)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"resource": "somebody"}, "resource"), ({"state": "zwart"}, "state"), ({"reason": ""}, "reason"),
        ({"trigger": "no_rooms"}, "trigger"), ({"trigger": "no_staff"}, "trigger"),
        ({"review_at": NOW}, "review_at"), ({"before": "contingency"}, "state"),
    ],
)  # fmt: skip
def test_a_state_is_checked_at_its_fields(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_state(RULES, **{**STATE, **changes})
    assert refused.value.field == field
    check_state(RULES, **STATE)
    check_state(RULES, **{**STATE, "trigger": ""})


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"activated_by": "roaz"}, "activated_by"), ({"phases": ["2d"]}, "step"), ({"phases": []}, "step"),
        ({"ethics": " "}, "ethics"), ({"review_at": NOW}, "review_at"),
        ({"review_at": NOW + timedelta(hours=25)}, "review_at"), ({"is_active": True}, "step"),
        ({"step": "3C"}, "step"),
    ],
)  # fmt: skip
def test_a_step_begins_only_in_its_phase_with_a_note_and_a_review(
    changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        check_activation(RULES, **{**BEGIN, **changes})
    assert refused.value.field == field
    check_activation(RULES, **BEGIN)


def test_a_wider_or_higher_phase_reaches_a_lower_one() -> None:
    assert reaches(RULES, ["0", "3"], "2c")
    assert not reaches(RULES, ["2b"], "2c")
    assert not reaches(RULES, ["a phase of before"], "0")


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"indicator": "age"}, "indicator"), ({"value": Decimal(-1)}, "value"), ({"source": ""}, "source"),
     ({"seen_at": NOW + DAY}, "seen_at")],
)  # fmt: skip
def test_a_reading_is_checked_at_its_fields(changes: dict[str, Any], field: str) -> None:
    told = {"indicator": "absence", "value": Decimal("9.4"), "source": "ROAZ", "seen_at": NOW, "now": NOW}
    with pytest.raises(Refused) as refused:
        check_reading(RULES, **{**told, **changes})
    assert refused.value.field == field


def test_a_voice_is_of_a_body_and_says_something() -> None:
    for body, text, field in (("mevrouw De Vries", "Ja.", "body"), ("igj", " ", "text")):
        with pytest.raises(Refused) as refused:
            check_voice(RULES, body=body, text=text)
        assert refused.value.field == field


# --- never a person, never a choice between people ---


def test_a_step_can_act_on_space_staff_and_supplies_and_on_nothing_else() -> None:
    """The type has three values: there is none for a patient, for people, or for a trait of them."""
    assert get_type_hints(Step)["acts_on"] is Resource
    assert [str(each) for each in Resource] == ["space", "staff", "supplies"]
    for of_people in ("patient", "person", "age", "profession", "group"):
        with pytest.raises(ValueError, match="is not a valid Resource"):
            Resource(of_people)


def test_a_step_has_no_place_for_an_order_a_weight_or_a_criterion() -> None:
    """All of a step is words to read and who may begin it: nothing that could be worked out over people."""
    hints = get_type_hints(Step)
    numbers = {name for name, hint in hints.items() if hint in (int, float, Decimal)}
    assert numbers == {"review_hours"}
    kinds = {part for hint in hints.values() for part in (hint, *get_args(hint)) if isinstance(part, type)}
    assert {kind for kind in kinds if issubclass(kind, StrEnum)} == {Resource}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("criteria", ["leeftijd"]), ("order", ["kortste ligduur", "loting"]), ("weight", 3), ("rank", 1),
        ("people", "zorgpersoneel eerst"),
    ],
)  # fmt: skip
def test_policy_that_ranks_people_is_not_loaded(key: str, value: object) -> None:
    file = deepcopy(dict(FILE))
    file["steps"][0][key] = value
    with pytest.raises(ValueError, match="says more than a step may"):
        definition(file)


def test_policy_that_acts_on_people_is_not_loaded() -> None:
    file = deepcopy(dict(FILE))
    file["steps"][0]["acts_on"] = "patients"
    with pytest.raises(ValueError, match="is not a valid Resource"):
        definition(file)


def test_no_step_of_policy_is_about_choosing_on_other_than_medical_grounds() -> None:
    """Words of the order that was drafted in 2020 (age groups, lottery, profession) stand in no step."""
    assert "3C" not in RULES.steps
    told = " ".join(
        words for step in RULES.steps.values() for names in (step.name, step.text) for words in names.values()
    )
    forbidden = (
        r"leeftijd|\bage\b|lot(ing|ery|tery)|beroep\b|profession first|generatie|ligduur|shortest stay"
    )
    assert re.search(forbidden, told, re.IGNORECASE) is None


def test_no_rule_takes_people_or_gives_an_order_of_them() -> None:
    """Every function of the rules: what goes in and comes out are codes, words, moments and figures."""
    allowed = {
        "Definition", "Declared", "Phase", "State", "Indicator", "Trigger", "Step", "Mapping", "Iterable",
        "datetime", "timedelta", "str", "bool", "int", "Decimal", "frozenset", "tuple", "NoneType", "Any",
        "dict", "list",
    }  # fmt: skip
    found = set()
    for module in (declaring, policy_rules):
        for name, rule in vars(module).items():
            if (
                callable(rule)
                and getattr(rule, "__module__", "") == module.__name__
                and not isinstance(rule, type)
            ):
                for hint in get_type_hints(rule).values():
                    found |= {getattr(part, "__name__", str(part)) for part in (hint, *get_args(hint))}
                assert not re.search(r"patient|person|triage|rank|priorit", name), name
    assert {each for each in found if each.isidentifier()} <= allowed | {"Union", "UnionType"}


def test_what_is_written_down_names_a_region_and_never_more_precise() -> None:
    assert {field.name for field in fields(Declared)} == {
        "scope", "region", "phase", "declared_by", "advised_by", "verified_by", "definition",
        "definition_source", "reason", "declared_at", "until",
    }  # fmt: skip
    assert [str(each) for each in Scope] == ["region", "roaz", "national"]
