"""The template of the report, from policy."""

from collections.abc import Mapping
from functools import cache

from samenbeeld.kernel import policy
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Organisation
from samenbeeld.situation_reports.rules.template import Field, Form, Template, parse_template


@cache
def template() -> Template:
    """Every block and field."""
    return parse_template(policy.load("situation-report"))


@cache
def form_of_kind(kind: str) -> Form:
    """What this kind of organisation is asked."""
    return template().form(kind)


def form_of(organisation: Organisation) -> Form:
    """What this organisation is asked."""
    return form_of_kind(organisation.kind)


def brief(found: tuple[Field, float] | None) -> str:
    """`41 cliënten niet bereikbaar`: the figure beside the level in a list."""
    if found is None:
        return ""
    field, figure = found
    return say("situation-reports-brief", figure=figure, what=said(field.brief))


def said(names: Mapping[str, str]) -> str:
    """A name of policy in the language of the screen."""
    return names.get(current_language(), names.get("nl", ""))
