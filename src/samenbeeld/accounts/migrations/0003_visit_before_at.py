from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_temporary_password")]

    operations = [
        migrations.AddField(
            model_name="visit",
            name="before_at",
            field=models.DateTimeField(null=True),
        ),
    ]
