"""What people fill in about spreading. Counts and kinds of bed; there is no field for more than that."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.catalogue import said
from samenbeeld.look.forms import FigureField, RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation
from samenbeeld.spread.queries import definition, metrics
from samenbeeld.spread.rules.road import WITHDRAWN
from samenbeeld.spread.rules.sharing import BY_SIZE, METHODS


class Told(RefusableForm):
    """Labels are `spread-field-<name>`; what is left out or cannot be read is `spread-field-wrong`."""

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="sp_%s", **options)
        for name, field in self.fields.items():
            field.label = say(f"spread-field-{name.replace('_', '-')}")
            wrong = say("spread-field-wrong", field=field.label)
            for code in ("required", "invalid", "invalid_choice"):
                field.error_messages[code] = wrong
            if isinstance(field, forms.CharField):
                field.error_messages["max_length"] = say("spread-too-long", most=definition().longest_words)

    def _offer(self, name: str, choices: Iterable[tuple[str, str]], *, first: str | None = None) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*([("", first)] if first is not None else []), *choices]

    def _hint(self, *names: str) -> None:
        for name in names:
            self.fields[name].help_text = say(f"spread-hint-{name.replace('_', '-')}")

    def chosen(self) -> dict[str, Any]:
        """What the action needs."""
        return dict(self.cleaned_data)


def _text(*, is_required: bool = False) -> forms.CharField:
    return forms.CharField(required=is_required, max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class ShareForm(Told):
    """How many, of which kind of bed, from where, and how many can drive."""

    metric = forms.ChoiceField()
    total = forms.IntegerField()
    method = forms.ChoiceField(widget=forms.RadioSelect, initial=BY_SIZE)
    sender = forms.ChoiceField(required=False)
    vehicles = forms.IntegerField(required=False)

    def __init__(self, data: Any = None, *, hospitals: Sequence[Organisation], **options: Any) -> None:
        super().__init__(data, **options)
        self._hospitals = {each.slug: each for each in hospitals}
        self._offer("metric", ((each.code, said(each.names)) for each in metrics()))
        self._offer("method", ((each, say(f"spread-method-{each.replace('_', '-')}")) for each in METHODS))
        self._offer("sender", _named(hospitals), first=say("spread-from-anywhere"))
        self._hint("sender", "vehicles")

    def chosen(self) -> dict[str, Any]:
        """What `propose_share` needs."""
        given = dict(self.cleaned_data)
        given["sender"] = self._hospitals.get(given["sender"])
        return given


class ChooseForm(Told):
    """Take it over, or not and why."""

    reason = _text()


class ExpectForm(Told):
    """What a region expects."""

    region = forms.ChoiceField()
    metric = forms.ChoiceField()
    present = forms.IntegerField()
    low = FigureField()
    likely = FigureField()
    high = FigureField()
    stay_days = FigureField()
    words = _text(is_required=True)

    def __init__(self, data: Any = None, *, activity: Activity, **options: Any) -> None:
        super().__init__(data, **options)
        codes = activities.region_codes(activity)
        self._regions = {each.code: each for each in organisations.regions() if each.code in codes}
        self._offer("region", ((code, each.name) for code, each in self._regions.items()))
        self._offer("metric", ((each.code, said(each.names)) for each in metrics()))
        self._hint("present", "likely", "stay_days", "words")

    def chosen(self) -> dict[str, Any]:
        """What `say_expectation` needs."""
        given = dict(self.cleaned_data)
        given["region"] = self._regions[given["region"]]
        return given


class AskForm(Told):
    """So many from one hospital to another."""

    sender = forms.ChoiceField()
    receiver = forms.ChoiceField()
    metric = forms.ChoiceField()
    count = forms.IntegerField()

    def __init__(
        self,
        data: Any = None,
        *,
        senders: Sequence[Organisation],
        hospitals: Sequence[Organisation],
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self._hospitals = {each.slug: each for each in hospitals}
        self._offer("sender", _named(senders))
        self._offer("receiver", _named(hospitals), first=say("spread-choose"))
        self._offer("metric", ((each.code, said(each.names)) for each in metrics()))

    def chosen(self) -> dict[str, Any]:
        """What `ask_transfer` needs."""
        given = dict(self.cleaned_data)
        for name in ("sender", "receiver"):
            given[name] = self._hospitals[given[name]]
        return given


class StepForm(Told):
    """The next step of a transfer, and about how many."""

    step = forms.ChoiceField(widget=forms.RadioSelect)
    count = forms.IntegerField(required=False)
    reason = _text()

    def __init__(self, data: Any = None, *, steps: Sequence[str], count: int, **options: Any) -> None:
        super().__init__(data, initial={"count": count}, **options)
        self._offer("step", ((each, say(f"spread-do-{each.replace('_', '-')}")) for each in steps))
        if WITHDRAWN in steps:
            self._hint("reason")


def _named(found: Iterable[Organisation]) -> list[tuple[str, str]]:
    return [(each.slug, each.name) for each in found]
