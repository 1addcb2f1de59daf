"""What is filled in about exercises, what is improved, and continuity."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms

from samenbeeld.escalation.queries import said
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.forms import OF_SEARCH, BegunForm, MomentField, RefusableForm
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans import queries as plans
from samenbeeld.plans.choosing_form import PlanChoosingForm, named
from samenbeeld.plans.rules.cards import LONGEST_PROPOSAL
from samenbeeld.risk_profile import queries as risk_profile
from samenbeeld.training.queries import KeptExercise, definition
from samenbeeld.training.queries.assessing import SeenAssessment, questions_now
from samenbeeld.training.queries.improving import today
from samenbeeld.training.rules import assessing, holding, improving, planning
from samenbeeld.training.rules.assessing import Answered
from samenbeeld.training.rules.holding import Result
from samenbeeld.training.rules.planning import CAPABILITY, COMPETENCE, PLAN, SCENARIO, Goal, Planned

_MOMENT = "%Y-%m-%dT%H:%M"
# The rows of goals: some are empty, so that they can be filled in without a script.
_ROWS = planning.MOST_GOALS


class TrainingForm(RefusableForm):
    """Labels and refusals are sentences: `training-field-<name>`, `…-hint`, `training-<name>-missing`."""

    hints: tuple[str, ...] = ()

    def speak(self, *names: str) -> None:
        """Put the sentences at these fields, or at all."""
        for name in names or self.fields:
            field, key = self.fields[name], name.replace("_", "-")
            if isinstance(field.widget, forms.HiddenInput):
                continue
            field.label = say(f"training-field-{key}")
            for code in _codes(field):
                field.error_messages[code] = say(f"training-{key}-missing")
            if name in self.hints:
                field.help_text = say(f"training-field-{key}-hint")

    def offer(self, name: str, choices: Sequence[Any]) -> None:
        """What can be chosen at that field."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


def _codes(field: forms.Field) -> list[str]:
    """What can be wrong with what was typed there."""
    every = ("invalid", "invalid_choice", "invalid_list")
    found: list[str] = [code for code in every if code in field.error_messages]
    found += ["required"] if field.required else []
    return found + (["min_value", "max_value"] if isinstance(field, forms.IntegerField) else [])


def _moment_field() -> MomentField:
    return MomentField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_MOMENT))


def _day_field(**options: Any) -> forms.DateField:
    return forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options
    )  # fmt: skip


