"""What a HAVE document says of each hospital. What is absent is unknown, never zero. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from lxml import etree

from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.feeds.counted import Count, Point, keys, one_each, placed
from samenbeeld.feeds.have.document import children, first, named, parsed, schema_error, text
from samenbeeld.feeds.rules.definition import Reason
from samenbeeld.feeds.said import Said

TRAFFIC = {"Normal": "open", "Advisory": "threatening_stop", "Closed": "stop"}
_ED = "ed_state"
_LONGEST_REASON = 120


def read(body: bytes, types: Mapping[str, Metric]) -> Said:
    """`types`: by bed type of HAVE the metric that counts it. A document that is not as its schema wants is
    read as far as it is clear, and that is said. Raises Unreadable.
    """
    status = parsed(body)
    wrong = schema_error(status)
    refused = [wrong] if wrong else []
    counts: list[Count] = []
    for number, hospital in enumerate(children(status, "Hospital"), start=1):
        count, more = _hospital(number, hospital, types)
        counts += [count] if count else []
        refused += more
    once, twice = one_each(counts)
    return Said(counts=once, refused=[*refused, *twice])


def _hospital(
    number: int, hospital: etree._Element, types: Mapping[str, Metric]
) -> tuple[Count | None, list[Reason]]:
    names = keys(*(text(each) for each in named(hospital, "NameElement")))
    if not names:
        return None, [Reason("feeds-count-nameless", {"number": number})]
    name = names[0]
    moment = _moment(hospital)
    if moment is None:
        return None, [Reason("feeds-have-no-moment", {"name": name})]
    point, wrong = _point(hospital, name)
    if wrong is not None and point is None:
        return None, [wrong]
    figures, refused = _beds(hospital, types, name)
    figures |= _traffic(hospital)
    return Count(names, moment, figures, point), [*([wrong] if wrong else []), *refused]


def _moment(hospital: etree._Element) -> datetime | None:
    """One without a zone is of no moment: it may be an hour off."""
    try:
        found = datetime.fromisoformat(text(first(hospital, "LastUpdateTime")))
    except ValueError:
        return None
    return found if found.tzinfo else None


def _point(hospital: etree._Element, name: str) -> tuple[Point | None, Reason | None]:
    """HAVE writes latitude first."""
    where = first(hospital, "pos")
    if where is None:
        return None, None
    try:
        latitude, longitude = (float(each) for each in text(where).split())
    except ValueError:
        return None, Reason("feeds-count-outside", {"name": name})
    return placed(longitude, latitude, name)


def _beds(
    hospital: etree._Element, types: Mapping[str, Metric], name: str
) -> tuple[dict[str, Figure], list[Reason]]:
    figures: dict[str, Figure] = {}
    refused: list[Reason] = []
    for beds in named(hospital, "BedCapacity"):
        kinds = [text(each) for each in children(beds, "BedType")]
        told = children(beds, "Capacity")
        parts = children(beds, "SubCategoryBedType")
        if len(kinds) != 1 or not told:
            refused += [Reason("feeds-have-unclear", {"name": name})] if told else []
            continue
        metric = types.get(kinds[0])
        if metric is None:
            continue
        try:
            figure = _whole(told, len(parts))
        except ValueError:
            refused.append(Reason("feeds-have-unclear", {"name": name}))
            continue
        if figure is None:
            continue
        if metric.code in figures and figures[metric.code] != figure:
            del figures[metric.code]
            refused.append(Reason("feeds-count-twice", {"name": name, "metric": metric.code}))
        else:
            figures[metric.code] = figure
    return figures, refused


def _whole(told: Sequence[etree._Element], parts: int) -> Figure | None:
    """Of the kind as a whole: as it is told, else all its parts together. Raises ValueError when it is not
    clear which count is of what.
    """
    if len(told) not in (1, parts, parts + 1):
        raise ValueError("counts and kinds do not match")
    if len(told) == 1 and parts != 1:
        return _figure(told[0])
    if len(told) == parts + 1 and (whole := _figure(told[0])) is not None:
        return whole
    each = [_figure(one) for one in told[-parts:]]
    known = [one for one in each if one is not None and one.number is not None]
    if len(known) < len(each):
        return None
    totals = [one.licensed for one in known]
    licensed = sum(one for one in totals if one is not None) if None not in totals else None
    return Figure(sum(one.number or 0.0 for one in known), licensed=licensed)


def _figure(capacity: etree._Element) -> Figure | None:
    """The baseline of HAVE is how many there may be, with staff or without."""
    free = _number(capacity, "AvailableCount")
    status = text(next(iter(children(capacity, "CapacityStatus")), None))
    if free is None and status == "NotAvailable":
        free = 0.0
    return None if free is None else Figure(free, licensed=_number(capacity, "BaselineCount"))


def _number(capacity: etree._Element, name: str) -> float | None:
    """Raises ValueError for what is no number."""
    found = children(capacity, name)
    return float(int(text(found[0]))) if found else None


def _traffic(hospital: etree._Element) -> dict[str, Figure]:
    """A hospital that asks ambulances to go elsewhere is never closed."""
    state = TRAFFIC.get(text(first(hospital, "EMSTrafficStatus")))
    if state is None:
        return {}
    return {_ED: Figure(state=state, reason=text(first(hospital, "EMSTrafficReason"))[:_LONGEST_REASON])}
