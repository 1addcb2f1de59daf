import django.db.models.deletion
import samenbeeld.kernel.ids
from django.db import migrations, models

from samenbeeld.audit.never_changed import never_changed


class Migration(migrations.Migration):

    dependencies = [
        ('activities', '0004_documents'),
        ('organisations', '0002_duty_shift'),
        ('situation_reports', '0003_deadline_reminders'),
    ]

    operations = [
        migrations.CreateModel(
            name='BottleneckApart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('first', models.UUIDField()),
                ('second', models.UUIDField()),
                ('is_apart', models.BooleanField(default=True)),
                ('at', models.DateTimeField()),
                ('activity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='activities.activity')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.membership')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'indexes': [models.Index(fields=['activity', 'at'], name='apart_by_activity')],
            },
        ),
        migrations.CreateModel(
            name='Need',
            fields=[
                ('id', models.UUIDField(default=samenbeeld.kernel.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('thread', models.UUIDField()),
                ('what', models.CharField(max_length=300)),
                ('count', models.FloatField(null=True)),
                ('needed_by', models.DateTimeField(null=True)),
                ('priority', models.CharField(blank=True, max_length=6)),
                ('status', models.CharField(choices=[('open', 'Open'), ('taken_up', 'Taken Up'), ('met', 'Met'), ('lapsed', 'Lapsed')], default='open', max_length=8)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('said_at', models.DateTimeField()),
                ('activity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='needs', to='activities.activity')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='situation_reports.situationreport')),
                ('said_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.membership')),
            ],
            options={
                'ordering': ['activity', 'thread', 'said_at', 'pk'],
                'indexes': [models.Index(fields=['activity', 'thread'], name='need_by_thread')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('status', 'lapsed'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_need_lapses_with_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'taken_up'), _negated=True), ('owner__isnull', False), _connector='OR'), name='a_need_taken_up_has_an_owner'), models.CheckConstraint(condition=models.Q(('count__isnull', True), ('count__gte', 0), _connector='OR'), name='a_need_counts_from_zero')],
            },
        ),
        never_changed("need_never_changes", "situation_reports_need", "what was said of a need stays; say it anew"),
    ]
