"""Doors of the care-risk profile: by region, its scenarios, what is written in it, and the road it goes."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.plans.rules.road import months_on
from samenbeeld.risk_profile import actions, queries
from samenbeeld.risk_profile.queries import SeenProfile
from samenbeeld.risk_profile.queries.definition import PUBLIC
from samenbeeld.risk_profile.rules import road
from samenbeeld.risk_profile.rules.content import changes
from samenbeeld.risk_profile.rules.method import VERIFIED
from samenbeeld.risk_profile.web import drawing, exporting, forms, needs, pages, sheets
from samenbeeld.risk_profile.web.sheets import Asked, Sheet

UNPROCESSABLE = 422


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The profiles that this person may see something of."""
    member = organisations.asking(request)
    require(member, "risk_profile.read", PUBLIC)
    found = queries.shown(member)
    known = {each.kept.profile.region_id for each in found}
    context = {
        "rows": [
            (each, say(f"risk-profile-state-{each.state}"), _stands(each), each.kept.term(_today()))
            for each in found
        ],
        "startable": [
            region
            for region in organisations.regions()
            if region.code not in known and _may_start(member, region)
        ],
    }
    return render(request, "risk_profile/index.html", context)


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """Everything that profiles are made with, each with its source and how sure we are of it."""
    require(organisations.asking(request), "risk_profile.read", PUBLIC)
    groups = [
        (group, say(f"risk-profile-group-{group.replace('_', '-')}"), pages.catalogue_rows(records))
        for group, records in queries.catalogue()
    ]
    context = {"groups": groups, "licence_note": pages.licence_note()}
    return render(request, "risk_profile/catalogue.html", context)


@require_safe
def others(request: HttpRequest) -> HttpResponse:
    """A method of others, worked out from what is filled in and kept nowhere; `?methode=` says which."""
    require(organisations.asking(request), "risk_profile.read", PUBLIC)
    known = queries.other_methods()
    method = next((each for each in known if each.code == request.GET.get("methode")), known[0])
    is_asked = any(each.code in request.GET for each in method.asks)
    form = forms.OtherMethodForm(request.GET if is_asked else None, of=method)
    result = form.result() if is_asked else None
    context = {
        "methods": [(each.code, said(each.name), each is method) for each in known],
        "method": method,
        "form": form,
        "result": pages.other_result(result) if result else "",
        "is_confirmed": method.status == VERIFIED,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "risk_profile/others.html", context, status=status)


@require_safe
def profile(request: HttpRequest, region: str) -> HttpResponse:
    """One profile: its diagram, how it stands, and what follows from it. `?versie=` for an earlier one."""
    member = organisations.asking(request)
    return _page(request, member, _seen(request, member, region))


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, region: str) -> HttpResponse:
    """The first version for a region, or the next one as a copy."""
    member, place = organisations.asking(request), organisations.region(region)
    require(member, sheets.WRITE, queries.new_scope(member.organisation, place.code))
    form = forms.StartForm(request.POST or None, initial=_usual(place))
    if _done(request, form, lambda: actions.start_profile(actor=member, region=place, said=form.started())):
        messages.success(request, say("risk-profile-start-done"))
        return redirect("risk_profile", place.slug)
    words = {part: say(f"risk-profile-start-{part}") for part in ("title", "lead", "do")}
    return _form_page(request, form, words, about=place.name, region=None, back=reverse("risk_profiles"))


@require_safe
def scenario(request: HttpRequest, region: str, number: int) -> HttpResponse:
    """One scenario with its scores, who disagrees, where care tips, and what follows."""
    member = organisations.asking(request)
    found = _seen(request, member, region)
    told = queries.whole(found.version.pk)
    shown = told.scenario(number)
    if shown is None:
        raise NotFound("risk-profile-scenario-not-found")
    judged = next((each for each in told.judged if each.scenario.number == number), None)
    current = next((each for each in queries.followed(found.version.pk) if each.number == number), shown)
    known = told.known
    # Nobody's profile is read for a scenario that leans on nothing yet.
    read = queries.profiles(member, found.kept.profile.region_id) if shown.needs else []
    context = {
        **_around(found),
        "scenario": shown,
        "kind": said(known.kinds[shown.told.kind]),
        "themes": pages.theme_names(shown),
        "disruptions": [said(known.disruptions[code]) for code in shown.told.disruptions],
        "horizon": said(known.horizon_names[shown.told.horizon]) if shown.told.horizon else "",
        "likelihood": pages.letter(shown.told.letter, known.likelihood_words),
        "chance": pages.chance(shown.told.chance),
        "by": pages.spoken(shown.said),
        "likelihood_dissents": pages.dissents_on_likelihood(shown),
        "scores": pages.score_rows(shown, known),
        "judged": judged,
        "impact": pages.letter(judged.impact.letter, known.impact_words) if judged else "",
        "index": pages.index(judged.impact.index) if judged else "",
        "sensitivity": pages.sensitivity_rows(judged, known) if judged else [],
        "shares": pages.share_words(judged) if judged else "",
        "missing": len(shown.missing(known)),
        "horizons": [said(words) for words in known.horizon_names.values()],
        "processes": pages.process_rows(shown, known),
        "care": pages.care(shown, known),
        "suffices": pages.suffices_rows(shown),
        "has_capabilities": bool(told.capabilities),
        "needs": needs.need_rows(shown.needs, known, read),
        "shared": pages.shared_rows(shown, known),
        "institutions_shared": pages.shared_by_institutions(shown, read),
        "gains": pages.gain_rows(shown, known),
        "narrows": [(each, said(known.disruptions[each.disruption])) for each in current.narrows],
        "organisation": member.organisation.slug,
    }
    return render(request, "risk_profile/scenario.html", context)


