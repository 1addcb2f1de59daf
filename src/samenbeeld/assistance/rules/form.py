"""The form: what is needed, where, from when, why one cannot do it oneself; and on which legal ground."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from samenbeeld.assistance.rules.road import Patience
from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.envelope import moment, when
from samenbeeld.kernel.errors import Refused

LONGEST = 400
LONGEST_WORD = 120
MOST = 100_000


@dataclass(frozen=True)
class Kind:
    """A kind of assistance, from policy: when it is the right one, its legal ground, who signs, and whether
    each municipality has its own signature. `is_direct`: a neighbour treats it itself.
    """

    code: str
    names: Mapping[str, str]
    choose_when: Mapping[str, str]
    ground: Mapping[str, str]
    authorities: tuple[str, ...]
    per_municipality: bool
    is_direct: bool
    status: str


@dataclass(frozen=True)
class Form:
    """What is asked. `needed_until` None: not known yet; `contact` is a function with a number, no name."""

    kind: str
    what: str
    count: int
    place: str
    needed_from: datetime
    needed_until: datetime | None
    why: str
    contact: str


@dataclass(frozen=True)
class Offer:
    """What a region can give."""

    what: str
    count: int
    arrives_at: datetime | None


def kinds(policy: Mapping[str, Any]) -> dict[str, Kind]:
    """By code, in the order of policy."""
    return {
        record["code"]: Kind(
            code=record["code"],
            names={"nl": record["nl"], "en": record["en"]},
            choose_when={"nl": record["when_nl"], "en": record["when_en"]},
            ground={"nl": record["ground_nl"], "en": record["ground_en"]},
            authorities=tuple(record["authorities"]),
            per_municipality=record["per_municipality"],
            is_direct=record["is_direct"],
            status=record["status"],
        )
        for record in policy["kinds"]
    }


def patience(policy: Mapping[str, Any]) -> Patience:
    """How long each side may take, from policy."""
    clock = policy["clock"]
    return Patience(
        check=timedelta(minutes=clock["check_minutes"]),
        treat=timedelta(minutes=clock["treat_minutes"]),
        decide=timedelta(minutes=clock["decide_minutes"]),
        leave=timedelta(minutes=clock["leave_minutes"]),
    )


def check_form(form: Form, known: Mapping[str, Kind], places: Collection[str]) -> None:
    """Raises Refused at the field that is not in order."""
    kind = known.get(form.kind)
    if kind is None:
        raise Refused("assistance-kind-missing", field="kind")
    for name, most in (
        ("what", LONGEST),
        ("place", LONGEST_WORD),
        ("why", LONGEST),
        ("contact", LONGEST_WORD),
    ):
        written = getattr(form, name).strip()
        if not written:
            raise Refused(f"assistance-{name}-missing", field=name)
        if len(written) > most:
            raise Refused("assistance-too-long", field=name, most=most)
    if not 1 <= form.count <= MOST:
        raise Refused("assistance-count-wrong", field="count", most=MOST)
    if form.needed_until is not None and form.needed_until <= form.needed_from:
        raise Refused("assistance-until-before-from", field="needed_until")
    if kind.per_municipality and not places:
        raise Refused("assistance-municipality-missing", field="municipalities")


def check_offer(offer: Offer) -> None:
    """Raises Refused at the field that is not in order."""
    if not offer.what.strip():
        raise Refused("assistance-what-missing", field="what")
    if len(offer.what) > LONGEST:
        raise Refused("assistance-too-long", field="what", most=LONGEST)
    if not 1 <= offer.count <= MOST:
        raise Refused("assistance-count-wrong", field="count", most=MOST)


def written(form: Form) -> dict[str, Json]:
    """As it travels and is kept."""
    return {
        "kind": form.kind,
        "what": form.what,
        "count": form.count,
        "place": form.place,
        "from": moment(form.needed_from),
        "until": moment(form.needed_until) if form.needed_until else None,
        "why": form.why,
        "contact": form.contact,
    }


def read(data: Json) -> Form:
    """What `written` wrote, at whatever node. Raises Unreadable."""
    if not isinstance(data, dict):
        raise Unreadable("no form")
    try:
        return Form(
            kind=_text(data["kind"], 40),
            what=_text(data["what"], LONGEST),
            count=_count(data["count"]),
            place=_text(data["place"], LONGEST_WORD),
            needed_from=when(data["from"]),
            needed_until=when(data["until"]) if data["until"] is not None else None,
            why=_text(data["why"], LONGEST),
            contact=_text(data["contact"], LONGEST_WORD),
        )
    except KeyError as error:
        raise Unreadable("no form") from error


def offer_written(offer: Offer) -> dict[str, Json]:
    """As it travels and is kept."""
    arrives = moment(offer.arrives_at) if offer.arrives_at else None
    return {"what": offer.what, "count": offer.count, "arrives": arrives}


def offer_read(data: Mapping[str, Json]) -> Offer:
    """What `offer_written` wrote. Raises Unreadable."""
    try:
        arrives = when(data["arrives"]) if data["arrives"] is not None else None
        return Offer(_text(data["what"], LONGEST), _count(data["count"]), arrives)
    except KeyError as error:
        raise Unreadable("no offer") from error


def _text(written: Json, most: int) -> str:
    if not isinstance(written, str) or len(written) > most:
        raise Unreadable("no text")
    return written


def _count(written: Json) -> int:
    if isinstance(written, bool) or not isinstance(written, int) or not 1 <= written <= MOST:
        raise Unreadable("no count")
    return written
