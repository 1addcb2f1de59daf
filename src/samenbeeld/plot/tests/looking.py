"""How a test looks at the map through its doors."""

import json
from typing import Any

from django.test import Client
from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot import actions
from samenbeeld.plot.tests.conftest import SHARED, SLUG


def url(name: str = "") -> str:
    return reverse(f"plot{name}", args=[SLUG])


def page(browser: Client, name: str = "", **query: str) -> str:
    answer = browser.get(url(name), query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def island_data(html: str) -> dict[str, Any]:
    start = html.index('id="map-data"')
    found: dict[str, Any] = json.loads(html[html.index(">", start) + 1 : html.index("</script>", start)])
    return found


def drawn(browser: Client, **query: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = browser.get(url("_drawn"), query).json()
    return found


def typed(**fields: str) -> dict[str, str]:
    return {"id": "a", "room": SHARED, "symbol": "shelter", "place": "50.962 5.743", **fields}


def release_shared(cast: Cast, flood: Activity) -> None:
    guest = cast.netwerk_maasland
    actions.release_layer(actor=cast.bram, activity=flood, room=SHARED, to=guest, reason="Stroom")