def sheet(request: HttpRequest, region: str, number: int = 0, code: str = "", *, of: Sheet) -> HttpResponse:
    """One form: what is written in a profile, or about it."""
    member = organisations.asking(request)
    found = queries.seen(member, organisations.region(region))
    asked = Asked(member, found, number, request.GET.dict(), code)
    of.check(asked)
    form = of.form(asked, request.POST or None)
    if _done(request, form, lambda: of.act(asked, form)):
        messages.success(request, say(f"risk-profile-{of.key}-done"))
        return redirect(_back(asked, of))
    about, _ = of.about(asked)
    return _form_page(
        request,
        form,
        sheets.words(of, asked),
        about=about,
        region=found.kept.profile.region,
        back=_back(asked, of),
    )


@require_POST
def drop(request: HttpRequest, region: str, number: int) -> HttpResponse:
    """This scenario is no longer in the profile from this version on."""
    member = organisations.asking(request)
    found = queries.seen(member, organisations.region(region))
    actions.drop_scenario(actor=member, version=found.kept.newest, number=number)
    messages.success(request, say("risk-profile-was-dropped"))
    return redirect("risk_profile", region)


@require_POST
def action_done(request: HttpRequest, region: str, number: int) -> HttpResponse:
    """Something on the work agenda was done."""
    member = organisations.asking(request)
    found = queries.seen(member, organisations.region(region))
    actions.finish_action(actor=member, version=found.kept.newest, number=number)
    messages.success(request, say("risk-profile-action-was-done"))
    return redirect(f"{reverse('risk_profile', args=[region])}#werkagenda")


@require_POST
def turn_done(request: HttpRequest, region: str, number: int) -> HttpResponse:
    """The step is done, says whose turn it was."""
    member = organisations.asking(request)
    kept = queries.seen(member, organisations.region(region)).kept
    row = kept.turns.get(kept.newest.number, {}).get(number)
    if row is None:
        raise NotFound("risk-profile-step-not-found")
    actions.set_turn(
        actor=member, version=kept.newest, step=number, owner=row.owner, partners=row.partners, is_done=True,
        note=row.note,
    )  # fmt: skip
    messages.success(request, say("risk-profile-turn-was-done"))
    return redirect(f"{reverse('risk_profile', args=[region])}#stappen")


@require_POST
def send(request: HttpRequest, region: str) -> HttpResponse:
    """Ask others to read the draft."""
    member = organisations.asking(request)
    version = queries.seen(member, organisations.region(region)).kept.newest
    return _walked(request, region, "sent", lambda: actions.send_profile(actor=member, version=version))


@require_POST
def establish(request: HttpRequest, region: str) -> HttpResponse:
    """The second person: from now on this never changes."""
    member = organisations.asking(request)
    version = queries.seen(member, organisations.region(region)).kept.newest
    return _walked(
        request, region, "established", lambda: actions.establish_profile(actor=member, version=version)
    )


@require_POST
def send_back(request: HttpRequest, region: str) -> HttpResponse:
    """The second person: not like this, with a reason."""
    member = organisations.asking(request)
    found = queries.seen(member, organisations.region(region))
    require(member, sheets.ESTABLISH, queries.scope(found.kept.newest))
    form = forms.ReturnForm(request.POST)
    version = found.kept.newest
    if _done(
        request, form, lambda: actions.return_profile(actor=member, version=version, **form.cleaned_data)
    ):
        messages.success(request, say("risk-profile-was-returned"))
        return redirect("risk_profile", region)
    return _page(request, member, found, return_form=form)


