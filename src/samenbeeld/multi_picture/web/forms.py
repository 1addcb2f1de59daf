"""What a person fills in: a note with what is put forward, a reason, and for whom a key is."""

from typing import Any

from django import forms

from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.multi_picture.rules import LONGEST_DAYS, LONGEST_NAME, LONGEST_REASON


class NoteForm(RefusableForm):
    """Something to say with it, or nothing."""

    note = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    key = forms.CharField(max_length=36, widget=forms.HiddenInput)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="mp_%s", initial={"key": str(uuid7())})
        self.fields["note"].label = say("multi-picture-field-note")
        self.fields["note"].help_text = say("multi-picture-field-note-hint")


class ReasonForm(RefusableForm):
    """Why. `step` makes the names of its controls its own."""

    reason = forms.CharField(required=False, max_length=LONGEST_REASON)

    def __init__(self, data: Any = None, *, step: str) -> None:
        super().__init__(data, auto_id=f"mp_{step}_%s")
        self.fields["reason"].label = say(f"multi-picture-field-reason-{step}")
        self.fields["reason"].error_messages["max_length"] = say(
            "multi-picture-reason-too-long", most=LONGEST_REASON
        )


class KeyForm(RefusableForm):
    """For which program, and how long it holds."""

    name = forms.CharField(max_length=LONGEST_NAME)
    days = forms.IntegerField(initial=14)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="mk_%s")
        wrong = {
            "name": say("multi-picture-key-name-missing", most=LONGEST_NAME),
            "days": say("multi-picture-key-days", most=LONGEST_DAYS),
        }
        for name, field in self.fields.items():
            field.label = say(f"multi-picture-field-key-{name}")
            for code in ("required", "invalid", "max_length"):
                field.error_messages[code] = wrong[name]
