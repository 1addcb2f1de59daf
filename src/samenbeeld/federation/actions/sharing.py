"""Releasing a fact of ours to named nodes, undoing that in time, correcting it and taking it back."""

from collections.abc import Collection, Iterable

from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.federation import events, outbox, queries
from samenbeeld.federation.models import (
    FactDispatch,
    FactRelease,
    FactUndo,
    FactWithdrawal,
    ForeignWithdrawal,
    Peer,
)
from samenbeeld.federation.queries import drafting, sharing
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import RELEASED, WITHDRAWN, Label, moment
from samenbeeld.federation.rules.facts import LONGEST
from samenbeeld.federation.rules.sharing import check_sharing, with_further
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish

Why = ForeignWithdrawal.Why


@journalled
def release_fact(
    *,
    actor: Membership,
    region: Region,
    kind: str,
    about: str = "",
    audience: Iterable[str],
    further: Iterable[str] = (),
    tlp: Tlp = Tlp.AMBER,
    mode: Mode = Mode.REAL,
    said: str = "",
    is_correction: bool = False,
    seen: str | None = None,
) -> FactRelease:
    """Give what stands now to these nodes and to nobody else, after the time to undo it; to `further` any of
    them may tell it on. Who had the one
    before and is not among them is told then that it is no longer shared; with `is_correction`, everyone
    hears that the one before was wrong.

    `seen`: the fingerprint of the preview that the person read; Conflict when it would be another now.
    Raises NotAllowed and Refused.
    """
    require(actor, "federation.release", Scope(regions=frozenset({region.code}), tlp=tlp, mode=mode))

    node, peers = queries.required_own(), {peer.code: peer for peer in queries.peers_in(mode)}
    label = Label(frozenset(audience), tlp, mode, hops=1)
    check_sharing(label, known=peers, own=node.code)
    reach = with_further(label, frozenset(further) - {node.code})
    draft = drafting.draft(actor, region, kind, about, mode=mode, tlp=tlp, said=said.strip())
    if seen is not None and seen != sharing.fingerprint(draft, reach):
        raise Conflict("federation-changed-meanwhile")
    before = sharing.left_before(draft.subject, mode)
    is_open = before is not None and before.is_open
    if is_correction and not is_open:
        raise Refused("federation-nothing-to-correct", field="is_correction")

    release = FactRelease.objects.create(
        subject=draft.subject,
        region=region,
        mode=mode.value,
        tlp=tlp.value,
        audience=sorted(label.audience),
        content=facts.written(draft),
        settles=[str(each.envelope) for each in sharing.contradicting(draft, mode)],
        replaces=sharing.newest_row(draft.subject, mode),
        is_correction=is_correction,
        released_by=actor,
        released_at=now(),
        leaves_at=now() + queries.limits().undo,
        further=sorted(reach.audience - label.audience) or None,
    )
    event = events.FactReleased(
        release=str(release.pk),
        subject=release.subject,
        level=draft.level.value,
        audience=release.audience,
        gone=sorted(set(before.release.audience) - label.audience) if before and is_open else [],
        tlp=tlp.value,
        mode=mode.value,
        is_correction=is_correction,
        settles=release.settles,
        further=release.further or [],
    )
    _record(stamp(actor), release, event)
    return release


@journalled
def undo_release(*, actor: Membership, release: FactRelease) -> FactUndo:
    """As if it was never released, as long as it did not leave. Raises NotAllowed and Conflict."""
    mode, tlp = Mode(release.mode), Tlp(release.tlp)
    require(actor, "federation.release", Scope(regions=frozenset({release.region_id}), tlp=tlp, mode=mode))

    release = _locked(release)
    if not _is_waiting(release):
        raise Conflict("federation-left-already")
    undo = FactUndo.objects.create(release=release, by=actor, at=now())
    _record(stamp(actor), release, events.FactUndone(str(release.pk), release.subject))
    return undo


