"""What is filled in at the addresses of weekly editions."""

from collections.abc import Iterator
from uuid import UUID

from samenbeeld.editions import actions
from samenbeeld.editions.models import Edition, EditionLink
from samenbeeld.editions.queries import with_number
from samenbeeld.editions.queries.gathering import gathered
from samenbeeld.editions.queries.mailing import UNSUBSCRIBING, subscription_of
from samenbeeld.kernel import clock
from samenbeeld.look import times
from samenbeeld.organisations.queries import region
from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE, member

NO_EDITION = 999
REASON = "Om de matrix te proberen"


def editions() -> Iterator[Knock]:
    """The list and the making, one of both regions, one of the south alone, and what a stranger gets."""
    green, amber = Edition.objects.get(replaces__isnull=False), Edition.objects.get(tlp="amber")
    today = times.local(clock.now()).date().isoformat()
    yield get("edition_new")
    seen = gathered([region("VR24")], clock.now()).fingerprint
    corrected = {"correction": REASON, "vervangt": str(amber.number), "seen": seen, "tlp": "amber"}
    for code in ("VR24", "VR23"):
        yield post("edition_new", regions=code, **corrected)
    yield post("edition_subscription", regions="VR24")
    for number in (green.number, amber.number, NO_EDITION):
        yield get("edition", number)
        yield post("edition_file", number, purpose=REASON)
        yield get("edition_deliveries", number)
        yield get("edition_links", number)
        yield post("edition_links", number, for_whom="Burgemeester", until=today)
        nothing = {str(UUID(int=0)): f"<{NOWHERE}>"}
        yield Knock("POST", "edition_send_again", (number, UUID(int=0)), called=nothing)
        yield Knock("POST", "edition_link_revoke", (number, UUID(int=0)), called=nothing)
    link = EditionLink.objects.get(edition=green)
    yield Knock("POST", "edition_link_revoke", (green.number, link.pk), called={str(link.pk): "<its link>"})
    yield from _strangers(green.number)


def _strangers(number: int) -> Iterator[Knock]:
    """What needs no account: whoever has the address, has it."""
    # Of a secret nothing is kept that opens the door: this one is told once, here.
    link, secret = actions.make_link(
        actor=member("bram"),
        edition=with_number(number),
        for_whom="Burgemeester",
        last_day=times.local(clock.now()).date(),
    )
    called = {str(link.pk): "<its link>", secret: "<its secret>"}
    yield Knock("GET", "edition_by_link", (link.pk, secret), called=called)
    yield Knock("GET", "edition_by_link", (link.pk, NOWHERE), called=called)
    chantal = member("chantal").account
    assert subscription_of(chantal) is not None
    token = UNSUBSCRIBING.sign(str(chantal.pk))
    for method in ("GET", "POST"):
        yield Knock(method, "edition_unsubscribe", (token,), called={token: "<of chantal>"})
        yield Knock(method, "edition_unsubscribe", (NOWHERE,))
