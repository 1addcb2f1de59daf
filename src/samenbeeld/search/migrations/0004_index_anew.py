import hashlib
import json
from typing import Any

from django.db import migrations

from samenbeeld.search import engine, queries, rules
from samenbeeld.search.rules import nearness


def index_anew(apps: Any, schema: Any) -> None:
    """Every entry on its shelf and in passages, in a new table of the engine."""
    engine.drop(schema)
    engine.create(schema)
    for entry in apps.get_model("search", "SearchEntry").objects.order_by("number").iterator():
        entry.shelf = _shelf(apps, entry)
        told = rules.words(entry.title)
        parts = [part for word in told for part in queries.language().compounds.split(word)]
        entry.title_stems = " ".join(rules.stem(word, entry.language) for word in (*told, *parts))
        entry.save()
        _passages(apps, entry)


def _shelf(apps: Any, entry: Any) -> Any:
    names = ("kind", "mode", "owner", "activity", "tlp")
    fields = {name: getattr(entry, name) for name in names}
    fields |= {"state": "", "regions": [], "themes": [], "phases": []}
    key = hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()
    return apps.get_model("search", "SearchShelf").objects.get_or_create(key=key, defaults=fields)[0]


def _passages(apps: Any, entry: Any) -> None:
    passage, word = (apps.get_model("search", name) for name in ("SearchPassage", "SearchWord"))
    compounds = queries.language().compounds
    for place, piece in enumerate(rules.pieces(entry.text)):
        told = rules.words(f"{entry.title} {piece.text}")
        parts = [part for each in told for part in compounds.split(each)]
        stems = {rules.stem(each, entry.language) for each in (*told, *parts)}
        number = engine.number_of(entry.shelf_id, entry.pk, place)
        passage.objects.create(
            number=number,
            entry=entry,
            page=piece.page,
            text=piece.text,
            stems=rules.stems(piece.text, entry.language),
            parts=" ".join(rules.stem(part, entry.language) for part in parts),
        )
        of_title = engine.of_title(entry.title_stems.split())
        engine.put([(number, of_title | stems | engine.bare({*told, *parts}))])
        known = sorted({each for each in (*told, *parts) if nearness.may_be_meant(each)})
        rows = [word(word=each, head=each[:3], tail=each[-3:]) for each in known]
        word.objects.bulk_create(rows, ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_shelves")]

    operations = [migrations.RunPython(index_anew, migrations.RunPython.noop)]
