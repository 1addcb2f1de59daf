from django.db import migrations

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """What was measured and said stays: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("indicators", "0001_initial")]

    operations = [
        never_changed(f"{table}_never_changes", f"indicators_{table}", words)
        for table, words in (
            ("measurement", "a value stays; a correction is another one"),
            ("thresholdset", "thresholds that were proposed stay; propose others"),
            ("thresholdreading", "a second reading stays"),
            ("officialcode", "what an authority said stays"),
            ("codeend", "what an authority took back stays"),
        )
    ]
