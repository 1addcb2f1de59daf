"""What is filled in at each address that is about something, or that needs more than an empty form.

Everything here is well formed: an answer other than yes is about permission, or about what went before.
"""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from samenbeeld.access import queries as releases
from samenbeeld.activities.models import ActivityDocument
from samenbeeld.activities.queries.documents import DOCUMENT
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.models import Meeting, PictureDocument, Suggestion
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.handover.models import HandOver
from samenbeeld.kernel import clock
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.organisations.models import ContactPoint, Membership
from samenbeeld.plot.models import OutsideLayer
from samenbeeld.plot.rules import room_name as layer_name
from samenbeeld.upkeep.models import AftermathTask
from tests.matrix.doors import Knock, get, json_post, post
from tests.matrix.filled_in_capacity import capacity
from tests.matrix.filled_in_casualties import casualties
from tests.matrix.filled_in_editions import editions
from tests.matrix.filled_in_endurance import endurance, spreading
from tests.matrix.filled_in_exchange import exchange
from tests.matrix.filled_in_nodes import NOBODYS, assistance, nodes, questions
from tests.matrix.filled_in_plans import plans_beside
from tests.matrix.filled_in_pushing import pushing
from tests.matrix.filled_in_reports import reports
from tests.matrix.filled_in_risk import risk_profiles
from tests.matrix.filled_in_scaling import scaling
from tests.matrix.filled_in_training import training
from tests.matrix.filled_in_watching import watching
from tests.matrix.world import NOWHERE

FLOOD, FLU, OUTAGE = "hoogwater-maas", "griepgolf", "stroomuitval-roermond"
WATER, EXERCISE, FIRE = "drinkwater-heer", "oefening-evacuatie", "brand-beek"

ALL = (FLOOD, OUTAGE, WATER, EXERCISE, FLU, FIRE, NOWHERE)
REGION = {OUTAGE: "VR23"}
REASON = "Om de matrix te proberen"


def filled_in() -> list[Knock]:
    """All of them. Asks the world for what has another number each time."""
    return [
        *_public(),
        *_organisations(),
        *watching(),
        *risk_profiles(),
        *plans_beside(),
        *training(),
        *editions(),
        *_activities(),
        *_pictures(),
        *_texts(),
        *_releases(),
        *_suggestions(),
        *_history(),
        *reports(),
        *_work(),
        *_teams(),
        *_work_nowhere(),
        *_maps(),
        *_maps_for_programs(),
        *_layers_from_outside(),
        *_documents(),
        *_exports(),
        *_through_time(),
        *_exercises(),
        *casualties(),
        *scaling(),
        *endurance(),
        *spreading(),
        *capacity(),
        *_digests(),
        *pushing(),
        *_upkeep(),
        *nodes(),
        *assistance(),
        *questions(),
        *exchange(),
    ]


def _public() -> Iterator[Knock]:
    yield get("log_in")
    yield post("log_in", person="amina")
    yield get("change_password")
    # Whoever does not know the present one changes nothing; what follows when they do takes long on purpose.
    yield post("change_password", present="niet dit", new="Nieuw wachtwoord 7", again="Nieuw wachtwoord 7")
    for name in ("preference", "preferences"):
        yield post(name, preference="theme", value="dark")


def _organisations() -> Iterator[Knock]:
    for slug in ("de-maasoever", "ghor-limburg-noord", "netwerk-maasland", NOWHERE):
        yield get("organisation", slug)
        yield get("organisation_members", slug)
        yield get("member_add", slug)
        yield post("member_add", slug, login="verzonnen", name="Vera Zonnen", functions="reader")
    for login in ("wim.cuijpers", "mieke.hendrix", "otto.bisschops"):
        one = Membership.objects.get(account__login=login)
        slug, called = one.organisation.slug, {str(one.pk): f"<{login}>"}
        yield Knock("GET", "member", (slug, one.pk), called=called)
        yield Knock("POST", "member", (slug, one.pk), {"functions": one.functions[0]}, called=called)
        yield Knock("POST", "member_end", (slug, one.pk), called=called)
    nobody = {NOBODYS: "<bestaat-niet>"}
    yield Knock("GET", "member", ("de-maasoever", NOBODYS), called=nobody)
    yield Knock("POST", "member", ("de-maasoever", NOBODYS), called=nobody)
    yield Knock("POST", "member_end", ("de-maasoever", NOBODYS), called=nobody)
    for slug in ("de-maasoever", "ghor-limburg-noord"):
        contact = ContactPoint.objects.filter(organisation__slug=slug).values_list("pk", flat=True)[0]
        called = {f"/{contact}/": "/<its number>/"}
        yield Knock("POST", "contact_checked", (slug, contact), called=called)
        filled = {"kind": "phone", "value": "043 555 01 01", "priority": "1"}
        yield get("contact_add", slug)
        yield post("contact_add", slug, **filled)
        yield Knock("GET", "contact_change", (slug, contact), called=called)
        yield Knock("POST", "contact_change", (slug, contact), filled, called=called)
        yield Knock("POST", "contact_withdraw", (slug, contact), called=called)
    for name in ("contact_change", "contact_withdraw"):
        yield Knock("POST", name, ("de-maasoever", 999_999), called={"/999999/": "/<no number>/"})


