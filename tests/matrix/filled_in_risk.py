"""What is filled in on the care-risk profile: that of the south is amber, with a draft; none in the north."""

from collections.abc import Iterator

from samenbeeld.organisations.models import Membership
from tests.matrix.doors import Knock, get, post

REASON = "Om de matrix te proberen"
SOUTH, NORTH = "zuid-limburg", "limburg-noord"


def risk_profiles() -> Iterator[Knock]:
    """All of them."""
    yield get("risk_profiles")
    yield get("risk_catalogue")
    yield get("risk_others")
    for region in (SOUTH, NORTH):
        yield from _profile(region)
        yield from _scenario(region)
        yield from _followed(region)


def _profile(region: str) -> Iterator[Knock]:
    yield get("risk_profile", region)
    yield get("risk_start", region)
    yield post(
        "risk_start", region, title="Proef", tlp="amber", valid_from="2030-01-01", valid_until="2033-01-01"
    )
    # Without a purpose the page asks for one.
    yield post("risk_report", region)
    yield get("risk_meeting", region)
    can = {"title": "Proef", "provider": "Proef", "words": "Proef."}
    yield get("risk_capability_new", region)
    yield post("risk_capability_new", region, **can)
    yield get("risk_capability", region, 1)
    yield post("risk_capability", region, 1, **can)
    yield get("risk_consultation", region)
    yield post("risk_consultation", region, kind="council", whom="Proef", asked_on="2020-01-01")
    yield post("risk_meeting", region, held_on="2020-01-01", words="Proef", partners="de-maasoever")
    owner = Membership.objects.get(account__login="ilse.vermeer")
    yield get("risk_turn", region, 4)
    yield post("risk_turn", region, 4, owner=str(owner.pk), partners="de-maasoever")
    yield post("risk_turn_done", region, 4)
    for name in ("risk_establish", "risk_return", "risk_send"):
        yield post(name, region, reason=REASON)


def _scenario(region: str) -> Iterator[Knock]:
    told = {
        "title": "Proef", "kind": "1-heat", "narrative": "Proef.", "letter": "D", "years": "4",
        "evidence": "Proef.", "owner": "Proef",
    }  # fmt: skip
    yield get("risk_scenario", region, 1)
    yield get("risk_scenario_new", region)
    yield post("risk_scenario_new", region, **told)
    yield get("risk_scenario_change", region, 2)
    yield post("risk_scenario_change", region, 2, **told)
    yield get("risk_score", region, 2, "2.1")
    yield post("risk_score", region, 2, "2.1", letter="D", evidence="Proef.")
    yield get("risk_dissent", region, 2)
    yield post("risk_dissent", region, 2, criterion="2.2", letter="A", words="Proef.")
    yield get("risk_demand", region, 1)
    yield post("risk_demand", region, 1, process="practice", **_row("factors", "110"))
    yield get("risk_dependency", region, 1)
    shares = {**_row("losses", "10"), **_row("weights", "10"), **_row("mitigations", "0")}
    yield post("risk_dependency", region, 1, process="emergency", resource="water", **shares)
    yield get("risk_measure", region, 1)
    yield post("risk_measure", region, 1, title="Proef", need="emergency/power")
    yield get("risk_bottleneck", region, 2)
    yield post("risk_bottleneck", region, 2, words="Proef.", disruption="staff")
    yield get("risk_verdict", region, 2)
    yield post("risk_verdict", region, 2, capability="1", verdict="lacking", words="Proef.")
    yield post("risk_scenario_drop", region, 12)


def _followed(region: str) -> Iterator[Knock]:
    yield get("risk_recommendation", region, 1)
    yield post("risk_recommendation", region, 1, words="Proef.")
    yield get("risk_action", region, 1)
    yield post("risk_action", region, 1, words="Proef.", owner="de-maasoever", due_on="2030-01-01")
    yield post("risk_action_done", region, 1)
    yield get("risk_accept", region, 1)
    # A day that has passed: the form comes back, and nobody accepts anything.
    yield post("risk_accept", region, 1, by_whom="Proef", words="Proef.", until="2020-01-01")


def _row(name: str, percent: str) -> dict[str, str]:
    return {f"{name}_{place}": percent for place in range(5)}
