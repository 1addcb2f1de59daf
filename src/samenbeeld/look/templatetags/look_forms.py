"""Forms with Utrecht classes: `{% load look_forms %}` {% error_summary form %} {% field form.name %}."""

from typing import Any

from django import forms, template
from django.forms import BoundField
from django.utils.safestring import SafeString

register = template.Library()


@register.inclusion_tag("look/parts/error_summary.html")
def error_summary(form: forms.BaseForm, lands: bool = True) -> dict[str, Any]:
    """Every error of the form with a link to its field; nothing while there are none. Who was refused `lands`
    at it, wherever it stands on the page.
    """
    return {"form": form, "lands": lands}


@register.filter
def as_lead(label: str) -> str:
    """A label before what is said about it: a question keeps its own mark, all else gets a colon."""
    return label if label.endswith("?") else f"{label}:"


@register.inclusion_tag("look/parts/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """Label above, hint under it, error above the control; the control keeps what was typed."""
    kind = _kind(bound.field.widget)
    return {"field": bound, "kind": kind, "control": _control(bound, kind)}


def _kind(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    if isinstance(widget, forms.Select) and not isinstance(widget, forms.RadioSelect):
        return "select"
    return "textarea" if isinstance(widget, forms.Textarea) else "textbox"


def _control(bound: BoundField, kind: str) -> SafeString:
    described = [f"{bound.auto_id}_hint"] if bound.help_text else []
    described += [f"{bound.auto_id}_error"] if bound.errors else []
    attributes: dict[str, str | bool] = {"class": f"utrecht-{kind}"}
    # A browser cuts off what is pasted beyond it without a word; the form keeps it and says how long it is.
    attributes["maxlength"] = False
    if described:
        attributes["aria-describedby"] = " ".join(described)
    if bound.errors:
        attributes["aria-invalid"] = "true"
    return bound.as_widget(attrs=attributes)
