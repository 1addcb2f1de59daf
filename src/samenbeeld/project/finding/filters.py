"""By what the finds can be narrowed, with how many there are of each: of what one may see only."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from samenbeeld.escalation import queries as escalation
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.plans import queries as plans
from samenbeeld.project.finding.kinds import KINDS
from samenbeeld.search.queries import Shelf

_Of = Callable[[Shelf], Iterable[str]]
# Name in the address, and what a shelf says of it.
_WAYS: dict[str, _Of] = {
    "soort": lambda shelf: [KINDS[shelf.kind].name] if shelf.kind in KINDS else [],
    "thema": lambda shelf: shelf.themes,
    "regio": lambda shelf: shelf.regions,
    "fase": lambda shelf: [str(phase) for phase in shelf.phases],
}


@dataclass(frozen=True)
class Option:
    """One thing to narrow by, in words, with how many finds it leaves."""

    value: str
    label: str
    many: int
    is_chosen: bool


@dataclass
class Filters:
    """What was chosen, and after `count` what there is to choose."""

    given: dict[str, str]
    total: int = 0
    counts: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was chosen."""
        return bool(self.given)

    def shelves(self, shelves: Mapping[int, Shelf]) -> frozenset[int] | None:
        """Where is looked; None for everywhere."""
        if not self.given:
            return None
        return frozenset(number for number, shelf in shelves.items() if self._fits(shelf, *self.given))

    def count(self, found: Mapping[int, int], shelves: Mapping[int, Shelf]) -> None:
        """How many finds each choice would leave, with the other choices as they are."""
        self.counts = {name: {} for name in _WAYS}
        for number, many in found.items():
            shelf = shelves[number]
            self.total += many if self._fits(shelf, *self.given) else 0
            for name, of in _WAYS.items():
                if self._fits(shelf, *(other for other in self.given if other != name)):
                    for value in of(shelf):
                        self.counts[name][value] = self.counts[name].get(value, 0) + many

    def fields(self) -> list[tuple[str, str, list[Option]]]:
        """(name, label, options) of each way that has anything to choose."""
        made = ((name, say(f"finding-filter-{name}"), self._options(name)) for name in _WAYS)
        return [each for each in made if each[2]]

    def _options(self, name: str) -> list[Option]:
        labels, counted, chosen = _labels(name), self.counts[name], self.given.get(name, "")
        return [
            Option(value, label, counted.get(value, 0), value == chosen)
            for value, label in labels.items()
            if counted.get(value) or value == chosen
        ]

    def _fits(self, shelf: Shelf, *names: str) -> bool:
        return all(self.given[name] in _WAYS[name](shelf) for name in names)


def filters(asked: Mapping[str, str]) -> Filters:
    """What was chosen; what is not offered is left out."""
    given = {name: asked.get(name, "") for name in _WAYS}
    return Filters({name: value for name, value in given.items() if value in _labels(name)})


def _labels(name: str) -> dict[str, str]:
    """Every value that this can have, in words."""
    match name:
        case "soort":
            return {kind.name: say(f"finding-kinds-{kind.name}") for kind in KINDS.values()}
        case "thema":
            themes = plans.definition().themes
            return {code: theme.in_language(current_language()) for code, theme in themes.items()}
        case "regio":
            return {region.code: region.name for region in organisations.regions()}
        case _:
            steps = enumerate(escalation.ladder().steps, start=1)
            return {str(number): step.name.in_language(current_language()) for number, step in steps}
