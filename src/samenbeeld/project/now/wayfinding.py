"""Somebody says what is going on; this says where to look, in the order in which it helps. A proposal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from samenbeeld.access import queries as access
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.escalation.queries import said
from samenbeeld.geo import queries as geo
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import ContactPoint, Membership, Organisation, Region
from samenbeeld.project.now.situation import Situation, situation
from samenbeeld.safety_picture import queries as safety
from samenbeeld.safety_picture.queries.tiles import tiles_of
from samenbeeld.safety_picture.rules.definition import Theme
from samenbeeld.safety_picture.rules.naming import place_named, themes_named

LONGEST_QUESTION = 300


@dataclass(frozen=True)
class Way:
    """One place to look: what it is, why, and its level when it has one."""

    label: str
    url: str
    why: str
    level: Level | None = None
    word: str = ""  # of a phase; "" for that of the level
    is_exercise: bool = False


@require_safe
def way(request: HttpRequest) -> HttpResponse:
    """`?vraag=stroomstoring in Venlo`: what runs there, the tile, and whom to call."""
    member = organisations.asking(request)
    question = request.GET.get("vraag", "").strip()[:LONGEST_QUESTION]
    regions = _regions(member, question)
    themes = _themes(question)
    ways = list(_ways(situation(member, now()), themes, regions)) if question else []
    context = {
        "question": question,
        "ways": ways,
        "regions": regions,
        "is_understood": bool(themes),
        "contacts": _contacts(regions) if question else [],
    }
    return render(request, "project/way.html", context)


def _regions(member: Membership, question: str) -> list[Region]:
    """The region of the municipality or the region that is named; else the reader's own, else all."""
    every = organisations.regions()
    named = place_named(question, {region.name: region.code for region in every})
    if not named:
        shapes = geo.municipalities_of([region.code for region in every])
        named = place_named(question, dict(shapes.values_list("name", "part_of")))
    own = organisations.region_codes(member.organisation)
    codes = {named} if named else own
    return [region for region in every if region.code in codes] or every


def _ways(known: Situation, themes: Sequence[Theme], regions: Sequence[Region]) -> Iterator[Way]:
    """What runs and is about this first; then the tiles; then what else runs there."""
    codes = {region.code for region in regions}
    here = [each for each in known.activities if codes & {region.code for region in each.regions.all()}]
    # Who asks what to do is not sent to what is only played.
    real = [each for each in here if each.mode == Mode.REAL.value]
    about = [each for each in real if any(theme in themes for theme in _themes(each.name))]
    yield from (_activity(known, each, "about") for each in about)
    if access.may(known.member, "safety_picture.read", NODE_SCOPE):
        for theme in themes:
            yield from _tiles(theme, regions, known)
        if not themes:
            yield Way(say("page-safety-picture"), reverse("safety_picture"), say("now-way-whole-picture"))
    yield from (_activity(known, each, "here") for each in here if each not in about)


def _themes(text: str) -> list[Theme]:
    return themes_named(safety.definition(), text)


def _activity(known: Situation, activity: Activity, why: str) -> Way:
    """Who owes a report goes to the report; everybody else to the picture."""
    if activity.slug not in known.text_only and known.owes_report(activity) is not None:
        label, url = say("now-way-report", activity=activity.name), "situation_report"
    else:
        label, url = say("now-crisis-picture-of", activity=activity.name), "crisis_picture"
    step = activities.step_of(activity)
    return Way(
        label,
        reverse(url, args=[activity.slug]),
        say(f"now-way-runs-{why}"),
        step.level if step else None,
        said(step.name) if step else "",
        activity.mode == Mode.EXERCISE.value,
    )


def _tiles(theme: Theme, regions: Sequence[Region], known: Situation) -> Iterator[Way]:
    for tile in tiles_of(theme, regions, known.now).values():
        current = tile.current
        yield Way(
            say("now-way-tile", theme=said(theme.name), region=tile.region.name),
            f"{reverse('safety_picture_theme', args=[theme.code])}?regio={tile.region.slug}",
            current.what_is if current and not tile.is_stale else say("now-way-not-judged"),
            tile.level,
        )


def _contacts(regions: Sequence[Region]) -> list[tuple[Organisation, ContactPoint]]:
    """The GHOR of these regions: how it is reached is for everybody who works in care."""
    found = [
        each
        for region in regions
        for each in organisations.organisations(region=region.code).filter(kind="ghor")
    ]
    first = organisations.first_contacts(found)
    return [(each, first[each.pk]) for each in found if each.pk in first]


urlpatterns = [path("waarheen/", way, name="way")]
