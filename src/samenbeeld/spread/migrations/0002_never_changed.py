from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

TABLES = ("spreadproposal", "spreadchoice", "spreadtransfer", "spreadtransferstep", "spreadexpectation")


class Migration(migrations.Migration):
    """What was proposed, chosen, said and expected stays as it was; a newer row corrects it."""

    dependencies = [("spread", "0001_first")]

    operations = [
        never_changed(f"{table}_never_changes", f"spread_{table}", "what was said stays; add a new row")
        for table in TABLES
    ]
