"""Warnings of a weather institute, as codes for the regions that its areas lie in. Pure."""

from datetime import datetime
from io import BytesIO

from samenbeeld.feeds.cap import mirror, reading
from samenbeeld.feeds.cap.alert import Alert, Info, MessageType, Status, level_of
from samenbeeld.feeds.cap.entry import Link
from samenbeeld.feeds.cap.reading import Received, Refused
from samenbeeld.feeds.cap.signature import Standing
from samenbeeld.feeds.rules.definition import Feed, Reason, Unreadable
from samenbeeld.feeds.said import Notice, Said
from samenbeeld.indicators.actions.official import Heard
from samenbeeld.kernel.levels import Level

_LANGUAGES = ("nl", "en")
_AREA = "EMMA_ID"
_COLOURS = (Level.YELLOW, Level.ORANGE, Level.RED)


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """Codes in force or coming, and which earlier messages they end. Raises Unreadable.

    Only what is meant (no exercise, test or draft). What is wrong with one message leaves the others; but
    then not all was heard, and silence is no green. Of a source that policy calls a mirror nothing is a code:
    what holds at `at` is a notice.
    """
    codes: list[Heard] = []
    ended: list[tuple[str, str]] = []
    notices: list[Notice] = []
    refused: list[Reason] = []
    received = 0
    for result in reading.read(BytesIO(body), trusted=tuple(feed.own.get("trusted", ()))):
        received += isinstance(result, Received)
        if isinstance(result, Refused):
            refused += [Reason(each.key, _plain(each.values)) for each in result.reasons]
        elif isinstance(result, Link):
            refused.append(Reason("feeds-only-a-link", {"address": result.href}))
        elif result.signature.standing is Standing.WRONG:
            refused.append(Reason("feeds-wrong-signature", {"identifier": result.alert.identifier}))
        elif result.alert.status is Status.ACTUAL and feed.own.get("mirror"):
            notices += mirror.notices(result.alert, at, feed.own.get("theme", ""))
        elif result.alert.status is Status.ACTUAL:
            alert = result.alert
            found, lacking = _understood(feed, alert, result.signature.standing.value)
            codes += found
            refused += lacking
            # What is put in its place counts only when it was understood: until then the old one stays.
            ends = alert.message_type is MessageType.CANCEL or (
                alert.message_type is MessageType.UPDATE and not lacking
            )
            if ends:
                ended += [(each.identifier, alert.identifier) for each in alert.references]
    if refused and not received:
        # A document of which nothing could be read has said nothing, also not that all is calm.
        raise Unreadable(refused[0].key, **refused[0].values)
    return Said(codes=codes, ended=ended, notices=notices, refused=refused, is_whole=not refused)


def _understood(feed: Feed, alert: Alert, signature: str) -> tuple[list[Heard], list[Reason]]:
    """The codes that a message brings, and what of it cannot be used. Calm, and elsewhere, bring none."""
    codes: list[Heard] = []
    lacking: list[Reason] = []
    if alert.message_type not in (MessageType.ALERT, MessageType.UPDATE):
        return codes, lacking
    for info in _in_one_language(alert):
        level, begins = level_of(info), info.onset or info.effective or alert.sent
        if not _areas(info):
            lacking.append(Reason("feeds-no-area", {"identifier": alert.identifier}))
        elif not (regions := _regions(feed, info)) or level is Level.GREEN:
            continue
        elif level not in _COLOURS:
            lacking.append(Reason("feeds-no-colour", {"identifier": alert.identifier}))
        elif info.expires is None or info.expires <= begins:
            lacking.append(Reason("feeds-no-end", {"identifier": alert.identifier}))
        else:
            codes += [
                Heard(
                    alert.identifier, region, level, info.event, info.headline or info.event,
                    begins, info.expires, signature,
                )
                for region in regions
            ]  # fmt: skip
    return codes, lacking


def _in_one_language(alert: Alert) -> list[Info]:
    """The same said in several languages is said once: in Dutch, else in English, else as it comes."""
    for language in _LANGUAGES:
        if found := [info for info in alert.infos if info.language.lower().startswith(language)]:
            return found
    return list(alert.infos)


def _regions(feed: Feed, info: Info) -> list[str]:
    return sorted({region for code in _areas(info) for region in feed.own["areas"].get(code, ())})


def _areas(info: Info) -> set[str]:
    return {code for area in info.areas for kind, code in area.geocodes if kind == _AREA}


def _plain(values: object) -> dict[str, str | int | float]:
    assert hasattr(values, "items")
    return {name: each if isinstance(each, (int, float)) else str(each) for name, each in values.items()}
