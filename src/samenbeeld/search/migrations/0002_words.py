from django.db import migrations

from samenbeeld.search import engine


class Migration(migrations.Migration):
    """The engine's own table, which Django cannot describe."""

    dependencies = [("search", "0001_entries")]

    operations = [migrations.RunSQL(engine.CREATE, engine.DROP)]
