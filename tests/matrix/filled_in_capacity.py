"""What is filled in about capacity: in no activity, a real one, an exercise, and one that is over."""

from collections.abc import Iterator

from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE

FLOOD, ACCIDENT, FIRE = "hoogwater-maas", "treinongeval-beek", "brand-beek"
REASON = "Om de matrix te proberen"
NOTHING = "01890000-0000-7000-8000-000000000000"


def capacity() -> Iterator[Knock]:
    """What is looked at, told and opened."""
    wish = {"audience": ["ghor-zuid-limburg"], "agreement": REASON, "reason": REASON, "vrijgeven": "ja"}
    yield from _pages("", (), ("de-maasoever", NOWHERE))
    for slug in (FLOOD, ACCIDENT, NOWHERE):
        yield from _pages("activity_", (slug,), ("de-maasoever",))
    for slug in (FLOOD, ACCIDENT, FIRE, NOWHERE):
        yield get("activity_capacity", slug)
        yield post("activity_capacity_report", slug, "de-maasoever", absence="6")
        yield get("activity_capacity_open", slug)
        yield post("activity_capacity_open", slug, **wish)
        yield post("activity_capacity_close", slug, NOTHING, reason=REASON)
        yield post("activity_capacity_remind", slug)
        yield get("activity_capacity_sheet", slug)
        yield post("activity_capacity_sheet", slug)
    yield from _with_others()


def _with_others() -> Iterator[Knock]:
    """What is handed in as a file, and what goes out to other programs."""
    yield post("capacity_sheet")
    yield post("machine_keys", name=REASON, days="30")
    yield post("machine_key_withdraw", NOTHING)
    for kind in ("Organization", "Location", "HealthcareService", "MeasureReport", "Patient"):
        yield get("fhir_search", kind)
    for key in ("de-maasoever", NOWHERE):
        yield get("fhir_one", "Organization", key)


def _pages(prefix: str, at: tuple[str, ...], owners: tuple[str, ...]) -> Iterator[Knock]:
    for page in ("_regions", "_room", *([] if at else [""])):
        yield get(f"{prefix}capacity{page}", *at)
    for owner in owners:
        yield get(f"{prefix}capacity_institution", *at, owner)
        yield get(f"{prefix}capacity_history", *at, owner, "emergency_power")
        yield get(f"{prefix}capacity_report", *at, owner)
        yield post(f"{prefix}capacity_unchanged", *at, owner)
        yield get(f"{prefix}capacity_release", *at, owner)
        yield post(f"{prefix}capacity_release", *at, owner, audience=["r:VR24"], reason=REASON)
        yield post(f"{prefix}capacity_withdraw", *at, owner, NOTHING)
    if not at:
        yield post("capacity_report", "de-maasoever", absence="6")
