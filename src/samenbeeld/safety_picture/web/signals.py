"""Doors of the signals: the inbox of a region, sending one in, and what becomes of it."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.paging import asked_page
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.actions import signals as actions
from samenbeeld.safety_picture.models import Signal
from samenbeeld.safety_picture.queries import definition
from samenbeeld.safety_picture.queries import signals as queries
from samenbeeld.safety_picture.queries.definition import scope
from samenbeeld.safety_picture.rules import signals as rules
from samenbeeld.safety_picture.web import signal_pages
from samenbeeld.safety_picture.web.signal_forms import (
    LinkForm,
    ReasonForm,
    SignalForm,
    VerifyForm,
    theme_choices,
)

UNPROCESSABLE = 422
# What is asked for in the address, and which states that is. The first is what opens.
_OPEN = "open"
_SHOWN: Mapping[str, tuple[str, ...]] = {
    _OPEN: rules.OPEN,
    "nieuw": (rules.NEW,),
    "nagegaan": (rules.VERIFIED,),
    "gekoppeld": (rules.LINKED,),
    "afgewezen": (rules.DISMISSED,),
}
_ON_A_TILE = 8
_NO_THEME = "geen"


@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """The signals of a region, by default the reader's own: `?regio=`, `?stand=`, `?thema=`."""
    member = _member(request)
    region = _region(request, member)
    asked = request.GET.get("stand", _OPEN)
    shown = asked if asked in _SHOWN else _OPEN
    theme = request.GET.get("thema", "")
    theme = theme if theme in definition().themes or theme == _NO_THEME else ""
    listed = queries.inbox(
        region,
        states=_SHOWN[shown],
        theme=queries.NO_THEME if theme == _NO_THEME else theme,
        page=asked_page(request.GET.get("bladzijde", "")) or 1,
    )
    counts = queries.counts(region)
    context = {
        "region": region,
        "regions": organisations.regions(),
        "listed": listed,
        "rows": signal_pages.rows(listed.rows, member, [region]),
        "ways": [
            (name, say(f"safety-picture-signal-shown-{name}"), sum(counts[state] for state in states))
            for name, states in _SHOWN.items()
        ],
        "shown": shown,
        "new": counts[rules.NEW],
        "verified": counts[rules.VERIFIED],
        "theme": theme,
        "themes": [(_NO_THEME, say("safety-picture-signal-no-theme")), *theme_choices()],
        "may_send": may(member, "safety_picture.send_signal", scope(region)),
    }
    return render(request, "safety_picture/signals.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest) -> HttpResponse:
    """Say what you see."""
    member = _member(request)
    region = _region(request, member)
    require(member, "safety_picture.send_signal", scope(region))
    posted = request.POST if request.method == "POST" else None
    form = SignalForm(posted, regions=organisations.regions(), first=region)
    if posted is not None and form.is_valid():
        before = queries.sent_before(form.sent_key, member)
        if before is not None:
            return redirect(_address(before))
        chosen, made = form.chosen(), list[Signal]()
        if _done(form, lambda: made.append(actions.send_signal(actor=member, key=form.sent_key, **chosen))):
            messages.success(request, say("safety-picture-signal-was-sent"))
            return redirect(_address(made[0]))
    context = {"form": form, "region": region, "back": _inbox_address(region)}
    return render(
        request, "safety_picture/signal_send.html", context, status=UNPROCESSABLE if form.errors else 200
    )


@require_safe
def signal(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One signal: who says so, what was done with it, and what may tell of the same."""
    member, found = _found(request, pk)
    return _page(request, member, found)


@require_POST
def verify(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It was checked."""
    member, found = _handled(request, pk)
    form = VerifyForm(request.POST)
    return _answer(request, member, found, rules.VERIFY, form, lambda: actions.verify_signal(
        actor=member, signal=found, seen=_seen(request), **form.cleaned_data
    ))  # fmt: skip


@require_POST
def link(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It belongs to a tile or an activity."""
    member, found = _handled(request, pk)
    form = LinkForm(request.POST, running=queries.targets(member), theme=found.theme)
    return _answer(request, member, found, rules.LINK, form, lambda: actions.link_signal(
        actor=member, signal=found, seen=_seen(request), **form.chosen()
    ))  # fmt: skip


@require_POST
def dismiss(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Nothing is done with it."""
    member, found = _handled(request, pk)
    form = ReasonForm(request.POST, step="dismissed")
    return _answer(request, member, found, rules.DISMISS, form, lambda: actions.dismiss_signal(
        actor=member, signal=found, seen=_seen(request), **form.cleaned_data
    ))  # fmt: skip


@require_POST
def take_up(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What was dismissed is looked at again."""
    member, found = _handled(request, pk)
    form = ReasonForm(request.POST, step="taken-up")
    return _answer(request, member, found, rules.TAKE_UP, form, lambda: actions.take_up_signal(
        actor=member, signal=found, seen=_seen(request), **form.cleaned_data
    ))  # fmt: skip


@require_POST
def fold(request: HttpRequest, pk: UUID) -> HttpResponse:
    """This and `other` tell of the same: the later one is folded under the earlier, whose page opens."""
    member, one = _handled(request, pk)
    other = _asked_signal(request.POST.get("other", ""))
    earlier, later = rules.in_order(one, other)
    # What was seen on the page is of the one that it showed.
    seen = _seen(request) if later.pk == one.pk else None
    return _pressed(
        request,
        one,
        earlier,
        "fold",
        lambda: actions.fold_signal(actor=member, signal=later, under=earlier, seen=seen),
    )


@require_POST
def unfold(request: HttpRequest, pk: UUID) -> HttpResponse:
    """They do not tell of the same after all."""
    member, found = _handled(request, pk)
    return _pressed(
        request, found, found, "unfold", lambda: actions.unfold_signal(actor=member, signal=found)
    )


def on_tile(theme: str, region: Region, member: Membership) -> list[signal_pages.SignalRow]:
    """What was linked to this tile lately, for the page of the theme."""
    return signal_pages.rows(queries.linked_to(theme, region, now(), _ON_A_TILE), member, [region])


def _page(
    request: HttpRequest,
    member: Membership,
    found: Signal,
    *,
    step: str = "",
    form: RefusableForm | None = None,
) -> HttpResponse:
    """`form` is what was typed for `step` and refused."""
    [standing] = queries.standings([found])
    steps = queries.steps_of(found)
    state = steps[-1].state if steps else rules.NEW
    may_handle = may(member, "safety_picture.handle_signals", scope(found.region))
    offered = rules.may_follow(state) if may_handle else ()
    forms: dict[str, RefusableForm] = {}
    if rules.VERIFY in offered:
        forms[rules.VERIFY] = VerifyForm()
    if rules.LINK in offered:
        forms[rules.LINK] = LinkForm(running=queries.targets(member), theme=found.theme)
    if rules.DISMISS in offered:
        forms[rules.DISMISS] = ReasonForm(step="dismissed")
    if rules.TAKE_UP in offered:
        forms[rules.TAKE_UP] = ReasonForm(step="taken-up")
    if form is not None:
        # Also when a colleague was first and it is not offered any more: what was typed stays.
        forms[step] = form
    [row] = signal_pages.rows([standing], member, [found.region])
    context = {
        "row": row,
        "signal": found,
        "region": found.region,
        "state": state,
        "steps": signal_pages.step_rows(steps, member, found.region),
        "seen": str(len(steps)),
        "under": steps[-1].under if state == rules.FOLDED else None,
        "alike": []
        if state == rules.FOLDED
        else signal_pages.rows(queries.alike(found), member, [found.region]),
        "forms": forms,
        "may_handle": may_handle,
        "may_fold": rules.FOLD in offered,
        "inbox": _inbox_address(found.region),
    }
    refused = form is not None and bool(form.errors)
    return render(request, "safety_picture/signal.html", context, status=UNPROCESSABLE if refused else 200)


def _answer(
    request: HttpRequest,
    member: Membership,
    found: Signal,
    step: str,
    form: RefusableForm,
    act: Callable[[], object],
) -> HttpResponse:
    if form.is_valid() and _done(form, act):
        messages.success(request, say(f"safety-picture-signal-was-{step.replace('_', '-')}"))
        return redirect(_address(found))
    return _page(request, member, found, step=step, form=form)


def _pressed(
    request: HttpRequest, shown: Signal, after: Signal, step: str, act: Callable[[], object]
) -> HttpResponse:
    """A button without words beside it: done, or said why not."""
    try:
        act()
    except NotAllowed:
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
        return redirect(_address(shown))
    messages.success(request, say(f"safety-picture-signal-was-{step}"))
    return redirect(_address(after))


def _done(form: RefusableForm, act: Callable[[], object]) -> bool:
    try:
        act()
    except NotAllowed:
        raise
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def _seen(request: HttpRequest) -> int | None:
    written = request.POST.get("seen", "")
    return int(written) if written.isdecimal() and len(written) < 8 else None


def _asked_signal(written: str) -> Signal:
    try:
        return queries.signal_with(UUID(written))
    except ValueError:
        return queries.signal_with(UUID(int=0))  # there is none


def _member(request: HttpRequest) -> Membership:
    member = organisations.asking(request)
    require(member, "safety_picture.read", NODE_SCOPE)
    return member


def _found(request: HttpRequest, pk: UUID) -> tuple[Membership, Signal]:
    return _member(request), queries.signal_with(pk)


def _handled(request: HttpRequest, pk: UUID) -> tuple[Membership, Signal]:
    """The same for who may do something with it: nobody else is told what they filled in wrongly."""
    member, found = _found(request, pk)
    require(member, "safety_picture.handle_signals", scope(found.region))
    return member, found


def _region(request: HttpRequest, member: Membership) -> Region:
    every = organisations.regions()
    asked = next((each for each in every if each.slug == request.GET.get("regio")), None)
    own = organisations.region_codes(member.organisation)
    return asked or next((each for each in every if each.code in own), every[0])


def _address(found: Signal) -> str:
    return reverse("safety_picture_signal", args=[found.pk])


def _inbox_address(region: Region) -> str:
    return f"{reverse('safety_picture_signals')}?regio={region.slug}"


urlpatterns = [
    path("veiligheidsbeeld/signalen/", inbox, name="safety_picture_signals"),
    path("veiligheidsbeeld/signalen/nieuw/", send, name="safety_picture_signal_send"),
    path("veiligheidsbeeld/signalen/<uuid:pk>/", signal, name="safety_picture_signal"),
    path("veiligheidsbeeld/signalen/<uuid:pk>/nagaan/", verify, name="safety_picture_signal_verify"),
    path("veiligheidsbeeld/signalen/<uuid:pk>/koppelen/", link, name="safety_picture_signal_link"),
    path("veiligheidsbeeld/signalen/<uuid:pk>/afwijzen/", dismiss, name="safety_picture_signal_dismiss"),
    path("veiligheidsbeeld/signalen/<uuid:pk>/oppakken/", take_up, name="safety_picture_signal_take_up"),
    path("veiligheidsbeeld/signalen/<uuid:pk>/hetzelfde/", fold, name="safety_picture_signal_fold"),
    path("veiligheidsbeeld/signalen/<uuid:pk>/toch-anders/", unfold, name="safety_picture_signal_unfold"),
]
