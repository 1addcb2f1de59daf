"""What has happened to somebody's login and preferences."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AccountAdded:
    """Somebody can log in from now on. The password is in no event."""

    login: str
    is_demonstration: bool


@dataclass(frozen=True)
class LoggedIn:
    """Somebody proved who they are. `demonstration`: by the button of the demonstration, without password."""

    account: str
    demonstration: bool


@dataclass(frozen=True)
class LoginRefused:
    """A try did not succeed. `account` is empty when no such login exists: what was typed is not kept."""

    account: str


@dataclass(frozen=True)
class LoggedOut:
    """Somebody ended their session."""

    account: str


@dataclass(frozen=True)
class PassIssued:
    """Whoever can run commands on the server may write as this person, in one room and for a while."""

    account: str
    room: str
    minutes: float


@dataclass(frozen=True)
class PasswordChanged:
    """Somebody chose a new password; their other sessions ended with it. The password is in no event."""

    account: str


@dataclass(frozen=True)
class PreferenceChanged:
    """Somebody wants to read in another way."""

    account: str
    preference: str
    value: str
