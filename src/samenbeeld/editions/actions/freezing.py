"""Freezing the picture of this week, and taking an edition along."""

from collections.abc import Sequence

from samenbeeld.access.queries import check_export, require
from samenbeeld.activities.rules import check_purpose
from samenbeeld.audit.journal import journalled
from samenbeeld.editions import events, queries
from samenbeeld.editions.actions.recording import record
from samenbeeld.editions.models import Edition, EditionMail
from samenbeeld.editions.queries.gathering import gathered
from samenbeeld.editions.queries.mailing import is_on, readers
from samenbeeld.editions.rules import content as contents
from samenbeeld.editions.rules import freezing
from samenbeeld.jobs import queue
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import stamp

LEAVE = "samenbeeld.editions.tasks.leave"


@journalled
def freeze_edition(
    *,
    actor: Membership,
    regions: Sequence[Region],
    tlp: Tlp,
    seen: str,
    introduction: str = "",
    replaces: Edition | None = None,
    correction: str = "",
) -> Edition:
    """Freeze the picture of this week. `seen` is the fingerprint of the preview; `replaces` an edition with a
    mistake, `correction` what that was.

    Raises NotAllowed; Refused with the field; Conflict when this week has one, or the picture changed since.
    """
    codes = [region.code for region in regions]
    freezing.check_edition(queries.policy(), regions=codes, tlp=tlp, introduction=introduction.strip())
    # What is published may be read by everybody here, so who makes one for their own region may add another.
    require(actor, "editions.make", queries.scope_of(codes, tlp))

    list(Region.objects.select_for_update().filter(pk__in=codes).order_by("pk"))
    moment = now()
    content = gathered(regions, moment)
    standing = queries.standing_of_week(content.monday, regions)
    if replaces is not None:
        freezing.check_correction(
            queries.policy(),
            why=correction,
            is_replaced=queries.is_replaced(replaces),
            same_regions={region.code for region in replaces.regions.all()} == set(codes),
            is_this_week=replaces.monday == content.monday,
        )
        standing = [each for each in standing if each.pk != replaces.pk]
    freezing.check_first_of_week(each.number for each in standing)
    freezing.check_seen(seen=seen, now=content.fingerprint)

    made = Edition.objects.create(
        number=queries.next_number(),
        monday=content.monday,
        tlp=tlp.value,
        introduction=introduction.strip(),
        content=contents.kept(content),
        replaces=replaces,
        correction=correction.strip() if replaces is not None else "",
        made_by=actor,
        made_at=moment,
    )
    made.regions.set(regions)
    count = _mails(made)
    event = events.EditionFrozen(
        made.number, made.monday.isoformat(), tuple(sorted(codes)), made.tlp, content.fingerprint, count,
        replaces.number if replaces is not None else 0, made.correction,
    )  # fmt: skip
    record(stamp(actor), made, event)
    return made


@journalled
def take_edition(*, actor: Membership, edition: Edition, form: str, purpose: str) -> None:
    """Write down who takes an edition along and what for, before the first byte leaves. Raises NotAllowed;
    Refused without a reason, or for a label that stays here.
    """
    require(actor, "editions.export", queries.scope(edition))
    check_export(Tlp(edition.tlp))
    check_purpose(purpose)
    event = events.EditionTaken(edition.number, form, edition.tlp, purpose)
    record(stamp(actor), edition, event, purpose=purpose)


def _mails(edition: Edition) -> int:
    """A mail to each subscriber who may read it, to leave as soon as this is committed. Without a mail server
    there are none: what cannot leave is not promised.
    """
    if not is_on():
        return 0
    found = [
        EditionMail(
            edition=edition, subscription=each, account_id=each.account_id, next_try_at=edition.made_at
        )
        for each in readers(edition)
    ]
    EditionMail.objects.bulk_create(found)
    queue.later(LEAVE)
    return len(found)
