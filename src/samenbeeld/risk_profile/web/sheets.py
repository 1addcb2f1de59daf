"""One form per thing that can be written: what it asks, of whom, and which action it tells."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from samenbeeld.access.queries import require
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.risk_profile import actions, queries
from samenbeeld.risk_profile.models import ProfileVersion
from samenbeeld.risk_profile.queries import SeenProfile, Told, followed, scope, whole
from samenbeeld.risk_profile.rules import road
from samenbeeld.risk_profile.rules.content import LIKELIHOOD, Capability, Narrow, ScenarioTold
from samenbeeld.risk_profile.rules.imbalance import Measure
from samenbeeld.risk_profile.rules.method import Criterion, Method
from samenbeeld.risk_profile.web import forms, pages

WRITE, DISSENT, ESTABLISH = "risk_profile.write", "risk_profile.dissent", "risk_profile.establish"


@dataclass(frozen=True)
class Asked:
    """Who asks for which form. `number`: of what it is about; `chosen`: the query string."""

    member: Membership
    seen: SeenProfile
    number: int = 0
    chosen: Mapping[str, str] = field(default_factory=dict)
    code: str = ""

    @property
    def version(self) -> ProfileVersion:
        """The newest: nothing is written in another one."""
        return self.seen.kept.newest

    @property
    def told(self) -> Told:
        """What it says."""
        return whole(self.version.pk)

    @property
    def known(self) -> Method:
        """The method it is made with."""
        return self.told.known

    @property
    def scenario(self) -> ScenarioTold:
        """The scenario that it is about. Raises NotFound."""
        found = self.told.scenario(self.number)
        if found is None:
            raise NotFound("risk-profile-scenario-not-found")
        return found

    @property
    def criterion(self) -> Criterion:
        """The criterion that it is about. Raises NotFound."""
        found = self.known.criteria.get(self.code)
        if found is None:
            raise NotFound("risk-profile-criterion-not-found")
        return found

    @property
    def capability(self) -> Capability:
        """The capability that it is about. Raises NotFound."""
        found = self.told.capability(self.number)
        if found is None:
            raise NotFound("risk-profile-capability-not-found")
        return found

    def narrow(self, number: int) -> tuple[ScenarioTold, Narrow]:
        """The bottleneck of that number, with its scenario. Raises NotFound."""
        for scenario in followed(self.version.pk):
            for each in scenario.narrows:
                if each.number == number:
                    return scenario, each
        raise NotFound("risk-profile-bottleneck-not-found")


# What stands above the form, and to which scenario one comes back; None: to the profile.
About = tuple[str, int | None]


@dataclass(frozen=True)
class Sheet:
    """`key`: the words are `risk-profile-<key>-title`, `-lead`, `-do` and `-done`."""

    key: str
    permission: str
    form: Callable[[Asked, Any], Any]
    act: Callable[[Asked, Any], object]
    about: Callable[[Asked], About]
    needs_draft: bool = True

    def check(self, asked: Asked) -> None:
        """Raises NotAllowed, NotFound or Conflict for whoever cannot write this now."""
        require(asked.member, self.permission, scope(asked.version))
        if self.needs_draft:
            road.check_open(asked.seen.kept.state(asked.version))
        self.about(asked)


def _of_scenario(asked: Asked) -> About:
    scenario = asked.scenario
    return f"{scenario.number}. {scenario.told.title}", scenario.number


def _of_criterion(asked: Asked) -> About:
    return f"{_of_scenario(asked)[0]}: {pages.criterion_name(asked.criterion)}", asked.number


def _of_profile(asked: Asked) -> About:
    return asked.version.title, None


def _of_bottleneck(asked: Asked) -> About:
    scenario, narrow = asked.narrow(asked.number)
    return narrow.words, scenario.number


def _of_recommendation(asked: Asked) -> About:
    for scenario in followed(asked.version.pk):
        for narrow in scenario.narrows:
            for advice in narrow.advices:
                if advice.number == asked.number:
                    return advice.words, scenario.number
    raise NotFound("risk-profile-recommendation-not-found")


def _of_step(asked: Asked) -> About:
    if asked.number not in asked.known.steps:
        raise NotFound("risk-profile-step-not-found")
    return pages.step_name(asked.number, asked.known), None


def _write_scenario(asked: Asked, form: forms.ScenarioForm) -> object:
    return actions.write_scenario(
        actor=asked.member, version=asked.version, said=form.described(), number=asked.number or None
    )


def _score(asked: Asked, form: forms.ScoreForm) -> object:
    return actions.score_impact(
        actor=asked.member,
        version=asked.version,
        number=asked.number,
        given=[form.given()],
    )


def _measure(asked: Asked, form: forms.MeasureForm) -> object:
    said: Measure = form.measure()
    return actions.write_measure(
        actor=asked.member,
        version=asked.version,
        number=asked.number,
        title=form.cleaned_data["title"],
        said=said,
    )


def _dependency(asked: Asked, form: forms.DependencyForm) -> object:
    return actions.write_dependency(
        actor=asked.member,
        version=asked.version,
        number=asked.number,
        said=form.dependency(),
        supplier=form.cleaned_data["supplier"],
        basis=form.basis(),
    )


def _dependency_form(asked: Asked, data: Any) -> forms.DependencyForm:
    """Of the process and the resource that are chosen: what stands, and what profiles of institutions say."""
    chosen = asked.chosen if data is None else data
    process = _one_of(asked.known.processes, chosen.get("process"))
    resource = _one_of(asked.known.resources, chosen.get("resource"))
    read = queries.profiles(asked.member, asked.version.profile.region_id)
    return forms.DependencyForm(
        data,
        known=asked.known,
        of=asked.scenario,
        process=process,
        resource=resource,
        profiles=queries.lasting(read, asked.known, process, resource),
        basis=asked.chosen.get("basis"),
    )


def _one_of(offered: Iterable[str], wanted: str | None) -> str:
    """What was asked for, or the first while nothing that exists was."""
    every = list(offered)
    return wanted if wanted in every else every[0]


def _action(asked: Asked, form: forms.ActionForm) -> object:
    given = form.cleaned_data
    return actions.write_action(
        actor=asked.member,
        version=asked.version,
        recommendation=asked.number,
        words=given["words"],
        owner=organisations.by_slug(given["owner"]),
        due_on=given["due_on"],
    )


def _turn(asked: Asked, form: forms.TurnForm) -> object:
    given = form.cleaned_data
    return actions.set_turn(
        actor=asked.member,
        version=asked.version,
        step=asked.number,
        owner=organisations.membership_with(given["owner"]),
        partners=given["partners"],
        is_done=given["is_done"],
        note=given["note"],
    )


def _turn_form(asked: Asked, data: Any) -> forms.TurnForm:
    row = asked.seen.kept.turns.get(asked.version.number, {}).get(asked.number)
    known: dict[str, Any] = {"owner": str(asked.member.pk)}
    if row:
        known = {
            "owner": str(row.owner_id),
            "partners": row.partners,
            "note": row.note,
            "is_done": row.is_done,
        }
    members = organisations.members_in([asked.version.profile.region_id])
    return forms.TurnForm(data, members=members, organisations=_here(asked), initial=known)


def _here(asked: Asked) -> list[Any]:
    return list(organisations.organisations(region=asked.version.profile.region_id))


SCENARIO = Sheet(
    "scenario", WRITE,
    lambda asked, data: forms.ScenarioForm(
        data, known=asked.known, of=asked.scenario if asked.number else None,
        owner=asked.member.organisation.name,
    ),
    _write_scenario,
    lambda asked: _of_scenario(asked) if asked.number else _of_profile(asked),
)  # fmt: skip
SCORE = Sheet(
    "score", WRITE,
    lambda asked, data: forms.ScoreForm(
        data, known=asked.known, criterion=asked.criterion, of=asked.scenario.scores.get(asked.code)
    ),
    _score, _of_criterion,
)  # fmt: skip
DISSENT_SHEET = Sheet(
    "dissent", DISSENT,
    lambda asked, data: forms.DissentForm(
        data, known=asked.known, of=asked.scenario, criterion=asked.chosen.get("criterium", LIKELIHOOD)
    ),
    lambda asked, form: actions.give_dissent(
        actor=asked.member, version=asked.version, number=asked.number, **form.cleaned_data
    ),
    _of_scenario,
)  # fmt: skip
DEMAND = Sheet(
    "demand", WRITE,
    lambda asked, data: forms.DemandForm(
        data, known=asked.known, of=asked.scenario, process=asked.chosen.get("proces", "")
    ),
    lambda asked, form: actions.write_demand(
        actor=asked.member, version=asked.version, number=asked.number, said=form.demand()
    ),
    _of_scenario,
)  # fmt: skip
DEPENDENCY = Sheet("dependency", WRITE, _dependency_form, _dependency, _of_scenario)
MEASURE = Sheet(
    "measure", WRITE,
    lambda asked, data: forms.MeasureForm(data, known=asked.known, of=asked.scenario),
    _measure, _of_scenario,
)  # fmt: skip
BOTTLENECK = Sheet(
    "bottleneck", WRITE,
    lambda asked, data: forms.BottleneckForm(data, known=asked.known),
    lambda asked, form: actions.name_bottleneck(
        actor=asked.member, version=asked.version, number=asked.number, **form.cleaned_data
    ),
    _of_scenario,
)  # fmt: skip
CAPABILITY = Sheet(
    "capability", WRITE,
    lambda asked, data: forms.CapabilityForm(data, of=asked.capability if asked.number else None),
    lambda asked, form: actions.write_capability(
        actor=asked.member, version=asked.version, number=asked.number or None, **form.cleaned_data
    ),
    lambda asked: (asked.capability.title, None) if asked.number else _of_profile(asked),
)  # fmt: skip
VERDICT = Sheet(
    "verdict", WRITE,
    lambda asked, data: forms.VerdictForm(
        data, known=asked.told.capabilities, of=asked.scenario, capability=asked.chosen.get("capaciteit", "")
    ),
    lambda asked, form: actions.judge_capability(
        actor=asked.member, version=asked.version, number=asked.number, **form.cleaned_data
    ),
    _of_scenario,
)  # fmt: skip
RECOMMENDATION = Sheet(
    "recommendation", WRITE,
    lambda asked, data: forms.WordsForm(data),
    lambda asked, form: actions.write_recommendation(
        actor=asked.member, version=asked.version, bottleneck=asked.number, **form.cleaned_data
    ),
    _of_bottleneck,
)  # fmt: skip
ACTION = Sheet(
    "action", WRITE,
    lambda asked, data: forms.ActionForm(data, organisations=_here(asked)),
    _action, _of_recommendation, needs_draft=False,
)  # fmt: skip
ACCEPT = Sheet(
    "accept", ESTABLISH,
    lambda asked, data: forms.AcceptForm(data),
    lambda asked, form: actions.accept_risk(
        actor=asked.member, version=asked.version, bottleneck=asked.number, **form.cleaned_data
    ),
    _of_bottleneck, needs_draft=False,
)  # fmt: skip
TURN = Sheet("turn", WRITE, _turn_form, _turn, _of_step, needs_draft=False)
MEETING = Sheet(
    "meeting", WRITE,
    lambda asked, data: forms.MeetingForm(data, organisations=_here(asked), today=local(now()).date()),
    lambda asked, form: actions.hold_meeting(actor=asked.member, version=asked.version, **form.cleaned_data),
    _of_profile, needs_draft=False,
)  # fmt: skip

CONSULTATION = Sheet(
    "consultation", WRITE,
    lambda asked, data: forms.ConsultationForm(data, today=local(now()).date()),
    lambda asked, form: actions.consult(actor=asked.member, version=asked.version, **form.cleaned_data),
    _of_profile, needs_draft=False,
)  # fmt: skip


def words(sheet: Sheet, asked: Asked) -> dict[str, str]:
    """What stands on the page of this form."""
    return {part: say(f"risk-profile-{sheet.key}-{part}") for part in ("title", "lead", "do")}
