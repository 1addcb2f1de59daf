"""What goes out of capacity: EDXL-HAVE, and resources of FHIR R4. Closed figures stay closed here too."""

from collections.abc import Callable, Iterable, Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from samenbeeld.audit import journal
from samenbeeld.capacity.queries.catalogue import catalogue, said
from samenbeeld.capacity.rules.catalogue import PLACES
from samenbeeld.feeds.fhir import writing as fhir
from samenbeeld.feeds.fhir.writing import Around, Resource
from samenbeeld.feeds.have.writing import Hospital, write
from samenbeeld.feeds.queries.outgoing import OUTGOING, Outgoing, outgoing
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.paging import asked_page
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

_FHIR = "application/fhir+json; charset=utf-8"
_HAVE = "application/xml; charset=utf-8"
_PAGE = 100
_ED = "ed_state"


@require_safe
def have(request: HttpRequest) -> HttpResponse:
    """Every institution whose figures are open to who asks, and that has anything HAVE has a word for."""
    found = _noted(organisations.asking(request), "EDXL-HAVE")
    hospitals = [one for each in found if (one := _hospital(each)) is not None]
    return HttpResponse(write(hospitals), content_type=_HAVE)


@require_safe
def metadata(request: HttpRequest) -> HttpResponse:
    """What can be asked here. It says nothing of anybody, so everybody may know."""
    return _json(fhir.statement(_around(request), now(), _RESOURCES))


@require_safe
def search(request: HttpRequest, kind: str) -> HttpResponse:
    """All of one kind that are open to who asks, a page at a time."""
    member = organisations.asking(request)
    if kind not in _RESOURCES:
        return _json(fhir.outcome(say("feeds-fhir-not-here"), "not-supported"), 404)
    around = _around(request)
    whole = list(_made(kind, _noted(member, "FHIR R4"), around))
    page = asked_page(request.GET.get("page", "")) or 1
    start = (page - 1) * _PAGE
    address = request.build_absolute_uri(request.path)
    following = f"{address}?page={page + 1}" if start + _PAGE < len(whole) else ""
    some = whole[start : start + _PAGE]
    return _json(
        fhir.bundle(some, around, address=request.build_absolute_uri(), total=len(whole), following=following)
    )


@require_safe
def one(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """One of them. What is closed to who asks is not there."""
    member = organisations.asking(request)
    slug = key.partition(".")[0]
    found = outgoing(member, now(), slug=slug) if kind in _RESOURCES else []
    made = {each["id"]: each for each in _made(kind, found, _around(request))} if found else {}
    if key not in made:
        return _json(fhir.outcome(say("feeds-fhir-not-found"), "not-found"), 404)
    _note(member, "FHIR R4")
    return _json(made[key])


def _noted(member: Membership, form: str) -> list[Outgoing]:
    found = outgoing(member, now())
    _note(member, form)
    return found


def _note(member: Membership, form: str) -> None:
    journal.record_read(
        organisations.stamp(member), object_kind=OUTGOING, object_id=form, object_label=form, tlp=Tlp.AMBER,
        mode=Mode.REAL,
    )  # fmt: skip


def _around(request: HttpRequest) -> Around:
    return Around(
        base=request.build_absolute_uri("/fhir/r4"),
        label=Tlp.AMBER.value,
        sector_names={each.code: said(each.names) for each in catalogue().sectors},
        invented=say("look-demonstration") if settings.DEMONSTRATION else "",
    )


def _hospital(each: Outgoing) -> Hospital | None:
    beds = {
        told.metric.have_type: told.figure
        for told in each.figures.values()
        if told.metric.have_type and told.metric.form == PLACES and told.figure.number is not None
    }
    emergency = each.figures.get(_ED)
    told = [one for one in each.figures.values() if one.metric.have_type in beds or one is emergency]
    if not told:
        return None
    remark = f"{Tlp.AMBER.label}. {say('feeds-have-remark')}"
    if settings.DEMONSTRATION:
        remark = f"{say('look-demonstration')}. {remark}"
    return Hospital(
        name=each.organisation.name, remark=remark, oldest=min(one.observed_at for one in told), beds=beds,
        emergency=emergency.figure if emergency else None, point=each.point,
    )  # fmt: skip


def _made(kind: str, found: Iterable[Outgoing], around: Around) -> Iterator[Resource]:
    make = _RESOURCES.get(kind)
    for each in found:
        yield from make(each, around) if make else ()


def _reports(each: Outgoing, around: Around) -> Iterator[Resource]:
    made = fhir.report(each, around)
    if made is not None:
        yield made


_RESOURCES: dict[str, Callable[[Outgoing, Around], Iterable[Resource]]] = {
    "Organization": lambda each, around: [fhir.organisation(each, around)],
    "Location": lambda each, around: [fhir.location(each, around)],
    "HealthcareService": fhir.services,
    "MeasureReport": _reports,
}


def _json(resource: Resource, status: int = 200) -> HttpResponse:
    return JsonResponse(resource, content_type=_FHIR, status=status)
