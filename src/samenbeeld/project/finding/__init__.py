"""The door of the search: one page for everything that this person may see, and nothing of the rest."""

import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samenbeeld.kernel import policy
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.mode import in_mode
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.project.finding.filters import Filters, filters
from samenbeeld.project.finding.seen import Asker, Place, asker, places, within
from samenbeeld.search import queries as search
from samenbeeld.search.queries import Found, Hit

LONGEST_QUESTION = 200
PAGE, MOST = 20, 100


@dataclass(frozen=True)
class Row:
    """One find, in words. `page`: 0 when it has no pages."""

    hit: Hit
    place: Place

    @property
    def kind(self) -> str:
        """What it is."""
        return say(f"finding-kind-{self.place.kind}")


@never_cache
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """`?q=` finds; `soort`, `thema`, `regio` and `fase` narrow it; `oefening` looks in what is played."""
    started = time.monotonic()
    mode = in_mode(request, Mode.EXERCISE if request.GET.get("oefening") else Mode.REAL)
    words = " ".join(request.GET.get("q", "").split())[:LONGEST_QUESTION]
    who = asker(organisations.asking(request), mode)
    context = _answer(request, who, words) if words else {}
    context |= {"words": words, "is_exercise": mode is Mode.EXERCISE, "longest": LONGEST_QUESTION}
    response = render(request, "project/finding.html", context)
    _wait(started)
    return response


def _answer(request: HttpRequest, who: Asker, words: str) -> dict[str, Any]:
    many = PAGE if request.GET.get("aantal") != str(MOST) else MOST
    known = search.known()
    seen, shelves = within(who, known), known.shelves
    chosen = filters(request.GET)
    found = search.search(words, seen=seen, chosen=chosen.shelves(shelves), limit=many)
    chosen.count(found.counts, shelves)
    rows = _rows(who, found)
    return {
        "rows": rows,
        "filters": chosen.fields(),
        "is_narrowed": chosen.is_narrowed,
        "total": chosen.total,
        "everything": sum(found.counts.values()),
        "meant": [
            (said, meant, _instead(request, words, said, meant)) for said, meant in found.meant.items()
        ],
        "all_url": _address(q=words, oefening=request.GET.get("oefening", "")),
        "more_url": _more(request, chosen, many, words),
    }


def _rows(who: Asker, found: Found) -> list[Row]:
    """What its own package says may not be shown is not shown, whatever the index says."""
    known = places(who, found.hits)
    return [
        Row(hit, known[hit.kind, hit.object_id]) for hit in found.hits if (hit.kind, hit.object_id) in known
    ]


def _instead(request: HttpRequest, words: str, said: str, meant: str) -> str:
    return _address(q=words.casefold().replace(said, meant), oefening=request.GET.get("oefening", ""))


def _more(request: HttpRequest, chosen: Filters, many: int, words: str) -> str:
    if many == MOST or chosen.total <= PAGE:
        return ""
    return _address(q=words, oefening=request.GET.get("oefening", ""), aantal=str(MOST), **chosen.given)


def _address(**parameters: str) -> str:
    return f"{reverse('search')}?{urlencode({name: value for name, value in parameters.items() if value})}"


def _wait(started: float) -> None:
    """Every answer leaves on a whole step of time, so that its time tells nothing of hidden texts."""
    step = policy.load("search")["answer"]["step_seconds"]
    time.sleep(step - (time.monotonic() - started) % step)


urlpatterns = [path("zoeken/", index, name="search")]
