"""Rows that are added and never changed: what was decided, asked, answered and logged."""

from typing import Any, NoReturn

from django.db import models

from samenbeeld.kernel.errors import Refused


class AppendOnly(models.QuerySet[Any]):
    """Rows that stay as they were written."""

    def update(self, **kwargs: object) -> NoReturn:
        """Refused, always."""
        raise Refused("crisis-picture-entries-stay")

    def delete(self) -> NoReturn:
        """Refused, always."""
        raise Refused("crisis-picture-entries-stay")


class Entry(models.Model):
    """A row that is written once. A correction is a new row; the database refuses a change as well."""

    objects = AppendOnly.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Written once. Raises Refused for a row that is there already."""
        if not self._state.adding:
            raise Refused("crisis-picture-entries-stay")
        super().save(*args, **kwargs)

    def delete(self, using: object = None, keep_parents: bool = False) -> NoReturn:
        """Refused, always."""
        raise Refused("crisis-picture-entries-stay")