def _activities() -> Iterator[Knock]:
    new = {"name": "Stank in Stein", "kind": "incident"}
    yield get("activity_new")
    for region in ("VR24", "VR23"):
        yield post("activity_new", **new, regions=region)
    practice = {"name": "Stank in Stein", "kind": "exercise", "regions": "VR24"}
    yield Knock("POST", "activity_new", fields=practice, query={"modus": "oefening"})
    for slug in ALL:
        yield get("activity", slug)
    for slug in (FLOOD, OUTAGE, EXERCISE, FIRE):
        region = REGION.get(slug, "VR24")
        yield post("activity_grip", slug, region=region, level="3", reason=REASON)
    yield post("activity_grip", FLOOD, region="VR23", level="3", reason=REASON)
    for slug in (FLOOD, OUTAGE, FIRE):
        yield post("activity_step", slug, step="4", reason=REASON)
        yield post("activity_state", slug, state="active" if slug == FIRE else "scaled_down", reason=REASON)
        yield post("activity_participants", slug, organisation="sint-jans-gasthuis")
    yield post("activity_participants", FLOOD, leave="laurentius")


def _exports() -> Iterator[Knock]:
    taken = {"format": "json", "purpose": REASON}
    for slug in ALL:
        yield get("activity_export", slug)
    for slug in (FLOOD, OUTAGE, WATER, EXERCISE, FIRE):
        yield post("activity_export", slug, choice="beeld", up_to="amber", **taken)
    for what in ("besluiten", "rapporten", "eigen-beeld.de-maasoever", "logboek.ac-ghor.VR24", "kaart"):
        yield post("activity_export", FLOOD, choice=what, up_to="amber+strict", **taken)
    yield post("activity_export", FLOOD, choice="beeld", up_to="red", **taken)


def _exercises() -> Iterator[Knock]:
    for name in ("exercise", "exercise_observations", "exercise_evaluation"):
        for slug in ALL:
            yield get(name, slug)
    line = {"minute": "90", "kind": "message", "sender": "GHOR", "text": REASON}
    note = {"goal": "Opschaling", "sign": "good", "text": REASON, "key": "matrix"}
    for slug in (FLOOD, OUTAGE, EXERCISE, FIRE):
        yield post("exercise_clock", slug, run="1", speed="60")
        yield post("exercise_script", slug, ready="hoogwater")
        yield get("exercise_regions", slug)
        yield post("exercise_regions", slug, seed="7")
        yield post("exercise_inject_add", slug, **line)
        yield post("exercise_observations", slug, **note)
        yield post("exercise_evaluation", slug, text=REASON, key="matrix")
    for slug in (FLOOD, OUTAGE, EXERCISE):
        yield get("exercise_inject", slug, 6)
        yield post("exercise_inject", slug, 6, do="skip")
    yield get("proposals")
    yield post("activity_export", OUTAGE, choice="evaluatie", up_to="amber", format="json", purpose=REASON)
    yield post("activity_export", FIRE, choice="evaluatie", up_to="amber", format="json", purpose=REASON)


