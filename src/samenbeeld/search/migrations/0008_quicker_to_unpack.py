"""PostgreSQL packs texts that are read a hundred at a time so that they are unpacked quickly; rows that are
there stay as they are until they are written again.
"""

from typing import Any

from django.db import migrations


def pack(apps: Any, schema: Any) -> None:
    if schema.connection.vendor == "postgresql":
        # Not every PostgreSQL was built with it; then it stays as it is.
        schema.execute(
            """DO $$ BEGIN
                ALTER TABLE search_searchpassage ALTER stems SET COMPRESSION lz4, ALTER parts SET COMPRESSION lz4,
                    ALTER text SET COMPRESSION lz4;
            EXCEPTION WHEN feature_not_supported OR invalid_parameter_value THEN NULL; END $$""",
            None,
        )


class Migration(migrations.Migration):
    dependencies = [("search", "0007_any_of_several")]

    operations = [migrations.RunPython(pack, migrations.RunPython.noop)]
