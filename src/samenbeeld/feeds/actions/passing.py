"""Notices of a source become signals in the inbox of each region: a person judges them there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from samenbeeld.audit.journal import Stamp
from samenbeeld.feeds import passing as rules
from samenbeeld.feeds.models import PassedOn
from samenbeeld.feeds.passing import Chosen
from samenbeeld.feeds.queries.passing import is_taken, known_among, passed_this_hour, passing
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.feeds.said import Notice
from samenbeeld.geo.queries import regions_touched
from samenbeeld.organisations import queries as organisations
from samenbeeld.safety_picture.actions.signals import receive_signal
from samenbeeld.safety_picture.rules.signals import LONGEST_REFERENCE, LONGEST_SOURCE, shortened


def _pass_on(actor: Stamp, feed: Feed, notices: Sequence[Notice], at: datetime) -> Chosen:
    """What is new of these comes into the inbox. Part of `take`, which writes it down."""
    recent = _placed(rules.recent(notices, passing(), at))
    chosen = rules.choose(recent, known_among(feed.code, recent), passing(), passed_this_hour(feed.code, at))
    for notice in chosen.now:
        reference = _reference(feed, notice)
        _receive(actor, feed, notice, reference)
        PassedOn.objects.create(
            feed=feed.code, key=rules.key_of(notice), version=notice.version, reference=reference,
            moment=notice.moment, at=at,
        )  # fmt: skip
    return chosen


def _placed(notices: Sequence[Notice]) -> list[Notice]:
    """With the regions that their places lie in; what lies in none of ours is not for us."""
    ours = {region.code for region in organisations.regions()}
    found = [
        replace(each, regions=[code for code in regions_touched(each.places) if code in ours])
        if each.places
        else each
        for each in notices
    ]
    return [each for each in found if each.regions is None or each.regions]


def _receive(actor: Stamp, feed: Feed, notice: Notice, reference: str) -> None:
    source = f"{notice.source} ({feed.name.nl})" if notice.source else feed.name.nl
    for region in organisations.regions():
        if notice.regions is None or region.code in notice.regions:
            receive_signal(
                actor=actor, region=region, source=shortened(source, LONGEST_SOURCE), reference=reference,
                title=notice.title, text=notice.text, theme=notice.theme, happened_at=notice.moment,
            )  # fmt: skip


def _reference(feed: Feed, notice: Notice) -> str:
    """Where it is; with a mark of its own when an earlier notice led to the same place."""
    plain = notice.link or notice.key
    if len(plain) <= LONGEST_REFERENCE and not is_taken(feed.code, plain):
        return plain
    return rules.marked(plain, notice, LONGEST_REFERENCE)
