from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = (
    "exerciseevent",
    "exerciseplanning",
    "exercisegoal",
    "exercisecancellation",
    "exercisesignup",
    "attendancelist",
    "attendance",
    "exerciseevaluation",
    "goalresult",
    "continuityassessment",
    "improvementaction",
    "improvementend",
    "improvementproposal",
)


class Migration(migrations.Migration):
    """What was planned, held, learned and judged stays as it was."""

    dependencies = [("training", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"training_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
