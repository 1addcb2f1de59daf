"""Asking for real: signed by who may, told to whom it is meant for, and taken in as theirs."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from samenbeeld.accounts.models import Account
from samenbeeld.activities.tests.situations import hoogwater_maas
from samenbeeld.assistance import actions, queries
from samenbeeld.assistance.models import AssistanceRequest, AssistanceStep
from samenbeeld.assistance.rules import form as forms
from samenbeeld.assistance.rules.form import Form, Offer
from samenbeeld.assistance.rules.road import State, Step
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation import inbox
from samenbeeld.federation.models import BY_POST, EnvelopeRefusal
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import ASSISTANCE, Envelope, moment
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.actions import add_member
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.tests.cases import send

FORM = Form("region", "Ambulances", 6, "MECC", now(), None, "Eigen wagens rijden al", "OvD-G, 000 240 10 07")


@pytest.fixture
def nodes(cast: Cast) -> tuple[OtherNode, OtherNode]:
    make_us()
    north, national = OtherNode(), OtherNode("kcr2", "")
    north.known()
    national.known()
    return north, national


def lotte(cast: Cast) -> Membership:
    """The director, who has the mandate."""
    account = Account.objects.filter(login="lotte").first()
    if account is not None:
        return account.memberships.get()
    account = Account.objects.create(login="lotte", name="Lotte Wouters", is_demonstration=True)
    ghor = cast.ghor_zuid_limburg
    return add_member(actor=SYSTEM, account=account, organisation=ghor, functions=["dpg"])


def ask(cast: Cast, **more: Any) -> AssistanceRequest:
    given = {"actor": cast.bram, "region": cast.zuid_limburg, "form": FORM, "treating": "kcr2", **more}
    return actions.ask(**given)


def signed(cast: Cast, request: AssistanceRequest) -> AssistanceStep:
    return actions.say_step(actor=lotte(cast), request=request, step=Step.SIGNED, authority="mandated")


def says(node: OtherNode, request: AssistanceRequest, step: Step, **data: Json) -> Envelope:
    said: dict[str, Json] = {
        "request": str(request.pk), "step": step.value, "by": "HIN", "reason": "Omdat", "at": moment(now()),
        "data": data,
    }  # fmt: skip
    return node.envelope(ASSISTANCE, subject=f"assistance/{request.pk}", data=said)


def state(cast: Cast, request: AssistanceRequest) -> State:
    return queries.page(cast.bram, request.pk, now()).asked.state


def asked_by(node: OtherNode, **more: Any) -> AssistanceRequest:
    """A request of this node in which we have a part, signed and taken in."""
    given = {"treating": "kcr2", "helpers": ["vr24"], "form": FORM, **more}
    theirs = AssistanceRequest(pk=uuid7())
    asked = says(node, theirs, Step.ASKED)
    whole: dict[str, Json] = {
        **asked.data, "form": forms.written(given["form"]), "treating": given["treating"],
        "helpers": given["helpers"], "region": "VR23", "needs": [], "places": {},
    }  # fmt: skip
    sent = [replace(asked, data=whole), says(node, theirs, Step.SIGNED, place="", authority="chair")]
    inbox.receive([node.closed(each) for each in sent], BY_POST)
    return queries.by_id(theirs.pk)


def test_it_leaves_when_it_is_signed_and_not_before(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    north, national = nodes
    request = ask(cast, helpers=["vr23"])
    assert national.received() == []
    signed(cast, request)
    assert [each.data["step"] for each in national.received()] == ["asked", "signed"]
    assert [each.data["step"] for each in north.received()] == ["asked", "signed"]
    assert forms.read(national.received()[0].data["form"]) == replace(FORM, needed_from=FORM.needed_from)


def test_who_may_not_see_it_hears_nothing(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    signed(cast, ask(cast))
    assert nodes[0].received() == []


def test_who_made_the_form_does_not_sign_it(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    request = ask(cast, actor=lotte(cast))
    with pytest.raises(Refused, match="assistance-own-form"):
        signed(cast, request)


def test_only_who_is_competent_signs(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    request = ask(cast)
    for person in (cast.bram, cast.chantal, cast.amina, cast.eva):
        with pytest.raises(NotAllowed):
            actions.say_step(actor=person, request=request, step=Step.SIGNED, authority="mandated")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"treating": "vr23"}, "treating"),
        ({"helpers": ["vr99"]}, "audience"),
        ({"form": replace(FORM, count=0)}, "count"),
        ({"form": replace(FORM, kind="military")}, "municipalities"),
        ({"form": replace(FORM, needed_until=FORM.needed_from - timedelta(hours=1))}, "needed_until"),
    ],
)
def test_a_form_that_is_not_in_order_is_refused_at_its_field(
    cast: Cast, nodes: tuple[OtherNode, OtherNode], changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        ask(cast, **changes)
    assert refused.value.field == field
    assert not AssistanceRequest.objects.exists()


def test_what_the_others_say_is_seen_here_and_answered_there(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    request = ask(cast, helpers=["vr23"])
    signed(cast, request)
    offer = says(north, request, Step.OFFERED, **forms.offer_written(Offer("Wagens", 2, None)))
    national_says = [
        says(national, request, Step.CHECKED),
        says(national, request, Step.TREATED),
        says(national, request, Step.APPROVED, chosen=[offer.id]),
    ]
    inbox.receive([north.closed(offer)], BY_POST)
    inbox.receive([national.closed(each) for each in national_says], BY_POST)
    assert state(cast, request) is State.APPROVED
    assert [each.is_chosen for each in queries.page(cast.bram, request.pk, now()).offers] == [True]
    inbox.receive([north.closed(says(north, request, Step.UNDERWAY))], BY_POST)
    actions.say_step(actor=cast.bram, request=request, step=Step.ARRIVED)
    assert national.received()[-1].data["step"] == "arrived"


def test_nobody_says_what_is_not_theirs(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    north, national = nodes
    request = ask(cast, helpers=["vr23"])
    signed(cast, request)
    false = [says(north, request, Step.APPROVED, chosen=[]), says(north, request, Step.WITHDRAWN)]
    inbox.receive([north.closed(each) for each in false], BY_POST)
    assert state(cast, request) is State.SENT
    stranger = AssistanceRequest(pk=uuid7())
    inbox.receive([national.closed(says(national, stranger, Step.CHECKED))], BY_POST)
    assert AssistanceStep.objects.filter(node__in=["vr23", "kcr2"]).count() == 0


def test_a_request_of_a_neighbour_is_theirs_and_we_can_offer(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    request = asked_by(north)
    assert not EnvelopeRefusal.objects.exists()
    actions.say_step(actor=cast.chantal, request=request, step=Step.OFFERED, offer=Offer("Wagens", 2, None))
    assert [each.data["step"] for each in north.received()] == ["offered"]
    assert [each.data["step"] for each in national.received()] == ["offered"]
    with pytest.raises(Refused, match="assistance-not-yours"):
        actions.say_step(actor=cast.chantal, request=request, step=Step.APPROVED)


def test_a_request_for_another_region_than_theirs_is_not_taken(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, theirs = nodes[0], AssistanceRequest(pk=uuid7())
    asked = says(north, theirs, Step.ASKED)
    whole: dict[str, Json] = {
        **asked.data, "form": forms.written(FORM), "treating": "kcr2", "helpers": ["vr24"], "region": "VR24",
        "needs": [], "places": {},
    }  # fmt: skip
    inbox.receive([north.closed(replace(asked, data=whole))], BY_POST)
    assert not AssistanceRequest.objects.exists()


def test_two_who_decide_at_once_do_not_both_decide(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    request = ask(cast)
    actions.say_step(actor=cast.bram, request=request, step=Step.WITHDRAWN, reason="Opgelost")
    with pytest.raises(Conflict, match="assistance-does-not-follow"):
        signed(cast, request)


def test_the_page_shows_who_may_say_what(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    request = ask(cast)
    address = reverse("assistance_request", args=[request.pk])
    assert "Wie heeft getekend" in cast.client(lotte(cast)).get(address).content.decode()
    assert "Wie heeft getekend" not in cast.client(cast.bram).get(address).content.decode()
    assert cast.client(cast.eva).get(address).status_code == 403
    typed = {"do": "sign"}
    wrong = cast.client(lotte(cast)).post(address, typed)
    assert (wrong.status_code, "Kies wie heeft getekend." in wrong.content.decode()) == (422, True)
    assert cast.client(lotte(cast)).post(address, {**typed, "authority": "mandated"}).status_code == 302
    assert "Wacht op KCR2." in cast.client(cast.bram).get(reverse("assistance")).content.decode()


def test_a_form_with_a_mistake_keeps_what_was_typed(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    typed = {"kind": "region", "region": "VR24", "what": "Ambulances voor liggend vervoer", "count": "veel"}
    answer = cast.client(cast.bram).post(reverse("assistance_new"), typed)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Schrijf het aantal als een heel getal." in text
    assert "Ambulances voor liggend vervoer" in text


def offers(node: OtherNode, request: AssistanceRequest, count: int) -> Envelope:
    offer = says(node, request, Step.OFFERED, **forms.offer_written(Offer("Wagens", count, None)))
    inbox.receive([node.closed(offer)], BY_POST)
    return offer


def test_who_is_waited_for_is_told_on_the_first_page(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    north, national = nodes
    request = ask(cast, helpers=["vr23"])
    waits = "Bijstand wacht op een handtekening: 6 × Ambulances"
    assert waits in cast.client(lotte(cast)).get("/").content.decode()
    assert waits not in cast.client(cast.bram).get("/").content.decode()
    signed(cast, request)
    assert waits not in cast.client(lotte(cast)).get("/").content.decode()
    granted = [
        says(national, request, Step.CHECKED),
        says(national, request, Step.TREATED),
        says(national, request, Step.APPROVED, chosen=[offers(north, request, 6).id]),
    ]
    inbox.receive([national.closed(each) for each in granted], BY_POST)
    inbox.receive([north.closed(says(north, request, Step.UNDERWAY))], BY_POST)
    text = cast.client(cast.bram).get("/").content.decode()
    assert "Bijstand is onderweg, meld als zij er is: 6 × Ambulances" in text
    assert "Bijstand, Toegekend: 6 × Ambulances" in text


def test_a_region_that_is_asked_has_it_on_the_first_page_until_it_answers(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    theirs = asked_by(nodes[0])
    text = "vraagt of jouw regio kan helpen: 6 × Ambulances"
    assert text in cast.client(cast.chantal).get("/").content.decode()
    with pytest.raises(Refused, match="assistance-reason-missing"):
        actions.say_step(actor=cast.chantal, request=theirs, step=Step.DECLINED)
    actions.say_step(actor=cast.chantal, request=theirs, step=Step.DECLINED, reason="Alles rijdt al")
    assert text not in cast.client(cast.chantal).get("/").content.decode()
    for side in nodes:
        assert [each.data["step"] for each in side.received()] == ["declined"]


def test_who_asks_sees_who_cannot_help_and_who_said_nothing_yet(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north = nodes[0]
    request = ask(cast, helpers=["vr23"])
    signed(cast, request)
    address = reverse("assistance_request", args=[request.pk])
    assert "Nog geen antwoord" in cast.client(cast.bram).get(address).content.decode()
    inbox.receive([north.closed(says(north, request, Step.DECLINED))], BY_POST)
    text = cast.client(cast.bram).get(address).content.decode()
    assert "Kan niet helpen" in text
    assert "Nog geen antwoord" not in text


def test_a_grant_that_forgets_its_offer_is_refused_and_keeps_what_was_typed(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north = nodes[0]
    direct = {"treating": "vr24", "form": replace(FORM, kind="neighbour"), "helpers": ["kcr2"]}
    request = asked_by(north, **direct)
    inbox.receive([nodes[1].closed(says(nodes[1], request, Step.CHECKED))], BY_POST)
    for step in (Step.CHECKED, Step.TREATED):
        actions.say_step(actor=cast.chantal, request=request, step=step)
    offer = offers(nodes[1], request, 2)
    address, typed = reverse("assistance_request", args=[request.pk]), {"do": "step", "step": "approved"}
    wrong = cast.client(cast.chantal).post(address, {**typed, "reason": "Eerst deze twee"})
    assert wrong.status_code == 422
    assert "Kies welk aanbod je neemt." in wrong.content.decode()
    assert "Eerst deze twee" in wrong.content.decode()
    both = cast.client(cast.chantal).post(address, {**typed, "chosen": [offer.id, "own"]})
    assert both.status_code == 422
    assert "Niet allebei." in both.content.decode()
    assert cast.client(cast.chantal).post(address, {**typed, "chosen": [offer.id]}).status_code == 302
    assert queries.page(cast.chantal, request.pk, now()).offers[0].is_chosen


def test_of_two_that_come_it_is_said_which_one_is_there(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    request = ask(cast, helpers=["vr23"])
    signed(cast, request)
    first, second = offers(north, request, 2), offers(north, request, 4)
    granted = [
        says(national, request, Step.CHECKED),
        says(national, request, Step.TREATED),
        says(national, request, Step.APPROVED, chosen=[first.id, second.id]),
    ]
    inbox.receive([national.closed(each) for each in granted], BY_POST)
    address, typed = reverse("assistance_request", args=[request.pk]), {"do": "step", "step": "arrived"}
    nothing = cast.client(cast.bram).post(address, typed)
    assert "Kies wat er is aangekomen." in nothing.content.decode()
    cast.client(cast.bram).post(address, {**typed, "arrived": [first.id]})
    assert state(cast, request) is State.UNDERWAY
    assert national.received()[-1].data["data"] == {"arrived": [first.id]}
    cast.client(cast.bram).post(address, typed)
    assert state(cast, request) is State.ARRIVED


def test_what_came_back_is_asked_again_with_what_stood_there(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    national = nodes[1]
    request = ask(cast, helpers=["vr23"])
    signed(cast, request)
    inbox.receive([national.closed(says(national, request, Step.RETURNED))], BY_POST)
    address = f"{reverse('assistance_new')}?van={request.pk}"
    browser = cast.client(cast.bram)
    assert address in browser.get(reverse("assistance_request", args=[request.pk])).content.decode()
    form = browser.get(address).context["form"]
    for name, value in {"what": "Ambulances", "count": 6, "why": FORM.why, "helpers": ["vr23"]}.items():
        assert form[name].value() == value
    # Of somebody else's request nothing is taken over.
    theirs = asked_by(nodes[0])
    assert browser.get(f"{reverse('assistance_new')}?van={theirs.pk}").context["form"]["what"].value() is None


def test_a_need_that_was_reported_stands_in_the_form(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    flood = hoogwater_maas(cast)
    send(cast.amina, flood, needs=[{"what": "Wagens", "count": 3, "priority": "high"}])
    address = f"{reverse('assistance_new')}?behoefte={flood.slug}/{reports.needs(flood)[0].thread}"
    board = reverse("situation_reports_bottlenecks", args=[flood.slug])
    assert address in cast.client(cast.bram).get(board).content.decode()
    assert address not in cast.client(cast.amina).get(board).content.decode()
    form = cast.client(cast.bram).get(address).context["form"]
    assert (form["what"].value(), form["count"].value(), form["treating"].value()) == ("Wagens", 3, "kcr2")
    # Among what is played nothing of what is real stands.
    played = cast.client(cast.bram).get(f"{address}&modus=oefening").context["form"]
    assert played["what"].value() is None


def test_a_line_that_is_cut_is_said_with_who_did_not_hear_us(
    cast: Cast, nodes: tuple[OtherNode, OtherNode], monkeypatch: pytest.MonkeyPatch
) -> None:
    national = nodes[1]
    request = ask(cast)
    signed(cast, request)
    address = reverse("assistance_request", args=[request.pk])
    words = "heeft ons laatste woord nog niet"
    assert words not in cast.client(cast.bram).get(address).content.decode()
    later = now() + timedelta(minutes=2)
    monkeypatch.setattr("samenbeeld.assistance.web.now", lambda: later)
    assert words in cast.client(cast.bram).get(address).content.decode()
    # A cut that is told is told again only when something came: nobody who types is disturbed for nothing.
    mark = cast.client(cast.bram).get(address).context["mark"]
    assert cast.client(cast.bram).get(address, {"na": mark}).status_code == 204
    inbox.receive([national.heartbeat(taken=2)], BY_POST)
    assert words not in cast.client(cast.bram).get(address).content.decode()
    assert cast.client(cast.bram).get(address, {"na": mark}).status_code == 200


def test_an_exercise_is_not_among_what_is_real(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    ask(cast, mode=Mode.EXERCISE)
    assert queries.board(cast.bram, Mode.REAL, now()) == []
    assert len(queries.board(cast.bram, Mode.EXERCISE, now())) == 1
