"""When each piece of periodic work was last done, and who is at it now."""

from django.db import models


class PeriodicWork(models.Model):
    """One thing that is done every so often. Taking it is one conditional update, so one process has it."""

    name = models.CharField(max_length=80, primary_key=True)
    next_at = models.DateTimeField()
    holder = models.CharField(max_length=120, blank=True)
    held_until = models.DateTimeField(null=True)
    last_started_at = models.DateTimeField(null=True)
    last_finished_at = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)  # in a row
    last_error = models.CharField(max_length=120, blank=True)  # the kind of error, never its words

    def __str__(self) -> str:
        return self.name
