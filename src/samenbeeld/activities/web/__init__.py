"""Doors of the activities: the list, one activity, and what may be changed there. All work without script."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import actions, queries
from samenbeeld.activities.models import Activity
from samenbeeld.activities.web import alarms, documents, forms, pages
from samenbeeld.audit import journal
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

CONFLICT, UNPROCESSABLE = 409, 422


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every activity this person may know of: running, to come, and over."""
    member = organisations.asking(request)
    found = queries.readable(member, queries.all_activities())
    over = "afgesloten" in request.GET
    context = {
        "groups": pages.groups(found, over=over),
        "over": over,
        "archived": sum(1 for each in found if each.state == "archived"),
        "may_open": access.may_somewhere(member, "activities.create"),
    }
    return render(request, "activities/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Open an activity. `?modus=oefening` makes it an exercise; the page then looks like one."""
    member = organisations.asking(request)
    mode = Mode.EXERCISE if request.GET.get("modus") == "oefening" else Mode.REAL
    regions = organisations.regions()
    own = organisations.region_codes(member.organisation)
    access.require(member, "activities.create", _own_place(member, mode))
    partners = organisations.organisations().exclude(pk=member.organisation_id)
    form = forms.OpeningForm(
        request.POST if request.method == "POST" else None,
        mode=mode,
        regions=regions,
        organisations=partners,
        initial={"regions": sorted(own)},
    )
    if form.is_bound and form.is_valid():
        try:
            activity = actions.open_activity(
                actor=member,
                name=form.cleaned_data["name"],
                kind=form.cleaned_data["kind"],
                mode=mode,
                regions=[region for region in regions if region.code in form.cleaned_data["regions"]],
                participants=[found for found in partners if found.slug in form.cleaned_data["participants"]],
                as_concept=form.cleaned_data["as_concept"],
            )
            return redirect("activity", activity.slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    # An activity in the making, so that the frame around the page already shows an exercise as one.
    request.activity = Activity(mode=mode.value)  # type: ignore[attr-defined]
    context = {"form": form, "is_exercise": mode is Mode.EXERCISE}
    return render(request, "activities/new.html", context, status=UNPROCESSABLE if form.errors else 200)


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """One activity: what it is, GRIP per region, who takes part, and where it may go from here."""
    member, activity = _member_and_activity(request, slug)
    _note_reading(member, activity)
    return render(request, "activities/page.html", pages.context(member, activity))


@require_POST
def grip(request: HttpRequest, slug: str) -> HttpResponse:
    """Set the GRIP level of one region."""
    member, activity = _member_and_activity(request, slug)
    form = forms.GripForm(request.POST, activity=activity)
    if form.is_valid():
        regions = {region.code: region for region in activity.regions.all()}
        try:
            actions.set_grip_level(
                actor=member,
                activity=activity,
                region=regions[form.cleaned_data["region"]],
                level=form.cleaned_data["level"],
                reason=form.cleaned_data["reason"],
                source_region=regions.get(form.cleaned_data["source_region"]),
                at=forms.moment(form.cleaned_data["at"]),
            )
            messages.success(request, say("activities-grip-was-set"))
            return redirect("activity", activity.slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    context = pages.context(member, queries.by_slug(slug), grip_form=form)
    return render(request, "activities/page.html", context, status=UNPROCESSABLE)


@require_POST
def step(request: HttpRequest, slug: str) -> HttpResponse:
    """Say how serious the situation is, on the ladder."""
    member, activity = _member_and_activity(request, slug)
    form = forms.StepForm(request.POST, activity=activity)
    if form.is_valid():
        try:
            actions.set_step(actor=member, activity=activity, **form.cleaned_data)
            messages.success(request, say("activities-step-was-set"))
            return redirect("activity", activity.slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    context = pages.context(member, queries.by_slug(slug), step_form=form)
    return render(request, "activities/page.html", context, status=UNPROCESSABLE)


@require_POST
def state(request: HttpRequest, slug: str) -> HttpResponse:
    """Take the activity a step along its road."""
    member, activity = _member_and_activity(request, slug)
    form, status = forms.StateForm(request.POST), UNPROCESSABLE
    if form.is_valid():
        try:
            actions.change_state(actor=member, activity=activity, **form.cleaned_data)
            messages.success(request, say("activities-state-was-changed"))
            return redirect("activity", activity.slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
            status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
    context = pages.context(member, queries.by_slug(slug), state_form=form)
    return render(request, "activities/page.html", context, status=status)


@require_POST
def participants(request: HttpRequest, slug: str) -> HttpResponse:
    """Let an organisation take part, or take part no longer (`leave` names it)."""
    member, activity = _member_and_activity(request, slug)
    leaving = request.POST.get("leave", "")
    chosen = leaving or request.POST.get("organisation", "")
    if not chosen:
        messages.warning(request, say("activities-organisation-missing"))
        return redirect("activity", activity.slug)
    organisation = organisations.by_slug(chosen)
    action, done = (actions.leave, "activities-left") if leaving else (actions.join, "activities-joined")
    try:
        action(actor=member, activity=activity, organisation=organisation)
        messages.success(request, say(done, organisation=organisation.name))
    except Conflict as conflict:
        # Somebody else was first: the page shows how it stands now, and says why nothing changed.
        messages.warning(request, say(conflict.key, **conflict.values))
    return redirect("activity", activity.slug)


def _member_and_activity(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    member = organisations.asking(request)
    activity = queries.readable_by_slug(member, slug)
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    return member, activity


def _note_reading(member: Membership, activity: Activity) -> None:
    """An activity carries a TLP label, so who saw it is in the journal."""
    journal.record_read(
        organisations.stamp(member),
        object_kind=queries.ACTIVITY,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )


def _own_place(member: Membership, mode: Mode) -> Scope:
    return Scope(
        owner=member.organisation.slug, regions=organisations.region_codes(member.organisation), mode=mode
    )


urlpatterns = [
    *alarms.urlpatterns,
    path("activiteiten/", index, name="activities"),
    path("activiteiten/nieuw/", new, name="activity_new"),
    path("activiteiten/<slug:slug>/", page, name="activity"),
    path("activiteiten/<slug:slug>/grip/", grip, name="activity_grip"),
    path("activiteiten/<slug:slug>/fase/", step, name="activity_step"),
    path("activiteiten/<slug:slug>/toestand/", state, name="activity_state"),
    path("activiteiten/<slug:slug>/deelnemers/", participants, name="activity_participants"),
    *documents.urlpatterns,
]
