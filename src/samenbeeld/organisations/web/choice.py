"""By what the list of organisations can be narrowed: a name, a region, a kind."""

from typing import Any

from django import forms

from samenbeeld.look.words import say
from samenbeeld.organisations import queries, rules
from samenbeeld.organisations.models import Organisation

# Addresses are Dutch, as their users are.
PARAMETERS = {"name": "naam", "region": "regio", "kind": "soort"}


class Choice(forms.Form):
    """Which of the `known` organisations to show. Everything may stay open."""

    name = forms.CharField(required=False, max_length=60)
    region = forms.ChoiceField(required=False)
    kind = forms.ChoiceField(required=False)

    def __init__(self, data: Any, known: list[Organisation]) -> None:
        super().__init__(data)
        self._known = known
        for name, bound in self.fields.items():
            bound.label = say(f"organisations-{name}")
        self.fields["name"].error_messages["max_length"] = say("organisations-name-too-long")
        self._offer("region", {region.code: region.name for one in known for region in one.regions.all()})
        self._offer("kind", {one.kind: queries.kind_name(one.kind) for one in known})

    def add_prefix(self, field_name: str) -> str:
        """The name in the address."""
        return PARAMETERS.get(field_name, field_name)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was filled in."""
        return any(self.data.get(parameter) for parameter in PARAMETERS.values())

    def found(self) -> list[Organisation]:
        """Those that fit, in their order; nobody when something was asked that is not offered."""
        return [one for one in self._known if self._fits(one)] if self.is_valid() else []

    def _fits(self, organisation: Organisation) -> bool:
        name, region, kind = (self.cleaned_data[asked] for asked in PARAMETERS)
        return (
            rules.plain(name) in rules.plain(organisation.name)
            and (not region or region in queries.region_codes(organisation))
            and (not kind or kind == organisation.kind)
        )

    def _offer(self, name: str, options: dict[str, str]) -> None:
        bound = self.fields[name]
        assert isinstance(bound, forms.ChoiceField)
        by_name = sorted(options.items(), key=lambda option: rules.plain(option[1]))
        bound.choices = [("", say(f"organisations-every-{name}")), *by_name]
        # Django fills in what was asked for.
        bound.error_messages["invalid_choice"] = say("organisations-no-such-choice", choice="%(value)s")
