"""What every answer has: the version, a mark of its state, and for what goes wrong a problem (RFC 9457)."""

import functools
import hashlib
from collections.abc import Callable, Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.csrf import csrf_exempt
from ninja.errors import ValidationError

from samenbeeld.interface.rules import VERSION, check_names
from samenbeeld.interface.shapes import Mistake, Problem
from samenbeeld.interface.web.definition import openapi, query_names
from samenbeeld.interface.web.routes import api
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say

View = Callable[..., Any]
_PROBLEM = "application/problem+json"
_METHODS = ("GET", "HEAD")
# What a mistake in a parameter is called by Pydantic, and the sentence for it.
_TOO_MUCH = frozenset({"greater_than_equal", "less_than_equal"})
_TOO_LONG = frozenset({"string_too_long"})


def answered(view: View, name: str) -> View:
    """The view of Ninja, with what every answer has."""

    @csrf_exempt
    @functools.wraps(view)
    def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method not in _METHODS:
            return _not_allowed()
        # Ninja knows GET alone; whoever serves us leaves out the body of what HEAD asked.
        request.method = "GET"
        try:
            check_names(request.GET, query_names(name))
            response = view(request, *args, **kwargs)
        except Refused as refused:
            response = problem_of(refused, is_known=_is_known(request))
        return _versioned(_marked(request, response))

    return door


def in_atom(view: View) -> View:
    """A view that gives a feed and is no part of the definition, with what every answer has."""

    @csrf_exempt
    @functools.wraps(view)
    def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method not in _METHODS:
            return _not_allowed()
        try:
            response = view(request, *args, **kwargs)
        except Refused as refused:
            response = problem_of(refused, is_known=_is_known(request))
        return _versioned(_marked(request, response))

    return door


@csrf_exempt
def openapi_json(request: HttpRequest) -> HttpResponse:
    """The definition. It says nothing of anybody, so everybody may read it, from any site."""
    if request.method not in _METHODS:
        return _not_allowed()
    response = JsonResponse(openapi())
    response["Access-Control-Allow-Origin"] = "*"
    return _versioned(response)


@csrf_exempt
def nowhere(request: HttpRequest, rest: str) -> HttpResponse:
    """Every other address below the root: there is nothing."""
    if request.method not in _METHODS:
        return _not_allowed()
    return _versioned(problem_of(NotFound("interface-no-address"), is_known=True))


def problem_of(refused: Refused, *, is_known: bool) -> HttpResponse:
    """A refusal as a problem; `is_known`: whether we know who asks."""
    if isinstance(refused, NotAllowed):
        status = 403 if is_known else 401
    elif isinstance(refused, NotFound):
        status = 404
    else:
        status = 409 if isinstance(refused, Conflict) else 400
    said = say(refused.key, **refused.values)
    mistakes = []
    if status == 400 and refused.field:
        mistakes = [Mistake(place="query", location=refused.field, code="onjuist", detail=said)]
    return _problem(status, said, mistakes)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    mistakes = [_mistake(each) for each in wrong.errors]
    return _problem(400, say("interface-parameters-wrong"), mistakes)


@api.exception_handler(Refused)
def _refused(request: HttpRequest, refused: Refused) -> HttpResponse:
    return problem_of(refused, is_known=_is_known(request))


@api.exception_handler(Http404)
def _missing(request: HttpRequest, missing: Http404) -> HttpResponse:
    return problem_of(NotFound("interface-no-address"), is_known=True)


def _mistake(wrong: dict[str, Any]) -> Mistake:
    where, kind = [str(each) for each in wrong["loc"]], str(wrong["type"])
    name, limits = where[-1], wrong.get("ctx", {})
    if kind in _TOO_MUCH:
        detail = say("interface-number-outside", name=name, most=limits.get("le", limits.get("ge", "")))
    elif kind in _TOO_LONG:
        detail = say("interface-too-long", name=name, most=limits["max_length"])
    elif kind == "literal_error":
        detail = say("interface-choose-one", name=name, choices=str(limits["expected"]).replace(" or ", ", "))
    else:
        detail = say("interface-parameter-wrong", name=name)
    return Mistake(place=where[0], location=name, code=kind, detail=detail)


def _problem(status: int, detail: str, mistakes: Iterable[Mistake] = ()) -> HttpResponse:
    found = Problem(
        type="about:blank",
        status=status,
        title=say(f"interface-problem-{status}"),
        detail=detail,
        errors=list(mistakes) or None,
    )
    response = HttpResponse(
        found.model_dump_json(by_alias=True, exclude_none=True), status=status, content_type=_PROBLEM
    )
    response["Cache-Control"] = "no-store"
    return response


def _not_allowed() -> HttpResponse:
    response = _problem(405, say("interface-reads-only"))
    response["Allow"] = HttpResponseNotAllowed(_METHODS)["Allow"]
    return _versioned(response)


def _marked(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """With the mark of its state; nothing but that when it is as it was."""
    if response.status_code != 200:
        return response
    response["ETag"] = f'W/"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    # What somebody may read is not for whoever comes after them.
    response["Cache-Control"] = "private, no-cache"
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


def _is_known(request: HttpRequest) -> bool:
    return getattr(request, "member", None) is not None


def _versioned(response: HttpResponse) -> HttpResponse:
    response["API-Version"] = VERSION
    return response
