"""What people fill in about endurance. Labels are said when the form is made, in the reader's language."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django import forms

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.endurance.models import ServiceOutage
from samenbeeld.endurance.queries import definition
from samenbeeld.endurance.rules.saying import DROPPED, MEASURES, MOVE
from samenbeeld.escalation.queries import said
from samenbeeld.look.forms import FigureField, MomentField, RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation

UNKNOWN, LASTS = "unknown", "lasts"
DOWN, OVER = "down", "over"


class Told(RefusableForm):
    """Labels are `endurance-field-<name>`; what is left out or cannot be read is `endurance-field-wrong`."""

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="en_%s", **options)
        for name, field in self.fields.items():
            field.label = say(f"endurance-field-{name.replace('_', '-')}")
            wrong = say("endurance-field-wrong", field=field.label)
            for code in ("required", "invalid", "invalid_choice"):
                field.error_messages[code] = wrong
            if isinstance(field, forms.CharField):
                field.error_messages["max_length"] = say(
                    "endurance-too-long", most=definition().longest_words
                )

    def _offer(self, name: str, choices: Iterable[tuple[str, str]], *, nothing: bool = True) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        first = [("", say("endurance-choose"))] if nothing else []
        field.choices = [*first, *choices]

    def _hint(self, *names: str) -> None:
        for name in names:
            self.fields[name].help_text = say(f"endurance-hint-{name.replace('_', '-')}")

    def chosen(self) -> dict[str, Any]:
        """What the action needs."""
        return dict(self.cleaned_data)


def _moment(*, is_required: bool = True) -> MomentField:
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return MomentField(required=is_required, widget=widget)


def _text(rows: int = 2, *, is_required: bool = False) -> forms.CharField:
    return forms.CharField(required=is_required, max_length=300, widget=forms.Textarea(attrs={"rows": rows}))


class OutageForm(Told):
    """What is down, where, since when, and when it is expected back."""

    state = forms.ChoiceField(widget=forms.RadioSelect)
    service = forms.ChoiceField()
    regions = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    institutions = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    since = _moment()
    until = _moment(is_required=False)
    words = _text()

    def __init__(
        self,
        data: Any = None,
        *,
        activity: Activity,
        institutions: Sequence[Organisation],
        known: ServiceOutage | None,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self._offer("service", ((each.code, said(each.names)) for each in definition().services.values()))
        codes = activities.region_codes(activity)
        regions = [(each.code, each.name) for each in organisations.regions() if each.code in codes]
        self._offer("regions", regions, nothing=False)
        self._offer("institutions", ((each.slug, each.name) for each in institutions), nothing=False)
        states = ((each, say(f"endurance-state-{each}")) for each in (DOWN, OVER))
        self._offer("state", states, nothing=False)
        self._hint("until", "regions")
        if known is None:
            del self.fields["state"]
        else:
            del self.fields["service"]

    def chosen(self) -> dict[str, Any]:
        """What `say_outage` needs."""
        given = dict(self.cleaned_data)
        given["is_over"] = given.pop("state", DOWN) == OVER
        given.setdefault("service", "")
        return given


class BufferForm(Told):
    """How long it lasts without a service."""

    service = forms.ChoiceField()
    knows = forms.ChoiceField(widget=forms.RadioSelect)
    hours = FigureField(required=False)
    seen_at = _moment()
    words = _text()

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self._offer("service", ((each.code, said(each.names)) for each in definition().services.values()))
        self._offer(
            "knows", ((each, say(f"endurance-knows-{each}")) for each in (LASTS, UNKNOWN)), nothing=False
        )
        self._hint("hours")

    def clean(self) -> dict[str, Any]:
        """Empty hours are no zero: who does not know says so."""
        given = self.cleaned_data
        if given.get("knows") == LASTS and given.get("hours") is None and "hours" not in self.errors:
            self.add_error("hours", say("endurance-hours-missing"))
        if given.get("knows") == UNKNOWN and given.get("hours") is not None:
            self.add_error("hours", say("endurance-hours-and-unknown"))
        return given

    def chosen(self) -> dict[str, Any]:
        """What `report_buffer` needs."""
        given = dict(self.cleaned_data)
        given.pop("knows")
        return given


class StockForm(Told):
    """What lies in store, what is used per day, and what is expected."""

    stock = forms.ChoiceField()
    amount = FigureField()
    per_day = FigureField()
    delivery = FigureField(required=False)
    delivery_at = _moment(is_required=False)
    seen_at = _moment()

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.auto_id = "es_%s"
        kinds = definition().stocks.values()
        self._offer("stock", ((each.code, f"{said(each.names)} ({said(each.unit)})") for each in kinds))
        self._hint("per_day", "delivery")


class MeasureForm(Told):
    """Refuel, help or move: for whom, how much, and from when."""

    institution = forms.ChoiceField()
    service = forms.ChoiceField()
    kind = forms.ChoiceField(widget=forms.RadioSelect)
    what = _text(is_required=True)
    hours = FigureField(required=False)
    percent = forms.IntegerField(required=False)
    takes_effect_at = _moment()

    def __init__(self, data: Any = None, *, institutions: Sequence[Organisation], **options: Any) -> None:
        super().__init__(data, **options)
        self._institutions = {each.slug: each for each in institutions}
        self._offer("institution", ((each.slug, each.name) for each in institutions))
        self._offer("service", ((each.code, said(each.names)) for each in definition().services.values()))
        self._offer("kind", ((each, say(f"endurance-kind-{each}")) for each in MEASURES), nothing=False)
        self._hint("what", "hours", "percent", "takes_effect_at")

    def clean(self) -> dict[str, Any]:
        """What belongs to another kind of measure is said, never left out without a word."""
        given = self.cleaned_data
        other = "hours" if given.get("kind") == MOVE else "percent"
        if given.get("kind") and given.get(other) is not None:
            self.add_error(other, say(f"endurance-{other}-not-here"))
        return given

    def chosen(self) -> dict[str, Any]:
        """What `propose_measure` needs."""
        given = dict(self.cleaned_data)
        given["organisation"] = self._institutions[given.pop("institution")]
        return given


class StepForm(Told):
    """What becomes of a measure."""

    step = forms.ChoiceField(widget=forms.RadioSelect)
    reason = _text()

    def __init__(self, data: Any = None, *, open_to: Sequence[str], **options: Any) -> None:
        super().__init__(data, **options)
        self._offer("step", ((each, say(f"endurance-do-{each}")) for each in open_to), nothing=False)
        if DROPPED in open_to:
            self._hint("reason")


def begun_with(known: ServiceOutage | None, activity: Activity, moment: datetime) -> dict[str, Any]:
    """What the form of an outage begins with: what was said of it last, else all regions from now."""
    if known is None:
        return {"since": moment, "regions": sorted(activities.region_codes(activity))}
    return {
        "state": DOWN,
        "regions": known.regions,
        "institutions": known.institutions,
        "since": known.since,
        "until": known.until,
        "words": known.words,
    }
