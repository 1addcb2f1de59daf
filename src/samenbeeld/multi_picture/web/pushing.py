"""The pages of who chooses and who approves: all parts, choosing with a preview, one part and its steps."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.multi_picture import actions, queries, rules
from samenbeeld.multi_picture.models import PushedPart, PushedPartStep
from samenbeeld.multi_picture.queries import PartView, told
from samenbeeld.multi_picture.queries.parts import sentences_in
from samenbeeld.multi_picture.rules import PartState
from samenbeeld.multi_picture.web.asking import CONFLICT, UNPROCESSABLE, note, visit
from samenbeeld.multi_picture.web.forms import NoteForm, ReasonForm
from samenbeeld.organisations.models import Membership

BESIDE = "ernaast"  # it stands beside what was pushed before, and replaces nothing
STEPS = {"terugsturen": PartState.RETURNED, "intrekken": PartState.WITHDRAWN}


@require_safe
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """What waits, what stands with the others, and what is over."""
    member, activity = visit(request, slug)
    note(member, activity)
    rows = [_row(each) for each in queries.readable(member, activity)]
    groups = {
        "waiting": [each for each in rows if each["view"].state is PartState.WAITING],
        "pushed": [each for each in rows if each["view"].stands],
    }
    context = {
        "activity": activity,
        "mark": told.mark(activity),
        "groups": groups,
        "over": [each for each in rows if not any(each in group for group in groups.values())],
        "may_put_forward": _is_open(activity) and queries.may(member, activity, queries.PUT_FORWARD),
        "may_make_keys": queries.may(member, activity, queries.APPROVE),
    }
    return render(request, "multi_picture/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """GET the texts to choose from; ?room= its sentences; ?zin= what would be pushed. POST sends that."""
    member, activity = visit(request, slug)
    access.require(member, queries.PUT_FORWARD, queries.scope_of(activity, Tlp(activity.tlp)))
    given = request.POST if request.method == "POST" else request.GET
    room = given.get("room", "")
    if not room:
        return render(request, "multi_picture/texts.html", _texts(member, activity))
    seen, every = queries.text_of(member, activity, room)
    tlp = pictures.label_of(seen.document)
    note(member, activity, room, tlp.value)
    standing = [
        each
        for each in queries.readable(member, activity)
        if each.stands and each.section == seen.document.section
    ]
    keys = given.getlist("zin")
    context: dict[str, Any] = {
        "activity": activity,
        "mark": told.mark(activity),
        "room": room,
        "place": told.place(seen.document.section),
        "tlp_label": tlp,
        "may_leave": tlp in access.labels_for_export(),
        "standing": [(each, str(each.number)) for each in standing],
        "chosen_keys": set(keys) or {each.key for each in every},
        "sentences": [(each, told.about(each)) for each in every],
        "replaces": given.get("vervangt", str(standing[0].number) if standing else BESIDE),
        "error": "",
    }
    if request.method == "POST":
        return _send(request, member, activity, context, keys)
    if keys:
        return _preview(request, context, keys, NoteForm())
    return render(request, "multi_picture/choose.html", context)


@require_safe
def page(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One part: what it says, what differs from what was pushed before, its steps, and what one may do."""
    member, activity = visit(request, slug)
    view = queries.part_numbered(member, activity, number)
    note(member, activity, str(number), view.tlp.value)
    return _page(request, member, activity, view)


@require_POST
def step(request: HttpRequest, slug: str, number: int, step: str) -> HttpResponse:
    """POST to …/goedkeuren/, …/terugsturen/ (reason) or …/intrekken/ (reason)."""
    member, activity = visit(request, slug)
    view = queries.part_numbered(member, activity, number)
    act = _deed(step)
    form = ReasonForm(request.POST, step=step) if step in STEPS else None
    error = ""
    if form is None or form.is_valid():
        try:
            act(member, activity, view.part, form.cleaned_data["reason"] if form else "")
        except (NotAllowed, NotFound):
            raise
        except Refused as refused:
            if form is None or isinstance(refused, Conflict):
                error = say(refused.key, **refused.values)
            else:
                form.refuse(refused)
            status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
            now = queries.part_numbered(member, activity, number)
            return _page(request, member, activity, now, form=form, step=step, error=error, status=status)
        messages.success(request, say(f"multi-picture-was-{step}", number=str(number)))
        return redirect("pushed_part", slug, number)
    return _page(request, member, activity, view, form=form, step=step, status=UNPROCESSABLE)


def _deed(step: str) -> Callable[[Membership, Activity, PushedPart, str], PushedPartStep]:
    match step:
        case "goedkeuren":
            return lambda member, activity, part, _: actions.approve_part(
                actor=member, activity=activity, part=part
            )
        case "terugsturen":
            return lambda member, activity, part, reason: actions.return_part(
                actor=member, activity=activity, part=part, reason=reason
            )
        case "intrekken":
            return lambda member, activity, part, reason: actions.withdraw_part(
                actor=member, activity=activity, part=part, reason=reason
            )
    raise NotFound("multi-picture-step-unknown")


