"""How a door of a low package asks for permission, though `access` stands far above it.

`project` puts an object of this shape on each request as `request.permissions`. A request without one gets
`Closed`: a door that somebody forgot to guard stays shut.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol

from django.http import HttpRequest, HttpResponse

from samenbeeld.kernel.errors import NotAllowed

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


class Permissions(Protocol):
    """What the person behind a request may do. `owner` is an organisation slug, `regions` are CBS codes."""

    def may(self, permission: str, *, owner: str = "", regions: frozenset[str] = frozenset()) -> bool: ...

    def require(self, permission: str, *, owner: str = "", regions: frozenset[str] = frozenset()) -> None:
        """Raises NotAllowed with the reason."""


class Closed:
    """Nobody may do anything."""

    def may(self, permission: str, *, owner: str = "", regions: frozenset[str] = frozenset()) -> bool:
        """Never."""
        return False

    def require(self, permission: str, *, owner: str = "", regions: frozenset[str] = frozenset()) -> None:
        """Always raises NotAllowed."""
        raise NotAllowed("access-log-in-first")


def permissions(request: HttpRequest) -> Permissions:
    """What the person behind this request may do."""
    found: Permissions = getattr(request, "permissions", Closed())
    return found


def needs(permission: str) -> Callable[[View[P]], View[P]]:
    """A view for those who have this permission on the node. Raises NotAllowed for others."""

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            permissions(request).require(permission)
            return view(request, *args, **kwargs)

        return guarded

    return guard
