"""What is filled in at the addresses of the nodes."""

from collections.abc import Iterator

from samenbeeld.assistance.models import AssistanceRequest
from samenbeeld.federation.models import FactRelease, ForeignFact, JointDocument
from samenbeeld.question_desk.models import DeskQuestion
from tests.matrix.doors import Knock, get, post

NOBODYS = "00000000-0000-0000-0000-00000000000f"
DRAWN = "opvang"  # the thing on the map that others began


def nodes() -> Iterator[Knock]:
    """The national picture, a release, taking it back, and what was taken back by others."""
    yield get("national")
    yield get("national", modus="oefening")
    yield get("national_region", "VR23")
    yield get("national_region", "VR23", modus="oefening")
    yield get("national_region", "VR99")
    for code in ("VR23", "VR99"):
        yield Knock("POST", "national_follow", (code,), fields={"what": "phase"})
    yield get("nodes")
    yield get("national_share")
    yield post("national_share", what="VR24/phase", audience="kcr2", tlp="amber", look="1")
    release = FactRelease.objects.values_list("pk", flat=True)[0]
    called = {f"/{release}/": "/<its id>/"}
    yield Knock("GET", "national_withdraw", (release,), called=called)
    yield Knock("POST", "national_withdraw", (release,), fields={"reason": "Proef"}, called=called)
    yield get("national_withdraw", NOBODYS)
    yield post("national_withdraw", NOBODYS, reason="Proef")
    yield Knock("POST", "national_undo", (release,), called=called)
    yield post("national_undo", NOBODYS)
    fact = ForeignFact.objects.values_list("pk", flat=True)[0]
    yield Knock("POST", "national_seen", (fact,), called={f"/{fact}/": "/<its number>/"})
    yield post("national_seen", 0)
    # Its owner lets nobody tell it on.
    called = {f"/{fact}/": "/<its number>/"}
    yield Knock("GET", "national_tell", (fact,), called=called)
    yield Knock("POST", "national_tell", (fact,), fields={"audience": "kcr2"}, called=called)
    yield get("national_tell", 0)
    yield post("national_tell", 0, audience="kcr2")
    yield get("joint_begin")
    yield post("joint_begin", title="Proef", tlp="amber")
    text = JointDocument.objects.values_list("pk", "room")[0]
    called = {f"/{text[0]}/": "/<its id>/"}
    for door in ("joint", "joint_end"):
        yield Knock("GET", door, (text[0],), called=called)
    since = {"since": "2026-01-01T00:00:00+00:00"}
    yield Knock("GET", "joint_new", (text[0],), fields=since, called=called)
    yield Knock("POST", "joint_end", (text[0],), fields={"reason": "Proef"}, called=called)
    for door in ("joint_token", "joint_seen"):
        yield Knock("POST", door, (text[0],), called=called)
    asked: dict[str, dict[str, list[int]]] = {"rooms": {text[1]: []}}
    yield Knock("POST", "joint_provenance", (text[0],), asked, as_json=True, called=called)
    yield from _drawing()
    yield get("joint", NOBODYS)
    yield get("joint_new", NOBODYS, **since)
    for door in ("joint_token", "joint_seen"):
        yield post(door, NOBODYS)
    nowhere: dict[str, dict[str, list[int]]] = {"rooms": {"joint.text.0": []}}
    yield Knock("POST", "joint_provenance", (NOBODYS,), nowhere, as_json=True)


def _drawing() -> Iterator[Knock]:
    """The form of a map that others began, and the same of a text and of what is not there."""
    theirs = JointDocument.objects.values_list("pk", flat=True).get(room__startswith="joint.map.")
    text = JointDocument.objects.values_list("pk", flat=True).filter(room__startswith="joint.text.")[0]
    feature = {"symbol": "shelter", "place": "51.37, 6.17", "label": "Proef"}
    for pk, whose in ((theirs, "<map of theirs>"), (text, "<a text>"), (NOBODYS, NOBODYS)):
        called = {f"/{pk}/": f"/{whose}/"}
        if whose == "<map of theirs>":
            yield Knock("GET", "joint", (pk,), called=called)
        yield Knock("GET", "joint_draw", (pk,), called=called)
        yield Knock("POST", "joint_draw", (pk,), fields=feature, called=called)
        yield Knock("POST", "joint_erase", (pk,), fields={"id": DRAWN}, called=called)
        yield Knock("GET", "joint_drawn", (pk,), called=called)
        yield Knock("GET", "joint_origin", (pk,), fields={"id": DRAWN}, called=called)


def assistance() -> Iterator[Knock]:
    """Requests for assistance: ours and one of a neighbour, the form, and next steps."""
    yield get("assistance")
    yield get("assistance", modus="oefening")
    yield get("assistance_new")
    yield post("assistance_new", kind="region", region="VR24", what="Wagens", count="2")
    for ours in (True, False):
        request = AssistanceRequest.objects.filter(peer__isnull=ours).values_list("pk", flat=True)[0]
        whose = "<of ours>" if ours else "<of theirs>"
        called = {f"/{request}/": f"/{whose}/"}
        yield Knock("GET", "assistance_request", (request,), called=called)
        does = {"do": "step", "step": "withdrawn", "reason": "Proef"}
        if not ours:
            does = {"do": "offer", "what": "Bed", "count": "1"}
        yield Knock("POST", "assistance_request", (request,), fields=does, called=called)
    yield get("assistance_request", NOBODYS)


def questions() -> Iterator[Knock]:
    """The question desk: ours and one of another node, asking, and the next words."""
    yield get("questions")
    yield get("questions", modus="oefening")
    yield get("question_new")
    yield post("question_new", text="Hoeveel bedden?", tlp="amber")
    for ours in (True, False):
        question = DeskQuestion.objects.filter(peer__isnull=ours).values_list("pk", flat=True)[0]
        whose = "<of ours>" if ours else "<of theirs>"
        called = {f"/{question}/": f"/{whose}/"}
        yield Knock("GET", "question", (question,), called=called)
        does = {"do": "withdraw", "text": "Proef"}
        if not ours:
            does = {"do": "answer", "step": "answered", "text": "Proef", "tlp": "amber"}
        yield Knock("POST", "question", (question,), fields=does, called=called)
    yield get("question", NOBODYS)
