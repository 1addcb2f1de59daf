"""Grows the high-water crisis of the demonstration to full size, in the data folder of SAMENBEELD_DATA.

`python -m bench.room.fill` after `samenbeeld demo --prepare`. Rows go in by the thousand, past the actions,
as a crisis of fourteen days would have left them; the journal is put in order of time and sealed anew.
"""

import json
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any
from uuid import uuid4

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenbeeld.project.settings")
django.setup()

from django.conf import settings  # noqa: E402 - Django first
from django.db import connection, transaction  # noqa: E402
from pycrdt import Doc, Map  # noqa: E402

from bench.room import words  # noqa: E402
from bench.room.size import SIZE  # noqa: E402
from samenbeeld.accounts.models import Account  # noqa: E402
from samenbeeld.activities.models import (  # noqa: E402
    Activity,
    ActivityDocument,
    DocumentVersion,
    Participation,
)
from samenbeeld.audit import append_only, rules, witness  # noqa: E402
from samenbeeld.audit.models import JournalLine  # noqa: E402
from samenbeeld.crisis_picture import actions as pictures  # noqa: E402
from samenbeeld.crisis_picture.models import (  # noqa: E402
    Answer,
    Decision,
    DecisionStep,
    InfoRequest,
    InfoRequestStep,
    LogLine,
    PictureVersion,
    Receipt,
    Task,
    TaskStep,
)
from samenbeeld.crisis_picture.rules.rooms import room_name  # noqa: E402
from samenbeeld.kernel import clock  # noqa: E402
from samenbeeld.kernel.marking import Mode, Tlp  # noqa: E402
from samenbeeld.organisations.models import Membership, Organisation, Region, Site  # noqa: E402
from samenbeeld.plot import actions as maps  # noqa: E402
from samenbeeld.plot.queries import author_of  # noqa: E402
from samenbeeld.realtime import queries as realtime  # noqa: E402
from samenbeeld.realtime.actions import append_update  # noqa: E402
from samenbeeld.search import actions as search  # noqa: E402
from samenbeeld.situation_reports.models import (  # noqa: E402
    Bottleneck,
    ReportedCapacity,
    ReportJudgement,
    SituationReport,
)

SLUG = "hoogwater-maas"
OPENING = ("activities.ActivityOpened", "crisis_picture.PicturesOpened", "plot.MapLayersOpened")
SYMBOLS = ("shelter", "road_closed", "evacuation", "power_outage")
BATCH = 2_000
DRAWINGS = 100


@dataclass
class Filling:
    """What the parts share. `lines` are journal lines that are still to be sealed."""

    random: Random
    activity: Activity
    begin: datetime
    end: datetime
    members: dict[str, Membership]
    lines: list[JournalLine]

    def moments(self, count: int) -> list[datetime]:
        """So many moments over the whole of the crisis, in order."""
        length = (self.end - self.begin).total_seconds()
        return [
            self.begin + timedelta(seconds=each)
            for each in sorted(self.random.uniform(0, length) for _ in range(count))
        ]

    def say(self, sentences: tuple[str, ...]) -> str:
        return words.said(self.random, sentences)

    def journal(
        self, by: Membership, at: datetime, kind: str, object_kind: str, after: dict[str, Any]
    ) -> None:
        self.lines.append(
            JournalLine(
                at=at,
                kind=kind,
                actor_account=str(by.account_id),
                actor_name=by.account.name,
                organisation=by.organisation.slug,
                function=by.functions[0],
                object_kind=object_kind,
                object_id=SLUG,
                object_label=self.activity.name,
                tlp=self.activity.tlp,
                mode=self.activity.mode,
                after={"activity": SLUG, **after},
            )
        )


@transaction.atomic
def fill(seed: int = 1) -> dict[str, int]:
    """How much there is of each, after filling. Once per data folder."""
    end = clock.now() - timedelta(minutes=1)
    begin = end - timedelta(days=SIZE["days"])
    # No hand may move these back, so the whole crisis begins earlier by other means than an action.
    Activity.objects.filter(slug=SLUG).update(started_at=begin, created_at=begin)
    Participation.objects.filter(activity__slug=SLUG).update(joined_at=begin)
    cast = Membership.objects.select_related("account", "organisation")
    members = {member.account.login: member for member in cast}
    filling = Filling(Random(seed), Activity.objects.get(slug=SLUG), begin, end, members, [])
    reporters = _organisations(filling)
    _reports(filling, reporters)
    _bottlenecks(filling, reporters)
    _log(filling)
    _decisions(filling, reporters)
    _tasks(filling, reporters)
    _requests(filling, reporters)
    _documents(filling)
    _texts(filling, reporters)
    _map(filling)
    _seal(filling)
    return counted()


