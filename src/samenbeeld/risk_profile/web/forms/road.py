"""What people fill in about the road of a profile: begun, talked through, sent back, and what follows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.risk_profile.queries.definition import method as method_of_now
from samenbeeld.risk_profile.rules import road
from samenbeeld.risk_profile.rules.road import Started
from samenbeeld.risk_profile.web.forms.spoken import Spoken, day, text


class StartForm(Spoken):
    """A version that is begun."""

    hints = ("tlp", "valid_until", "note")
    title = forms.CharField(max_length=road.LONGEST_TITLE)
    tlp = forms.ChoiceField()
    valid_from = day()
    valid_until = day()
    note = text(road.LONGEST_WORDS, 2, required=False)

    def __init__(self, data: Any = None, *, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.offer("tlp", [(label.value, label.label) for label in method_of_now().labels])
        self.speak()

    def started(self) -> Started:
        """What the action needs."""
        return Started(**{**self.cleaned_data, "tlp": Tlp(self.cleaned_data["tlp"])})


class WordsForm(Spoken):
    """A recommendation."""

    words = text(road.LONGEST_WORDS, 3)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.speak()


class ActionForm(Spoken):
    """Something on the work agenda."""

    words = text(road.LONGEST_WORDS, 3)
    owner = forms.ChoiceField()
    due_on = day()

    def __init__(self, data: Any = None, *, organisations: Sequence[Organisation]) -> None:
        super().__init__(data)
        named = [(each.slug, each.name) for each in organisations]
        self.offer("owner", [("", say("risk-profile-choose")), *named])
        self.speak()


class AcceptForm(Spoken):
    """Who accepts the risk that is left, why, and until when."""

    hints = ("by_whom", "until")
    by_whom = forms.CharField(max_length=road.LONGEST_TITLE)
    words = text(road.LONGEST_WORDS, 3)
    until = day()

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.speak()


class TurnForm(Spoken):
    """Whose turn a step is, with whom."""

    hints = ("note",)
    owner = forms.ChoiceField()
    partners = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    note = text(road.LONGEST_WORDS, 2, required=False)
    is_done = forms.BooleanField(required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        members: Sequence[Membership],
        organisations: Sequence[Organisation],
        initial: dict[str, Any],
    ) -> None:
        super().__init__(data, initial=initial)
        people = [(str(each.pk), f"{each.account.name}, {each.organisation.name}") for each in members]
        self.offer("owner", [("", say("risk-profile-choose")), *people])
        self.offer("partners", [(each.slug, each.name) for each in organisations])
        self.speak()


class MeetingForm(Spoken):
    """A meeting about the profile."""

    hints = ("partners",)
    held_on = day()
    words = text(road.LONGEST_TEXT, 4)
    partners = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any = None, *, organisations: Sequence[Organisation], today: date) -> None:
        super().__init__(data, initial={"held_on": today.isoformat()})
        self.offer("partners", [(each.slug, each.name) for each in organisations])
        self.speak()


class ConsultationForm(Spoken):
    """Who was asked about the profile, and what they said of it; the second may come later."""

    hints = ("whom", "reaction")
    kind = forms.ChoiceField()
    whom = forms.CharField(max_length=road.LONGEST_TITLE)
    asked_on = day()
    reaction = text(road.LONGEST_TEXT, 4, required=False)
    reacted_on = forms.DateField(
        required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, data: Any = None, *, today: date) -> None:
        super().__init__(data, initial={"asked_on": today.isoformat()})
        self.offer("kind", [(each, say(f"risk-profile-consulted-{each}")) for each in road.CONSULTED])
        self.fields["kind"].label = say("risk-profile-field-consulted")
        self.speak()
        for code in ("required", "invalid_choice"):
            self.fields["kind"].error_messages[code] = say("risk-profile-consulted-missing")


class ReturnForm(Spoken):
    """Why a version goes back."""

    reason = text(road.LONGEST_WORDS, 2)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="return_%s")
        self.speak()


class PurposeForm(Spoken):
    """What the report is taken along for."""

    purpose = forms.CharField(max_length=road.LONGEST_TITLE)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="report_%s")
        self.speak()
