from django.db import migrations, models


class Migration(migrations.Migration):
    """A goal can also test what a region can do. The column itself stays as it was."""

    dependencies = [("training", "0002_never_changed")]

    operations = [
        migrations.AlterField(
            model_name="exercisegoal",
            name="tests",
            field=models.CharField(
                choices=[
                    ("plan", "plan"),
                    ("competence", "competence"),
                    ("scenario", "scenario"),
                    ("capability", "capability"),
                ],
                max_length=10,
            ),
        ),
    ]
