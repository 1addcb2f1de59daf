"""Forms that say at which field an action refused them, and moments and figures as people type them."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import get_language

from samenbeeld.kernel.errors import Refused
from samenbeeld.look.times import AMSTERDAM, typed
from samenbeeld.look.words import say

# How a figure is written: groups of three, then the decimals. (group, decimal) per language.
_SIGNS = {"nl": (".", ","), "en": (",", ".")}


class Said:
    """A sentence about what was filled in, said when it is read: in the language of whoever reads it."""

    def __init__(self, words: Callable[[Mapping[str, Any]], str]) -> None:
        self._words = words

    def __mod__(self, about: Mapping[str, Any]) -> str:
        """The sentence; `about` is what the field tells of the value."""
        return self._words(about)

    def __str__(self) -> str:
        return self._words({})


# What Django would say of a field in words of its own, unless a form says something that helps more.
_SAID: Mapping[type[forms.Field], Mapping[str, Said]] = {
    forms.Field: {
        "required": Said(lambda of: say("look-field-missing")),
        "max_length": Said(lambda of: say("look-too-long", length=of["show_value"], most=of["limit_value"])),
        "min_value": Said(lambda of: say("look-field-too-little", least=of["limit_value"])),
        "max_value": Said(lambda of: say("look-field-too-much", most=of["limit_value"])),
        "null_characters_not_allowed": Said(lambda of: say("look-field-unreadable")),
    },
    forms.ChoiceField: {"invalid_choice": Said(lambda of: say("look-field-no-choice"))},
    forms.MultipleChoiceField: {
        "invalid_choice": Said(lambda of: say("look-field-no-choice")),
        "invalid_list": Said(lambda of: say("look-field-no-choice")),
    },
    forms.IntegerField: {"invalid": Said(lambda of: say("look-field-no-whole-number"))},
    forms.FloatField: {"invalid": Said(lambda of: say("look-field-no-number"))},
    forms.DecimalField: {
        "invalid": Said(lambda of: say("look-field-no-number")),
        "max_digits": Said(lambda of: say("look-field-digits", most=of["max"])),
        "max_whole_digits": Said(lambda of: say("look-field-digits", most=of["max"])),
        "max_decimal_places": Said(lambda of: say("look-field-decimals", most=of["max"])),
    },
    forms.DateField: {"invalid": Said(lambda of: say("look-field-no-day"))},
    forms.TimeField: {"invalid": Said(lambda of: say("look-field-no-time"))},
    forms.DateTimeField: {"invalid": Said(lambda of: say("look-moment-unreadable"))},
    forms.UUIDField: {"invalid": Said(lambda of: say("look-field-unreadable"))},
    forms.FileField: {
        **dict.fromkeys(("required", "invalid", "missing"), Said(lambda of: say("look-field-no-file"))),
        "empty": Said(lambda of: say("look-field-empty-file")),
        "max_length": Said(lambda of: say("look-too-long", length=of["length"], most=of["max"])),
    },
}


def speak_for_django() -> None:
    """From now on every field of every form refuses in our own words. Once, before a form is made."""
    for kind, told in _SAID.items():
        spoken: dict[str, Any] = {**vars(kind).get("default_error_messages", {}), **told}
        kind.default_error_messages = spoken


class RefusableForm(forms.Form):
    """A form whose action may refuse what was filled in."""

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        words = say(refused.key, **refused.values)
        self.add_error(refused.field if refused.field in self.fields else None, words)


# The fields of a SearchingForm that are about the search itself.
OF_SEARCH = ("search", "searched")


class SearchingForm(RefusableForm):
    """A form with a field `search` that fills a list of choices, with and without a script.

    `searched` is what the list was filled for. A search sends nothing: what was typed elsewhere stays.
    """

    search = forms.CharField(required=False, max_length=120, widget=forms.TextInput({"type": "search"}))
    searched = forms.CharField(required=False, widget=forms.HiddenInput)

    def keep(self, typed: Mapping[str, Any]) -> None:
        """Put there again what somebody typed before searching, as it was, without judging it."""
        for name, field in self.fields.items():
            self.initial[name] = field.widget.value_from_datadict(typed, {}, name)
        self.initial["searched"] = self.initial["search"]


def searches(typed: Mapping[str, Any]) -> bool:
    """Whether a SearchingForm was sent to search: with its button, or with words not searched for yet."""
    words = typed.get("search", "").strip()
    return "zoek" in typed or words not in ("", typed.get("searched", "").strip())


class BegunForm(RefusableForm):
    """A form about something that may stand there already. `begun` is the number of what it was filled with,
    0 for nothing. Who comes second hears who was first; what they typed stays, and may then be saved over it.
    """

    begun = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def refuse(self, refused: Refused) -> None:
        """The same; from here on it is about what stands now."""
        super().refuse(refused)
        if "stands" in refused.values:
            # What was sent may not be changed; a copy of it may.
            sent = QueryDict(mutable=True)
            sent.update(self.data)
            sent[self.add_prefix("begun")] = str(refused.values["stands"])
            self.data = sent


class MomentField(forms.DateTimeField):
    """A day and a time on the clock of the Netherlands.

    Of the hour that comes twice in an autumn night it is the first; one that the clock skips in spring is
    refused in words.
    """

    def to_python(self, value: Any) -> datetime | None:
        """With its zone; None for nothing. Raises ValidationError."""
        try:
            moment: datetime | None = super().to_python(value)
        except ValidationError as problem:
            if getattr(problem, "code", "") != "ambiguous_timezone":
                raise
            moment = typed(str(value).strip())
            if moment is None or moment.astimezone(UTC).astimezone(AMSTERDAM).hour != moment.hour:
                raise ValidationError(say("look-moment-skipped"), code="skipped") from None
        return moment


class FigureField(forms.FloatField):
    """A figure as it is written in the language of the screen: "1.340,5" in Dutch is one thousand and more.

    A point that can mean something else is refused, never guessed.
    """

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def __init__(self, **options: Any) -> None:
        super().__init__(localize=True, **options)

    def to_python(self, value: Any) -> Any:
        """The figure, or None when nothing was typed. Raises ValidationError."""
        if not isinstance(value, str) or not value.strip():
            return super().to_python(value)
        group, decimal = map(re.escape, _SIGNS["en" if get_language() == "en" else "nl"])
        written = value.strip()
        if not re.fullmatch(rf"-?(\d{{1,3}}({group}\d{{3}})+|\d+)({decimal}\d+)?", written):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        plain = re.sub(group, "", written)
        return float(re.sub(decimal, ".", plain))
