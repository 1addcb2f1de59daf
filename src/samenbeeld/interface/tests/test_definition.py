"""The definition passes the linter of the government, and no question that it allows breaks anything."""

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.core.transport import Response
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from samenbeeld.activities.tests.situations import hoogwater_maas
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import inbox
from samenbeeld.federation.models import BY_POST
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.interface.rules import ROOT
from samenbeeld.interface.web.definition import openapi
from samenbeeld.look.words import has_words
from samenbeeld.organisations.tests.cast import Cast

RULES = Path(__file__).parent / "api-design-rules"
NONSENSE = st.text(max_size=8) | st.sampled_from(["-1", "1e9", "null", "\x00", "x" * 500, "WzEsIiJd"])
CHECKS: list[Any] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
SPECTRAL = Path(__file__).resolve().parents[4] / "node_modules" / ".bin" / "spectral"
IS_NIGHT = settings().max_examples >= settings.get_profile("night").max_examples
TIMES = 25 if IS_NIGHT else 1


@pytest.mark.node
def test_the_linter_of_the_api_design_rules_finds_nothing_in_ours_and_something_in_theirs(
    tmp_path: Path,
) -> None:
    ours, theirs = tmp_path / "openapi.json", RULES / "contact-missing.json"
    ours.write_text(json.dumps(openapi()))
    words = [
        str(SPECTRAL),
        "lint",
        "-r",
        str(RULES / "linter.yaml"),
        "-f",
        "json",
        "-q",
        str(ours),
        str(theirs),
    ]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    found = json.loads(done.stdout)
    assert [each for each in found if Path(each["source"]) == ours] == []
    assert {each["code"] for each in found} == {"info-contact"}


def test_every_address_and_parameter_is_described() -> None:
    for path, methods in openapi()["paths"].items():
        operation = methods["get"]
        assert not path.endswith("/")
        for text in (operation["summary"], operation["description"]):
            assert not has_words(text)
            assert not text.startswith("interface-")
        assert all(not each["description"].startswith("interface-") for each in operation["parameters"])


def test_whatever_is_asked_the_answer_is_as_the_definition_says(cast: Cast) -> None:
    """Bounded: so many questions at each address, by day always the same: ours, good ones and nonsense, and
    those that schemathesis thinks of. It judges each answer: no mistake of ours, a status and kind that are
    there, its shape.
    """
    flood = hoogwater_maas(cast)
    pictures.open_pictures(actor=cast.bram, activity=flood)
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Water stijgt")
    make_us()
    north = OtherNode()
    north.known()
    inbox.receive([north.closed(north.phase())], BY_POST)
    browser, seen = cast.client(cast.bram), Counter[int]()
    for found in schemathesis.openapi.from_dict(openapi()).get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        asked = {each.name: values(each.definition["schema"]) for each in operation.query}

        @settings(max_examples=12 * TIMES, derandomize=not IS_NIGHT, database=None, phases=[Phase.generate])
        @given(
            query=st.fixed_dictionaries({}, optional=asked),
            slug=st.sampled_from([flood.slug, "bestaat-niet", "Niet goed", "x" * 70]),
        )
        def ask(operation: APIOperation[Any, Any, Any, Any], query: dict[str, str], slug: str) -> None:
            path = {each.name: slug for each in operation.path_parameters}
            case = operation.Case(path_parameters=path, query=query)
            answer = browser.get(f"{ROOT}{case.formatted_path}", query)
            seen[answer.status_code] += 1
            case.validate_response(as_judged(answer), checks=CHECKS)

        @settings(max_examples=8 * TIMES, derandomize=not IS_NIGHT, database=None, phases=[Phase.generate])
        @given(case=operation.as_strategy())
        def ask_what_it_thinks_of(case: Case[Any]) -> None:
            answer = browser.get(f"{ROOT}{case.formatted_path}", case.query)
            seen[answer.status_code] += 1
            case.validate_response(as_judged(answer), checks=CHECKS)

        ask(operation)
        ask_what_it_thinks_of()
    assert seen[200] > 20
    assert {200, 400, 404} <= {*seen}


def values(schema: dict[str, Any]) -> st.SearchStrategy[str]:
    """What fits this schema, and what does not."""
    if "enum" in schema:
        return rather(st.sampled_from(schema["enum"]))
    if schema.get("type") == "integer":
        return rather(st.integers(schema["minimum"], schema["maximum"]).map(str))
    if "pattern" in schema:
        return rather(st.from_regex(schema["pattern"], fullmatch=True))
    return rather(st.just(""))


def rather(good: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Mostly what is good: one piece of nonsense spoils a whole question."""
    return st.one_of(good, good, good, good, NONSENSE)


def as_judged(answer: Any) -> Response:
    """The answer as the judge knows one."""
    return Response(
        status_code=answer.status_code,
        headers={name.lower(): [value] for name, value in answer.headers.items()},
        content=answer.content,
        request=requests.Request("GET", "http://testserver/").prepare(),
        elapsed=0.0,
        verify=False,
    )
