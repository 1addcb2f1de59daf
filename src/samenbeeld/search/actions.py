"""Keeping the index true. Called by the package that owns the text, in the transaction of its change."""

import hashlib
import json
from collections.abc import Collection, Iterable

from django.db import transaction

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.search import engine, queries, rules
from samenbeeld.search.models import SearchEntry, SearchPassage, SearchShelf
from samenbeeld.search.rules import nearness

_AT_ONCE = 400


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
        kind=kind, mode=mode.value, owner=owner, activity=activity, tlp=tlp.value, state=state,
        regions=sorted({*regions}), themes=sorted({*themes}), phases=sorted({*phases}),
    )  # fmt: skip
    title = title[:200]
    entry, is_new = SearchEntry.objects.update_or_create(
        kind=kind,
        object_id=object_id,
        defaults={
            "title": title,
            "title_stems": " ".join(rules.stem(word, language) for word in _with_parts(title)),
            "language": language,
            "shelf": shelf,
            "changed_at": now(),
        },
    )
    if not is_new:
        _take_away([entry])
    _put(entry, text)
    return entry


@transaction.atomic
def remove(*, kind: str, object_ids: Collection[str]) -> None:
    """Make these unfindable; those that were not in the index are left alone."""
    found = list(SearchEntry.objects.filter(kind=kind, object_id__in=object_ids))
    _take_away(found)
    SearchEntry.objects.filter(pk__in=[entry.pk for entry in found]).delete()


def _shelf(**fields: str | list[str] | list[int]) -> SearchShelf:
    key = hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()
    known = SearchShelf.objects.filter(key=key).first()
    return known or SearchShelf.objects.get_or_create(key=key, defaults=fields)[0]


def _put(entry: SearchEntry, text: str) -> None:
    compounds, language = queries.language().compounds, entry.language
    of_title = _with_parts(entry.title)
    title = engine.of_title(rules.stem(word, language) for word in of_title)
    passages, rows, known = [], [], {*of_title}
    for place, piece in enumerate(rules.pieces(text)):
        told = rules.words(piece.text)
        parts = _parts(told, compounds)
        stems = [rules.stem(word, language) for word in told]
        part_stems = [rules.stem(word, language) for word in parts]
        number = engine.number_of(entry.shelf_id, entry.pk, place)
        passages.append(
            SearchPassage(
                number=number, entry=entry, page=piece.page, text=piece.text,
                stems=" ".join(stems), parts=" ".join(part_stems),
            )
        )  # fmt: skip
        tokens = title | {*stems} | {*part_stems} | engine.bare({*told, *parts, *of_title})
        rows.append((number, tokens))
        known |= {*told, *parts}
    SearchPassage.objects.bulk_create(passages, batch_size=_AT_ONCE)
    engine.put(rows)
    engine.learn(word for word in known if nearness.may_be_meant(word))


def _take_away(entries: Collection[SearchEntry]) -> None:
    passages = SearchPassage.objects.filter(entry__in=entries)
    engine.take_away(list(passages.values_list("number", flat=True)))
    passages.delete()


def _parts(told: Iterable[str], compounds: rules.Compounds) -> list[str]:
    """What compounds are made of, and the verbs of participles."""
    told = list(told)
    verbs = [verb for word in told if (verb := rules.participle(word))]
    return verbs + [part for word in told for part in compounds.split(word)]


def _with_parts(title: str) -> list[str]:
    told = rules.words(title)
    return told + _parts(told, queries.language().compounds)