class PlannedForm(PlanChoosingForm, TrainingForm):
    """An exercise, or another planning of one."""

    hints = ("places", "about")

    title = forms.CharField(max_length=planning.LONGEST_TITLE)
    kind = forms.ChoiceField()
    starts_at = _moment_field()
    ends_at = _moment_field()
    place = forms.CharField(required=False, max_length=planning.LONGEST_PLACE)
    places = forms.IntegerField(required=False, min_value=1, max_value=planning.MOST_PLACES)
    leader = forms.ChoiceField()
    about = forms.CharField(
        required=False, max_length=planning.LONGEST_ABOUT, widget=forms.Textarea(attrs={"rows": 3})
    )
    themes = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    regions = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any = None,
        *,
        member: Membership,
        of: KeptExercise | None = None,
        tests: str = "",
        typed: Any = None,
    ) -> None:
        """`tests`: what the first goal of a new exercise tests, as `plan:owner/number`. `typed`: what stood
        there when somebody searched.
        """
        begun = _begun(member, of, tests)
        super().__init__(data, initial=begun, auto_id="exercise_%s")
        here = organisations.region_codes(member.organisation)
        self._members = {str(each.pk): each for each in organisations.members_of(member.organisation)}
        self.offer("kind", [(kind, say(f"training-kind-{kind}")) for kind in planning.KINDS])
        self.offer("themes", [(code, said(name)) for code, name in plans.definition().themes.items()])
        self.offer(
            "regions", [(each.code, each.name) for each in organisations.regions() if each.code in here]
        )
        self.offer("leader", [(pk, each.account.name) for pk, each in self._members.items()])
        self.speak(*(name for name in self.fields if name not in OF_SEARCH))
        offered = self._offered(member, data if data is not None else typed, begun)
        for place in range(1, _ROWS + 1):
            self.fields[f"goal_{place}"] = forms.CharField(
                required=False,
                max_length=planning.LONGEST_GOAL,
                label=say("training-field-goal", place=place),
            )
            self.fields[f"tests_{place}"] = forms.ChoiceField(
                required=False,
                choices=offered,
                label=say("training-field-tests", place=place),
                error_messages={"invalid_choice": say("training-goal-tests")},
            )
        if typed is not None:
            self.keep(typed)

    def _offered(self, member: Membership, typed: Any, begun: Mapping[str, Any]) -> list[Any]:
        """What a goal can test: competences, plans, themes, and what regions can do."""
        stands = [(typed or begun).get(f"tests_{place}", "") for place in range(1, _ROWS + 1)]
        plan = f"{PLAN}:"
        found = self.offer_plans(
            member, typed, [each.removeprefix(plan) for each in stands if each.startswith(plan)]
        )
        others = {key: each for key, each in found.offered.items() if key not in found.chosen}
        group = "plans-choose-group-found" if typed and typed.get("search") else "training-offer-plan"
        can = [(f"{COMPETENCE}:{code}", said(name)) for code, name in definition().competences.items()]
        scenarios = [(f"{SCENARIO}:{code}", said(name)) for code, name in plans.definition().themes.items()]
        able = [
            (f"{CAPABILITY}:{each.code}", f"{each.capability.title} ({each.region.name})")
            for each in risk_profile.able(member)
        ]
        groups = [
            (say("plans-choose-group-chosen"), named(found.chosen, plan)),
            (say(group), named(others, plan)),
            (say("training-offer-competence"), can),
            (say("training-offer-scenario"), scenarios),
            (say("training-offer-capability"), able),
        ]
        return [("", say("training-choose")), *((name, rows) for name, rows in groups if rows)]

    @property
    def rows(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """The rows of goals, each with its place."""
        return [(str(place), self[f"goal_{place}"], self[f"tests_{place}"]) for place in range(1, _ROWS + 1)]

    @property
    def boxes(self) -> list[forms.BoundField]:
        """The fields of which several may be ticked."""
        return [self["themes"], self["regions"]]

    def chosen_leader(self) -> Membership:
        """Who was chosen."""
        return self._members[self.cleaned_data["leader"]]

    def clean(self) -> dict[str, Any]:
        """A goal says what it tests, and what is tested has words."""
        given = super().clean() or {}
        for place in range(1, _ROWS + 1):
            words, tests = given.get(f"goal_{place}", ""), given.get(f"tests_{place}", "")
            if words and not tests and not self.errors.get(f"tests_{place}"):
                self.add_error(f"tests_{place}", say("training-goal-tests"))
            if tests and not words and not self.errors.get(f"goal_{place}"):
                self.add_error(f"goal_{place}", say("training-goal-words"))
        return given

    def planned(self) -> Planned:
        """What the action needs."""
        given = self.cleaned_data
        goals = []
        for place in range(1, _ROWS + 1):
            if given[f"goal_{place}"]:
                tests, _, code = given[f"tests_{place}"].partition(":")
                goals.append(Goal(given[f"goal_{place}"], tests, code))
        names = ("title", "kind", "starts_at", "ends_at", "place", "places", "about")
        return Planned(
            **{name: given[name] for name in names},
            themes=tuple(given["themes"]),
            regions=tuple(given["regions"]),
            goals=tuple(goals),
        )


class ReasonForm(TrainingForm):
    """Why it does not take place."""

    reason = forms.CharField(max_length=planning.LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="cancel_%s")
        self.speak()


class AttendanceForm(TrainingForm):
    """Who was there of who signed up, how many others, and where it was played."""

    hints = ("others", "activity")

    there = forms.TypedMultipleChoiceField(
        coerce=UUID, required=False, widget=forms.CheckboxSelectMultiple
    )  # fmt: skip
    others = forms.IntegerField(min_value=0, max_value=holding.MOST_OTHERS, initial=0)
    activity = forms.ChoiceField(required=False)
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, kept: KeptExercise, played: Iterable[tuple[str, str]]) -> None:
        """`played`: the activities to choose from, as (slug, name)."""
        was = [row.member_id for row in kept.rows if row.was_there]
        listed = kept.attendance
        begun: dict[str, Any] = {"form_key": uuid7(), "there": was, "others": listed.others if listed else 0}
        if listed is not None and listed.activity is not None:
            begun["activity"] = listed.activity.slug
        super().__init__(data, initial=begun, auto_id="attendance_%s")
        people = [(member.pk, f"{member.account.name}, {member.organisation.name}") for member in kept.coming]
        self.offer("there", people)
        self.offer("activity", [("", say("training-not-played")), *played])
        self.speak()
        if not people:
            del self.fields["there"]


