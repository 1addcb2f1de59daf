"""What people fill in about phases, resources, steps and advice. There is no field for a person."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django import forms

from samenbeeld.activities.models import Activity
from samenbeeld.care_phases import queries
from samenbeeld.care_phases.models import DirectionVoice, ObjectionAnswer
from samenbeeld.care_phases.queries import definition, said
from samenbeeld.care_phases.rules.declaring import OUTCOMES, Declared
from samenbeeld.care_phases.rules.definition import Phase, Scope, Step
from samenbeeld.crisis_picture.models import Decision
from samenbeeld.look.forms import MomentField, RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Region

Choices = Iterable[tuple[str, str]]
# What is chosen for words of one's own.
OWN = "own"


class Told(RefusableForm):
    """Labels are `care-phases-field-<name>`."""

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="cp_%s", **options)
        for name, field in self.fields.items():
            field.label = say(f"care-phases-field-{name.replace('_', '-')}")
            wrong = say("care-phases-field-wrong")
            field.error_messages.update(
                {"required": wrong, "invalid": wrong, "invalid_choice": wrong, "max_digits": wrong,
                 "max_decimal_places": wrong, "max_whole_digits": wrong}
            )  # fmt: skip

    def _offer(self, name: str, choices: Choices, nothing: str = "") -> None:
        field, offered = self.fields[name], list(choices)
        assert isinstance(field, forms.ChoiceField)
        if isinstance(field, forms.MultipleChoiceField) or (len(offered) == 1 and not nothing):
            field.choices = offered
        else:
            field.choices = [("", nothing or say("care-phases-choose")), *offered]


def moment(*, required: bool = True) -> MomentField:
    """A day and a time."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return MomentField(required=required, widget=widget)


def words(rows: int = 2) -> forms.Textarea:
    """Room for a sentence or two."""
    return forms.Textarea(attrs={"rows": rows})


class DecidedForm(Told):
    """May rest on a decision of the activity: it is referred to, never written again."""

    def __init__(self, data: Any = None, *, decisions: Mapping[str, Decision], **options: Any) -> None:
        super().__init__(data, **options)
        self._decisions = decisions
        if "decision" in self.fields:
            offered = (
                (number, say("care-phases-decision", number=number, text=each.text[:80]))
                for number, each in decisions.items()
            )
            self._offer("decision", offered, nothing=say("care-phases-no-decision"))

    def chosen_decision(self) -> Decision | None:
        """The decision that was chosen."""
        return self._decisions.get(self.cleaned_data["decision"])


class PhaseForm(DecidedForm):
    """That a body declared this phase."""

    scope = forms.ChoiceField()
    region = forms.ChoiceField(required=False)
    declared_by = forms.ChoiceField()
    advised_by = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple())
    verified_by = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple())
    definition = forms.ChoiceField()
    own_definition = forms.CharField(required=False, max_length=300, widget=words())
    own_source = forms.CharField(required=False, max_length=200)
    reason = forms.CharField(max_length=500, widget=words(3))
    decision = forms.ChoiceField(required=False)
    declared_at = moment()
    until = moment()

    def __init__(
        self, data: Any = None, *, phase: Phase, activity: Activity, decisions: Mapping[str, Decision],
        starts: Mapping[str, datetime],
    ) -> None:  # fmt: skip
        super().__init__(data, decisions=decisions, initial=dict(starts))
        self._phase = phase
        self._offer("scope", ((str(each), said(definition().scopes[each])) for each in phase.scopes))
        self._offer("region", _regions(activity), nothing=say("care-phases-no-region"))
        self._offer("declared_by", _bodies(phase.declares))
        self._offer("advised_by", _bodies(definition().bodies))
        self._offer("verified_by", _bodies(definition().bodies))
        meant = [(each.code, f"{said(each.text)} ({each.source})") for each in phase.meant]
        self._offer("definition", [*meant, (OWN, say("care-phases-own-definition"))])
        for name, codes in (("advised_by", phase.advises), ("verified_by", phase.verifies)):
            key = "care-phases-asks-all" if name == "verified_by" else "care-phases-asks-one"
            self.fields[name].help_text = say(key, who=queries.bodies(codes)) if codes else ""

    def wanted(self) -> Declared:
        """What is to be written down."""
        given = self.cleaned_data
        meant = next((each for each in self._phase.meant if each.code == given["definition"]), None)
        return Declared(
            scope=given["scope"],
            region=given["region"] if given["scope"] == Scope.REGION else "",
            phase=self._phase.code,
            declared_by=given["declared_by"],
            advised_by=frozenset(given["advised_by"]),
            verified_by=frozenset(given["verified_by"]),
            definition=said(meant.text) if meant else given["own_definition"],
            definition_source=meant.source if meant else given["own_source"],
            reason=given["reason"],
            declared_at=given["declared_at"],
            until=given["until"],
        )