@require_POST
def report(request: HttpRequest, region: str) -> HttpResponse:
    """The report as a PDF. Who took it along, and what for, is in the journal."""
    member = organisations.asking(request)
    found = _seen(request, member, region)
    require(member, "risk_profile.export", queries.scope(found.version))
    form = forms.PurposeForm(request.POST)
    if form.is_valid():
        try:
            return exporting.answer(member, found, form.cleaned_data["purpose"])
        except (NotAllowed, Conflict):
            raise
        except Refused as refused:
            form.refuse(refused)
    return _page(request, member, found, report_form=form)


def _page(
    request: HttpRequest,
    member: Membership,
    found: SeenProfile,
    *,
    return_form: forms.ReturnForm | None = None,
    report_form: forms.PurposeForm | None = None,
) -> HttpResponse:
    told, kept, version = queries.whole(found.version.pk), found.kept, found.version
    before = kept.before(version)
    sent, returned = kept.step(version, road.SENT), kept.step(version, road.RETURNED)
    is_newest = version == kept.newest
    in_review = found.state == road.IN_REVIEW
    is_mine = in_review and sent is not None and sent.by.account_id == member.account_id
    narrows = pages.narrows(told)
    context = {
        **_around(found),
        "told": told,
        "drawing": drawing.drawn(told.judged, told.known),
        "rows": pages.scenario_rows(told),
        "unfinished": [each for each in pages.scenario_rows(told) if each.missing],
        "period": told.known.period_years,
        "turns": pages.turn_rows(kept, version, member, told.known),
        "versions": pages.version_rows(found),
        "before": before,
        "changes": pages.change_rows(changes(queries.whole(before.pk).scenarios, told.scenarios))
        if before
        else [],
        "agenda": [
            (todo, advice, narrow)
            for _, narrow in narrows
            for advice in narrow.advices
            for todo in advice.todos
        ],
        "accepted": pages.accepted_rows(narrows),
        "bottlenecks": narrows,
        "capabilities": pages.capability_rows(told),
        "meetings": [(each, pages.names(each.partners)) for each in kept.meetings],
        "consultations": [
            (each, say(f"risk-profile-consulted-{each.kind}"), str(each.version))
            for each in kept.consultations
        ],
        "meeting_is_due": kept.meeting_is_due(_today()),
        "term": kept.term(_today()) if found.version == kept.established else "",
        "organisation": member.organisation.slug,
        "may_send": found.may_write and found.is_open and is_newest,
        "may_settle": found.may_establish and in_review and not is_mine,
        "is_mine": is_mine,
        "returned": returned if found.is_open else None,
        "may_start": is_newest and found.state == road.ESTABLISHED and found.may_write,
        "return_form": return_form or forms.ReturnForm(),
        "report_form": report_form or forms.PurposeForm(),
    }
    refused = bool(return_form or report_form)
    return render(request, "risk_profile/profile.html", context, status=UNPROCESSABLE if refused else 200)


def _around(found: SeenProfile) -> dict[str, Any]:
    """What every page about a profile knows."""
    version = found.version
    is_newest = version == found.kept.newest
    return {
        "seen": found,
        "version": version,
        "region": found.kept.profile.region,
        "state": found.state,
        "state_word": say(f"risk-profile-state-{found.state}"),
        "is_newest": is_newest,
        "may_write_now": found.may_write and found.is_open and is_newest,
        "may_dissent_now": found.may_dissent and found.is_open and is_newest,
        "may_follow": found.may_write and is_newest,
        "may_accept": found.may_establish and is_newest,
        "query": "" if is_newest else f"?versie={version.number}",
    }


def _form_page(
    request: HttpRequest,
    form: RefusableForm,
    words: dict[str, str],
    *,
    about: str,
    region: Region | None,
    back: str,
) -> HttpResponse:
    context = {"form": form, "words": words, "about": about, "region": region, "back": back}
    return render(request, "risk_profile/form.html", context, status=UNPROCESSABLE if form.errors else 200)


