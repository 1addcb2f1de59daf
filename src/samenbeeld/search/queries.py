"""Finding what was written, and nothing that the person who asks may not know of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import combinations

from django.db import transaction
from django.db.models import Count, Max, Q

from samenbeeld.kernel import policy
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.search import engine, rules
from samenbeeld.search.engine import AnyOf, Expression, Within
from samenbeeld.search.models import SearchEntry, SearchPassage, SearchShelf, SearchWord
from samenbeeld.search.rules import nearness
from samenbeeld.search.rules.questions import Language, Term, with_halves, with_meant, with_sides

ENOUGH = 20  # with fewer than so many, less strict finds are shown below them
_WEIGHED = 400  # passages of which is weighed how well they fit; of more the newest
_MOST_NEAR = 6  # words that are tried for one that nobody wrote
_kept: dict[tuple[int, int | None], "dict[int, Shelf]"] = {}


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
    terms, meant = _understood(terms, seen)
    among = seen if chosen is None else _only(seen, chosen)
    numbers, widest = _candidates(terms, among)
    hits = _hits(_weighed(numbers, terms)[:limit], terms)
    return Found(hits, engine.counted(widest, seen), meant)


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
    numbers = engine.matches(_every(terms), everything)
    for start in range(0, len(numbers), _WEIGHED):
        page = numbers[start : start + _WEIGHED]
        entries = SearchEntry.objects.select_related("shelf").in_bulk(
            {engine.place_of(number).entry for number in page}
        )
        shown = {key for key, entry in entries.items() if visible(_hit(entry, None, terms))}
        open_numbers += [number for number in page if engine.place_of(number).entry in shown]
        if len(open_numbers) >= _WEIGHED:
            break
    return _hits(_weighed(open_numbers, terms)[:limit], terms)


def shelves() -> dict[int, Shelf]:
    """Every shelf by its number. Shelves are added and never changed: read again when there are more."""
    stamp = SearchShelf.objects.aggregate(many=Count("number"), last=Max("number"))
    known = (stamp["many"], stamp["last"])
    # What is not committed yet is read anew: after a rollback another shelf may get the same number.
    is_settled = not transaction.get_connection().in_atomic_block
    if is_settled and known in _kept:
        return _kept[known]
    found = {row.number: _shelf(row) for row in SearchShelf.objects.all()}
    if is_settled:
        _kept.clear()
        _kept[known] = found
    return found


def entries_of(kind: str, object_ids: Iterable[str]) -> frozenset[int]:
    """The numbers of these entries, for `Within`; those that are not in the index are left out."""
    ids = [*object_ids]
    if not ids:
        return frozenset()
    found = SearchEntry.objects.filter(kind=kind, object_id__in=ids)
    return frozenset(found.values_list("number", flat=True))


@cache
def language() -> Language:
    """What is known of Dutch, from `policy/synonyms.toml` and `policy/words.toml`."""
    words = policy.load("words")
    return Language(
        compounds=rules.Compounds(words["parts"]),
        synonyms=rules.synonym_table(policy.load("synonyms")["groups"]),
        empty=frozenset(word for each in words["empty"] for word in rules.words(each)),
    )


def _candidates(terms: Sequence[Term], among: Within) -> tuple[list[int], Expression]:
    """Passages to weigh, and the widest question that was asked: strict first, wider when few fit."""
    title = engine.All(tuple(_in_title(term) for term in terms))
    found = dict.fromkeys(engine.matches(title, among, _WEIGHED // 2))
    widest: Expression = _every(terms)
    found |= dict.fromkeys(engine.matches(widest, among, _WEIGHED))
    for wider in _wider(terms):
        if len({engine.place_of(number).entry for number in found}) >= ENOUGH:
            break
        widest = wider
        found |= dict.fromkeys(engine.matches(wider, among, _WEIGHED))
    return list(found), widest


def _wider(terms: Sequence[Term]) -> Iterable[Expression]:
    """Any two of the words, then any one."""
    single = [_anywhere(term) for term in terms]
    if len(single) > 2:
        yield AnyOf(tuple(engine.All(pair) for pair in combinations(single, 2)))
    if len(single) > 1:
        yield AnyOf(tuple(single))


def _every(terms: Sequence[Term]) -> Expression:
    return engine.All(tuple(_anywhere(term) for term in terms))


def _anywhere(term: Term) -> Expression:
    ways: list[Expression] = [engine.All(way.stems) for way in term.ways]
    if term.prefix:
        ways.append(engine.starts(term.prefix))
    return AnyOf(tuple(ways))


def _in_title(term: Term) -> Expression:
    return AnyOf(tuple(engine.All(tuple(engine.title(stem) for stem in way.stems)) for way in term.ways))


def _understood(terms: tuple[Term, ...], seen: Within) -> tuple[tuple[Term, ...], dict[str, str]]:
    """A word that stands nowhere in what is seen is also searched as what it may have been meant to be."""
    if engine.matches(_every(terms), seen, 1):
        return terms, {}
    meant: dict[str, str] = {}
    better = []
    for term in terms:
        if engine.matches(_anywhere(term), seen, 1):
            better.append(term)
        elif word := _meant(term.word, seen):
            meant[term.word] = word
            better.append(with_meant(term, [word], language()))
        else:
            better.append(_in_two(term, seen))
    return tuple(better), meant


def _in_two(term: Term, seen: Within) -> Term:
    """A compound that nobody wrote: as two words of what is seen, else as any word of the list in it."""
    splits = rules.splits(term.word)
    asked = {half for split in splits for half in split}
    known = frozenset(SearchWord.objects.filter(word__in=asked).values_list("word", flat=True))
    for split in splits:
        tried = with_halves(term, split)
        if known.issuperset(split) and engine.matches(_anywhere(tried), seen, 1):
            return tried
    return with_sides(term, language().compounds.split(term.word))


def _meant(word: str, seen: Within) -> str:
    """The word that looks like it and stands in what is seen, of several the one that stands there most."""
    if not nearness.may_be_meant(word):
        return ""
    head, tail = nearness.keys(word)
    known = SearchWord.objects.filter(Q(head=head) | Q(tail=tail)).values_list("word", flat=True)
    tried: list[tuple[int, str]] = []
    for other in rules.near(word, known):
        stands = sum(engine.counted(engine.written_so(other), seen).values())
        if stands:
            tried.append((-stands, other))
        if len(tried) == _MOST_NEAR:
            break
    return min(tried)[1] if tried else ""


def _only(seen: Within, chosen: frozenset[int]) -> Within:
    places = SearchEntry.objects.filter(number__in=seen.opened, shelf__in=chosen)
    opened = frozenset(places.values_list("number", flat=True)) if seen.opened else frozenset()
    return Within(seen.shelves & chosen, opened, seen.closed)


def _weighed(numbers: Iterable[int], terms: Sequence[Term]) -> list[tuple[int, int]]:
    rows = SearchPassage.objects.filter(number__in=list(numbers)).values_list(
        "number", "entry_id", "entry__title_stems", "stems", "parts"
    )
    passages = (rules.Passage(number, entry, *map(_apart, texts)) for number, entry, *texts in rows)
    return rules.best(passages, terms)


def _apart(stems: str) -> str:
    """With a space around each, so that each can be counted."""
    return f" {stems.replace(' ', '  ')} "


def _hits(found: Sequence[tuple[int, int]], terms: Sequence[Term]) -> list[Hit]:
    entries = SearchEntry.objects.select_related("shelf").in_bulk([entry for entry, _ in found])
    passages = SearchPassage.objects.defer("stems", "parts").in_bulk([number for _, number in found])
    return [_hit(entries[entry], passages[number], terms) for entry, number in found]


def _hit(entry: SearchEntry, passage: SearchPassage | None, terms: Sequence[Term]) -> Hit:
    known = language().compounds
    text = passage.text if passage else ""
    return Hit(
        kind=entry.kind,
        object_id=entry.object_id,
        title=entry.title,
        excerpt=rules.excerpt(text, terms, entry.language, compounds=known) if text else "",
        page=passage.page if passage else 0,
        shelf=_shelf(entry.shelf),
        changed_at=entry.changed_at,
    )


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
