"""What the pages of spreading show, in words."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.catalogue import catalogue, said
from samenbeeld.capacity.queries.seen import Visible
from samenbeeld.capacity.rules.standing import FRESH
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.spread import queries
from samenbeeld.spread.models import SpreadExpectation, SpreadProposal
from samenbeeld.spread.queries import Beds, Told, TransferNow
from samenbeeld.spread.queries.beds import CLOSED
from samenbeeld.spread.queries.told import metric_name, step_name
from samenbeeld.spread.rules import ahead, road


def spread(activity: Activity, member: Membership) -> dict[str, Any]:
    """The whole page. Who does not lead sees the week ahead, and of the rest what is of the own hospital."""
    said_here = queries.told(activity)
    is_whole = queries.may(member, queries.READ, activity, None)
    mine = member.organisation_id
    transfers = [
        each
        for each in said_here.transfers
        if is_whole or mine in (each.transfer.sender_id, each.transfer.receiver_id)
    ]
    expected = [each for _, each in sorted(said_here.newest_expectations.items())]
    asked = {each.code: each for each in queries.metrics()}
    asked |= {each.metric: catalogue().metrics[each.metric] for each in expected}
    there = queries.beds_of(activity, member, list(asked.values()), said_here)
    beds = [
        (said(metric.names), [_beds(each, activity) for each in found])
        for metric in queries.metrics()
        if (found := _own_or_all(there[metric.code], mine, is_whole))
    ]
    newest = said_here.proposals[0] if said_here.proposals else None
    return {
        "is_whole": is_whole,
        "lead": _lead(said_here, transfers),
        "beds": beds,
        "running": [transfer(each, ()) for each in transfers if not each.is_over],
        "over": [transfer(each, ()) for each in transfers if each.is_over],
        "expectations": [_expectation(each, there[each.metric]) for each in expected],
        "newest": proposal(newest, queries.figures_seen(member, activity)) if newest and is_whole else None,
        "proposals": [_line(each) for each in said_here.proposals] if is_whole else [],
        "own_share": _own_share(said_here, member),
        "status": queries.definition().status,
    }


def proposal(made: SpreadProposal, seen: Visible | None = None) -> dict[str, Any]:
    """One share with why; names are those of today. `seen`: whose figures may be shown, None is all."""
    given, outcome = made.given, made.outcome
    names = organisations.names_of(each["code"] for each in given["hospitals"])
    regions = {each.code: each.name for each in organisations.regions()}
    by_code = {each["code"]: each for each in given["hospitals"]}
    is_open = {code: seen is None or seen.includes(code, [each["region"]]) for code, each in by_code.items()}
    return {
        **_line(made),
        "lead": say(
            "spread-proposal-lead",
            total=made.total,
            metric=metric_name(made.metric).lower(),
            sender=made.sender.name if made.sender else "no",
            method=say(f"spread-method-{made.method.replace('_', '-')}"),
        ),
        "impossible": _impossible(made),
        "rows": [
            {
                **each,
                "name": names.get(each["code"], each["code"]),
                "region": regions.get(by_code[each["code"]]["region"], ""),
                "room": by_code[each["code"]]["room"],
                "size": by_code[each["code"]]["size"],
                "reserved": by_code[each["code"]]["reserved"],
                "is_open": is_open[each["code"]],
                "words": _why(each, by_code[each["code"]]) if is_open[each["code"]] else "",
            }
            for each in outcome["shares"]
        ],
        "lost": [
            {
                "name": names.get(each["code"], each["code"]),
                "why": say(f"spread-lost-{each['state'] if is_open[each['code']] else CLOSED}"),
            }
            for each in given["hospitals"]
            if each["state"] != FRESH
        ],
        "regions": [{**each, "name": regions.get(each["code"], each["code"])} for each in outcome["regions"]],
        "plan": _plan(made, names),
        "other_method": say(f"spread-method-{_other(made.method)}"),
    }


def transfer(found: TransferNow, sides: Collection[str]) -> dict[str, Any]:
    """One transfer with its road."""
    return {
        "now": found,
        "row": found.transfer,
        "title": say(
            "spread-transfer",
            count=found.count,
            sender=found.transfer.sender.name,
            receiver=found.transfer.receiver.name,
        ),
        "metric": metric_name(found.transfer.metric),
        "step_word": step_name(found.step),
        "since": found.last.at if found.last else found.transfer.at,
        "steps": [
            {"row": each, "words": say("spread-step-of", step=step_name(each.step), count=each.count)}
            for each in reversed(found.steps)
        ],
        "waits_for": _waits_for(found),
        "is_mine": bool(road.open_to(found.step, sides)),
    }


def _own_or_all(found: list[Beds], mine: object, is_whole: bool) -> list[Beds]:
    return found if is_whole else [each for each in found if each.organisation.pk == mine]


def _lead(told: Told, transfers: list[TransferNow]) -> str:
    running = [each for each in transfers if not each.is_over]
    lead = (
        say("spread-lead", count=len(running), people=sum(each.count for each in running))
        if running
        else say("spread-nothing-runs")
    )
    arrived = sum(each.count for each in transfers if each.step == road.ARRIVED)
    return f"{lead} {say('spread-lead-arrived', people=arrived)}" if arrived else lead


def _beds(each: Beds, activity: Activity) -> dict[str, Any]:
    return {
        "name": each.organisation.name,
        "url": reverse("activity_capacity_institution", args=[activity.slug, each.organisation.slug]),
        "is_fresh": each.state == FRESH,
        "why": "" if each.state == FRESH else say(f"spread-lost-{each.state}"),
        "beds": each,
        "percent": round(100 * each.place.taken / each.size) if each.size else 0,
    }


def _expectation(row: SpreadExpectation, found: Collection[Beds]) -> dict[str, Any]:
    """The week, and when it is more than there are beds, of the hospitals whose figures are known."""
    days = ahead.week(row.present, (row.low, row.likely, row.high), row.stay_days, queries.definition().week)
    there = [each for each in found if each.region == row.region_id]
    known = [each for each in there if each.state == FRESH]
    beds = sum(each.free for each in known)
    # What lies there now has its bed already: only who comes on top needs one that is free now.
    likely, earliest = ahead.full_on(days, row.present + beds) if known else (None, None)
    return {
        "row": row,
        "region": row.region.name,
        "metric": metric_name(row.metric),
        "days": days,
        "long_run": round(ahead.long_run(row.likely, row.stay_days)),
        "beds": say("spread-ahead-beds", beds=beds, known=len(known), of=len(there))
        if known
        else say("spread-ahead-beds-unknown", of=len(there)),
        "likely": say("spread-ahead-likely", days=likely) if likely else "",
        "earliest": say("spread-ahead-earliest", days=earliest) if earliest else "",
        "nothing": known and not earliest,
        "is_unknown": not known,
    }


def _line(made: SpreadProposal) -> dict[str, Any]:
    choice = queries.choice_of(made)
    return {
        "made": made,
        "choice": choice,
        "choice_word": say(f"spread-is-{choice.kind.replace('_', '-')}") if choice else "",
    }


def _own_share(told: Told, member: Membership) -> str:
    """What was taken over last for the reader's own hospital; "" when nothing was."""
    for made in told.proposals:
        choice = queries.choice_of(made)
        if choice is None or choice.kind != choice.Kind.TAKEN_OVER:
            continue
        for each in made.outcome["shares"]:
            if each["code"] == member.organisation.slug:
                return say(
                    "spread-own-share",
                    count=each["count"],
                    total=made.total,
                    metric=metric_name(made.metric).lower(),
                )
        return ""
    return ""