def counted() -> dict[str, int]:
    """How much there is of each in the big activity."""
    activity = Activity.objects.get(slug=SLUG)
    return {
        "organisations": activity.participations.count(),
        "reports": activity.situation_reports.count(),
        "log entries": activity.log_lines.count(),
        "journal lines": JournalLine.objects.count(),
        "decisions": activity.decisions.count(),
        "tasks": activity.tasks.count(),
        "requests": activity.info_requests.count(),
        "bottlenecks": activity.bottlenecks.values("thread").distinct().count(),
        "documents": activity.documents.count(),
        "map features": SIZE["features"],
    }


def _organisations(filling: Filling) -> list[Membership]:
    """The organisations that join, each with somebody who reports for it and an own text and layer."""
    activity = filling.activity
    wanted = SIZE["organisations"] - activity.participations.count()
    regions = list(Region.objects.order_by("code"))
    made, members = [], []
    for number in range(wanted):
        slug, kind, name = words.organisation(number)
        made.append(Organisation(slug=slug, kind=kind, name=name, is_invented=True))
        account = Account(login=f"groot.{number:03d}", name=words.person(number), is_demonstration=True)
        account.set_unusable_password()
        members.append(
            Membership(account=account, organisation=made[-1], functions=["ico"], valid_from=filling.begin)
        )
    Organisation.objects.bulk_create(made)
    Account.objects.bulk_create([member.account for member in members])
    Membership.objects.bulk_create(members)
    of_region = Organisation.regions.through
    of_region.objects.bulk_create(
        of_region(organisation_id=each.pk, region_id=regions[number % len(regions)].pk)
        for number, each in enumerate(made)
    )
    Site.objects.bulk_create(
        Site(organisation=each, name=each.name, longitude=_longitude(filling), latitude=_latitude(filling))
        for each in made
    )
    Participation.objects.bulk_create(
        Participation(activity=activity, organisation=each, joined_at=filling.begin) for each in made
    )
    with clock.at(filling.begin):
        pictures.open_pictures(actor=filling.members["bram"], activity=activity)
        maps.open_layers(actor=filling.members["bram"], activity=activity)
    return members


def _reports(filling: Filling, reporters: list[Membership]) -> None:
    """Reports in turn from everybody, so that each reports in a rhythm; nearly all are judged."""
    activity, random, judge = filling.activity, filling.random, filling.members["bram"]
    pattern = SituationReport.objects.filter(activity=activity, organisation__slug="de-maasoever").first()
    assert pattern is not None  # the demonstration has it
    last: dict[str, SituationReport] = {}
    made, judged, figures = [], [], []
    count = SIZE["reports"] - activity.situation_reports.count()
    for turn, at in enumerate(filling.moments(count)):
        author = reporters[turn % len(reporters)]
        before = last.get(str(author.pk))
        level = random.choices(("green", "yellow", "orange", "red"), (50, 30, 15, 5))[0]
        emergency = random.randint(2, 72)
        report = SituationReport(
            activity=activity,
            organisation=author.organisation,
            number=before.number + 1 if before else 1,
            template_version=pattern.template_version,
            values={
                "contact": "Crisisteam, wachtnummer bij de GHOR bekend",
                "overall": {
                    "level": level,
                    "trend": random.choice(("better", "same", "worse")),
                    "reason": filling.say(words.LINES),
                },
                "residents_total": random.randint(20, 240),
                "emergency_power": emergency,
                "measures_taken": filling.say(words.LINES),
                "prognosis_24": filling.say(words.LINES),
            },
            level=level,
            before=before,
            author=author,
            submitted_at=at,
            key=uuid4(),
        )
        last[str(author.pk)] = report
        made.append(report)
        if turn < count - len(reporters) // 3:
            judged.append(
                ReportJudgement(report=report, verdict="accepted", by=judge, at=at + timedelta(minutes=20))
            )
        figures.append(
            ReportedCapacity(
                activity=activity,
                organisation=author.organisation,
                report=report,
                metric="emergency_power",
                free=emergency,
                unit="uur",
                observed_at=at,
                reported_at=at,
            )
        )
        after = {
            "organisation": author.organisation.slug, "number": report.number, "level": level,
            "is_unchanged": False, "round": None,
        }  # fmt: skip
        filling.journal(author, at, "situation_reports.ReportSubmitted", "situation_reports.reports", after)
    SituationReport.objects.bulk_create(made, batch_size=BATCH)
    ReportJudgement.objects.bulk_create(judged, batch_size=BATCH)
    ReportedCapacity.objects.bulk_create(figures, batch_size=BATCH)
    for report in last.values():
        values = report.values
        _index(
            filling,
            kind="situation_reports.reports",
            object_id=f"{SLUG}/{report.organisation.slug}",
            title=f"{activity.name}: {report.organisation.name}, situatierapport {report.number}",
            text="\n".join((values["overall"]["reason"], values["measures_taken"], values["prognosis_24"])),
            owner=report.organisation.slug,
        )


