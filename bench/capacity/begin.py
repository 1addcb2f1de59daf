"""A folder of its own, Django over it, and a catalogue in which every kind reports everything."""

import os
from pathlib import Path


def begin(folder: Path) -> int:
    """Starts Django on an empty database there. How many metrics each institution reports."""
    os.environ["SAMENBEELD_DATA"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "samenbeeld.project.settings"
    import django

    django.setup()
    from samenbeeld.project import static_files, tables

    tables.bring_up_to_date()
    static_files.collect()
    return _everybody_reports_everything()


def _everybody_reports_everything() -> int:
    """In life a hospital has some twenty metrics and a pharmacy four: this is the worst there can be."""
    from samenbeeld.kernel import policy

    told = policy.load("capacity-metrics")
    everywhere = sorted({kind for sector in told["sectors"] for kind in sector["kinds"]})
    for sector in told["sectors"]:
        sector["kinds"] = everywhere
        for metric in sector["metrics"]:
            metric.pop("kinds", None)
    from samenbeeld.capacity.queries.catalogue import catalogue

    return len(catalogue().metrics)
