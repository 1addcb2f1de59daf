import gzip

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from samenbeeld.security.compression import CompressedText

LONG = b"Het water staat hoog. " * 100


def answered(kind: str, status: int = 200, accepts: str = "gzip") -> HttpResponseBase:
    request = HttpRequest()
    request.META["HTTP_ACCEPT_ENCODING"] = accepts
    made = HttpResponse(LONG, content_type=kind, status=status)
    answer = CompressedText(lambda _: made)(request)
    assert isinstance(answer, HttpResponseBase)
    return answer


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/json", "text/csv"])
def test_text_goes_compressed_to_who_accepts_it(kind: str) -> None:
    answer = answered(kind)
    assert isinstance(answer, HttpResponse)
    assert (answer["Content-Encoding"], gzip.decompress(answer.content)) == ("gzip", LONG)
    assert "Accept-Encoding" in answer["Vary"]


@pytest.mark.parametrize(
    ("kind", "status", "accepts"),
    [("application/pdf", 200, "gzip"), ("application/json", 206, "gzip"), ("text/html", 200, "identity")],
)
def test_what_is_small_already_or_a_part_or_not_accepted_goes_as_it_is(
    kind: str, status: int, accepts: str
) -> None:
    answer = answered(kind, status, accepts)
    assert isinstance(answer, HttpResponse)
    assert ("Content-Encoding" in answer, answer.content) == (False, LONG)


def test_the_same_page_has_another_length_each_time() -> None:
    sizes = {
        len(answer.content) for _ in range(40) if isinstance(answer := answered("text/html"), HttpResponse)
    }
    assert len(sizes) > 1


def test_what_is_sent_in_pieces_goes_as_it_is() -> None:
    request = HttpRequest()
    request.META["HTTP_ACCEPT_ENCODING"] = "gzip"
    made = StreamingHttpResponse([LONG, LONG], content_type="text/csv")
    answer = CompressedText(lambda _: made)(request)
    assert isinstance(answer, StreamingHttpResponse)
    assert ("Content-Encoding" in answer, b"".join(answer)) == (False, LONG * 2)
