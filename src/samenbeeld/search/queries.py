"""Finding what was written, and nothing that the person who asks may not know of."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from itertools import combinations
from typing import Any

from django.db import connection
from django.db.models import Q

from samenbeeld.kernel import policy
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.search import engine, rules
from samenbeeld.search.engine import AnyOf, Expression, Looked, Numbers, Within
from samenbeeld.search.models import SearchEntry, SearchPassage, SearchShelf, SearchWord
from samenbeeld.search.rules import nearness
from samenbeeld.search.rules.questions import Language, Term, with_halves, with_meant, with_sides

ENOUGH = 20  # with fewer than so many, less strict finds are shown below them
_WEIGHED = 100  # passages of which is weighed how well they fit; of more the newest
_MOST_NEAR = 6  # words that are tried for one that nobody wrote
_kept: dict[tuple[int, int | None], "Shelves"] = {}


@dataclass(frozen=True)
class Shelf:
    """What permission and the filters need to know of a find."""

    kind: str
    mode: Mode
    owner: str
    activity: str
    tlp: Tlp
    state: str
    regions: frozenset[str]
    themes: frozenset[str]
    phases: frozenset[int]


@dataclass(frozen=True)
class Hit:
    """One thing that was found; enough to ask permission with, and to show. `page`: 0 without pages."""

    kind: str
    object_id: str
    title: str
    excerpt: str
    page: int
    shelf: Shelf
    changed_at: datetime


@dataclass(frozen=True)
class Found:
    """`counts`: entries per shelf, also of those that the filters leave out. `meant`: what was searched for
    in place of a word that nobody wrote.
    """

    hits: list[Hit] = field(default_factory=list)
    counts: dict[int, int] = field(default_factory=dict)
    meant: dict[str, str] = field(default_factory=dict)


def search(text: str, *, seen: Within, chosen: frozenset[int] | None = None, limit: int = 20) -> Found:
    """At most `limit` of what this person sees, best first; `chosen`: only on these of the shelves.

    All that is answered, counts and order and words too, follows from what is `seen` alone.
    """
    terms = rules.question(text, language())
    if not terms or not seen:
        return Found()
    looked, meant = engine.looked(seen), dict[str, str]()
    # The engine puts all words together: most often that is enough, and few of many are handed over.
    every = looked.matches(_every(terms))
    if not len(every):
        asked = terms
        terms, meant = _understood(asked, looked)
        every = looked.matches(_every(terms)) if terms != asked else every
    among, widest = _candidates(terms, looked, every, chosen)
    hits = _hits(_weighed(among, terms)[:limit], terms)
    return Found(hits, engine.things_by_shelf(widest), meant)


def find(text: str, *, mode: Mode, visible: Callable[[Hit], bool], limit: int = 20) -> list[Hit]:
    """At most `limit` hits with every word of the question, best first, of one mode only: an exercise is
    never found among what is real. For who knows by itself what may be seen.

    `visible` decides per hit. What it refuses leaves no trace, not even in a count.
    """
    terms = rules.question(text, language())
    if not terms or limit < 1:
        return []
    everything = Within(frozenset(number for number, each in shelves().items() if each.mode is mode))
    open_numbers: list[int] = []
    found = engine.looked(everything).matches(_every(terms))
    numbers = engine.newest(found, len(found))
    for start in range(0, len(numbers), _WEIGHED):
        page = numbers[start : start + _WEIGHED]
        entries = SearchEntry.objects.select_related("shelf").in_bulk(
            {engine.place_of(number).entry for number in page}
        )
        shown = {key for key, entry in entries.items() if visible(_bare_hit(entry))}
        open_numbers += [number for number in page if engine.place_of(number).entry in shown]
        if len(open_numbers) >= max(limit, _WEIGHED):
            break
    return _hits(_weighed(open_numbers, terms)[:limit], terms)


def shelves() -> dict[int, Shelf]:
    """Every shelf by its number. Shelves are added and never changed: read again when there are more."""
    return known().shelves


@dataclass(frozen=True)
class Shelves:
    """Every shelf by its number; and the numbers of those that permission cannot tell apart: `alike` but for
    themes and phases.
    """

    shelves: dict[int, Shelf]
    alike: dict[Shelf, frozenset[int]]


def known() -> Shelves:
    """All of them. Two questions, one as long as none was added."""
    with connection.cursor() as cursor:  # every search asks this: to have it written takes longer than to ask
        cursor.execute("SELECT count(*), max(number) FROM search_searchshelf")
        seal: tuple[int, int | None] = cursor.fetchone()
    # What is not committed yet is read anew: after a rollback another shelf may get the same number.
    is_settled = not connection.in_atomic_block
    if is_settled and seal in _kept:
        return _kept[seal]
    found = {row.number: _shelf(row) for row in SearchShelf.objects.all()}
    groups: dict[Shelf, set[int]] = {}
    for number, shelf in found.items():
        plain = replace(shelf, themes=frozenset(), phases=frozenset())
        groups.setdefault(plain, set()).add(number)
    made = Shelves(found, {shelf: frozenset(numbers) for shelf, numbers in groups.items()})
    if is_settled:
        _kept.clear()
        _kept[seal] = made
    return made


def numbers_of(wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Per (kind, id) the number of its entry, for `Within`; those that are not there left out."""
    by_kind: dict[str, list[str]] = {}
    for kind, object_id in sorted(wanted):
        by_kind.setdefault(kind, []).append(object_id)
    if not by_kind:
        return {}
    asked = " OR ".join(
        f"kind = %s AND object_id IN ({', '.join(['%s'] * len(ids))})" for ids in by_kind.values()
    )
    values = [value for kind, ids in by_kind.items() for value in (kind, *ids)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT kind, object_id, number FROM search_searchentry WHERE {asked}", values)
        return {(kind, object_id): number for kind, object_id, number in cursor.fetchall()}


def texts(kind: str, object_ids: Collection[str]) -> dict[str, str]:
    """The whole text of each of these things by its id; those that hold none left out. One query.

    It asks nothing about who may see them: that was asked before.
    """
    rows = SearchPassage.objects.filter(entry__kind=kind, entry__object_id__in=list(object_ids))
    found: dict[str, list[str]] = {}
    for object_id, text in rows.order_by("number").values_list("entry__object_id", "text"):
        found.setdefault(object_id, []).append(text)
    return {object_id: "\n".join(parts) for object_id, parts in found.items()}


@cache
def language() -> Language:
    """What is known of Dutch, from `policy/synonyms.toml` and `policy/words.toml`."""
    words = policy.load("words")
    return Language(
        compounds=rules.Compounds(words["parts"]),
        synonyms=rules.synonym_table(policy.load("synonyms")["groups"]),
        empty=frozenset(word for each in words["empty"] for word in rules.words(each)),
    )


def _candidates(
    terms: Sequence[Term], looked: Looked, every: Numbers, chosen: frozenset[int] | None
) -> tuple[list[int], Numbers]:
    """Passages to weigh, and all that the widest question found: strict first, wider when few fit."""
    among = _newest(every, chosen)
    if len(among) == _WEIGHED:
        title = engine.All(tuple(_in_title(term) for term in terms))
        among = _newest(looked.matches(title), chosen)[: _WEIGHED // 2] + among
    widest = every
    for wider in _wider(terms):
        if len({engine.place_of(number).entry for number in among[:_WEIGHED]}) >= ENOUGH:
            break
        widest = looked.matches(wider)
        among += _newest(widest, chosen)
    return list(dict.fromkeys(among))[:_WEIGHED], widest


def _newest(numbers: Numbers, chosen: frozenset[int] | None) -> list[int]:
    """As many of these as are weighed."""
    return engine.newest(numbers if chosen is None else engine.on_shelves(numbers, chosen), _WEIGHED)


def _wider(terms: Sequence[Term]) -> list[Expression]:
    """Any two of the words, then any one."""
    each = [_anywhere(term) for term in terms]
    two = [AnyOf(tuple(engine.All(pair) for pair in combinations(each, 2)))] if len(each) > 2 else []
    return [*two, AnyOf(tuple(each))] if len(each) > 1 else []


def _every(terms: Sequence[Term]) -> Expression:
    each = tuple(_anywhere(term) for term in terms)
    return engine.All(each) if len(each) > 1 else each[0]


def _anywhere(term: Term) -> Expression:
    ways: list[Expression] = [engine.All(way.stems) for way in term.ways]
    if term.prefix:
        ways.append(engine.starts(term.prefix))
    return AnyOf(tuple(ways))


def _in_title(term: Term) -> Expression:
    return AnyOf(tuple(engine.All(tuple(engine.title(stem) for stem in way.stems)) for way in term.ways))


def _understood(terms: tuple[Term, ...], looked: Looked) -> tuple[tuple[Term, ...], dict[str, str]]:
    """A word that stands nowhere in what is seen is also searched as what it may have been meant to be."""
    meant: dict[str, str] = {}
    better = []
    for term in terms:
        if looked.has(_anywhere(term)):
            better.append(term)
        elif word := _meant(term.word, looked):
            meant[term.word] = word
            better.append(with_meant(term, [word], language()))
        else:
            better.append(_in_two(term, looked))
    return tuple(better), meant


def _in_two(term: Term, looked: Looked) -> Term:
    """A compound that nobody wrote: as two words of what is seen, else as any word of the list in it."""
    splits = rules.splits(term.word)
    known = _known({half for split in splits for half in split}, looked)
    for split in splits:
        tried = with_halves(term, split)
        if known.issuperset(split) and looked.has(_anywhere(tried)):
            return tried
    return with_sides(term, language().compounds.split(term.word))


def _known(words: Set[str], looked: Looked) -> frozenset[str]:
    """Those of these words that were written."""
    if looked.words is not None:
        return frozenset(word for word in words & looked.words if nearness.may_be_meant(word))
    return frozenset(SearchWord.objects.filter(word__in=words).values_list("word", flat=True))


def _meant(word: str, looked: Looked) -> str:
    """The word that looks like it and stands in what is seen, of several the one that stands there most."""
    if not nearness.may_be_meant(word):
        return ""
    alike = rules.near(word, _starting_or_ending_so(word, looked))
    tried: list[tuple[int, str]] = []
    for start in range(0, len(alike), _MOST_NEAR):
        words = alike[start : start + _MOST_NEAR]
        found = looked.each([engine.written_so(each) for each in words])
        stands = ((engine.things(numbers), each) for numbers, each in zip(found, words, strict=True))
        tried += [(-many, each) for many, each in stands if many]
        if len(tried) >= _MOST_NEAR:
            break
    return min(tried[:_MOST_NEAR])[1] if tried else ""


def _starting_or_ending_so(word: str, looked: Looked) -> Iterable[str]:
    """Words that were written and begin or end as this one does."""
    head, tail = nearness.keys(word)
    if looked.words is None:
        return SearchWord.objects.filter(Q(head=head) | Q(tail=tail)).values_list("word", flat=True)
    return (
        each
        for each in looked.words
        if (each.startswith(head) or each.endswith(tail)) and nearness.may_be_meant(each)
    )


def _weighed(numbers: Iterable[int], terms: Sequence[Term]) -> list[tuple[int, int]]:
    rows = engine.stems_of(list(numbers))
    passages = (rules.Passage(number, entry, *map(_apart, texts)) for number, entry, *texts in rows)
    return rules.best(passages, terms)


def _apart(stems: str) -> str:
    return f" {stems} "


def _hits(found: Sequence[tuple[int, int]], terms: Sequence[Term]) -> list[Hit]:
    numbers = [number for _, number in found]
    rows = SearchPassage.objects.filter(number__in=numbers).values_list(
        "number", "page", "text", "stems", "parts", "entry__language",
        "entry__kind", "entry__object_id", "entry__title", "entry__changed_at", "entry__shelf_id",
    )  # fmt: skip
    by_number: dict[int, list[Any]] = {number: told for number, *told in rows}
    shelves = _shelves({engine.place_of(number).shelf for number in by_number})
    hits = []
    for number in numbers:
        page, text, stems, parts, spoken, kind, object_id, title, changed_at, shelf = by_number[number]
        excerpt = rules.excerpt(text, terms, spoken, compounds=language().compounds, stems=stems, parts=parts)
        hits.append(Hit(kind, object_id, title, excerpt, page, shelves[shelf], changed_at))
    return hits


def _bare_hit(entry: SearchEntry) -> Hit:
    """Enough to ask whether it may be seen."""
    shelf = _shelf(entry.shelf)
    return Hit(entry.kind, entry.object_id, entry.title, "", 0, shelf, entry.changed_at)


def _shelves(numbers: Set[int]) -> Mapping[int, Shelf]:
    """These at least. What is kept of a shelf stays true: they are never changed."""
    kept = next((each.shelves for each in _kept.values()), {})
    return kept if kept.keys() >= numbers else shelves()


def _shelf(row: SearchShelf) -> Shelf:
    return Shelf(
        kind=row.kind,
        mode=Mode(row.mode),
        owner=row.owner,
        activity=row.activity,
        tlp=Tlp(row.tlp),
        state=row.state,
        regions=frozenset(row.regions),
        themes=frozenset(row.themes),
        phases=frozenset(row.phases),
    )
