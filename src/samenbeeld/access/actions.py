"""Opening something to others, and closing it again."""

from collections.abc import Iterable
from datetime import datetime

from samenbeeld.access import queries, rules
from samenbeeld.access.events import Released, ReleaseWithdrawn
from samenbeeld.access.models import Release
from samenbeeld.access.rules import Scope
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation, Region


@journalled
def release(
    *,
    actor: Membership,
    object_kind: str,
    object_id: str,
    scope: Scope,
    to_organisations: Iterable[Organisation] = (),
    to_regions: Iterable[Region] = (),
    reason: str,
    until: datetime | None = None,
    object_label: str = "",
) -> list[Release]:
    """Open one thing to these organisations and regions, until a moment or until it is withdrawn.

    `scope` is the thing as it stands now. Raises NotAllowed, and Refused for a release to nobody, without a
    reason, with an end that has passed, or to a whole region under TLP:RED or TLP:AMBER+STRICT.
    """
    queries.require(actor, "access.release", scope)
    moment, named, wide = now(), list(to_organisations), list(to_regions)
    slugs, codes = tuple(one.slug for one in named), tuple(one.code for one in wide)
    rules.check_release(scope, organisations=slugs, regions=codes)
    if not reason.strip():
        raise Refused("access-reason-missing", field="reason")
    if until is not None and until <= moment:
        raise Refused("access-release-already-over", field="until")
    audiences = [(one, None) for one in named] + [(None, one) for one in wide]
    rows = [
        Release(
            object_kind=object_kind,
            object_id=str(object_id),
            organisation=organisation,
            region=region,
            reason=reason.strip(),
            released_by=actor,
            released_at=moment,
            until=until,
        )
        for organisation, region in audiences
    ]
    Release.objects.bulk_create(rows)
    event = Released(
        object_kind, str(object_id), slugs, codes, reason.strip(), until.isoformat() if until else None
    )
    journal.record(
        organisations.stamp(actor),
        event,
        object_kind=object_kind,
        object_id=str(object_id),
        object_label=object_label,
        before={"organisations": scope.released_to, "regions": scope.released_to_regions},
        purpose=reason.strip(),
        tlp=scope.tlp,
        mode=scope.mode,
    )
    return rows


@journalled
def withdraw_release(
    *, actor: Membership, release: Release, scope: Scope, reason: str, object_label: str = ""
) -> Release:
    """Close one release from now on; what was read stays read. Raises NotAllowed, Refused, Conflict."""
    queries.require(actor, "access.release", scope)
    if not reason.strip():
        raise Refused("access-reason-missing", field="reason")
    row = Release.objects.select_for_update().get(pk=release.pk)
    if row.withdrawn_at is not None:
        raise Conflict("access-release-already-withdrawn", at=row.withdrawn_at)
    row.withdrawn_at = now()
    row.save(update_fields=["withdrawn_at"])
    audience = row.organisation.slug if row.organisation else str(row.region_id)
    event = ReleaseWithdrawn(row.object_kind, row.object_id, str(row.pk), audience, reason.strip())
    journal.record(
        organisations.stamp(actor),
        event,
        object_kind=row.object_kind,
        object_id=row.object_id,
        object_label=object_label,
        purpose=reason.strip(),
        tlp=scope.tlp,
        mode=scope.mode,
    )
    return row
