"""A map service for tests: it says what a real one (MapProxy 7.0) said when it was recorded."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from samenbeeld.security.tests.other_host import OtherHost, Said, running

RECORDED = Path(__file__).parent / "recorded"


@contextmanager
def map_service() -> Iterator[OtherHost]:
    """The service, at an address of this machine."""
    with running(_says) as host:
        yield host


def recorded(name: str) -> bytes:
    """What the real service said."""
    return (RECORDED / name).read_bytes()


def _says(path: str) -> Said:
    asked = {key.upper(): value[0] for key, value in parse_qs(urlsplit(path).query).items()}
    if asked.get("REQUEST") == "GetCapabilities":
        return 200, "text/xml; charset=utf-8", recorded(f"{_NAMES[asked['SERVICE']]}.xml")
    return 200, "image/png", recorded("tile.png")


_NAMES = {"WMS": "wms-1.3.0", "WMTS": "wmts-1.0.0"}
