"""The board of bottlenecks across organisations, with the needs beside it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look import times
from samenbeeld.look.forms import MomentField
from samenbeeld.look.paging import asked_page, list_page
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.situation_reports import actions, queries
from samenbeeld.situation_reports.models import Bottleneck, Need
from samenbeeld.situation_reports.queries import Group, said
from samenbeeld.situation_reports.rules.needs import CLOSING
from samenbeeld.situation_reports.web.asking import note_reading, visit

CONFLICT = 409
UNPROCESSABLE = 422
OVER_ON_A_PAGE = 25  # what is open stands whole above it
NEEDS_OVER_SHOWN = 25  # the newest; each stands in its report too
PAIRS_SHOWN = 10  # the most alike; what a person answers makes place for the next


@require_safe
def bottlenecks(request: HttpRequest, slug: str) -> HttpResponse:
    """What is stuck, across organisations, and what is needed."""
    member, activity = visit(request, slug)
    note_reading(member, activity, "knelpunten")
    return render(request, "situation_reports/bottlenecks.html", _context(request, member, activity))


@require_POST
def note(request: HttpRequest, slug: str) -> HttpResponse:
    """Note a bottleneck that was heard elsewhere."""
    member, activity = visit(request, slug)
    if not _may_note(member, activity):
        access.require(member, "situation_reports.note_bottleneck", queries.directing_scope(activity))
    form = NotingForm(request.POST, member=member, activity=activity)
    if form.is_valid():
        given = form.cleaned_data
        try:
            actions.note_bottleneck(
                actor=member,
                activity=activity,
                kind=given["kind"],
                what=given["what"],
                organisation=_organisation(given["organisation"]),
                count=given["count"],
                needed_by=times.local(given["needed_by"]) if given["needed_by"] else None,
                help=given["help"],
            )
            messages.success(request, say("situation-reports-bottleneck-was-noted"))
            return redirect("situation_reports_bottlenecks", slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    context = _context(request, member, activity, form)
    return render(request, "situation_reports/bottlenecks.html", context, status=UNPROCESSABLE)


@require_POST
def close(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """Solved or withdrawn, with a reason."""
    return _close(request, slug, key, actions.close_bottleneck)


@require_POST
def merge(request: HttpRequest, slug: str) -> HttpResponse:
    """Two are one: the second is shown under the first."""
    member, activity = visit(request, slug)
    key, into = _key(request, "key"), _key(request, "into")

    def change() -> None:
        actions.merge_bottlenecks(actor=member, activity=activity, key=key, into=into)

    return _done(request, member, activity, change, query=f"?samen={key}")


@require_POST
def part(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """They are two after all."""
    member, activity = visit(request, slug)

    def change() -> None:
        actions.part_bottleneck(actor=member, activity=activity, key=key)

    return _done(request, member, activity, change)


@require_POST
def apart(request: HttpRequest, slug: str, key: UUID, other: UUID) -> HttpResponse:
    """Two that look alike are not the same; with `weer`, that is open again."""
    member, activity = visit(request, slug)
    is_apart = "weer" not in request.GET

    def change() -> None:
        actions.tell_apart(actor=member, activity=activity, key=key, other=other, is_apart=is_apart)

    return _done(request, member, activity, change, query=f"?los={key}&van={other}" if is_apart else "")


@require_POST
def take_up(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """An organisation takes a need up: the own one, or the one that was chosen."""
    member, activity = visit(request, slug)
    chosen = request.POST.get("organisation")

    def change() -> None:
        # Who was to choose somebody else and did not is not taken for the owner.
        owner = member.organisation if chosen is None else _organisation(chosen)
        if owner is None:
            raise Refused("situation-reports-need-who-missing", field="organisation")
        actions.take_up_need(actor=member, activity=activity, key=key, owner=owner)

    return _done(request, member, activity, change, anchor="#sr-needs")


@require_POST
def close_need(request: HttpRequest, slug: str, key: UUID) -> HttpResponse:
    """Met or lapsed, with a reason."""
    return _close(request, slug, key, actions.close_need, anchor="#sr-needs")


class NotingForm(forms.Form):
    """A bottleneck noted by hand."""

    what = forms.CharField(max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    kind = forms.ChoiceField()
    organisation = forms.ChoiceField(required=False)
    count = forms.FloatField(required=False, min_value=0, localize=False)
    needed_by = MomentField(required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
    help = forms.ChoiceField(required=False)

    def __init__(self, data: Any = None, *, member: Membership, activity: Activity) -> None:
        super().__init__(data)
        for name, field in self.fields.items():
            words = name.replace("_", "-")
            field.label = say(f"situation-reports-note-{words}")
            field.error_messages["required"] = say("situation-reports-field-needed")
            field.error_messages["invalid"] = say("situation-reports-no-number")
            field.error_messages["min_value"] = say("situation-reports-below-zero")
        self.fields["needed_by"].error_messages["invalid"] = say("situation-reports-no-moment")
        rule = queries.template()
        kinds = [(key, said(names)) for key, names in rule.consequences.items()]
        self._choices("kind", [("", say("situation-reports-choose")), *kinds])
        nothing = [("", say("situation-reports-note-nothing"))]
        self._choices("help", nothing + [(key, said(names)) for key, names in rule.helps.items()])
        nobody = [("", say("situation-reports-note-nobody"))]
        may_all = queries.may(member, "note_bottleneck", activity, None)
        known = activities.participants(activity) if may_all else [member.organisation]
        self._choices("organisation", (nobody if may_all else []) + [(o.slug, o.name) for o in known])

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        words = say(refused.key, **refused.values)
        self.add_error(refused.field if refused.field in self.fields else None, words)

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
        field.error_messages["invalid_choice"] = say("situation-reports-choice-unknown")


def _context(
    request: HttpRequest, member: Membership, activity: Activity, form: NotingForm | None = None
) -> dict[str, Any]:
    region, kind = request.GET.get("regio", ""), request.GET.get("soort", "")
    found = queries.board(member, activity, region=region, kind=kind)
    needs = queries.readable_needs(member, activity, queries.needs(activity))
    over_needs = [need for need in needs if need.status in CLOSING]
    may_merge = queries.may(member, "settle_bottleneck", activity, None)
    groups = [_group(member, activity, group) for group in found.open]
    unsolved = [group for group in groups if not group["lead"]["row"].solved_locally]
    together = request.GET.get("samen", "")
    page = asked_page(request.GET.get("bladzijde", ""))
    listed = list_page(found.over, page, size=OVER_ON_A_PAGE)
    pairs = found.pairs if "paren" in request.GET else found.pairs[:PAIRS_SHOWN]
    return {
        "activity": activity,
        "groups": groups,
        "unsolved": len(unsolved),
        "over": len(found.over),
        "over_rows": [_group(member, activity, group) for group in listed.rows],
        "listed": listed,
        "is_leafing": "bladzijde" in request.GET,
        "pairs": [
            {
                "percent": pair.percent,
                "first": _line(member, activity, pair.first),
                "second": _line(member, activity, pair.second),
            }
            for pair in pairs
        ],
        "every_pair": len(found.pairs),
        "needs": [_need(request, member, activity, need) for need in queries.waiting(needs)],
        "over_needs": sorted(over_needs, key=lambda need: need.said_at, reverse=True)[:NEEDS_OVER_SHOWN],
        "every_over_need": len(over_needs),
        "takers": activities.participants(activity) if "pak" in request.GET and may_merge else [],
        "form": form
        or (NotingForm(member=member, activity=activity) if _may_note(member, activity) else None),
        "may_merge": may_merge,
        "kinds": [(key, said(names)) for key, names in queries.template().consequences.items()],
        "regions": list(activity.regions.all()),
        "kind": kind,
        "region": region,
        "undo": together if _is_key(together) else "",
        "apart": _two(request),
    }


def _may_note(member: Membership, activity: Activity) -> bool:
    """Whether this member may note a bottleneck of anybody, or of the own organisation."""
    owners = (None, member.organisation)
    return any(queries.may(member, "note_bottleneck", activity, owner) for owner in owners)


def _group(member: Membership, activity: Activity, group: Group) -> dict[str, Any]:
    return {
        "lead": _line(member, activity, group.first),
        "others": [_line(member, activity, each) for each in group.others],
        "total": group.total,
    }


def _need(request: HttpRequest, member: Membership, activity: Activity, need: Need) -> dict[str, Any]:
    return {
        "row": need,
        "key": str(need.thread),
        "is_urgent": need.needed_by is not None and need.needed_by < now(),
        "is_choosing": request.GET.get("pak", "") == str(need.thread),
        "is_ours": need.owner_id == member.organisation_id,
        "may_close": queries.may(member, "settle_bottleneck", activity, need.organisation),
        "elsewhere": queries.asked_elsewhere_at(member, activity, need),
    }


def _two(request: HttpRequest) -> dict[str, str] | None:
    """The two that were told apart a moment ago, so that it can be undone."""
    key, other = request.GET.get("los", ""), request.GET.get("van", "")
    return {"key": key, "other": other} if _is_key(key) and _is_key(other) else None


def _line(member: Membership, activity: Activity, row: Bottleneck) -> dict[str, Any]:
    report = row.report
    owner = row.organisation
    url = (
        reverse("situation_reports_report", args=[activity.slug, owner.slug, report.number])
        if report and owner
        else ""
    )
    rule = queries.template()
    return {
        "row": row,
        "key": str(row.thread),
        "kind": said(rule.consequences.get(row.kind, {"nl": row.kind, "en": row.kind})),
        "help": said(rule.helps[row.help]) if row.help in rule.helps else "",
        "who": owner.name if owner else say("situation-reports-nobodys"),
        "source": say("situation-reports-from-report", number=str(report.number))
        if report
        else say("situation-reports-by-hand"),
        "by": say(
            "situation-reports-person",
            name=row.said_by.account.name,
            function=organisations.function_name(organisations.leading_function(row.said_by), short=True),
        ),
        "url": url,
        "is_urgent": row.needed_by is not None and row.needed_by < now(),
        "may_close": row.status == "open" and queries.may(member, "settle_bottleneck", activity, owner),
    }


def _done(
    request: HttpRequest,
    member: Membership,
    activity: Activity,
    change: Callable[[], None],
    query: str = "",
    anchor: str = "",
) -> HttpResponse:
    try:
        change()
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
        query = ""
    return redirect(reverse("situation_reports_bottlenecks", args=[activity.slug]) + query + anchor)


def _close(
    request: HttpRequest, slug: str, key: UUID, act: Callable[..., object], anchor: str = ""
) -> HttpResponse:
    """Over, as `act` says. What was typed stays on the page also when a colleague was first."""
    member, activity = visit(request, slug)
    status, reason = request.POST.get("status", ""), request.POST.get("reason", "")
    try:
        act(actor=member, activity=activity, key=key, status=status, reason=reason)
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        is_late = isinstance(refused, Conflict)
        words = say(refused.key, **refused.values)
        closing = {"key": str(key), "status": status, "reason": reason, "words": words, "is_late": is_late}
        context = {**_context(request, member, activity), "closing": closing}
        code = CONFLICT if is_late else UNPROCESSABLE
        return render(request, "situation_reports/bottlenecks.html", context, status=code)
    messages.success(request, say("situation-reports-was-closed"))
    return redirect(reverse("situation_reports_bottlenecks", args=[activity.slug]) + anchor)


def _organisation(slug: str) -> Organisation | None:
    return organisations.by_slug(slug) if slug else None


def _key(request: HttpRequest, name: str) -> UUID:
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        raise NotFound("situation-reports-bottleneck-not-found") from None


def _is_key(written: str) -> bool:
    try:
        return bool(UUID(written))
    except ValueError:
        return False
