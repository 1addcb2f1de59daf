import django.db.models.deletion
from django.db import migrations, models

from samenbeeld.audit.never_changed import never_changed

# Two of these are rebuilt on SQLite, which takes their guard away; two are new.
TABLES = ("planversion", "planproposal", "plantext", "proposalworkedin")


class Migration(migrations.Migration):
    """A plan can be written here; a proposal says where and why, and is worked in."""

    dependencies = [
        ('files', '0001_stored_files'),
        ('organisations', '0002_duty_shift'),
        ('plans', '0004_beside_never_changed'),
    ]

    operations = [
        migrations.AlterField(
            model_name='planversion',
            name='file',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile'),
        ),
        migrations.AlterField(
            model_name='planversion',
            name='file_name',
            field=models.CharField(blank=True, max_length=160),
        ),
        migrations.AddField(
            model_name='planproposal',
            name='place',
            field=models.CharField(blank=True, default='', max_length=120),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='planproposal',
            name='why',
            field=models.CharField(blank=True, default='', max_length=500),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name='PlanText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveBigIntegerField()),
                ('blocks', models.JSONField()),
                ('words', models.TextField()),
                ('at', models.DateTimeField()),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='texts', to='plans.planversion')),
            ],
            options={
                'ordering': ['version', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ProposalWorkedIn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.membership')),
                ('proposal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='worked_in', to='plans.planproposal')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plans.planversion')),
            ],
            options={
                'ordering': ['version', 'pk'],
            },
        ),
        *(
            never_changed(f"{table}_never_changes", f"plans_{table}", "what was said stays; add a new row")
            for table in TABLES
        ),
    ]
