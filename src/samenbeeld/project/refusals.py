"""A refusal that no door caught becomes an answer in plain words: a page for people, JSON for scripts."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say

STATUSES: list[tuple[type[Refused], int]] = [(NotFound, 404), (NotAllowed, 403), (Conflict, 409)]


class RefusalPages:
    """Turns `Refused` into 400, 403, 404 or 409 with its sentence and what to do next."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The answer for a refusal; any other error is left to Django."""
        if not isinstance(error, Refused):
            return None
        status = next((status for kind, status in STATUSES if isinstance(error, kind)), 400)
        sentence = say(error.key, **error.values)
        if _wants_data(request):
            return JsonResponse({"key": error.key, "field": error.field, "message": sentence}, status=status)
        said = {"title": say(f"refusal-title-{status}"), "text": sentence}
        return render(request, "project/refusal.html", said, status=status)


def _wants_data(request: HttpRequest) -> bool:
    accepts = request.headers.get("Accept", "")
    return "application/json" in accepts or request.content_type == "application/json"
