"""Forms that say at which field an action refused them."""

from django import forms

from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say


class RefusableForm(forms.Form):
    """A form whose action may refuse what was filled in."""

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        words = say(refused.key, **refused.values)
        self.add_error(refused.field if refused.field in self.fields else None, words)
