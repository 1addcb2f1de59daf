"""What somebody says before a file is made: what, up to which label, as what, of when and what for."""

from datetime import datetime
from typing import Any

from django import forms

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import LONGEST_PURPOSE
from samenbeeld.exports.rules import FORMATS
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.look.forms import MomentField
from samenbeeld.look.words import say
from samenbeeld.project.exporting.choices import Choice

_HINTS = ("up_to", "format", "since", "moment", "purpose")
_MOMENTS = ("since", "moment")


class ExportForm(forms.Form):
    """One file of what is `offered`."""

    choice = forms.ChoiceField()
    up_to = forms.ChoiceField()
    format = forms.ChoiceField()
    since = MomentField(required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
    moment = MomentField(
        required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local", "step": "1"})
    )
    purpose = forms.CharField(max_length=LONGEST_PURPOSE)

    def __init__(self, data: Any = None, *, activity: Activity, offered: list[Choice], initial: Any) -> None:
        super().__init__(data, initial=initial, auto_id="export_%s")
        self.offered = {choice.key: choice for choice in offered}
        for name, field in self.fields.items():
            field.label = say(f"exports-field-{name.replace('_', '-')}")
            if name in _HINTS:
                field.help_text = say(f"exports-field-{name.replace('_', '-')}-hint")
            field.error_messages["required"] = say(
                f"exports-{name.replace('_', '-')}-missing"
                if name not in _MOMENTS
                else "exports-moment-unreadable"
            )
            field.error_messages["invalid"] = say("exports-moment-unreadable")
        self.fields["purpose"].error_messages["max_length"] = say(
            "exports-purpose-too-long", most=LONGEST_PURPOSE
        )
        groups: dict[str, list[tuple[str, str]]] = {}
        for choice in offered:
            groups.setdefault(choice.group, []).append((choice.key, choice.words))
        self._choices("choice", list(groups.items()))
        self._choices("up_to", [(tlp.value, tlp.label) for tlp in access.labels_for_export()])
        self._choices("format", [(form, say(f"exports-format-{form}")) for form in FORMATS])

    def clean_since(self) -> datetime | None:
        """The same, for where it begins."""
        given: datetime | None = self.cleaned_data["since"]
        return times.local(given) if given else None

    def clean_moment(self) -> datetime | None:
        """A moment that was, on an Amsterdam clock."""
        given: datetime | None = self.cleaned_data["moment"]
        if given is None:
            return None
        moment = times.local(given)
        if moment > now():
            raise forms.ValidationError(say("exports-moment-to-come"))
        return moment

    def clean(self) -> dict[str, Any]:
        """Not everything can be everything."""
        given: dict[str, Any] = self.cleaned_data
        choice = self.offered.get(given.get("choice", ""))
        if choice is None:
            return given
        form = given.get("format", "")
        if form and form not in choice.formats:
            formats = ", ".join(say(f"exports-short-{each}") for each in choice.formats)
            words = say(
                "exports-not-as", what=choice.words, format=say(f"exports-short-{form}"), formats=formats
            )
            self.add_error("format", words)
        if given.get("moment") and not choice.has_past:
            self.add_error("moment", say("exports-moment-not-here"))
        if since := given.get("since"):
            if not choice.has_period:
                self.add_error("since", say("exports-since-not-here"))
            elif since >= (given.get("moment") or now()):
                self.add_error("since", say("exports-since-too-late"))
        return given

    @property
    def chosen(self) -> Choice:
        """What is taken along."""
        return self.offered[self.cleaned_data["choice"]]

    @property
    def ceiling(self) -> Tlp:
        """The strictest label that may be in it."""
        return Tlp(self.cleaned_data["up_to"])

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        words = say(refused.key, **refused.values)
        self.add_error(refused.field if refused.field in self.fields else None, words)

    def _choices(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
        field.error_messages["invalid_choice"] = say("exports-choice-unknown")