def _bottlenecks(filling: Filling, reporters: list[Membership]) -> None:
    made = []
    for at in filling.moments(SIZE["bottlenecks"]):
        by, thread, what = filling.random.choice(reporters), uuid4(), filling.say(words.BOTTLENECKS)
        row = {
            "thread": thread, "activity": filling.activity, "organisation": by.organisation,
            "kind": filling.random.choice(("logistics", "staff")), "what": what,
            "help": "transport", "said_by": by,
        }  # fmt: skip
        made.append(Bottleneck(**row, said_at=at, needed_by=at + timedelta(hours=8)))
        solved_at = at + timedelta(hours=filling.random.uniform(1, 30))
        if solved_at < filling.end and filling.random.random() < 0.9:
            made.append(Bottleneck(**row, said_at=solved_at, status="solved", reason="Opgelost ter plaatse."))
    Bottleneck.objects.bulk_create(made, batch_size=BATCH)


def _log(filling: Filling) -> None:
    """Log lines of the two teams that keep one. The demonstration's own lines keep the first numbers."""
    activity = filling.activity
    plotters = [each for each in filling.members.values() if "plotter" in each.functions]
    region, own = Region.objects.get(code="VR24"), filling.members["amina"]
    teams: list[tuple[dict[str, Any], Membership, float]] = [
        ({"team": "ac-ghor", "region": region}, plotters[0], 0.9),
        ({"team": "crisisteam", "organisation": own.organisation}, own, 0.1),
    ]
    count = SIZE["log entries"] - activity.log_lines.count()
    for team, by, share in teams:
        first = LogLine.objects.filter(activity=activity, **team).count() + 1
        made = []
        for number, at in enumerate(filling.moments(round(count * share)), first):
            made.append(
                LogLine(
                    activity=activity,
                    **team,
                    number=number,
                    text=filling.say(words.LINES),
                    happened_at=at - timedelta(minutes=filling.random.randint(0, 9)),
                    written_by=by,
                    written_at=at,
                    key=str(uuid4()),
                )
            )
            after = {"team": team["team"], "line": number, "corrects": None, "digest": "0" * 63}
            filling.journal(by, at, "crisis_picture.LogLineWritten", "crisis_picture.picture", after)
        LogLine.objects.bulk_create(made, batch_size=BATCH)


def _decisions(filling: Filling, reporters: list[Membership]) -> None:
    """Decisions that were taken, ordered and checked, and who read them."""
    activity, by = filling.activity, filling.members["chantal"]
    version = PictureVersion.objects.filter(activity=activity).first()
    region = Region.objects.get(code="VR24")
    first = activity.decisions.count() + 1
    made, steps, read = [], [], []
    for number, at in enumerate(filling.moments(SIZE["decisions"] - first + 1), first):
        text = filling.say(words.DECISIONS)
        made.append(
            Decision(
                activity=activity,
                region=region,
                number=number,
                text=text,
                options=["Doen", "Wachten tot het volgende overleg"],
                reason="Zonder dit besluit is er vannacht te weinig zorg.",
                authority="acgz",
                valid_until=at + timedelta(hours=12),
                proposed_by=filling.members["bram"],
                proposed_at=at,
                key=str(uuid4()),
            )
        )
        road = ("proposed", "decided", "ordered", "checked", "effective")
        for place, (before, state) in enumerate(pairwise(road), 1):
            steps.append(
                DecisionStep(
                    decision=made[-1],
                    place=place,
                    state=state,
                    text="" if state == "decided" else "Zoals afgesproken.",
                    version=version if state == "decided" else None,
                    check_at=at + timedelta(hours=3) if state == "ordered" else None,
                    by=by,
                    at=at + timedelta(minutes=10 * place),
                )
            )
            after = {"decision": number, "before": before, "after": state, "tasks": [], "check_at": ""}
            moment = at + timedelta(minutes=10 * place)
            kind = "crisis_picture.DecisionMoved"
            filling.journal(by, moment, kind, "crisis_picture.picture", after)
        for reader in filling.random.sample(reporters, 20):
            read.append(
                Receipt(
                    activity=activity,
                    kind="decision",
                    key=str(number),
                    version=2,
                    by=reader,
                    at=at + timedelta(minutes=30),
                )
            )
    Decision.objects.bulk_create(made, batch_size=BATCH)
    DecisionStep.objects.bulk_create(steps, batch_size=BATCH)
    Receipt.objects.bulk_create(read, batch_size=BATCH)
    for decision in made:
        _index(
            filling,
            kind="crisis_picture.decision",
            object_id=f"{SLUG}/{decision.number}",
            title=f"{activity.name}: {decision.text}",
            text=f"{decision.text}\n{decision.reason}",
        )


