from django.db import migrations


def _kept(table: str, what: str) -> tuple[str, str]:
    return (
        f"""
CREATE TRIGGER {table}_never_changes BEFORE UPDATE ON situation_reports_{table}
BEGIN SELECT RAISE(ABORT, '{what}'); END
""",
        f"DROP TRIGGER {table}_never_changes",
    )


KEPT = [
    _kept("situationreport", "a report that was sent stays; send a next one"),
    _kept("reportjudgement", "what was done with a report stays"),
    _kept("bottleneck", "what was said of a bottleneck stays; say it anew"),
]


class Migration(migrations.Migration):
    """What was reported stays: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("situation_reports", "0001_first")]

    operations = [migrations.RunSQL(make, drop) for make, drop in KEPT]
