"""What a person fills in to change thresholds."""

from typing import Any

from django import forms

from samenbeeld.indicators.rules.definition import GRAVE, LONGEST_TEXT, Thresholds
from samenbeeld.kernel.levels import Level
from samenbeeld.look.forms import FigureField, RefusableForm
from samenbeeld.look.words import say

_NUMBERS = ("yellow", "orange", "red")


class ThresholdsForm(RefusableForm):
    """A value per level that has one, how stubborn, from when, by which source and why."""

    yellow = FigureField(required=False)
    orange = FigureField(required=False)
    red = FigureField(required=False)
    raise_after = forms.IntegerField()
    clear_after = forms.IntegerField()
    hysteresis = FigureField()
    valid_from = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    source = forms.CharField(max_length=LONGEST_TEXT)
    reason = forms.CharField(max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, data: Any = None, *, unit: str, **options: Any) -> None:
        super().__init__(data, auto_id="in_%s", **options)
        for level in _NUMBERS:
            self._words(level, say("indicators-from", level=say(f"look-level-{level}"), unit=unit))
        self._words("hysteresis", say("indicators-hysteresis", unit=unit), "indicators-no-number")
        self.fields["hysteresis"].help_text = say("indicators-hysteresis-hint")
        for name in ("raise_after", "clear_after"):
            self._words(name, say(f"indicators-{name.replace('_', '-')}"), "indicators-in-a-row-number")
        self._words("valid_from", say("indicators-valid-from"), "indicators-valid-from-missing")
        self._words("source", say("indicators-source"), "indicators-source-missing")
        self._words("reason", say("indicators-reason"), "indicators-reason-missing")

    @classmethod
    def started(cls, now: Thresholds, *, unit: str) -> "ThresholdsForm":
        """With what counts now filled in."""
        values = {each.level.value: each.value for each in now.thresholds}
        return cls(
            unit=unit,
            initial={
                **values, "raise_after": now.raise_after, "clear_after": now.clear_after,
                "hysteresis": now.hysteresis, "source": now.source,
            },
        )  # fmt: skip

    def chosen(self) -> dict[str, Any]:
        """What `propose_thresholds` needs, beside which indicator."""
        typed = self.cleaned_data
        kept = ("raise_after", "clear_after", "hysteresis", "valid_from", "source", "reason")
        thresholds: dict[Level, float] = {
            level: typed[level.value] for level in GRAVE if typed.get(level.value) is not None
        }
        return {"thresholds": thresholds, **{name: typed[name] for name in kept}}

    def _words(self, name: str, label: str, missing: str = "indicators-no-number") -> None:
        self.fields[name].label = label
        for code in ("required", "invalid"):
            self.fields[name].error_messages[code] = say(missing)


class ReadingForm(RefusableForm):
    """Agree with other thresholds, or not and why."""

    agrees = forms.ChoiceField(choices=[("ja", ""), ("nee", "")])
    remark = forms.CharField(
        max_length=LONGEST_TEXT, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="in_%s")
        self.fields["remark"].label = say("indicators-remark")
        for code in ("required", "invalid_choice"):
            self.fields["agrees"].error_messages[code] = say("indicators-agrees-missing")
