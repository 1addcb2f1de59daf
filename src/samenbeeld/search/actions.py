"""Keeping the index true. Called by the package that owns the text, in the transaction of its change."""

from collections.abc import Collection

from django.db import transaction

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.search import engine, rules
from samenbeeld.search.models import SearchEntry


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
) -> SearchEntry:
    """Make `kind` `object_id` findable by these words, in place of what stood there before."""
    entry, _ = SearchEntry.objects.update_or_create(
        kind=kind,
        object_id=object_id,
        defaults={
            "title": title[:200],
            "text": text,
            "language": language,
            "activity": activity,
            "owner": owner,
            "tlp": tlp.value,
            "mode": mode.value,
            "changed_at": now(),
        },
    )
    engine.put(
        entry.number,
        title=rules.stems(title, language),
        body=rules.stems(text, language),
        bare=" ".join(rules.words(f"{title} {text}")),
    )
    return entry


@transaction.atomic
def remove(*, kind: str, object_ids: Collection[str]) -> None:
    """Make these unfindable; those that were not in the index are left alone."""
    found = SearchEntry.objects.filter(kind=kind, object_id__in=object_ids)
    engine.take_away(found.values_list("number", flat=True))
    found.delete()
