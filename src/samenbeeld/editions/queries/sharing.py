"""Links for who has no account: by what somebody holds, and all of an edition."""

import hashlib
import hmac
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from samenbeeld.editions.models import Edition, EditionLink
from samenbeeld.kernel.errors import NotFound


def digest(secret: str) -> str:
    """What is kept of the secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def opened_by(pk: UUID, secret: str) -> EditionLink:
    """The link with this id, for who holds its secret. Raises NotFound, the same for both kinds of wrong."""
    found = _rows().filter(pk=pk).first()
    # Compared also when there is none, so that the answer takes as long.
    is_right = hmac.compare_digest(digest(secret), found.digest if found else digest(""))
    if found is None or not is_right:
        raise NotFound("editions-link-unknown")
    return found


def links_of(edition: Edition) -> QuerySet[EditionLink]:
    """Every link to this edition, the newest first, with `times` it was opened and `last_at`."""
    found = _rows().filter(edition=edition).annotate(times=Count("openings"), last_at=Max("openings__at"))
    return found.order_by("-made_at")


def link_of(edition: Edition, pk: UUID) -> EditionLink:
    """One of them. Raises NotFound."""
    found = _rows().filter(edition=edition, pk=pk).first()
    if found is None:
        raise NotFound("editions-link-unknown")
    return found


def _rows() -> QuerySet[EditionLink]:
    return EditionLink.objects.select_related(
        "edition__made_by__account",
        "edition__made_by__organisation",
        "made_by__account",
        "made_by__organisation",
        "revoked_by__account",
    )
