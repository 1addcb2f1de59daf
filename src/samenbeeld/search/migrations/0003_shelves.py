import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Entries stand on shelves and are kept in passages."""

    dependencies = [("search", "0002_words")]

    operations = [
        migrations.CreateModel(
            name="SearchShelf",
            fields=[
                ("number", models.BigAutoField(primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=64, unique=True)),
                ("kind", models.CharField(max_length=60)),
                ("mode", models.CharField(max_length=8)),
                ("owner", models.CharField(blank=True, max_length=60)),
                ("activity", models.CharField(blank=True, max_length=60)),
                ("tlp", models.CharField(max_length=12)),
                ("state", models.CharField(blank=True, max_length=20)),
                ("regions", models.JSONField(default=list)),
                ("themes", models.JSONField(default=list)),
                ("phases", models.JSONField(default=list)),
            ],
            options={"verbose_name_plural": "search shelves"},
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                ("word", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("head", models.CharField(db_index=True, max_length=3)),
                ("tail", models.CharField(db_index=True, max_length=3)),
            ],
        ),
        migrations.CreateModel(
            name="SearchPassage",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("page", models.PositiveIntegerField(default=0)),
                ("stems", models.TextField(blank=True)),
                ("parts", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="passages",
                        to="search.searchentry",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="searchentry", name="title_stems", field=models.TextField(blank=True, default="")
        ),
        migrations.AddField(
            model_name="searchentry",
            name="shelf",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="search.searchshelf",
            ),
        ),
    ]
