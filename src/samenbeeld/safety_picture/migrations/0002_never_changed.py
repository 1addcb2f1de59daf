from django.db import migrations

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """What was judged and said stays: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("safety_picture", "0001_initial")]

    operations = [
        never_changed(f"{table}_never_changes", f"safety_picture_{table}", words)
        for table, words in (
            ("ownlevel", "an own level that was given stays"),
            ("assessment", "a judgement stays; write another one"),
            ("secondreading", "a second reading stays"),
            ("opinion", "what was said stays; say something else"),
            ("occasion", "what was put on the calendar stays; add one that replaces it"),
            ("occasionwithdrawal", "what was taken off stays off"),
        )
    ]
