"""What a source said, in the words of the packages that want to know. Every kind of source ends here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samenbeeld.feeds.rules.definition import Reason
from samenbeeld.indicators.actions.official import Heard
from samenbeeld.indicators.rules.machine import Value


@dataclass(frozen=True)
class Said:
    """`values` per indicator; `codes` and `ended` of an authority; `refused`: what was not taken, and why.

    `is_whole`: everything that may matter here was understood, so that what is not said is not there.
    """

    values: Mapping[str, Sequence[Value]] = field(default_factory=dict)
    codes: Sequence[Heard] = ()
    ended: Sequence[tuple[str, str]] = ()
    refused: Sequence[Reason] = ()
    is_whole: bool = True