class EvaluationForm(TrainingForm, BegunForm):
    """What went well, what did not, and per goal what was reached."""

    went_well = forms.CharField(
        required=False, max_length=holding.LONGEST_WORDS, widget=forms.Textarea(attrs={"rows": 3})
    )
    went_badly = forms.CharField(
        required=False, max_length=holding.LONGEST_WORDS, widget=forms.Textarea(attrs={"rows": 3})
    )
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, kept: KeptExercise) -> None:
        told = {each.goal_id: each for each in kept.results}
        begun: dict[str, Any] = {"form_key": uuid7(), "begun": 0}
        if kept.evaluation is not None:
            begun |= {
                "begun": kept.evaluation.number,
                "went_well": kept.evaluation.went_well,
                "went_badly": kept.evaluation.went_badly,
            }
        for goal in kept.goals:
            if goal.pk in told:
                begun |= {
                    f"result_{goal.number}": told[goal.pk].result,
                    f"remark_{goal.number}": told[goal.pk].remark,
                }
        super().__init__(data, initial=begun, auto_id="evaluation_%s")
        self.speak()
        self._goals = kept.goals
        results = [
            ("", say("training-choose")),
            *((one, say(f"training-result-{one}")) for one in holding.RESULTS),
        ]
        for goal in kept.goals:
            number = goal.number
            self.fields[f"result_{number}"] = forms.ChoiceField(
                choices=results,
                label=say("training-field-result", place=number),
                error_messages={
                    code: say("training-result-missing") for code in ("required", "invalid_choice")
                },
            )
            self.fields[f"remark_{number}"] = forms.CharField(
                required=False,
                max_length=holding.LONGEST_REMARK,
                label=say("training-field-remark", place=number),
            )

    @property
    def rows(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """Per goal its words, the result and the remark."""
        return [
            (goal.text, self[f"result_{goal.number}"], self[f"remark_{goal.number}"]) for goal in self._goals
        ]

    def results(self) -> dict[int, Result]:
        """What the action needs."""
        given = self.cleaned_data
        return {
            goal.number: Result(given[f"result_{goal.number}"], given[f"remark_{goal.number}"])
            for goal in self._goals
        }


class ImprovementForm(TrainingForm):
    """What was learned, what is done about it, by whom and by when. Without `owners` it is one's own."""

    hints = ("lesson", "todo")

    lesson = forms.CharField(max_length=improving.LONGEST_LESSON, widget=forms.Textarea(attrs={"rows": 3}))
    todo = forms.CharField(max_length=improving.LONGEST_TODO)
    owner = forms.ChoiceField()
    due_on = _day_field()
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, owners: Iterable[Organisation] = (), own: str = "", lesson: str = ""
    ) -> None:
        due_on = today() + timedelta(days=definition().improve_days)
        begun = {"form_key": uuid7(), "due_on": due_on, "owner": own, "lesson": lesson}
        super().__init__(data, initial=begun, auto_id="improvement_%s")
        self._owners = {each.slug: each for each in owners}
        self.speak()
        if self._owners:
            self.offer("owner", [(slug, each.name) for slug, each in self._owners.items()])
        else:
            del self.fields["owner"]

    def chosen_owner(self) -> Organisation | None:
        """Who was chosen; None when there was nothing to choose."""
        return self._owners.get(self.cleaned_data.get("owner", ""))

    def said(self) -> dict[str, Any]:
        """What the action needs, beside the owner."""
        return {name: self.cleaned_data[name] for name in ("lesson", "todo", "due_on", "form_key")}


class EndForm(TrainingForm):
    """Done or dropped, with the words that go with it."""

    kind = forms.ChoiceField(widget=forms.RadioSelect)
    words = forms.CharField(max_length=improving.LONGEST_PROOF, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"kind": improving.DONE}, auto_id="end_%s")
        self.offer("kind", [(kind, say(f"training-end-{kind}")) for kind in improving.ENDS])
        self.speak("words")
        self.fields["kind"].label = say("training-field-end")
        for code in ("required", "invalid_choice"):
            self.fields["kind"].error_messages[code] = say("training-end-missing")
        self.fields["words"].help_text = say("training-field-words-hint")


