"""What goes out: the published levels as an Atom feed of CAP alerts."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.escalation.queries import said
from samenbeeld.feeds.cap.writing import Feed, write_feed
from samenbeeld.feeds.published import Judged, alerts
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.safety_picture.queries import Tile, tiles
from samenbeeld.safety_picture.queries.tiles import published_at


@require_safe
def levels(request: HttpRequest) -> HttpResponse:
    """Every published level from yellow up that holds now, for who may read the Veiligheidsbeeld."""
    require(organisations.asking(request), "safety_picture.read", NODE_SCOPE)
    moment = now()
    found = [_judged(each) for each in tiles(organisations.regions(), moment).values()]
    made = alerts(
        [each for each in found if each is not None],
        sender=request.get_host().partition(":")[0],
        partners=say("feeds-out-partners"),
        invented=say("look-demonstration") if settings.DEMONSTRATION else "",
    )
    head = Feed(request.build_absolute_uri(), say("feeds-out-title"), "Samenbeeld", moment)
    return HttpResponse(write_feed(head, made), content_type="application/atom+xml; charset=utf-8")


def _judged(tile: Tile) -> Judged | None:
    row = tile.current
    published = published_at(row) if row is not None else None
    if row is None or published is None or tile.level is Level.UNKNOWN:
        return None
    return Judged(
        identifier=str(row.pk), theme=said(tile.theme.name), level=tile.level, code=tile.region.code,
        region=tile.region.name, what_is=row.what_is, what_if=row.what_if, what_now=row.what_now,
        published_at=published, valid_until=row.valid_until,
    )  # fmt: skip
