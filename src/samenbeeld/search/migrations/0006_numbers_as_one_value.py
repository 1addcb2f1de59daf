"""PostgreSQL hands over the numbers of passages as one value; the next migration makes the function that does."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("search", "0005_texts_in_passages")]

    operations: list[object] = []
