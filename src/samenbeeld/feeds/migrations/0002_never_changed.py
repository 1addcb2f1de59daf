from django.db import migrations

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):
    """What came in stays as it came in: held by the database itself."""

    dependencies = [("feeds", "0001_initial")]

    operations = [
        never_changed("reception_never_changes", "feeds_reception", "what came in stays as it came in"),
    ]
