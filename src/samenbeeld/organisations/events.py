"""What has happened to organisations and to who works where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RegionAdded:
    """A safety region is known from now on."""

    code: str
    name: str


@dataclass(frozen=True)
class OrganisationAdded:
    """An organisation is known from now on."""

    slug: str
    name: str
    kind: str
    regions: tuple[str, ...]
    is_invented: bool


@dataclass(frozen=True)
class SiteAdded:
    """An organisation gives care at this place."""

    organisation: str
    name: str
    source: str


@dataclass(frozen=True)
class ContactAdded:
    """An organisation can be reached in this way."""

    organisation: str
    kind: str
    purpose: str


@dataclass(frozen=True)
class ContactChanged:
    """What one knew about reaching an organisation was wrong; `contact` takes the place of `replaced`."""

    organisation: str
    contact: int
    replaced: int
    changed: tuple[str, ...]


@dataclass(frozen=True)
class ContactWithdrawn:
    """An organisation is no longer reached in this way."""

    organisation: str
    contact: int
    kind: str
    purpose: str


@dataclass(frozen=True)
class ContactChecked:
    """Somebody tried this number or address and it is right."""

    organisation: str
    contact: int
    checked_on: str


@dataclass(frozen=True)
class MemberAdded:
    """A person works for an organisation in these functions."""

    account: str
    organisation: str
    functions: tuple[str, ...]
    valid_from: str
    valid_until: str | None


@dataclass(frozen=True)
class FunctionsChanged:
    """A person has other functions in the same organisation, until this moment; None: without an end."""

    account: str
    organisation: str
    functions: tuple[str, ...]
    valid_until: str | None


@dataclass(frozen=True)
class MembershipEnded:
    """A person no longer works for the organisation from this moment."""

    account: str
    organisation: str
    ended_at: str


@dataclass(frozen=True)
class DutySet:
    """A person has duty in a function for their organisation, between these moments."""

    account: str
    organisation: str
    function: str
    starts_at: str
    ends_at: str


@dataclass(frozen=True)
class DutyWithdrawn:
    """A shift that was set does not hold after all."""

    account: str
    organisation: str
    function: str
    starts_at: str
    ends_at: str
