import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """What stands on the shelf or in the passages is no longer kept with the entry."""

    dependencies = [("search", "0004_index_anew")]

    operations = [
        migrations.AlterField(
            model_name="searchentry",
            name="shelf",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="search.searchshelf"
            ),
        ),
        migrations.AlterField(
            model_name="searchentry", name="title_stems", field=models.TextField(blank=True)
        ),
        *(
            migrations.RemoveField(model_name="searchentry", name=name)
            for name in ("text", "activity", "owner", "tlp", "mode")
        ),
    ]