def _tasks(filling: Filling, reporters: list[Membership]) -> None:
    activity, by = filling.activity, filling.members["bram"]
    first = activity.tasks.count() + 1
    made, steps = [], []
    for number, at in enumerate(filling.moments(SIZE["tasks"] - first + 1), first):
        to = filling.random.choice(reporters)
        made.append(
            Task(
                activity=activity,
                number=number,
                text=filling.say(words.TASKS),
                organisation=to.organisation,
                function="ico",
                due=at + timedelta(hours=4),
                given_by=by,
                given_at=at,
                key=str(uuid4()),
            )
        )
        road = ("accepted", "in_progress", "done", "checked")
        for place, state in enumerate(road if filling.random.random() < 0.95 else road[:2], 1):
            moment = at + timedelta(minutes=25 * place)
            steps.append(TaskStep(task=made[-1], place=place, state=state, by=to, at=moment))
    Task.objects.bulk_create(made, batch_size=BATCH)
    TaskStep.objects.bulk_create(steps, batch_size=BATCH)


def _requests(filling: Filling, reporters: list[Membership]) -> None:
    activity, by = filling.activity, filling.members["bram"]
    first = activity.info_requests.count() + 1
    made, asked, answers, steps = [], [], [], []
    through = InfoRequest.organisations.through
    for number, at in enumerate(filling.moments(SIZE["requests"] - first + 1), first):
        made.append(
            InfoRequest(
                activity=activity,
                number=number,
                text=filling.say(words.QUESTIONS),
                deadline=at + timedelta(hours=3),
                asked_by=by,
                asked_at=at,
                key=str(uuid4()),
            )
        )
        for to in filling.random.sample(reporters, 3):
            asked.append(through(inforequest_id=made[-1].pk, organisation_id=to.organisation_id))
            answers.append(
                Answer(
                    request=made[-1],
                    organisation=to.organisation,
                    text=filling.say(words.LINES),
                    certainty=filling.random.choice(("fact", "assumption")),
                    source="Teamleider",
                    seen_at=at + timedelta(minutes=20),
                    by=to,
                    at=at + timedelta(minutes=40),
                    key=str(uuid4()),
                )
            )
        if number < SIZE["requests"] - 10:
            closed_at = at + timedelta(hours=2)
            steps.append(InfoRequestStep(request=made[-1], place=1, state="closed", by=by, at=closed_at))
    InfoRequest.objects.bulk_create(made, batch_size=BATCH)
    through.objects.bulk_create(asked, batch_size=BATCH)
    Answer.objects.bulk_create(answers, batch_size=BATCH)
    InfoRequestStep.objects.bulk_create(steps, batch_size=BATCH)


