"""By what the journal can be narrowed: a person, an object, a kind, a period."""

from datetime import date, datetime, time, timedelta
from typing import Any, TypedDict
from urllib.parse import urlencode

from django import forms

from samenbeeld.audit import queries
from samenbeeld.audit.web.rows import said_kind
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.look.words import say

# How people write a day: as their browser sends it, or by hand.
DAYS = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]
# A day outside these years is a slip of the keyboard.
YEARS = range(2000, 2200)
# Addresses are Dutch, as their users are.
PARAMETERS = {"person": "wie", "object": "wat", "kind": "soort", "since": "van", "until": "tot"}


class Chosen(TypedDict, total=False):
    """What `queries.lines` understands."""

    person: str
    object_text: str
    kind: str
    since: datetime
    until: datetime


class DayInput(forms.DateInput):
    """A calendar; what is no day comes back as plain text, so that it can be mended."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        day = _day(str(value or ""))
        context["widget"]["type"] = "text" if value and day is None else "date"
        if day:
            context["widget"]["value"] = day.isoformat()
        return context


class Filters(forms.Form):
    """Everything may stay open. Labels are said when the form is made, in the reader's language."""

    person = forms.CharField(required=False, max_length=120)
    object = forms.CharField(required=False, max_length=120)
    kind = forms.ChoiceField(required=False)
    since = forms.CharField(required=False, max_length=30, widget=DayInput)
    until = forms.CharField(required=False, max_length=30, widget=DayInput)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        for name, field in self.fields.items():
            field.label = say(f"audit-filter-{name}")
            field.error_messages["max_length"] = say("audit-filter-too-long")
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField)
        by_words = sorted((said_kind(found), found) for found in queries.kinds())
        kind.choices = [("", say("audit-every-kind")), *((found, words) for words, found in by_words)]
        kind.error_messages["invalid_choice"] = say("audit-no-such-kind")

    def add_prefix(self, field_name: str) -> str:
        """The name in the address."""
        return PARAMETERS.get(field_name, field_name)

    def clean_since(self) -> date | None:
        """The first day."""
        return self._read("since")

    def clean_until(self) -> date | None:
        """The last day, which still counts."""
        return self._read("until")

    def clean(self) -> None:
        """A period ends on or after the day it begins."""
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and until < since:
            self.add_error("until", say("audit-period-backwards"))

    def chosen(self) -> Chosen:
        """The filters for `queries.lines`; days are days in Amsterdam, the last one included."""
        told, chosen = self.cleaned_data, Chosen()
        if told["person"]:
            chosen["person"] = told["person"]
        if told["object"]:
            chosen["object_text"] = told["object"]
        if told["kind"]:
            chosen["kind"] = told["kind"]
        if told["since"]:
            chosen["since"] = _midnight(told["since"])
        if told["until"]:
            chosen["until"] = _midnight(told["until"] + timedelta(days=1))
        return chosen

    def typed(self) -> dict[str, str]:
        """What was filled in, by the name in the address."""
        return {PARAMETERS[name]: str(value) for name, value in self.cleaned_data.items() if value}

    def as_query(self) -> str:
        """The same filters for a link to other pages of the same lines."""
        return urlencode(self.typed())

    def _read(self, name: str) -> date | None:
        typed = self.cleaned_data[name]
        day = _day(typed)
        if typed and day is None:
            raise forms.ValidationError(say("audit-no-such-day"))
        return day


def _day(typed: str) -> date | None:
    for form in DAYS:
        try:
            day = datetime.strptime(typed.strip(), form).date()
        except ValueError:
            continue
        return day if day.year in YEARS else None
    return None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=AMSTERDAM)
