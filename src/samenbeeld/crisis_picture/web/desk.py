"""What the pages of decisions, tasks and questions begin with: who asks, what they may, how it stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.crisis_picture.web.asking import Visit, note_reading, visit
from samenbeeld.crisis_picture.web.forms import Spoken
from samenbeeld.crisis_picture.web.history import local_moment
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.paging import ListPage, asked_page, list_page
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

T = TypeVar("T")

UNPROCESSABLE, CONFLICT = 422, 409
OVER_ON_A_PAGE = 50  # what is open stands whole above it
# A form that reached us before is no error: its answer is the page on which the thing stands.
SENT_BEFORE = "crisis-picture-sent-before"


@dataclass(frozen=True)
class Desk:
    """One person at the work of one activity, now or as it stood at `past`."""

    visiting: Visit
    past: datetime | None
    page: int | None = 1  # of what is over; None is everything

    @property
    def activity(self) -> Activity:
        """Which activity."""
        return self.visiting.activity

    @property
    def member(self) -> Membership:
        """Who asks."""
        return self.visiting.member

    def over(self, rows: Sequence[T]) -> ListPage[T]:
        """What is over, in pages: ?bladzijde= a number, or `alles`."""
        return list_page(rows, self.page, size=OVER_ON_A_PAGE)

    def now(self) -> "Desk":
        """The same desk as it stands after what somebody else did."""
        return Desk(self.visiting, None)

    @cached_property
    def work(self) -> Work:
        """Decisions, tasks, questions and contradictions at that moment."""
        return work(self.activity, reader=self.member, at=self.past)

    @cached_property
    def is_open(self) -> bool:
        """Whether anything can be changed: not in a closed activity, not in the past."""
        try:
            check_still_open(self.activity.state)
        except Refused:
            return False
        return self.past is None

    def require(self, permission: str, *, owner: str = "") -> None:
        """Raises NotAllowed for whom this is closed here; a closed activity is told by the action itself."""
        scope = activities.scope(self.activity, owner=owner)
        access.require(self.member, f"crisis_picture.{permission}", scope)

    def note(self) -> None:
        """Write in the journal that this person read it: a page that was shown is one reading."""
        note_reading(self.visiting, f"{self.activity.slug}/besluiten", self.activity.tlp)

    def may(self, permission: str, *, owner: str = "", region: Any = None) -> bool:
        """Whether this person may do that here, now."""
        return self.is_open and self.holds(permission, owner=owner, region=region)

    def holds(self, permission: str, *, owner: str = "", region: Any = None) -> bool:
        """The same, whether or not anything can be changed any more."""
        scope = activities.scope(self.activity, owner=owner, region=region)
        return access.may(self.member, f"crisis_picture.{permission}", scope)

    def head(self, tab: str) -> dict[str, Any]:
        """What every page here shows above its list."""
        return {
            "activity": self.activity,
            "member": self.member,
            "past": self.past,
            "now": now(),
            "is_open": self.is_open,
            "nav": self._nav(tab),
            "may_check": self.may("check"),
            "may_order": self.may("order"),
            "may_ask": self.may("ask"),
            "may_answer": self.may("answer", owner=self.member.organisation.slug),
            "may_do": self.may("do_task", owner=self.member.organisation.slug),
            "may_verify": self.may("verify_answer"),
        }

    def _nav(self, tab: str) -> list[dict[str, Any]]:
        counts = {
            "decisions": len(self.work.decisions),
            "tasks": self.work.running_tasks,
            "requests": self.work.open_requests,
            "contradictions": self.work.open_contradictions,
        }
        query = f"?op={self.past.isoformat()}" if self.past else ""
        return [
            {
                "name": say(f"crisis-picture-nav-{key}"),
                "url": reverse(f"crisis_picture_{key}", args=[self.activity.slug]) + query,
                "count": count,
                "is_current": key == tab,
            }
            for key, count in counts.items()
        ]


def desk(request: HttpRequest, slug: str) -> Desk:
    """The desk behind this request. Raises NotFound for whom decisions are closed: they do not exist."""
    visiting = visit(request, slug)
    if not may_read_decisions(visiting.activity, visiting.member):
        raise NotFound("crisis-picture-decisions-closed")
    past = request.GET.get("op", "")
    moment = local_moment(past.replace(" ", "+")) if past else None
    return Desk(visiting, moment, asked_page(request.GET.get("bladzijde", "")))


def attempt(form: Spoken, act: Callable[[dict[str, Any]], object]) -> bool:
    """Whether it was done. A refusal stands at its field, in words, and what was typed stays.

    Raises NotAllowed; a form that was sent before counts as done.
    """
    if not form.is_valid():
        return False
    try:
        act(form.cleaned_data)
    except NotAllowed:
        raise
    except Conflict as conflict:
        if conflict.key == SENT_BEFORE:
            return True
        form.refuse(conflict)
        form.is_late = True
        return False
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def again(request: HttpRequest, template: str, context: dict[str, Any], form: Spoken) -> HttpResponse:
    """The page with the refusal on it: 409 when somebody was first, 422 when something is missing."""
    context = {**context, "refused_form": form, "was_late": form.is_late, "kept": form.kept()}
    return render(request, template, context, status=CONFLICT if form.is_late else UNPROCESSABLE)
