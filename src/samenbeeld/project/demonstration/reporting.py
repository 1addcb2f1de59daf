"""The situation reports of the story: asked, sent, judged, and the bottlenecks that were noted by hand."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.clock import now
from samenbeeld.look.words import in_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening, activity
from samenbeeld.project.demonstration.story import Story
from samenbeeld.situation_reports import actions, queries
from samenbeeld.situation_reports.queries.prefill import prefilled
from samenbeeld.situation_reports.rules.values import read, typed, written_moment

_MOMENTS = ("by", "since", "at")


class Reports:
    """Turns `world/reports.toml` into happenings. Each runs inside the clock of its own moment."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members
        self._slug = world.activities()[0]["slug"]

    def all(self) -> Iterator[Happening]:
        """Everything around reports, in the order of the file."""
        made: dict[str, Callable[[dict[str, Any]], Callable[[], None]]] = {
            "requests": self._asking,
            "reports": self._sending,
            "judging": self._judging,
            "returning": self._returning,
            "reminding": self._reminding,
            "noting": self._noting,
        }
        for kind, happening in made.items():
            for record in world.reports()[kind]:
                yield self._at(record), happening(record)
        for record in world.reports()["requests"]:
            due_at = self._story.moment(record["first_due_at"])
            while due_at < self._story.anchor:
                yield due_at, _tell_rounds
                due_at += timedelta(hours=record["every_hours"])

    def _asking(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            actions.ask_for_reports(
                actor=self._by(record),
                activity=activity(record["activity"]),
                first_due_at=self._story.moment(record["first_due_at"]),
                every_hours=record["every_hours"],
                organisations=list(organisations.organisations(slugs=record["organisations"])),
                note=record["note"],
            )

        return happen

    def _sending(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            actor, there = self._by(record), activity(self._slug)
            last = queries.last_report(there, actor.organisation)
            base = last.number if last else 0
            key = uuid5(NAMESPACE_URL, f"{record['by']} {record['at']}")
            if record.get("unchanged"):
                actions.confirm_unchanged(actor=actor, activity=there, base=base, key=key)
                return
            values = prefilled(there, actor.organisation, last)
            values |= {name: self._value(value, record) for name, value in record["values"].items()}
            if not actor.organisation.is_invented:
                values["sites"] = _invented(actor)
            actions.submit_report(
                actor=actor, activity=there, values=self._checked(actor, values), base=base, key=key
            )

        return happen

    def _checked(self, actor: Membership, values: dict[str, Any]) -> dict[str, Any]:
        """As the form would have read it. Raises ValueError for what a person could not have sent."""
        form = queries.form_of(actor.organisation)
        unknown = set(values) - {field.key for field in form.fields}
        reading = read(form, typed(form, values), now())
        if reading.problems or unknown:
            raise ValueError(f"{actor}: {[problem.name for problem in reading.problems]} {sorted(unknown)}")
        return reading.values

    def _judging(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            there = activity(self._slug)
            left = record.get("except", ())
            for standing in queries.standings(there, now()):
                if standing.report and standing.is_to_judge and standing.organisation.slug not in left:
                    actions.accept_report(actor=self._by(record), report=standing.report)

        return happen

    def _returning(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            there = activity(self._slug)
            report = queries.last_report(there, organisations.by_slug(record["organisation"]))
            assert report is not None  # the file says that it was sent before
            actions.return_report(actor=self._by(record), report=report, reason=record["reason"])

        return happen

    def _reminding(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            found = list(organisations.organisations(slugs=record["organisations"]))
            actions.remind(actor=self._by(record), activity=activity(self._slug), organisations=found)

        return happen

    def _noting(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            actions.note_bottleneck(
                actor=self._by(record),
                activity=activity(self._slug),
                kind=record["kind"],
                what=record["what"],
                needed_by=self._story.moment(record["by_when"]),
                help=record["help"],
            )

        return happen

    def _value(self, value: Any, record: dict[str, Any], name: str = "") -> Any:
        """A value with its figures, moments and texts filled in, as somebody types it at that moment."""
        if isinstance(value, dict):
            return {part: self._value(inner, record, part) for part, inner in value.items()}
        if isinstance(value, list):
            return [self._item(item, record) for item in value]
        if not isinstance(value, str):
            return value
        if value.startswith("#"):
            return self._story.figures[value[1:]]
        if name in _MOMENTS:
            return written_moment(self._story.moment(value))
        return self._story.told(value, self._at(record))

    def _item(self, item: dict[str, Any], record: dict[str, Any]) -> dict[str, Any]:
        """A row of a list. Its name in the file becomes a key; the product gives a bottleneck its own."""
        found = {part: self._value(inner, record, part) for part, inner in item.items()}
        return {**found, "key": self._known_key(found["what"], record) or item["key"]}

    def _known_key(self, what: str, record: dict[str, Any]) -> str:
        """The key of the bottleneck or need in the report before that begins with the same words."""
        actor = self._by(record)
        last = queries.last_report(activity(self._slug), actor.organisation)
        values = last.values if last else {}
        before = [*values.get("bottlenecks", []), *values.get("needs", [])]
        return next((item["key"] for item in before if item["what"][:12] == what[:12]), "")

    def _at(self, record: dict[str, Any]) -> datetime:
        return self._story.moment(record["at"])

    def _by(self, record: dict[str, Any]) -> Membership:
        return self._members[record["by"]]


def _tell_rounds() -> None:
    for request, _ in queries.requests_to_tell(now()):
        actions.open_round(actor=SYSTEM, request=request)


def _invented(actor: Membership) -> str:
    """The line in what a real organisation never reported."""
    with in_language("nl"):
        return say("demonstration-text-is-invented", organisation=actor.organisation.name)
