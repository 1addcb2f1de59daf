"""What a page is about, real or played: its frame says so, and what is played stays apart."""

from django.http import HttpRequest

from samenbeeld.kernel.marking import Mode


def asked_mode(request: HttpRequest) -> Mode:
    """Real, or played with `?modus=oefening`; the frame of the page says so too."""
    return in_mode(request, Mode.EXERCISE if request.GET.get("modus") == "oefening" else Mode.REAL)


def in_mode(request: HttpRequest, mode: Mode) -> Mode:
    """The page is about something of this mode, and its frame shows it."""
    request.mode = mode  # type: ignore[attr-defined]  # the frame reads it
    return mode
