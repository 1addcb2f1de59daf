"""The template of the report, from policy."""

from collections.abc import Mapping
from functools import cache

from samenbeeld.kernel import policy
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Organisation
from samenbeeld.situation_reports.rules.template import Field, Form, Template, parse_template

_FOLDER = "situation-report"


@cache
def template(version: str = "") -> Template:
    """Every block and field of what is asked today, or of an earlier version as it was. One that is not known
    here, of another node perhaps, is read with the words of today.
    """
    today = policy.load("situation-report")
    # Only a name that stands in the folder: a version can come from outside.
    name = version if version in versions() else today["template"]
    return parse_template({**today, **policy.load(f"{_FOLDER}/{name}")})


@cache
def versions() -> frozenset[str]:
    """Every version of the template in policy."""
    return frozenset(file.stem for file in (policy.FOLDER / _FOLDER).glob("*.toml"))


@cache
def form_of_kind(kind: str, version: str = "") -> Form:
    """What this kind of organisation is asked, today or in an earlier version."""
    return template(version).form(kind)


def form_of(organisation: Organisation, version: str = "") -> Form:
    """What this organisation is asked, today or in an earlier version."""
    return form_of_kind(organisation.kind, version)


def brief(found: tuple[Field, float] | None) -> str:
    """`41 cliënten niet bereikbaar`: the figure beside the level in a list."""
    if found is None:
        return ""
    field, figure = found
    return say("situation-reports-brief", figure=figure, what=said(field.brief))


def said(names: Mapping[str, str]) -> str:
    """A name of policy in the language of the screen."""
    return names.get(current_language(), names.get("nl", ""))
