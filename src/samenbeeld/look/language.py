"""The language of the screen: what this person chose, else Dutch."""

from collections.abc import Awaitable, Callable

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from samenbeeld.look.words import DEFAULT_LANGUAGE, LANGUAGES, in_language

Answer = HttpResponseBase | Awaitable[HttpResponseBase]


class ScreenLanguage:
    """Dutch unless chosen otherwise.

    Django's own middleware would follow the language of the browser; a Dutch crisis room with English
    computers would then open in English.
    """

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], Answer]) -> None:
        self.get_response = get_response
        if iscoroutinefunction(get_response):
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> Answer:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in LANGUAGES else DEFAULT_LANGUAGE
        with in_language(language):
            answer = self.get_response(request)
        return answer if isinstance(answer, HttpResponseBase) else _in_language(language, answer)


async def _in_language(language: str, answer: Awaitable[HttpResponseBase]) -> HttpResponseBase:
    with in_language(language):
        return await answer
