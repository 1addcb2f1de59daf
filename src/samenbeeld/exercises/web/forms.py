"""What people fill in about an exercise; in the reader's language."""

from collections.abc import Iterable
from typing import Any

from django import forms

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.exercises import queries
from samenbeeld.exercises.models import Observation
from samenbeeld.exercises.rules import (
    FASTEST,
    KINDS,
    LONGEST_CHANGE,
    LONGEST_EXPECTED,
    LONGEST_LESSON,
    LONGEST_MINUTE,
    LONGEST_ROLE,
    LONGEST_TEXT,
    OWN,
    SLOWEST,
    Line,
)
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.forms import OF_SEARCH
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.choosing_form import PlanChoosingForm, named

LARGEST_FILE = 500_000  # bytes; five hundred injects are far less


class Spoken(forms.Form):
    """A form whose labels, hints and refusals are sentences: `exercises-field-<name>` and `…-hint`."""

    hints: tuple[str, ...] = ()
    ids: str = "id"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", f"{self.ids}_%s")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name in OF_SEARCH:
                continue
            base = name.replace("_", "-")
            field.label = say(f"exercises-field-{base}")
            wrong = say("exercises-field-wrong", field=str(field.label).lower())
            for problem in ("required", "invalid", "invalid_choice", "min_value", "max_value"):
                field.error_messages[problem] = wrong
            if name in self.hints:
                field.help_text = say(f"exercises-field-{base}-hint")

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        self.add_error(refused.field if refused.field in self.fields else None, told(refused))


def told(refused: Refused) -> str:
    """A refusal in words; one about a row of a file says which row, which field and why."""
    values = dict(refused.values)
    if refused.key == "exercises-file-wrong":
        inner: Any = values.pop("values")
        values["why"] = say(str(values["why"]), **inner)
    return say(refused.key, **values)


class ClockForm(Spoken):
    """How fast, and whether it runs."""

    ids = "clock"

    speed = forms.TypedChoiceField(coerce=int)

    def __init__(self, data: Any = None, *, speed: int = SLOWEST) -> None:
        super().__init__(data, initial={"speed": speed})
        chosen = _number(data.get("speed")) if data else speed
        offered = sorted({*queries.speeds(), speed, *([chosen] if SLOWEST <= chosen <= FASTEST else [])})
        _choices(self, "speed", [(each, say("exercises-speed", speed=each)) for each in offered])


class InjectForm(Spoken):
    """One inject of the script."""

    hints = ("minute", "sender", "place", "expected_by")
    ids = "inject"

    minute = forms.IntegerField(min_value=0, max_value=LONGEST_MINUTE)
    kind = forms.ChoiceField()
    sender = forms.CharField(max_length=LONGEST_ROLE)
    to = forms.ChoiceField(required=False)
    text = forms.CharField(max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 3}))
    place = forms.ChoiceField(required=False)
    expected = forms.CharField(
        required=False, max_length=LONGEST_EXPECTED, widget=forms.Textarea(attrs={"rows": 2})
    )
    expected_by = forms.IntegerField(required=False, min_value=1, max_value=LONGEST_MINUTE)

    def __init__(self, data: Any = None, *, activity: Activity, line: Line | None = None) -> None:
        super().__init__(data, initial=vars(line) if line else None)
        names = queries.names(activity)
        taking_part = [(one.slug, one.name) for one in activities.participants(activity)]
        kinds = sorted((kind, organisations.kind_name(kind)) for kind in set(names.organisations.values()))
        if line and line.to in names.kinds - set(names.organisations.values()):
            kinds.append((line.to, organisations.kind_name(line.to)))
        kinds_of_inject = [(kind, say(f"exercises-kind-{kind}")) for kind in KINDS]
        _choices(self, "kind", [("", say("exercises-choose")), *kinds_of_inject])
        everybody = ("", say("exercises-everybody"))
        groups: list[Any] = [
            everybody,
            (say("exercises-to-organisation"), taking_part),
            (say("exercises-to-kind"), kinds),
        ]
        _choices(self, "to", groups)
        places = [(code, queries.section_name(code)) for code in (OWN, *sorted(names.sections))]
        _choices(self, "place", [("", say("exercises-no-place")), *places])

    def line(self) -> Line:
        """What was filled in."""
        return Line(**self.cleaned_data)


class ScriptForm(Spoken):
    """A ready script, or one from a file."""

    hints = ("file",)
    ids = "script"

    ready = forms.ChoiceField(required=False)
    file = forms.FileField(required=False, widget=forms.ClearableFileInput(attrs={"accept": ".csv,.toml"}))

    def __init__(self, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files)
        _choices(self, "ready", [("", say("exercises-no-ready")), *queries.ready_scripts().items()])


class ObservationForm(Spoken):
    """A short note: about which goal, good or not, and what was seen."""

    ids = "note"

    goal = forms.ChoiceField()
    sign = forms.ChoiceField(widget=forms.RadioSelect)
    text = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    key = forms.CharField(max_length=36, widget=forms.HiddenInput)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"key": str(uuid7())})
        # Nothing is chosen beforehand: it would be an opinion that nobody had.
        _choices(self, "goal", [("", say("exercises-choose")), *((goal, goal) for goal in queries.goals())])
        _choices(self, "sign", [(sign, say(f"exercises-sign-{sign}")) for sign in Observation.Sign.values])
        for problem in ("required", "invalid_choice"):
            self.fields["sign"].error_messages[problem] = say("exercises-sign-missing")


class LessonForm(Spoken, PlanChoosingForm):
    """A lesson, and perhaps what should stand in which plan: one that is here, or one that is only named."""

    hints = ("plan", "named")
    ids = "lesson"

    text = forms.CharField(max_length=LONGEST_LESSON, widget=forms.Textarea(attrs={"rows": 3}))
    plan = forms.ChoiceField(required=False)
    named = forms.CharField(required=False, max_length=160)
    owner = forms.ChoiceField(required=False)
    change = forms.CharField(
        required=False, max_length=LONGEST_CHANGE, widget=forms.Textarea(attrs={"rows": 3})
    )
    key = forms.CharField(max_length=36, widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, activity: Activity, member: Membership, typed: Any = None
    ) -> None:
        """`typed`: what stood there when somebody searched."""
        super().__init__(data, initial={"key": str(uuid7())})
        self.fields["text"].label = say("exercises-field-lesson")
        self.fields["text"].error_messages["required"] = say("exercises-lesson-missing")
        given = data if data is not None else typed
        found = self.offer_plans(member, given, [given.get("plan", "")] if given else [])
        _choices(self, "plan", [("", say("exercises-no-plan")), *named(found.every)])
        owners = [(one.slug, one.name) for one in activities.participants(activity)]
        _choices(self, "owner", [("", say("exercises-no-owner")), *owners])
        if typed is not None:
            self.keep(typed)

    @property
    def names_one(self) -> bool:
        """Whether somebody filled in a plan that is not here."""
        return any(self[name].value() or self[name].errors for name in ("named", "owner"))

    def given(self) -> dict[str, Any]:
        """What was filled in, as the action takes it."""
        told = {name: given for name, given in self.cleaned_data.items() if name not in OF_SEARCH}
        chosen, owner = told.pop("plan"), told.pop("owner")
        version = self.choices.every[chosen].version if chosen else None
        return {**told, "version": version, "owner": organisations.by_slug(owner) if owner else None}


def _choices(form: forms.Form, name: str, options: Iterable[Any]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = list(options)


def _number(written: Any) -> int:
    text = str(written or "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else 0
