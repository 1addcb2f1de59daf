"""Forms that say at which field an action refused them, and a moment as people type it."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from samenbeeld.kernel.errors import Refused
from samenbeeld.look.times import AMSTERDAM, typed
from samenbeeld.look.words import say


class RefusableForm(forms.Form):
    """A form whose action may refuse what was filled in."""

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        words = say(refused.key, **refused.values)
        self.add_error(refused.field if refused.field in self.fields else None, words)


class MomentField(forms.DateTimeField):
    """A day and a time on the clock of the Netherlands.

    Of the hour that comes twice in an autumn night it is the first; one that the clock skips in spring is
    refused in words.
    """

    def to_python(self, value: Any) -> datetime | None:
        """With its zone; None for nothing. Raises ValidationError."""
        try:
            moment: datetime | None = super().to_python(value)
        except ValidationError as problem:
            if getattr(problem, "code", "") != "ambiguous_timezone":
                raise
            moment = typed(str(value).strip())
            if moment is None or moment.astimezone(UTC).astimezone(AMSTERDAM).hour != moment.hour:
                raise ValidationError(say("look-moment-skipped"), code="skipped") from None
        return moment
