"""What belongs to the plans of the story: agreements, readers, what they would change, profiles."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from samenbeeld.institutions import actions as institutions
from samenbeeld.institutions.rules import Need, Offer, Profile
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import actions
from samenbeeld.plans.models import Plan, PlanProposal, PlanVersion
from samenbeeld.plans.rules.agreements import Owed, Terms
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story


class Agreeing:
    """Turns what belongs to plans into happenings. `there` fills up as the plans are written."""

    def __init__(
        self, story: Story, members: Mapping[str, Membership], there: Mapping[str, PlanVersion]
    ) -> None:
        self._story, self._members, self._there = story, members, there
        self._proposed: dict[str, PlanProposal] = {}

    def all(self) -> Iterator[Happening]:
        """Everything around the plans, and the profiles of institutions."""
        beside = world.beside_plans()
        for kind, happen in (
            ("terms", self._terms),
            ("obligations", self._obligation),
            ("readings", self._reading),
            ("proposals", self._proposal),
        ):
            for record in beside[kind]:
                yield self._story.moment(record["at"]), partial(happen, record)
        for record in beside["proposals"]:
            if "answered" in record:
                yield self._story.moment(record["answered"]["at"]), partial(self._answer, record)
        for record in world.institution_profiles():
            yield self._story.moment(record["at"]), partial(self._profile, record)

    def _terms(self, record: dict[str, Any]) -> None:
        at = self._story.moment(record["at"])
        actions.write_terms(
            actor=self._by(record),
            plan=self._plan(record),
            said=Terms(
                parties=tuple(record["parties"]),
                signed_on=_day(at, record["signed_days"]),
                expires_on=_day(self._story.anchor, record["expires_days"]),
                parts=record["parts"],
            ),
        )

    def _obligation(self, record: dict[str, Any]) -> None:
        due_on = _day(self._story.anchor, record["due_days"])
        said = Owed(record["text"], record["owner"], due_on, record["every_months"])
        actions.add_obligation(actor=self._by(record), plan=self._plan(record), said=said)

    def _reading(self, record: dict[str, Any]) -> None:
        version = self._there[record["plan"]]
        due_on = _day(self._story.moment(record["at"]), record["due_days"])
        actions.ask_to_read(
            actor=self._by(record), version=version, functions=record["functions"], due_on=due_on
        )
        for who in record["read_by"]:
            actions.confirm_read(actor=self._members[who], version=version)

    def _proposal(self, record: dict[str, Any]) -> None:
        self._proposed[record["text"]] = actions.propose(
            actor=self._by(record),
            version=self._there[record["plan"]],
            text=record["text"],
            place=record.get("place", ""),
            why=record.get("why", ""),
        )

    def _answer(self, record: dict[str, Any]) -> None:
        told = record["answered"]
        actions.answer_proposal(
            actor=self._by(told),
            proposal=self._proposed[record["text"]],
            is_taken=told["taken"],
            reason=told["reason"],
        )

    def _profile(self, record: dict[str, Any]) -> None:
        actor = self._by(record)
        said = Profile(
            care=tuple(record["care"]),
            needs=tuple(
                Need(code, each["hours"], each["words"], each.get("from", ""))
                for code, each in record["needs"].items()
            ),
            offers=tuple(Offer(**each) for each in record["offers"]),
            words=record["words"],
        )
        institutions.write_profile(actor=actor, organisation=actor.organisation, said=said)

    def _by(self, record: dict[str, Any]) -> Membership:
        return self._members[record["by"]]

    def _plan(self, record: dict[str, Any]) -> Plan:
        return self._there[record["plan"]].plan


def _day(at: datetime, days: int) -> date:
    return local(at).date() + timedelta(days=days)
