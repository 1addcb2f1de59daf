"""What a person fills in to set the step of a region."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms

from samenbeeld.escalation.queries import ladder, said
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Region


class StepForm(RefusableForm):
    """The step of one region, why, and when to weigh it again. Only `offered` can be chosen on the screen."""

    region = forms.ChoiceField()
    step = forms.TypedChoiceField(coerce=int)
    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    review_at = forms.DateTimeField(
        required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"})
    )

    def __init__(self, data: Any, *, regions: Iterable[Region], offered: Iterable[Region]) -> None:
        super().__init__(data, auto_id="step_%s")
        nothing = ("", say("escalation-choose"))
        self._regions = {region.code: region for region in regions}
        shown = [(region.code, region.name) for region in offered]
        # What may be set is asked of the action. No step is proposed: the first of a list is easily taken.
        self._choices("region", [(code, region.name) for code, region in self._regions.items()])
        widget = self.fields["region"].widget
        assert isinstance(widget, forms.Select)
        widget.choices = shown if len(shown) == 1 else [nothing, *shown]
        self._choices("step", [nothing, *((step.number, said(step.name)) for step in ladder().steps)])
        for name, field in self.fields.items():
            field.label = say(f"escalation-field-{name.replace('_', '-')}")
        self.fields["review_at"].help_text = say("escalation-field-review-at-hint")
        for name, sentence in (
            ("region", "region-missing"),
            ("step", "step-unknown"),
            ("reason", "reason-missing"),
        ):
            for code in ("required", "invalid_choice"):
                self.fields[name].error_messages[code] = say(f"escalation-{sentence}")
        self.fields["review_at"].error_messages["invalid"] = say("escalation-no-moment")

    def chosen(self) -> dict[str, Any]:
        """What `set_step` needs."""
        typed = self.cleaned_data
        review_at: datetime | None = typed["review_at"]
        return {
            "region": self._regions[typed["region"]],
            "step": typed["step"],
            "reason": typed["reason"],
            # A moment as typed is a moment on an Amsterdam clock.
            "review_at": review_at.astimezone(AMSTERDAM) if review_at else None,
        }

    def _choices(self, name: str, choices: list[tuple[Any, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
