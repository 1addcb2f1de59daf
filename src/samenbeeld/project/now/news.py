"""What happened since I last said that I had seen everything: decisions and texts, from journal and log."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.accounts import visits
from samenbeeld.assistance import queries as assistance
from samenbeeld.audit import queries as journal
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture.queries.changes import Changed
from samenbeeld.crisis_picture.queries.overview import Overview
from samenbeeld.crisis_picture.rules import room_parts
from samenbeeld.escalation import queries as escalation
from samenbeeld.federation.queries import following
from samenbeeld.federation.queries.following import Followed
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say
from samenbeeld.multi_picture import queries as multi_picture
from samenbeeld.plans import queries as plans
from samenbeeld.project.now import work_news
from samenbeeld.project.now.node_tasks import shortened
from samenbeeld.project.now.situation import Situation
from samenbeeld.question_desk import queries as desk
from samenbeeld.situation_reports import queries as reports

PLACE = "now"
FIRST_LOOK_BACK = timedelta(hours=24)
SHOWN = 10
OWN_BY_NAME = 3


@dataclass(frozen=True)
class Item:
    """One line: when, about what, what happened, and where to read it."""

    at: datetime
    lead: str
    text: str
    url: str


@dataclass(frozen=True)
class News:
    """The newest lines, how many more there are, and since when; `is_first` when nothing was ever seen."""

    items: list[Item]
    more: int
    since: datetime
    is_first: bool


def news(situation: Situation) -> News:
    """What others did since the last time, as far as this person may know of it."""
    last = visits.last_visit(situation.member.account, PLACE)
    since = last or situation.now - FIRST_LOOK_BACK
    found = [*_decisions(situation, since), *_texts(situation, since), *_questions(situation, since)]
    found += _assistance(situation, since)
    found += _followed(situation, since)
    found.sort(key=lambda item: item.at, reverse=True)
    return News(found[:SHOWN], max(0, len(found) - SHOWN), since, last is None)


def _decisions(situation: Situation, since: datetime) -> list[Item]:
    lines = journal.lines(since=since).filter(kind__in=_TELLERS)
    mine = str(situation.member.account_id)
    found = [_TELLERS[line.kind](situation, line) for line in lines if line.actor_account != mine]
    return [item for item in found if item is not None]


def _texts(situation: Situation, since: datetime) -> list[Item]:
    """Texts change all the time: a few own pictures by name, the rest and the shared picture as one line."""
    items: list[Item] = []
    for overview in situation.overviews.values():
        fresh = [change for change in overview.changed if change.at > since]
        own = [change for change in fresh if change.organisation]
        items += [_own_text(change) for change in own[:OWN_BY_NAME]]
        items += _together("own", own[OWN_BY_NAME:])
        items += _together("shared", [change for change in fresh if not change.organisation])
    return items


def _questions(situation: Situation, since: datetime) -> list[Item]:
    """What other nodes asked, answered or took back."""
    return [
        Item(
            at=word.word.received_at or word.word.at,
            lead=_lead(asked.question.mode, word.node),
            text=say(f"now-news-question-{word.word.step}", text=shortened(asked.wording.text)),
            url=reverse("question", args=[asked.question.pk]),
        )
        for asked, word in desk.heard(situation.member, since, situation.now)
    ]


def _assistance(situation: Situation, since: datetime) -> list[Item]:
    """What other nodes said of assistance, theirs and ours."""
    return [
        Item(
            at=step.received_at or step.at,
            lead=_lead(asked.request.mode, node),
            text=say(
                "now-news-assistance",
                said=say(f"assistance-step-{step.step}"),
                what=say("now-assistance-what", count=asked.form.count, what=shortened(asked.form.what)),
            ),
            url=reverse("assistance_request", args=[asked.request.pk]),
        )
        for asked, step, node in assistance.heard(situation.member, since, situation.now)
    ]


def _followed(situation: Situation, since: datetime) -> list[Item]:
    """What came of the regions that this person follows, or was taken back."""
    return [
        Item(
            at=each.taken_back_at or each.received_at,
            lead=_lead(each.mode.value, each.region),
            text=_told_of(each),
            url=reverse("national_region", args=[each.fact.region]),
        )
        for each in following.news(situation.member, since, situation.now)
    ]


def _told_of(each: Followed) -> str:
    if each.taken_back_at:
        return say("now-news-followed-back", what=each.name)
    said = shortened(" ".join(each.lines) or each.fact.said)
    if not each.fact.has_level:
        return say("now-news-followed", what=each.name, said=said)
    level = say(f"look-level-{each.level.value}").lower()
    return say("now-news-followed-level", what=each.name, level=level, said=said)


def _own_text(change: Changed) -> Item:
    return Item(
        at=change.at,
        lead=_lead(change.activity.mode, change.title),
        text=say("now-news-own-text", who=change.by.name),
        url=reverse("crisis_picture_own", args=[change.activity.slug, change.organisation]),
    )


def _together(kind: str, changes: list[Changed]) -> list[Item]:
    """One line for many texts, at the moment of the last."""
    if not changes:
        return []
    last = changes[0]
    url = reverse("crisis_picture", args=[last.activity.slug])
    values = {"count": len(changes), "title": last.title, "who": last.by.name}
    return [
        Item(
            at=last.at,
            lead=_lead(last.activity.mode, last.activity.name),
            text=say(f"now-news-{kind}-texts", **values),
            url=url if kind == "own" else f"{url}#deel-{last.section}",
        )
    ]


def _step_set(situation: Situation, line: JournalLine) -> Item | None:
    mode = Mode(line.mode)
    # A step of an exercise is news for those who play along, and noise for everybody else.
    plays_along = any(activity.mode == mode.value for activity in situation.activities)
    if mode is not Mode.REAL and not plays_along:
        return None
    if not access.may(situation.member, "escalation.read", Scope(mode=mode)):
        return None
    after = line.after or {}
    step = escalation.ladder().steps[after["after"]]
    text = say("now-news-step", step=escalation.said(step.name), reason=after["reason"])
    return Item(line.at, _lead(line.mode, line.object_label), text, reverse("phase"))


def _activity_step(situation: Situation, line: JournalLine) -> Item | None:
    after = line.after or {}
    slug = after["activity"]
    if slug not in situation.overviews or slug in situation.text_only:
        return None
    step = escalation.ladder().steps[after["after"]]
    text = say("now-news-step", step=escalation.said(step.name), reason=after["reason"])
    return Item(line.at, _lead(line.mode, line.object_label), text, reverse("activity", args=[slug]))


def _about_activity(key: str, page: str = "activity") -> Callable[[Situation, JournalLine], Item | None]:
    """A line about an activity that this person may know of; its values are those of the event."""

    def tell(situation: Situation, line: JournalLine) -> Item | None:
        after = line.after or {}
        slug = after["activity"]
        overview = situation.overviews.get(slug)
        if overview is None or not _may_know(after, overview.rooms, situation, slug):
            return None
        values = {name: value for name, value in after.items() if isinstance(value, str | int)}
        values["region"] = _region_name(situation, values.get("region", ""))
        values["number"] = str(values.get("number", ""))
        text = say(key, **values, who=line.actor_name)
        return Item(line.at, _lead(line.mode, overview.activity.name), text, reverse(page, args=[slug]))

    return tell


def _about_work(told: Callable[..., work_news.Told]) -> Callable[[Situation, JournalLine], Item | None]:
    """A line about a decision, task or question of an activity whose work this person may read."""

    def tell(situation: Situation, line: JournalLine) -> Item | None:
        after = line.after or {}
        slug = after["activity"]
        overview = situation.overviews.get(slug)
        found = told(situation, slug, after, line) if overview else None
        if overview is None or found is None:
            return None
        text, url = found
        return Item(line.at, _lead(line.mode, overview.activity.name), text, url)

    return tell


def _about_document(key: str) -> Callable[[Situation, JournalLine], Item | None]:
    """A line about a document that this person may see."""

    def tell(situation: Situation, line: JournalLine) -> Item | None:
        after = line.after or {}
        activity = situation.documents.get(after["document"])
        if activity is None:
            return None
        values = {name: value for name, value in after.items() if isinstance(value, str)}
        text = say(key, **values, who=line.actor_name)
        url = reverse("activity_document", args=[activity.slug, after["number"]])
        return Item(line.at, _lead(line.mode, activity.name), text, url)

    return tell


def _may_know(after: Mapping[str, Any], rooms: frozenset[str], situation: Situation, slug: str) -> bool:
    """What happened in a text is for those who may read it; a release also for whom it opens."""
    if after.get("organisation") == situation.member.organisation.slug:
        return True
    return after["room"] in rooms if "room" in after else slug not in situation.text_only


def _region_name(situation: Situation, code: object) -> str:
    standings = situation.standings[Mode.REAL]
    return next((each.region.name for each in standings if each.region.code == code), str(code))


def _suggestion_made(situation: Situation, line: JournalLine) -> Item | None:
    """For who answers it, as long as it waits."""
    after = line.after or {}
    overview = situation.overviews.get(after["activity"])
    waiting = {str(suggestion.pk) for suggestion in overview.to_settle} if overview else set()
    made = _about_suggestion("now-news-suggestion-made")
    return made(situation, line) if after["suggestion"] in waiting else None


def _about_suggestion(key: str) -> Callable[[Situation, JournalLine], Item | None]:
    """A suggestion, at the picture that it is for."""
    tell = _about_activity(key, "crisis_picture")

    def told(situation: Situation, line: JournalLine) -> Item | None:
        item, after = tell(situation, line), line.after or {}
        parts = room_parts(after["room"])
        if item is None or parts is None or not parts.is_own:
            return item
        return replace(item, url=reverse("crisis_picture_own", args=[after["activity"], parts.organisation]))

    return told


def _lead(mode: str, lead: str) -> str:
    marked = say("now-exercise", text=lead) if mode == Mode.EXERCISE.value else lead
    return say("now-lead", lead=marked)


def _report_submitted(situation: Situation, line: JournalLine) -> Item | None:
    """For who reads the reports of others: which came in, with its level."""
    after, overview = line.after or {}, situation.overviews.get((line.after or {})["activity"])
    standing = _standing(overview, after["organisation"])
    if overview is None or standing is None:
        return None
    if not reports.may(situation.member, "judge", overview.activity, None):
        return None
    key = "now-news-report-unchanged" if after["is_unchanged"] else "now-news-report"
    level = say(f"look-level-{after['level']}").lower()
    text = say(key, number=str(after["number"]), level=level, who=line.actor_name)
    return Item(line.at, _lead(line.mode, standing.organisation.name), text, _report_page(after))


def _report_judged(situation: Situation, line: JournalLine) -> Item | None:
    """For who sent it: somebody read it."""
    after = line.after or {}
    if after["organisation"] != situation.member.organisation.slug:
        return None
    if after["activity"] not in situation.overviews:
        return None
    key = "now-news-report-returned" if "reason" in after else "now-news-report-accepted"
    text = say(key, number=str(after["number"]), who=line.actor_name, reason=after.get("reason", ""))
    return Item(line.at, _lead(line.mode, line.object_label), text, _report_page(after))


def _standing(overview: Overview | None, slug: str) -> reports.ReportStanding | None:
    found = overview.reports if overview else ()
    return next((each for each in found if each.organisation.slug == slug), None)


def _report_page(after: Mapping[str, Any]) -> str:
    return reverse(
        "situation_reports_report", args=[after["activity"], after["organisation"], after["number"]]
    )


def _part_put_forward(situation: Situation, line: JournalLine) -> Item | None:
    """For who may let it go."""
    overview = situation.overviews.get((line.after or {})["activity"])
    if overview is None or not multi_picture.may(situation.member, overview.activity, multi_picture.APPROVE):
        return None
    return _about_activity("now-news-part-put-forward", "pushed_parts")(situation, line)


def _followed_plan(key: str) -> Callable[[Situation, JournalLine], Item | None]:
    """A line about a plan that this person follows, by itself or by its theme, and may read."""

    def tell(situation: Situation, line: JournalLine) -> Item | None:
        after = line.after or {}
        owner, number = after["owner"], after["number"]
        version = plans.watching.hears_of(situation.member, owner, number, after.get("plan_version", 0))
        if version is None:
            return None
        text = say(key, number=str(after.get("plan_version", "")), who=line.actor_name)
        return Item(line.at, _lead(line.mode, version.title), text, reverse("plan", args=[owner, number]))

    return tell


# What is told of each kind of journal line; every other kind is no news for the first page.
_TELLERS: dict[str, Callable[[Situation, JournalLine], Item | None]] = {
    "escalation.StepSet": _step_set,
    "activities.ActivityOpened": _about_activity("now-news-opened"),
    "activities.GripLevelSet": _about_activity("now-news-grip"),
    "multi_picture.PartPutForward": _part_put_forward,
    "multi_picture.PartReturned": _about_activity("now-news-part-returned", "pushed_parts"),
    "multi_picture.PartPushed": _about_activity("now-news-part-pushed", "pushed_parts"),
    "multi_picture.PartWithdrawn": _about_activity("now-news-part-withdrawn", "pushed_parts"),
    "plans.PlanEstablished": _followed_plan("now-news-plan-established"),
    "plans.PlanWithdrawn": _followed_plan("now-news-plan-withdrawn"),
    "activities.ActivityStepSet": _activity_step,
    "activities.ActivityStateChanged": _about_activity("now-news-state"),
    "activities.DocumentAdded": _about_document("now-news-document-added"),
    "activities.DocumentVersionAdded": _about_document("now-news-document-version"),
    "activities.DocumentWithdrawn": _about_document("now-news-document-withdrawn"),
    "activities.DocumentOpened": _about_document("now-news-document-opened"),
    "activities.OrganisationJoined": _about_activity("now-news-joined"),
    "crisis_picture.VersionFixed": _about_activity("now-news-version", "crisis_picture"),
    "crisis_picture.SuggestionMade": _suggestion_made,
    "crisis_picture.SuggestionAccepted": _about_suggestion("now-news-suggestion-accepted"),
    "crisis_picture.SuggestionDeclined": _about_suggestion("now-news-suggestion-declined"),
    "situation_reports.ReportSubmitted": _report_submitted,
    "situation_reports.ReportAccepted": _report_judged,
    "situation_reports.ReportReturned": _report_judged,
    "crisis_picture.DecisionProposed": _about_work(work_news.decision),
    "crisis_picture.DecisionMoved": _about_work(work_news.decision),
    "crisis_picture.TaskGiven": _about_work(work_news.task),
    "crisis_picture.TaskMoved": _about_work(work_news.task),
    "crisis_picture.InformationRequested": _about_work(work_news.request),
    "crisis_picture.RequestAnswered": _about_work(work_news.request),
    "crisis_picture.ContradictionMarked": _about_work(work_news.contradiction),
    "crisis_picture.ContradictionFound": _about_work(work_news.contradiction),
    "crisis_picture.ContradictionAgreed": _about_work(work_news.contradiction),
    "crisis_picture.ContradictionSettled": _about_work(work_news.contradiction),
    "crisis_picture.DocumentReleased": _about_activity("now-news-released", "crisis_picture"),
    "crisis_picture.ReleaseTakenBack": _about_activity("now-news-release-taken-back", "crisis_picture"),
}
