"""Scaling up and care under scarcity in the story, through the ordinary actions."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import all_activities
from samenbeeld.care_phases import actions as care
from samenbeeld.care_phases.rules.declaring import Declared
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story
from samenbeeld.scale_up import actions
from samenbeeld.scale_up.actions import With
from samenbeeld.scale_up.rules.scaling import Wish


class Scaling:
    """Turns `world/scaling.toml` into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        self._told = world.scaling()
        self._care = self._told["care"]

    def all(self) -> Iterator[Happening]:
        """Codes and units, then what is declared of care."""
        for record in self._told["codes"]:
            yield self._at(record["at"]), partial(self._code, record)
        for number, record in enumerate(self._told["units"], start=1):
            yield self._at(record["at"]), partial(self._unit, record)
            for at, by, state, *reason in record["road"]:
                yield self._at(at), partial(self._step, number, by, state, " ".join(reason))
        for kind, happen in (
            ("phases", self._phase),
            ("states", self._state),
            ("readings", self._reading),
            ("steps", self._scarcity),
        ):
            for record in self._care[kind]:
                yield self._at(record["at"]), partial(happen, record)

    def _at(self, notation: str) -> datetime:
        return self._story.moment(notation)

    def _activity(self) -> Activity:
        return all_activities().get(slug=self._told["activity"])

    def _who(self) -> dict[str, Any]:
        return {
            "actor": self._members[self._care["by"]],
            "activity": all_activities().get(slug=self._care["activity"]),
        }

    def _code(self, record: dict[str, Any]) -> None:
        actions.confirm_code(
            actor=self._members[record["by"]], activity=self._activity(),
            region=organisations.region(record["region"]), along=With(grip=record["grip"]),
            wish=Wish(record["code"], record["counts"], record["reason"]),
        )  # fmt: skip

    def _unit(self, record: dict[str, Any]) -> None:
        slug = record.get("organisation")
        actions.ask_unit(
            actor=self._members[self._told["by"]], activity=self._activity(),
            region=organisations.region(record["region"]), kind=record["kind"], name=record["name"],
            count=record["count"], organisation=organisations.by_slug(slug) if slug else None,
            ready_minutes=record.get("ready_minutes"), endurance_minutes=record.get("endurance_minutes"),
        )  # fmt: skip

    def _step(self, number: int, by: str, state: str, reason: str) -> None:
        actions.move_unit(
            actor=self._members[by], activity=self._activity(), number=number, state=state, reason=reason
        )

    def _phase(self, record: dict[str, Any]) -> None:
        wanted = Declared(
            scope=record["scope"], region=record.get("region", ""), phase=record["phase"],
            declared_by=record["declared_by"], advised_by=frozenset(record["advised_by"]),
            verified_by=frozenset(record.get("verified_by", ())), definition=record["definition"],
            definition_source=record["definition_source"], reason=record["reason"],
            declared_at=self._at(record["at"]), until=self._at(record["until"]),
        )  # fmt: skip
        care.declare_phase(**self._who(), wanted=wanted)

    def _state(self, record: dict[str, Any]) -> None:
        care.set_surge_state(
            **self._who(), region=organisations.region(record["region"]), resource=record["resource"],
            state=record["state"], trigger=record["trigger"], reason=record["reason"],
            review_at=self._at(record["review"]),
        )  # fmt: skip

    def _reading(self, record: dict[str, Any]) -> None:
        care.tell_reading(
            **self._who(), region=organisations.region(record["region"]), indicator=record["indicator"],
            value=Decimal(record["value"]), source=record["source"], seen_at=self._at(record["seen"]),
        )  # fmt: skip

    def _scarcity(self, record: dict[str, Any]) -> None:
        care.activate_step(
            **self._who(), region=organisations.region(record["region"]), step=record["step"],
            activated_by=record["activated_by"], ethics=record["ethics"],
            review_at=self._at(record["review"]),
        )  # fmt: skip