def _pictures() -> Iterator[Knock]:
    for slug in ALL:
        yield get("crisis_picture", slug)
    for slug in (FLOOD, OUTAGE, FIRE):
        for name in ("crisis_picture_organisations", "crisis_picture_stream"):
            yield get(name, slug)
        for name in ("crisis_picture_token", "crisis_picture_seen"):
            yield post(name, slug)
    for slug in (FLOOD, OUTAGE, EXERCISE, FIRE):
        yield post("crisis_picture_open", slug)
        yield post("crisis_picture_label", slug, section="B1", tlp=Tlp.RED.value)
    own = ("de-maasoever", "ghor-limburg-noord", "netwerk-maasland", "maastricht-umc")
    for organisation in (*own, "hap-heuvelland"):
        yield get("crisis_picture_own", FLOOD, organisation)
    yield get("crisis_picture_own", OUTAGE, "netwerk-maasland")
    yield get("crisis_picture_own", EXERCISE, "de-maasoever")


def _texts() -> Iterator[Knock]:
    """Texts that are shared, of an exercise of others, released, red, elsewhere, one's own, and over."""
    shared = [(slug, _shared(slug, "C1")) for slug in (FLOOD, OUTAGE)]
    special = [(FLOOD, _shared(FLOOD, "C5")), (FLOOD, _shared(FLOOD, "C2", Tlp.RED))]
    elsewhere, over = [(FLOOD, _shared(WATER, "C2"))], [(FIRE, _shared(FIRE, "C1"))]
    own = [(FLOOD, _own(FLOOD, slug)) for slug in ("de-maasoever", "ghor-limburg-noord", "maastricht-umc")]
    reading = [(WATER, _shared(WATER, "C1")), (EXERCISE, _shared(EXERCISE, "C1"))]
    for slug, room in (*shared, own[0]):
        yield get("crisis_picture_release", slug, room=room)
    for slug, room in (*shared, *special, *elsewhere, *own, *over):
        yield post("crisis_picture_release", slug, room=room, organisation="ggd-limburg-noord", reason=REASON)
    for slug, room in (*shared, *special, *elsewhere, own[0], *over):
        yield get("crisis_picture_close", slug, room=room)
        yield post("crisis_picture_close", slug, room=room, what="close", reason=REASON)
    for slug, room in (*shared, *special, *elsewhere, own[0]):
        yield json_post("crisis_picture_provenance", slug, rooms={room: []})
    for slug, room in (*shared, *special, *elsewhere, own[0]):
        yield get("crisis_picture_suggestions", slug, room=room)
    for slug, room in (*shared, *special, own[0]):
        yield get("crisis_picture_new", slug, room=room, since=_days_ago(2))
    for slug, room in (*shared, *special, *elsewhere, own[0], *over, *reading):
        yield post("crisis_picture_suggest", slug, room=room, text="Het water daalt.", certainty="unknown")


def _work() -> Iterator[Knock]:
    """Decisions, tasks, questions and contradictions: real, of an exercise, over, and nowhere."""
    for name in ("decisions", "tasks", "requests", "contradictions", "in_force"):
        for slug in (FLOOD, OUTAGE, EXERCISE, FIRE, NOWHERE):
            yield get(f"crisis_picture_{name}", slug)
    for name in ("decision_new", "task_new", "request_new", "contradiction_new"):
        yield get(f"crisis_picture_{name}", FLOOD)
    yield from _decision_forms()
    for name in ("decision", "decision_json", "task", "request"):
        yield get(f"crisis_picture_{name}", FLOOD, 1)
    for step in ("nemen", "afwijzen", "intrekken"):
        yield post("crisis_picture_decision_step", FLOOD, 13, step, version="0", reason=REASON)
    yield post("crisis_picture_decision_step", FLOOD, 9, "controle", finding=REASON)
    for step in ("aannemen", "schrappen"):
        yield post("crisis_picture_task_step", FLOOD, 17, step, reason=REASON)
    yield post("crisis_picture_task_step", FLOOD, 15, "nagaan")
    yield post("crisis_picture_answer", FLOOD, 4, value="9", certainty="fact", key="matrix")
    for step in ("oppakken", "intrekken"):
        yield post("crisis_picture_request_step", FLOOD, 4, step)
    yield post("crisis_picture_request_step", FLOOD, 1, "bevestigen")
    yield post("crisis_picture_settle", FLOOD, 1, claim="1", reason=REASON)
    # Found in reports: for who may not read those it is not there.
    for slug in (FLOOD, FIRE, NOWHERE):
        yield post("crisis_picture_contradiction_ask", slug, 2)
    yield post("crisis_picture_settle", FLOOD, 2, claim="1", reason=REASON)


