"""What sources of capacity said in the story, through the actions of a source. Nobody is asked for real."""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.feeds import actions, queries, sources
from samenbeeld.feeds.rules.definition import Reason
from samenbeeld.kernel.clock import now
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story

Record = Mapping[str, Any]


class Connecting:
    """Turns what sources said, or did not say, into happenings."""

    def __init__(self, story: Story) -> None:
        self._story, self._told = story, world.feeds()

    def all(self) -> Iterator[Happening]:
        """Each answer and each silence."""
        for record in self._told["answers"]:
            yield self._story.moment(record["at"]), partial(self._answer, record)
        for record in self._told["silences"]:
            yield self._story.moment(record["at"]), partial(self._silence, record)

    def _answer(self, record: Record) -> None:
        feed = queries.feed(record["source"])
        seen = self._story.moment(record["seen"]).isoformat()
        body = json.dumps(_door2doc(record, seen) if "rooms" in record else _fhir(record, seen)).encode()
        actions.take(actor=SYSTEM, feed=feed, answer=sources.answer(feed, body, now()))

    def _silence(self, record: Record) -> None:
        reason = Reason("feeds-status", {"status": record["status"]})
        actions.miss(actor=SYSTEM, feed=queries.feed(record["source"]), reason=reason)


def _door2doc(record: Record, seen: str) -> dict[str, Any]:
    return {"timestamp": seen, "data": [{"ziekenhuis": record["institution"], "ok": record["rooms"]}]}


def _fhir(record: Record, seen: str) -> dict[str, Any]:
    populations = [
        {"code": {"coding": [{"code": code}]}, "count": count} for code, count in record["counts"].items()
    ]
    report = {
        "resourceType": "MeasureReport",
        "id": "verzonnen",
        "status": "complete",
        "date": seen,
        "subject": {"reference": f"Organization/{record['institution']}"},
        "group": [{"population": populations}],
    }
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": report}]}
