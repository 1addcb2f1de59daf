from django.db import migrations

from samenbeeld.audit.never_changed import never_changed


KEPT = [
    never_changed("situationreport_never_changes", "situation_reports_situationreport", "a report that was sent stays; send a next one"),
    never_changed("reportjudgement_never_changes", "situation_reports_reportjudgement", "what was done with a report stays"),
    never_changed("bottleneck_never_changes", "situation_reports_bottleneck", "what was said of a bottleneck stays; say it anew"),
]


class Migration(migrations.Migration):
    """What was reported stays: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("situation_reports", "0001_first")]

    operations = KEPT
