"""What somebody fills in to hand in a message of another control room, and to send on what it says."""

from typing import Any

from django import forms

from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.safety_picture.rules.signals import LONGEST_TEXT, LONGEST_TITLE


class MessageForm(RefusableForm):
    """First the file; then, when it was read, what is sent on of it. What was typed stays."""

    sample = forms.CharField(required=False, widget=forms.HiddenInput)
    file = forms.FileField(required=False, allow_empty_file=True)
    title = forms.CharField(required=False, max_length=LONGEST_TITLE)
    text = forms.CharField(required=False, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 6}))
    where = forms.ChoiceField(required=False)

    def __init__(self, data: Any = None, files: Any = None, *, member: Membership) -> None:
        super().__init__(data, files, auto_id="message_%s")
        own = organisations.region_codes(member.organisation)
        regions = sorted(organisations.regions(), key=lambda each: (each.code not in own, each.name))
        where = self.fields["where"]
        assert isinstance(where, forms.ChoiceField)
        where.choices = [(each.code, each.name) for each in regions]
        for name in ("file", "title", "text", "where"):
            self.fields[name].label = say(f"feeds-message-{name}")
        for name in ("file", "text"):
            self.fields[name].help_text = say(f"feeds-message-{name}-hint")
        self.fields["where"].error_messages["invalid_choice"] = say("feeds-message-where-missing")
        for name, most in (("title", LONGEST_TITLE), ("text", LONGEST_TEXT)):
            self.fields[name].error_messages["max_length"] = say(
                "feeds-message-too-long", name=say(f"feeds-message-{name}"), most=most
            )

    def typed(self, name: str) -> str:
        """What stands in a field, read or not."""
        return str(self[name].value() or "")
