"""What has happened to the editions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EditionFrozen:
    """The picture of a week was frozen. `replaces` is the number of the edition it corrects, 0 for none;
    `digest` is the fingerprint of what stands in it.
    """

    number: int
    monday: str
    regions: tuple[str, ...]
    tlp: str
    digest: str
    subscribers: int
    replaces: int
    correction: str


@dataclass(frozen=True)
class EditionTaken:
    """Somebody took an edition along as a file."""

    number: int
    form: str
    tlp: str
    purpose: str


@dataclass(frozen=True)
class EditionSubscribed:
    """Somebody asked for a mail about each edition of these regions. No themes: all of them."""

    regions: tuple[str, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True)
class EditionUnsubscribed:
    """Somebody wants no more mail about editions."""

    by_link: bool


@dataclass(frozen=True)
class EditionMailAgain:
    """A mail of which nobody knows whether it arrived is sent once more."""

    number: int
    mail: str


@dataclass(frozen=True)
class EditionLinkMade:
    """Whoever has the link reads this edition until then, without an account."""

    number: int
    link: str
    for_whom: str
    until: str


@dataclass(frozen=True)
class EditionLinkRevoked:
    """The link opens nothing any more."""

    number: int
    link: str
    for_whom: str


@dataclass(frozen=True)
class EditionLinkOpened:
    """Somebody read the edition by that link, for the so many-th time."""

    number: int
    link: str
    for_whom: str
    times: int
