"""What has happened to who may see what."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Released:
    """Something was opened to these organisations and regions."""

    object_kind: str
    object_id: str
    organisations: tuple[str, ...]
    regions: tuple[str, ...]
    reason: str
    until: str | None


@dataclass(frozen=True)
class ReleaseWithdrawn:
    """One release no longer counts, from this moment."""

    object_kind: str
    object_id: str
    release: str
    audience: str
    reason: str
