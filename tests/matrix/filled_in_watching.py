"""What is filled in where people watch: the phase, the Veiligheidsbeeld, what it rests on, plans, signals."""

from collections.abc import Iterator
from uuid import UUID

from samenbeeld.escalation.models import StepChange
from samenbeeld.follow_up.models import FollowUp
from samenbeeld.safety_picture.models import Assessment, Occasion, Signal
from samenbeeld.safety_picture.queries.calendar import subscription
from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE, member

REASON = "Om de matrix te proberen"
PLANS = (("ghor-zuid-limburg", 1), ("ghor-limburg-noord", 1), ("de-maasoever", 1), ("de-maasoever", 99))


def watching() -> Iterator[Knock]:
    """All of them."""
    yield from _phase()
    yield from _safety_picture()
    yield from _indicators()
    yield from _plans()
    yield from _feeds()
    yield from _signals()


def _phase() -> Iterator[Knock]:
    for region in ("zuid-limburg", "limburg-noord"):
        yield get("follow_up_change", region)
        yield get("follow_up_newest", region)
        yield post("follow_up_change", region, step="4", reason=REASON)
        yield post("phase_scale", region, "care_phase", value="2b", reason=REASON)
    change = StepChange.objects.filter(follow_ups__isnull=False).latest("pk")
    called = {f"/{change.pk}/": "/<its number>/"}
    yield Knock("GET", "follow_up", ("limburg-noord", change.pk), called=called)
    south = StepChange.objects.filter(region="VR24").latest("pk")
    called = {f"/{south.pk}/": "/<its number>/"}
    yield Knock("GET", "follow_up", ("zuid-limburg", south.pk), called=called)
    for row in FollowUp.objects.filter(change=change, is_confirmed=True):
        called = {f"/{row.pk}/": f"/<{row.does}>/"}
        yield Knock("POST", "follow_up_do", (row.pk,), {}, called=called)
        yield Knock("POST", "follow_up_drop", (row.pk,), {"reason": REASON}, called=called)


def _safety_picture() -> Iterator[Knock]:
    yield get("safety_picture_calendar_subscribed", NOWHERE)
    outlook = {f"outlook_{number}": "green" for number in range(1, 7)}
    yield get("safety_picture_theme", "hoogwater")
    yield get("safety_picture_theme", NOWHERE)
    for region in ("VR24", "VR23"):
        yield get("safety_picture_assess", "onrust", regio=region)
        yield post("safety_picture_own_level", "onrust", region=region, level="green")
        yield post("safety_picture_still_so", "geweld", region=region)
    for region in ("VR24", "VR23"):
        day = {"starts": "2030-01-05", "kind": "event", "title": "Optocht"}
        yield post("safety_picture_calendar_add", region=region, **day)
        token = subscription(member("bram" if region == "VR24" else "daan"))
        yield Knock("GET", "safety_picture_calendar_subscribed", (token,), called={token: f"<of {region}>"})
        # Without a file the page asks for one.
        yield post("safety_picture_calendar_take_over", region=region, kind="event")
        planned = str(Occasion.objects.filter(region=region).order_by("pk")[0].pk)
        called = {planned: f"<of {region}>"}
        for method in ("GET", "POST"):
            yield Knock(method, "safety_picture_calendar_change", (planned,), day, called=called)
        yield Knock("POST", "safety_picture_calendar_withdraw", (planned,), {"reason": REASON}, called=called)
    # Without a level of one's own first, the page asks for it and nothing is written.
    yield post("safety_picture_assess", "geweld", region="VR24", own="", level="green", **outlook)
    waits = Assessment.objects.get(theme="nuts", region="VR24", needs_second=True, reading=None)
    current = Assessment.objects.filter(theme="onrust", region="VR24").order_by("-number")[0]
    for name, pk, called in (
        ("opinion", current.pk, "<of unrest>"),
        ("read_along", waits.pk, "<that waits>"),
        ("opinion", UUID(int=0), f"<{NOWHERE}>"),
        ("read_along", UUID(int=0), f"<{NOWHERE}>"),
    ):
        fields = {"level": "green", "agrees": "ja"}
        yield Knock("POST", f"safety_picture_{name}", (pk,), fields, called={str(pk): called})


