"""What has happened to accounts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AccountAdded:
    """Somebody can log in from now on. The password is in no event."""

    login: str
    is_demonstration: bool