def _done(request: HttpRequest, form: RefusableForm, act: Callable[[], object]) -> bool:
    """Whether it was sent, filled in well and done; a refusal stands at its field."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except (NotAllowed, NotFound, Conflict):
        raise
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def _walked(request: HttpRequest, region: str, what: str, act: Callable[[], object]) -> HttpResponse:
    """A step of the road; what stands in the way is said on the page of the profile."""
    try:
        act()
        messages.success(request, say(f"risk-profile-was-{what}"))
    except (NotAllowed, NotFound, Conflict):
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
    return redirect("risk_profile", region)


def _seen(request: HttpRequest, member: Membership, region: str) -> SeenProfile:
    given = request.GET.get("versie", "")
    return queries.seen(member, organisations.region(region), int(given) if given.isdecimal() else None)


def _back(asked: Asked, of: Sheet) -> str:
    _, number = of.about(asked)
    place = asked.version.profile.region.slug
    if number is None:
        return reverse("risk_profile", args=[place])
    return reverse("risk_scenario", args=[place, number])


def _today() -> date:
    return local(now()).date()


def _stands(found: SeenProfile) -> str:
    """At which of the eight steps the newest version stands; "" when all are done."""
    step = found.kept.open_step(found.kept.newest)
    return pages.step_name(step, queries.method()) if step else ""


def _may_start(member: Membership, region: Region) -> bool:
    return may(member, sheets.WRITE, queries.new_scope(member.organisation, region.code))


def _usual(region: Region) -> dict[str, Any]:
    today, known = local(now()).date(), queries.method()
    return {
        "title": say("risk-profile-usual-title", region=region.name),
        "tlp": known.labels[-1].value,
        "valid_from": today.isoformat(),
        "valid_until": months_on(today, known.longest_months).isoformat(),
    }


def _sheet(of: Sheet) -> Any:
    """The door of one form."""

    @require_http_methods(["GET", "HEAD", "POST"])
    def door(request: HttpRequest, region: str, number: int = 0, code: str = "") -> HttpResponse:
        return sheet(request, region, number, code, of=of)

    return door


_ONE = "risicoprofiel/<slug:region>/"
_SCENARIO = f"{_ONE}scenario/<int:number>/"

urlpatterns = [
    path("risicoprofiel/", index, name="risk_profiles"),
    path("risicoprofiel/catalogus/", catalogue, name="risk_catalogue"),
    path("risicoprofiel/andere-methoden/", others, name="risk_others"),
    path(_ONE, profile, name="risk_profile"),
    path(f"{_ONE}nieuw/", start, name="risk_start"),
    path(f"{_ONE}rapport/", report, name="risk_report"),
    path(f"{_ONE}voorleggen/", send, name="risk_send"),
    path(f"{_ONE}vaststellen/", establish, name="risk_establish"),
    path(f"{_ONE}terugsturen/", send_back, name="risk_return"),
    path(f"{_ONE}overleg/", _sheet(sheets.MEETING), name="risk_meeting"),
    path(f"{_ONE}raadpleging/", _sheet(sheets.CONSULTATION), name="risk_consultation"),
    path(f"{_ONE}stap/<int:number>/", _sheet(sheets.TURN), name="risk_turn"),
    path(f"{_ONE}stap/<int:number>/klaar/", turn_done, name="risk_turn_done"),
    path(f"{_ONE}capaciteit/", _sheet(sheets.CAPABILITY), name="risk_capability_new"),
    path(f"{_ONE}capaciteit/<int:number>/", _sheet(sheets.CAPABILITY), name="risk_capability"),
    path(f"{_ONE}scenario/", _sheet(sheets.SCENARIO), name="risk_scenario_new"),
    path(_SCENARIO, scenario, name="risk_scenario"),
    path(f"{_SCENARIO}wijzigen/", _sheet(sheets.SCENARIO), name="risk_scenario_change"),
    path(f"{_SCENARIO}eruit/", drop, name="risk_scenario_drop"),
    path(f"{_SCENARIO}score/<str:code>/", _sheet(sheets.SCORE), name="risk_score"),
    path(f"{_SCENARIO}anders/", _sheet(sheets.DISSENT_SHEET), name="risk_dissent"),
    path(f"{_SCENARIO}vraag/", _sheet(sheets.DEMAND), name="risk_demand"),
    path(f"{_SCENARIO}afhankelijkheid/", _sheet(sheets.DEPENDENCY), name="risk_dependency"),
    path(f"{_SCENARIO}maatregel/", _sheet(sheets.MEASURE), name="risk_measure"),
    path(f"{_SCENARIO}capaciteit/", _sheet(sheets.VERDICT), name="risk_verdict"),
    path(f"{_SCENARIO}knelpunt/", _sheet(sheets.BOTTLENECK), name="risk_bottleneck"),
    path(
        f"{_ONE}knelpunt/<int:number>/aanbeveling/", _sheet(sheets.RECOMMENDATION), name="risk_recommendation"
    ),
    path(f"{_ONE}knelpunt/<int:number>/aanvaarden/", _sheet(sheets.ACCEPT), name="risk_accept"),
    path(f"{_ONE}aanbeveling/<int:number>/actie/", _sheet(sheets.ACTION), name="risk_action"),
    path(f"{_ONE}actie/<int:number>/gedaan/", action_done, name="risk_action_done"),
]
