"""The board of the head of information: who reported, who not; asking, reminding, judging."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look import ages, times
from samenbeeld.look.forms import MomentField
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import actions, queries
from samenbeeld.situation_reports.models import ReportRequest
from samenbeeld.situation_reports.queries import ReportStanding
from samenbeeld.situation_reports.rules.rounds import round_at
from samenbeeld.situation_reports.web.asking import note_reading, visit
from samenbeeld.situation_reports.web.rows import board_rows, is_shown, shows
from samenbeeld.situation_reports.web.saying import all_answers, in_words

UNPROCESSABLE = 422


@require_safe
def board(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody at a glance, silent and overdue first; for one organisation its own reports."""
    member, activity = visit(request, slug)
    if not queries.may_read_all(member, activity):
        return redirect("situation_reports_organisation", slug, member.organisation.slug)
    note_reading(member, activity, "rapporten")
    return render(request, "situation_reports/board.html", _board_context(request, member, activity))


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for reports by a moment, perhaps in a rhythm."""
    member, activity = visit(request, slug)
    access.require(member, "situation_reports.request", queries.directing_scope(activity))
    standings = queries.standings(activity, now())
    given = request.POST if request.method == "POST" else None
    form = AskingForm(given, standings=standings, kind=activity.kind)
    if form.is_bound and form.is_valid():
        chosen = set(form.cleaned_data["organisations"])
        everybody = form.cleaned_data["whom"] == "all"
        asked = [each.organisation for each in standings if each.organisation.slug in chosen]
        try:
            actions.ask_for_reports(
                actor=member,
                activity=activity,
                first_due_at=times.local(form.cleaned_data["first_due_at"]),
                every_hours=form.cleaned_data["every_hours"] or None,
                organisations=None if everybody else asked,
                note=form.cleaned_data["note"],
            )
            messages.success(request, say("situation-reports-were-asked"))
            return redirect("situation_reports", slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    context = {
        "activity": activity,
        "form": form,
        "running": [_request(each) for each in queries.open_requests(activity)],
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "situation_reports/ask.html", context, status=status)


@require_POST
def remind(request: HttpRequest, slug: str) -> HttpResponse:
    """Remind one organisation, or with `all` everybody whose report is overdue."""
    member, activity = visit(request, slug)
    standings = queries.standings(activity, now())
    wanted = request.POST.get("organisation", "")
    chosen = [
        each.organisation
        for each in standings
        if (each.is_overdue if "all" in request.POST else each.organisation.slug == wanted)
    ]

    def change() -> str:
        reminded = actions.remind(actor=member, activity=activity, organisations=chosen)
        names = ", ".join(each.name for each in reminded)
        return say("situation-reports-were-reminded", count=len(reminded), names=names)

    return _done(request, activity, change)


@require_POST
def end(request: HttpRequest, slug: str) -> HttpResponse:
    """Stop a request."""
    member, activity = visit(request, slug)
    wanted = request.POST.get("request", "")
    found = next((each for each in queries.open_requests(activity) if str(each.pk) == wanted), None)
    if found is None:
        raise NotFound("situation-reports-request-not-found")

    reason = request.POST.get("reason", "")
    try:
        actions.end_request(actor=member, request=found, reason=reason)
        messages.success(request, say("situation-reports-request-was-ended"))
    except (NotAllowed, NotFound):
        raise
    except Conflict as conflict:
        messages.warning(request, say(conflict.key, **conflict.values))
    except Refused as refused:
        ending = {"request": found, "reason": reason, "words": say(refused.key, **refused.values)}
        context = {**_board_context(request, member, activity), "ending": ending}
        return render(request, "situation_reports/board.html", context, status=UNPROCESSABLE)
    return _back(request, activity)


@require_safe
def organisation_reports(request: HttpRequest, slug: str, organisation: str) -> HttpResponse:
    """The reports of one organisation: straight to the newest, or what there is to do when there is none."""
    member, activity = visit(request, slug)
    owner = organisations.by_slug(organisation)
    access.require(member, "situation_reports.read", queries.scope_of(activity, owner))
    last = queries.last_report(activity, owner)
    if last is not None:
        return redirect("situation_reports_report", slug, organisation, last.number)
    context = {
        "activity": activity,
        "organisation": owner,
        "is_mine": owner.pk == member.organisation_id
        and queries.may(member, "write", activity, member.organisation),
    }
    return render(request, "situation_reports/no_report.html", context)


@require_safe
def report(request: HttpRequest, slug: str, organisation: str, number: int) -> HttpResponse:
    """One report: what changed first, then all of it, and what was done with it."""
    member, activity = visit(request, slug)
    return render(
        request, "situation_reports/report.html", _report_context(member, activity, organisation, number)
    )


@require_POST
def judge(request: HttpRequest, slug: str, organisation: str, number: int) -> HttpResponse:
    """Accept the report, or send it back with a reason."""
    member, activity = visit(request, slug)
    owner = organisations.by_slug(organisation)
    found = queries.report_numbered(activity, owner, number)
    try:
        if request.POST.get("verdict") == "returned":
            actions.return_report(actor=member, report=found, reason=request.POST.get("reason", ""))
            messages.success(request, say("situation-reports-was-returned", organisation=owner.name))
        else:
            actions.accept_report(actor=member, report=found)
            messages.success(request, say("situation-reports-was-accepted", organisation=owner.name))
    except (NotAllowed, NotFound):
        raise
    except Conflict as conflict:
        messages.warning(request, say(conflict.key, **conflict.values))
    except Refused as refused:
        context = _report_context(member, activity, organisation, number)
        context["refused"] = say(refused.key, **refused.values)
        context["typed_reason"] = request.POST.get("reason", "")
        return render(request, "situation_reports/report.html", context, status=UNPROCESSABLE)
    return _back(request, activity)


class AskingForm(forms.Form):
    """By when, how often, and whom."""

    first_due_at = MomentField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
    every_hours = forms.TypedChoiceField(coerce=int, required=False, empty_value=None)
    whom = forms.ChoiceField(widget=forms.RadioSelect)
    organisations = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    note = forms.CharField(required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None, *, standings: list[ReportStanding], kind: str) -> None:
        rule = queries.template()
        usual = rule.usual_hours_of.get(kind, rule.usual_hours)
        first = times.local(now() + timedelta(hours=usual)).replace(minute=0)
        initial = {
            "first_due_at": first.strftime("%Y-%m-%dT%H:%M"),
            "every_hours": usual,
            "whom": "all",
        }
        super().__init__(data, initial=initial)
        for name, field in self.fields.items():
            words = name.replace("_", "-")
            field.label = say(f"situation-reports-field-{words}")
            field.error_messages["required"] = say("situation-reports-field-needed")
            field.error_messages["invalid"] = say("situation-reports-no-moment")
        self._choices(
            "every_hours",
            [("", say("situation-reports-once"))]
            + [(hours, say("situation-reports-every", hours=hours)) for hours in rule.hours],
        )
        self._choices("whom", [(key, say(f"situation-reports-whom-{key}")) for key in ("all", "chosen")])
        self._choices(
            "organisations",
            sorted(
                ((each.organisation.slug, each.organisation.name) for each in standings), key=lambda c: c[1]
            ),
        )

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        words = say(refused.key, **refused.values)
        self.add_error(refused.field if refused.field in self.fields else None, words)

    def _choices(self, name: str, choices: list[tuple[Any, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
        field.error_messages["invalid_choice"] = say("situation-reports-choice-unknown")


def _board_context(request: HttpRequest, member: Membership, activity: Activity) -> dict[str, Any]:
    moment = now()
    every = queries.standings(activity, moment)
    standings = [each for each in every if each.request is not None or each.report is not None]
    chosen, kind = request.GET.get("toon", ""), request.GET.get("soort", "")
    shown = [
        each for each in standings if is_shown(each, chosen) and (not kind or each.organisation.kind == kind)
    ]
    asked = [each for each in standings if each.request is not None]
    # Of a closed activity nobody is asked anything any more.
    requests = dict.fromkeys(each.request for each in asked if each.request and not activity.closed_at)
    done = [each for each in asked if each.report is not None and not each.owes]
    return {
        "activity": activity,
        "rows": board_rows(member, activity, shown),
        "shows": shows(standings, chosen),
        "kinds": sorted(
            ((key, organisations.kind_name(key)) for key in {each.organisation.kind for each in standings}),
            key=lambda pair: pair[1],
        ),
        "chosen": chosen,
        "kind": kind,
        "filters": urlencode({"toon": chosen, "soort": kind}),
        "asked": len(asked),
        "done": len(done),
        "overdue": sum(each.is_overdue for each in asked),
        "to_judge": sum(each.is_to_judge for each in standings),
        "squares": [
            {"x": n * 10, "kind": _square(each)}
            for n, each in enumerate(sorted(asked, key=lambda each: (each.owes, each.is_overdue)))
        ],
        "squares_width": max(24, len(asked)) * 10,
        "requests": [_request(each) for each in requests],
        "not_asked": [each.organisation.name for each in every if each not in standings],
        "may_ask": activity.closed_at is None and queries.may(member, "request", activity, None),
        "writes": queries.may(member, "write", activity, member.organisation)
        and any(each.organisation.pk == member.organisation_id for each in asked),
    }


def _square(standing: ReportStanding) -> str:
    if standing.is_overdue:
        return "late"
    return "open" if standing.owes or standing.report is None else "done"


def _request(request: ReportRequest) -> dict[str, Any]:
    current = round_at(request.rhythm, now())
    due_at = current.due_at if current else request.first_due_at
    return {
        "request": request,
        "due_at": due_at,
        "left": ages.left(due_at),
        "rhythm": say("situation-reports-every", hours=request.every_hours)
        if request.every_hours
        else say("situation-reports-once"),
        "whom": say("situation-reports-whom-all")
        if request.is_for_all
        else say("situation-reports-whom-count", count=len(request.asked)),
        "by": request.asked_by.account.name,
    }


def _report_context(member: Membership, activity: Activity, organisation: str, number: int) -> dict[str, Any]:
    owner = organisations.by_slug(organisation)
    access.require(member, "situation_reports.read", queries.scope_of(activity, owner))
    every = list(queries.reports(activity, owner))
    found = next((each for each in every if each.number == number), None)
    if found is None:
        raise NotFound("situation-reports-not-found")
    note_reading(member, activity, f"{owner.slug}/{found.number}", owner.name)
    judgement = queries.judgement_of(found)
    is_last = found.number == every[0].number
    contact = organisations.first_contacts([owner]).get(owner.pk)
    return {
        "activity": activity,
        "organisation": owner,
        "report": found,
        "judgement": judgement,
        "is_last": is_last,
        "newest": every[0],
        "every": every,
        "differences": in_words(found),
        "blocks": all_answers(found.values, found.submitted_at, found.template_version),
        "function": organisations.function_name(organisations.leading_function(found.author), short=True),
        "phone": contact.value if contact else "",
        "may_export": access.may(member, "activities.export", activities.scope(activity)),
        "may_judge": is_last and judgement is None and queries.may(member, "judge", activity, None),
        "is_mine": owner.pk == member.organisation_id
        and queries.may(member, "write", activity, member.organisation),
    }


def _done(request: HttpRequest, activity: Activity, change: Callable[[], str]) -> HttpResponse:
    try:
        messages.success(request, change())
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
    return _back(request, activity)


def _back(request: HttpRequest, activity: Activity) -> HttpResponse:
    """To the board as it was filtered."""
    url = reverse("situation_reports", args=[activity.slug])
    filters = {name: request.POST.get(name, "") for name in ("toon", "soort") if request.POST.get(name)}
    return redirect(f"{url}?{urlencode(filters)}" if filters else url)
