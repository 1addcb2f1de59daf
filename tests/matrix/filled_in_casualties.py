"""What is filled in about casualties: of a real activity, of an exercise, and of one that is over."""

from collections.abc import Iterator
from datetime import timedelta

from samenbeeld.kernel import clock
from samenbeeld.look import times
from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE

FLOOD, ACCIDENT, FIRE = "hoogwater-maas", "treinongeval-beek", "brand-beek"
REASON = "Om de matrix te proberen"


def casualties() -> Iterator[Knock]:
    """What was told, proposed and chosen."""
    at = times.local(clock.now() - timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M")
    group = {"place": "1", "triage": "T1", "low": "1", "likely": "2", "high": "3", "source": "ovdg", "at": at}
    spot = {"name": "Weiland", "latitude": "50.95", "longitude": "5.78"}
    fleet = {"place": "1", "region": "VR24", "count": "9", "at": at}
    left = {"place": "1", "triage": "T1", "hospital": "maastricht-umc", "count": "4", "at": at}
    slots = {"kind": "confirmed", "slots_T1": "1", "slots_T2": "2", "slots_T3": "3"}
    for slug in (FLOOD, ACCIDENT, FIRE, NOWHERE):
        yield get("casualty_distribution", slug)
        yield get("casualty_distribution_since", slug)
        yield get("casualty_distribution_casualties", slug)
        yield post("casualty_distribution_place", slug, **spot)
    decided = {"triage": "T1", "hospital": "viecuri", "count": "1", "reason": REASON}
    for slug in (ACCIDENT, NOWHERE):
        for name in ("place", "ambulances", "departures"):
            yield get(f"casualty_distribution_{name}", slug)
        yield get("casualty_distribution_hospital", slug, "viecuri")
        yield post("casualty_distribution_decide", slug, 2, **decided)
        yield post("casualty_distribution_casualties", slug, **group)
        yield post("casualty_distribution_ambulances", slug, **fleet)
        yield post("casualty_distribution_departures", slug, **left)
        yield post("casualty_distribution_hospital", slug, "viecuri", **slots)
        yield post("casualty_distribution_propose", slug, hours="3", by_themselves_percent="25")
        yield get("casualty_distribution_proposal", slug, 1)
        yield get("casualty_distribution_decide", slug, 2)
        yield post("casualty_distribution_choose", slug, 2, kind="rejected", reason=REASON)
