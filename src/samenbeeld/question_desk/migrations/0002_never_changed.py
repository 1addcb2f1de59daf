from django.db import migrations

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """What was asked and said stays as it was written."""

    dependencies = [("question_desk", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"question_desk_{table}", "what was said stays; add a new row")
        for table in ("deskquestion", "deskword")
    ]
