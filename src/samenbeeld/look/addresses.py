"""Addresses by name, put together once: a page with a hundred rows writes the same hundreds each time."""

from functools import lru_cache

from django.urls import get_urlconf, reverse

_MOST_KEPT = 16_384


def address(name: str, *args: object) -> str:
    """The address called `name` for these things. Raises NoReverseMatch as `reverse` does."""
    return _address(get_urlconf(), name, args)


@lru_cache(maxsize=_MOST_KEPT)
def _address(urlconf: str | None, name: str, args: tuple[object, ...]) -> str:
    return reverse(name, urlconf, args=args)