def _decision_forms() -> Iterator[Knock]:
    proposal = {"text": REASON, "reason": REASON, "options": "Dit\nDat", "authority": "acgz"}
    task = {"text": REASON, "organisation": "de-maasoever", "due": _in_an_hour()}
    question = {"text": REASON, "organisations": "de-maasoever", "deadline": _in_an_hour()}
    claims = {"subject": REASON, "said_1": "1", "who_1": "A", "said_2": "2", "who_2": "B"}
    for slug in (FLOOD, OUTAGE, FIRE):
        region = REGION.get(slug, "VR24")
        yield post("crisis_picture_decision_new", slug, **proposal, region=region, key="matrix")
        yield post("crisis_picture_task_new", slug, **task, key="matrix")
        yield post("crisis_picture_request_new", slug, **question, key="matrix")
    yield post("crisis_picture_contradiction_new", FLOOD, **claims, key="matrix")


def _teams() -> Iterator[Knock]:
    """Meetings and clocks of the regions, and logs: of a region and of one institution."""
    for slug in (FLOOD, OUTAGE, NOWHERE):
        yield get("crisis_picture_meeting", slug)
    for team in ("rot.VR24", "rot.VR23", "crisisteam.de-maasoever"):
        yield post("crisis_picture_meeting_plan", FLOOD, team=team, starts_at=_in_an_hour())
        yield get("crisis_picture_log", FLOOD, team=team)
        yield post("crisis_picture_log_line", FLOOD, team=team, text=REASON, key="matrix")
    yield get("crisis_picture_log", FLOOD)
    for region in ("VR24", "VR23"):
        yield post(
            "crisis_picture_clock", FLOOD, region=region, event="criterion_met", happened_at=_days_ago(1)[:16]
        )
    meeting = Meeting.objects.filter(team="rot", region_id="VR24").order_by("starts_at").last()
    assert meeting is not None  # planned in the world
    called = {f"/{meeting.pk}/": "/<its number>/"}
    yield Knock(
        "POST", "crisis_picture_meeting_cancel", (FLOOD, meeting.pk), {"reason": REASON}, called=called
    )


def _digests() -> Iterator[Knock]:
    """Short pictures: of what somebody may lead, of what was released to a guest, and of nothing."""
    for slug in (FLOOD, OUTAGE, WATER, NOWHERE):
        yield get("digests", slug)
    for audience in ("commander", "ghor_section", "roaz_board", "national", "care", "guest"):
        yield get("digest", FLOOD, audience)
        yield get("digest_body", FLOOD, audience)
    for slug in (WATER, NOWHERE):
        yield get("digest", slug, "guest")
        yield get("digest_body", slug, "guest")


def _upkeep() -> Iterator[Knock]:
    """Asked again, ended, and the aftermath: real, of the neighbours' exercise, over, and nowhere."""
    for name in ("upkeep", "upkeep_end", "upkeep_aftermath"):
        for slug in (FLOOD, OUTAGE, FIRE, NOWHERE):
            yield get(name, slug)
    for slug in (FLOOD, OUTAGE, FIRE, NOWHERE):
        yield post("upkeep_confirm", slug, kind="decision", key="1")
    for slug in (FLOOD, NOWHERE):
        yield post("upkeep_end", slug, state="scaled_down", due=_in_an_hour(), reason=REASON)
    task = AftermathTask.objects.values_list("pk", flat=True)[0]
    called = {f"/{task}/": "/<its number>/"}
    for slug in (FIRE, NOWHERE):
        yield Knock("POST", "upkeep_finish", (slug, task), {"note": REASON}, called=called)


def _work_nowhere() -> Iterator[Knock]:
    for name in ("decision", "decision_json", "task", "request"):
        yield get(f"crisis_picture_{name}", NOWHERE, 1)
    for name in ("decision_new", "task_new", "request_new", "contradiction_new", "log"):
        yield get(f"crisis_picture_{name}", NOWHERE)
    for name in ("answer", "settle"):
        yield post(f"crisis_picture_{name}", NOWHERE, 1)
    for name, step in (("decision", "nemen"), ("task", "aannemen"), ("request", "oppakken")):
        yield post(f"crisis_picture_{name}_step", NOWHERE, 1, step)
    for name in ("meeting_plan", "clock", "log_line"):
        yield post(f"crisis_picture_{name}", NOWHERE)
    # No meeting has this number.
    yield post("crisis_picture_meeting_cancel", NOWHERE, UUID(int=0))


