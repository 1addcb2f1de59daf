"""What a method of others asks: figures on its own scale."""

from typing import Any

from samenbeeld.escalation.queries import said
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.forms import FigureField, RefusableForm
from samenbeeld.look.words import say
from samenbeeld.risk_profile.rules.others import Asked, OtherMethod, Result


class OtherMethodForm(RefusableForm):
    """One field per question of the method."""

    def __init__(self, data: Any = None, *, of: OtherMethod) -> None:
        super().__init__(data, auto_id="other_%s")
        self._method = of
        for each in of.asks:
            field = FigureField(required=False, label=_label(each))
            field.error_messages["invalid"] = say("risk-profile-other-no-number")
            self.fields[each.code] = field

    def result(self) -> Result | None:
        """What comes out; None when the form now says at which fields it does not."""
        if not self.is_valid():
            return None
        try:
            return self._method.result(self.cleaned_data)
        except Refused as refused:
            self.refuse(refused)
            return None


def _label(asked: Asked) -> str:
    return say("risk-profile-other-asks", name=said(asked.name), least=int(asked.least), most=int(asked.most))
