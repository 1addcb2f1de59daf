from django.db import migrations, models


class Migration(migrations.Migration):
    """A log of two weeks has lines by the ten thousand, and its newest page is asked most."""

    dependencies = [
        ("crisis_picture", "0006_found_by_rule"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="logline",
            index=models.Index(fields=["activity", "team", "region", "organisation", "happened_at", "number"], name="log_by_moment"),
        ),
    ]
