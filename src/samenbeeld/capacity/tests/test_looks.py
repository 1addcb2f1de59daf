"""Who had the figures before them; an open table follows at once, and is drawn only when it is otherwise."""

from datetime import timedelta

import pytest

from samenbeeld.audit.models import JournalLine
from samenbeeld.capacity import actions, looks
from samenbeeld.capacity.models import CapacityLook
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.capacity.tests.conftest import Flood
from samenbeeld.kernel.clock import at as moment_is
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.tests.cast import Cast

FIGURE = "/capaciteit/instellingen/de-maasoever/cijfers/places/"
ASKING = {"HX-Request": "true"}


@pytest.fixture
def told(flood: Flood, cast: Cast) -> Flood:
    """De Maasoever told its places, and all is open to the region."""
    looks.sittings.forget()
    flood.nurse.delete()  # Amina works at De Maasoever alone
    actions.report(
        actor=cast.amina, organisation=cast.de_maasoever, world=REAL, figures={"places": Figure(6, 40)}
    )
    actions.release_all(
        actor=cast.bram, activity=flood.activity, audience=["ghor-zuid-limburg"], agreement="a", reason="r"
    )
    return flood


@pytest.mark.parametrize(
    ("at", "how"),
    [
        ("", "in de tabel"),
        ("?wand", "op een groot scherm"),
        ("regios/", "opgeteld per regio"),
        ("overnemen/?plek=places", "bij wie er ruimte heeft"),
    ],
)
def test_who_told_a_figure_hears_who_had_it_before_them_in_a_table(
    told: Flood, cast: Cast, at: str, how: str
) -> None:
    assert cast.client(cast.bram).get(f"/capaciteit/{at}").status_code == 200
    page = cast.client(cast.amina).get(FIGURE).content.decode()
    assert "Bram Janssen, GHOR Zuid-Limburg" in page
    assert how in page
    assert JournalLine.objects.filter(object_kind=looks.TABLE).count() == 1


def test_only_who_told_it_and_who_opened_it_hear_who_looked(told: Flood, cast: Cast) -> None:
    region = cast.client(cast.bram)
    region.get("/capaciteit/")
    assert "Wie keek hiernaar" not in region.get(FIGURE).content.decode()
    in_activity = f"/activiteiten/{told.activity.slug}{FIGURE}"
    assert "Wie keek hiernaar" in region.get(in_activity).content.decode()


def test_a_table_of_other_figures_or_of_an_exercise_is_no_look_at_this_one(told: Flood, cast: Cast) -> None:
    region = cast.client(cast.bram)
    region.get("/capaciteit/?sector=clinic")
    region.get(f"/activiteiten/{told.exercise.slug}/capaciteit/?sector=nursing")
    assert "Nog niemand buiten deze instelling." in cast.client(cast.amina).get(FIGURE).content.decode()


def test_what_is_closed_was_not_seen(told: Flood, cast: Cast) -> None:
    release = told.activity.capacity_releases.get()
    actions.withdraw_release_of_all(actor=cast.bram, release=release, reason="voorbij")
    cast.client(cast.bram).get("/capaciteit/")
    cast.client(cast.bram).get("/capaciteit/regios/")
    assert not CapacityLook.objects.exists()


def test_one_sitting_is_one_look_and_a_later_one_another(told: Flood, cast: Cast) -> None:
    region = cast.client(cast.bram)
    for _ in range(3):
        region.get("/capaciteit/?sector=nursing")
    assert CapacityLook.objects.filter(organisation=cast.de_maasoever).count() == 1
    with moment_is(now() + timedelta(minutes=20)):
        region.get("/capaciteit/?sector=nursing")
    assert CapacityLook.objects.filter(organisation=cast.de_maasoever).count() == 2


@pytest.mark.parametrize("at", ["/capaciteit/", "/capaciteit/regios/"])
def test_an_open_table_is_drawn_again_only_when_a_figure_is_otherwise(
    told: Flood, cast: Cast, at: str
) -> None:
    region = cast.client(cast.bram)

    def asks(page: str) -> str:
        return (
            page.split('id="ca-table" hx-get="' if "ca-table" in page else 'id="ca-regions" hx-get="')[1]
            .split('"')[0]
            .replace("&amp;", "&")
        )

    asked = asks(region.get(at).content.decode())
    assert "every 1s" in region.get(at).content.decode()
    assert region.get(asked, headers=ASKING).status_code == 204
    # What changes elsewhere is no reason to draw it.
    with moment_is(now() + timedelta(minutes=2)):
        cast.client(cast.amina).get(FIGURE)
        assert region.get(asked, headers=ASKING).status_code == 204
    actions.report(
        actor=cast.amina, organisation=cast.de_maasoever, world=REAL, figures={"places": Figure(5, 40)}
    )
    drawn = region.get(asked, headers=ASKING)
    assert drawn.status_code == 200
    asked = asks(drawn.content.decode())
    assert region.get(asked, headers=ASKING).status_code == 204
    # Nobody did anything, and yet it is otherwise: the figure grew too old.
    with moment_is(now() + timedelta(days=3)):
        assert region.get(asked, headers=ASKING).status_code == 200


def test_an_open_table_is_taken_away_with_the_right_to_see_it(told: Flood, cast: Cast) -> None:
    guest = cast.client(cast.eva).get("/capaciteit/?sinds=x", headers=ASKING)
    assert (guest.status_code, guest["HX-Refresh"]) == (204, "true")
    assert cast.client(cast.eva).get("/capaciteit/").status_code == 403


def test_a_region_says_how_old_its_oldest_figure_is(told: Flood, cast: Cast) -> None:
    with moment_is(now() + timedelta(minutes=25)):
        page = cast.client(cast.bram).get("/capaciteit/regios/?sector=nursing").content.decode()
    assert "oudste" in page
    assert "25 min" in page
