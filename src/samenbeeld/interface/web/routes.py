"""Every address of version 1: reads who asks, asks one question, answers in its shape."""

from collections.abc import Callable, Mapping
from typing import Annotated, Literal, TypeVar

from django.http import HttpRequest
from ninja import NinjaAPI, Path, Query
from pydantic import BaseModel

from samenbeeld.audit import journal
from samenbeeld.capacity.queries.world import INSTITUTION
from samenbeeld.crisis_picture.queries import PICTURE
from samenbeeld.federation.actions import note_reading
from samenbeeld.interface import shapes, words
from samenbeeld.interface.caller import who_asks, who_reads_pushed
from samenbeeld.interface.queries import activities, figures, pushed, released
from samenbeeld.interface.queries.links import address, links
from samenbeeld.interface.rules import LONGEST_CURSOR, MOST, STANDARD, VERSION
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture.queries import PART
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.situation_reports.queries import REPORTS

api = NinjaAPI(
    title="Samenbeeld",
    version=VERSION,
    openapi_url=None,
    docs_url=None,
    urls_namespace="interface",
)

PREFIX = "interface_"  # of the names of its addresses
_SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
_Mode = Annotated[Literal["echt", "oefening"], Query(alias="modus")]
_Region = Annotated[str, Query(alias="regio", pattern=r"^([A-Z]{2}\d{2})?$")]
_Cursor = Annotated[str, Query(alias="cursor", max_length=LONGEST_CURSOR)]
_Most = Annotated[int, Query(alias="aantal", ge=1, le=MOST)]
_Activity = Annotated[str, Path(alias="activiteit", max_length=60, pattern=_SLUG)]
_OfActivity = Annotated[str, Query(alias="activiteit", max_length=60)]

Operation = TypeVar("Operation", bound=Callable[..., BaseModel])


def _get(where: str, name: str, answer: type[BaseModel]) -> Callable[[Operation], Operation]:
    """A door that gives this; its name is that of its operation in the definition too."""
    found: Callable[[Operation], Operation] = api.get(
        where, url_name=f"{PREFIX}{name}", operation_id=name, response=answer, by_alias=True
    )
    return found


@_get("activiteiten", "activities", shapes.Activities)
def all_activities(
    request: HttpRequest,
    mode: _Mode = "echt",
    region: _Region = "",
    cursor: _Cursor = "",
    most: _Most = STANDARD,
) -> shapes.Activities:
    part = activities.all_activities(
        who_asks(request), words.mode_of(mode), region=region, cursor=cursor, most=most
    )
    return shapes.Activities(rows=list(part.rows), links=_links(request, part.following))


@_get("activiteiten/{activiteit}", "activity", shapes.Activity)
def one_activity(request: HttpRequest, activity: _Activity) -> shapes.Activity:
    return activities.one_activity(who_asks(request), activity)


@_get("activiteiten/{activiteit}/beeld", "picture", shapes.SharedPicture)
def picture(request: HttpRequest, activity: _Activity) -> shapes.SharedPicture:
    member = who_asks(request)
    found, shown = activities.picture_of(member, activity)
    _note(member, PICTURE, found.slug, found.name, found.tlp, found.mode)
    return shown


@_get("activiteiten/{activiteit}/situatierapporten", "reports", shapes.Reports)
def reports(
    request: HttpRequest, activity: _Activity, cursor: _Cursor = "", most: _Most = STANDARD
) -> shapes.Reports:
    member = who_asks(request)
    found, part = activities.reports_of(member, activity, cursor=cursor, most=most)
    _note(member, REPORTS, f"{found.slug}/rapporten", found.name, found.tlp, found.mode)
    return shapes.Reports(
        rows=list(part.rows), mode=words.MODES[found.mode], links=_links(request, part.following)
    )


@_get("activiteiten/{activiteit}/doorgezet", "pushed", shapes.PushedParts)
def all_pushed(
    request: HttpRequest, activity: _Activity, cursor: _Cursor = "", most: _Most = STANDARD
) -> shapes.PushedParts:
    member = who_reads_pushed(request, activity)
    found, told = pushed.pushed_of(member, activity, cursor=cursor, most=most)
    _note(member, PART, f"{found.slug}/doorgezet", found.name, found.tlp, found.mode)
    return told


@_get("fasen", "steps", shapes.RegionSteps)
def steps(
    request: HttpRequest, mode: _Mode = "echt", cursor: _Cursor = "", most: _Most = STANDARD
) -> shapes.RegionSteps:
    part = activities.steps(who_asks(request), words.mode_of(mode), cursor=cursor, most=most)
    return shapes.RegionSteps(rows=list(part.rows), links=_links(request, part.following))


@_get("capaciteitscijfers", "figures", shapes.Figures)
def capacity_figures(
    request: HttpRequest,
    activity: _OfActivity = "",
    region: _Region = "",
    cursor: _Cursor = "",
    most: _Most = STANDARD,
) -> shapes.Figures:
    member = who_asks(request)
    world, part, read = figures.figures(member, activity=activity, region=region, cursor=cursor, most=most)
    for each in read:
        _note(member, INSTITUTION, world.key(each), each.name, Tlp.AMBER, world.mode)
    return shapes.Figures(
        rows=list(part.rows), mode=words.MODES[world.mode.value], links=_links(request, part.following)
    )


@_get("vrijgaven", "released", shapes.Released)
def all_released(
    request: HttpRequest,
    mode: _Mode = "echt",
    region: _Region = "",
    cursor: _Cursor = "",
    most: _Most = STANDARD,
) -> shapes.Released:
    member = who_asks(request)
    part, new = released.released(member, words.mode_of(mode), region=region, cursor=cursor, most=most)
    if new:
        # Who read something is told when it is taken back, also who reads by a program.
        note_reading(actor=member, facts=new)
    return shapes.Released(rows=list(part.rows), mode=mode, links=_links(request, part.following))


def _links(request: HttpRequest, following: str) -> shapes.ListLinks:
    asked: Mapping[str, str] = request.GET.dict()
    here = request.path.removeprefix(address()).strip("/")
    return links(address(*here.split("/")), asked, following)


def _note(member: Membership, kind: str, of: str, label: str, tlp: str, mode: str) -> None:
    """In the journal, as when it is read on a page."""
    journal.record_read(stamp(member), object_kind=kind, object_id=of, object_label=label, tlp=tlp, mode=mode)
