"""How do I reach the GHOR: who has duty now and next, every number with its hours and age."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from samenbeeld.organisations import queries
from samenbeeld.organisations.models import Organisation
from samenbeeld.organisations.web import rows
from samenbeeld.organisations.web.rows import ContactRow

GHOR = "ghor"


@dataclass(frozen=True)
class DutyOf:
    """One function: who has it now, until when, and who after that; "" and None where nobody was set."""

    function: str
    now: str
    until: datetime | None
    next: str
    next_from: datetime | None


@dataclass(frozen=True)
class ReachCard:
    """One office of the GHOR."""

    organisation: Organisation
    regions: str
    duty: tuple[DutyOf, ...]
    contacts: tuple[ContactRow, ...]


def cards(found: Iterable[Organisation], now: datetime, today: date) -> list[ReachCard]:
    """These offices, in their order."""
    return [
        ReachCard(
            one,
            rows.region_names(one),
            tuple(_duty(one, now)),
            tuple(rows.contact_rows(one.contacts.all(), today)),
        )
        for one in found
    ]


def _duty(organisation: Organisation, now: datetime) -> Iterable[DutyOf]:
    shifts = queries.duty_of(organisation, now)
    for code in (code for code in queries.functions() if any(one.function == code for one in shifts)):
        own = [one for one in shifts if one.function == code]
        running = next((one for one in own if one.starts_at <= now), None)
        coming = next((one for one in own if one.starts_at > now), None)
        yield DutyOf(
            queries.function_name(code),
            running.membership.account.name if running else "",
            running.ends_at if running else None,
            coming.membership.account.name if coming else "",
            coming.starts_at if coming else None,
        )
