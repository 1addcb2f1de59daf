"""What is filled in about scaling up and care phases: a real activity, an exercise, and one that is over."""

from collections.abc import Iterator
from datetime import timedelta

from samenbeeld.kernel import clock
from samenbeeld.look import times
from samenbeeld.scale_up.queries import definition
from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE

FLOOD, ACCIDENT, FIRE, FLU = "hoogwater-maas", "treinongeval-beek", "brand-beek", "griepgolf"
REASON = "Om de matrix te proberen"


def scaling() -> Iterator[Knock]:
    """Codes, units, phases, states, steps and advice."""
    soon = times.local(clock.now() + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M")
    past = times.local(clock.now() - timedelta(minutes=2)).strftime("%Y-%m-%dT%H:%M")
    asked = {"region": "VR24", "kind": "nht", "count": "1", "name": "Team", "organisation": ""}
    counts = {f"count_{kind}": "0" for kind in definition().kinds}
    code = {**counts, "count_ambulance": "3", "reason": REASON}
    phase = {
        "scope": "roaz", "declared_by": "roaz", "advised_by": "hospitals", "definition": "own",
        "own_definition": "90% bezet", "own_source": "Verzonnen", "reason": REASON, "declared_at": past,
        "until": soon,
    }  # fmt: skip
    state = {"region": "VR24", "resource": "supplies", "state": "contingency", "reason": REASON,
             "review_at": soon}  # fmt: skip
    value = {"region": "VR24", "indicator": "stock_days", "value": "4", "source": "Proef", "seen_at": past}
    step = {"region": "VR24", "activated_by": "roaz", "ethics": REASON, "review_at": soon}
    for slug in (FLOOD, ACCIDENT, FIRE, NOWHERE):
        yield get("scale_up", slug)
        yield get("care_phases", slug)
        yield get("scale_up_code", slug, "VR24", "5")
        yield post("scale_up_code", slug, "VR24", "5", **code)
    for slug in (ACCIDENT, NOWHERE):
        yield get("scale_up_unit_new", slug)
        yield post("scale_up_unit_new", slug, **asked)
        yield get("scale_up_unit", slug, 1)
        yield post("scale_up_unit", slug, 1, state="released")
    for slug in (FLU, FIRE, NOWHERE):
        yield get("care_phases_declare", slug, "1")
        yield post("care_phases_declare", slug, "1", **phase)
        yield get("care_phases_state", slug)
        yield post("care_phases_state", slug, **state)
        yield get("care_phases_reading", slug)
        yield post("care_phases_reading", slug, **value)
        yield get("care_phases_step", slug, "1A")
        yield post("care_phases_step", slug, "1A", **step)
        yield get("care_phases_end", slug, 1)
        yield post("care_phases_end", slug, 1, reason=REASON)
        yield get("care_phases_review", slug, 1)
        yield post("care_phases_review", slug, 1, outcome="holds", reason=REASON, review_at=soon)
        yield get("care_phases_review_phase", slug, 2)
        yield post("care_phases_review_phase", slug, 2, outcome="holds", reason=REASON, review_at=soon)
        yield get("care_phases_objection", slug, 1)
        yield post("care_phases_objection", slug, 1, body="roaz", text=REASON)
        yield get("care_phases_answer", slug, 1)
        yield post("care_phases_answer", slug, 1, outcome="rejected", body="roaz", reason=REASON)
        yield get("care_phases_appeal", slug, 1)
        yield post("care_phases_appeal", slug, 1, body="roaz", text=REASON)
    for slug in (FLOOD, NOWHERE):
        yield get("care_phases_voice", slug, 1)
        yield post("care_phases_voice", slug, 1, kind="advice", body="roaz", text=REASON)