def _impossible(made: SpreadProposal) -> list[str]:
    """Everything for which it does not fit, in words; empty when it does."""
    outcome, found = made.outcome, []
    if not outcome["shares"]:
        found.append(say("spread-nobody-known"))
    elif outcome["left"]:
        found.append(say("spread-left", left=outcome["left"], total=made.total))
    plan = outcome["plan"]
    if plan is None:
        return found
    if plan["minutes_needed"] and not plan["minutes_per_day"]:
        found.append(say("spread-no-vehicles"))
    elif plan["left"]:
        days = queries.definition().most_days
        found.append(say("spread-rides-short", left=plan["left"], days=days))
    return found


def _why(share: dict[str, Any], hospital: dict[str, Any]) -> str:
    return say(
        f"spread-why-{share['why'].replace('_', '-')}",
        exact=share["exact"],
        room=hospital["room"],
        after=share["after"],
    )


def _plan(made: SpreadProposal, names: dict[str, str]) -> dict[str, Any] | None:
    plan = made.outcome["plan"]
    if plan is None:
        return None
    minutes = {each["code"]: each["minutes"] for each in made.given["hospitals"]}
    return {
        "days": [
            [(names.get(code, code), count, minutes[code]) for code, count in day.items()]
            for day in plan["days"]
        ],
        "words": say(
            "spread-plan",
            vehicles=made.vehicles or 0,
            hours=made.given["hours_per_day"],
            days=len(plan["days"]),
            handling=made.given["handling_minutes"],
        ),
        "no_place": ", ".join(names.get(code, code) for code in plan["no_place"]),
    }


def _other(method: str) -> str:
    return "equally-full" if method == "by_size" else "by-size"


def _waits_for(found: TransferNow) -> str:
    """Whose turn it is, by name; "" when it is over."""
    if found.is_over:
        return ""
    is_receiver = found.step in (road.ASKED, road.UNDER_WAY)
    return (found.transfer.receiver if is_receiver else found.transfer.sender).name