def _send(
    request: HttpRequest, member: Membership, activity: Activity, context: dict[str, Any], keys: list[str]
) -> HttpResponse:
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _preview(request, context, keys, form, status=UNPROCESSABLE)
    replaces = context["replaces"]
    try:
        part = actions.put_forward(
            actor=member,
            activity=activity,
            room=context["room"],
            sentences=keys,
            note=form.cleaned_data["note"],
            replaces=int(replaces) if replaces.isdecimal() else None,
            key=form.cleaned_data["key"],
        )
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        if refused.key == "multi-picture-sent-before":
            return redirect("pushed_part", activity.slug, int(str(refused.values["number"])))
        if refused.field == "note":
            form.refuse(refused)
            return _preview(request, context, keys, form, status=UNPROCESSABLE)
        status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
        context |= {"error": say(refused.key, **refused.values)}
        return render(request, "multi_picture/choose.html", context, status=status)
    messages.success(request, say("multi-picture-was-put-forward", number=str(part.number)))
    return redirect("pushed_part", activity.slug, part.number)


def _preview(
    request: HttpRequest, context: dict[str, Any], keys: list[str], form: NoteForm, *, status: int = 200
) -> HttpResponse:
    """What would be pushed, with label and mode, and what differs from what it replaces."""
    every = [each for each, _ in context["sentences"]]
    try:
        kept = rules.chosen(every, keys)
    except Refused as refused:
        context |= {"error": say(refused.key, **refused.values)}
        answer = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
        return render(request, "multi_picture/choose.html", context, status=answer)
    before = next((view for view, number in context["standing"] if number == context["replaces"]), None)
    context |= {
        "form": form,
        "kept": [(each, told.about(each)) for each in kept],
        "before": before,
        "lines": told.differs(before.sentences, kept) if before else [],
    }
    return render(request, "multi_picture/preview.html", context, status=status)


def _texts(member: Membership, activity: Activity) -> dict[str, Any]:
    """The texts of the shared picture that one may choose from, those with words first."""
    documents = pictures.documents_of(activity).filter(organisation__isnull=True)
    order = [section.path for section in pictures.tree().sections()]
    found = [
        {
            "room": seen.document.room,
            "place": told.place(seen.document.section),
            "section": seen.document.section,
            "tlp": pictures.label_of(seen.document),
            "count": len(sentences_in(seen.document.room)),
        }
        for seen in pictures.seen_documents(activity, member, documents)
        if not seen.by_release
    ]
    found.sort(key=lambda each: order.index(each["section"]) if each["section"] in order else len(order))
    return {
        "activity": activity,
        "mark": told.mark(activity),
        "texts": [each for each in found if each["count"]],
        "empty": len([each for each in found if not each["count"]]),
    }


def _row(view: PartView) -> dict[str, Any]:
    return {
        "view": view,
        "number": str(view.number),
        "place": told.place(view.section),
        "state": say(f"multi-picture-state-{view.state.value}"),
        "who": told.who(view.changed_by),
        "first": view.sentences[0].text,
        "more": len(view.sentences) - 1,
        "replaces": str(view.part.replaces.number) if view.part.replaces else "",
    }


def _is_open(activity: Activity) -> bool:
    return activity.state in SCALED_UP


def _page(
    request: HttpRequest,
    member: Membership,
    activity: Activity,
    view: PartView,
    *,
    form: ReasonForm | None = None,
    step: str = "",
    error: str = "",
    status: int = 200,
) -> HttpResponse:
    may_approve = queries.may(member, activity, queries.APPROVE, view.tlp)
    is_waiting = view.state is PartState.WAITING
    is_own = is_waiting and view.part.by_id == member.pk
    replaced = view.part.replaces
    before = (
        next((each for each in queries.all_parts(activity) if each.part.pk == replaced.pk), None)
        if replaced
        else None
    )
    now_there = {each.key for each in sentences_in(view.part.document.room)}
    asked = [
        name
        for name, is_there in (
            ("terugsturen", is_waiting and may_approve),
            ("intrekken", is_own or (view.stands and may_approve)),
        )
        if is_there
    ]
    context = {
        **_row(view),
        "activity": activity,
        "mark": told.mark(activity),
        "put_forward_by": told.who(view.part.by),
        "version": told.version_words(view),
        "kept": [(each, told.about(each)) for each in view.sentences],
        "before": before,
        "before_number": str(before.number) if before else "",
        "lines": told.differs(before.sentences, view.sentences) if before else [],
        "has_moved_on": is_waiting and not {each.key for each in view.sentences} <= now_there,
        "steps": [(say(f"multi-picture-did-{each.kind}"), told.who(each.by), each) for each in view.steps],
        "replaced_by": str(view.replaced_by.number) if view.replaced_by else "",
        "may_approve": is_waiting and may_approve,
        "may_choose": view.stands
        and _is_open(activity)
        and queries.may(member, activity, queries.PUT_FORWARD),
        "reasons": [
            (
                name,
                say(f"multi-picture-do-{name}"),
                form if form is not None and name == step else ReasonForm(step=name),
            )
            for name in asked
        ],
        "opened": step,
        "error": error,
    }
    return render(request, "multi_picture/part.html", context, status=status)
