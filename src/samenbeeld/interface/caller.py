"""Who asks: the one place that says on whose behalf a program reads."""

from django.http import HttpRequest

from samenbeeld.kernel.errors import NotAllowed
from samenbeeld.multi_picture.queries.keys import member_with_key
from samenbeeld.organisations.models import Membership


def who_asks(request: HttpRequest) -> Membership:
    """The member behind this request: the one who is logged in. Raises NotAllowed for nobody.

    A key of a machine is another way to be a member, and belongs here: what may be read follows from the
    member, never from the way in.
    """
    member = getattr(request, "member", None)
    if not isinstance(member, Membership):
        raise NotAllowed("interface-log-in")
    return member


def who_reads_pushed(request: HttpRequest, activity: str) -> Membership:
    """The same, or the member who made the key that the program sends: it opens only what was pushed of that
    activity (slug). Raises NotAllowed, also for a key of another activity.
    """
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer":
        return who_asks(request)
    member = member_with_key(secret.strip(), activity)
    if member is None:
        raise NotAllowed("multi-picture-key-wrong")
    return member
