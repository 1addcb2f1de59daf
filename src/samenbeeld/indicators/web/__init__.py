"""Doors of what is measured: the list, one indicator, and other thresholds with a second pair of eyes."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import Scope
from samenbeeld.indicators import actions, queries
from samenbeeld.indicators.queries import Measured
from samenbeeld.indicators.queries.definition import as_thresholds, scope
from samenbeeld.indicators.queries.measured import LAST_SEASON, reports_of, values_since
from samenbeeld.indicators.queries.shown import card
from samenbeeld.indicators.queries.thresholds import proposal_with, sets_of
from samenbeeld.indicators.rules.definition import GRAVE, Indicator, Threshold, Thresholds, check_proposal
from samenbeeld.indicators.web import forms, pages
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, NotFound, Refused
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

UNPROCESSABLE = 422
_MOST_REPORTS = 200


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Everything that is measured for the regions of the reader."""
    member = organisations.asking(request)
    here = sorted(organisations.region_codes(member.organisation))
    require(member, "indicators.read", Scope(regions=frozenset(here)))
    found = [each for each in queries.indicators().values() if set(each.regions) & set(here)]
    moment = now()
    cards = [card(each, moment) for each in queries.measured(found, moment)]
    return render(request, "indicators/index.html", {"cards": cards})


@require_safe
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """One indicator: its line, its thresholds with their source, every report with its corrections."""
    member, found = _found(request, code)
    return _indicator_page(request, member, found)


@require_http_methods(["GET", "HEAD", "POST"])
def thresholds(request: HttpRequest, code: str) -> HttpResponse:
    """Propose other thresholds, after a look at what they would have made of the last season."""
    member, found = _found(request, code)
    require(member, "indicators.propose_thresholds", scope(found))
    if any(not hasattr(each, "reading") for each in sets_of(found)):
        messages.warning(request, say("indicators-proposal-waits"))
        return redirect(reverse("indicator", args=[code]))
    measured = queries.measured_one(found, now())
    if request.method != "POST":
        form = forms.ThresholdsForm.started(measured.thresholds, unit=found.unit)
        return _thresholds_page(request, measured, form, None)
    form = forms.ThresholdsForm(request.POST, unit=found.unit)
    if not form.is_valid():
        return _thresholds_page(request, measured, form, None)
    proposed = _proposed(found, form.chosen())
    try:
        check_proposal(proposed, local(now()).date())
        if "stuur" not in request.POST:
            return _thresholds_page(request, measured, form, proposed)
        actions.propose_thresholds(actor=member, code=code, **form.chosen())
    except NotAllowed:
        raise
    except Refused as refused:
        form.refuse(refused)
        return _thresholds_page(request, measured, form, None)
    messages.success(request, say("indicators-was-proposed"))
    return redirect(reverse("indicator", args=[code]))


@require_POST
def read_thresholds(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """The second pair of eyes on other thresholds."""
    member, found = _found(request, code)
    proposed = proposal_with(found, number)
    form = forms.ReadingForm(request.POST)
    if not form.is_valid():
        return _indicator_page(request, member, found, form)
    agrees = form.cleaned_data["agrees"] == "ja"
    try:
        actions.read_thresholds(
            actor=member, proposed=proposed, agrees=agrees, remark=form.cleaned_data["remark"]
        )
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        form.refuse(refused)
        return _indicator_page(request, member, found, form)
    messages.success(request, say("indicators-was-agreed" if agrees else "indicators-was-refused"))
    return redirect(reverse("indicator", args=[code]))


def _found(request: HttpRequest, code: str) -> tuple[Membership, Indicator]:
    member = organisations.asking(request)
    found = queries.indicator(code)
    require(member, "indicators.read", scope(found))
    return member, found


def _indicator_page(
    request: HttpRequest, member: Membership, found: Indicator, reading: forms.ReadingForm | None = None
) -> HttpResponse:
    moment = now()
    measured = queries.measured_one(found, moment)
    sets = [pages.set_row(found, row) for row in sets_of(found)]
    waiting = next((each for each in sets if each.state == "waits"), None)
    is_mine = waiting is not None and waiting.row.by.account_id == member.account_id
    context = {
        "card": card(measured, moment),
        "found": found,
        "thresholds": pages.threshold_rows(found, measured.thresholds),
        "in_force": measured.thresholds,
        "reports": pages.report_rows(found, reports_of(code=found.code, most=_MOST_REPORTS)),
        "sets": [each for each in sets if each.state != "waits"],
        "waiting": waiting,
        "is_mine": is_mine,
        "may_read_along": may(member, "indicators.read_thresholds", scope(found)) and not is_mine,
        "may_propose": may(member, "indicators.propose_thresholds", scope(found)) and waiting is None,
        "reading": reading or forms.ReadingForm(),
        "season": _season(measured, as_thresholds(waiting.row)) if waiting else [],
    }
    status = UNPROCESSABLE if reading is not None and reading.errors else 200
    return render(request, "indicators/indicator.html", context, status=status)


def _thresholds_page(
    request: HttpRequest, measured: Measured, form: forms.ThresholdsForm, proposed: Thresholds | None
) -> HttpResponse:
    context: dict[str, Any] = {
        "card": card(measured, now()),
        "form": form,
        "season": _season(measured, proposed) if proposed is not None else None,
        "today": local(now()).date(),
    }
    return render(
        request, "indicators/thresholds.html", context, status=UNPROCESSABLE if form.errors else 200
    )


def _season(measured: Measured, proposed: Thresholds) -> list[pages.SeasonRow]:
    code = measured.indicator.code
    values = values_since({code: now() - LAST_SEASON}).get(code, [])
    return pages.season_rows(values, measured.thresholds, proposed)


def _proposed(found: Indicator, chosen: dict[str, Any]) -> Thresholds:
    values = chosen["thresholds"]
    valid_from: date = chosen["valid_from"]
    return Thresholds(
        number=0, valid_from=valid_from,
        thresholds=tuple(Threshold(level, values[level], found.name) for level in GRAVE if level in values),
        raise_after=chosen["raise_after"], clear_after=chosen["clear_after"],
        hysteresis=chosen["hysteresis"], worse=found.thresholds.worse, source=chosen["source"],
        status="proposed",
    )  # fmt: skip


urlpatterns = [
    path("metingen/", index, name="indicators"),
    path("metingen/<slug:code>/", indicator, name="indicator"),
    path("metingen/<slug:code>/grenzen/", thresholds, name="indicator_thresholds"),
    path("metingen/<slug:code>/grenzen/<int:number>/", read_thresholds, name="indicator_read_thresholds"),
]
