from django.db import migrations

from samenbeeld.audit.never_changed import never_changed

WHOLE = {
    "edition": "a frozen edition stays; freeze another one",
    "editionmailstep": "what happened to a mail stays; add a step",
    "linkopening": "an opening that was counted stays",
}
COLUMNS = {
    "editionlink": ("edition_id", "digest", "for_whom", "until"),
    "subscription": ("account_id", "regions", "themes"),
}


class Migration(migrations.Migration):
    """What was frozen, sent and opened stays, and a link stays what it was made as: held by the database itself.

    Django drops triggers when it rebuilds a table on SQLite; a later migration that does so adds them again.
    """

    dependencies = [("editions", "0001_first")]

    operations = [
        *(never_changed(f"{table}_never_changes", f"editions_{table}", words) for table, words in WHOLE.items()),
        never_changed("edition_regions_never_change", "editions_edition_regions", WHOLE["edition"]),
        *(
            never_changed(f"{table}_{column}_stays", f"editions_{table}", "this stays; make another one", column=column)
            for table, columns in COLUMNS.items()
            for column in columns
        ),
    ]
