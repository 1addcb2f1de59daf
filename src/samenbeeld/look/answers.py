"""Two kinds of answer to the same question: a page for a form, JSON for an island."""

import functools
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

MOST_BYTES = 256 * 1024


def wants_json(request: HttpRequest) -> bool:
    """Whether an island asks, and not a form."""
    return request.content_type == "application/json" or "application/json" in request.headers.get(
        "Accept", ""
    )


def given(request: HttpRequest) -> Mapping[str, Any]:
    """The fields that were sent, as form or as JSON object. Raises Refused for JSON that cannot be read."""
    if request.content_type != "application/json":
        return request.POST.dict()
    try:
        fields = json.loads(request.body[: MOST_BYTES + 1])
    except ValueError:
        raise Refused("look-request-unreadable") from None
    if not isinstance(fields, dict):
        raise Refused("look-request-unreadable")
    return fields


def text(fields: Mapping[str, Any], name: str) -> str:
    """One field as text; whatever is no text counts as empty."""
    value = fields.get(name, "")
    return value if isinstance(value, str) else ""


def unless_had(request: HttpRequest, mark: str, body: Callable[[], str]) -> HttpResponse:
    """JSON that the browser keeps and asks for again each time; 304 for who has it under this mark."""
    etag = quote_etag(mark)
    answer = get_conditional_response(request, etag=etag) or HttpResponse(
        body(), content_type="application/json"
    )
    answer["ETag"] = etag
    # Who may read it may have changed.
    answer["Cache-Control"] = "private, no-cache"
    return answer


def refusal(refused: Refused) -> JsonResponse:
    """Why not, in words, with the field it is about."""
    return JsonResponse(told(refused), status=status_of(refused))


def told(refused: Refused) -> dict[str, Any]:
    """A refusal as an island reads it."""
    return {"key": refused.key, "field": refused.field, "message": say(refused.key, **refused.values)}


def status_of(refused: Refused) -> int:
    """404, 403, 409 or 400."""
    match refused:
        case NotFound():
            return 404
        case NotAllowed():
            return 403
        case Conflict():
            return 409
        case _:
            return 400


def done(request: HttpRequest, url: str, **told: object) -> HttpResponse:
    """A form goes back to the page, an island gets what it needs to know."""
    return JsonResponse(told) if wants_json(request) else redirect(url)


def moment(written: str, *, field: str) -> datetime:
    """An ISO moment with its time zone. Raises Refused for anything else."""
    try:
        # A plus sign in a query string arrives as a blank.
        parsed = datetime.fromisoformat(written.strip().replace(" ", "+"))
    except ValueError:
        raise Refused("look-moment-unreadable", field=field) from None
    if parsed.tzinfo is None:
        raise Refused("look-moment-unreadable", field=field)
    return parsed


def in_json(view: View[P]) -> View[P]:
    """Refusals of this view are told in JSON, because no page waits for the answer."""

    @functools.wraps(view)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Refused as refused:
            return refusal(refused)

    return answered
