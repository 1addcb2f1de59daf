"""Questions about an activity through time."""

from samenbeeld.handover.queries.then import Then, then

__all__ = ["Then", "then"]
