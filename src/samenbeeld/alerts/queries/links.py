"""The link in a message: made while the message is written, found again by its secret."""

import hashlib
from datetime import timedelta

from django.core.signing import BadSignature, Signer

from samenbeeld.alerts import queries
from samenbeeld.alerts.models import Alarm, AnswerLink
from samenbeeld.alerts.rules import links as rules
from samenbeeld.alerts.rules.links import Link
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations

# A point is safe in an address; the signature says that we made it before the database is asked.
SIGNER = Signer(salt="samenbeeld.alerts.link", sep=".")


# What comes along when an address is taken over from a sentence.
_NOT_OF_IT = ").,;:!?>]}\"'"


def by_token(token: str) -> AnswerLink:
    """The link of this token, whatever stands behind it. Raises NotFound for one we did not make."""
    try:
        secret = SIGNER.unsign(token.partition("/")[0].rstrip(_NOT_OF_IT))
    except BadSignature as forged:
        raise NotFound("alerts-link-unknown") from forged
    found = (
        AnswerLink.objects.filter(digest=digest(secret))
        .select_related(
            "recipient__alarm__sent_by__account",
            "recipient__alarm__sent_by__organisation",
            "recipient__membership__account",
            "recipient__membership__organisation",
            "recipient__root",
        )
        .first()
    )
    if found is None:
        raise NotFound("alerts-link-unknown")
    return found


def state_of(link: AnswerLink, alarm: Alarm, *, is_somebody_else: bool = False) -> str:
    """What may be done with the link now."""
    if organisations.current_membership(link.recipient.membership.account) is None:
        return rules.EXPIRED  # who works nowhere any more is asked nothing any more
    return rules.state_of(
        Link(link.made_at, link.expires_at, link.used_at),
        now=now(),
        clocks_differ=timedelta(minutes=queries.policy()["link"]["clocks_differ_minutes"]),
        is_closed=queries.closed_at(alarm) is not None,
        is_somebody_else=is_somebody_else,
    )


def digest(secret: str) -> str:
    """What is kept of the secret."""
    return hashlib.sha256(secret.encode()).hexdigest()