class RegionForm(Told):
    """About one region of the activity."""

    def __init__(self, data: Any = None, *, activity: Activity, **options: Any) -> None:
        super().__init__(data, **options)
        self._offer("region", _regions(activity))

    def chosen(self) -> dict[str, Any]:
        """What was filled in, with the region itself."""
        given = dict(self.cleaned_data)
        given["region"] = organisations.region(given["region"])
        return given


class StateForm(RegionForm):
    """How far a resource is stretched, and which trigger was reached."""

    region = forms.ChoiceField()
    resource = forms.ChoiceField()
    state = forms.ChoiceField()
    trigger = forms.ChoiceField(required=False)
    reason = forms.CharField(max_length=300, widget=words())
    review_at = moment()

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        rules = definition()
        self._offer("resource", ((str(code), said(names)) for code, names in rules.resources.items()))
        self._offer(
            "state",
            ((code, f"{said(each.name)}: {said(each.meaning)}") for code, each in rules.states.items()),
        )
        self._offer(
            "trigger",
            (
                (code, f"{said(rules.resources[each.resource])}: {said(each.text)}")
                for code, each in rules.triggers.items()
            ),
            nothing=say("care-phases-no-trigger"),
        )


class ReadingForm(RegionForm):
    """A value of one indicator."""

    region = forms.ChoiceField()
    indicator = forms.ChoiceField()
    value = forms.DecimalField(max_digits=9, decimal_places=1, localize=True)
    source = forms.CharField(max_length=100)
    seen_at = moment()

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        rules = definition()
        self._offer(
            "indicator",
            ((code, f"{said(each.name)} ({said(each.unit)})") for code, each in rules.indicators.items()),
        )


class StepForm(DecidedForm):
    """That a step holds from now on in a region."""

    region = forms.ChoiceField()
    activated_by = forms.ChoiceField()
    ethics = forms.CharField(max_length=500, widget=words(3))
    review_at = moment()
    decision = forms.ChoiceField(required=False)

    def __init__(
        self, data: Any = None, *, step: Step, activity: Activity, decisions: Mapping[str, Decision],
        starts: Mapping[str, datetime],
    ) -> None:  # fmt: skip
        super().__init__(data, decisions=decisions, initial=dict(starts))
        self._offer("region", _regions(activity))
        self._offer("activated_by", _bodies(step.activates))
        self.fields["review_at"].help_text = say("care-phases-review-within", hours=step.review_hours)
        self.fields["ethics"].help_text = say("care-phases-ethics-help")

    def chosen(self) -> dict[str, Any]:
        """What `activate_step` needs, without the step."""
        given = dict(self.cleaned_data)
        given["region"] = organisations.region(given["region"])
        given["decision"] = self.chosen_decision()
        return given


class EndForm(Told):
    """Why a step holds no longer."""

    reason = forms.CharField(max_length=300, widget=words())


class ReviewForm(Told):
    """How something was weighed again."""

    outcome = forms.ChoiceField()
    reason = forms.CharField(max_length=500, widget=words(3))
    review_at = moment(required=False)

    def __init__(self, data: Any = None, *, hours: int | None = None, **options: Any) -> None:
        """`hours`: within which it is weighed once more."""
        super().__init__(data, **options)
        self._offer("outcome", ((each, say(f"care-phases-outcome-{each}")) for each in OUTCOMES))
        if hours is not None:
            self.fields["review_at"].help_text = say("care-phases-review-within", hours=hours)


class ObjectionForm(Told):
    """What a body has against a step."""

    body = forms.ChoiceField()
    text = forms.CharField(max_length=500, widget=words(3))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self._offer("body", _bodies(definition().bodies))
        self.fields["text"].help_text = say("care-phases-objection-help")


class AnswerForm(Told):
    """What was answered to an objection."""

    outcome = forms.ChoiceField()
    body = forms.ChoiceField()
    reason = forms.CharField(max_length=500, widget=words(3))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        offered = ((each, say(f"care-phases-answer-{each}")) for each in ObjectionAnswer.Outcome.values)
        self._offer("outcome", offered)
        self._offer("body", _bodies(definition().bodies))


class VoiceForm(Told):
    """What a body advised, or why it sees it otherwise."""

    kind = forms.ChoiceField()
    body = forms.ChoiceField()
    text = forms.CharField(max_length=500, widget=words(3))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self._offer("kind", ((each, say(f"care-phases-voice-{each}")) for each in DirectionVoice.Kind.values))
        self._offer("body", _bodies(definition().bodies))


def regions_of(activity: Activity) -> list[Region]:
    """The regions of the activity, by name."""
    return sorted(activity.regions.all(), key=lambda region: region.name)


def _regions(activity: Activity) -> Choices:
    return [(region.code, region.name) for region in regions_of(activity)]


def _bodies(codes: Iterable[str]) -> Choices:
    return [(code, queries.body(code)) for code in codes]
