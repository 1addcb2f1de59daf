"""The pages of the crisis picture of the demonstration, on the engine of the environment; one line of JSON.

`python -m bench.federation.pages` after `samenbeeld demo --prepare`.
"""

import json
from typing import Any

from bench.room.inside import AS_ASKED, SLUG, browser, clocked  # first: it starts Django

# isort: split
from django.db import connection

from bench.federation.size import VISITS
from bench.room.figures import spread
from samenbeeld.project import memory
from tests.browser.places import address
from tests.test_few_queries import places

Figures = dict[str, Any]


def measured() -> Figures:
    """Per page of the manager: milliseconds in Django's hands, and whether it answers as it should."""
    visitor = browser("bram")
    pages: dict[str, Figures] = {}
    for place in places():
        if place.login != "bram" or not place.path.startswith(f"/crisisbeeld/{SLUG}/"):
            continue
        path = address(place.path, lambda where: visitor.get(where).content.decode())
        answer = visitor.get(path)
        visitor.get(path)
        took = [clocked(lambda path=path: visitor.get(path, headers=AS_ASKED)) for _ in range(VISITS)]
        pages[place.name] = {"right": answer.status_code == place.status, **spread(took)}
    return {"engine": connection.vendor, "pages": pages}


if __name__ == "__main__":
    memory.settle()  # as the server does
    print(json.dumps(measured()))
