"""Warnings of a weather institute, as codes for the regions that its areas lie in. Pure."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from samenbeeld.feeds.cap import reading
from samenbeeld.feeds.cap.alert import Alert, Info, MessageType, Status, level_of
from samenbeeld.feeds.cap.reading import Received, Refused
from samenbeeld.feeds.cap.signature import Standing
from samenbeeld.feeds.rules.definition import Feed, Reason, Unreadable
from samenbeeld.feeds.said import Said
from samenbeeld.indicators.actions.official import Heard
from samenbeeld.kernel.levels import Level

_LANGUAGES = ("nl", "en")
_AREA = "EMMA_ID"
_COLOURS = (Level.YELLOW, Level.ORANGE, Level.RED)


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """Codes in force or coming, and which earlier messages they end. Raises Unreadable.

    Only what is meant (no exercise, test or draft) and has an end. What is wrong with one message leaves the
    others. `at` is not used: a warning says itself when it holds.
    """
    codes: list[Heard] = []
    ended: list[tuple[str, str]] = []
    refused: list[Reason] = []
    received = 0
    for result in reading.read(BytesIO(body), trusted=tuple(feed.own.get("trusted", ()))):
        received += isinstance(result, Received)
        if isinstance(result, Refused):
            refused += [Reason(each.key, _plain(each.values)) for each in result.reasons]
        elif isinstance(result, Received) and result.signature.standing is Standing.WRONG:
            refused.append(Reason("feeds-wrong-signature", {"identifier": result.alert.identifier}))
        elif isinstance(result, Received) and result.alert.status is Status.ACTUAL:
            alert = result.alert
            if alert.message_type in (MessageType.UPDATE, MessageType.CANCEL):
                ended += [(each.identifier, alert.identifier) for each in alert.references]
            if alert.message_type in (MessageType.ALERT, MessageType.UPDATE):
                codes += _codes(feed, alert, result.signature.standing.value)
                refused += _without_end(feed, alert)
    if refused and not received:
        # A document of which nothing could be read has said nothing, also not that all is calm.
        raise Unreadable(refused[0].key, **refused[0].values)
    return Said(codes=codes, ended=ended, refused=refused)


def _codes(feed: Feed, alert: Alert, signature: str) -> Iterator[Heard]:
    for info in _in_one_language(alert):
        level = level_of(info)
        if level not in _COLOURS or info.expires is None:
            continue
        begins = info.onset or info.effective or alert.sent
        if info.expires <= begins:
            continue
        for region in _regions(feed, info):
            yield Heard(
                alert.identifier, region, level, info.event, info.headline or info.event,
                begins, info.expires, signature,
            )  # fmt: skip


def _without_end(feed: Feed, alert: Alert) -> list[Reason]:
    return [
        Reason("feeds-no-end", {"identifier": alert.identifier})
        for info in _in_one_language(alert)
        if info.expires is None and _regions(feed, info)
    ]


def _in_one_language(alert: Alert) -> list[Info]:
    """The same said in several languages is said once: in Dutch, else in English, else as it comes."""
    for language in _LANGUAGES:
        if found := [info for info in alert.infos if info.language.lower().startswith(language)]:
            return found
    return list(alert.infos)


def _regions(feed: Feed, info: Info) -> list[str]:
    areas = {code for area in info.areas for kind, code in area.geocodes if kind == _AREA}
    return sorted({region for code in areas for region in feed.own["areas"].get(code, ())})


def _plain(values: object) -> dict[str, str | int | float]:
    assert hasattr(values, "items")
    return {name: each if isinstance(each, (int, float)) else str(each) for name, each in values.items()}
