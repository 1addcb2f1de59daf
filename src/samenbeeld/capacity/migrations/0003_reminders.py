import django.db.models.deletion
from django.db import migrations, models

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):

    dependencies = [
        ('activities', '0004_documents'),
        ('capacity', '0002_never_changed'),
        ('organisations', '0002_duty_shift'),
    ]

    operations = [
        migrations.CreateModel(
            name='CapacityReminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('activity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='capacity_reminders', to='activities.activity')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.membership')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'indexes': [models.Index(fields=['organisation', 'at'], name='capacity_reminders_by_time')],
            },
        ),
        never_changed("capacityreminder_never_changes", "capacity_capacityreminder", "who was reminded, was reminded"),
    ]
