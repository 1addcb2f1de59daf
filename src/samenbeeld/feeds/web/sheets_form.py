"""What somebody fills in to hand in a sheet with figures. Whatever was typed or sent stays."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from samenbeeld.capacity.queries.catalogue import said
from samenbeeld.capacity.rules.catalogue import PLACES, STATE, Metric
from samenbeeld.capacity.rules.figures import fields_of
from samenbeeld.feeds.mapped.definition import NUMBERS
from samenbeeld.feeds.sheets.reading import INSTITUTION, MOMENT, Meaning
from samenbeeld.look.forms import MomentField, RefusableForm
from samenbeeld.look.words import say

_MOST_ABOVE, _MOST_HEADS = 50, 3
_PARTS = {
    "": "capacity-free", "-total": "capacity-total", "-licensed": "capacity-licensed",
    "-reason": "capacity-reason", "-until": "capacity-until-field",
}  # fmt: skip


class SheetForm(RefusableForm):
    """First the file; then, when it was read, what its columns say."""

    sample = forms.CharField(required=False, widget=forms.HiddenInput)
    looked = forms.CharField(required=False, widget=forms.HiddenInput)
    file = forms.FileField(required=False, allow_empty_file=True)
    sheet = forms.ChoiceField(required=False)
    above = forms.IntegerField(required=False, min_value=0, max_value=_MOST_ABOVE)
    heads = forms.IntegerField(required=False, min_value=1, max_value=_MOST_HEADS)
    numbers = forms.ChoiceField(required=False)
    observed_at = MomentField(
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def __init__(self, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files, auto_id="sheet_%s")
        for name in ("file", "sheet", "above", "heads", "numbers"):
            self.fields[name].label = say(f"feeds-sheet-{name}")
        for name in ("file", "above", "heads", "numbers"):
            self.fields[name].help_text = say(f"feeds-sheet-{name}-hint")
        self.fields["observed_at"].label = say("capacity-observed-at")
        self.fields["observed_at"].help_text = say("feeds-sheet-observed-hint")
        nothing = ("", say("feeds-sheet-real-numbers"))
        self._choose("numbers", [nothing, *((each, each) for each in NUMBERS)])
        self._columns: list[str] = []
        self.has_several = False  # sheets

    def offer(self, sheets: Sequence[str], columns: Sequence[str], metrics: Sequence[Metric]) -> None:
        """The sheets of the file, and a choice per column."""
        self._choose("sheet", [(str(number), name or "1") for number, name in enumerate(sheets)])
        self.has_several = len(sheets) > 1
        self._columns = list(columns)
        nothing = [
            ("", say("feeds-sheet-nothing")),
            (INSTITUTION, say("feeds-sheet-institution")),
            (MOMENT, say("capacity-seen-at")),
        ]
        choices = [*nothing, *(choice for metric in metrics for choice in _of(metric))]
        for number, name in enumerate(columns):
            made = forms.ChoiceField(required=False, choices=choices, label=name)
            made.error_messages["invalid_choice"] = say("feeds-mapped-choose-again")
            self.fields[_field(number)] = made

    def typed(self, name: str) -> str:
        """What stands in a field, read or not."""
        return str(self[name].value() or "")

    def count(self, name: str, otherwise: int) -> int:
        """A small number that was filled in."""
        typed = self.typed(name)
        return int(typed) if typed.isascii() and typed.isdigit() and int(typed) <= _MOST_ABOVE else otherwise

    def meaning(self) -> Meaning:
        """What was chosen."""
        held = {name: self.typed(_field(number)) for number, name in enumerate(self._columns)}
        return Meaning(held, self.typed("numbers"))

    def choices(self) -> list[forms.BoundField]:
        """The choice of each column, in order."""
        return [self[_field(number)] for number, _ in enumerate(self._columns)]

    def twice(self) -> list[str]:
        """What two columns are said to hold."""
        held = [self.typed(_field(number)) for number, _ in enumerate(self._columns)]
        return sorted({each for each in held if each and held.count(each) > 1})

    def _choose(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(choices)


def with_suggestions(
    data: Any, found: Mapping[str, str], columns: Sequence[str], more: Mapping[str, str]
) -> Any:
    """What was sent, with what goes without saying of columns that nobody chose for yet."""
    changed = data.copy()
    for number, name in enumerate(columns):
        if _field(number) not in changed:
            changed[_field(number)] = found.get(name, "")
    for name, value in more.items():
        changed[name] = value
    return changed


def _of(metric: Metric) -> list[tuple[str, str]]:
    """`Bedden in de kliniek: vrij`."""
    if metric.form not in (PLACES, STATE):
        return [(metric.code, said(metric.names))]
    found = []
    for part in fields_of(metric):
        what = part.removeprefix(metric.code)
        words = say("capacity-figure") if metric.form == STATE and not what else say(_PARTS[what])
        found.append((part, f"{said(metric.names)}: {words.lower()}"))
    return found


def _field(number: int) -> str:
    return f"column-{number}"