class ProposalForm(PlanChoosingForm, TrainingForm):
    """What would have to change in which plan."""

    plan = forms.ChoiceField()
    text = forms.CharField(max_length=LONGEST_PROPOSAL, widget=forms.Textarea(attrs={"rows": 4}))
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, member: Membership, tested: str, text: str, typed: Any = None
    ) -> None:
        """`tested`: the plan that the exercise tested, as `owner/number`. `typed`: what stood there when
        somebody searched.
        """
        begun: dict[str, Any] = {"form_key": uuid7(), "plan": tested, "text": text}
        super().__init__(data, initial=begun, auto_id="proposal_%s")
        given = data if data is not None else typed
        found = self.offer_plans(member, given, [(given or begun).get("plan", "")])
        self.offer("plan", [("", say("training-choose")), *named(found.every)])
        self.speak("plan", "text")
        if typed is not None:
            self.keep(typed)

    def chosen(self) -> plans.Shown:
        """The plan."""
        return self.choices.every[self.cleaned_data["plan"]]


class AssessmentForm(TrainingForm):
    """Every question with an answer, where that can be seen and when somebody looked; a conclusion each."""

    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, of: SeenAssessment) -> None:
        asked, begun = questions_now(), {"form_key": uuid7(), **_assessed(of)}
        super().__init__(data, initial=begun, auto_id="continuity_%s")
        self._asked = asked
        words = [(answer, say(f"training-answer-{answer}")) for answer in assessing.ANSWERS]
        for subject in asked.subjects:
            for question in subject.questions:
                self._question(question.code, said(question.words), words)
            self.fields[f"conclusion_{subject.code}"] = forms.CharField(
                required=False,
                max_length=assessing.LONGEST_CONCLUSION,
                widget=forms.Textarea(attrs={"rows": 2}),
                label=say("training-field-conclusion", subject=said(subject.name)),
            )

    def _question(self, code: str, words: str, choices: list[tuple[str, str]]) -> None:
        self.fields[f"answer_{code}"] = forms.ChoiceField(
            choices=choices, required=False, label=words,
            error_messages={"invalid_choice": say("training-answer-missing")},
        )  # fmt: skip
        self.fields[f"evidence_{code}"] = forms.CharField(
            required=False,
            max_length=assessing.LONGEST_EVIDENCE,
            label=say("training-field-evidence", question=words),
        )
        self.fields[f"on_{code}"] = _day_field(
            required=False, label=say("training-field-looked-on", question=words),
            error_messages={"invalid": say("training-looked-on-missing")},
        )  # fmt: skip

    @property
    def subjects(self) -> list[tuple[str, list[tuple[forms.BoundField, ...]], forms.BoundField]]:
        """Per subject its name, the rows of its questions, and its conclusion."""
        return [
            (
                said(subject.name),
                [
                    tuple(self[f"{name}_{question.code}"] for name in ("answer", "evidence", "on"))
                    for question in subject.questions
                ],
                self[f"conclusion_{subject.code}"],
            )
            for subject in self._asked.subjects
        ]

    def answers(self) -> dict[str, Answered]:
        """What the action needs. What was not looked at has no day."""
        given = self.cleaned_data
        found = {}
        for code in self._asked.questions:
            answer = given[f"answer_{code}"] or assessing.UNKNOWN
            on = None if answer == assessing.UNKNOWN else given[f"on_{code}"] or today()
            found[code] = Answered(answer, given[f"evidence_{code}"].strip(), on)
        return found

    def conclusions(self) -> dict[str, str]:
        """Words per subject."""
        return {each.code: self.cleaned_data[f"conclusion_{each.code}"] for each in self._asked.subjects}


def _begun(member: Membership, of: KeptExercise | None, tests: str) -> dict[str, Any]:
    begun: dict[str, Any] = {"form_key": uuid7(), "leader": str(member.pk)}
    if of is None:
        begun["regions"] = sorted(organisations.region_codes(member.organisation))
        if tests:
            begun["tests_1"] = tests
        return begun
    names = ("title", "kind", "place", "places", "about", "themes", "regions")
    begun |= {name: getattr(of.planning, name) for name in names}
    begun |= {
        "starts_at": local(of.planning.starts_at),
        "ends_at": local(of.planning.ends_at),
        "leader": str(of.planning.leader_id),
    }
    for goal in of.goals:
        code = f"{goal.plan.owner.slug}/{goal.plan.number}" if goal.plan else goal.code
        begun |= {f"goal_{goal.number}": goal.text, f"tests_{goal.number}": f"{goal.tests}:{code}"}
    return begun


def _assessed(of: SeenAssessment) -> dict[str, Any]:
    """What was answered last time, to change what changed; the conclusions are thought of anew."""
    begun: dict[str, Any] = {}
    for code, each in of.answers.items():
        begun |= {f"answer_{code}": each.answer, f"evidence_{code}": each.evidence, f"on_{code}": each.on}
    for code in questions_now().questions:
        begun.setdefault(f"answer_{code}", assessing.UNKNOWN)
    return begun
