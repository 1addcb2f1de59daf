"""What waits around plans: to review, to read, to do by agreement, to answer and to mend."""

from collections.abc import Iterator

from django.urls import reverse

from samenbeeld.institutions import queries as institutions
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries as plans
from samenbeeld.preparedness import queries as preparedness
from samenbeeld.project.now.task import MyTask
from samenbeeld.training import queries as training
from samenbeeld.training.queries import improving

_NAMED = 3


def plan_tasks(member: Membership) -> Iterator[MyTask]:
    """One task per kind of work, so that the first page stays short."""
    yield from _to_review(member)
    yield from _to_read(member)
    yield from _agreements(member)
    yield from _proposals(member)
    yield from _to_work_in(member)
    yield from _to_mend(member)
    yield from _institution(member)
    yield from _training(member)


def _to_review(member: Membership) -> Iterator[MyTask]:
    """Plans of my own organisation that should have been read again."""
    found = plans.overdue(member)
    if found:
        first = found[0].kept
        url = reverse("plan", args=[first.owner.slug, first.plan.number])
        yield MyTask(
            title=say("plans-task-review", count=len(found)),
            detail=", ".join(each.version.title for each in found[:_NAMED]),
            icon="doc",
            verb=say("plans-task-verb"),
            url=url if len(found) == 1 else reverse("plans") + "#te-laat",
        )


def _to_read(member: Membership) -> Iterator[MyTask]:
    """What somebody asked me to read."""
    found = plans.reading.to_read(member)
    if found:
        first = found[0].shown.kept
        yield MyTask(
            title=say("plans-task-read", count=len(found)),
            detail=", ".join(each.shown.version.title for each in found[:_NAMED]),
            icon="eye",
            verb=say("plans-task-read-verb"),
            url=reverse("plan", args=[first.owner.slug, first.plan.number]) + "#readers",
        )


def _agreements(member: Membership) -> Iterator[MyTask]:
    """Agreements of my own organisation that end, and what it has to do."""
    ending = plans.agreements.ending(member)
    if ending:
        yield MyTask(
            title=say("plans-task-agreements", count=len(ending)),
            detail=", ".join(each.shown.version.title for each in ending[:_NAMED]),
            icon="doc",
            verb=say("plans-task-verb"),
            url=reverse("agreements"),
        )
    owed = plans.agreements.owed(member)
    if owed:
        yield MyTask(
            title=say("plans-task-owed", count=len(owed)),
            detail=", ".join(owing.obligation.text for _, owing in owed[:_NAMED]),
            icon="task",
            verb=say("plans-task-verb"),
            url=reverse("agreements") + "#owed",
        )


def _proposals(member: Membership) -> Iterator[MyTask]:
    """What readers would change in plans of my own organisation."""
    found = plans.cards.open_proposals(member)
    if found:
        plan = found[0].version.plan
        yield MyTask(
            title=say("plans-task-proposals", count=len(found)),
            detail=", ".join(dict.fromkeys(each.version.title for each in found[:_NAMED])),
            icon="comment",
            verb=say("plans-answer"),
            url=reverse("plan", args=[plan.owner.slug, plan.number]) + "#proposals",
        )


def _to_work_in(member: Membership) -> Iterator[MyTask]:
    """What was taken over from readers and does not stand in a plan of my own organisation yet."""
    found = plans.cards.own_to_work_in(member)
    if found:
        plan = found[0].version.plan
        yield MyTask(
            title=say("plans-task-to-work-in", count=len(found)),
            detail=", ".join(dict.fromkeys(each.version.title for each in found[:_NAMED])),
            icon="pen",
            verb=say("plans-task-verb"),
            url=reverse("plan", args=[plan.owner.slug, plan.number]),
        )


def _to_mend(member: Membership) -> Iterator[MyTask]:
    """What ails plans of my own organisation and has no task of its own."""
    found = preparedness.of_own(member)
    if found:
        titles = dict.fromkeys(each.version.title for each in found if each.version)
        yield MyTask(
            title=say("preparedness-task-health", count=len(found)),
            detail=", ".join(list(titles)[:_NAMED]),
            icon="warning",
            verb=say("preparedness-task-verb"),
            url=reverse("plans_health"),
        )


def _institution(member: Membership) -> Iterator[MyTask]:
    """The profile of my own institution, when nobody looked at it for a year, or ever."""
    found = institutions.waits_for(member)
    if found is not None:
        key = "institutions-task-confirm" if found.kept else "institutions-task-fill-in"
        yield MyTask(
            title=say(key),
            detail=found.organisation.name,
            icon="pen",
            verb=say("institutions-task-verb"),
            url=reverse("institution", args=[found.organisation.slug]),
        )


def _training(member: Membership) -> Iterator[MyTask]:
    """Exercises of which nobody wrote down who was there, and what my own organisation has to improve."""
    over = training.to_note(member)
    if over:
        first = over[0].event
        yield MyTask(
            title=say("training-task-note", count=len(over)),
            detail=", ".join(each.title for each in over[:_NAMED]),
            icon="people",
            verb=say("training-task-note-verb"),
            url=reverse("exercise_event", args=[first.owner.slug, first.number]),
        )
    found = improving.open_of_own(member)
    late = [each for each in found if each.due_on < improving.today()]
    if found:
        told = ", ".join(each.todo for each in found[:_NAMED])
        yield MyTask(
            title=say("training-task-improve", count=len(found)),
            detail=f"{say('training-task-late', count=len(late))}. {told}" if late else told,
            icon="task",
            verb=say("training-task-verb"),
            url=reverse("improvements") + "?eigen",
        )