@journalled
def send_release(*, actor: Stamp, release: FactRelease) -> FactDispatch:
    """The time to undo it is over: it leaves for its nodes. Raises Conflict when it left, or was undone."""
    release = _locked(release)
    if not _is_waiting(release):
        raise Conflict("federation-left-already")
    mode, peers = Mode(release.mode), {peer.code: peer for peer in queries.peers()}
    before = sharing.left_before(release.subject, mode)
    is_open = before is not None and before.is_open
    to = [code for code in release.audience if code in peers]
    _send(
        release, [peers[code] for code in to], corrects=before if release.is_correction and is_open else None
    )
    if before is not None and is_open:
        gone = [peers[code] for code in before.release.audience if code in peers and code not in to]
        _take_back(
            before.release, gone, why=Why.CORRECTED if release.is_correction else Why.UNSHARED, reason=""
        )

    dispatch = FactDispatch.objects.create(release=release, at=now())
    _record(actor, release, events.FactSent(str(release.pk), release.subject, to))
    return dispatch


@journalled
def withdraw_fact(*, actor: Membership, release: FactRelease, reason: str) -> FactWithdrawal:
    """Take a released fact back; each node that had it tells whoever read it. Raises NotAllowed, Refused and
    Conflict.
    """
    mode, tlp = Mode(release.mode), Tlp(release.tlp)
    require(actor, "federation.release", Scope(regions=frozenset({release.region_id}), tlp=tlp, mode=mode))

    reason = reason.strip()
    if not reason:
        raise Refused("federation-reason-missing", field="reason")
    if len(reason) > LONGEST:
        raise Refused("federation-too-long", field="reason", most=LONGEST)
    latest = sharing.latest(release.subject, mode)
    if latest is None or latest.release.pk != release.pk or not latest.is_open:
        raise Conflict("federation-withdrawn-already")
    if _is_waiting(_locked(release)):
        raise Conflict("federation-undo-instead")

    withdrawal = FactWithdrawal.objects.create(release=release, reason=reason, by=actor, at=now())
    _take_back(release, _peers(release.audience), why=Why.WITHDRAWN, reason=reason)
    event = events.FactWithdrawn(str(release.pk), release.subject, reason)
    _record(stamp(actor), release, event)
    return withdrawal


def _locked(release: FactRelease) -> FactRelease:
    return FactRelease.objects.select_for_update().get(pk=release.pk)


def _is_waiting(release: FactRelease) -> bool:
    """Whether it is still with us alone."""
    became = ("dispatch", "undo", "withdrawal")
    return release.leaves_at is not None and not any(hasattr(release, name) for name in became)


def _record(
    actor: Stamp,
    release: FactRelease,
    event: events.FactReleased | events.FactUndone | events.FactSent | events.FactWithdrawn,
) -> None:
    journal.record(
        actor,
        event,
        object_kind=queries.RELEASE,
        object_id=str(release.pk),
        object_label=release.subject,
        tlp=release.tlp,
        mode=release.mode,
    )
    publish.on_commit(event)


def _peers(codes: Collection[str]) -> list[Peer]:
    return [peer for peer in queries.peers() if peer.code in codes]


def _label(release: FactRelease) -> Label:
    label = Label(frozenset(release.audience), Tlp(release.tlp), Mode(release.mode), hops=1)
    return with_further(label, release.further or ())


def _send(release: FactRelease, peers: Iterable[Peer], *, corrects: sharing.Released | None) -> None:
    settles: list[Json] = list(release.settles)
    data: dict[str, Json] = {
        "fact": release.content,
        "released": moment(release.released_at),
        "settles": settles,
    }
    corrected = str(corrects.release.pk) if corrects else ""
    outbox.put_for(
        peers,
        RELEASED,
        id=release.pk,
        subject=release.subject,
        label=_label(release),
        data=data,
        retracts=corrected,
    )


def _take_back(release: FactRelease, peers: Iterable[Peer], *, why: str, reason: str) -> None:
    """Who had it is told, under the label it had."""
    for peer in peers:
        outbox.put(
            peer,
            WITHDRAWN,
            id=uuid7(),
            subject=release.subject,
            label=_label(release),
            data={"why": why, "reason": reason},
            retracts=str(release.pk),
        )
