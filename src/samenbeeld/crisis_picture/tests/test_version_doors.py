"""The doors through time: versions, an earlier moment, and the difference between two."""

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import PictureVersion
from samenbeeld.crisis_picture.tests.conftest import empty, shared, write
from samenbeeld.crisis_picture.tests.knocking import page, release_section, url
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.tests.cast import Cast


def test_the_manager_fixes_a_version(cast: Cast, flood: Activity) -> None:
    cast.client(cast.bram).post(url("_versions"), {"name": "ROT 15:00"})
    assert [(each.number, each.name) for each in PictureVersion.objects.all()] == [(1, "ROT 15:00")]


def test_a_participant_fixes_no_version(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(url("_versions"), {"name": "ROT 15:00"})
    assert (answer.status_code, PictureVersion.objects.count()) == (403, 0)


def test_a_version_shows_the_picture_as_it_stood(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    actions.fix_version(actor=cast.bram, activity=flood)
    write(cast.bram, shared("A2"), "De Maas zakt.")
    html = page(cast.client(cast.amina), "_version", 1)
    assert "De Maas stijgt." in html
    assert "De Maas zakt." not in html


@pytest.mark.parametrize(("name", "rest"), [("_versions", ()), ("_version", (1,))])
def test_a_guest_does_not_know_of_versions(
    cast: Cast, flood: Activity, name: str, rest: tuple[int, ...]
) -> None:
    actions.fix_version(actor=cast.bram, activity=flood)
    release_section(cast, flood)
    assert cast.client(cast.eva).get(url(name, *rest)).status_code == 404


def test_a_guest_looks_back_at_what_was_released_only(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    release_section(cast, flood)
    html = cast.client(cast.eva).get(url("_at"), {"moment": now().isoformat()}).content.decode()
    assert "De N296 is dicht." in html
    assert "De Maas stijgt." not in html


def test_a_guest_does_not_look_back_before_the_release(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    before = now().isoformat()
    release_section(cast, flood)
    answer = cast.client(cast.eva).get(url("_at"), {"moment": before})
    assert answer.status_code == 200
    assert "De N296 is dicht." not in answer.content.decode()


def test_a_guest_is_not_told_what_was_taken_out_before_the_release(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood, "B1")
    browser = cast.client(cast.eva)
    write(cast.bram, shared("B2"), "Alleen voor ons.")
    page(browser)
    empty(cast.bram, shared("B2"))
    release_section(cast, flood)
    assert "Alleen voor ons." not in page(browser, "_difference")


def test_a_version_that_was_not_fixed_does_not_exist(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).get(url("_version", 9)).status_code == 404


def test_the_picture_of_an_earlier_moment(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    before = now().isoformat()
    write(cast.bram, shared("A2"), "Dijk bij Itteren lekt.")
    html = cast.client(cast.amina).get(url("_at"), {"moment": before}).content.decode()
    assert "De Maas stijgt." in html
    assert "Itteren" not in html


def test_the_picture_of_no_moment_is_refused(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).get(url("_at"), {"moment": "toen"}).status_code == 400


def test_a_guest_without_release_looks_back_at_nothing(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.eva).get(url("_at"), {"moment": now().isoformat()}).status_code == 404


def test_the_difference_with_the_last_version(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    actions.fix_version(actor=cast.bram, activity=flood)
    write(cast.bram, shared("A2"), "Dijk bij Itteren lekt.")
    html = page(cast.client(cast.amina), "_difference")
    assert "<ins>" in html
    assert "Dijk bij Itteren lekt.</ins>" in html


def test_a_difference_shows_nothing_that_is_closed(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood)
    browser = cast.client(cast.eva)
    page(browser)
    write(cast.bram, shared("A2"), "Dijk bij Itteren lekt.")
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    html = page(browser, "_difference")
    assert "De N296 is dicht." in html
    assert "Itteren" not in html


def test_a_first_visit_has_no_difference(cast: Cast, flood: Activity) -> None:
    assert "Dit is je eerste bezoek" in page(cast.client(cast.amina), "_difference")


def _between(cast: Cast, van: object, tot: object) -> str:
    fields = {"van": "moment", "van_moment": str(van), "tot": "moment", "tot_moment": str(tot)}
    return cast.client(cast.amina).get(url("_difference"), fields).content.decode()


def test_the_difference_between_two_moments(cast: Cast, flood: Activity) -> None:
    moments = [now()]
    for sentence in ("De Maas stijgt.", "Dijk bij Itteren lekt.", "De N296 is dicht."):
        write(cast.bram, shared("A2"), sentence)
        moments.append(now())
    html = _between(cast, moments[1], moments[2])
    assert "Dijk bij Itteren lekt.</ins>" in html
    assert "1 regel erbij" in html
    assert "<ins>" not in html.replace("Dijk bij Itteren lekt.</ins>", "", 1).split("1 regel erbij")[0]
    assert "N296" not in html


def test_two_moments_the_wrong_way_round_are_told_in_the_order_of_time(cast: Cast, flood: Activity) -> None:
    before = now()
    write(cast.bram, shared("A2"), "De Maas stijgt.")
    html = _between(cast, now(), before)
    assert "De Maas stijgt.</ins>" in html
    assert "<del>" not in html


def test_a_moment_that_cannot_be_read_is_asked_again_beside_its_field(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).get(url("_difference"), {"van": "moment", "van_moment": "gisteren"})
    assert answer.status_code == 400
    assert 'id="cp-van-error" role="alert">Vul een datum en een tijd in.' in answer.content.decode()
