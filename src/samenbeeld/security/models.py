"""Tries that count towards a limit. Kept in the database, so that all processes count together."""

from django.db import models


class Attempt(models.Model):
    """One try under a key, for example a login or an address; forgotten when its window has passed."""

    # Hashed: what somebody typed as a login may be their password, and an address is personal data.
    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["key", "at"], name="attempts_by_key")]

    def __str__(self) -> str:
        return f"{self.key[:8]} at {self.at:%H:%M:%S}"
