"""What was asked, how it stands, who is waited for, and what this person may say of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities.models import Activity
from samenbeeld.assistance.models import AssistanceRequest, AssistanceStep
from samenbeeld.assistance.rules import form as forms
from samenbeeld.assistance.rules import road
from samenbeeld.assistance.rules.form import Form, Kind, Offer
from samenbeeld.assistance.rules.road import ENDS, Roles, Said, Side, State, Step
from samenbeeld.audit.keeping import once_a_look, until_a_change
from samenbeeld.federation import queries as federation
from samenbeeld.federation.models import OwnNode, Peer
from samenbeeld.geo import queries as geo
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import current_language
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports.models import Need

REQUEST = "assistance.request"
# What each step asks of whoever says it here.
PERMISSIONS = {
    Step.ASKED: "assistance.ask",
    Step.SIGNED: "assistance.sign",
    Step.CHECKED: "assistance.treat",
    Step.RETURNED: "assistance.treat",
    Step.TREATED: "assistance.treat",
    Step.OFFERED: "assistance.offer",
    Step.DECLINED: "assistance.offer",
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
    """An offer of one region beside the others. `left_at` and `came_at` None: not known; `should_leave`: by
    when it should be on its way, None when nothing is waited for.
    """

    step: AssistanceStep
    node: str
    offer: Offer
    is_chosen: bool
    is_taken_back: bool
    left_at: datetime | None
    came_at: datetime | None
    should_leave: datetime | None
    is_late: bool


@dataclass(frozen=True)
class Refusing:
    """A region that cannot help, with its reason; `step` None: it said nothing yet."""

    node: str
    step: AssistanceStep | None


@dataclass(frozen=True)
class Unheard:
    """A node that did not say yet that it has our last word; `heard_at` None: it was never there."""

    node: str
    heard_at: datetime | None


@dataclass(frozen=True)
class Asked:
    """One request as it stands now. `waits_for` are names of nodes; `side` None when we have no part; `due`:
    by when its next step is agreed; `open_to`: the steps that this person may say.
    """

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
    due: datetime | None
    is_late: bool
    own: str  # our code, "" for none
    open_to: tuple[Step, ...]

    @property
    def key(self) -> str:
        """As it stands in an address."""
        return str(self.request.pk)

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
    """One request with all that was said of it, for one reader."""

    asked: Asked
    signatures: tuple[Signature, ...]
    offers: tuple[Offered, ...]
    refusing: tuple[Refusing, ...]
    unheard: tuple[Unheard, ...]
    names: dict[str, str]

    @property
    def open_to(self) -> tuple[Step, ...]:
        """The steps that this person may say."""
        return self.asked.open_to


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
    """What this person may read, what waits for us first, what is over last."""
    found = [each for each in _all(member, now) if each.request.mode == mode.value]
    return sorted(found, key=lambda each: (each.is_over, not each.is_ours_to_move, not each.is_late))


def page(member: Membership, pk: UUID, now: datetime) -> AskedPage:
    """The request with this id. Raises NotFound, also for one that this person may not read."""
    asked = next((each for each in _all(member, now) if each.request.pk == pk), None)
    if asked is None:
        raise NotFound("assistance-no-request")
    names = node_names()
    return AskedPage(
        asked=asked,
        signatures=tuple(_signatures(asked)),
        offers=tuple(_offers(asked, names, now)),
        refusing=tuple(_refusing(asked, names)),
        unheard=tuple(_unheard(asked, now)),
        names=names,
    )


def to_do(member: Membership, now: datetime) -> list[tuple[Asked, Step]]:
    """What waits for a word of this person, real and played, each with the step that it waits for."""
    found = ((each, _turn(member, each)) for each in _all(member, now))
    return [(each, step) for each, step in found if step is not None]


def heard(member: Membership, since: datetime, now: datetime) -> list[tuple[Asked, AssistanceStep, str]]:
    """What other nodes said after that moment and this person may read, each with the name of its node."""
    found = [
        (each, step)
        for each in _all(member, now)
        for step in each.steps
        if step.received_at is not None and step.received_at > since and _is_news(each, step)
    ]
    names = node_names() if found else {}
    return [(each, step, names.get(step.node, step.node)) for each, step in found]


def asking_for(member: Membership, activity: Activity, need: Need) -> str:
    """Where this member can ask other regions for this need, "" when they may not or nobody is known."""
    if not _may_ask_in(member, activity):
        return ""
    played = "modus=oefening&" if activity.mode == Mode.EXERCISE.value else ""
    return f"{reverse('assistance_new')}?{played}behoefte={activity.slug}/{need.thread}"


@once_a_look
def _may_ask_in(member: Membership, activity: Activity) -> bool:
    own = federation.own() if access.may_somewhere(member, "assistance.ask") else None
    here = {region.code for region in activity.regions.all()} & {*(own.regions if own else ())}
    mode = Mode(activity.mode)
    return any(
        access.may(member, "assistance.ask", Scope(regions=frozenset({code}), mode=mode)) for code in here
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


def may_treat(mode: Mode) -> list[Peer]:
    """To whom a request can go: the national nodes first."""
    return sorted(federation.peers_in(mode), key=lambda each: (bool(each.regions), each.code))


def municipalities(regions: Iterable[str]) -> dict[str, str]:
    """Name by code, of those in these regions."""
    return {shape.code: shape.name for shape in geo.municipalities_of(regions)}


@once_a_look
def _all(member: Membership, now: datetime) -> tuple[Asked, ...]:
    """Everything this person may read, the newest first. Who we are is one query, whom we know another."""
    rows = _rows() if access.may_somewhere(member, "assistance.read") else ()
    own = federation.own() if rows else None
    seen = [row for row in rows if _may_read(member, row, own)]
    names = node_names() if seen else {}
    return tuple(_asked(member, row, own, names, now) for row in seen)


@until_a_change
def _rows() -> tuple[AssistanceRequest, ...]:
    """Every request with its steps, the newest first. Two queries."""
    return tuple(AssistanceRequest.objects.prefetch_related("steps"))


def _may_read(member: Membership, row: AssistanceRequest, own: OwnNode | None) -> bool:
    return access.may(member, "assistance.read", scope(row, own))


def _may_say(member: Membership, step: Step, row: AssistanceRequest, own: OwnNode | None) -> bool:
    if step is Step.SIGNED and row.made_by_id == member.pk:
        return False
    return access.may(member, PERMISSIONS[step], scope(row, own))


def _turn(member: Membership, asked: Asked) -> Step | None:
    """The step that this person should say now, None when nothing waits for them."""
    waits = {
        State.TO_SIGN: (Step.SIGNED,),
        State.SENT: (Step.CHECKED, Step.OFFERED),
        State.CHECKED: (Step.TREATED, Step.OFFERED),
        State.TREATED: (Step.APPROVED, Step.OFFERED),
        State.APPROVED: (Step.UNDERWAY,),
        State.UNDERWAY: (Step.UNDERWAY, Step.ARRIVED),
        State.RELEASED: (Step.EVALUATED,),
    }.get(asked.state, ())
    step = next((step for step in waits if step in asked.open_to), None)
    if step is Step.OFFERED:
        own = asked.own
        has_answered = own not in road.unanswered(roles(asked.request), [each.said for each in asked.steps])
        return None if has_answered else step
    return step


def _is_news(asked: Asked, step: AssistanceStep) -> bool:
    """A request is told by its last signature, with which it came."""
    return step.step != Step.ASKED


def _asked(
    member: Membership, row: AssistanceRequest, own: OwnNode | None, names: dict[str, str], now: datetime
) -> Asked:
    steps = tuple(row.steps.all())
    told, who = [each.said for each in steps], roles(row)
    state, since, waiting = road.state(who, told), road.since(who, told), road.waits_for(who, told)
    form, code = forms.read(row.form), own.code if own else ""
    due = road.due(who, told, forms.patience(policy.load("assistance")))
    open_to = road.open_to(who, told, by=code) if own else []
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
        due=due,
        is_late=due is not None and due < now,
        own=code,
        open_to=tuple(step for step in open_to if _may_say(member, step, row, own)),
    )


def _signatures(asked: Asked) -> Iterable[Signature]:
    there = {str(each.data.get("place", "")): each for each in asked.steps if each.step == Step.SIGNED}
    for place in asked.request.needs or [""]:
        step = there.get(place)
        authority = authorities().get(str(step.data.get("authority", "")), "") if step else ""
        yield Signature(place, asked.request.place_names.get(place, place), authority, step)


def _offers(asked: Asked, names: dict[str, str], now: datetime) -> Iterable[Offered]:
    told = [each.said for each in asked.steps]
    taken, back, came = road.chosen(told), road.taken_back(told), road.there(told)
    to_leave = road.still_to_leave(told) if asked.due else frozenset()
    for each in asked.steps:
        if each.step != Step.OFFERED:
            continue
        is_chosen, has_come = str(each.pk) in taken, str(each.pk) in came
        should_leave = asked.due if is_chosen and each.node in to_leave else None
        yield Offered(
            step=each,
            node=names.get(each.node, each.node),
            offer=forms.offer_read(each.data),
            is_chosen=is_chosen,
            is_taken_back=str(each.pk) in back,
            left_at=_moment(asked, Step.UNDERWAY, each.node) if is_chosen else None,
            came_at=_came_at(asked, str(each.pk)) if has_come else None,
            should_leave=should_leave,
            is_late=should_leave is not None and should_leave < now,
        )


def _moment(asked: Asked, step: Step, node: str) -> datetime | None:
    return next((each.at for each in asked.steps if each.step == step and each.node == node), None)


def _came_at(asked: Asked, offer: str) -> datetime | None:
    arrivals = [each for each in asked.steps if each.step == Step.ARRIVED]
    return next((each.at for each in arrivals if offer in (each.said.arrived or {offer})), None)


def _refusing(asked: Asked, names: dict[str, str]) -> Iterable[Refusing]:
    """Who cannot help, and who said nothing yet. A region that helps hears nothing of the others."""
    told = [each.said for each in asked.steps]
    for node in sorted(road.cannot_help(told)):
        said = [each for each in asked.steps if each.step == Step.DECLINED and each.node == node]
        yield Refusing(names.get(node, node), said[-1])
    if asked.side is not Side.HELPER and asked.state is not State.TO_SIGN:
        for node in sorted(road.unanswered(roles(asked.request), told)):
            yield Refusing(names.get(node, node), None)


def _unheard(asked: Asked, now: datetime) -> Iterable[Unheard]:
    """Who should have had our last word by now, and did not say so."""
    ours = [each.at for each in asked.steps if each.node == asked.own]
    if not ours or asked.state is State.TO_SIGN or asked.side is None:
        return
    sides = {asked.request.home, asked.request.treating}
    if asked.side is not Side.HELPER:
        sides |= {*asked.request.helpers}
    for each in federation.not_had(sides - {asked.own}, max(ours), now):
        yield Unheard(each.peer.name, each.heard_at)
