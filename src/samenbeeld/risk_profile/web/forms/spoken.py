"""What every form of a profile shares: its words, a table of figures, and the fields that come back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import forms

from samenbeeld.escalation.queries import said
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.risk_profile.queries.definition import method as method_of_now

_HUNDRED = Fraction(100)
Choices = Iterable[tuple[Any, str]]


@dataclass(frozen=True)
class Part:
    """What a form shows at once: one field, boxes of which several may be ticked, or a table of figures."""

    kind: str  # "field", "boxes" or "grid"
    field: forms.BoundField | None = None
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[forms.BoundField, ...]], ...] = ()


class Spoken(RefusableForm):
    """Labels and hints are sentences: `risk-profile-field-<name>` and `…-hint`; an empty field that may not
    be, `risk-profile-<name>-missing`.
    """

    hints: tuple[str, ...] = ()
    # Rows of a table of figures, by the beginning of the names of their fields.
    grid: tuple[str, ...] = ()

    def speak(self) -> None:
        """Give every field its words."""
        for name, field in self.fields.items():
            key = name.rstrip("_0123456789").replace("_", "-")
            if isinstance(field.widget, forms.HiddenInput):
                continue
            field.label = field.label or say(f"risk-profile-field-{key}")
            for code in ("required", "invalid", "invalid_choice", "invalid_list"):
                if code in field.error_messages and (field.required or code != "required"):
                    field.error_messages[code] = say(f"risk-profile-{key}-missing")
            for code in ("min_value", "max_value", "max_decimal_places", "max_digits"):
                if isinstance(field, forms.DecimalField | forms.IntegerField | forms.FloatField):
                    field.error_messages[code] = say(f"risk-profile-{key}-missing")
            if name in self.hints:
                field.help_text = say(f"risk-profile-field-{key}-hint")

    def parts(self) -> list[Part]:
        """In the order of the fields; a table stands where its first field stands."""
        found: list[Part] = []
        for name in self.fields:
            bound = self[name]
            if any(name.startswith(f"{row}_") and name.rpartition("_")[2].isdigit() for row in self.grid):
                if name == f"{self.grid[0]}_0":
                    found.append(self._table())
            elif isinstance(bound.field.widget, forms.CheckboxSelectMultiple):
                found.append(Part("boxes", bound))
            else:
                found.append(Part("field", bound))
        return found

    def refuse(self, refused: Refused) -> None:
        """A refusal of a row of figures stands at its first figure."""
        if refused.field is not None and f"{refused.field}_0" in self.fields:
            self.add_error(f"{refused.field}_0", say(refused.key, **refused.values))
        else:
            super().refuse(refused)

    def offer(self, name: str, choices: Choices) -> None:
        """What can be chosen at that field."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(choices)

    def add_row(self, name: str, *, initial: Sequence[Fraction], required: bool = True) -> None:
        """One percentage per horizon."""
        for place, horizon in enumerate(method_of_now().horizons):
            words = say(f"risk-profile-field-{name}")
            label = f"{words}, {said(method_of_now().horizon_names[horizon.code])}"
            field = forms.DecimalField(
                required=required,
                label=label,
                min_value=0,
                max_value=1000,
                decimal_places=2,
                initial=percent(initial[place]) if initial else None,
                widget=forms.NumberInput(attrs={"aria-label": label, "inputmode": "decimal", "step": "any"}),
            )
            self.fields[f"{name}_{place}"] = field

    def row(self, name: str) -> tuple[Fraction, ...]:
        """What was typed, as shares."""
        return tuple(
            Fraction(self.cleaned_data[f"{name}_{place}"]) / _HUNDRED
            for place in range(len(method_of_now().horizons))
        )

    def _table(self) -> Part:
        known = method_of_now()
        return Part(
            "grid",
            heads=tuple(said(known.horizon_names[each.code]) for each in known.horizons),
            rows=tuple(
                (
                    say(f"risk-profile-field-{row}"),
                    tuple(self[f"{row}_{place}"] for place in range(len(known.horizons))),
                )
                for row in self.grid
            ),
        )


def percent(share: Fraction | float) -> str:
    """A share as it is typed, `95` or `0.5`."""
    exact = Decimal(100) * (
        Decimal(share.numerator) / Decimal(share.denominator)
        if isinstance(share, Fraction)
        else Decimal(repr(share))
    )
    return f"{exact.normalize():f}"


def text(longest: int, rows: int, *, required: bool = True) -> forms.CharField:
    return forms.CharField(required=required, max_length=longest, widget=forms.Textarea(attrs={"rows": rows}))


def day() -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


def named(words: Any) -> list[tuple[str, str]]:
    return [(code, said(each)) for code, each in words.items()]
