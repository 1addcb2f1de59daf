"""What is filled in about endurance and spreading: of what is real, of an exercise, and of what is over."""

from collections.abc import Iterator
from datetime import timedelta

from samenbeeld.kernel import clock
from samenbeeld.look import times
from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE

FLOOD, OUTAGE, FIRE, FLU = "hoogwater-maas", "stroomuitval-roermond", "brand-beek", "griepgolf"
REASON = "Om de matrix te proberen"


def endurance() -> Iterator[Knock]:
    """What is down, how long it lasts, and measures."""
    at = times.local(clock.now() - timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M")
    for slug in (FLOOD, OUTAGE, FIRE, NOWHERE):
        yield get("endurance", slug)
        yield get("endurance_outage_new", slug)
        yield post("endurance_outage_new", slug, service="water", institutions="de-maasoever", since=at)
    for slug in (FLOOD, NOWHERE):
        yield get("endurance_institution", slug, "de-maasoever")
        yield post(
            "endurance_institution", slug, "de-maasoever", do="buffer", service="power", knows="lasts",
            hours="5", seen_at=at,
        )  # fmt: skip
        yield get("endurance_institution", slug, "zorggroep-grensmaas")
        yield get("endurance_outage", slug, 1)
        yield post("endurance_outage", slug, 1, state="down", institutions="de-maasoever", since=at)
        yield get("endurance_measure", slug)
        yield post(
            "endurance_measure", slug, institution="de-maasoever", service="power", kind="refuel",
            what=REASON, hours="8", takes_effect_at=at,
        )  # fmt: skip
        yield get("endurance_measure_one", slug, 1)
        yield get("endurance_measure_one", slug, 2)
        yield post("endurance_measure_one", slug, 2, step="agreed")


def spreading() -> Iterator[Knock]:
    """Shares, transfers and what is expected."""
    share = {"metric": "beds", "total": "5", "method": "by_size"}
    week = {"metric": "beds", "present": "9", "low": "1", "likely": "2", "high": "3", "stay_days": "5",
            "words": REASON}  # fmt: skip
    for slug in (FLU, FIRE, NOWHERE):
        yield get("spread", slug)
        yield post("spread_propose", slug, **share)
        yield get("spread_expect", slug)
        yield post("spread_expect", slug, region="VR24", **week)
    for slug in (FLU, NOWHERE):
        yield get("spread_proposal", slug, 1)
        yield post("spread_proposal", slug, 1, kind="rejected", reason=REASON)
        yield get("spread_ask", slug)
        yield post("spread_ask", slug, sender="viecuri", receiver="maastricht-umc", metric="beds", count="2")
        yield get("spread_transfer", slug, 1)
        yield post("spread_transfer", slug, 1, step="withdrawn", reason=REASON)
