"""Doors of the self-assessment of continuity: how it stands, filling it in, and what is done about a gap."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_safe

from samenbeeld.access.queries import require
from samenbeeld.escalation.queries import said
from samenbeeld.institutions import queries as institutions
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.training import actions
from samenbeeld.training.queries import assessing, improving
from samenbeeld.training.web import pages
from samenbeeld.training.web.forms import AssessmentForm, ImprovementForm
from samenbeeld.training.web.sheet import Sheet, done, shown


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """How an institution judges its own continuity, what changed, and what it does about its gaps."""
    member = organisations.asking(request)
    seen = assessing.assessment(member, slug)
    mended = assessing.mended(seen)
    subjects = pages.subject_rows(seen, mended, member, improving.today())
    rows = [row for subject in subjects for row in subject.rows]
    context = {
        "seen": seen,
        "subjects": subjects,
        "changed": [row for row in rows if row.before],
        "gaps": [row for row in rows if row.is_gap],
        "unknown": sum(row.answer == "unknown" for row in rows) if seen.newest else 0,
        "is_old": seen.newest is not None and seen.questions != assessing.questions_now(),
        "is_proposed": seen.questions.status == "proposed",
    }
    return render(request, "training/continuity.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def fill_in(request: HttpRequest, slug: str) -> HttpResponse:
    """Every question, begun with what was answered last time."""
    member = organisations.asking(request)
    seen = assessing.assessment(member, slug)
    require(member, "institutions.write", institutions.scope(seen.organisation))
    form = AssessmentForm(request.POST if request.method == "POST" else None, of=seen)
    back = reverse("continuity", args=[slug])
    sheet = Sheet("continuity", back, seen.organisation.name, rows="training/questions.html")
    if request.method != "POST" or not done(
        form,
        lambda: actions.assess_continuity(
            actor=member,
            organisation=seen.organisation,
            answers=form.answers(),
            conclusions=form.conclusions(),
            form_key=form.cleaned_data["form_key"],
        ),
    ):
        return shown(request, form, sheet)
    messages.success(request, say("training-was-assessed"))
    return redirect("continuity", slug)


@require_http_methods(["GET", "HEAD", "POST"])
def mend(request: HttpRequest, slug: str, question: str) -> HttpResponse:
    """A gap becomes something that the institution does."""
    member = organisations.asking(request)
    seen = assessing.assessment(member, slug)
    require(member, "institutions.write", institutions.scope(seen.organisation))
    asked = assessing.gap(seen, question)
    words = said(seen.questions.questions[question].words)
    form = ImprovementForm(request.POST if request.method == "POST" else None, lesson=words)
    sheet = Sheet("gap", reverse("continuity", args=[slug]), seen.organisation.name, about=words)
    if request.method != "POST" or not done(
        form,
        lambda: actions.improve_after_assessment(
            actor=member, assessment=asked, question=question, **form.said()
        ),
    ):
        return shown(request, form, sheet)
    messages.success(request, say("training-was-opened"))
    return redirect(reverse("continuity", args=[slug]) + "#gaps")


_ONE = "instellingen/<slug:slug>/zelfevaluatie/"

urlpatterns = [
    path(_ONE, page, name="continuity"),
    path(f"{_ONE}invullen/", fill_in, name="continuity_fill_in"),
    path(f"{_ONE}verbeteren/<slug:question>/", mend, name="continuity_mend"),
]
