"""The map of one activity with its list, now or as it stood; and what its keeper does to it."""

from collections.abc import Mapping
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from samenbeeld.activities import queries as activities
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.look.paging import ListPage, asked_page
from samenbeeld.plot import actions
from samenbeeld.plot.queries.filled_in import local_moment, text
from samenbeeld.plot.queries.outside import may_keep
from samenbeeld.plot.queries.still import still
from samenbeeld.plot.queries.views import Row, Rows, island_data, list_page, map_view
from samenbeeld.plot.web.asking import Visit, note_reading, visit
from samenbeeld.plot.web.features import form_context


@require_GET
def map_page(request: HttpRequest, slug: str) -> HttpResponse:
    """The map and its list; with ?moment= (local time of the Netherlands) as they stood then, read only.

    The list comes in pages: ?bladzijde= a number, or `alles`; ?ding= the one that holds that thing.
    """
    visiting = visit(request, slug)
    moment = local_moment(request.GET.get("moment", ""), field="moment")
    note_reading(visiting)
    shown = map_view(visiting.activity, visiting.member, visiting.layers, moment)
    context = {
        **shown,
        "listed": _listed(request.GET, shown["rows"]),
        "visit": visiting,
        "activity": visiting.activity,
        "may_keep_outside": may_keep(visiting.member),
        "moment": moment,
        "now": now(),
        "moment_input": _input(moment or now()),
        "care_is_closed": bool(shown["care"]) and all(one.reported.is_closed for one in shown["care"]),
        "may_open": visiting.may_direct and _misses_a_layer(visiting),
        "labels": [tlp for tlp in Tlp if tlp.value != visiting.activity.tlp] if visiting.may_direct else [],
        "data": island_data(visiting.activity, visiting.member, shown, moment, live=moment is None),
        **(form_context(visiting) if visiting.writable and moment is None else {}),
    }
    return render(request, "plot/map.html", context)


@require_GET
def map_still(request: HttpRequest, slug: str) -> HttpResponse:
    """What stands on the map now, or stood at ?moment=, as one drawing, for beside the text."""
    visiting = visit(request, slug)
    moment = local_moment(request.GET.get("moment", ""), field="moment")
    note_reading(visiting)
    drawing = still(visiting.activity, visiting.member, visiting.layers, moment)
    return render(request, "plot/still.html", {"still": drawing, "moment": moment, "now": now()})


@require_POST
def open_layers(request: HttpRequest, slug: str) -> HttpResponse:
    """Make the layers of this map that are not there yet."""
    visiting = visit(request, slug)
    actions.open_layers(actor=visiting.member, activity=visiting.activity)
    return redirect("plot", visiting.activity.slug)


@require_POST
def add_label(request: HttpRequest, slug: str) -> HttpResponse:
    """POST tlp: a second shared layer under that label."""
    visiting = visit(request, slug)
    try:
        tlp = Tlp(text(request.POST, "tlp"))
    except ValueError:
        raise Refused("plot-label-unknown", field="tlp") from None
    actions.add_labelled_layer(actor=visiting.member, activity=visiting.activity, tlp=tlp)
    return redirect("plot", visiting.activity.slug)


def _listed(asked: Mapping[str, str], rows: Rows) -> ListPage[Row]:
    return list_page(rows, asked_page(text(asked, "bladzijde")), holds=text(asked, "ding"))


def _misses_a_layer(visiting: Visit) -> bool:
    owners = {layer.organisation_id for layer in visiting.all_layers}
    wanted = {None, *(each.pk for each in activities.participants(visiting.activity))}
    return not wanted <= owners


def _input(moment: datetime) -> str:
    return times.local(moment).strftime("%Y-%m-%dT%H:%M")
