"""A link to one edition for who has no account: made, opened and revoked."""

import secrets
from datetime import date, datetime, time, timedelta
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.editions import events, queries
from samenbeeld.editions.actions.recording import record
from samenbeeld.editions.models import Edition, EditionLink, LinkOpening
from samenbeeld.editions.queries.sharing import digest
from samenbeeld.editions.rules import sharing as rules
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import AMSTERDAM, local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp


@journalled
def make_link(
    *, actor: Membership, edition: Edition, for_whom: str, last_day: date | None, key: UUID | None = None
) -> tuple[EditionLink, str]:
    """A link for somebody without an account, open until the end of `last_day`, and its secret: that is told
    once and never again. Raises NotAllowed; Refused with the field; Conflict when `key` made one before.
    """
    require(actor, "editions.share", queries.scope(edition))
    rules.check_link(
        queries.policy(),
        for_whom=for_whom,
        last_day=last_day,
        today=local(now()).date(),
        tlp=Tlp(edition.tlp),
    )
    assert last_day is not None  # the rule refused a link without an end
    key = key or uuid7()
    if EditionLink.objects.filter(pk=key).exists():
        raise Conflict("editions-link-made-before")
    secret = secrets.token_urlsafe(32)
    made = EditionLink.objects.create(
        pk=key,
        edition=edition,
        digest=digest(secret),
        for_whom=for_whom.strip(),
        until=datetime.combine(last_day + timedelta(days=1), time(), tzinfo=AMSTERDAM),
        made_by=actor,
        made_at=now(),
    )
    event = events.EditionLinkMade(edition.number, str(made.pk), made.for_whom, made.until.isoformat())
    record(stamp(actor), edition, event)
    return made, secret


@journalled
def revoke_link(*, actor: Membership, edition: Edition, link: EditionLink) -> None:
    """It opens nothing any more. Raises NotAllowed; Conflict when it was revoked already."""
    require(actor, "editions.share", queries.scope(edition))
    row = EditionLink.objects.select_for_update().get(pk=link.pk, edition=edition)
    rules.check_revoking(row.as_rule)
    row.revoked_by, row.revoked_at = actor, now()
    row.save(update_fields=["revoked_by", "revoked_at"])
    record(stamp(actor), edition, events.EditionLinkRevoked(edition.number, str(row.pk), row.for_whom))


@journalled
def open_by_link(*, actor: EditionLink) -> None:
    """Somebody reads the edition by this link: counted and written down each time. The link is who acts; a
    person behind it we do not know. Raises Conflict when it is over or revoked.
    """
    row = EditionLink.objects.select_for_update().select_related("edition").get(pk=actor.pk)
    state = rules.state_of(row.as_rule, now())
    if state != rules.OPEN:
        raise Conflict(f"editions-link-{state}")
    LinkOpening.objects.create(link=row, at=now())
    times = LinkOpening.objects.filter(link=row).count()
    event = events.EditionLinkOpened(row.edition.number, str(row.pk), row.for_whom, times)
    record(Stamp("", row.for_whom, function="link"), row.edition, event)
