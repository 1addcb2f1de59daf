"""The care-risk profile of the story: scored, disputed, established and followed, through the actions."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from fractions import Fraction
from functools import partial
from typing import Any

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story
from samenbeeld.risk_profile import actions, queries
from samenbeeld.risk_profile.models import ProfileVersion
from samenbeeld.risk_profile.rules.buffers import Basis
from samenbeeld.risk_profile.rules.content import Described, Given
from samenbeeld.risk_profile.rules.imbalance import Demand, Dependency, Measure
from samenbeeld.risk_profile.rules.impact import Scored
from samenbeeld.risk_profile.rules.letters import RegionalImpact, RegionalLikelihood
from samenbeeld.risk_profile.rules.likelihood import Chance
from samenbeeld.risk_profile.rules.road import Started

Record = dict[str, Any]


class Profiling:
    """Turns the profile of the world into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        self._told = world.risk_profile()
        self._versions: dict[int, ProfileVersion] = {}

    def all(self) -> Iterator[Happening]:
        """Everything that happened to the profile, in the order of the file."""
        told, at = self._told, self._story.moment
        yield at(told["at"]), partial(self._start, 1, told)
        for number, record in enumerate(told["scenarios"], 1):
            # A quarter of an hour for each, the scores right after it.
            when = at(told["at"]) + timedelta(hours=1, minutes=15 * number)
            yield when, partial(self._scenario, record)
            yield when + timedelta(minutes=7), partial(self._score, number, record)
        yield at(told["model"]["at"]), partial(self._model, told["model"])
        for number, record in enumerate(told["bottlenecks"], 1):
            yield at(record["at"]), partial(self._bottleneck, number, record)
            yield (
                at(told["established"]["at"]) + timedelta(hours=number),
                partial(self._action, number, record),
            )
            if "accepted" in record:
                yield at(record["accepted"]["at"]), partial(self._accept, number, record["accepted"])
        for number, record in enumerate(told["capabilities"], 1):
            yield at(told["able"]) + timedelta(minutes=number), partial(self._capability, number, record)
        for record in told["dissents"]:
            yield at(record["at"]), partial(self._dissent, record)
        for record in told["turns"]:
            yield at(record["at"]), partial(self._turns, record)
        yield at(told["sent"]["at"]), self._send
        yield at(told["established"]["at"]), self._establish
        for record in told["meetings"]:
            yield at(record["at"]), partial(self._meeting, record)
        yield at(told["next"]["at"]), partial(self._start, 2, {**told, **told["next"]})
        for record in told["changes"]:
            yield at(record["at"]), partial(self._change, record)

    def _start(self, number: int, record: Record) -> None:
        begins = local(now()).date()
        said = Started(
            title=record["title"],
            tlp=Tlp(record["tlp"]),
            valid_from=begins,
            valid_until=begins + timedelta(days=365 * record["years"]),
            note=record["note"],
        )
        region = organisations.region(record["region"])
        self._versions[number] = actions.start_profile(actor=self._member(record), region=region, said=said)

    def _scenario(self, record: Record) -> None:
        low, middle, high = (percent / 100 for percent in record["chance"])
        said = Described(
            title=record["title"],
            kind=record["kind"],
            themes=tuple(record["themes"]),
            disruptions=tuple(record["disruptions"]),
            narrative=record["narrative"],
            assumptions=record.get("assumptions", ""),
            horizon=record["horizon"],
            letter=RegionalLikelihood(record["letter"]),
            chance=Chance(low, middle, high, self._told["years"]),
            evidence=record["evidence"],
            owner="GHOR Zuid-Limburg",
        )
        actions.write_scenario(actor=self._member(self._told), version=self._versions[1], said=said)

    def _score(self, number: int, record: Record) -> None:
        doubt, why = record.get("doubt", {}), record.get("why", {})
        given = [
            _given(code, letter, doubt.get(code, letter), why.get(code, self._told["evidence"]))
            for code, letter in zip(queries.method().criteria, record["scores"], strict=True)
        ]
        actions.score_impact(
            actor=self._member(self._told), version=self._versions[1], number=number, given=given
        )

    def _model(self, record: Record) -> None:
        of = {"actor": self._member(self._told), "version": self._versions[1], "number": record["scenario"]}
        for each in record["demands"]:
            actions.write_demand(**of, said=Demand(each["process"], _shares(each["factors"])))
        for each in record["needs"]:
            losses, weights, mitigations = (
                _shares(each[key]) for key in ("losses", "weights", "mitigations")
            )
            need = Dependency(
                each["process"], each["resource"], losses, weights, mitigations, each.get("buffer_hours")
            )
            basis = Basis(each["basis"]) if "basis" in each else None
            actions.write_dependency(**of, said=need, supplier=each["supplier"], basis=basis)
        for each in record["measures"]:
            measure = Measure(each["process"], each["resource"], each.get("buffer_hours"))
            actions.write_measure(**of, title=each["title"], said=measure)

    def _bottleneck(self, number: int, record: Record) -> None:
        actor, version = self._member(self._told), self._versions[1]
        actions.name_bottleneck(
            actor=actor, version=version, number=record["scenario"], words=record["words"],
            disruption=record["disruption"],
        )  # fmt: skip
        actions.write_recommendation(
            actor=actor, version=version, bottleneck=number, words=record["recommendation"]
        )

    def _capability(self, number: int, record: Record) -> None:
        actor, version = self._member(self._told), self._versions[1]
        words = {name: record[name] for name in ("title", "provider", "words")}
        actions.write_capability(actor=actor, version=version, **words)
        for each in record["verdicts"]:
            actions.judge_capability(
                actor=actor, version=version, number=each["scenario"], capability=number,
                verdict=each["verdict"], words=each["words"],
            )  # fmt: skip

    def _action(self, number: int, record: Record) -> None:
        action = record["action"]
        actions.write_action(
            actor=self._member(self._told),
            version=self._versions[1],
            recommendation=number,
            words=action["words"],
            owner=organisations.by_slug(action["owner"]),
            due_on=local(self._story.anchor).date() + timedelta(days=action["due_days"]),
        )

    def _accept(self, number: int, record: Record) -> None:
        actions.accept_risk(
            actor=self._member(record),
            version=self._versions[1],
            bottleneck=number,
            by_whom=record["by_whom"],
            words=record["words"],
            until=local(self._story.anchor).date() + timedelta(days=record["days"]),
        )

    def _dissent(self, record: Record) -> None:
        actions.give_dissent(
            actor=self._member(record),
            version=self._versions[1],
            number=record["scenario"],
            criterion=record["criterion"],
            letter=record["letter"],
            words=record["words"],
        )

    def _turns(self, record: Record) -> None:
        owner = self._members[record["owner"]]
        for step in record["steps"]:
            actions.set_turn(
                actor=owner,
                version=self._versions[record["version"]],
                step=step,
                owner=owner,
                partners=record["partners"],
                is_done=record["is_done"],
            )

    def _send(self) -> None:
        actions.send_profile(actor=self._member(self._told["sent"]), version=self._versions[1])

    def _establish(self) -> None:
        actions.establish_profile(actor=self._member(self._told["established"]), version=self._versions[1])

    def _meeting(self, record: Record) -> None:
        actions.hold_meeting(
            actor=self._member(record),
            version=self._versions[1],
            held_on=local(self._story.anchor).date() - timedelta(days=record["days_ago"]),
            partners=record["partners"],
            words=record["words"],
        )

    def _change(self, record: Record) -> None:
        given = [
            _given(code, letter, letter, record["evidence"]) for code, letter in record["letters"].items()
        ]
        actions.score_impact(
            actor=self._member(self._told["next"]),
            version=self._versions[2],
            number=record["scenario"],
            given=given,
        )

    def _member(self, record: Record) -> Membership:
        return self._members[record["by"]]


def _given(criterion: str, letter: str, doubt: str, evidence: str) -> Given:
    """`doubt`: the lowest and the highest letter, or the letter alone."""
    each, low, high = RegionalImpact(letter), RegionalImpact(doubt[0]), RegionalImpact(doubt[-1])
    parts = {code: each for code, _ in queries.method().criteria[criterion].parts}
    return Given(Scored(criterion, each, low, high), evidence, parts)


def _shares(written: list[str]) -> tuple[Fraction, ...]:
    return tuple(Fraction(each) for each in written)
