"""What people fill in about a scenario. Shares and chances are typed as per cents."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from django import forms

from samenbeeld.escalation.queries import said
from samenbeeld.institutions.rules import Buffers
from samenbeeld.look.words import say
from samenbeeld.plans.queries import definition as themes_of
from samenbeeld.risk_profile.queries.definition import method as method_of_now
from samenbeeld.risk_profile.rules import imbalance, likelihood, road
from samenbeeld.risk_profile.rules.buffers import Basis
from samenbeeld.risk_profile.rules.content import (
    LIKELIHOOD,
    Capability,
    Described,
    Given,
    ScenarioTold,
    Score,
)
from samenbeeld.risk_profile.rules.imbalance import Demand, Dependency, Measure
from samenbeeld.risk_profile.rules.impact import Scored, gravest
from samenbeeld.risk_profile.rules.letters import RegionalImpact, RegionalLikelihood
from samenbeeld.risk_profile.rules.likelihood import Chance
from samenbeeld.risk_profile.rules.method import Criterion, Method
from samenbeeld.risk_profile.web.lasting import basis_words
from samenbeeld.risk_profile.web.forms.spoken import Spoken, named, percent, text


# What profiles say is of one process and one resource: another choice asks for it anew, the rest stays as typed.
_ANEW = {
    "hx-get": "",
    "hx-trigger": "change",
    "hx-params": "process,resource,basis",
    "hx-include": "closest form",
    "hx-select": "#id_basis",
    "hx-target": "#id_basis",
    "hx-swap": "outerHTML",
}


class ScenarioForm(Spoken):
    """A scenario, with how likely it is. Who leaves the chances empty takes the whole band of the class."""

    hints = ("themes", "assumptions", "chance_low", "years", "evidence")
    title = forms.CharField(max_length=road.LONGEST_TITLE)
    kind = forms.ChoiceField()
    narrative = text(road.LONGEST_TEXT, 5)
    assumptions = text(road.LONGEST_TEXT, 3, required=False)
    horizon = forms.ChoiceField(required=False)
    letter = forms.ChoiceField()
    chance_low = forms.FloatField(required=False, min_value=0, max_value=100)
    chance_middle = forms.FloatField(required=False, min_value=0, max_value=100)
    chance_high = forms.FloatField(required=False, min_value=0, max_value=100)
    years = forms.FloatField(min_value=0.1, max_value=1000)
    evidence = text(road.LONGEST_WORDS, 2)
    owner = forms.CharField(max_length=road.LONGEST_TITLE)
    disruptions = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    themes = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any = None, *, known: Method, of: ScenarioTold | None, owner: str) -> None:
        super().__init__(data, initial=_scenario(of) if of else {"years": known.period_years, "owner": owner})
        self._known = known
        self.offer("kind", [("", say("risk-profile-choose")), *named(known.kinds)])
        self.offer("horizon", [("", say("risk-profile-unknown")), *named(known.horizon_names)])
        letters = [
            (each.value, f"{each.value}: {said(known.likelihood_words[each])}") for each in RegionalLikelihood
        ]
        self.offer("letter", [("", say("risk-profile-choose")), *letters])
        self.offer("disruptions", named(known.disruptions))
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


class ScoreForm(Spoken):
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
        self.fields["evidence"] = text(road.LONGEST_WORDS, 3)
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


class DissentForm(Spoken):
    """Another letter, with why."""

    hints = ("words",)
    criterion = forms.ChoiceField(required=False)
    letter = forms.ChoiceField()
    words = text(road.LONGEST_WORDS, 3)

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


class DemandForm(Spoken):
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


class DependencyForm(Spoken):
    """What a process needs of a resource, per horizon. How long the buffer lasts is typed, or taken from the
    profiles of institutions that give this care (`profiles`).
    """

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
        profiles: Buffers,
        basis: str | None = None,
    ) -> None:
        super().__init__(data, initial={"process": process, "resource": resource})
        self.offer("process", [(code, said(each.name)) for code, each in known.processes.items()])
        self.offer("resource", named(known.resources))
        key = (process, resource)
        need = next(
            (each for each in of.needs if (each.dependency.process, each.dependency.resource) == key), None
        )
        found, taken = (need.dependency, need.from_profiles) if need else (None, None)
        nothing = [Fraction(0)] * len(known.horizons)
        self.add_row("losses", initial=found.losses if found else nothing)
        self.add_row("weights", initial=found.weights if found else nothing)
        self.add_row("mitigations", initial=found.mitigations if found else nothing)
        if basis is None:
            basis = taken.basis if taken else ""
        self.fields["basis"] = forms.ChoiceField(
            required=False,
            choices=_bases(profiles),
            initial=basis,
        )
        typed = found.buffer_hours if found and not basis else None
        self.fields["buffer_hours"] = forms.IntegerField(
            required=False, min_value=0, max_value=100_000, initial=typed
        )
        self.fields["supplier"] = forms.CharField(
            required=False, max_length=road.LONGEST_TITLE, initial=need.supplier if need else ""
        )
        self.speak()
        for each in ("process", "resource"):
            self.fields[each].widget.attrs |= _ANEW

    def basis(self) -> Basis | None:
        """Whose hours count; None: what was typed."""
        chosen = self.cleaned_data["basis"]
        return Basis(chosen) if chosen else None

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


class MeasureForm(Spoken):
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


class BottleneckForm(Spoken):
    """What limits care in a scenario."""

    words = text(road.LONGEST_WORDS, 3)
    disruption = forms.ChoiceField()

    def __init__(self, data: Any = None, *, known: Method) -> None:
        super().__init__(data)
        self.offer("disruption", [("", say("risk-profile-choose")), *named(known.disruptions)])
        self.speak()


class CapabilityForm(Spoken):
    """Something that the region can do. What is there already can also be dropped."""

    hints = ("title", "provider", "words", "is_dropped")
    title = forms.CharField(max_length=road.LONGEST_TITLE)
    provider = forms.CharField(max_length=road.LONGEST_TITLE)
    words = text(road.LONGEST_WORDS, 3)
    is_dropped = forms.BooleanField(required=False)

    def __init__(self, data: Any = None, *, of: Capability | None) -> None:
        names = ("title", "provider", "words")
        super().__init__(data, initial={name: getattr(of, name) for name in names} if of else {})
        if of is None:
            del self.fields["is_dropped"]
        self.speak()
        for name in names:
            self.fields[name].label = say(f"risk-profile-field-able-{name}")
            if name != "provider":
                self.fields[name].error_messages["required"] = say(f"risk-profile-able-{name}-missing")
            self.fields[name].help_text = say(f"risk-profile-field-able-{name}-hint")


class VerdictForm(Spoken):
    """Whether something that the region can do is enough for a scenario, and why."""

    capability = forms.TypedChoiceField(coerce=int)
    verdict = forms.ChoiceField()
    words = text(road.LONGEST_WORDS, 3)

    def __init__(
        self, data: Any = None, *, known: Sequence[Capability], of: ScenarioTold, capability: str
    ) -> None:
        stands = next((each for each in of.suffices if str(each.capability.number) == capability), None)
        begun = {"capability": capability}
        if stands is not None:
            begun |= {"verdict": stands.verdict, "words": stands.words}
        super().__init__(data, initial=begun)
        named = [(str(each.number), f"{each.title} ({each.provider})") for each in known]
        self.offer("capability", [("", say("risk-profile-choose")), *named])
        verdicts = [(each, say(f"risk-profile-verdict-{each}")) for each in road.VERDICTS]
        self.offer("verdict", [("", say("risk-profile-choose")), *verdicts])
        self.speak()


def _bases(profiles: Buffers) -> list[tuple[str, str]]:
    if not profiles.known:
        return [("", say("risk-profile-basis-nobody"))]
    return [
        ("", say("risk-profile-basis-own")),
        *((each.value, basis_words(each, profiles)) for each in Basis),
    ]


def need_name(need: imbalance.Dependency | Measure, known: Method) -> str:
    """`Spoedeisende hulp, stroom`."""
    return f"{said(known.processes[need.process].name)}, {said(known.resources[need.resource]).lower()}"


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
