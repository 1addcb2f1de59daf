"""What policy says of plans: kinds, labels, themes, and the national plans with what they mean for care."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp

# The kind of plan that says what somebody can do now; its meaning is the course itself, in a few sentences.
COURSE = "course-of-action"


@dataclass(frozen=True)
class Kind:
    """What a plan of the region can be; `many` is the word for several."""

    code: str
    name: Words
    many: Words


@dataclass(frozen=True)
class Part:
    """One thing that an agreement covers, by the decree."""

    code: str
    name: Words
    article: str


@dataclass(frozen=True)
class Definition:
    """How plans are kept here. Months are how long a version is good for; themes are by code, in order.

    `expiry_days` before its last day an agreement asks for its parties, `obligation_days` before its day an
    obligation for its owner. `card_minutes`: when the first step of a card is due. `answer_days`: so long a
    reader waits for an answer at most.
    """

    kinds: dict[str, Kind]
    languages: dict[str, Words]
    labels: tuple[Tlp, ...]
    usual_months: int
    longest_months: int
    themes: dict[str, Words]
    parts: tuple[Part, ...]
    expiry_days: int
    obligation_days: int
    card_minutes: int
    reading_days: int
    answer_days: int


@dataclass(frozen=True)
class CareLine:
    """What one plan means for care by one kind of effect."""

    effect: Words
    words: Words


@dataclass(frozen=True)
class FormatField:
    """One field of the standard format of national plans; `words` None when nothing is known of it here."""

    name: Words
    words: Words | None


@dataclass(frozen=True)
class NationalPlan:
    """One national plan. `year` "" when nobody knows; each `…status` is how sure we are of that. `fields`: of
    each field of the standard format what can be read of it, in the order of the format.
    """

    code: str
    title: Words
    short: str
    year: str
    year_status: str
    owner: Words
    owner_status: str
    state: str
    replaces: Words
    themes: tuple[str, ...]
    source: str
    status: str
    care: tuple[CareLine, ...]
    care_status: str
    fields: tuple[FormatField, ...]
    fields_source: str
    fields_status: str


def definition(plans: Mapping[str, Any], themes: Mapping[str, Any]) -> Definition:
    """`policy/plans.toml` with the themes of `policy/safety-picture.toml`. Raises KeyError for a lack."""
    return Definition(
        kinds={
            each["code"]: Kind(each["code"], _words(each["name"]), _words(each["many"]))
            for each in plans["kinds"]
        },
        languages={each["code"]: _words(each["name"]) for each in plans["languages"]},
        labels=tuple(Tlp(label) for label in plans["labels"]),
        usual_months=plans["review"]["usual_months"],
        longest_months=plans["review"]["longest_months"],
        themes={each["code"]: _words(each["name"]) for each in themes["themes"]},
        parts=tuple(
            Part(each["code"], _words(each["name"]), each["article"]) for each in plans["agreement_parts"]
        ),
        expiry_days=plans["agreement"]["expiry_days"],
        obligation_days=plans["agreement"]["obligation_days"],
        card_minutes=plans["cards"]["usual_minutes"],
        reading_days=plans["reading"]["usual_days"],
        answer_days=plans["proposals"]["answer_days"],
    )


def national_plans(policy: Mapping[str, Any], themes: Mapping[str, Words]) -> dict[str, NationalPlan]:
    """`policy/national-plans.toml` by code. Raises ValueError for a theme, an effect or a field that is not
    there.
    """
    effects = {each["code"]: _words(each["name"]) for each in policy["effects"]}
    fields = {each["code"]: _words(each["name"]) for each in policy["fields"]}
    return {each["code"]: _national(each, effects, fields, themes) for each in policy["plans"]}


def national_plan(known: Mapping[str, NationalPlan], code: str) -> NationalPlan:
    """The national plan with this code. Raises NotFound."""
    if code not in known:
        raise NotFound("plans-national-unknown", field="plan")
    return known[code]


def _national(
    record: Mapping[str, Any],
    effects: Mapping[str, Words],
    fields: Mapping[str, Words],
    themes: Mapping[str, Words],
) -> NationalPlan:
    told = {line["field"]: _words(line) for line in record["told"]}
    unknown = {*record["themes"]} - {*themes} | {line["effect"] for line in record["care"]} - {*effects}
    unknown |= {*told} - {*fields}
    if unknown:
        raise ValueError(f"{record['code']}: not a theme, an effect or a field: {sorted(unknown)}")
    return NationalPlan(
        code=record["code"],
        title=_words(record["title"]),
        short=record["short"],
        year=record["year"],
        year_status=record["year_status"],
        owner=_words(record["owner"]),
        owner_status=record["owner_status"],
        state=record["state"],
        replaces=_words(record["replaces"]),
        themes=tuple(record["themes"]),
        source=record["source"],
        status=record["status"],
        care=tuple(CareLine(effects[line["effect"]], _words(line)) for line in record["care"]),
        care_status=record["care_status"],
        fields=tuple(FormatField(name, told.get(code)) for code, name in fields.items()),
        fields_source=record["told_source"],
        fields_status=record["told_status"],
    )


def _words(record: Mapping[str, str]) -> Words:
    return Words(nl=record["nl"], en=record["en"])
