"""Who is behind this request: their membership now, and what they may do."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.audit import keeping
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.security.second_lock import NOBODY, reading_for


class CurrentMember:
    """Puts `request.member` (a valid Membership, or None), `request.permissions` and `request.stamp` (the
    same person as the journal keeps them, or None) on each request.

    Asked anew for each request, so that a membership that ended a second ago no longer opens anything.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with keeping.one_look():
            member = None
            # Who has a password that somebody else knows is nobody yet: they choose their own first.
            if request.user.is_authenticated and not request.user.password_is_temporary:
                member = organisations.current_membership(request.user)
            request.member = member  # type: ignore[attr-defined]  # doors read it with organisations.asking()
            request.permissions = MemberPermissions(member)  # type: ignore[attr-defined]
            # `audit` lies below the members and cannot ask who they are.
            request.stamp = organisations.stamp(member) if member else None  # type: ignore[attr-defined]
            with reading_for(access.reader(member) if member else NOBODY):
                return self.get_response(request)


class MemberPermissions:
    """`security.doors.Permissions`, answered by `access`."""

    def __init__(self, member: Membership | None) -> None:
        self.member = member

    def may(self, permission: str, *, owner: str = "", regions: frozenset[str] = frozenset()) -> bool:
        """Whether the member may do this with a thing of this owner in these regions."""
        return access.may(self.member, permission, Scope(owner=owner, regions=regions))

    def require(self, permission: str, *, owner: str = "", regions: frozenset[str] = frozenset()) -> None:
        """Raises NotAllowed with the reason and whom to ask."""
        access.require(self.member, permission, Scope(owner=owner, regions=regions))
