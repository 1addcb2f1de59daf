"""What was asked, how it stands, who is waited for, and what this person may say of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.assistance.models import AssistanceRequest, AssistanceStep
from samenbeeld.assistance.rules import form as forms
from samenbeeld.assistance.rules import road
from samenbeeld.assistance.rules.form import Form, Kind, Offer
from samenbeeld.assistance.rules.road import ENDS, Roles, Said, Side, State, Step
from samenbeeld.federation import queries as federation
from samenbeeld.federation.models import OwnNode, Peer
from samenbeeld.geo import queries as geo
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import current_language
from samenbeeld.organisations.models import Membership

REQUEST = "assistance.request"
# What each step asks of whoever says it here.
PERMISSIONS = {
    Step.ASKED: "assistance.ask",
    Step.SIGNED: "assistance.sign",
    Step.CHECKED: "assistance.treat",
    Step.RETURNED: "assistance.treat",
    Step.TREATED: "assistance.treat",
    Step.OFFERED: "assistance.offer",
    Step.APPROVED: "assistance.decide",
    Step.REJECTED: "assistance.decide",
    Step.UNDERWAY: "assistance.offer",
    Step.ARRIVED: "assistance.ask",
    Step.RELEASED: "assistance.ask",
    Step.EVALUATED: "assistance.ask",
    Step.WITHDRAWN: "assistance.ask",
}


@dataclass(frozen=True)
class Signature:
    """One that is asked: the `name` of its place, "" for the one; `step` None as long as it is not there."""

    place: str
    name: str
    authority: str
    step: AssistanceStep | None


@dataclass(frozen=True)
class Offered:
    """An offer of one region beside the others."""

    step: AssistanceStep
    node: str
    offer: Offer
    is_chosen: bool
    is_enough: bool


@dataclass(frozen=True)
class Asked:
    """One request as it stands now. `waits_for` are names of nodes; `side` None when we have no part."""

    request: AssistanceRequest
    form: Form
    kind: Kind | None
    steps: tuple[AssistanceStep, ...]
    state: State
    side: Side | None
    home: str
    treating: str
    waits_for: tuple[str, ...]
    is_ours_to_move: bool
    since: datetime
    is_late: bool

    @property
    def is_over(self) -> bool:
        """Whether nothing follows any more."""
        return self.state in ENDS

    @property
    def kind_name(self) -> str:
        """In the language of the screen."""
        return self.kind.names[current_language()] if self.kind else self.form.kind

    @property
    def ground(self) -> str:
        """On which legal ground, in the language of the screen."""
        return self.kind.ground[current_language()] if self.kind else ""


@dataclass(frozen=True)
class AskedPage:
    """One request with all that was said of it, for one reader. `open_to`: the steps this person may say."""

    asked: Asked
    signatures: tuple[Signature, ...]
    offers: tuple[Offered, ...]
    names: dict[str, str]
    open_to: tuple[Step, ...]


def kinds() -> dict[str, Kind]:
    """From policy, in its order."""
    return forms.kinds(policy.load("assistance"))


def authorities() -> dict[str, str]:
    """Name by code, in the language of the screen."""
    found = policy.load("assistance")["authorities"]
    return {code: record[current_language()] for code, record in found.items()}


def scope(request: AssistanceRequest, own: OwnNode | None) -> Scope:
    """How permission sees it: ours stands in its region, another's at this node."""
    tlp, mode = Tlp(request.tlp), Mode(request.mode)
    if request.peer_id is None:
        return Scope(regions=frozenset({request.region}), tlp=tlp, mode=mode)
    return federation.scope(own, tlp=tlp, mode=mode)


def board(member: Membership, mode: Mode, now: datetime) -> list[Asked]:
    """What this person may read, what waits for us first, what is over last. Four queries."""
    own, names = federation.own(), node_names()
    found = [_asked(row, own, names, now) for row in _rows(mode) if _may_read(member, row, own)]
    return sorted(found, key=lambda each: (each.is_over, not each.is_ours_to_move, not each.is_late))


