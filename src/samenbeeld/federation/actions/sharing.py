"""Releasing a fact of ours to named nodes, correcting it and taking it back. A person decides."""

from collections.abc import Collection, Iterable

from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.federation import events, outbox, queries
from samenbeeld.federation.models import FactRelease, FactWithdrawal, ForeignWithdrawal, Peer
from samenbeeld.federation.queries import sharing
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import RELEASED, WITHDRAWN, Label, moment
from samenbeeld.federation.rules.facts import LONGEST, Fact
from samenbeeld.federation.rules.sharing import check_sharing
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
    theme: str = "",
    audience: Iterable[str],
    tlp: Tlp = Tlp.AMBER,
    mode: Mode = Mode.REAL,
    said: str = "",
    is_correction: bool = False,
    seen: str | None = None,
) -> FactRelease:
    """Give what stands now to these nodes and to nobody else. Who had the one before and is not among them is
    told that it is no longer shared; with `is_correction`, everyone hears that the one before was wrong.

    `seen`: the fingerprint of the preview that the person read; Conflict when it would be another now.
    Raises NotAllowed and Refused.
    """
    require(actor, "federation.release", Scope(regions=frozenset({region.code}), tlp=tlp, mode=mode))

    node, peers = queries.required_own(), {peer.code: peer for peer in queries.peers()}
    label = Label(frozenset(audience), tlp, mode, hops=1)
    check_sharing(label, known=peers, own=node.code)
    draft = sharing.draft(actor, region, kind, theme, mode=mode, said=said.strip())
    before = sharing.latest(draft.subject, mode)
    if seen is not None and seen != sharing.fingerprint(draft, label, before):
        raise Conflict("federation-changed-meanwhile")
    if is_correction and (before is None or not before.is_open):
        raise Refused("federation-nothing-to-correct", field="is_correction")

    release = FactRelease.objects.create(
        subject=draft.subject,
        region=region,
        mode=mode.value,
        tlp=tlp.value,
        audience=sorted(label.audience),
        content=facts.written(draft),
        settles=[str(each.envelope) for each in sharing.contradicting(draft, mode)],
        replaces=before.release if before else None,
        is_correction=is_correction,
        released_by=actor,
        released_at=now(),
    )
    gone = sorted(set(before.release.audience) - label.audience) if before and before.is_open else []
    _send(release, draft, label, [peers[code] for code in release.audience])
    if before is not None:
        why = Why.CORRECTED if is_correction else Why.UNSHARED
        _take_back(before.release, [peers[code] for code in gone if code in peers], why=why, reason="")

    event = events.FactReleased(
        release=str(release.pk),
        subject=release.subject,
        level=draft.level.value,
        audience=release.audience,
        gone=gone,
        tlp=tlp.value,
        mode=mode.value,
        is_correction=is_correction,
        settles=release.settles,
    )
    _record(actor, release, event)
    return release


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

    withdrawal = FactWithdrawal.objects.create(release=release, reason=reason, by=actor, at=now())
    _take_back(release, _peers(release.audience), why=Why.WITHDRAWN, reason=reason)
    event = events.FactWithdrawn(str(release.pk), release.subject, reason)
    _record(actor, release, event)
    return withdrawal


def _record(
    actor: Membership, release: FactRelease, event: events.FactReleased | events.FactWithdrawn
) -> None:
    journal.record(
        stamp(actor),
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


def _send(release: FactRelease, fact: Fact, label: Label, peers: Iterable[Peer]) -> None:
    settles: list[Json] = list(release.settles)
    data: dict[str, Json] = {
        "fact": facts.written(fact),
        "released": moment(release.released_at),
        "settles": settles,
    }
    corrected = str(release.replaces_id) if release.is_correction else ""
    for peer in peers:
        outbox.put(
            peer, RELEASED, id=release.pk, subject=fact.subject, label=label, data=data, retracts=corrected
        )


def _take_back(release: FactRelease, peers: Iterable[Peer], *, why: str, reason: str) -> None:
    """Who had it is told, under the label it had."""
    label = Label(frozenset(release.audience), Tlp(release.tlp), Mode(release.mode), hops=1)
    for peer in peers:
        outbox.put(
            peer,
            WITHDRAWN,
            id=uuid7(),
            subject=release.subject,
            label=label,
            data={"why": why, "reason": reason},
            retracts=str(release.pk),
        )
