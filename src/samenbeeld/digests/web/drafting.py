"""The drafted summary: to read, to take over as suggestions, and to turn down."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.crisis_picture.queries import may_see_picture
from samenbeeld.digests import actions
from samenbeeld.digests.queries import drafting as queries
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

UNPROCESSABLE, CONFLICT = 422, 409
_MOST_ANSWERS = 50


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """What a program would say, each sentence with its fact; and what became of earlier ones."""
    member, activity = _visit(request, slug)
    shown = _page(request, member, activity)
    journal.record_read(
        organisations.stamp(member),
        object_kind=queries.DRAFT,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    return shown


@require_POST
def answer(request: HttpRequest, slug: str, answer: str) -> HttpResponse:
    """POST to …/overnemen/ (zin, more than one; or alles) or to …/afwijzen/ (zin and reason)."""
    member, activity = _visit(request, slug)
    keys = request.POST.getlist("zin")
    try:
        if answer == "overnemen":
            if "alles" in request.POST:
                keys = request.POST.getlist("getoond")
            made = actions.accept_draft(actor=member, activity=activity, keys=keys)
            messages.success(request, say("digests-draft-was-accepted", count=len(made)))
            return redirect(f"{reverse('crisis_picture', args=[slug])}#deel-summary")
        if answer != "afwijzen":
            raise NotFound("digests-draft-answer-unknown")
        actions.reject_draft(
            actor=member,
            activity=activity,
            key=keys[0] if keys else "",
            reason=request.POST.get("reason", ""),
        )
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        return _page(request, member, activity, refused=refused, keys=keys)
    messages.success(request, say("digests-draft-was-rejected"))
    return redirect("digest_draft", slug)


def _visit(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    member, activity = organisations.asking(request), activities.by_slug(slug)
    if not may_see_picture(activity, member):
        raise NotFound("activities-not-found")
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    return member, activity


def _page(
    request: HttpRequest,
    member: Membership,
    activity: Activity,
    *,
    refused: Refused | None = None,
    keys: list[str] | None = None,
) -> HttpResponse:
    draft = queries.draft(member, activity)
    at_reason = refused is not None and refused.field == "reason"
    context = {
        "activity": activity,
        "since": draft.since,
        "sentences": [(each, queries.certainty_of(each)) for each in draft.sentences],
        "chosen": set(keys or ()),
        "answers": draft.answered[:_MOST_ANSWERS],
        "error": say(refused.key, **refused.values) if refused else "",
        "at_reason": keys[0] if at_reason and keys else "",
        "typed": request.POST.get("reason", "") if at_reason else "",
    }
    status = 200 if refused is None else CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
    return render(request, "digests/draft.html", context, status=status)
