"""What the pages of endurance show, in words."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.endurance.models import EnduranceMeasure, ServiceOutage
from samenbeeld.endurance.queries import Board, MeasureView, Read, Row, StockView, definition
from samenbeeld.endurance.queries.lines import measure_title, places, service_name
from samenbeeld.endurance.rules import lasting
from samenbeeld.endurance.rules.balance import Between
from samenbeeld.endurance.rules.lasting import Course
from samenbeeld.endurance.rules.saying import MOVE
from samenbeeld.escalation.queries import said
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation
from samenbeeld.risk_profile import queries as risk_profiles
from samenbeeld.risk_profile.rules.imbalance import Cell

_DAY = 48  # from so many hours on a length is told in days


def board(found: Board, activity: Activity) -> dict[str, Any]:
    """The whole page: what is down, who tips first, of whom nobody knows, who holds, stocks."""
    rows = [_row(each, found, activity) for each in found.rows]
    method = risk_profiles.method()
    return {
        "board": found,
        "lead": _lead(found),
        "outages": [outage(each) for each in found.outages],
        "over": [outage(each) for each in found.over],
        "tipping": [row for row in rows if row["state"] in (lasting.OUT, lasting.SOON, lasting.LATER)],
        "unknown": [row for row in rows if row["state"] == lasting.UNKNOWN],
        "holding": [row for row in rows if row["state"] == lasting.HOLDS],
        "stocks": [_stock(each, found.at, activity) for each in found.stocks],
        "letters": [(letter.value, said(words)) for letter, words in method.balance_words.items()],
        "model_status": definition().model_status,
        "soon_hours": definition().soon_hours,
    }


def institution(found: Board, activity: Activity, here: Organisation) -> dict[str, Any]:
    """One institution with every place where something about it was read."""
    row = next((each for each in found.rows if each.organisation.pk == here.pk), None)
    return {
        "board": found,
        "institution": here,
        "row": _row(row, found, activity) if row else None,
        "services": [_service(row, course) for course in row.standing.courses] if row else [],
        "stocks": [
            _stock(each, found.at, activity) for each in found.stocks if each.row.organisation_id == here.pk
        ],
        "letters": [
            (letter.value, said(words)) for letter, words in risk_profiles.method().balance_words.items()
        ],
    }


def measure(found: Board, activity: Activity, row: EnduranceMeasure, step: str) -> dict[str, Any]:
    """One measure; without a before and after when the service is not down there (any more)."""
    of = next((each for each in found.rows if each.organisation.pk == row.organisation_id), None)
    view = next((each for each in of.measures if each.measure.pk == row.pk), None) if of else None
    return {
        "measure": row,
        "title": measure_title(row),
        "step": step,
        "step_word": say(f"endurance-step-{step}"),
        "view": _measure(view, found.at) if view else None,
        "last": view.last if view else None,
        "service": service_name(row.service),
        "url": reverse("endurance_institution", args=[activity.slug, row.organisation.slug]),
    }


def outage(row: ServiceOutage) -> dict[str, Any]:
    """What is down, where, and until when."""
    return {"row": row, "service": service_name(row.service), "where": places([row])[row.pk]}


def length(span: timedelta) -> str:
    """`6 uur`, `3 dagen`: whole hours up to two days, then whole days; always downwards."""
    hours = int(span // timedelta(hours=1))
    if hours < 1:
        return say("endurance-length-minutes", minutes=max(0, int(span // timedelta(minutes=1))))
    if hours < _DAY:
        return say("endurance-length-hours", hours=hours)
    return say("endurance-length-days", days=hours // 24)


def _lead(found: Board) -> str:
    if not found.outages:
        return say("endurance-nothing-down")
    if not found.rows:
        return say("endurance-nobody-hit") if found.is_whole else say("endurance-own-not-hit")
    return say(
        "endurance-lead",
        hit=len(found.rows),
        out=len(found.in_state(lasting.OUT)),
        soon=len(found.in_state(lasting.SOON)),
        unknown=len(found.in_state(lasting.UNKNOWN)),
        hours=definition().soon_hours,
    )


def _row(row: Row, found: Board, activity: Activity) -> dict[str, Any]:
    standing = row.standing
    first = standing.first
    return {
        "name": row.organisation.name,
        "kind": organisations.kind_name(row.organisation.kind),
        "url": reverse("endurance_institution", args=[activity.slug, row.organisation.slug]),
        "slug": row.organisation.slug,
        "state": standing.state,
        "sentence": _sentence(first, found.at) if first else "",
        "first_service": first.down.service if first else "",
        "ends_at": standing.ends_at,
        "read": _read(row.read_of(first)) if first else None,
        "unknown": ", ".join(service_name(each.down.service).lower() for each in standing.unknown),
        "unweighed": ", ".join(service_name(each).lower() for each in row.unweighed),
        "holds": [_holds(each, row) for each in standing.courses if each.holds],
        "without": _without(row),
        "stretches": _stretches(row, found),
        "model": _model(row),
        "measures": [_measure(each, found.at) for each in row.measures],
    }


def _sentence(course: Course, at: datetime) -> str:
    assert course.ends_at is not None
    service = service_name(course.down.service)
    if course.ends_at <= at:
        return say("endurance-out", service=service, length=length(at - course.ends_at))
    return say("endurance-left", service=service, length=length(course.ends_at - at))


def _without(row: Row) -> str:
    """When it would tip without what was agreed on; "" when that makes no difference."""
    if row.bare.ends_at == row.standing.ends_at or row.bare.ends_at is None:
        return ""
    return say("endurance-without-measures", at=row.bare.ends_at)


def _holds(course: Course, row: Row) -> dict[str, Any]:
    return {
        "words": say("endurance-holds", service=service_name(course.down.service), until=course.down.until),
        "read": _read(row.read_of(course)),
    }


def _service(row: Row, course: Course) -> dict[str, Any]:
    """One service with all that was said of it; the first is what counts."""
    words = {"service": service_name(course.down.service)}
    if course.holds:
        state = say("endurance-holds", **words, until=course.down.until)
    elif course.ends_at is None:
        state = say("endurance-unknown-of", **words)
    else:
        state = say("endurance-ends", **words, at=course.ends_at)
    return {
        **words,
        "code": course.down.service,
        "state": state,
        "is_unknown": course.is_unknown,
        "down": course.down,
        "gaps": [_gap(each.since, each.until) for each in course.gaps],
        "reads": [_read(each) for each in row.reads.get(course.down.service, ())],
    }


def _gap(since: datetime, until: datetime | None) -> str:
    return say("endurance-gap", since=since, until=until) if until else say("endurance-gap-open", since=since)


def _read(read: Read | None) -> dict[str, Any] | None:
    if read is None:
        return None
    hours = read.buffer.hours
    return {
        "value": say("endurance-unknown") if hours is None else length(timedelta(hours=hours)),
        "source": say(f"endurance-source-{read.buffer.source}"),
        "is_old": read.buffer.source == lasting.PROFILE,
        "at": read.buffer.seen_at or read.said_at,
        "by": read.by,
        "url": read.url,
        "words": read.words,
    }


def _stretches(row: Row, found: Board) -> list[dict[str, Any]]:
    names = risk_profiles.method().horizon_names
    return [
        {
            **_at_best(_between(each), is_so=bool(row.unweighed)),
            "name": said(names[each.worst.horizon]),
            "is_now": place == row.place_now,
        }
        for place, each in enumerate(row.stretches)
    ]


def _at_best(told: dict[str, Any], *, is_so: bool) -> dict[str, Any]:
    """Of what the model leaves out nobody knows how much worse it makes this."""
    if not is_so:
        return told
    words = f"{told['words']} {say('endurance-at-best')}"
    return {**told, "letters": f"{told['letters']}?", "is_known": False, "words": words}


def _between(each: Between) -> dict[str, Any]:
    best, worst = each.best, each.worst
    return {
        "letters": worst.letter.value if each.is_known else f"{best.letter.value}-{worst.letter.value}",
        "ratio": _ratio(worst) if each.is_known else "",
        "words": _ratio_words(each),
        "limits": _resource(worst.limits),
        "is_known": each.is_known,
    }


def _ratio(cell: Cell) -> str:
    """`R 2,62`; "" when nothing is left."""
    return say("endurance-r", ratio=Decimal(cell.ratio_text)) if cell.ratio_text else ""


def _ratio_words(each: Between) -> str:
    """What it comes down to, in one sentence."""
    worst = each.worst
    if not each.is_known:
        letters = f"{each.best.letter.value}-{worst.letter.value}"
        return say("endurance-ratio-unknown", letters=letters)
    if worst.ratio is None:
        return say("endurance-nothing-left")
    if worst.gap <= 0:
        return say("endurance-ratio-fits", ratio=_ratio(worst))
    return say("endurance-ratio", ratio=_ratio(worst), gap=worst.gap_percent)


def _resource(code: str) -> str:
    names = risk_profiles.method().resources
    return said(names[code]).lower() if code in names else service_name(code).lower() if code else ""


def _model(row: Row) -> dict[str, Any] | None:
    """Whose model it is, with the way back to it."""
    if row.model is None:
        return None
    version = row.model.version
    if version is None:
        return {"words": say("endurance-model-policy"), "url": ""}
    region = version.profile.region
    return {
        "words": say("endurance-model-profile", region=region.name, scenario=str(row.model.scenario)),
        "url": reverse("risk_scenario", args=[region.slug, row.model.scenario]),
    }


def _measure(view: MeasureView, at: datetime) -> dict[str, Any]:
    row = view.measure
    return {
        "row": row,
        "title": measure_title(row),
        "step": view.step,
        "step_word": say(f"endurance-step-{view.step}"),
        "last": view.last,
        "before": _course_words(view.before, at),
        "after": _course_words(view.after, at),
        "is_moving": row.kind == MOVE,
        "is_late": view.after is not None
        and any(gap.until == row.takes_effect_at for gap in view.after.gaps),
        "changes": [
            {
                "name": said(risk_profiles.method().horizon_names[each.before.worst.horizon]),
                "before": _between(each.before),
                "after": _between(each.after),
            }
            for each in view.changes
        ],
    }


def _course_words(course: Course | None, at: datetime) -> str:
    if course is None:
        return say("endurance-not-down")
    service = service_name(course.down.service)
    if course.holds:
        return say("endurance-holds", service=service, until=course.down.until)
    if course.ends_at is None:
        return say("endurance-unknown-of", service=service)
    told = [say("endurance-ends", service=service, at=course.ends_at)]
    if len(course.gaps) > 1 or (course.gaps and course.gaps[0].until != course.down.until):
        told += [_gap(each.since, each.until) for each in course.gaps]
    return " ".join(told)


def _stock(view: StockView, at: datetime, activity: Activity) -> dict[str, Any]:
    row, kind = view.row, definition().stocks[view.row.stock]
    language = current_language()
    days = say("endurance-stock-unused") if view.days is None else say("endurance-days", days=view.days)
    gap = view.reach.gap_until
    return {
        "row": row,
        "name": said(kind.names),
        "unit": said(kind.unit),
        "days": days,
        "is_gone": view.days == 0,
        "ends_at": times.moment(view.reach.ends_at, language) if view.reach.ends_at else "",
        "gap": say("endurance-stock-gap", until=gap) if gap else "",
        "url": reverse("endurance_institution", args=[activity.slug, row.organisation.slug]),
    }
