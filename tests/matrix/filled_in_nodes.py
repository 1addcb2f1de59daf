"""What is filled in at the addresses of the nodes."""

from collections.abc import Iterator

from samenbeeld.federation.models import FactRelease, ForeignFact
from tests.matrix.doors import Knock, get, post

NOBODYS = "00000000-0000-0000-0000-00000000000f"


def nodes() -> Iterator[Knock]:
    """The national picture, a release, taking it back, and what was taken back by others."""
    yield get("national")
    yield get("national", modus="oefening")
    yield get("nodes")
    yield get("national_share")
    yield post("national_share", what="VR24/phase", audience="kcr2", tlp="amber", look="1")
    release = FactRelease.objects.values_list("pk", flat=True)[0]
    called = {f"/{release}/": "/<its id>/"}
    yield Knock("GET", "national_withdraw", (release,), called=called)
    yield Knock("POST", "national_withdraw", (release,), fields={"reason": "Proef"}, called=called)
    yield get("national_withdraw", NOBODYS)
    yield post("national_withdraw", NOBODYS, reason="Proef")
    fact = ForeignFact.objects.values_list("pk", flat=True)[0]
    yield Knock("POST", "national_seen", (fact,), called={f"/{fact}/": "/<its number>/"})
    yield post("national_seen", 0)
