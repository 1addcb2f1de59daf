"""Doors of reading: read and understood, who is asked to, and what differs between two versions."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import require
from samenbeeld.files import actions as files
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.difference import difference, shortened
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.plans import actions, queries
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries import KeptPlan, SeenPlan, cards, definition, texts
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.cards import steps_of
from samenbeeld.plans.web.beside import role_name
from samenbeeld.plans.web.forms import Spoken
from samenbeeld.plans.web.sheet import done, read_version, seen_by, sheet


class ReadingForm(Spoken):
    """Who is asked to read, and by when."""

    functions = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    due_on = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None) -> None:
        usual = local(now()).date() + timedelta(days=definition().reading_days)
        super().__init__(data, initial={"form_key": uuid7(), "due_on": usual}, auto_id="reading_%s")
        self.offer(
            "functions", [(code, organisations.function_name(code)) for code in organisations.functions()]
        )
        self.speak()
        self.fields["functions"].label = say("plans-field-readers")
        for code in ("required", "invalid_choice"):
            self.fields["functions"].error_messages[code] = say("plans-readers-missing")
        self.fields["due_on"].label = say("plans-field-read-by")
        for code in ("required", "invalid"):
            self.fields["due_on"].error_messages[code] = say("plans-read-by-missing")


@require_POST
def read(request: HttpRequest, owner: str, number: int, version: int) -> HttpResponse:
    """One press: I read this version and understood it."""
    member, seen = seen_by(request, owner, number)
    actions.confirm_read(actor=member, version=_version(seen, version))
    messages.success(request, say("plans-was-read"))
    return redirect("plan", owner, number)


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """Ask functions in the regions of this plan to read what counts now."""
    member, seen = seen_by(request, owner, number)
    require(member, "plans.write", queries.scope(seen.kept.owner, seen.kept.newest))
    version = read_version(seen)
    if request.method != "POST":
        return sheet(request, seen, ReadingForm(), "reading")
    form = ReadingForm(request.POST)
    if not done(
        form,
        lambda: actions.ask_to_read(
            actor=member,
            version=version,
            functions=form.cleaned_data["functions"],
            due_on=form.cleaned_data["due_on"],
            form_key=form.cleaned_data["form_key"],
        ),
    ):
        return sheet(request, seen, form, "reading")
    messages.success(request, say("plans-reading-asked"))
    return redirect("plan", owner, number)


@require_safe
def differs(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """What is different between two versions: `?van=` and `?tot=`, by default the last two that one sees."""
    _, seen = seen_by(request, owner, number)
    open_to = [each for each in seen.versions if seen.may_fetch(each)]
    if len(open_to) < 2:
        raise NotFound("plans-one-version-only")
    newest = _chosen(request, "tot", open_to) or open_to[0]
    older = [each for each in open_to if each.number < newest.number]
    before = _chosen(request, "van", open_to) or (older[0] if older else open_to[-1])
    lines = shortened(difference(_told(before), _told(newest)))
    words = [_words(seen.kept, each) for each in (before, newest)]
    context = {
        "kept": seen.kept,
        "plan_title": newest.title,
        "before": before,
        "after": newest,
        "versions": [(each, str(each.number)) for each in open_to],
        "facts": lines if any(line is not None and line.is_changed for line in lines) else [],
        "lines": shortened(difference(*words)) if all(words) else [],
        "is_same_file": newest.file_id is not None and before.file_id == newest.file_id,
        "is_readable": all(words),
    }
    return render(request, "plans/difference.html", context)


def _version(seen: SeenPlan, number: int) -> PlanVersion:
    found = next((each for each in seen.versions if each.number == number), None)
    if found is None:
        raise NotFound("plans-not-found")
    return found


def _chosen(request: HttpRequest, name: str, open_to: list[PlanVersion]) -> PlanVersion | None:
    asked = request.GET.get(name, "")
    return next((each for each in open_to if str(each.number) == asked), None)


def _words(kept: KeptPlan, version: PlanVersion) -> list[str]:
    """What stands in it, line by line; nothing when it gives no words."""
    if version.file is None:
        is_open = version.pk == kept.newest.pk and kept.state(version) == road.DRAFT
        return texts.present_words(kept) if is_open else texts.words_of(version)
    return [line for each in files.words_of(version.file).splitlines() if (line := " ".join(each.split()))]


def _told(version: PlanVersion) -> list[str]:
    """What a version says of itself and in its cards, line by line."""
    told = [version.title, version.meaning, version.note]
    for card in sorted(cards.cards_of(version), key=lambda each: each.role):
        told.append(f"{role_name(card.role)}: {card.title}")
        told += [f"{place}. {step.text}" for place, step in enumerate(steps_of(card.steps), start=1)]
    return [line for line in told if line]


_ONE = "plannen/<slug:owner>/<int:number>/"

urlpatterns = [
    path(f"{_ONE}versie/<int:version>/gelezen/", read, name="plan_read"),
    path(f"{_ONE}lezers/", ask, name="plan_readers"),
    path(f"{_ONE}verschil/", differs, name="plan_difference"),
]
