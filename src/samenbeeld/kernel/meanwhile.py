"""Two people, or two windows of one, change the same thing: nobody's words go away unseen."""

from datetime import datetime

from samenbeeld.kernel.errors import Refused


def check_begun(begun: int | None, stands: int, *, who: str = "", at: datetime | None = None) -> None:
    """Raises Refused when what stands now (its number, 0 for nothing) is not what somebody began with.

    `who` and `at` say who wrote what stands. `begun` None: they did not say with what they began.
    """
    if begun is not None and begun != stands:
        raise Refused("look-changed-meanwhile", who=who, at=at, stands=stands)
