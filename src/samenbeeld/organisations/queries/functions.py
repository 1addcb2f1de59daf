"""Functions and kinds of organisations as policy has them: how they are said, and who gives which."""

from collections.abc import Iterable, Mapping
from functools import cache

from samenbeeld.kernel import policy
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import current_language
from samenbeeld.organisations import rules
from samenbeeld.organisations.models import Membership


@cache
def functions() -> dict[str, rules.Name]:
    """Every function of `policy/functions.toml`, the most responsible first."""
    return rules.names(policy.load("functions")["functions"])


def function_name(code: str, *, language: str = "", short: bool = False) -> str:
    """A function as it is said, in the language of the screen: "Hoofd Informatie" or, short, "HIN"."""
    known = functions().get(code)
    return known.said(language or current_language(), short=short) if known else code


def gives(functions: Iterable[str]) -> frozenset[str]:
    """The functions that somebody with these functions gives to others and takes from them, from policy."""
    return frozenset(code for function in functions for code in _given_by().get(function, ()))


def keeping() -> frozenset[str]:
    """The functions with which somebody keeps the members of an organisation: they give others."""
    return frozenset(_given_by())


@cache
def always_ending() -> tuple[str, ...]:
    """The functions that nobody has without an end."""
    records = policy.load("functions")["functions"]
    return tuple(code for code, record in records.items() if record.get("always_ends"))


@cache
def _given_by() -> Mapping[str, tuple[str, ...]]:
    records = policy.load("functions")["functions"]
    return {code: tuple(record["gives"]) for code, record in records.items() if "gives" in record}


@cache
def kinds() -> dict[str, rules.Name]:
    """Every kind of organisation of `policy/organisation-kinds.toml`."""
    return rules.names(policy.load("organisation-kinds")["kinds"])


def kind_name(code: str, *, language: str = "") -> str:
    """A kind of organisation as it is said, in the language of the screen."""
    known = kinds().get(code)
    return known.said(language or current_language()) if known else code


def works_in_mode(membership: Membership, mode: Mode) -> bool:
    """Whether one of this person's functions plays a part in that mode: an exercise guest in none but one."""
    records = policy.load("functions")["functions"]
    modes = (records.get(code, {}).get("modes", ["real", "exercise"]) for code in membership.functions)
    return any(mode.value in allowed for allowed in modes)


def leading_function(membership: Membership) -> str:
    """The code of the function somebody is introduced with, for example "hin"; "" when there is none."""
    return rules.leading_function(membership.functions, functions())
