"""What is known of beds, shares, transfers and what is expected, and who may see, say and decide."""

from samenbeeld.spread.queries.beds import AT_A_LOSS, Beds, beds_of
from samenbeeld.spread.queries.seen import (
    ANSWER,
    CHOOSE,
    PROPOSE,
    READ,
    SPREAD,
    figures_seen,
    may,
    may_see,
    sides_of,
)
from samenbeeld.spread.queries.told import (
    Told,
    TransferNow,
    choice_of,
    definition,
    hospital_in,
    hospitals_in,
    metric_name,
    metrics,
    proposal,
    told,
    transfer,
)
from samenbeeld.spread.queries.working_out import Worked, work_out

__all__ = [
    "ANSWER",
    "AT_A_LOSS",
    "CHOOSE",
    "PROPOSE",
    "READ",
    "SPREAD",
    "Beds",
    "Told",
    "TransferNow",
    "Worked",
    "beds_of",
    "choice_of",
    "definition",
    "figures_seen",
    "hospital_in",
    "hospitals_in",
    "may",
    "may_see",
    "metric_name",
    "metrics",
    "proposal",
    "sides_of",
    "told",
    "transfer",
    "work_out",
]
