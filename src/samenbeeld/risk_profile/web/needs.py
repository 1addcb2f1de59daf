"""What care depends on, and how long it lasts without: as somebody said, or as institutions say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samenbeeld.escalation.queries import said
from samenbeeld.institutions.queries import Seen
from samenbeeld.institutions.rules import Buffers
from samenbeeld.look.words import say
from samenbeeld.risk_profile import queries
from samenbeeld.risk_profile.rules import buffers
from samenbeeld.risk_profile.rules.buffers import Basis
from samenbeeld.risk_profile.rules.content import Need
from samenbeeld.risk_profile.rules.method import Method
from samenbeeld.risk_profile.web.lasting import basis_words
from samenbeeld.risk_profile.web.pages import buffer, spoken


@dataclass(frozen=True)
class NeedRow:
    """What one process needs of one resource.

    `taken`: that the buffer is of profiles of institutions, in words, "" when somebody said it; `now`: what
    those profiles say now, where it is otherwise; `is_old`: that what stands was theirs and is no longer.
    """

    process_code: str
    resource_code: str
    process: str
    resource: str
    supplier: str
    lasts: str
    by: str
    taken: str
    now: list[tuple[Basis, str]]
    is_old: bool


def need_rows(needs: Iterable[Need], known: Method, read: Sequence[Seen]) -> list[NeedRow]:
    """What care depends on, each beside what the profiles that were read say now."""
    return [_need_row(each, known, queries.lasting(read, known, *_of_what(each))) for each in needs]


def _of_what(need: Need) -> tuple[str, str]:
    return need.dependency.process, need.dependency.resource


def _need_row(need: Need, known: Method, found: Buffers) -> NeedRow:
    process, resource = _of_what(need)
    taken = need.from_profiles
    return NeedRow(
        process_code=process,
        resource_code=resource,
        process=said(known.processes[process].name),
        resource=said(known.resources[resource]),
        supplier=need.supplier,
        lasts=buffer(need.dependency.buffer_hours),
        by=spoken(need.said),
        taken=say(f"risk-profile-taken-{taken.basis}", known=taken.known, unknown=taken.unknown)
        if taken
        else "",
        # What was taken from profiles is told only once it is otherwise; beside what somebody said, always.
        now=[
            (each, basis_words(each, found))
            for each in ([taken.basis] if taken else buffers.told(found))
            if buffers.hours(each, found) not in (None, need.dependency.buffer_hours)
        ],
        is_old=taken is not None,
    )
