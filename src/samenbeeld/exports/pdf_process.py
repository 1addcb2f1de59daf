"""Draws one PDF: a program of its own, because drawing is long work and may not hold up who writes live.

HTML comes in on standard input, the PDF goes out on standard output. It opens no connection and starts
nothing; the only addresses it knows are our own fonts (`font:<file>`). It knows nothing of Django, and is
started by its path so that it needs no environment.
"""

import logging
import resource
import sys
from pathlib import Path
from typing import Any

from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

_SCHEME = "font:"
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "os.fork")


class OwnFonts(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Answers for fonts of ours by their name. Anything else stops the work: we never point anywhere."""

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols=())
        self.folder = folder

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The font. Raises FatalURLFetchingError for any other address."""
        name = url.removeprefix(_SCHEME)
        if not url.startswith(_SCHEME) or Path(name).name != name:
            raise FatalURLFetchingError(f"not an address of ours: {url[:80]}")
        return URLFetcherResponse(url, (self.folder / name).read_bytes(), {"Content-Type": "font/woff2"})


def main() -> None:
    """Arguments: folder of the fonts, seconds, bytes of memory."""
    fonts, seconds, memory = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    logging.disable(logging.CRITICAL)
    html = sys.stdin.buffer.read().decode()
    _shut_in(seconds, memory)
    # Tagged, so that a screen reader finds headings and tables.
    made = HTML(string=html, url_fetcher=OwnFonts(fonts)).write_pdf(pdf_tags=True)
    sys.stdout.buffer.write(made or b"")


def _shut_in(seconds: int, memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def refuse(event: str, _arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(event)

    sys.addaudithook(refuse)


if __name__ == "__main__":
    main()
