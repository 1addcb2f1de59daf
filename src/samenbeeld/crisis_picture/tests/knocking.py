"""How the tests of the doors knock on them."""

import json
from typing import Any

from django.test import Client
from django.urls import reverse
from pycrdt import Doc

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.tests.conftest import shared
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import queries as texts

SLUG = "hoogwater-maas"


def url(name: str = "", *rest: object) -> str:
    return reverse(f"crisis_picture{name}", args=[SLUG, *rest])


def page(browser: Client, name: str = "", *rest: object) -> str:
    answer = browser.get(url(name, *rest))
    assert answer.status_code == 200
    return str(answer.content.decode())


def island_data(html: str) -> dict[str, Any]:
    start = html.index('id="crisis-picture-data"')
    found: dict[str, Any] = json.loads(html[html.index(">", start) + 1 : html.index("</script>", start)])
    return found


def post_json(browser: Client, address: str, **fields: object) -> Any:
    return browser.post(address, json.dumps(fields), content_type="application/json")


def release_section(cast: Cast, activity: Activity, section: str = "B2") -> None:
    document = PictureDocument.objects.select_related("organisation").get(room=shared(section))
    actions.release_document(
        actor=cast.bram, activity=activity, document=document, to=cast.netwerk_maasland, reason="Stroom"
    )


def clients_of(room: str) -> list[int]:
    document: Doc[Any] = Doc()
    document.apply_update(texts.state(room))
    return [span.client for stamp in texts.stamps(room) for span in stamp.ranges]
