from uuid import UUID, uuid4

from django.db import migrations

PIECE = 500


def take_up_what_was_asked(apps, schema_editor):
    """The needs in the newest report of every organisation become rows, each open."""
    report_of = apps.get_model("situation_reports", "SituationReport")
    need_of = apps.get_model("situation_reports", "Need")
    newest = {}
    for pk, activity, organisation in report_of.objects.order_by("number").values_list("pk", "activity_id", "organisation_id").iterator():
        newest[activity, organisation] = pk
    keys = list(newest.values())
    for start in range(0, len(keys), PIECE):
        rows = []
        for report in report_of.objects.filter(pk__in=keys[start : start + PIECE]):
            for item in report.values.get("needs", ()):
                try:
                    thread = UUID(item.get("key", ""))
                except ValueError:
                    continue  # it gets a key with the next report
                rows.append(
                    need_of(
                        id=uuid4(), thread=thread, activity_id=report.activity_id,
                        organisation_id=report.organisation_id, what=item["what"], count=item.get("count"),
                        needed_by=item.get("by") or None, priority=item.get("priority", ""), status="open",
                        report_id=report.pk, said_by_id=report.author_id, said_at=report.submitted_at,
                    )
                )
        need_of.objects.bulk_create(rows)


class Migration(migrations.Migration):
    """What stood in reports before needs had a state of their own."""

    dependencies = [("situation_reports", "0004_needs")]

    operations = [migrations.RunPython(take_up_what_was_asked, migrations.RunPython.noop)]