def page(member: Membership, pk: UUID, now: datetime) -> AskedPage:
    """The request with this id. Raises NotFound, also for one that this person may not read."""
    own, names = federation.own(), node_names()
    row = by_id(pk)
    if not _may_read(member, row, own):
        raise NotFound("assistance-no-request")
    asked = _asked(row, own, names, now)
    return AskedPage(
        asked=asked,
        signatures=tuple(_signatures(asked)),
        offers=tuple(_offers(asked, names)),
        names=names,
        open_to=tuple(step for step in _open_here(asked, own) if _may_say(member, step, row, own)),
    )


def by_id(pk: UUID | str) -> AssistanceRequest:
    """Raises NotFound."""
    found = AssistanceRequest.objects.prefetch_related("steps").filter(pk=pk).first()
    if found is None:
        raise NotFound("assistance-no-request")
    return found


def roles(request: AssistanceRequest) -> Roles:
    """Which node is which side."""
    return Roles(request.home, request.treating, frozenset(request.helpers), tuple(request.needs))


def said(request: AssistanceRequest) -> list[Said]:
    """All steps, as the rules see them."""
    return [each.said for each in request.steps.all()]


def node_names() -> dict[str, str]:
    """Name by code, of ours and all we ever knew."""
    own = federation.own()
    return {each.code: each.name for each in federation.every_peer()} | ({own.code: own.name} if own else {})


def may_treat() -> list[Peer]:
    """To whom a request can go: the national nodes first."""
    return sorted(federation.peers(), key=lambda each: (bool(each.regions), each.code))


def municipalities(regions: Iterable[str]) -> dict[str, str]:
    """Name by code, of those in these regions."""
    return {shape.code: shape.name for shape in geo.municipalities_of(regions)}


def _rows(mode: Mode) -> QuerySet[AssistanceRequest]:
    return AssistanceRequest.objects.filter(mode=mode.value).prefetch_related("steps")


def _may_read(member: Membership, row: AssistanceRequest, own: OwnNode | None) -> bool:
    return access.may(member, "assistance.read", scope(row, own))


def _may_say(member: Membership, step: Step, row: AssistanceRequest, own: OwnNode | None) -> bool:
    return access.may(member, PERMISSIONS[step], scope(row, own))


def _open_here(asked: Asked, own: OwnNode | None) -> Sequence[Step]:
    if own is None:
        return ()
    return road.open_to(roles(asked.request), [each.said for each in asked.steps], by=own.code)


def _asked(row: AssistanceRequest, own: OwnNode | None, names: dict[str, str], now: datetime) -> Asked:
    steps = tuple(row.steps.all())
    told, who = [each.said for each in steps], roles(row)
    state, since, waiting = road.state(who, told), road.since(who, told), road.waits_for(who, told)
    form, code = forms.read(row.form), own.code if own else ""
    return Asked(
        request=row,
        form=form,
        kind=kinds().get(form.kind),
        steps=steps,
        state=state,
        side=who.side_of(code),
        home=names.get(row.home, row.home),
        treating=names.get(row.treating, row.treating),
        waits_for=tuple(names.get(each, each) for each in sorted(waiting)),
        is_ours_to_move=code in waiting,
        since=since,
        is_late=road.is_late(state, since, at=now, patience=forms.patience(policy.load("assistance"))),
    )


def _signatures(asked: Asked) -> Iterable[Signature]:
    there = {str(each.data.get("place", "")): each for each in asked.steps if each.step == Step.SIGNED}
    for place in asked.request.needs or [""]:
        step = there.get(place)
        authority = authorities().get(str(step.data.get("authority", "")), "") if step else ""
        yield Signature(place, asked.request.place_names.get(place, place), authority, step)


def _offers(asked: Asked, names: dict[str, str]) -> Iterable[Offered]:
    taken = road.chosen([each.said for each in asked.steps])
    for each in asked.steps:
        if each.step == Step.OFFERED:
            offer = forms.offer_read(each.data)
            is_enough = offer.count >= asked.form.count
            yield Offered(each, names.get(each.node, each.node), offer, str(each.id) in taken, is_enough)