def _documents(filling: Filling) -> None:
    """Documents that all hold the same file: its content is not what is measured."""
    activity, by = filling.activity, filling.members["bram"]
    pattern = DocumentVersion.objects.filter(document__activity=activity, file__state="clean").first()
    assert pattern is not None  # the demonstration has it
    first = activity.documents.count() + 1
    for number, at in enumerate(filling.moments(SIZE["documents"] - first + 1), first):
        file = type(pattern.file).objects.get(pk=pattern.file_id)
        file.pk, file._state.adding, file.stored_at = uuid4(), True, at
        file.save(force_insert=True)
        title = filling.say(words.DOCUMENTS)
        document = ActivityDocument.objects.create(
            activity=activity, number=number, title=title, tlp=activity.tlp, owner=by.organisation
        )
        DocumentVersion.objects.create(
            document=document,
            number=1,
            file=file,
            file_name=pattern.file_name,
            uploaded_by=by,
            uploaded_at=at,
            form_key=uuid4(),
        )
        _index(
            filling,
            kind="activities.document",
            object_id=str(document.pk),
            title=title,
            text=filling.say(words.LINES),
            owner=by.organisation.slug,
        )


def _texts(filling: Filling, reporters: list[Membership]) -> None:
    """An own text for everybody, and a long history in one section of the shared picture."""
    tlp = Tlp(filling.activity.tlp)
    state = realtime.state(room_name(SLUG, tlp, organisation="de-maasoever"))
    for member in reporters:
        room = room_name(SLUG, tlp, organisation=member.organisation.slug)
        append_update(room, author_of(member), state, filling.begin + timedelta(hours=2))
    room, by = room_name(SLUG, tlp, section="D4"), author_of(filling.members["bram"])
    # The moments of a log only go up: the section's own rows of the demonstration are the newest already, so
    # these follow them.
    document: Doc[Any] = Doc()
    document.apply_update(realtime.state(room))
    known = document.get_state()
    text = document.get("bench-history", type=Map)
    for number in range(SIZE["edits"]):
        text[str(number % 50)] = f"{number} {filling.say(words.LINES)}"
        append_update(room, by, document.get_update(known))
        known = document.get_state()


def _map(filling: Filling) -> None:
    """Things with a name on a map, drawn a few at a time in the whole of the crisis."""
    document: Doc[Any] = Doc()
    known = document.get_state()
    features = document.get("features", type=Map)
    room, by = f"{SLUG}.map.ghor-zuid-limburg.amber", author_of(filling.members["bram"])
    together = SIZE["features"] // DRAWINGS
    for drawing, at in enumerate(filling.moments(DRAWINGS)):
        with document.transaction():
            for number in range(drawing * together, (drawing + 1) * together):
                geometry = {"type": "Point", "coordinates": [_longitude(filling), _latitude(filling)]}
                symbol = filling.random.choice(SYMBOLS)
                label = f"{words.TOWNS[number % len(words.TOWNS)]} {number}"
                thing = {"symbol": symbol, "geometry": geometry, "label": label}
                features[f"bench-{number:05d}"] = Map(thing)
        append_update(room, by, document.get_update(known), at)
        known = document.get_state()


def _index(filling: Filling, *, kind: str, object_id: str, title: str, text: str, owner: str = "") -> None:
    mode, tlp = Mode(filling.activity.mode), Tlp(filling.activity.tlp)
    search.index(
        kind=kind, object_id=object_id, title=title, text=text, mode=mode, activity=SLUG, owner=owner, tlp=tlp
    )


def _seal(filling: Filling) -> None:
    """The whole journal in order of time, each line chained to the one before."""
    lines = list(JournalLine.objects.all())
    for line in lines:
        if line.object_id == SLUG and line.kind in OPENING:
            line.at = filling.begin
    lines = sorted([*lines, *filling.lines], key=lambda line: (line.at, line.number or 0))
    previous = rules.START
    for number, line in enumerate(lines, 1):
        line.number, line.previous_digest = number, previous
        line.digest = previous = rules.digest(previous, line.sealed())
        line._state.adding = True
    with connection.cursor() as cursor:
        for verb in ("update", "delete", "replace"):
            cursor.execute(f"DROP TRIGGER IF EXISTS journal_refuses_{verb}")
        cursor.execute("DELETE FROM audit_journalline")
    JournalLine.objects.bulk_create(lines, batch_size=BATCH)
    with connection.cursor() as cursor:
        for statement in append_only._SQLITE.values():
            cursor.execute(statement)
    # The witness remembers the journal of the demonstration, which this one replaces.
    (settings.DATA / witness.FILE).unlink(missing_ok=True)
    transaction.on_commit(lambda: witness.saw(lines[-1]))


def _longitude(filling: Filling) -> float:
    return round(filling.random.uniform(5.65, 6.05), 5)


def _latitude(filling: Filling) -> float:
    return round(filling.random.uniform(50.78, 51.2), 5)


if __name__ == "__main__":
    print(json.dumps(fill()))
