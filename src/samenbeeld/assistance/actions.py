"""Asking for assistance, signing, and every next step, told to the other sides in the same transaction."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.assistance import events, queries
from samenbeeld.assistance.models import LONGEST, AssistanceRequest, AssistanceStep
from samenbeeld.assistance.queries import PERMISSIONS, REQUEST
from samenbeeld.assistance.rules import form as forms
from samenbeeld.assistance.rules import road
from samenbeeld.assistance.rules.form import Form, Offer
from samenbeeld.assistance.rules.road import State, Step
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.federation import outbox
from samenbeeld.federation import queries as federation
from samenbeeld.federation.models import Peer
from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.envelope import ASSISTANCE, Envelope, Label, moment, when
from samenbeeld.federation.rules.sharing import check_sharing
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import function_name, leading_function, stamp


@journalled
def ask(
    *,
    actor: Membership,
    region: Region,
    form: Form,
    treating: str,
    helpers: Iterable[str] = (),
    municipalities: Collection[str] = (),
    tlp: Tlp = Tlp.AMBER,
    mode: Mode = Mode.REAL,
) -> AssistanceRequest:
    """Fill in the form for this region. It goes to nobody before it is signed.

    `treating`: code of the node that judges it; `helpers`: of those that may see it and offer. Raises
    NotAllowed and Refused.
    """
    require(actor, "assistance.ask", Scope(regions=frozenset({region.code}), tlp=tlp, mode=mode))

    own, peers = federation.required_own(), {peer.code: peer for peer in federation.peers_in(mode)}
    kinds, known = queries.kinds(), queries.municipalities([region.code])
    forms.check_form(form, kinds, municipalities)
    if region.code not in own.regions:
        raise Refused("assistance-region-not-ours", field="region")
    if not set(municipalities) <= set(known):
        raise Refused("assistance-municipality-unknown", field="municipalities")
    kind = kinds[form.kind]
    asked = peers.get(treating)
    if asked is None or kind.is_direct is not bool(asked.regions):
        key = "assistance-treating-neighbour" if kind.is_direct else "assistance-treating-national"
        raise Refused(key, field="treating")
    others = frozenset(helpers) - {treating}
    check_sharing(Label(others | {treating}, tlp, mode, hops=1), known=peers, own=own.code)

    needs = sorted(municipalities) if kind.per_municipality else []
    request = AssistanceRequest.objects.create(
        home=own.code,
        treating=treating,
        helpers=sorted(others),
        region=region.code,
        mode=mode.value,
        tlp=tlp.value,
        form=forms.written(form),
        needs=needs,
        place_names={code: known[code] for code in needs},
        made_by=actor,
        made_at=now(),
    )
    _said(actor, request, Step.ASKED, own.code, "", {})
    event = events.AssistanceAsked(
        str(request.pk), form.kind, region.code, treating, request.helpers, tlp.value, mode.value
    )
    _record(stamp(actor), request, event)
    return request


@journalled
def say_step(
    *,
    actor: Membership,
    request: AssistanceRequest,
    step: Step,
    reason: str = "",
    chosen: Collection[str] = (),
    place: str = "",
    authority: str = "",
    offer: Offer | None = None,
) -> AssistanceStep:
    """Say a next step for our side, and tell the others. A signature has its `place` and `authority`, an
    offer its `offer`, an approval the ids of the offers that were `chosen`, an arrival those of what is
    there: none is all of it. Raises NotAllowed, Refused and Conflict.
    """
    own = federation.required_own()
    require(actor, PERMISSIONS[step], queries.scope(request, own))

    # Two who decide at once: the second must see what the first said.
    request = AssistanceRequest.objects.select_for_update().get(pk=request.pk)
    roles, told, reason = queries.roles(request), queries.said(request), reason.strip()
    road.check_step(step, by=own.code, roles=roles, said=told, reason=reason)
    if len(reason) > LONGEST:
        raise Refused("assistance-too-long", field="reason", most=LONGEST)
    data: dict[str, Json] = {}
    if step is Step.SIGNED:
        data = _signature(actor, request, place, authority)
    elif step is Step.APPROVED:
        road.check_choice(chosen, told)
        taken: list[Json] = [*sorted(chosen)]
        data = {"chosen": taken}
    elif step is Step.ARRIVED and chosen:
        if not set(chosen) <= road.chosen(told):
            raise Refused("assistance-no-such-offer", field="arrived")
        came: list[Json] = [*sorted(chosen)]
        data = {"arrived": came}
    elif step is Step.OFFERED:
        if offer is None:
            raise Refused("assistance-what-missing", field="what")
        forms.check_offer(offer)
        data = forms.offer_written(offer)

    was_sent = road.state(roles, told) is not State.TO_SIGN
    row = _said(actor, request, step, own.code, reason, data)
    to = _told(request, row, was_sent=was_sent)
    event = events.AssistanceSaid(str(request.pk), step.value, reason, {**data}, to)
    _record(stamp(actor), request, event)
    return row


@journalled
def take_in(*, actor: Stamp, peer: Peer, envelope: Envelope) -> AssistanceStep:
    """What another node said, kept as theirs. Raises Unreadable for what it may not say."""
    data = envelope.data
    request_id, step = UUID(str(data["request"])), Step(str(data["step"]))
    request = AssistanceRequest.objects.filter(pk=request_id).first()
    if step is Step.ASKED:
        if request is not None:
            raise Unreadable("asked twice")
        request = _foreign(peer, envelope, request_id)
    if request is None or request.mode != envelope.label.mode.value:
        raise Unreadable("no such request")
    if not road.is_theirs(step, by=peer.code, roles=queries.roles(request)):
        raise Unreadable("not theirs to say")
    reason = str(data.get("reason", ""))[:LONGEST]
    if step in road.NEEDS_REASON and not reason:
        raise Unreadable("no reason")
    row = AssistanceStep.objects.create(
        id=UUID(envelope.id),
        request=request,
        step=step.value,
        node=peer.code,
        by=str(data["by"])[:200],
        reason=reason,
        data=_checked(step, data["data"]),
        # Nobody looks younger than the envelope in which it came.
        at=min(when(data["at"]), envelope.at, now()),
        received_at=now(),
    )
    _record(actor, request, events.AssistanceHeard(str(request.pk), step.value, peer.code))
    return row


def _signature(actor: Membership, request: AssistanceRequest, place: str, authority: str) -> dict[str, Json]:
    if request.made_by_id == actor.pk:
        raise Refused("assistance-own-form", field="authority")
    if place not in road.unsigned(queries.roles(request), queries.said(request)):
        raise Conflict("assistance-signed-already")
    kind = queries.kinds()[forms.read(request.form).kind]
    if authority not in kind.authorities:
        raise Refused("assistance-authority-missing", field="authority")
    return {"place": place, "authority": authority}


def _said(
    actor: Membership,
    request: AssistanceRequest,
    step: Step,
    node: str,
    reason: str,
    data: Mapping[str, Json],
) -> AssistanceStep:
    by = f"{function_name(leading_function(actor), short=True)}, {actor.organisation.name}"
    return AssistanceStep.objects.create(
        id=uuid7(),
        request=request,
        step=step.value,
        node=node,
        by=by,
        member=actor,
        reason=reason,
        data=dict(data),
        at=now(),
    )


def _told(request: AssistanceRequest, row: AssistanceStep, *, was_sent: bool) -> list[str]:
    """Tell the other sides, and answer whom. Before all signatures are there nobody hears of it."""
    if not was_sent and road.unsigned(queries.roles(request), queries.said(request)):
        return []
    # The last signature sends the whole form, with all that was said of it here.
    rows = [row] if was_sent else list(request.steps.all())
    others = _audience(request, Step(row.step), row.node)
    peers = [peer for peer in federation.peers() if peer.code in others]
    for each in rows:
        for peer in peers:
            _put(request, each, peer, [peer.code for peer in peers])
    return [peer.code for peer in peers]


def _audience(request: AssistanceRequest, step: Step, own: str) -> frozenset[str]:
    """What one side says is for all; what a helper says is for who asks and who treats it."""
    of_helper = own in request.helpers and step in road.OF_HELPER
    sides = {request.home, request.treating}
    return frozenset(sides if of_helper else _nodes(request)) - {own}


def _nodes(request: AssistanceRequest) -> frozenset[str]:
    return frozenset({request.home, request.treating, *request.helpers})


def _put(request: AssistanceRequest, row: AssistanceStep, peer: Peer, audience: Collection[str]) -> None:
    data: dict[str, Json] = {
        "request": str(request.pk),
        "step": row.step,
        "by": row.by,
        "reason": row.reason,
        "at": moment(row.at),
        "data": row.data,
    }
    if row.step == Step.ASKED:
        data |= {
            "form": request.form,
            "treating": request.treating,
            "helpers": request.helpers,
            "region": request.region,
            "needs": request.needs,
            "places": request.place_names,
        }
    outbox.put(
        peer,
        ASSISTANCE,
        id=row.pk,
        subject=f"assistance/{request.pk}",
        label=Label(frozenset(audience), Tlp(request.tlp), Mode(request.mode), hops=1),
        data=data,
    )


def _foreign(peer: Peer, envelope: Envelope, pk: UUID) -> AssistanceRequest:
    """The request of another node as it came. Raises Unreadable."""
    data, own = envelope.data, federation.required_own()
    treating, helpers = str(data["treating"])[:16], _texts(data["helpers"], 16)
    region = str(data["region"])[:4]
    if (
        own.code not in {treating, *helpers}
        or peer.code in {treating, *helpers}
        or region not in peer.regions
    ):
        raise Unreadable("not for us, or not theirs")
    places = data["places"]
    if not isinstance(places, dict):
        raise Unreadable("no places")
    return AssistanceRequest.objects.create(
        id=pk,
        home=peer.code,
        treating=treating,
        helpers=helpers,
        region=region,
        mode=envelope.label.mode.value,
        tlp=envelope.label.tlp.value,
        form=forms.written(forms.read(data["form"])),
        needs=_texts(data["needs"], 6),
        place_names={code[:6]: str(name)[:120] for code, name in places.items()},
        peer=peer,
        made_at=min(when(data["at"]), envelope.at, now()),
    )


def _checked(step: Step, data: Json) -> dict[str, Json]:
    if not isinstance(data, dict):
        raise Unreadable("no data")
    if step is Step.OFFERED:
        return forms.offer_written(forms.offer_read(data))
    if step is Step.APPROVED:
        chosen: list[Json] = [*_texts(data["chosen"], 36)]
        return {"chosen": chosen}
    if step is Step.ARRIVED:
        arrived: list[Json] = [*_texts(data.get("arrived", []), 36)]
        return {"arrived": arrived} if arrived else {}
    if step is Step.SIGNED:
        return {"place": str(data["place"])[:6], "authority": str(data["authority"])[:20]}
    return {}


def _texts(written: Json, most: int) -> list[str]:
    if not isinstance(written, list) or len(written) > 60:
        raise Unreadable("no list")
    return [str(each)[:most] for each in written]


def _record(
    actor: Stamp,
    request: AssistanceRequest,
    event: events.AssistanceAsked | events.AssistanceSaid | events.AssistanceHeard,
) -> None:
    journal.record(
        actor,
        event,
        object_kind=REQUEST,
        object_id=str(request.pk),
        object_label=f"{request.region}: {str(request.form['what'])[:60]}",
        tlp=request.tlp,
        mode=request.mode,
    )
