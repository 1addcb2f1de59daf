"""How this person likes to read: language, theme, serifs, table density. Kept in cookies of the browser."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse

A_YEAR = 365 * 24 * 60 * 60


@dataclass(frozen=True)
class Preferences:
    """Empty means: nothing chosen in this browser."""

    theme: str = ""
    reading: str = ""
    density: str = ""


CHOICES = {
    "language": ("nl", "en"),
    "theme": ("device", "light", "dark"),
    "reading": ("serif", "sans"),
    "density": ("default", "dense", "roomy"),
}


def cookie_name(preference: str) -> str:
    """The cookie that keeps one preference."""
    return settings.LANGUAGE_COOKIE_NAME if preference == "language" else f"samenbeeld_{preference}"


def read(request: HttpRequest | None) -> Preferences:
    """The preferences of this browser; anything that is not a known choice counts as not chosen."""
    if request is None:
        return Preferences()
    return Preferences(**{name: _known(request, name) for name in ("theme", "reading", "density")})


def keep(response: HttpResponse, preference: str, value: str) -> None:
    """Keep one choice in this browser for a year."""
    response.set_cookie(
        cookie_name(preference),
        value,
        max_age=A_YEAR,
        samesite="Lax",
        httponly=True,
        secure=bool(getattr(settings, "HTTPS", False)),
    )


def _known(request: HttpRequest, name: str) -> str:
    value = request.COOKIES.get(cookie_name(name), "")
    return value if value in CHOICES[name] else ""
