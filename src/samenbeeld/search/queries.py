"""Finding what was written, and nothing that the person who asks may not know of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from samenbeeld.kernel import policy
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.search import engine, rules
from samenbeeld.search.models import SearchEntry


@dataclass(frozen=True)
class Hit:
    """One thing that was found; enough to ask permission with, and to show."""

    kind: str
    object_id: str
    title: str
    excerpt: str
    activity: str
    owner: str
    tlp: Tlp
    mode: Mode
    changed_at: datetime


def find(text: str, *, mode: Mode, visible: Callable[[Hit], bool], limit: int = 20) -> list[Hit]:
    """At most `limit` hits, best first, of one mode only: an exercise is never found among what is real.

    `visible` decides per hit. What it refuses leaves no trace, not even in a count.
    """
    terms = rules.question(text, synonyms())
    if not terms or limit < 1:
        return []
    found: list[Hit] = []
    for numbers in engine.matches(terms):
        entries = SearchEntry.objects.filter(mode=mode.value).in_bulk(numbers)
        for number in numbers:
            hit = _hit(entries[number], terms) if number in entries else None
            if hit is not None and visible(hit):
                found.append(hit)
                if len(found) == limit:
                    return found
    return found


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """Per stem the stems that mean the same, from `policy/synonyms.toml`."""
    return rules.synonym_table(policy.load("synonyms")["groups"])


def _hit(entry: SearchEntry, terms: tuple[rules.Term, ...]) -> Hit:
    return Hit(
        kind=entry.kind,
        object_id=entry.object_id,
        title=entry.title,
        excerpt=rules.excerpt(entry.text, terms, entry.language),
        activity=entry.activity,
        owner=entry.owner,
        tlp=Tlp(entry.tlp),
        mode=Mode(entry.mode),
        changed_at=entry.changed_at,
    )
