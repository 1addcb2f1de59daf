"""Putting sentences forward, letting them go, returning them, and taking them back."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db.models import Max

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture import queries, rules
from samenbeeld.multi_picture.events import PartPushed, PartPutForward, PartReturned, PartWithdrawn
from samenbeeld.multi_picture.models import PushedPart, PushedPartStep
from samenbeeld.multi_picture.queries import PartView
from samenbeeld.multi_picture.rules import PartState
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish
from samenbeeld.realtime import queries as realtime

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@journalled
def put_forward(
    *,
    actor: Membership,
    activity: Activity,
    room: str,
    sentences: Collection[str],
    note: str = "",
    replaces: int | None = None,
    key: str = "",
) -> PushedPart:
    """Choose these sentences (by their keys) of one text of the shared picture, for who may approve.

    `replaces` is the number of a part that stands and that it corrects. Raises NotFound for a text that the
    actor may not read, NotAllowed, Refused with the field, Conflict when the text changed meanwhile or this
    form was sent before.
    """
    seen, every = queries.text_of(actor, activity, room)
    tlp = pictures.label_of(seen.document)
    access.require(actor, queries.PUT_FORWARD, queries.scope_of(activity, tlp))
    activity = _locked(activity)
    check_still_open(activity.state)
    _check_sent_once(activity, key)
    rules.check_label(tlp, access.labels_for_export())
    note = " ".join(note.split())
    rules.check_note(note)
    kept = rules.chosen(every, sentences)
    before = queries.part_numbered(actor, activity, replaces) if replaces is not None else None
    if before is not None:
        rules.check_replaces(before.state)
    version = pictures.latest_version(activity)
    last = PushedPart.objects.filter(activity=activity).aggregate(last=Max("number"))["last"]
    part: PushedPart = PushedPart.objects.create(
        activity=activity, number=int(last or 0) + 1, document=seen.document, tlp=tlp.value,
        sentences=[each.as_record() for each in kept], position=realtime.heads([room]).get(room, 0),
        version=version, replaces=before.part if before else None, note=note, by=actor, at=now(),
        key=key or str(uuid7()),
    )  # fmt: skip
    event = PartPutForward(
        activity.slug, part.number, seen.document.section, tlp.value, len(kept),
        version.number if version else None, replaces,
    )  # fmt: skip
    _record(actor, activity, part, event)
    return part


@journalled
def approve_part(*, actor: Membership, activity: Activity, part: PushedPart) -> PushedPartStep:
    """Let it go: from now on the other side reads it, in place of what it replaces.

    Raises NotAllowed; Conflict when somebody was first, when what it replaces went on, or when the label of
    its text became stricter.
    """
    access.require(actor, queries.APPROVE, queries.scope_of(activity, Tlp(part.tlp)))
    activity, view = _held(actor, activity, part)
    check_still_open(activity.state)
    _check(view, PartState.PUSHED, "")
    rules.check_label_still(view.tlp, pictures.label_of(_document(view)))
    if view.part.replaces is not None:
        before = queries.part_numbered(actor, activity, view.part.replaces.number)
        if before.state is PartState.REPLACED:
            raise Conflict("multi-picture-replaced-already", number=str(before.number))
    step = _step(actor, view, PartState.PUSHED, "")
    replaces = view.part.replaces.number if view.part.replaces else None
    _record(actor, activity, part, PartPushed(activity.slug, view.number, replaces), before=view.state)
    return step


@journalled
def return_part(*, actor: Membership, activity: Activity, part: PushedPart, reason: str) -> PushedPartStep:
    """It does not go, and why. Raises NotAllowed, Refused without a reason, Conflict."""
    access.require(actor, queries.APPROVE, queries.scope_of(activity, Tlp(part.tlp)))
    activity, view = _held(actor, activity, part)
    reason = " ".join(reason.split())
    _check(view, PartState.RETURNED, reason)
    step = _step(actor, view, PartState.RETURNED, reason)
    _record(actor, activity, part, PartReturned(activity.slug, view.number, reason), before=view.state)
    return step


@journalled
def withdraw_part(*, actor: Membership, activity: Activity, part: PushedPart, reason: str) -> PushedPartStep:
    """Take it back: what waits by who chose it, what went out by who may approve; also in a closed activity.

    Raises NotAllowed, Refused without a reason, Conflict.
    """
    activity, view = _held(actor, activity, part)
    is_own = view.state is PartState.WAITING and view.part.by_id == actor.pk
    permission = queries.PUT_FORWARD if is_own else queries.APPROVE
    access.require(actor, permission, queries.scope_of(activity, view.tlp))
    reason = " ".join(reason.split())
    _check(view, PartState.WITHDRAWN, reason)
    step = _step(actor, view, PartState.WITHDRAWN, reason)
    event = PartWithdrawn(activity.slug, view.number, view.state.value, reason)
    _record(actor, activity, part, event, before=view.state)
    return step


def _locked(activity: Activity) -> Activity:
    # Two people may number, approve or withdraw at once: the second must see the first.
    return activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)


def _held(actor: Membership, activity: Activity, part: PushedPart) -> tuple[Activity, PartView]:
    activity = _locked(activity)
    return activity, queries.part_numbered(actor, activity, part.number)


def _document(view: PartView) -> PictureDocument:
    [document] = pictures.documents_with([str(view.part.document_id)])
    return document


def _check_sent_once(activity: Activity, key: str) -> None:
    before = PushedPart.objects.filter(activity=activity, key=key).first() if key else None
    if before is not None:
        raise Conflict("multi-picture-sent-before", number=str(before.number))


def _check(view: PartView, after: PartState, reason: str) -> None:
    told = {"who": view.changed_by.account.name, "when": view.changed_at}
    rules.check_step(view.state, after, reason=reason, told=told)


def _step(actor: Membership, view: PartView, kind: PartState, reason: str) -> PushedPartStep:
    step: PushedPartStep = PushedPartStep.objects.create(
        part=view.part, place=len(view.steps) + 1, kind=kind.value, reason=reason, by=actor, at=now()
    )
    return step


def _record(
    actor: Membership,
    activity: Activity,
    part: PushedPart,
    event: "DataclassInstance",
    *,
    before: PartState | None = None,
) -> None:
    journal.record(
        stamp(actor),
        event,
        object_kind=queries.PART,
        object_id=f"{activity.slug}/{part.number}",
        object_label=activity.name,
        before={"state": before.value} if before else None,
        tlp=part.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
