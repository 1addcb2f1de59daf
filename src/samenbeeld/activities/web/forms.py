"""What people fill in about an activity. Labels are said when the form is made, in the reader's language."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms

from samenbeeld.activities import queries
from samenbeeld.activities.models import Activity
from samenbeeld.escalation.queries import ladder, said
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.forms import MomentField
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Organisation, Region


class Spoken(forms.Form):
    """A form whose labels, hints and refusals are sentences: `activities-field-<name>` and `…-hint`."""

    hints: tuple[str, ...] = ()
    # Several forms stand on one page, and each has a reason: a label should find its own.
    ids: str = "id"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", f"{self.ids}_%s")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = say(f"activities-field-{name.replace('_', '-')}")
            field.error_messages["required"] = say(f"activities-{name.replace('_', '-')}-missing")
            if name in self.hints:
                field.help_text = say(f"activities-field-{name.replace('_', '-')}-hint")

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        words = say(refused.key, **refused.values)
        self.add_error(refused.field if refused.field in self.fields else None, words)


class GripForm(Spoken):
    """A GRIP level for one region of `activity`; only `offered` regions can be chosen on the screen."""

    hints = ("source_region", "reason", "at")
    ids = "grip"

    region = forms.ChoiceField()
    level = forms.TypedChoiceField(coerce=int)
    source_region = forms.ChoiceField(required=False)
    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    at = MomentField(required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))

    def __init__(self, data: Any = None, *, activity: Activity, offered: Iterable[Region] = ()) -> None:
        super().__init__(data)
        regions = [(region.code, region.name) for region in activity.regions.all()]
        language = current_language()
        levels = [
            (level.level, _level_line(level.name, level.scope, language)) for level in queries.grip_levels()
        ]
        _choices(self, "region", regions)
        _choices(self, "source_region", [("", say("activities-no-source-region")), *regions])
        # No level is proposed: the first of a list is too easily taken for a decision.
        _choices(self, "level", [_nothing_yet(), *levels])
        self.offer(offered)

    def offer(self, regions: Iterable[Region]) -> None:
        """What can be chosen on the screen. What may be set is asked of the action."""
        offered = [(region.code, region.name) for region in regions]
        widget = self.fields["region"].widget
        assert isinstance(widget, forms.Select)
        widget.choices = offered if len(offered) == 1 else [_nothing_yet(), *offered]


class StepForm(Spoken):
    """How serious the situation is, on the ladder."""

    ids = "step"

    step = forms.TypedChoiceField(coerce=int)
    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None, *, activity: Activity) -> None:
        super().__init__(data, initial={"step": activity.step})
        _choices(self, "step", [(step.number, said(step.name)) for step in ladder().steps])


class OpeningForm(Spoken):
    """A new activity. Its mode is no field but belongs to the page, so that nobody mixes them by a click."""

    hints = ("name", "as_concept")

    name = forms.CharField(max_length=120)
    kind = forms.ChoiceField()
    regions = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    participants = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    as_concept = forms.BooleanField(required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        mode: Mode,
        regions: Iterable[Region],
        organisations: Iterable[Organisation],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        _choices(self, "kind", [(kind, say(f"activities-kind-{kind}")) for kind in kinds_in(mode)])
        _choices(self, "regions", [(region.code, region.name) for region in regions])
        _choices(self, "participants", [(found.slug, found.name) for found in organisations])


class StateForm(Spoken):
    """The next state, with a reason where the road asks for one."""

    ids = "state"

    state = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(required=False, max_length=300)


class ParticipantForm(Spoken):
    """One organisation to take part."""

    ids = "participant"

    organisation = forms.ChoiceField()

    def __init__(self, data: Any = None, *, organisations: Iterable[Organisation]) -> None:
        super().__init__(data)
        _choices(
            self, "organisation", [_nothing_yet(), *((found.slug, found.name) for found in organisations)]
        )


def kinds_in(mode: Mode) -> list[str]:
    """The kinds an activity of this mode may have: what is real is no exercise."""
    exercise = Activity.Kind.EXERCISE.value
    kinds = [kind.value for kind in Activity.Kind if kind.value != exercise]
    return [exercise, *kinds] if mode is Mode.EXERCISE else kinds


def moment(given: datetime | None) -> datetime | None:
    """A moment as typed is a moment on an Amsterdam clock."""
    return given.astimezone(AMSTERDAM) if given else None


def _level_line(name: Any, scope: Any, language: str) -> str:
    return say("activities-grip-line", name=name[language], scope=scope[language])


def _nothing_yet() -> tuple[str, str]:
    return "", say("activities-choose")


def _choices(form: forms.Form, name: str, choices: list[tuple[Any, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices
    field.error_messages["invalid_choice"] = say("activities-choice-unknown")
