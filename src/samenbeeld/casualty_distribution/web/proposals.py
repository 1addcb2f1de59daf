"""A proposal for the distribution of casualties, in words: rows, squares and sentences."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from samenbeeld.casualty_distribution import queries
from samenbeeld.casualty_distribution.models import DistributionProposal
from samenbeeld.casualty_distribution.queries import Known, definition
from samenbeeld.casualty_distribution.queries.since import told_since
from samenbeeld.casualty_distribution.queries.stops import Stops
from samenbeeld.casualty_distribution.queries.working_out import WorkedOut
from samenbeeld.casualty_distribution.rules import remaining
from samenbeeld.casualty_distribution.rules.explaining import UNDER_WAY
from samenbeeld.casualty_distribution.rules.proposing import Figures, KeptReason, Outcome
from samenbeeld.casualty_distribution.web.pages import VERIFIED, stop_words
from samenbeeld.look.words import say

# So many earlier counts of a class stand beside what counts now; all of them stand in the list of reports.
EARLIER = 3
# More squares than this are counted by nobody: then the figure stands alone.
MOST_SQUARES = 48


def proposal_line(made: DistributionProposal) -> dict[str, Any]:
    """One proposal in a list."""
    choice = queries.choice_of(made)
    return {
        "made": made,
        "choice": choice,
        "is_possible": not made.outcome["shortages"],
        "choice_word": say(f"casualty-distribution-is-{choice.kind.replace('_', '-')}") if choice else "",
    }


def proposal(
    made: DistributionProposal, known: Known, every: Sequence[DistributionProposal], stops: Stops
) -> dict[str, Any]:
    """Everything of one proposal. Names of hospitals and places are those of today."""
    outcome: Outcome = made.outcome
    named = _Names(known.until(made.made_at))
    used = queries.in_use(each for each in every if each.number < made.number)
    is_newest = made.number == max(each.number for each in every)
    return {
        **proposal_line(made),
        "is_newest": is_newest,
        "more_since": _more_since(made, known, stops) if is_newest else "",
        "lead": _proposal_lead(made, outcome),
        "shortages": _shortages(outcome),
        "rows": [_hospital(made, outcome, code, named) for code in _hospitals_in_order(made, outcome)],
        "totals": [_total(outcome, each["code"]) for each in made.given["classes"]],
        "classes": [each["code"] for each in made.given["classes"]],
        "hours": _hours(made, outcome, named),
        "free": _free(made, outcome, named),
        "free_hours": [block + 1 for block in range(made.given["first_block"], made.given["blocks"])],
        "pinches": _pinches(outcome),
        "more": [(each["more"], _means(made, each["means"])) for each in outcome["more_ambulances"]],
        "compared": _compared(made, outcome),
        "effect": _effect(made, outcome),
        "decided": [
            say("casualty-distribution-decided", triage=triage, hospital=named.hospital(code), count=count)
            for triage, code, count in made.given["pinned"]
        ],
        "moved": _moved(outcome, used),
        "robust": _robust(outcome),
        "gap": _gap(outcome),
        "is_model_unconfirmed": definition().model_status != VERIFIED,
        "without_ambulances": not made.given["transport"] and not outcome["shortages"],
    }


def _more_since(made: DistributionProposal, known: Known, stops: Stops) -> str:
    is_more = told_since(made, known, stops)
    return say("casualty-distribution-more-since", number=str(made.number)) if is_more else ""


class _Names:
    """Names by the codes that a proposal keeps."""

    def __init__(self, known: Known) -> None:
        self._hospitals = {each.organisation.slug: each.organisation.name for each in known.hospitals}
        self._places = {str(each.number): each.name for each in known.places}
        self.several_places = len(self._places) > 1
        # Nothing was agreed with it and it said nothing: that it takes nobody is not known.
        self.unknown = {
            each.organisation.slug for each in known.hospitals if not each.agreed.slots and not each.is_heard
        }

    def hospital(self, code: str) -> str:
        return self._hospitals.get(code, code)

    def hospitals(self, codes: Iterable[str]) -> str:
        return ", ".join(map(self.hospital, codes))

    def place(self, code: str) -> str:
        return self._places.get(code, code)


def recomputed(
    made: DistributionProposal,
    worked: WorkedOut,
    known: Known,
    used: DistributionProposal | None,
    at: datetime,
) -> dict[str, Any]:
    """What the rule says now, beside the newest proposal that people made; nothing of it is kept."""
    outcome, named = worked.outcome, _Names(known)
    would_be = DistributionProposal(number=made.number + 1, given=worked.given, outcome=outcome, made_at=at)
    return {
        "at": at,
        "lead": _proposal_lead(would_be, outcome),
        "shortages": _shortages(outcome),
        "changes": _changes(made, outcome, named),
        "moved": _moved(outcome, used),
        "next": would_be.number,
    }


def _changes(made: DistributionProposal, outcome: Outcome, named: _Names) -> list[dict[str, str]]:
    """Per hospital what is otherwise than in the proposal that was made; nothing when either cannot be."""
    if outcome["shortages"] or made.outcome["shortages"]:
        return []
    hospitals = sorted({to for each in (made.outcome, outcome) for _, _, to, _, _ in each["loads"]})
    found = []
    for code in hospitals:
        counts = [
            (each["code"], _count(made.outcome, each["code"], code), _count(outcome, each["code"], code))
            for each in made.given["classes"]
        ]
        words = [
            say("casualty-distribution-now-change", triage=triage, before=before, after=after)
            for triage, before, after in counts
            if before != after
        ]
        if words:
            found.append({"hospital": named.hospital(code), "words": ", ".join(words)})
    return found


def _shortages(outcome: Outcome) -> list[str]:
    return [
        say(f"casualty-distribution-short-{each['why']}", **_plain(each)) for each in outcome["shortages"]
    ]


def _moved(outcome: Outcome, used: DistributionProposal | None) -> str:
    if used is None or outcome["shortages"]:
        return ""
    return say("casualty-distribution-moved", count=outcome["moved"], number=used.number)


def _proposal_lead(made: DistributionProposal, outcome: Outcome) -> str:
    people = sum(count for _, _, count in made.given["demand"])
    if outcome["shortages"]:
        return say("casualty-distribution-impossible", number=made.number, people=people, at=made.made_at)
    figures = outcome["figures"]
    gravest = made.given["classes"][0]["code"]
    last = figures["last"].get(gravest) if figures else None
    return say(
        "casualty-distribution-proposal-lead",
        number=made.number,
        at=made.made_at,
        people=people,
        triage=gravest,
        known="yes" if last is not None else "no",
        minutes=last or 0,
    )


def _hospitals_in_order(made: DistributionProposal, outcome: Outcome) -> list[str]:
    """Those that take most weight first; who is not needed last."""
    weight = {each["code"]: each["weight"] for each in made.given["classes"]}
    loads: dict[str, int] = {each["code"]: 0 for each in made.given["hospitals"]}
    for _, triage, hospital, _, count in outcome["loads"]:
        loads[hospital] += weight[triage] * count
    return sorted(loads, key=lambda code: (-loads[code], code)) if outcome["loads"] else []


def _hospital(made: DistributionProposal, outcome: Outcome, code: str, named: _Names) -> dict[str, Any]:
    given = next(each for each in made.given["hospitals"] if each["code"] == code)
    cells = []
    for each in made.given["classes"]:
        count = _count(outcome, each["code"], code)
        slots = sum(given["slots"].get(each["code"], ())[made.given["first_block"] :])
        fits = 0 < max(slots, count) <= MOST_SQUARES
        cells.append(
            {
                "triage": each["code"],
                "count": count,
                "slots": slots,
                "is_over": count > slots,
                "used": range(count) if fits else (),
                "free": range(max(0, slots - count)) if fits else (),
            }
        )
    reasons = [each for each in outcome["reasons"] if each["hospital"] == code]
    return {
        "name": named.hospital(code),
        "level": given["trauma_level"],
        "stop": _kept_stop(made, code),
        "cells": cells,
        "reasons": [_reason(each, named) for each in reasons],
        "is_reserve": not reasons,
        "is_unknown": code in named.unknown,
    }


def _kept_stop(made: DistributionProposal, code: str) -> str:
    """The stop of that hospital with which this proposal was made; "" for none."""
    stop = next((each for each in made.given.get("stops", ()) if each["hospital"] == code), None)
    if stop is None:
        return ""
    until = datetime.fromisoformat(stop["until"]) if stop["until"] else None
    return stop_words(datetime.fromisoformat(stop["seen_at"]), until)


def _reason(reason: KeptReason, named: _Names) -> dict[str, str]:
    why = say(
        f"casualty-distribution-why-{reason['why']}",
        triage=reason["triage"],
        count=reason["count"],
        minutes=reason["minutes"],
        others=named.hospitals(reason["instead_of"]),
    )
    place = f"{named.place(reason['place'])}. " if named.several_places else ""
    if not reason["second"]:
        is_gone = reason["why"] == UNDER_WAY
        return {"why": place + why, "second": "" if is_gone else say("casualty-distribution-second-none")}
    later = reason["second_minutes"]
    second = say(
        "casualty-distribution-second",
        hospital=named.hospital(reason["second"]),
        when="later" if later > 0 else "sooner" if later < 0 else "same",
        minutes=abs(later),
    )
    return {"why": place + why, "second": second}


def _count(outcome: Outcome, triage: str, hospital: str) -> int:
    return sum(count for _, each, to, _, count in outcome["loads"] if (each, to) == (triage, hospital))


def _total(outcome: Outcome, triage: str) -> int:
    return sum(count for _, each, _, _, count in outcome["loads"] if each == triage)


def _hours(made: DistributionProposal, outcome: Outcome, named: _Names) -> list[dict[str, Any]]:
    """Per hour, place and hospital how many of each class leave, in order of time."""
    codes = [each["code"] for each in made.given["classes"]]
    rows: dict[tuple[int, str, str], dict[str, int]] = {}
    for place, triage, hospital, block, count in outcome["loads"]:
        rows.setdefault((block, place, hospital), {})[triage] = count
    full = _without_ambulance(made, outcome)
    left = _left(made, outcome)
    return [
        {
            "hour": block + 1,
            "is_past": block < made.given["first_block"],
            "place": named.place(place),
            "hospital": named.hospital(hospital),
            "counts": [counts.get(code, 0) for code in codes],
            "binds": ", ".join(
                [
                    *([say("casualty-distribution-binds-ambulances")] if (place, block) in full else []),
                    *(
                        say("casualty-distribution-binds-slots", triage=code)
                        for code in codes
                        if counts.get(code, 0) and left.get((hospital, block, code), 0) <= 0
                    ),
                ]
            ),
        }
        for (block, place, hospital), counts in sorted(rows.items())
    ]


def _left(made: DistributionProposal, outcome: Outcome) -> dict[tuple[str, int, str], int]:
    slots = {each["code"]: each["slots"] for each in made.given["hospitals"]}
    return remaining.slots_left(slots, outcome["loads"])


def _without_ambulance(made: DistributionProposal, outcome: Outcome) -> set[tuple[str, int]]:
    given = made.given
    drive = remaining.Drive(
        transport=given["transport"],
        rides={(place, code): 2 * minutes + given["handling"] for place, code, minutes in given["minutes"]},
        classes={each["code"] for each in given["classes"] if each["by_ambulance"]},
    )
    return remaining.without_ambulance(drive, outcome["loads"], given["under_way"])


def _free(made: DistributionProposal, outcome: Outcome, named: _Names) -> list[dict[str, Any]]:
    """Per hospital and hour that is not past what is left of its slots, also where nobody goes."""
    left, codes = _left(made, outcome), [each["code"] for each in made.given["classes"]]
    return [
        {
            "hospital": named.hospital(each["code"]),
            "is_unknown": each["code"] in named.unknown,
            "hours": [
                [left.get((each["code"], block, code), 0) for code in codes]
                for block in range(made.given["first_block"], made.given["blocks"])
            ],
        }
        for each in made.given["hospitals"]
        if outcome["loads"]
    ]


def _pinches(outcome: Outcome) -> list[str]:
    if outcome["shortages"]:
        return []
    found = [
        say(
            f"casualty-distribution-pinch-{each['kind']}",
            gains=", ".join(
                say("casualty-distribution-gain", triage=code, minutes=_whole(gain))
                for code, gain in sorted(each["gains"].items())
            ),
        )
        for each in outcome["pinches"]
    ]
    return found or [say("casualty-distribution-pinch-nothing")]


def _compared(made: DistributionProposal, outcome: Outcome) -> list[dict[str, Any]]:
    """The proposal beside the simple ways; a way in which not everybody fits has no figures."""
    ways: list[tuple[str, Figures | None]] = [("this", outcome["figures"]), *outcome["baselines"].items()]
    return [
        {
            "name": say(f"casualty-distribution-way-{name.replace('_', '-')}"),
            "is_this": name == "this",
            "means": _means(made, figures["means"]) if figures else [],
            "fill": _whole(figures["fill"] * 100) if figures else None,
            "width": len(made.given["classes"]) + 1,
        }
        for name, figures in ways
        if outcome["figures"]
    ]


def _effect(made: DistributionProposal, outcome: Outcome) -> dict[str, Any] | None:
    """What the decisions of people cost beside what the rule alone would say."""
    free, figures = outcome["undecided"], outcome["figures"]
    if not free or not figures:
        return None
    weighted = figures["weighted"] - free["weighted"]
    return {
        "free": _means(made, free["means"]),
        "with": _means(made, figures["means"]),
        "weighted": say("casualty-distribution-effect", minutes=weighted),
    }


def _gap(outcome: Outcome) -> str:
    """How near the best it is; of a careful proposal, the best after its beginning."""
    if outcome["gap"] > 0.0001:
        return say("casualty-distribution-gap", percent=f"{outcome['gap'] * 100:.1f}")
    return say(
        "casualty-distribution-proven-careful" if outcome["robust"] else "casualty-distribution-proven"
    )


def _robust(outcome: Outcome) -> dict[str, Any] | None:
    robust = outcome["robust"]
    if not robust:
        return None
    names = [row["name"] for row in robust["rows"]]
    return {
        "chosen": say(f"casualty-distribution-scenario-{robust['chosen']}"),
        "heads": [say(f"casualty-distribution-scenario-{name}") for name in names],
        "rows": [
            {
                "name": say(f"casualty-distribution-scenario-{row['name']}"),
                "is_chosen": row["name"] == robust["chosen"],
                "regrets": [
                    None if (each := row["regrets"][name]) is None else _whole(each) for name in names
                ],
            }
            for row in robust["rows"]
        ],
        "impossible": [say(f"casualty-distribution-scenario-{name}") for name in robust["impossible"]],
    }


def _means(made: DistributionProposal, means: dict[str, float]) -> list[int | None]:
    codes = [each["code"] for each in made.given["classes"]]
    return [_whole(means[code]) if code in means else None for code in codes]


def _whole(number: float) -> int:
    """Rounded as people do: a half goes up."""
    return int(number + 0.5)


def _plain(shortage: Any) -> dict[str, Any]:
    return {key: value for key, value in shortage.items() if key != "why"}
