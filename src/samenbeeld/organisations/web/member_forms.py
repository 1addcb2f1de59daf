"""What is filled in about somebody who works for an organisation."""

from datetime import datetime
from typing import Any

from django import forms

from samenbeeld.accounts.queries import Introduction
from samenbeeld.accounts.rules import LONGEST_LOGIN, LONGEST_NAME
from samenbeeld.look.forms import MomentField, RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries
from samenbeeld.organisations.models import Membership


def _moment() -> MomentField:
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return MomentField(required=False, widget=widget)


class _WorkForm(RefusableForm):
    """Functions, of those that the person at the screen gives, and an end."""

    functions = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    valid_until = _moment()

    def __init__(self, data: Any, offered: frozenset[str], initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        for name, bound in self.fields.items():
            said = name.replace("_", "-")
            bound.label = say(f"organisations-member-{said}")
            bound.error_messages["required"] = say(f"organisations-member-{said}-missing")
            if isinstance(bound, MomentField):
                bound.error_messages["invalid"] = say("organisations-duty-no-moment")
        self.fields["valid_until"].help_text = say("organisations-member-valid-until-hint")
        functions = self.fields["functions"]
        assert isinstance(functions, forms.MultipleChoiceField)
        functions.choices = [
            (code, queries.function_name(code)) for code in queries.functions() if code in offered
        ]
        functions.error_messages["invalid_choice"] = say("organisations-member-functions-missing")


class AddForm(_WorkForm):
    """A login that nobody has makes somebody new; of one that exists it is asked whether they are meant."""

    login = forms.CharField(
        max_length=LONGEST_LOGIN,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    name = forms.CharField(required=False, max_length=LONGEST_NAME)
    valid_from = _moment()
    sure = forms.BooleanField(required=False)

    field_order = ("login", "sure", "name", "functions", "valid_from", "valid_until")

    def __init__(self, data: Any, actor: Membership) -> None:
        super().__init__(data, queries.gives(actor.functions), {})
        self.fields["login"].help_text = say("organisations-member-login-hint")
        self.fields["name"].help_text = say("organisations-member-name-hint")
        self.fields["valid_from"].help_text = say("organisations-member-valid-from-hint")
        self.is_asked = bool(self.data.get("sure"))

    def ask_whether(self, who: Introduction) -> None:
        """Say whose login this is, and ask whether they are meant."""
        key = "organisations-login-works-at" if who.organisation else "organisations-login-is-of"
        words = say(key, name=who.account.name, function=who.function, organisation=who.organisation)
        self.add_error("login", words)
        self.is_asked = True

    def work(self) -> dict[str, Any]:
        """What they will do here, and when."""
        return {key: self.cleaned_data[key] for key in ("functions", "valid_from", "valid_until")}


class ChangeForm(_WorkForm):
    """The functions that one person has; those that are not this keeper's to give stay as they are (`fixed`).

    Of oneself one can only take away.
    """

    def __init__(self, data: Any, actor: Membership, one: Membership) -> None:
        own = one.account_id == actor.account_id
        gives = queries.gives(actor.functions)
        self.fixed = [code for code in one.functions if code not in gives]
        self._until = one.valid_until
        offered = gives & frozenset(one.functions) if own else gives
        initial = {"functions": one.functions, "valid_until": one.valid_until}
        super().__init__(data, offered, initial)
        self.fields["functions"].required = not self.fixed

    def work(self) -> dict[str, Any]:
        """As it will be."""
        chosen = {*self.cleaned_data["functions"], *self.fixed}
        functions = [code for code in queries.functions() if code in chosen]
        return {"functions": functions, "valid_until": self._end()}

    def _end(self) -> datetime | None:
        """The field shows no seconds: what it shows unchanged is what it was."""
        typed: datetime | None = self.cleaned_data["valid_until"]
        if typed and self._until and typed == self._until.replace(second=0, microsecond=0):
            return self._until
        return typed
