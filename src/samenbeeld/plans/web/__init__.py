"""Doors of the plans: by theme, the national ones, one plan with its versions, and the road it goes."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.audit import journal
from samenbeeld.escalation.queries import ladder, said
from samenbeeld.files import intake, serving
from samenbeeld.files import queries as stored
from samenbeeld.files.rules import megabytes
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.forms import RefusableForm, searches
from samenbeeld.look.paging import asked_page, list_page
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import actions, queries
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries import SeenPlan, Shown, definition, national_plans
from samenbeeld.plans.queries.definition import PLAN, PUBLIC, new_scope
from samenbeeld.plans.queries.kept import sent_before
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.definition import NationalPlan
from samenbeeld.plans.web import agreements, cards, forms, live, pages, reading, watching, writing
from samenbeeld.plans.web.beside import around, proposal_rows
from samenbeeld.plans.web.sheet import whoever_was_first

UNPROCESSABLE = 422
NATIONAL = "landelijk"
# On the first page of the plans: proposals of the reader, what should have been read again, what is prepared,
# and plans of each theme. The rest is a press away.
MOST_OWN, MOST_OVERDUE, MOST_PENDING, MOST_OF_THEME = 5, 5, 10, 8
PAGE = 50  # plans of one theme, or that were found, on a page


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every plan by theme, the first ones of each; `?thema= &regio= &fase= &soort=` narrow it, `?zoek=` looks
    in the texts too. Those of one theme, and what was found, are in pages: `?bladzijde=`.
    """
    member = organisations.asking(request)
    require(member, "plans.read", PUBLIC)
    chosen = _chosen(request)
    words, theme = request.GET.get("zoek", "").strip()[:200], chosen["thema"]
    found = _found(member, words, chosen)
    listed = list_page(found, asked_page(request.GET.get("bladzijde", "")), size=PAGE)
    is_wide = not words and not chosen["fase"] and chosen["soort"] in ("", NATIONAL) and listed.first == 1
    wide = national_plans().values() if is_wide else []
    is_narrowed = bool(words) or any(chosen.values())
    overdue = [] if words else [each for each in found if each.is_overdue]
    pending = [] if is_narrowed else pages.pending_rows(queries.in_preparation(member))
    context = {
        "words": words,
        "chosen": chosen,
        "choices": _choices(),
        "themes": [(code, said(name)) for code, name in definition().themes.items()],
        "is_narrowed": is_narrowed,
        "count": len(found),
        "found": [pages.plan_row(each) for each in listed.rows] if words else [],
        "sections": _sections(found, listed.rows, wide, theme) if not words else [],
        "listed": listed if words or theme else None,
        "at": reverse("plans"),
        "own_proposals": [] if is_narrowed else proposal_rows(queries.cards.proposals_by(member)[:MOST_OWN]),
        "overdue": [pages.plan_row(each) for each in overdue[:MOST_OVERDUE]],
        "overdue_count": len(overdue),
        "more_overdue": len(overdue[MOST_OVERDUE:]),
        "pending": pending[:MOST_PENDING],
        "more_pending": pending[MOST_PENDING:],
        "pending_count": len(pending),
        "may_write": may(member, "plans.write", new_scope(member.organisation)),
    }
    return render(request, "plans/index.html", context)


def _sections(
    found: Sequence[Shown], rows: Sequence[Shown], wide: Iterable[NationalPlan], theme: str
) -> list[pages.ThemeSection]:
    """One theme with these rows of it, or every theme with its first ones."""
    if theme:
        return pages.sections(rows, wide, [theme], most=len(rows))
    return pages.sections(found, wide, definition().themes, most=MOST_OF_THEME)


def _found(member: Membership, words: str, chosen: dict[str, str]) -> list[Shown]:
    """The plans to list: with words the best first, without those of one's own regions first."""
    if chosen["soort"] == NATIONAL:
        return []
    region = next((each.code for each in organisations.regions() if each.slug == chosen["regio"]), "")
    found = queries.shown(member, words, theme=chosen["thema"], region=region, kind=chosen["soort"])
    if chosen["fase"]:
        found = [each for each in found if int(chosen["fase"]) in each.version.phases]
    own = organisations.region_codes(member.organisation)
    return found if words else sorted(found, key=lambda each: own.isdisjoint(each.version.regions))


@require_safe
def national(request: HttpRequest) -> HttpResponse:
    """The national crisis plans."""
    require(organisations.asking(request), "plans.read", PUBLIC)
    return render(
        request, "plans/national.html", {"plans": [_told(each.code) for each in national_plans().values()]}
    )


