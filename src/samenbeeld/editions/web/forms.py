"""What a person fills in to freeze an edition, to take it along, to be mailed, and to make a link."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms

from samenbeeld.activities.rules import LONGEST_PURPOSE
from samenbeeld.editions.models import Subscription
from samenbeeld.editions.queries import policy
from samenbeeld.editions.rules.sharing import LONGEST_NAME
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Region
from samenbeeld.safety_picture.queries import definition


class EditionForm(RefusableForm):
    """What the forms of this package share: how a field is called."""

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="ed_%s", **options)

    def _words(self, name: str, missing: str = "", *, hint: bool = False) -> None:
        key = f"editions-field-{name.replace('_', '-')}"
        self.fields[name].label = say(key)
        if hint:
            self.fields[name].help_text = say(f"{key}-hint")
        if missing:
            for code in ("required", "invalid", "invalid_choice"):
                self.fields[name].error_messages[code] = say(missing)

    def _longest(self, name: str, key: str, most: int) -> None:
        self.fields[name].error_messages["max_length"] = say(key, most=most)

    def _choose(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField | forms.MultipleChoiceField)
        field.choices = list(choices)


class ChoiceForm(EditionForm):
    """Which regions, under which label: that decides what stands in the preview."""

    regions = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    tlp = forms.ChoiceField()

    def __init__(self, data: Any = None, *, every: Sequence[Region]) -> None:
        super().__init__(data)
        self._words("regions", "editions-region-missing")
        self._words("tlp", hint=True)
        self._choose("regions", [(region.code, region.name) for region in every])
        self._choose("tlp", [(tlp.value, tlp.label) for tlp in policy().labels])


class FreezeForm(EditionForm):
    """The words that go with it, and what the maker saw."""

    seen = forms.CharField(widget=forms.HiddenInput)
    introduction = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 4}))
    correction = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, data: Any = None, *, seen: str, corrects: bool, introduction: str = "") -> None:
        super().__init__(data, initial={"seen": seen, "introduction": introduction})
        for name in ("introduction", "correction"):
            self._words(name, hint=True)
        if not corrects:
            del self.fields["correction"]


class TakeForm(EditionForm):
    """What for somebody takes it along."""

    purpose = forms.CharField(max_length=LONGEST_PURPOSE)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self._words("purpose", "exports-purpose-missing", hint=True)
        self._longest("purpose", "exports-purpose-too-long", LONGEST_PURPOSE)


class SubscriptionForm(EditionForm):
    """Of which regions, and which themes stand in the mail; none chosen is all of them."""

    regions = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    themes = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(
        self, data: Any, *, every: Sequence[Region], now: Subscription | None, own: Sequence[str]
    ) -> None:
        super().__init__(
            data, initial={"regions": now.regions if now else own, "themes": now.themes if now else []}
        )
        self._words("regions", "editions-region-missing")
        self._words("themes", hint=True)
        self.fields["themes"].error_messages["invalid_choice"] = say("safety-picture-theme-unknown")
        self._choose("regions", [(region.code, region.name) for region in every])
        self._choose("themes", [(theme.code, said(theme.name)) for theme in definition().tiles])


class LinkForm(EditionForm):
    """For whom, and the last day on which it works."""

    for_whom = forms.CharField(max_length=LONGEST_NAME)
    until = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None) -> None:
        today, most = local(now()).date(), policy().link_most_days
        super().__init__(data, initial={"until": today + timedelta(days=min(7, most)), "key": uuid7()})
        self._words("for_whom", "editions-link-for-whom", hint=True)
        self._words("until", "editions-link-until-missing")
        self.fields["until"].help_text = say("editions-field-until-hint", days=most)
        self._longest("for_whom", "editions-link-name-too-long", LONGEST_NAME)
        self.fields["until"].widget.attrs |= {
            "min": today.isoformat(), "max": (today + timedelta(days=most)).isoformat()
        }  # fmt: skip


def label_of(form: ChoiceForm) -> Tlp:
    """The label that was chosen."""
    return Tlp(form.cleaned_data["tlp"])
