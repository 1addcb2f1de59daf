"""What people do in an activity, each with one telling word in it: in a real one, and in an exercise."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count

from samenbeeld.activities import actions as activities
from samenbeeld.capacity.actions import report as report_capacity
from samenbeeld.capacity.queries.world import World
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.casualty_distribution import actions as casualties
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture import queries as picture_queries
from samenbeeld.crisis_picture.actions.composing import with_sentence
from samenbeeld.crisis_picture.actions.contradicting import ClaimMade
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.exercises import actions as exercises
from samenbeeld.exercises.rules import ALARM, MESSAGE, REPORT, TEXT, Line
from samenbeeld.files.intake import take_in_own
from samenbeeld.handover import actions as handover
from samenbeeld.kernel import clock
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.plot import queries as maps
from samenbeeld.plot.rules import room_name as layer_name
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.trial import with_thing
from samenbeeld.situation_reports import actions as reports
from samenbeeld.situation_reports import queries as report_queries
from tests.matrix.filled_in import FLOOD, OUTAGE
from tests.matrix.world import activity, member

PLAYER = "daan"
# Who keeps the picture, in which region, and an institution that takes part with who works there.
_WHO = {OUTAGE: ("ruud.geraets", "VR23", "laurentius"), FLOOD: ("bram", "VR24", "de-maasoever")}
INSIDE = {OUTAGE: "simone.reijnders", FLOOD: "amina"}
_numbers = count()


Deed = Callable[[str, str], object]


def _decision(slug: str, words: str) -> object:
    by, region, _ = _WHO[slug]
    return pictures.propose_decision(
        actor=member(by), activity=activity(slug), region=organisations.region(region), text=words,
        reason=words, authority="hin", options=[words, "Niets doen"],
    )  # fmt: skip


def _task(slug: str, words: str) -> object:
    by, _, organisation = _WHO[slug]
    return pictures.give_task(
        actor=member(by), activity=activity(slug), text=words, due=clock.now() + timedelta(hours=1),
        organisation=organisations.by_slug(organisation),
    )  # fmt: skip


def _question(slug: str, words: str) -> object:
    by, _, organisation = _WHO[slug]
    return pictures.ask(
        actor=member(by), activity=activity(slug), text=words, deadline=clock.now() + timedelta(hours=1),
        organisations=[organisations.by_slug(organisation)],
    )  # fmt: skip


def _log(slug: str, words: str) -> object:
    by, region, _ = _WHO[slug]
    place = Place("rot", region=organisations.region(region))
    return pictures.write_log_line(actor=member(by), activity=activity(slug), team=place, text=words)


def _version(slug: str, words: str) -> object:
    return pictures.fix_version(actor=member(_WHO[slug][0]), activity=activity(slug), name=words)


def _grip(slug: str, words: str) -> object:
    found, region = activity(slug), organisations.region(_WHO[slug][1])
    before = found.grip_statuses.filter(region=region).order_by("-set_at", "-pk").first()
    level = 2 if before is None or before.level != 2 else 3
    actor = member("mieke.hendrix" if slug == OUTAGE else "chantal")
    return activities.set_grip_level(actor=actor, activity=found, region=region, level=level, reason=words)


def _inject(kind: str) -> Deed:
    """Of the script of the exercise; what is real has none, and gets a suggestion instead."""

    def play(slug: str, words: str) -> object:
        if slug != OUTAGE:
            room = room_name(slug, Tlp.AMBER, section="A1")
            return pictures.make_suggestion(
                actor=member("amina"), activity=activity(slug), room=room, text=words
            )
        who = {"actor": member(PLAYER), "activity": activity(slug)}
        place = "A1" if kind == TEXT else ""
        line = Line(1, words, kind, words, place=place, expected=words, expected_by=200)
        played = exercises.deliver_inject(**who, inject=exercises.write_inject(**who, line=line))
        assert played.state == "delivered", played.why_failed
        return played

    return play


def _note(slug: str, words: str) -> object:
    if slug != OUTAGE:
        return _log(slug, words)
    who, key = {"actor": member(PLAYER), "activity": activity(slug)}, str(next(_numbers))
    exercises.note_observation(**who, goal=words, sign="bad", text=words, key=key)
    owner = organisations.by_slug("laurentius")
    return exercises.draw_lesson(**who, text=words, named=words, change=words, owner=owner, key=key)


def _text(slug: str, words: str) -> object:
    room = room_name(slug, Tlp.AMBER, section="C1")
    update = with_sentence(texts.state(room), words, certainty="fact", source=words)
    author = picture_queries.author_of(member(_WHO[slug][0]))
    return realtime.append_update(room, author, update, clock.now())


def _thing(slug: str, words: str) -> object:
    room = layer_name(slug, Tlp.AMBER)
    thing = {"symbol": "shelter", "geometry": {"type": "Point", "coordinates": [5.99, 51.19]}, "label": words}
    update = with_thing(texts.state(room), ROOT, str(uuid7()), thing)
    return realtime.append_update(room, maps.author_of(member(_WHO[slug][0])), update, clock.now())


def _document(slug: str, words: str) -> object:
    upload = take_in_own([f"{words};{next(_numbers)}\n".encode()], name=f"{words}.csv")
    return activities.add_document(
        actor=member(INSIDE[slug]), activity=activity(slug), upload=upload, tlp=Tlp.AMBER, title=words,
        made_by=words,
    )  # fmt: skip


def _report(slug: str, words: str) -> object:
    who, where = member(INSIDE[slug]), activity(slug)
    last = report_queries.last_report(where, who.organisation)
    values = {"overall": {"level": "orange", "trend": "worse", "reason": words}}
    return reports.submit_report(
        actor=who, activity=where, values=values, base=last.number if last else 0, key=uuid7()
    )


def _bottleneck(slug: str, words: str) -> object:
    by, region, organisation = _WHO[slug]
    return reports.note_bottleneck(
        actor=member(by), activity=activity(slug), kind="logistics", what=words,
        organisation=organisations.by_slug(organisation), region=organisations.region(region),
    )  # fmt: skip


def _contradiction(slug: str, words: str) -> object:
    return pictures.mark_contradiction(
        actor=member(_WHO[slug][0]), activity=activity(slug), subject=words,
        claims=[ClaimMade("een", words), ClaimMade("twee", "B")],
    )  # fmt: skip


def _meeting(slug: str, words: str) -> object:
    by, region, _ = _WHO[slug]
    return pictures.plan_meeting(
        actor=member(by), activity=activity(slug), team=Place("rot", region=organisations.region(region)),
        starts_at=clock.now() + timedelta(hours=1), place=words, agenda=[words],
    )  # fmt: skip


def _hand_over(slug: str, words: str) -> object:
    since = clock.now() - timedelta(hours=1)
    return handover.hand_over(
        actor=member(_WHO[slug][0]), activity=activity(slug), note=words, since=since, key=str(uuid7())
    )


def _casualties(slug: str, words: str) -> object:
    name = f"{words} {next(_numbers)}"
    return casualties.add_place(
        actor=member(_WHO[slug][0]), activity=activity(slug), name=name, longitude=5.99, latitude=51.19
    )


def _capacity(slug: str, words: str) -> object:
    who = member(INSIDE[slug])
    return report_capacity(
        actor=who, organisation=who.organisation, world=World(activity(slug)),
        figures={"admission_stop": Figure(state="none", reason=words)},
    )  # fmt: skip


DEEDS: dict[str, Deed] = {
    "decision": _decision, "task": _task, "question": _question, "log": _log, "version": _version,
    "grip": _grip, "note": _note, "text": _text, "thing on the map": _thing, "document": _document,
    "report": _report, "bottleneck": _bottleneck, "contradiction": _contradiction, "meeting": _meeting,
    "hand-over": _hand_over, "casualties": _casualties, "capacity": _capacity,
    **{f"inject {kind}": _inject(kind) for kind in (MESSAGE, TEXT, REPORT, ALARM)},
}  # fmt: skip
# Where it is told, by the names of addresses; what is not here may be told anywhere.
TOLD_AT: dict[str, tuple[str, ...]] = {
    "decision": ("crisis_picture_decisions",),
    "task": ("crisis_picture_tasks",),
    "question": ("crisis_picture_requests",),
    "version": ("crisis_picture_versions",),
    "note": ("exercise_observations",),
    "log": ("crisis_picture_log",),
    **{f"inject {kind}": ("exercise",) for kind in (MESSAGE, TEXT, REPORT, ALARM)},
    "text": ("crisis_picture",),
    "thing on the map": ("plot", "plot_drawn"),
    "document": ("activity_documents",),
    "report": ("situation_report", "situation_reports_report", "situation_reports"),
    "bottleneck": ("situation_reports_bottlenecks",),
    "contradiction": ("crisis_picture_contradictions",),
    "meeting": ("crisis_picture_meeting",),
    "hand-over": ("hand_over",),
    "casualties": ("casualty_distribution", "casualty_distribution_casualties"),
    "capacity": ("activity_capacity_history",),
}