@require_safe
def national_plan(request: HttpRequest, code: str) -> HttpResponse:
    """One national plan, with what it means for care and the plans of the region for the same themes."""
    member = organisations.asking(request)
    require(member, "plans.read", PUBLIC)
    told = _told(code)
    themes = {*told["plan"].themes}
    beside = [each for each in queries.shown(member) if themes & {*each.version.themes}]
    context = {
        "beside": [pages.plan_row(each) for each in beside[:MOST_OF_THEME]],
        "more_beside": len(beside[MOST_OF_THEME:]),
    }
    return render(request, "plans/national_plan.html", {**told, **context})


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new plan of one's own organisation, as a draft."""
    member = organisations.asking(request)
    require(member, "plans.write", new_scope(member.organisation))
    if request.method != "POST":
        return _new_page(request, forms.PlanForm(member=member))
    form = forms.PlanForm(request.POST, request.FILES, member=member)
    made = _uploaded(
        form,
        member,
        lambda upload: actions.write_plan(
            actor=member, said=form.described(), upload=upload, form_key=form.cleaned_data["form_key"]
        ),
    )
    if made is None:
        return _new_page(request, form)
    messages.success(request, say("plans-write-it-now" if made.is_written else "plans-was-written"))
    return _to(request, _address(made))


@require_safe
def plan(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """One plan: what people read, its versions, and what may be done with it."""
    member = organisations.asking(request)
    return _page(request, member, queries.seen(member, owner, number))


@require_safe
def fetch(request: HttpRequest, owner: str, number: int, version: int) -> HttpResponseBase:
    """The file of one version, or what was written here as a PDF. Who fetched it is in the journal."""
    member = organisations.asking(request)
    seen = queries.seen(member, owner, number)
    found = writing.readable(seen, version)
    answer: HttpResponseBase
    if found.file is None:
        answer = writing.paper(request, member, seen, found)
    else:
        answer = serving.attachment(
            request, found.file, name=found.file_name, tlp=Tlp(found.tlp), mode=Mode.REAL
        )
    if request.method == "GET":
        journal.record_read(
            organisations.stamp(member),
            object_kind=PLAN,
            object_id=f"{owner}/{number}.{version}",
            object_label=f"{found.title} ({found.file_name or say('plans-text-kind')})",
            tlp=found.tlp,
            mode=Mode.REAL.value,
        )
    return answer


@require_POST
def new_version(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """A new draft beside what people read."""
    member = organisations.asking(request)
    seen = queries.seen(member, owner, number)
    require(member, "plans.write", queries.scope(seen.kept.owner, seen.kept.newest))
    form = forms.PlanForm(request.POST, request.FILES, member=member, of=seen.kept.newest)
    made = _uploaded(
        form,
        member,
        lambda upload: actions.write_version(
            actor=member,
            plan=seen.kept.plan,
            said=form.described(),
            upload=upload,
            is_written=form.is_written,
            form_key=form.cleaned_data["form_key"],
        ),
    )
    if made is None:
        return _page(request, member, seen, version_form=form)
    messages.success(request, say("plans-write-it-now" if made.is_written else "plans-version-was-written"))
    return _to(request, _address(made))


@require_POST
@whoever_was_first
def send(request: HttpRequest, owner: str, number: int, version: int) -> HttpResponse:
    """Ask others to read this draft."""
    member = organisations.asking(request)
    try:
        actions.send(actor=member, version=_version(member, owner, number, version))
    except (NotAllowed, NotFound, Conflict):
        raise
    except Refused as refused:
        # A text without words: back to where it is written.
        messages.warning(request, say(refused.key, **refused.values))
        return redirect("plan_write", owner, number)
    messages.success(request, say("plans-was-sent"))
    return redirect("plan", owner, number)


@require_POST
@whoever_was_first
def establish(request: HttpRequest, owner: str, number: int, version: int) -> HttpResponse:
    """The second person: this is what people read from now on."""
    member = organisations.asking(request)
    try:
        actions.establish(actor=member, version=_version(member, owner, number, version))
        messages.success(request, say("plans-was-established"))
    except (NotAllowed, NotFound, Conflict):
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
    return redirect("plan", owner, number)


@require_POST
@whoever_was_first
def send_back(request: HttpRequest, owner: str, number: int, version: int) -> HttpResponse:
    """The second person: not like this, with a reason."""
    member = organisations.asking(request)
    found = _version(member, owner, number, version)
    require(member, "plans.establish", queries.scope(found.plan.owner, found))
    form = forms.ReturnForm(request.POST)
    if _done(
        form, lambda: actions.send_back(actor=member, version=found, reason=form.cleaned_data["reason"])
    ):
        messages.success(request, say("plans-was-sent-back"))
        return redirect("plan", owner, number)
    return _page(request, member, queries.seen(member, owner, number), return_form=form)


@require_POST
@whoever_was_first
def throw_away(request: HttpRequest, owner: str, number: int, version: int) -> HttpResponse:
    """A draft that nobody was asked to read is gone. The page asked first."""
    member = organisations.asking(request)
    seen = queries.seen(member, owner, number)
    actions.throw_away(actor=member, version=_version(member, owner, number, version))
    messages.success(request, say("plans-was-thrown-away"))
    return redirect("plan", owner, number) if len(seen.kept.versions) > 1 else redirect("plans")


@require_POST
@whoever_was_first
def withdraw(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """The plan counts no longer, with a reason and what came instead."""
    member = organisations.asking(request)
    seen = queries.seen(member, owner, number)
    permission = "plans.establish" if seen.kept.was_established else "plans.write"
    require(member, permission, queries.scope(seen.kept.owner, seen.kept.newest))
    is_search = searches(request.POST)
    form = forms.WithdrawForm(
        None if is_search else request.POST,
        member=member,
        of=seen.kept,
        typed=request.POST if is_search else None,
    )
    if not is_search and _done(
        form, lambda: actions.withdraw(actor=member, plan=seen.kept.plan, **form.chosen())
    ):
        messages.success(request, say("plans-was-withdrawn"))
        return redirect("plan", owner, number)
    return _page(request, member, seen, withdraw_form=form)


def _chosen(request: HttpRequest) -> dict[str, str]:
    """What the list is narrowed to; "" where nothing that exists was chosen."""
    offered = _choices()
    return {
        name: given if (given := request.GET.get(name, "")) in [value for value, _ in choices] else ""
        for name, choices in offered.items()
    }


def _choices() -> dict[str, list[tuple[str, str]]]:
    return {
        "thema": [(code, said(name)) for code, name in definition().themes.items()],
        "regio": [(each.slug, each.name) for each in organisations.regions()],
        "fase": [(str(step.number), said(step.name)) for step in ladder().steps],
        "soort": [
            (NATIONAL, say("plans-kind-national")),
            *((kind.code, said(kind.many)) for kind in definition().kinds.values()),
        ],
    }


def _told(code: str) -> dict[str, Any]:
    """A national plan in the language of the screen, with what is not confirmed."""
    found = queries.national_plan(code)
    names = definition().themes
    return {
        "plan": found,
        "title": said(found.title),
        "owner": said(found.owner),
        "replaces": said(found.replaces),
        "state": say(f"plans-national-state-{found.state}"),
        "is_confirmed": found.status == pages.VERIFIED,
        "year_is_confirmed": found.year_status == pages.VERIFIED,
        "owner_is_confirmed": found.owner_status == pages.VERIFIED,
        "themes": [(each, said(names[each])) for each in found.themes],
        "care": [(said(line.effect), said(line.words)) for line in found.care],
        "fields": [(said(each.name), said(each.words)) for each in found.fields if each.words],
        "unknown_fields": [said(each.name) for each in found.fields if not each.words],
        "fields_are_confirmed": found.fields_status == pages.VERIFIED,
    }


def _version(member: Membership, owner: str, number: int, version: int) -> PlanVersion:
    """Raises NotFound for a version that this member does not see; Conflict for one that was thrown away."""
    seen = queries.seen(member, owner, number)
    found = next((each for each in seen.versions if each.number == version), None)
    if found is None and seen.keeps:
        road.check_newest(seen.kept.thrown_away(version))
    if found is None:
        raise NotFound("plans-not-found")
    return found


def _uploaded(
    form: forms.PlanForm, member: Membership, write: Callable[[Any], PlanVersion]
) -> PlanVersion | None:
    """The version that is there now: written, or by the same form before. None: the form says why not."""
    if not form.is_valid():
        return None
    if (before := sent_before(form.cleaned_data["form_key"], member)) is not None:
        return before
    file = form.cleaned_data["file"]
    try:
        return write(intake.take_in(file, name=file.name or "") if file else None)
    except NotAllowed:
        raise
    except Refused as refused:
        form.refuse(refused)
        return None


def _done(form: RefusableForm, act: Callable[[], object]) -> bool:
    """Whether it was filled in well and done; a refusal stands at its field."""
    if not form.is_valid():
        return False
    try:
        act()
    except (NotAllowed, Conflict):
        raise
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def _to(request: HttpRequest, url: str) -> HttpResponse:
    """On to that page. The script that shows how far an upload is goes there itself."""
    if "X-Samenbeeld-Upload" in request.headers:
        return HttpResponse(status=201, headers={"Location": url})
    return redirect(url)


def _address(version: PlanVersion) -> str:
    page = "plan_write" if version.is_written else "plan"
    return reverse(page, args=[version.plan.owner.slug, version.plan.number])


def _about_files() -> dict[str, Any]:
    return {
        "most": megabytes(intake.most_bytes()),
        "most_bytes": intake.most_bytes(),
        "types": ", ".join(kind.suffix for kind in stored.kinds().values()),
    }


def _new_page(request: HttpRequest, form: forms.PlanForm) -> HttpResponse:
    context = {"form": form, **_about_files()}
    return render(request, "plans/new.html", context, status=UNPROCESSABLE if form.errors else 200)


def _page(
    request: HttpRequest,
    member: Membership,
    seen: SeenPlan,
    *,
    version_form: forms.PlanForm | None = None,
    return_form: forms.ReturnForm | None = None,
    withdraw_form: forms.WithdrawForm | None = None,
) -> HttpResponse:
    refused = any(each is not None and each.errors for each in (version_form, return_form, withdraw_form))
    is_withdrawing = withdraw_form is not None
    kept, pending = seen.kept, seen.kept.pending
    is_reviewed = pending is not None and kept.state(pending) == road.IN_REVIEW
    is_author = is_reviewed and queries.texts.wrote_along(kept, member)
    is_only_draft = seen.may_throw_away and len(kept.versions) == 1
    if withdraw_form is None and seen.may_withdraw and not is_only_draft:
        withdraw_form = forms.WithdrawForm(member=member, of=kept)
    described = seen.version or kept.newest
    rows = pages.version_rows(seen)
    withdrawal = kept.withdrawal
    context: dict[str, Any] = {
        "seen": seen,
        "live_mark": live.mark(seen),
        "is_followed": kept.plan.pk in queries.watching.watched(member).plans,
        "kept": kept,
        "described": described,
        "kind": pages.kind_name(described),
        "regions": pages.region_names(described.regions),
        "language": pages.language_name(described),
        "themes": pages.theme_names(described),
        "phases": pages.phases(described),
        "rows": rows,
        "counting": next((row for row in rows if row.is_counting), None),
        "pending": next((row for row in rows if pending is not None and row.version.pk == pending.pk), None)
        if seen.keeps
        else None,
        "thrown": [(step, pages.who(step.by)) for step in kept.thrown] if seen.keeps else [],
        "withdrawal": withdrawal,
        "withdrawn_by": pages.who(withdrawal.by) if withdrawal else "",
        "instead": _instead(member, seen),
        "may_send": seen.may_write and pending is not None and kept.state(pending) == road.DRAFT,
        "may_settle": seen.may_establish and is_reviewed and not is_author,
        "is_mine": is_reviewed and is_author,
        "version_form": version_form
        or (forms.PlanForm(member=member, of=kept.newest) if seen.may_write else None),
        "return_form": return_form or forms.ReturnForm(),
        "withdraw_form": withdraw_form,
        "is_withdrawing": is_withdrawing,
        **around(member, seen),
        **_about_files(),
    }
    return render(request, "plans/plan.html", context, status=UNPROCESSABLE if refused else 200)


def _instead(member: Membership, seen: SeenPlan) -> Shown | None:
    """What came instead of a withdrawn plan, when this member may read it."""
    withdrawal = seen.kept.withdrawal
    if withdrawal is None or withdrawal.replaced_by_id is None:
        return None
    return next(
        (each for each in queries.shown(member) if each.kept.plan.pk == withdrawal.replaced_by_id), None
    )


_ONE = "plannen/<slug:owner>/<int:number>/"

urlpatterns = [
    path("plannen/", index, name="plans"),
    path("plannen/nieuw/", new, name="plan_new"),
    path("plannen/landelijk/", national, name="plans_national"),
    path("plannen/landelijk/<slug:code>/", national_plan, name="plan_national"),
    *agreements.urlpatterns,
    *cards.urlpatterns,
    *reading.urlpatterns,
    *writing.urlpatterns,
    *live.urlpatterns,
    *watching.urlpatterns,
    path(_ONE, plan, name="plan"),
    path(f"{_ONE}nieuwe-versie/", new_version, name="plan_version"),
    path(f"{_ONE}intrekken/", withdraw, name="plan_withdraw"),
    path(f"{_ONE}versie/<int:version>/bestand/", fetch, name="plan_file"),
    path(f"{_ONE}versie/<int:version>/voorleggen/", send, name="plan_send"),
    path(f"{_ONE}versie/<int:version>/vaststellen/", establish, name="plan_establish"),
    path(f"{_ONE}versie/<int:version>/terugsturen/", send_back, name="plan_return"),
    path(f"{_ONE}versie/<int:version>/weggooien/", throw_away, name="plan_throw_away"),
]
