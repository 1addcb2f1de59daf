from django.db import migrations, models


class Migration(migrations.Migration):
    """Whether words were found in a file: of a scanned page there are none, and people are told."""

    dependencies = [('files', '0001_stored_files')]

    operations = [
        migrations.AddField(
            model_name='storedfile',
            name='has_words',
            field=models.BooleanField(null=True),
        ),
    ]
