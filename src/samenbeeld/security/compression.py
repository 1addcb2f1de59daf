"""Pages and data over the wire as gzip: a phone at night waits for bytes."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

PARTIAL = 206
# What is text. Pictures, PDF and the like are compressed already.
_KINDS = frozenset(
    (
        "text/html", "text/plain", "text/csv", "text/calendar", "text/xml", "text/javascript",
        "application/json", "application/geo+json", "application/xml", "application/atom+xml",
        "application/manifest+json", "image/svg+xml",
    )
)  # fmt: skip


class CompressedText(GZipMiddleware):
    """Compresses text for who accepts that. Of static files the compressed ones lie ready.

    How long a page is, compressed, may tell who listens what stands in it beside words of theirs (BREACH). So
    each answer has a name of random length in it, the token of a form is another each time (as Django does),
    and our cookies do not come along with what another site loads.
    """

    # One step with what stands inside it: no other thread for a few milliseconds of work.
    async_capable = False

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The same answer, smaller."""
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        # A part of a file is counted in bytes of the file. And of what is sent in pieces Django makes each
        # piece a gzip of its own, of which browsers read the first and drop the rest.
        if response.streaming or response.status_code == PARTIAL or kind not in _KINDS:
            return response
        answer: HttpResponseBase = super().process_response(request, response)
        return answer
