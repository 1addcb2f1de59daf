"""Beginning a text or map that nodes write together, drawing on it with the form, and ending it."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.federation import events, outbox, queries
from samenbeeld.federation.models import JointDocument, JointEnding
from samenbeeld.federation.queries import drafting
from samenbeeld.federation.queries import joint as documents
from samenbeeld.federation.rules import joint
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import JOINT_BEGUN, JOINT_ENDED, Label
from samenbeeld.federation.rules.joint import Begun
from samenbeeld.federation.rules.sharing import check_sharing
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import author_of, stamp
from samenbeeld.plot import queries as plot
from samenbeeld.plot.queries.form import strict_form
from samenbeeld.plot.rules import MapFeature
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import publish
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.trial import things, with_thing


@journalled
def begin_document(
    *, actor: Membership, title: str, audience: Collection[str], tlp: Tlp = Tlp.AMBER, mode: Mode = Mode.REAL
) -> JointDocument:
    """A new text that people of these nodes and of ours write together. Raises NotAllowed and Refused."""
    require(actor, "federation.release", queries.scope(queries.own(), tlp=tlp, mode=mode))

    pk = uuid7()
    room = joint.room_name(pk, joint.TEXT)
    realtime.create_document(room)
    return _begun(actor, pk, joint.TEXT, title, audience, tlp, mode, room)


@journalled
def share_layer(
    *, actor: Membership, activity: Activity, room: str, audience: Collection[str]
) -> JointDocument:
    """Let people of these nodes draw with us on this layer of a map; what stands on it goes along.

    Its label is the one of the layer. Raises NotFound for a layer one may not see, NotAllowed, Refused, and
    Conflict when it is shared already.
    """
    layer = plot.seen_layer(room, activity, actor).layer
    tlp, mode = Tlp(layer.tlp), Mode(activity.mode)
    require(actor, "access.release", plot.release_scope(layer, activity, actor))
    require(actor, "federation.release", queries.scope(queries.own(), tlp=tlp, mode=mode))

    if JointDocument.objects.filter(room=room).exists():
        raise Conflict("federation-joint-layer-shared")
    title = f"{activity.name}"[: joint.LONGEST_TITLE]
    return _begun(actor, uuid7(), joint.MAP, title, audience, tlp, mode, room)


@journalled
def end_document(*, actor: Membership, document: JointDocument, reason: str) -> JointEnding:
    """From now on nobody writes in it, at no node; what was written stays. Raises NotAllowed, Refused for a
    document of another node, and Conflict.
    """
    own = queries.required_own()
    require(actor, "federation.release", documents.scope(document, own))

    reason = reason.strip()
    if document.keeper != own.code:
        raise Refused("federation-joint-not-ours", node=", ".join(documents.named([document.keeper])))
    if not reason:
        raise Refused("federation-joint-end-why", field="reason")
    if len(reason) > joint.LONGEST_REASON:
        raise Refused("federation-too-long", field="reason", most=joint.LONGEST_REASON)
    if JointEnding.objects.filter(document=document).exists():
        raise Conflict("federation-joint-ended-already")
    by = drafting.signed_by(actor)
    ending = JointEnding.objects.create(document=document, reason=reason, by=by, at=now())
    _tell(document, JOINT_ENDED, joint.ended(reason, by))
    _record(actor, document, events.JointDocumentEnded(str(document.pk), reason))
    # Whoever writes in it now may not any more.
    publish.rights_changed("")
    return ending


@journalled
def draw(*, actor: Membership, document: JointDocument, feature: MapFeature) -> MapFeature:
    """Put this thing on a map of another node, for who draws without a mouse; the same id is the same thing.

    Raises NotAllowed, Refused, and Conflict when the map is ended or full.
    """
    _to_draw_on(actor, document)
    stored = feature.stored()
    # The same judgement as in the room, so that nothing gets in through the form that may not be drawn.
    count = len({*things(texts.state(document.room), ROOT), feature.id})
    if refused := strict_form().refusal(feature.id, stored, count):
        raise Conflict(refused)
    _write(actor, document, feature.id, stored)
    _record(actor, document, events.JointThingDrawn(str(document.pk), feature.id, feature.symbol))
    return feature


@journalled
def erase(*, actor: Membership, document: JointDocument, feature_id: str) -> None:
    """Take this thing off a map of another node. Raises as `draw`, and Conflict when it is gone."""
    _to_draw_on(actor, document)
    before = things(texts.state(document.room), ROOT).get(feature_id)
    if before is None:
        raise Conflict("plot-feature-gone")
    _write(actor, document, feature_id, None)
    symbol = str(before.get("symbol", ""))
    _record(actor, document, events.JointThingErased(str(document.pk), feature_id, symbol))


def _to_draw_on(actor: Membership, document: JointDocument) -> None:
    require(actor, "federation.release", documents.scope(document, queries.required_own()))
    JointDocument.objects.select_for_update(of=("self",)).get(pk=document.pk)
    if JointEnding.objects.filter(document=document).exists():
        raise Conflict("federation-joint-ended-already")


def _write(actor: Membership, document: JointDocument, thing: str, stored: dict[str, Any] | None) -> None:
    update = with_thing(texts.state(document.room), ROOT, thing, stored)
    realtime.append_update(document.room, author_of(actor), update)


def _begun(
    actor: Membership,
    pk: UUID,
    kind: str,
    title: str,
    audience: Collection[str],
    tlp: Tlp,
    mode: Mode,
    room: str,
) -> JointDocument:
    node, title = queries.required_own(), title.strip()
    known = {peer.code for peer in queries.peers_in(mode)}
    check_sharing(Label(frozenset(audience), tlp, mode, hops=1), known=known, own=node.code)
    if not title:
        raise Refused("federation-joint-title-missing", field="title")
    if len(title) > joint.LONGEST_TITLE:
        raise Refused("federation-too-long", field="title", most=joint.LONGEST_TITLE)
    document = JointDocument.objects.create(
        id=pk,
        keeper=node.code,
        kind=kind,
        title=title,
        members=sorted({*audience, node.code}),
        tlp=tlp.value,
        mode=mode.value,
        room=room,
        by=drafting.signed_by(actor),
        begun_at=now(),
    )
    said = Begun(kind, title, frozenset(document.members), document.by)
    _tell(document, JOINT_BEGUN, joint.begun(said))
    event = events.JointDocumentBegun(str(pk), title, kind, document.members, tlp.value, mode.value)
    _record(actor, document, event)
    return document


def _tell(document: JointDocument, kind: str, data: dict[str, Json]) -> None:
    label = joint.label_of(documents.label(document), own=document.keeper)
    for peer in queries.peers():
        if peer.code in document.members:
            outbox.put(peer, kind, id=uuid7(), subject=joint.subject(document.pk), label=label, data=data)


def _record(
    actor: Membership,
    document: JointDocument,
    event: events.JointDocumentBegun
    | events.JointDocumentEnded
    | events.JointThingDrawn
    | events.JointThingErased,
) -> None:
    journal.record(
        stamp(actor),
        event,
        object_kind=documents.JOINT,
        object_id=str(document.pk),
        object_label=document.title,
        tlp=document.tlp,
        mode=document.mode,
    )
    publish.on_commit(event)
