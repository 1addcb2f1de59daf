import django.db.models.deletion
from django.db import migrations, models

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):

    dependencies = [
        ('feeds', '0004_mapped_feeds'),
        ('organisations', '0002_duty_shift'),
    ]

    operations = [
        migrations.CreateModel(
            name='InstitutionKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('feed', models.CharField(max_length=40)),
                ('key', models.CharField(max_length=100)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.membership')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['feed', 'key'], name='institution_keys_of_a_feed')],
                'constraints': [models.CheckConstraint(condition=models.Q(('key', ''), _negated=True), name='a_key_says_something')],
            },
        ),
        never_changed("institution_key_never_changes", "feeds_institutionkey", "a link stays as it was made; make another"),
    ]