def _in_an_hour() -> str:
    return times.local(clock.now() + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M")


def _releases() -> Iterator[Knock]:
    shared, own = _shared(FLOOD, "C5"), _own(FLOOD, "de-maasoever")
    yield _take_back(FLOOD, shared, "C5")
    yield _take_back(FLOOD, own, "de-maasoever")
    yield _take_back(WATER, _shared(WATER, "C1"), "C1")
    # Under the name of another activity it does not exist.
    yield _take_back(OUTAGE, shared, "C5")


def _take_back(slug: str, room: str, place: str) -> Knock:
    [row] = releases.releases_of(queries.DOCUMENT, str(PictureDocument.objects.get(room=room).pk))
    called = {str(row.pk): f"<of {place}>"}
    return Knock(
        "POST", "crisis_picture_take_back", (slug, row.pk), {"room": room, "reason": REASON}, called=called
    )


def _suggestions() -> Iterator[Knock]:
    for slug, section, login in ((FLOOD, "C1", "daan"), (FIRE, "B1", "amina")):
        made = Suggestion.objects.get(document__room=_shared(slug, section), made_by__account__login=login)
        called = {str(made.pk): f"<{login} over {section}>"}
        yield Knock("GET", "crisis_picture_suggestion_page", (slug, made.pk), called=called)
        for answer in ("overnemen", "toevoegen", "afwijzen", "intrekken"):
            yield _answer(slug, made, answer, called)
    # Under the name of another activity it does not exist.
    yield Knock("GET", "crisis_picture_suggestion_page", (WATER, made.pk), called=called)
    yield _answer(WATER, made, "overnemen", called)


def _history() -> Iterator[Knock]:
    moment = times.local(clock.now() - timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M")
    for slug in (FLOOD, OUTAGE):
        yield get("crisis_picture_versions", slug)
    for slug in (FLOOD, OUTAGE, EXERCISE, FIRE):
        yield post("crisis_picture_versions", slug, name="Proef")
    for slug in (FLOOD, OUTAGE, WATER, FIRE):
        yield get("crisis_picture_at", slug, moment=moment)
        yield get("crisis_picture_difference", slug, van="bezoek", tot="nu")
    for slug, number in ((FLOOD, 1), (FLOOD, 5), (FLOOD, 99), (OUTAGE, 1)):
        yield get("crisis_picture_version", slug, number)
    yield get("crisis_picture_difference", FLOOD, van="1", tot="nu")


def _maps() -> Iterator[Knock]:
    for slug in ALL:
        yield get("plot", slug)
        yield get("plot_still", slug)
        yield get("plot_drawn", slug)
    for slug in (FLOOD, OUTAGE, EXERCISE, FIRE):
        yield post("plot_open", slug)
        yield post("plot_label", slug, tlp=Tlp.RED.value)
        yield post("plot_token", slug)
        yield get("plot_care", slug)
    own = _layer(FLOOD, "de-maasoever")
    layers = [(FLOOD, _layer(FLOOD)), (FLOOD, own), (FLOOD, _layer(FLOOD, "waterschap-limburg"))]
    for slug, room in (*layers, (OUTAGE, _layer(OUTAGE)), (WATER, own)):
        thing = {"room": room, "id": "niets"}
        yield get("plot_new", slug, room=room)
        yield post("plot_new", slug, **thing, symbol="shelter", place="50.9 5.7")
        yield get("plot_change", slug, **thing)
        yield post("plot_change", slug, **thing, symbol="shelter", place="50.9 5.7")
        yield post("plot_remove", slug, **thing)
        yield get("plot_origin", slug, **thing)
        yield get("plot_release", slug, room=room)
        yield post("plot_release", slug, room=room, organisation="ggd-limburg-noord", reason=REASON)
    yield get("plot_keys")
    yield post("plot_keys", name="GIS", days="1")
    nobodys = "019f0000-0000-7000-8000-000000000000"
    yield Knock("POST", "plot_key_withdraw", (nobodys,), called={nobodys: "<of nobody>"})


def _layers_from_outside() -> Iterator[Knock]:
    layer = str(OutsideLayer.objects.get().pk)  # the one of the world, a file
    called = {layer: "<water depth>"}
    yield Knock("GET", "plot_outside_layer", (layer,), called=called)
    yield Knock("POST", "plot_outside_turn", (layer,), {"choice": "off"}, called=called)
    # A file has no tiles of its own to ask here, and comes only in the parts that are asked for (416).
    yield Knock("GET", "plot_outside_tile", (layer, 8, 131, 85), called=called)
    yield Knock("GET", "plot_outside_file", (layer,), called=called)


def _maps_for_programs() -> Iterator[Knock]:
    for name in ("ogc", "ogc_conformance", "ogc_api", "ogc_collections"):
        yield get(name)
    waterschap = _layer(FLOOD, "waterschap-limburg")
    for room in (_layer(FLOOD), waterschap, _layer(OUTAGE), f"{FLOOD}.care-locations", NOWHERE):
        yield get("ogc_collection", room)
        yield get("ogc_items", room)
        yield get("ogc_item", room, "niets")


def _layer(slug: str, organisation: str = "") -> str:
    return layer_name(slug, Tlp.AMBER, organisation)


class _Upload(SimpleUploadedFile):
    """A small table that everybody sends anew."""

    def read(self, *size: int) -> bytes:
        self.seek(0)
        return super().read(*size)


def _documents() -> Iterator[Knock]:
    """The plan of De Maasoever is 1, a list released to the guest 2, what was withdrawn 3, strict 7."""
    file, key = _Upload("proef.csv", b"wijk;adressen\r\n"), "01920000-0000-7000-8000-000000000001"
    for slug in ALL:
        yield get("activity_documents", slug)
    for slug in (FLOOD, OUTAGE, FIRE):
        yield post("activity_documents", slug, file=file, tlp="amber", form_key=key)
    yield post("activity_documents", FLOOD, file=file, tlp="red", form_key=key)
    for slug, number in ((FLOOD, 1), (FLOOD, 2), (FLOOD, 3), (FLOOD, 7), (FLOOD, 99), (OUTAGE, 1)):
        yield get("activity_document", slug, number)
        yield get("activity_document_file", slug, number, 1)
    for slug, number in ((FLOOD, 1), (FLOOD, 2), (FLOOD, 7), (OUTAGE, 1)):
        yield post("activity_document_version", slug, number, file=file, form_key=key)
        yield post("activity_document_withdraw", slug, number, reason=REASON)
        yield post("activity_document_release", slug, number, organisation="ggd-limburg-noord", reason=REASON)
    listed = ActivityDocument.objects.get(activity__slug=FLOOD, number=2)
    [row] = releases.releases_of(DOCUMENT, str(listed.pk))
    called = {str(row.pk): "<of 2>"}
    yield Knock("POST", "activity_document_take_back", (FLOOD, 2, row.pk), {"reason": REASON}, called=called)
    # Under the number of another document it does not exist.
    yield Knock("POST", "activity_document_take_back", (FLOOD, 1, row.pk), {"reason": REASON}, called=called)


def _days_ago(days: int) -> str:
    return (clock.now() - timedelta(days=days)).isoformat(timespec="minutes")


def _answer(slug: str, made: Suggestion, answer: str, called: dict[str, str]) -> Knock:
    return Knock(
        "POST", "crisis_picture_suggestion", (slug, made.pk, answer), {"reason": REASON}, called=called
    )


def _shared(slug: str, section: str, tlp: Tlp = Tlp.AMBER) -> str:
    return room_name(slug, tlp, section=section)


def _own(slug: str, organisation: str) -> str:
    return room_name(slug, Tlp.AMBER, organisation=organisation)


def _through_time() -> Iterator[Knock]:
    """The activity at a moment, what happened since, who read what, and the hand-over with its note."""
    for slug in ALL:
        for name in ("looking_back", "looking_back_difference", "hand_over"):
            yield get(name, slug)
    for slug in (FLOOD, OUTAGE, WATER, EXERCISE, FIRE, NOWHERE):
        yield get("reading", slug)
        yield post("hand_over_write", slug, note=REASON)
    note = HandOver.objects.get(activity__slug=FLOOD, taken=None)
    called = {str(note.pk): "<the note of peter.habets>"}
    for slug in (FLOOD, OUTAGE):
        yield Knock("POST", "hand_over_take", (slug, note.pk), called=called)
