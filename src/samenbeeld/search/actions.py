"""Keeping the index true. Called by the package that owns the text, in the transaction of its change."""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import transaction

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.search import engine, queries, rules
from samenbeeld.search.models import SearchEntry, SearchPassage, SearchShelf
from samenbeeld.search.rules import nearness

_AT_ONCE = 400
_Fields = dict[str, str | list[str] | list[int]]


@transaction.atomic
def index(
    *,
    kind: str,
    object_id: str,
    title: str,
    text: str,
    mode: Mode,
    language: str = "nl",
    activity: str = "",
    owner: str = "",
    tlp: Tlp = Tlp.AMBER,
    state: str = "",
    regions: Iterable[str] = (),
    themes: Iterable[str] = (),
    phases: Iterable[int] = (),
) -> SearchEntry:
    """Make `kind` `object_id` findable by these words, in place of what stood there before.

    A form feed in `text` ends a page. Who may find it, and under which filters, follows from all the rest.
    """
    shelf = _shelf(
        _of_shelf(
            kind=kind, mode=mode, owner=owner, activity=activity, tlp=tlp, state=state, regions=regions,
            themes=themes, phases=phases,
        )
    )  # fmt: skip
    title = title[:200]
    entry, is_new = SearchEntry.objects.update_or_create(
        kind=kind,
        object_id=object_id,
        defaults={
            "title": title,
            "title_stems": _title_stems(title, language),
            "language": language,
            "shelf": shelf,
            "changed_at": now(),
        },
    )
    if not is_new:
        _take_away([entry])
    _put([(entry, text)])
    return entry


@dataclass(frozen=True)
class Thing:
    """What `index` is told, for many at once."""

    kind: str
    object_id: str
    title: str
    text: str
    mode: Mode
    language: str = "nl"
    activity: str = ""
    owner: str = ""
    tlp: Tlp = Tlp.AMBER
    state: str = ""
    regions: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    phases: tuple[int, ...] = ()


@transaction.atomic
def index_new(things: Iterable[Thing]) -> None:
    """Make many things findable that are not yet: with a few statements for all. IntegrityError otherwise."""
    things, shelves, moment = list(things), dict[str, SearchShelf](), now()
    entries = []
    for thing in things:
        fields = _of_shelf(
            kind=thing.kind, mode=thing.mode, owner=thing.owner, activity=thing.activity, tlp=thing.tlp,
            state=thing.state, regions=thing.regions, themes=thing.themes, phases=thing.phases,
        )  # fmt: skip
        key = _key(fields)
        if key not in shelves:
            shelves[key] = _shelf(fields)
        entries.append(
            SearchEntry(
                kind=thing.kind, object_id=thing.object_id, title=thing.title[:200], language=thing.language,
                title_stems=_title_stems(thing.title[:200], thing.language), shelf=shelves[key],
                changed_at=moment,
            )
        )  # fmt: skip
    SearchEntry.objects.bulk_create(entries, batch_size=_AT_ONCE)
    _put(zip(entries, (thing.text for thing in things), strict=True))


@transaction.atomic
def remove(*, kind: str, object_ids: Collection[str]) -> None:
    """Make these unfindable; those that were not in the index are left alone."""
    found = list(SearchEntry.objects.filter(kind=kind, object_id__in=object_ids))
    _take_away(found)
    SearchEntry.objects.filter(pk__in=[entry.pk for entry in found]).delete()


def _of_shelf(
    *,
    kind: str,
    mode: Mode,
    owner: str,
    activity: str,
    tlp: Tlp,
    state: str,
    regions: Iterable[str],
    themes: Iterable[str],
    phases: Iterable[int],
) -> _Fields:
    return {
        "kind": kind, "mode": mode.value, "owner": owner, "activity": activity, "tlp": tlp.value,
        "state": state, "regions": sorted({*regions}), "themes": sorted({*themes}),
        "phases": sorted({*phases}),
    }  # fmt: skip


def _key(fields: _Fields) -> str:
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


def _shelf(fields: _Fields) -> SearchShelf:
    key = _key(fields)
    known = SearchShelf.objects.filter(key=key).first()
    return known or SearchShelf.objects.get_or_create(key=key, defaults=fields)[0]


def _title_stems(title: str, language: str) -> str:
    return " ".join(rules.stem(word, language) for word in _with_parts(title))


def _put(texts: Iterable[tuple[SearchEntry, str]]) -> None:
    passages: list[SearchPassage] = []
    rows: list[tuple[int, set[str]]] = []
    known: set[str] = set()
    for entry, text in texts:
        of_title = _with_parts(entry.title)
        title = engine.of_title(rules.stem(word, entry.language) for word in of_title)
        known.update(of_title)
        for place, piece in enumerate(rules.pieces(text)):
            told = rules.words(piece.text)
            parts = _parts(told)
            stems = [rules.stem(word, entry.language) for word in told]
            part_stems = [rules.stem(word, entry.language) for word in parts]
            number = engine.number_of(entry.shelf_id, entry.pk, place)
            passages.append(
                SearchPassage(
                    number=number, entry=entry, page=piece.page, text=piece.text,
                    stems=" ".join(stems), parts=" ".join(part_stems),
                )
            )  # fmt: skip
            tokens = title | {*stems} | {*part_stems} | engine.bare({*told, *parts, *of_title})
            rows.append((number, tokens))
            known.update(told, parts)
    SearchPassage.objects.bulk_create(passages, batch_size=_AT_ONCE)
    engine.put(rows)
    engine.learn(word for word in known if nearness.may_be_meant(word))


def _take_away(entries: Collection[SearchEntry]) -> None:
    passages = SearchPassage.objects.filter(entry__in=entries)
    engine.take_away(list(passages.values_list("number", flat=True)))
    passages.delete()


def _parts(told: Iterable[str]) -> list[str]:
    """What compounds are made of, and the verbs of participles."""
    told = list(told)
    verbs = [verb for word in told if (verb := rules.participle(word))]
    split = queries.language().compounds.split
    return verbs + [part for word in told for part in split(word)]


def _with_parts(title: str) -> list[str]:
    told = rules.words(title)
    return told + _parts(told)
