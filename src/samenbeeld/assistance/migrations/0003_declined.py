from django.db import migrations, models


class Migration(migrations.Migration):
    """A region that was asked can say that it cannot help."""

    dependencies = [("assistance", "0002_never_changed")]

    operations = [
        migrations.AlterField(
            model_name="assistancestep",
            name="step",
            field=models.CharField(
                choices=[
                    ("asked", "asked"),
                    ("signed", "signed"),
                    ("checked", "checked"),
                    ("returned", "returned"),
                    ("treated", "treated"),
                    ("offered", "offered"),
                    ("declined", "declined"),
                    ("approved", "approved"),
                    ("rejected", "rejected"),
                    ("underway", "underway"),
                    ("arrived", "arrived"),
                    ("released", "released"),
                    ("evaluated", "evaluated"),
                    ("withdrawn", "withdrawn"),
                ],
                max_length=10,
            ),
        ),
    ]
