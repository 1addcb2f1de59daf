"""What was put forward for the picture of all disciplines, where each part stands, and what one may of it."""

from samenbeeld.multi_picture.queries.parts import (
    APPROVE,
    PART,
    PUT_FORWARD,
    READ,
    PartView,
    all_parts,
    going_out,
    may,
    part_numbered,
    readable,
    scope_of,
    text_of,
    waiting_in,
)

__all__ = [
    "APPROVE",
    "PART",
    "PUT_FORWARD",
    "READ",
    "PartView",
    "all_parts",
    "going_out",
    "may",
    "part_numbered",
    "readable",
    "scope_of",
    "text_of",
    "waiting_in",
]
