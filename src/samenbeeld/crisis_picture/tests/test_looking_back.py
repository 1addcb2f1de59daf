"""The pages that look back, however many texts there are."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions, queries
from samenbeeld.crisis_picture.tests.conftest import shared, write
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.tests.cast import Cast


def questions(browser: Client, address: str) -> int:
    """How many a page asks, when it was opened before."""
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("back", ["_at", "_version", "_difference"])
def test_looking_back_at_sixteen_texts_asks_no_more_than_at_two(
    cast: Cast, flood: Activity, back: str
) -> None:
    def address(number: int) -> str:
        slug = flood.slug
        if back == "_at":
            return (
                f"{reverse('crisis_picture_at', args=[slug])}?moment={now().isoformat().replace('+', '%2B')}"
            )
        if back == "_version":
            return reverse("crisis_picture_version", args=[slug, number])
        return f"{reverse('crisis_picture_difference', args=[slug])}?van={number}&tot=nu"

    browser = cast.client(cast.bram)
    sections = [section.path for section in queries.tree().sections()]
    for section in sections[:2]:
        write(cast.bram, shared(section), "De Maas stijgt.")
    actions.fix_version(actor=cast.bram, activity=flood)
    few = questions(browser, address(1))
    for section in sections[2:]:
        write(cast.bram, shared(section), "De Maas stijgt.")
    actions.fix_version(actor=cast.bram, activity=flood)
    assert len(sections) > 15
    assert questions(browser, address(2)) <= few
