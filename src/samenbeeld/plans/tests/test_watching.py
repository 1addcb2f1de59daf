"""Who follows a plan or theme hears what changed; who looks at a plan hears what a colleague did with it."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import NotAllowed, NotFound
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions, queries
from samenbeeld.plans.queries import watching
from samenbeeld.plans.tests.writing import described, established

PAGE, CHANGES = "/plannen/ghor-zuid-limburg/1/", "/plannen/gewijzigd/"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path
    settings.SCANNER = str(tmp_path / "there-is-none")


def where_it_asks(browser: Client) -> str:
    page = str(browser.get(PAGE).content.decode())
    return page.split('id="plan-live"')[1].split('hx-get="')[1].split('"')[0]


def test_who_follows_a_theme_hears_of_its_plans_and_no_longer_after_stopping(cast: Cast) -> None:
    version = established(cast)
    assert watching.hears_of(cast.amina, "ghor-zuid-limburg", 1, 1) is None
    actions.watch(actor=cast.amina, theme="hoogwater")
    actions.watch(actor=cast.amina, theme="hoogwater")
    assert watching.hears_of(cast.amina, "ghor-zuid-limburg", 1, 1) == version
    assert watching.hears_of(cast.bram, "ghor-zuid-limburg", 1, 1) is None
    actions.unwatch(actor=cast.amina, theme="hoogwater")
    assert watching.hears_of(cast.amina, "ghor-zuid-limburg", 1, 1) is None
    kinds = JournalLine.objects.filter(object_kind=watching.WATCH).order_by("number")
    assert list(kinds.values_list("kind", flat=True)) == [*["plans.PlansWatched"] * 2, "plans.PlansUnwatched"]


def test_nobody_follows_what_is_not_there_or_what_they_may_not_read(cast: Cast) -> None:
    kept = queries.seen(cast.bram, "ghor-zuid-limburg", established(cast).plan.number).kept
    with pytest.raises(NotFound):
        actions.watch(actor=cast.amina, theme="weer op de maan")
    with pytest.raises(NotAllowed):
        actions.watch(actor=cast.eva, kept=kept)


def test_the_page_of_changes_tells_who_established_what_and_marks_what_is_new_and_followed(
    cast: Cast,
) -> None:
    with clock.at(clock.now() - timedelta(hours=3)):
        established(cast, title="Oud plan")
        browser = cast.client(cast.amina)
    with clock.at(clock.now() - timedelta(hours=2)):
        assert "Oud plan" in browser.get(CHANGES).content.decode()
    established(cast, title="Nieuw plan", themes=("nuts",))
    browser.post("/plannen/volgen/", {"owner": "ghor-zuid-limburg", "number": "1", "doet": "aan"})
    html = browser.get(CHANGES).content.decode()
    new, old = html.index("Nieuw plan"), html.index("Oud plan")
    assert new < html.index("<b>nieuw</b>") < old < html.index("gevolgd</span>")
    assert "versie 1 vastgesteld" in html
    assert "Nieuw plan" not in browser.get(CHANGES, {"wat": "volg"}).content.decode()
    assert cast.client(cast.eva).get(CHANGES).status_code == 403


def test_an_open_page_of_a_plan_tells_the_step_of_a_colleague(cast: Cast) -> None:
    version = established(cast)
    browser = cast.client(cast.bram)
    live = where_it_asks(browser)
    assert browser.get(live).status_code == 204
    actions.write_version(actor=cast.bram, plan=version.plan, said=described(), upload=None, is_written=True)
    told = browser.get(live).content.decode()
    assert "Bram Janssen begon om" in told
    # A concept is no news for who only reads.
    reader = cast.client(cast.amina)
    live = where_it_asks(reader)
    assert reader.get(live).status_code == 204
    actions.withdraw(actor=cast.chantal, plan=version.plan, reason="Achterhaald")
    assert "Chantal Vroomen trok dit plan" in reader.get(live).content.decode()
