"""What an institution fills in, and who may see it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms

from samenbeeld.capacity.queries.catalogue import catalogue, said, unit_of
from samenbeeld.capacity.rules import figures as rules
from samenbeeld.capacity.rules.catalogue import PLACES, STATE, Metric
from samenbeeld.capacity.rules.figures import REPORTED, Figure
from samenbeeld.look.forms import FigureField, MomentField, RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Organisation, Region

_TEXT = 300


def _moment() -> MomentField:
    return MomentField(
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )


@dataclass(frozen=True)
class Question:
    """One metric of the form with its fields."""

    metric: Metric
    name: str
    fields: list[forms.BoundField]
    means: str


class FiguresForm(RefusableForm):
    """Every metric of one institution, filled in with what stands now."""

    method = forms.ChoiceField(required=False)
    observed_at = _moment()

    def __init__(self, data: Any, *, kind: str, known: Mapping[str, Figure], now: datetime) -> None:
        self._metrics, self._now = catalogue().of_kind(kind), now
        started = {
            field: value
            for metric in self._metrics
            for field, value in _started(metric, known.get(metric.code, Figure())).items()
        }
        super().__init__(data, auto_id="ca_%s", initial={**started, "method": REPORTED})
        for metric in self._metrics:
            self._add(metric)
        method = self.fields["method"]
        assert isinstance(method, forms.ChoiceField)
        method.choices = [(each, say(f"capacity-method-{each}")) for each in rules.METHODS]
        method.label = say("capacity-method")
        self.fields["observed_at"].label = say("capacity-observed-at")
        self.fields["observed_at"].help_text = say("capacity-observed-hint")

    def clean(self) -> dict[str, Any]:
        """Everything that cannot be, each at its field, all at once."""
        for metric in self._metrics:
            if any(field in self.errors for field in rules.fields_of(metric)):
                continue
            for problem in rules.problems(metric, self._figure(metric), now=self._now):
                self.refuse(problem)
        return self.cleaned_data

    def changed(self) -> list[Metric]:
        """Of which somebody typed something else than stood there, right or wrong."""
        return [metric for metric in self._metrics if self._is_changed(metric)]

    def told(self, *, everything: bool) -> dict[str, Figure]:
        """What was changed on the screen; with `everything` also what still holds."""
        return {
            metric.code: figure
            for metric in self._metrics
            if self._is_changed(metric) or (everything and not self._figure(metric).is_empty)
            for figure in [self._figure(metric)]
        }

    def questions(self) -> list[tuple[str, bool, list[Question]]]:
        """By sector: its name, whether it stands open, and its questions."""
        found = []
        for sector in catalogue().sectors:
            asked = [self._question(each) for each in self._metrics if each.sector == sector.code]
            if not asked:
                continue
            is_wrong = any(field.errors for each in asked for field in each.fields)
            is_open = is_wrong or any(each.metric.is_headline for each in asked) or len(self._metrics) < 8
            found.append((said(sector.names), is_open, asked))
        return found

    def before(self) -> list[tuple[str, str]]:
        """What stood on the screen when it was opened: name and text of hidden fields. So only what somebody
        typed is a change, also when another told something meanwhile."""
        names = [field for metric in self._metrics for field in rules.fields_of(metric)]
        return [(_was(name), self.data.get(_was(name), self._shown(name))) for name in names]

    def _shown(self, name: str) -> str:
        field = self.fields[name]
        value = field.prepare_value(self.get_initial_for_field(field, name))
        shown = field.widget.format_value(value)
        return str(shown[0] if isinstance(shown, list) else shown or "")

    def _is_changed(self, metric: Metric) -> bool:
        return any(
            self.data.get(field, "").strip() != self.data.get(_was(field), "")
            for field in rules.fields_of(metric)
        )

    def _question(self, metric: Metric) -> Question:
        means = say("capacity-ed-meaning") if metric.code == "ed_state" else ""
        unit = (
            f" {say('capacity-in-unit', unit=unit_of(metric))}"
            if metric.units and metric.form != PLACES
            else ""
        )
        return Question(
            metric, said(metric.names) + unit, [self[field] for field in rules.fields_of(metric)], means
        )

    def _figure(self, metric: Metric) -> Figure:
        given = [self.cleaned_data.get(field) for field in rules.fields_of(metric)]
        if metric.form == STATE:
            return Figure(state=given[0] or "", reason=(given[1] or "").strip(), until=given[2])
        number, total, licensed = (*given, None, None)[:3]
        return Figure(number, total, licensed)

    def _add(self, metric: Metric) -> None:
        for field, made, label in _fields(metric):
            made.label = label
            for code in ("invalid", "invalid_choice"):
                made.error_messages[code] = say(
                    "capacity-state-unknown" if metric.form == STATE else "capacity-no-number"
                )
            self.fields[field] = made


def _was(field: str) -> str:
    return f"was-{field}"


def _fields(metric: Metric) -> list[tuple[str, forms.Field, str]]:
    names = rules.fields_of(metric)
    if metric.form != STATE:
        is_places = metric.form == PLACES
        labels = (
            ["capacity-free", "capacity-total", "capacity-licensed"] if is_places else ["capacity-figure"]
        )
        return [
            (name, FigureField(required=False), say(label)) for name, label in zip(names, labels, strict=True)
        ]
    choices = [("", say("capacity-choose")), *((each.code, said(each.names)) for each in metric.options)]
    return [
        (names[0], forms.ChoiceField(required=False, choices=choices), say("capacity-figure")),
        (
            names[1],
            forms.CharField(required=False, max_length=catalogue().longest_text),
            say("capacity-reason"),
        ),
        (names[2], _moment(), say("capacity-until-field")),
    ]


def _started(metric: Metric, figure: Figure) -> dict[str, object]:
    values: Sequence[object] = (
        (figure.state, figure.reason, figure.until)
        if metric.form == STATE
        else (figure.number, figure.total, figure.licensed)
    )
    started = dict(zip(rules.fields_of(metric), values, strict=False))
    return {
        field: int(value) if isinstance(value, float) and value == int(value) else value
        for field, value in started.items()
    }


class ReleaseForm(RefusableForm):
    """To whom an institution opens its own figures."""

    audience = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    reason = forms.CharField(max_length=_TEXT, required=False)

    def __init__(
        self, data: Any = None, *, regions: Iterable[Region], others: Iterable[Organisation]
    ) -> None:
        super().__init__(data, auto_id="ca_%s")
        choices = [(f"r:{each.code}", each.name) for each in regions]
        choices += [(f"o:{each.slug}", each.name) for each in others]
        _offer(self, choices)

    def chosen(self) -> tuple[set[str], set[str]]:
        """Slugs of organisations, codes of regions."""
        named = self.cleaned_data["audience"]
        return (
            {each[2:] for each in named if each.startswith("o:")},
            {each[2:] for each in named if each.startswith("r:")},
        )


class ReleaseAllForm(RefusableForm):
    """To whom all institutions are opened in a crisis, and by which agreement."""

    audience = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    agreement = forms.CharField(max_length=200, required=False)
    reason = forms.CharField(max_length=_TEXT, required=False)

    def __init__(self, data: Any = None, *, others: Sequence[Organisation]) -> None:
        first = [each.slug for each in others if each.kind in catalogue().first_to]
        super().__init__(data, auto_id="ca_%s", initial={"audience": first})
        _offer(self, [(each.slug, each.name) for each in others])
        self.fields["agreement"].label = say("capacity-release-agreement")
        self.fields["agreement"].help_text = say("capacity-release-agreement-hint")


class WithdrawForm(RefusableForm):
    """Why a release ends."""

    reason = forms.CharField(max_length=_TEXT, required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="ca_w_%s")
        self.fields["reason"].label = say("capacity-release-why-end")


def _offer(form: forms.Form, choices: list[tuple[str, str]]) -> None:
    audience = form.fields["audience"]
    assert isinstance(audience, forms.MultipleChoiceField)
    audience.choices = choices
    audience.label = say("capacity-release-to")
    audience.error_messages["invalid_choice"] = say("capacity-release-takes-no-part")
    form.fields["reason"].label = say("capacity-release-reason")
