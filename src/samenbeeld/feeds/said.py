"""What a source said, in the words of the packages that want to know. Every kind of source ends here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from samenbeeld.feeds.counted import Count
from samenbeeld.feeds.rules.definition import Reason
from samenbeeld.geo.rules.polygons import Ring
from samenbeeld.indicators.actions.official import Heard
from samenbeeld.indicators.rules.machine import Value


@dataclass(frozen=True)
class Notice:
    """Something that a source tells in words: a signal for the inbox of each of `regions`, None for all. With
    `places` (rings of longitude and latitude) it is for those that have any part of them.

    `key` is how the source knows it, the same each time it tells it; another `version` of the same key is
    news, when it is not older than the newest that we had. `source`: who says so, "" for the feed itself.
    `moment`: when it was said or changed, None when the source does not tell.
    """

    key: str
    title: str
    version: str = ""
    text: str = ""
    source: str = ""
    link: str = ""
    theme: str = ""
    regions: Sequence[str] | None = None
    places: Sequence[Ring] = ()
    moment: datetime | None = None


@dataclass(frozen=True)
class Further:
    """Where a source says to read on. `updated`: when that changed last, None when it does not say."""

    address: str
    updated: datetime | None = None


@dataclass(frozen=True)
class Said:
    """`values` per indicator; `codes` and `ended` of an authority; `notices` that become signals; `counts` of
    the capacity of institutions; `further`: where to read on; `refused`: what was not taken, and why.

    `is_whole`: everything that may matter here was understood, so that what is not said is not there.
    `is_kept`: False for what may not even lie here.
    """

    values: Mapping[str, Sequence[Value]] = field(default_factory=dict)
    codes: Sequence[Heard] = ()
    ended: Sequence[tuple[str, str]] = ()
    notices: Sequence[Notice] = ()
    counts: Sequence[Count] = ()
    further: Sequence[Further] = ()
    refused: Sequence[Reason] = ()
    is_whole: bool = True
    is_kept: bool = True
