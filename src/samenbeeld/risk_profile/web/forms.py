"""What people fill in about a profile of care risk. Shares and chances are typed as per cents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import forms

from samenbeeld.escalation.queries import said
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.queries import definition as themes_of
from samenbeeld.risk_profile.queries.definition import method as method_of_now
from samenbeeld.risk_profile.rules import imbalance, likelihood, road
from samenbeeld.risk_profile.rules.content import LIKELIHOOD, Described, Given, ScenarioTold, Score
from samenbeeld.risk_profile.rules.imbalance import Demand, Dependency, Measure
from samenbeeld.risk_profile.rules.impact import Scored, gravest
from samenbeeld.risk_profile.rules.letters import RegionalImpact, RegionalLikelihood
from samenbeeld.risk_profile.rules.likelihood import Chance
from samenbeeld.risk_profile.rules.method import Criterion, Method
from samenbeeld.risk_profile.rules.road import Started

_HUNDRED = Fraction(100)
Choices = Iterable[tuple[Any, str]]


@dataclass(frozen=True)
class Part:
    """What a form shows at once: one field, boxes of which several may be ticked, or a table of figures."""

    kind: str  # "field", "boxes" or "grid"
    field: forms.BoundField | None = None
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[forms.BoundField, ...]], ...] = ()


class _Spoken(RefusableForm):
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


def _text(longest: int, rows: int, *, required: bool = True) -> forms.CharField:
    return forms.CharField(required=required, max_length=longest, widget=forms.Textarea(attrs={"rows": rows}))


def _day() -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class StartForm(_Spoken):
    """A version that is begun."""

    hints = ("tlp", "valid_until", "note")
    title = forms.CharField(max_length=road.LONGEST_TITLE)
    tlp = forms.ChoiceField()
    valid_from = _day()
    valid_until = _day()
    note = _text(road.LONGEST_WORDS, 2, required=False)

    def __init__(self, data: Any = None, *, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.offer("tlp", [(label.value, label.label) for label in method_of_now().labels])
        self.speak()

    def started(self) -> Started:
        """What the action needs."""
        return Started(**{**self.cleaned_data, "tlp": Tlp(self.cleaned_data["tlp"])})


class ScenarioForm(_Spoken):
    """A scenario, with how likely it is. Who leaves the chances empty takes the whole band of the class."""

    hints = ("themes", "assumptions", "chance_low", "years", "evidence")
    title = forms.CharField(max_length=road.LONGEST_TITLE)
    kind = forms.ChoiceField()
    narrative = _text(road.LONGEST_TEXT, 5)
    assumptions = _text(road.LONGEST_TEXT, 3, required=False)
    horizon = forms.ChoiceField(required=False)
    letter = forms.ChoiceField()
    chance_low = forms.FloatField(required=False, min_value=0, max_value=100)
    chance_middle = forms.FloatField(required=False, min_value=0, max_value=100)
    chance_high = forms.FloatField(required=False, min_value=0, max_value=100)
    years = forms.FloatField(min_value=0.1, max_value=1000)
    evidence = _text(road.LONGEST_WORDS, 2)
    owner = forms.CharField(max_length=road.LONGEST_TITLE)
    disruptions = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    themes = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any = None, *, known: Method, of: ScenarioTold | None, owner: str) -> None:
        super().__init__(data, initial=_scenario(of) if of else {"years": known.period_years, "owner": owner})
        self._known = known
        self.offer("kind", [("", say("risk-profile-choose")), *_named(known.kinds)])
        self.offer("horizon", [("", say("risk-profile-unknown")), *_named(known.horizon_names)])
        letters = [
            (each.value, f"{each.value}: {said(known.likelihood_words[each])}") for each in RegionalLikelihood
        ]
        self.offer("letter", [("", say("risk-profile-choose")), *letters])
        self.offer("disruptions", _named(known.disruptions))
        self.offer("themes", [(code, said(words)) for code, words in themes_of().themes.items()])
        self.speak()

    def described(self) -> Described:
        """What the action needs."""
        given = self.cleaned_data
        letter = RegionalLikelihood(given["letter"])
        usual = likelihood.usual(letter, self._known.bands, given["years"])
        low, middle, high = (
            default if given[f"chance_{name}"] is None else given[f"chance_{name}"] / 100
            for name, default in (("low", usual.low), ("middle", usual.middle), ("high", usual.high))
        )
        return Described(
            title=given["title"],
            kind=given["kind"],
            themes=tuple(given["themes"]),
            disruptions=tuple(given["disruptions"]),
            narrative=given["narrative"],
            assumptions=given["assumptions"],
            horizon=given["horizon"],
            letter=letter,
            chance=Chance(low, middle, high, given["years"]),
            evidence=given["evidence"],
            owner=given["owner"],
        )


class ScoreForm(_Spoken):
    """The letter of one criterion. Of one with parts each part is asked, and the heaviest counts."""

    hints = ("low", "evidence")

    def __init__(self, data: Any = None, *, known: Method, criterion: Criterion, of: Score | None) -> None:
        super().__init__(data)
        self._criterion = criterion
        parts = dict(of.parts) if of else {}
        for code, words in criterion.parts:
            self.fields[f"part_{code}"] = self._letter(known, parts.get(code), said(words))
        if not criterion.parts:
            self.fields["letter"] = self._letter(known, of.scored.letter if of else None)
        self.fields["low"] = self._letter(known, of.scored.low if of else None, required=False)
        self.fields["high"] = self._letter(known, of.scored.high if of else None, required=False)
        self.fields["evidence"] = _text(road.LONGEST_WORDS, 3)
        self.fields["evidence"].initial = of.evidence if of else ""
        self.speak()

    def given(self) -> Given:
        """What the action needs; bounds that were left empty are the letter itself."""
        parts = {code: RegionalImpact(self.cleaned_data[f"part_{code}"]) for code, _ in self._criterion.parts}
        letter = gravest(parts.values()) if parts else RegionalImpact(self.cleaned_data["letter"])
        low, high = (
            RegionalImpact(given) if (given := self.cleaned_data[name]) else letter
            for name in ("low", "high")
        )
        scored = Scored(self._criterion.code, letter, low, high)
        return Given(scored, self.cleaned_data["evidence"], parts)

    def _letter(
        self, known: Method, initial: RegionalImpact | None, label: str = "", *, required: bool = True
    ) -> forms.ChoiceField:
        words = self._criterion.ladder
        offered = [("X", say("risk-profile-does-not-apply"))]
        for place, (letter, name) in enumerate(known.impact_words.items()):
            told = f": {said(words[place])}" if words else ""
            offered.append((letter.value, f"{letter.value}, {said(name)}{told}"))
        empty = say("risk-profile-choose" if required else "risk-profile-same")
        return forms.ChoiceField(
            label=label,
            required=required,
            choices=[("", empty), *offered],
            initial=initial.value if initial else "",
        )


class DissentForm(_Spoken):
    """Another letter, with why."""

    hints = ("words",)
    criterion = forms.ChoiceField(required=False)
    letter = forms.ChoiceField()
    words = _text(road.LONGEST_WORDS, 3)

    def __init__(self, data: Any = None, *, known: Method, of: ScenarioTold, criterion: str) -> None:
        super().__init__(data, initial={"criterion": criterion})
        scored = [
            (code, f"{code} {said(each.name)}") for code, each in known.criteria.items() if code in of.scores
        ]
        self.offer("criterion", [(LIKELIHOOD, say("risk-profile-likelihood")), *scored])
        self.offer(
            "letter",
            [("", say("risk-profile-choose")), *((each.value, each.value) for each in RegionalImpact)],
        )
        self.speak()


class DemandForm(_Spoken):
    """What is asked of a process, per horizon."""

    grid = ("factors",)
    process = forms.ChoiceField()

    def __init__(self, data: Any = None, *, known: Method, of: ScenarioTold, process: str) -> None:
        super().__init__(data, initial={"process": process})
        self.offer("process", [(code, said(each.name)) for code, each in known.processes.items()])
        found = next((each.factors for each in of.demands if each.process == process), None)
        self.add_row("factors", initial=found or [Fraction(1)] * len(known.horizons))
        self.speak()

    def demand(self) -> Demand:
        """What the action needs."""
        return Demand(self.cleaned_data["process"], self.row("factors"))


class DependencyForm(_Spoken):
    """What a process needs of a resource, per horizon."""

    hints = ("buffer_hours", "supplier")
    grid = ("losses", "weights", "mitigations")
    process = forms.ChoiceField()
    resource = forms.ChoiceField()

    def __init__(
        self,
        data: Any = None,
        *,
        known: Method,
        of: ScenarioTold,
        process: str,
        resource: str,
        profiles: str = "",
    ) -> None:
        super().__init__(data, initial={"process": process, "resource": resource})
        self.offer("process", [(code, said(each.name)) for code, each in known.processes.items()])
        self.offer("resource", _named(known.resources))
        key = (process, resource)
        need = next(
            (each for each in of.needs if (each.dependency.process, each.dependency.resource) == key), None
        )
        found = need.dependency if need else None
        nothing = [Fraction(0)] * len(known.horizons)
        self.add_row("losses", initial=found.losses if found else nothing)
        self.add_row("weights", initial=found.weights if found else nothing)
        self.add_row("mitigations", initial=found.mitigations if found else nothing)
        self.fields["buffer_hours"] = forms.IntegerField(
            required=False, min_value=0, max_value=100_000, initial=found.buffer_hours if found else None
        )
        self.fields["supplier"] = forms.CharField(
            required=False, max_length=road.LONGEST_TITLE, initial=need.supplier if need else ""
        )
        self.speak()
        # What institutions say of themselves stands beside the field; nobody's figure is filled in for them.
        hours = self.fields["buffer_hours"]
        hours.help_text = f"{hours.help_text} {profiles}".strip()

    def dependency(self) -> Dependency:
        """What the action needs."""
        given = self.cleaned_data
        return Dependency(
            process=given["process"],
            resource=given["resource"],
            losses=self.row("losses"),
            weights=self.row("weights"),
            mitigations=self.row("mitigations"),
            buffer_hours=given["buffer_hours"],
        )


class MeasureForm(_Spoken):
    """What would change: how long a buffer lasts, and how much it takes over."""

    hints = ("buffer_hours", "mitigation")
    title = forms.CharField(max_length=road.LONGEST_TITLE)
    need = forms.ChoiceField()
    buffer_hours = forms.IntegerField(required=False, min_value=0, max_value=100_000)
    mitigation = forms.DecimalField(required=False, min_value=0, max_value=100, decimal_places=2)

    def __init__(self, data: Any = None, *, known: Method, of: ScenarioTold) -> None:
        super().__init__(data)
        needs = [each.dependency for each in of.needs]
        self.offer("need", [(f"{each.process}/{each.resource}", need_name(each, known)) for each in needs])
        self.speak()

    def measure(self) -> Measure:
        """What the action needs."""
        given = self.cleaned_data
        process, _, resource = given["need"].partition("/")
        taken_over = given["mitigation"]
        shares = [] if taken_over is None else [Fraction(taken_over) / 100] * len(method_of_now().horizons)
        return Measure(process, resource, given["buffer_hours"], tuple(shares) or None)


class BottleneckForm(_Spoken):
    """What limits care in a scenario."""

    words = _text(road.LONGEST_WORDS, 3)
    disruption = forms.ChoiceField()

    def __init__(self, data: Any = None, *, known: Method) -> None:
        super().__init__(data)
        self.offer("disruption", [("", say("risk-profile-choose")), *_named(known.disruptions)])
        self.speak()


class WordsForm(_Spoken):
    """A recommendation."""

    words = _text(road.LONGEST_WORDS, 3)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.speak()


class ActionForm(_Spoken):
    """Something on the work agenda."""

    words = _text(road.LONGEST_WORDS, 3)
    owner = forms.ChoiceField()
    due_on = _day()

    def __init__(self, data: Any = None, *, organisations: Sequence[Organisation]) -> None:
        super().__init__(data)
        named = [(each.slug, each.name) for each in organisations]
        self.offer("owner", [("", say("risk-profile-choose")), *named])
        self.speak()


class AcceptForm(_Spoken):
    """Who accepts the risk that is left, why, and until when."""

    hints = ("by_whom", "until")
    by_whom = forms.CharField(max_length=road.LONGEST_TITLE)
    words = _text(road.LONGEST_WORDS, 3)
    until = _day()

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.speak()


class TurnForm(_Spoken):
    """Whose turn a step is, with whom."""

    hints = ("note",)
    owner = forms.ChoiceField()
    partners = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    note = _text(road.LONGEST_WORDS, 2, required=False)
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


class MeetingForm(_Spoken):
    """A meeting about the profile."""

    hints = ("partners",)
    held_on = _day()
    words = _text(road.LONGEST_TEXT, 4)
    partners = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any = None, *, organisations: Sequence[Organisation], today: date) -> None:
        super().__init__(data, initial={"held_on": today.isoformat()})
        self.offer("partners", [(each.slug, each.name) for each in organisations])
        self.speak()


class ConsultationForm(_Spoken):
    """Who was asked about the profile, and what they said of it; the second may come later."""

    hints = ("whom", "reaction")
    kind = forms.ChoiceField()
    whom = forms.CharField(max_length=road.LONGEST_TITLE)
    asked_on = _day()
    reaction = _text(road.LONGEST_TEXT, 4, required=False)
    reacted_on = forms.DateField(
        required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, data: Any = None, *, today: date) -> None:
        super().__init__(data, initial={"asked_on": today.isoformat()})
        self.offer("kind", [(each, say(f"risk-profile-consulted-{each}")) for each in road.CONSULTED])
        self.fields["kind"].label = say("risk-profile-field-consulted")
        self.speak()


class ReturnForm(_Spoken):
    """Why a version goes back."""

    reason = _text(road.LONGEST_WORDS, 2)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="return_%s")
        self.speak()


class PurposeForm(_Spoken):
    """What the report is taken along for."""

    purpose = forms.CharField(max_length=road.LONGEST_TITLE)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="report_%s")
        self.speak()


def need_name(need: imbalance.Dependency | Measure, known: Method) -> str:
    """`Spoedeisende hulp, stroom`."""
    return f"{said(known.processes[need.process].name)}, {said(known.resources[need.resource]).lower()}"


def _named(words: Any) -> list[tuple[str, str]]:
    return [(code, said(each)) for code, each in words.items()]


def _scenario(of: ScenarioTold) -> dict[str, Any]:
    told, chance = of.told, of.told.chance
    plain = (
        "title",
        "kind",
        "narrative",
        "assumptions",
        "horizon",
        "themes",
        "disruptions",
        "evidence",
        "owner",
    )
    return {
        **{name: getattr(told, name) for name in plain},
        "letter": told.letter.value,
        "years": chance.years,
        **{f"chance_{name}": float(percent(getattr(chance, name))) for name in ("low", "middle", "high")},
    }