def _indicators() -> Iterator[Knock]:
    yield get("indicator", "maas-sint-pieter")
    yield get("indicator", NOWHERE)
    yield get("indicator_thresholds", "griepachtig")
    yield get("indicator_thresholds", "maas-venlo")
    tried = {
        "yellow": "50", "raise_after": "2", "clear_after": "2", "hysteresis": "5",
        "valid_from": "2030-01-01", "source": "Nivel", "reason": REASON,
    }  # fmt: skip
    # Trying out writes nothing; what is sent is refused for the same reason or waits for a second reader.
    yield post("indicator_thresholds", "griepachtig", **tried)
    yield post("indicator_read_thresholds", "griepachtig", 1, agrees="ja")


def _plans() -> Iterator[Knock]:
    """Those of the demonstration: established under amber, green of the north, and in review."""
    yield get("plan_national", "hoogwater")
    yield get("plan_national", NOWHERE)
    described = {
        "title": "Proef", "kind": "plan", "themes": "nuts", "phases": "3", "tlp": "amber",
        "effective_on": "2030-01-01", "review_on": "2030-12-01",
        "form_key": "01920000-0000-7000-8000-000000000002",
    }  # fmt: skip
    yield get("plan_new")
    for region in ("VR24", "VR23"):
        # Without a file the page asks for one.
        yield post("plan_new", **described, regions=region)
    yield post("plan_watch", thema="hoogwater", doet="aan")
    for owner, number in PLANS:
        yield get("plan", owner, number)
        yield get("plan_live", owner, number)
        yield get("plan_file", owner, number, 1)
        yield post("plan_version", owner, number, **described, regions="VR24")
        yield post("plan_withdraw", owner, number, reason=REASON)
        for name in ("plan_send", "plan_establish", "plan_return"):
            yield post(name, owner, number, 1, reason=REASON)


def _feeds() -> Iterator[Knock]:
    yield get("feed", "knmi")
    yield get("feed", NOWHERE)
    yield post("feed_soon", "knmi")
    yield post("feed_link", "door2doc", key="q1", organisation="de-maasoever")
    yield get("feed_reception", "knmi", 0)
    yield get("feed_new")
    yield post("feed_new", do="look", form="csv", goal="values", paste="tijd;stand")
    yield get("feed_change", NOWHERE)
    yield post("feed_change", NOWHERE, do="look", form="csv", goal="values", paste="tijd;stand")
    yield post("feed_stop", NOWHERE, seen="1")
    yield post("feed_resume", NOWHERE, seen="1")


def _signals() -> Iterator[Knock]:
    yield get("safety_picture_signals")
    yield get("safety_picture_signal_send")
    for region in ("VR24", "VR23"):
        yield post("safety_picture_signal_send", title="Stank in Stein", where=region, region=region)
    fields = {"checked_against": REASON, "target": "thema:hoogwater", "reason": REASON}
    first, second = Signal.objects.filter(region="VR24", steps=None).order_by("received_at")[:2]
    verified = Signal.objects.get(region="VR24", steps__kind="verify", theme="zorg")
    dismissed = Signal.objects.get(steps__kind="dismiss")
    north = Signal.objects.get(region="VR23")
    for steps, pk, called in (
        (("verify", "dismiss", "link", "fold"), first.pk, "<a new one>"),
        (("link",), verified.pk, "<that was checked>"),
        (("take_up", "unfold"), dismissed.pk, "<that was dismissed>"),
        (("dismiss",), north.pk, "<of VR23>"),
        (("verify", "link", "dismiss", "take_up", "fold", "unfold"), UUID(int=0), f"<{NOWHERE}>"),
    ):
        address = {str(pk): called, str(second.pk): "<its like>"}
        yield Knock("GET", "safety_picture_signal", (pk,), called=address)
        for step in steps:
            filled = {**fields, "other": str(second.pk)} if step == "fold" else fields
            yield Knock("POST", f"safety_picture_signal_{step}", (pk,), filled, called=address)
