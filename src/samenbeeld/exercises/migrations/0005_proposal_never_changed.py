from django.db import migrations

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """Which proposal a lesson became stays as it was."""

    dependencies = [("exercises", "0004_lesson_proposal")]

    operations = [
        never_changed(
            "lessonproposal_never_changes",
            "exercises_lessonproposal",
            "what was written stays; add a new row",
        )
    ]
