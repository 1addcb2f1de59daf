"""The door where an edition is made: choose, see what comes in it, write an introduction, freeze."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samenbeeld.access.queries import may, require
from samenbeeld.editions import actions, queries
from samenbeeld.editions.models import Edition
from samenbeeld.editions.queries import mailing
from samenbeeld.editions.queries.gathering import gathered
from samenbeeld.editions.rules.content import EditionContent
from samenbeeld.editions.web import pages
from samenbeeld.editions.web.forms import ChoiceForm, FreezeForm, label_of
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.queries.tiles import day
from samenbeeld.safety_picture.rules.weeks import monday

UNPROCESSABLE, CONFLICT = 422, 409


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """GET the preview (?regions=, ?tlp=, ?vervangt= choose). POST freezes what was shown."""
    member = organisations.asking(request)
    require(
        member, "editions.make", queries.scope_of(organisations.region_codes(member.organisation), Tlp.CLEAR)
    )
    given = request.POST if request.method == "POST" else request.GET
    replaces = _replaced(member, given.get("vervangt", ""))
    choice = ChoiceForm(_chosen(given, member, replaces), every=organisations.regions())
    if not choice.is_valid():
        return _page(request, choice, None, None, replaces, status=UNPROCESSABLE)
    regions = [each for each in organisations.regions() if each.code in choice.cleaned_data["regions"]]
    tlp = label_of(choice)
    require(member, "editions.make", queries.scope_of((each.code for each in regions), tlp))
    content, refused = gathered(regions, now()), None
    if request.method == "POST":
        form = FreezeForm(request.POST, seen=content.fingerprint, corrects=replaces is not None)
        if form.is_valid():
            try:
                made = _frozen(member, regions, tlp, form, replaces)
            except (NotAllowed, NotFound):
                raise
            except Refused as problem:
                refused = problem
                form.refuse(problem)
            else:
                messages.success(request, say("editions-was-frozen", number=str(made.number)))
                return redirect("edition", made.number)
        # What is shown now is what is frozen at the next press.
        form = _again(form, content)
        status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
        return _page(request, choice, form, content, replaces, status=status)
    introduction = replaces.introduction if replaces is not None else ""
    form = FreezeForm(seen=content.fingerprint, corrects=replaces is not None, introduction=introduction)
    return _page(request, choice, form, content, replaces)


def may_make(member: Membership) -> bool:
    """Whether somebody may make an edition of a region of their own."""
    own = organisations.region_codes(member.organisation)
    return may(member, "editions.make", queries.scope_of(own, Tlp.CLEAR))


def may_correct(member: Membership, edition: Edition) -> bool:
    """Whether this edition is of this week, stands, and may be replaced by this member."""
    is_current = edition.monday == monday(day(now())) and getattr(edition, "replaced_by", None) is None
    return is_current and may(member, "editions.make", queries.scope(edition))


def _frozen(
    member: Membership, regions: list[Region], tlp: Tlp, form: FreezeForm, replaces: Edition | None
) -> Edition:
    return actions.freeze_edition(
        actor=member,
        regions=regions,
        tlp=tlp,
        seen=form.cleaned_data["seen"],
        introduction=form.cleaned_data["introduction"],
        replaces=replaces,
        correction=form.cleaned_data.get("correction", ""),
    )


def _again(form: FreezeForm, content: EditionContent) -> FreezeForm:
    """The same form with what was typed, about what is shown now."""
    form.data = {**dict(form.data.items()), "seen": content.fingerprint}
    return form


def _chosen(given: QueryDict, member: Membership, replaces: Edition | None) -> QueryDict:
    """What was chosen. At first the regions of one's own, or those of the edition that is corrected."""
    if "tlp" in given or "regions" in given:
        return given
    data = QueryDict(mutable=True)
    regions = (each.code for each in replaces.regions.all()) if replaces is not None else None
    data.setlist("regions", sorted(regions or organisations.region_codes(member.organisation)))
    data["tlp"] = replaces.tlp if replaces is not None else Tlp.GREEN.value
    return data


def _replaced(member: Membership, number: str) -> Edition | None:
    if not (number.isascii() and number.isdecimal()) or len(number) > 9:
        return None
    return queries.readable_with_number(member, int(number))


def _page(
    request: HttpRequest,
    choice: ChoiceForm,
    form: FreezeForm | None,
    content: EditionContent | None,
    replaces: Edition | None,
    *,
    status: int = 200,
) -> HttpResponse:
    moment = now()
    week = content.monday if content is not None else monday(day(moment))
    regions = [each for each in organisations.regions() if content and each.code in _codes(content)]
    standing = queries.standing_of_week(week, regions)
    context: dict[str, Any] = {
        "choice": choice,
        "form": form,
        "shown": pages.Shown(content) if content is not None else None,
        "days": pages.days_of(week),
        "now": moment,
        "replaces": str(replaces.number) if replaces is not None else "",
        # One edition a week: who comes here again is led to the one that stands.
        "standing": [str(each.number) for each in standing if replaces is None or each.pk != replaces.pk],
        "is_mail_on": mailing.is_on(),
        "most": queries.policy().longest_introduction,
    }
    return render(request, "editions/make.html", context, status=status)


def _codes(content: EditionContent) -> set[str]:
    return {region.code for region in content.regions}
