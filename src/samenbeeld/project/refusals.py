"""Every refusal in one place: a clear page for a person, JSON for a script, never a stack trace."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse

from samenbeeld.files.rules import megabytes
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.project.uploading import has_a_file, limit_of
from samenbeeld.security.body_limit import TOO_LARGE
from samenbeeld.security.rate_limit import TooManyTries

METHOD_NOT_ALLOWED = 405

Response = TypeVar("Response", bound=HttpResponse)


@dataclass(frozen=True)
class Kind:
    """How one kind of refusal is answered: HTTP status and the sentence id of its title."""

    status: int
    title: str


class TooLarge(Refused):
    """More than one request may carry."""


# The most particular first.
KINDS: list[tuple[type[Refused], Kind]] = [
    (TooLarge, Kind(413, "refusal-title-413")),
    (TooManyTries, Kind(429, "refusal-title-429")),
    (NotAllowed, Kind(403, "refusal-title-403")),
    (NotFound, Kind(404, "refusal-title-404")),
    (Conflict, Kind(409, "refusal-title-409")),
    (Refused, Kind(400, "refusal-title-400")),
]


class RefusalPages:
    """Turns a refusal that a door let through into an answer. A stranger is shown the way to the login, who
    logs in for the first time the way to a password of their own.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Before anything looks at the form: it was not read, so it has no fields and no proof of its page.
        size = getattr(request, "scope", {}).get(TOO_LARGE)
        if size is not None:
            is_file = has_a_file(request.path)
            refused = TooLarge(
                "files-upload-too-large" if is_file else "files-request-too-large",
                field="file" if is_file else None,
                size=megabytes(size),
                most=megabytes(limit_of(request.path)),
            )
            if is_interface(request):
                return _as_problem(refused, False)
            return _as_json(refused, False) if wants_json(request) else _as_page(request, refused, False)
        response = self.get_response(request)
        if response.status_code == METHOD_NOT_ALLOWED and _looks_for_a_page(request):
            return HttpResponseRedirect(page_above(request.path))
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The answer for a refusal; None leaves any other exception to fail loudly."""
        if not isinstance(exception, Refused):
            return None
        stranger = not request.user.is_authenticated
        is_first_time = request.user.is_authenticated and request.user.password_is_temporary
        if isinstance(exception, NotAllowed) and not stranger and getattr(request, "member", None) is None:
            exception = NotAllowed("refusal-choose-password" if is_first_time else "refusal-no-membership")
        if is_interface(request):
            return _as_problem(exception, stranger)
        if wants_json(request):
            return _as_json(exception, stranger)
        if (
            isinstance(exception, NotAllowed)
            and (stranger or is_first_time)
            and request.method == "GET"
            and not is_part(request)
        ):
            where = reverse("change_password") if is_first_time else settings.LOGIN_URL
            return HttpResponseRedirect(f"{where}?{urlencode({'next': request.get_full_path()})}")
        return _as_page(request, exception, stranger)


def page_above(path: str) -> str:
    """The nearest address above this one that leads somewhere."""
    while path != "/":
        path = path.rstrip("/").rpartition("/")[0] + "/"
        try:
            resolve(path)
        except Resolver404:
            continue
        return path
    return path


def kind_of(refusal: Refused) -> Kind:
    """How this refusal is answered."""
    return next(kind for refused, kind in KINDS if isinstance(refusal, refused))


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asks, not a person."""
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def is_interface(request: HttpRequest) -> bool:
    """Whether a program asks at the interface, where everything that goes wrong is a problem (RFC 9457)."""
    return request.path.startswith("/api/v")


def _as_problem(refusal: Refused, stranger: bool) -> HttpResponse:
    kind = kind_of(refusal)
    status = 401 if stranger and kind.status == 403 else kind.status
    said = {
        "type": "about:blank",
        "status": status,
        "title": say(kind.title),
        "detail": say(refusal.key, **refusal.values),
    }
    answer = JsonResponse(said, status=status, content_type="application/problem+json")
    answer["Cache-Control"] = "no-store"
    return _with_wait(answer, refusal)


def _as_json(refusal: Refused, stranger: bool) -> JsonResponse:
    kind = kind_of(refusal)
    status = 401 if stranger and kind.status == 403 else kind.status
    answer = {"key": refusal.key, "field": refusal.field, "message": say(refusal.key, **refusal.values)}
    return _with_wait(JsonResponse(answer, status=status), refusal)


def _as_page(request: HttpRequest, refusal: Refused, stranger: bool) -> HttpResponse:
    kind = kind_of(refusal)
    told = {
        "title": say(kind.title),
        "text": say(refusal.key, **refusal.values),
        "stranger": stranger,
        "without_member": not stranger and getattr(request, "member", None) is None,
    }
    # A part of a page (htmx) gets the sentences alone, to stand where the answer would have stood.
    template = "project/refusal_part.html" if is_part(request) else "project/refusal.html"
    return _with_wait(render(request, template, told, status=kind.status), refusal)


def _looks_for_a_page(request: HttpRequest) -> bool:
    """A person at the address of a form: another language or a new login after a refused form leads there."""
    is_person = "text/html" in request.headers.get("Accept", "") and not is_part(request)
    return request.method in ("GET", "HEAD") and is_person


def is_part(request: HttpRequest) -> bool:
    """Whether a page asks for a part of itself (htmx)."""
    return request.headers.get("HX-Request") == "true"


def _with_wait(response: Response, refusal: Refused) -> Response:
    if isinstance(refusal, TooManyTries):
        response["Retry-After"] = str(max(1, round((refusal.again_at - now()).total_seconds())))
    return response
