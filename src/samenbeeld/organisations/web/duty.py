"""Who has duty: shown on the page of the organisation, and set there by who may."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms

from samenbeeld.kernel.errors import Refused
from samenbeeld.look.forms import MomentField
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.look.words import say
from samenbeeld.organisations import queries
from samenbeeld.organisations.models import DutyShift, Membership


@dataclass(frozen=True)
class DutyRow:
    """One shift, and whether it runs now."""

    shift: DutyShift
    function: str
    is_now: bool


def duty_rows(shifts: list[DutyShift], now: datetime) -> list[DutyRow]:
    """These shifts, in their order."""
    return [DutyRow(shift, queries.function_name(shift.function), shift.starts_at <= now) for shift in shifts]


class DutyForm(forms.Form):
    """A person in a function, from and until. The choice names both: nobody gets another's function."""

    person = forms.ChoiceField()
    starts_at = MomentField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
    ends_at = MomentField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))

    def __init__(self, data: Any, members: list[Membership]) -> None:
        super().__init__(data, prefix="dienst")
        self._members = {str(member.pk): member for member in members}
        choices = [
            (
                f"{member.pk}:{code}",
                say(
                    "organisations-duty-choice",
                    name=member.account.name,
                    function=queries.function_name(code),
                ),
            )
            for member in members
            for code in member.functions
        ]
        for name, bound in self.fields.items():
            bound.label = say(f"organisations-duty-{name.replace('_', '-')}")
            bound.error_messages["required"] = say(f"organisations-duty-{name.replace('_', '-')}-missing")
            bound.error_messages["invalid"] = say("organisations-duty-no-moment")
        person = self.fields["person"]
        assert isinstance(person, forms.ChoiceField)
        person.choices = [("", say("organisations-duty-nobody-yet")), *choices]
        person.error_messages["invalid_choice"] = say("organisations-duty-person-missing")

    def chosen(self) -> dict[str, Any]:
        """What `set_duty` needs."""
        member, _, function = self.cleaned_data["person"].partition(":")
        return {
            "membership": self._members[member],
            "function": function,
            "starts_at": self.cleaned_data["starts_at"].astimezone(AMSTERDAM),
            "ends_at": self.cleaned_data["ends_at"].astimezone(AMSTERDAM),
        }

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        words = say(refused.key, **refused.values)
        self.add_error(refused.field if refused.field in self.fields else None, words)
