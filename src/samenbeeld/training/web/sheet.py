"""A page with one form, and what every door here does alike."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say

UNPROCESSABLE = 422
SENT_TWICE = ("training-sent-twice", "plans-sent-twice")


@dataclass(frozen=True)
class Sheet:
    """`what`: `training-sheet-<what>`, `…-lead` and `…-do` are its sentences. `back` is where one came from.

    `rows` is a template for fields that stand in rows.
    """

    what: str
    back: str
    back_name: str
    about: str = ""
    rows: str = ""


def done(form: RefusableForm, act: Callable[[], object]) -> bool:
    """Whether it was filled in well and done, perhaps by the same form before; a refusal is at its field."""
    if not form.is_valid():
        return False
    try:
        act()
    except (NotAllowed, NotFound):
        raise
    except Conflict as conflict:
        if conflict.key not in SENT_TWICE:
            form.refuse(conflict)
        return conflict.key in SENT_TWICE
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def shown(request: HttpRequest, form: RefusableForm, sheet: Sheet, **more: Any) -> HttpResponse:
    """The form on a page of its own; what was typed stays."""
    context = {
        "form": form,
        "sheet": sheet,
        "title": say(f"training-sheet-{sheet.what}"),
        "lead": say(f"training-sheet-{sheet.what}-lead"),
        "do": say(f"training-sheet-{sheet.what}-do"),
        **more,
    }
    return render(request, "training/sheet.html", context, status=UNPROCESSABLE if form.errors else 200)
