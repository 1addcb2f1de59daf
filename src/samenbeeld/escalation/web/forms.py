"""What a person fills in to say how a region stands beside the ladder."""

from typing import Any

from django import forms

from samenbeeld.escalation.queries import said
from samenbeeld.escalation.rules import Scale
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Region


class ScaleForm(RefusableForm):
    """One value of one scale for one region, and why. No value is proposed: the first is easily taken."""

    value = forms.ChoiceField()
    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any, *, scale: Scale, region: Region) -> None:
        super().__init__(data, auto_id=f"{scale.code}_{region.slug}_%s")
        self.scale, self.region = scale, region
        value = self.fields["value"]
        assert isinstance(value, forms.ChoiceField)
        value.choices = [
            ("", say("escalation-choose")),
            *((each.code, said(each.name)) for each in scale.values),
        ]
        value.label, self.fields["reason"].label = said(scale.name), say("escalation-field-reason")
        for code in ("required", "invalid_choice"):
            value.error_messages[code] = say("escalation-scale-value-unknown")
        self.fields["reason"].error_messages["required"] = say("escalation-reason-missing")
