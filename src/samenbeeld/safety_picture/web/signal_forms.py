"""What a person fills in to send a signal, and to do something with one."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from samenbeeld.activities.models import Activity
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.forms import MomentField
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Region
from samenbeeld.safety_picture.queries import definition
from samenbeeld.safety_picture.queries.calendar import municipalities
from samenbeeld.safety_picture.rules.signals import (
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    LONGEST_SOURCE,
    LONGEST_TEXT,
    LONGEST_TITLE,
)
from samenbeeld.safety_picture.web.forms import SafetyPictureForm

_THEME, _ACTIVITY = "thema", "activiteit"
Choices = list[tuple[str, Any]]


def theme_choices() -> list[tuple[str, str]]:
    """Every theme and sector, in the order of the page."""
    return [(theme.code, said(theme.name)) for theme in definition().themes.values()]


class SignalForm(SafetyPictureForm):
    """Three fields are enough: what, something about it, and where. The rest may be added.

    `where` is the code of a region, or of a region and a municipality with a point between.
    """

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(max_length=LONGEST_TITLE)
    text = forms.CharField(max_length=LONGEST_TEXT, required=False, widget=forms.Textarea(attrs={"rows": 4}))
    where = forms.ChoiceField()
    happened_at = MomentField(
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    theme = forms.ChoiceField(required=False)
    source = forms.CharField(max_length=LONGEST_SOURCE, required=False)
    reference = forms.CharField(max_length=LONGEST_REFERENCE, required=False)

    def __init__(self, data: Any = None, *, regions: Sequence[Region], first: Region) -> None:
        super().__init__(data, initial={"key": uuid7(), "where": first.code})
        missing = {
            "title": "safety-picture-signal-title-missing",
            "where": "safety-picture-signal-where-missing",
        }
        for name in ("title", "text", "where", "happened_at", "theme", "source", "reference"):
            key = f"safety-picture-signal-{name.replace('_', '-')}"
            self._words(name, say(key), missing.get(name, ""))
        for name in ("title", "text", "happened_at", "source", "reference"):
            self.fields[name].help_text = say(f"safety-picture-signal-{name.replace('_', '-')}-hint")
        self.fields["happened_at"].error_messages["invalid"] = say("safety-picture-no-day")
        self.fields["theme"].error_messages["invalid_choice"] = say("safety-picture-theme-unknown")
        self._choose("theme", [("", say("safety-picture-signal-no-theme")), *theme_choices()])
        # Where somebody works stands on top.
        ordered = sorted(regions, key=lambda region: (region != first, region.name))
        self._choose("where", [(region.name, _places(region)) for region in ordered])

    def _choose(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    @property
    def has_more(self) -> bool:
        """Whether one of the fields that may be added is filled in or refused."""
        return any(
            self[name].value() or self[name].errors
            for name in ("happened_at", "theme", "source", "reference")
        )

    @property
    def sent_key(self) -> UUID:
        """The id the signal gets."""
        return self.cleaned_data["key"] or uuid7()

    def chosen(self) -> dict[str, Any]:
        """What `send_signal` needs, beside the key."""
        typed = self.cleaned_data
        region, _, municipality = typed["where"].partition(".")
        names = ("title", "text", "theme", "source", "reference", "happened_at")
        return {
            "region": organisations.region(region),
            "municipality": municipality,
            **{name: typed[name] for name in names},
        }


class VerifyForm(SafetyPictureForm):
    """What it was checked against."""

    checked_against = forms.CharField(max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self._words(
            "checked_against",
            say("safety-picture-signal-checked-against"),
            "safety-picture-signal-against-what",
        )
        self.fields["checked_against"].help_text = say("safety-picture-signal-checked-against-hint")


class ReasonForm(SafetyPictureForm):
    """Why it is dismissed, or taken up again: `step` says which."""

    reason = forms.CharField(max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None, *, step: str) -> None:
        super().__init__(data)
        self._words(
            "reason", say(f"safety-picture-signal-why-{step}-label"), f"safety-picture-signal-why-{step}"
        )


class LinkForm(SafetyPictureForm):
    """The tile or the activity that it belongs to."""

    target = forms.ChoiceField()

    def __init__(self, data: Any = None, *, running: Sequence[Activity], theme: str = "") -> None:
        super().__init__(data, initial={"target": f"{_THEME}:{theme}" if theme else ""})
        self._running = {activity.slug: activity for activity in running}
        self._words("target", say("safety-picture-signal-target"), "safety-picture-signal-target-missing")
        field = self.fields["target"]
        assert isinstance(field, forms.ChoiceField)
        themes = [(f"{_THEME}:{code}", name) for code, name in theme_choices()]
        choices: Choices = [("", say("safety-picture-choose")), (say("safety-picture-signal-themes"), themes)]
        if running:
            runs = [(f"{_ACTIVITY}:{each.slug}", each.name) for each in running]
            choices.append((say("safety-picture-signal-activities"), runs))
        field.choices = choices

    def chosen(self) -> dict[str, Any]:
        """What `link_signal` needs."""
        kind, _, code = self.cleaned_data["target"].partition(":")
        return {"theme": code} if kind == _THEME else {"activity": self._running[code]}


def _places(region: Region) -> list[tuple[str, str]]:
    whole = (region.code, say("safety-picture-signal-whole", region=region.name))
    return [whole, *((f"{region.code}.{code}", name) for name, code in municipalities([region]).items())]
