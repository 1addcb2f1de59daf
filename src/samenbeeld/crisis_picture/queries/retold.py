"""What the rule of contradictions wrote down, in the language of the reader.

It writes in one language, or the same value would be new in another. Only its own words are said anew: names,
units and what people wrote stay as they are, and so does everything for a reader of Dutch.
"""

import re
from collections.abc import Iterable

from samenbeeld.crisis_picture.models import Claim
from samenbeeld.look.words import DEFAULT_LANGUAGE, current_language, in_language, say
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.queries import template

_FIGURE = re.compile(r"-?\d{1,3}(?:\.\d{3})*(?:,\d+)?(?= |$)")
_ANY = "@"  # stands for a number of a question, which has none in it


def subject(written: str) -> str:
    """What it is about: a figure of a report, by its name."""
    if current_language() == DEFAULT_LANGUAGE:
        return written
    fields = (field for block in template().blocks for field in block.fields)
    # Of two names that begin the same the longest is meant.
    for field in sorted(fields, key=lambda each: len(each.name[DEFAULT_LANGUAGE]), reverse=True):
        name = f"{field.name[DEFAULT_LANGUAGE]}, "
        if written.startswith(name):
            return f"{reports.said(field.name)}, {written.removeprefix(name)}"
    return written


def said(claim: Claim) -> str:
    """What a source says: the number as the reader writes one."""
    written: str = claim.said
    found = _FIGURE.match(written)
    if current_language() == DEFAULT_LANGUAGE or not claim.organisation_id or found is None:
        return written
    number = float(found[0].replace(".", "").replace(",", "."))
    return f"{say('look-number', value=number)}{written[found.end() :]}"


def who(claim: Claim) -> str:
    """Who says so, and in what."""
    written: str = claim.who
    if current_language() == DEFAULT_LANGUAGE or claim.organisation is None:
        return written
    name = claim.organisation.name
    if written == _first_said("crisis-picture-in-report", who=name):
        return say("crisis-picture-in-report", who=name)
    before, _, after = _first_said("crisis-picture-in-answer", who=name, number=_ANY).partition(_ANY)
    number = written.removeprefix(before).removesuffix(after)
    if written == f"{before}{number}{after}" and number.isdecimal():
        return say("crisis-picture-in-answer", who=name, number=number)
    return written


def reason(written: str, claims: Iterable[Claim]) -> str:
    """Why it is settled: the sources say the same again, or what a person wrote."""
    if current_language() == DEFAULT_LANGUAGE:
        return written
    for claim in claims:
        if written == _first_said("crisis-picture-agreed", who=claim.who, said=claim.said):
            return say("crisis-picture-agreed", who=who(claim), said=said(claim))
    return written


def _first_said(key: str, **values: str) -> str:
    with in_language(DEFAULT_LANGUAGE):
        return say(key, **values)
