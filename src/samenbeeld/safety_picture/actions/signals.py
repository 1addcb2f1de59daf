"""Send in a signal, check it, link it, dismiss it, take it up again, and fold what tells of the same."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish
from samenbeeld.safety_picture import events
from samenbeeld.safety_picture.models import Signal, SignalStep
from samenbeeld.safety_picture.queries import signals as queries
from samenbeeld.safety_picture.queries.definition import scope
from samenbeeld.safety_picture.queries.definition import theme as theme_with
from samenbeeld.safety_picture.rules import signals as rules

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

SIGNAL = "safety_picture.signal"  # what the journal calls one


@journalled
def send_signal(
    *,
    actor: Membership,
    region: Region,
    title: str,
    text: str = "",
    theme: str = "",
    municipality: str = "",
    happened_at: datetime | None = None,
    source: str = "",
    reference: str = "",
    key: UUID | None = None,
) -> Signal:
    """Say what you saw, or what you heard from `source`. `key`: the id it gets, chosen by the form.

    Raises NotAllowed; Refused with the field; Conflict when it is there already.
    """
    require(actor, "safety_picture.send_signal", scope(region))
    moment = now()
    rules.check_happened(happened_at or moment, moment)
    if key is not None and Signal.objects.filter(pk=key).exists():
        raise Conflict("safety-picture-signal-sent-already")
    return _keep(
        stamp(actor), actor, region=region, title=title, text=text, theme=theme, municipality=municipality,
        happened_at=happened_at or moment, source=source, reference=reference, key=key,
    )  # fmt: skip


def receive_signal(
    *,
    actor: Stamp,
    region: Region,
    source: str,
    reference: str,
    title: str,
    text: str = "",
    theme: str = "",
    municipality: str = "",
    happened_at: datetime | None = None,
) -> Signal:
    """Bring in what a source sent, by the platform itself (`journal.SYSTEM`); what is too long is cut.

    The same reference of the same source in the same region is the same signal, and is given back as it is:
    then nothing changed, so nothing is journalled. Raises Refused without a title, source or reference, and
    for a theme that is not in policy.
    """
    known = queries.of_source(region, source, reference)
    if known is not None:
        return known
    try:
        return _bring_in(
            actor=actor, region=region, source=source, reference=reference, title=title, text=text,
            theme=theme, municipality=municipality, happened_at=happened_at,
        )  # fmt: skip
    except Conflict:
        # Another process brought it in since we looked.
        known = queries.of_source(region, source, reference)
        assert known is not None
        return known


@journalled
def verify_signal(
    *, actor: Membership, signal: Signal, checked_against: str, seen: int | None = None
) -> SignalStep:
    """It was checked, against this. `seen`: how many steps there were when somebody decided this.

    Raises NotAllowed; Refused without words; Conflict when a colleague was first.
    """
    held, states = _held(actor, signal, seen)
    state = rules.state_after(rules.VERIFY, states)
    rules.check_note(checked_against, missing="safety-picture-signal-against-what", field="checked_against")
    step = _step(actor, held, rules.VERIFY, state, states, note=checked_against.strip())
    _record(stamp(actor), held, events.SignalVerified(str(held.pk), held.region_id, step.note))
    return step


@journalled
def link_signal(
    *,
    actor: Membership,
    signal: Signal,
    theme: str = "",
    activity: Activity | None = None,
    seen: int | None = None,
) -> SignalStep:
    """It belongs to the tile of this theme in its region, or to a real activity that runs.

    Raises NotAllowed; NotFound for an activity that the actor may not know; Refused; Conflict.
    """
    held, states = _held(actor, signal, seen)
    state = rules.state_after(rules.LINK, states)
    slug = activity.slug if activity is not None else ""
    linked = [(link.theme, link.activity.slug if link.activity else "") for link in queries.links([held])]
    rules.check_target(theme=theme, activity=slug, linked=linked)
    if theme:
        theme_with(theme)
    if activity is not None and activity not in queries.targets(actor):
        raise NotFound("activities-not-found")
    step = _step(actor, held, rules.LINK, state, states, theme=theme, activity=activity)
    _record(stamp(actor), held, events.SignalLinked(str(held.pk), held.region_id, theme, slug))
    return step


@journalled
def dismiss_signal(*, actor: Membership, signal: Signal, reason: str, seen: int | None = None) -> SignalStep:
    """Nothing is done with it, and why. Raises NotAllowed; Refused without a reason; Conflict."""
    held, states = _held(actor, signal, seen)
    state = rules.state_after(rules.DISMISS, states)
    rules.check_note(reason, missing="safety-picture-signal-why-dismissed", field="reason")
    step = _step(actor, held, rules.DISMISS, state, states, note=reason.strip())
    _record(stamp(actor), held, events.SignalDismissed(str(held.pk), held.region_id, step.note))
    return step


@journalled
def take_up_signal(*, actor: Membership, signal: Signal, reason: str, seen: int | None = None) -> SignalStep:
    """What was dismissed is new again, and why. Raises NotAllowed; Refused without a reason; Conflict."""
    held, states = _held(actor, signal, seen)
    state = rules.state_after(rules.TAKE_UP, states)
    rules.check_note(reason, missing="safety-picture-signal-why-taken-up", field="reason")
    step = _step(actor, held, rules.TAKE_UP, state, states, note=reason.strip())
    _record(stamp(actor), held, events.SignalTakenUp(str(held.pk), held.region_id, step.note))
    return step


@journalled
def fold_signal(*, actor: Membership, signal: Signal, under: Signal, seen: int | None = None) -> SignalStep:
    """It tells of the same as the earlier one `under`; what was folded under it goes along.

    Raises NotAllowed; Refused when it is not the later of two in one region; Conflict.
    """
    held, states = _held(actor, signal, seen)
    above = Signal.objects.select_for_update().get(pk=under.pk)
    rules.check_folding(
        is_same=held.pk == above.pk,
        is_later=rules.in_order(held, above)[1].pk == held.pk,
        is_same_region=held.region_id == above.region_id,
        earlier_state=queries.states_of(above)[-1],
        later_targets=_targets(held),
        earlier_targets=_targets(above),
    )
    state = rules.state_after(rules.FOLD, states)
    step = _step(actor, held, rules.FOLD, state, states, under=above)
    _record(stamp(actor), held, events.SignalFolded(str(held.pk), held.region_id, str(above.pk)))
    for below in queries.folded_under([held]).get(held.pk, []):
        _step(actor, below, rules.FOLD, rules.FOLDED, queries.states_of(below), under=above)
        _record(stamp(actor), below, events.SignalFolded(str(below.pk), below.region_id, str(above.pk)))
    return step


def _targets(signal: Signal) -> frozenset[tuple[str, object]]:
    return frozenset((step.theme, step.activity_id) for step in queries.links([signal]))


@journalled
def unfold_signal(*, actor: Membership, signal: Signal, seen: int | None = None) -> SignalStep:
    """It is something else after all, and stands where it stood. Raises NotAllowed; Conflict."""
    held, states = _held(actor, signal, seen)
    step = _step(actor, held, rules.UNFOLD, rules.state_after(rules.UNFOLD, states), states)
    _record(stamp(actor), held, events.SignalUnfolded(str(held.pk), held.region_id))
    return step


@journalled
def _bring_in(
    *,
    actor: Stamp,
    region: Region,
    source: str,
    reference: str,
    title: str,
    text: str,
    theme: str,
    municipality: str,
    happened_at: datetime | None,
) -> Signal:
    rules.check_reference(reference)
    moment = now()
    return _keep(
        actor, None, region=region, title=rules.shortened(title, rules.LONGEST_TITLE),
        text=rules.shortened(text, rules.LONGEST_TEXT), theme=theme, municipality=municipality,
        # The clock of a source may run ahead; what was received has happened.
        happened_at=min(happened_at or moment, moment), source=source, reference=reference,
    )  # fmt: skip


def _keep(
    who: Stamp,
    sender: Membership | None,
    *,
    region: Region,
    title: str,
    text: str,
    theme: str,
    municipality: str,
    happened_at: datetime,
    source: str,
    reference: str,
    key: UUID | None = None,
) -> Signal:
    rules.check_signal(title=title, text=text, source=source, reference=reference)
    if theme:
        theme_with(theme)
    source, reference = source.strip(), reference.strip()
    if queries.of_source(region, source, reference) is not None:
        raise Conflict("safety-picture-signal-of-source-known", field="reference")
    made = Signal.objects.create(
        id=key or uuid7(), region=region, title=" ".join(title.split()), text=text.strip(), theme=theme,
        municipality=municipality, source=source, reference=reference, happened_at=happened_at,
        received_at=now(), sent_by=sender,
    )  # fmt: skip
    event = events.SignalReceived(
        str(made.pk), region.code, made.title, theme, municipality, source, reference,
        happened_at.isoformat(),
    )  # fmt: skip
    _record(who, made, event)
    return made


def _held(actor: Membership, signal: Signal, seen: int | None) -> tuple[Signal, list[str]]:
    """The signal, held until the end of the action, and where it stood so far."""
    require(actor, "safety_picture.handle_signals", scope(signal.region))
    held = Signal.objects.select_for_update().get(pk=signal.pk)
    states = queries.states_of(held)
    rules.check_seen(seen, len(states) - 1)
    return held, states


def _step(
    actor: Membership,
    signal: Signal,
    kind: str,
    state: str,
    states: list[str],
    *,
    note: str = "",
    theme: str = "",
    activity: Activity | None = None,
    under: Signal | None = None,
) -> SignalStep:
    return SignalStep.objects.create(
        signal=signal, number=len(states), kind=kind, state=state, note=note, theme=theme,
        activity=activity, under=under, by=actor, at=now(),
    )  # fmt: skip


def _record(who: Stamp, signal: Signal, event: "DataclassInstance") -> None:
    journal.record(who, event, object_kind=SIGNAL, object_id=str(signal.pk), object_label=signal.title)
    publish.on_commit(event)
