"""The doors of labels and releases: who opens a text to whom, and who takes it back."""

from typing import Any
from urllib.parse import quote

import pytest

from samenbeeld.access.models import Release
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.rooms import authorise
from samenbeeld.crisis_picture.tests.conftest import own, shared
from samenbeeld.crisis_picture.tests.knocking import page, release_section, url
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast


def test_the_manager_adds_a_text_under_another_label(cast: Cast, flood: Activity) -> None:
    cast.client(cast.bram).post(url("_label"), {"section": "C2", "tlp": "red"})
    assert PictureDocument.objects.filter(section="C2", tlp="red").exists()


def test_a_participant_adds_no_label(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.amina).post(url("_label"), {"section": "C2", "tlp": "green"}).status_code == 403


def test_a_label_that_does_not_exist_is_refused(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.bram).post(url("_label"), {"section": "C2", "tlp": "roze"}).status_code == 400


def test_the_manager_releases_a_section(cast: Cast, flood: Activity) -> None:
    fields = {"room": shared("B2"), "organisation": "netwerk-maasland", "reason": "Stroom"}
    answer = cast.client(cast.bram).post(url("_release"), fields)
    assert answer["Location"] == f"{url()}#deel-B2"


def test_before_releasing_one_reads_who_will_see_it(cast: Cast, flood: Activity) -> None:
    html = cast.client(cast.bram).get(url("_release"), {"room": shared("B2")}).content.decode()
    assert "Hierna lezen ook de mensen van de gekozen organisatie deze tekst" in html


def test_a_release_without_reason_keeps_the_choice(cast: Cast, flood: Activity) -> None:
    fields = {"room": shared("B2"), "organisation": "netwerk-maasland", "reason": ""}
    answer = cast.client(cast.bram).post(url("_release"), fields)
    assert answer.status_code == 400
    assert '<option value="netwerk-maasland" selected>' in answer.content.decode()


def _taken_back(cast: Cast, person: Membership, reason: str = "De stroom is terug.") -> Any:
    release = Release.objects.get()
    address = url("_take_back", release.pk)
    return cast.client(person).post(address, {"room": shared("B2"), "reason": reason})


def test_a_release_is_taken_back_on_the_page_of_the_release(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood)
    address = url("_take_back", Release.objects.get().pk)
    assert address in cast.client(cast.bram).get(url("_release"), {"room": shared("B2")}).text
    assert _taken_back(cast, cast.bram).status_code == 302
    assert address not in cast.client(cast.bram).get(url("_release"), {"room": shared("B2")}).text


def test_what_was_taken_back_is_closed_at_once(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood)
    _taken_back(cast, cast.bram)
    assert cast.client(cast.eva).get(url()).status_code == 404
    assert not authorise(str(cast.eva.account_id), [shared("B2")])


def test_taking_back_without_a_reason_keeps_it_open_and_says_so(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood)
    answer = _taken_back(cast, cast.bram, reason=" ")
    assert answer.status_code == 400
    assert "Schrijf in één zin waarom." in answer.text
    assert cast.client(cast.eva).get(url()).status_code == 200


def test_a_release_is_taken_back_once(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood)
    _taken_back(cast, cast.bram)
    assert _taken_back(cast, cast.bram).status_code == 404


def test_a_guest_takes_no_release_back(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood)
    assert _taken_back(cast, cast.eva).status_code == 403


def test_taking_back_is_told_in_the_stream(cast: Cast, flood: Activity) -> None:
    release_section(cast, flood)
    _taken_back(cast, cast.bram)
    assert "Vrijgave ingetrokken: Netwerk Maasland" in page(cast.client(cast.amina), "_stream")


def test_an_organisation_releases_its_own_picture_from_its_own_page(cast: Cast, flood: Activity) -> None:
    html = page(cast.client(cast.amina), "_own", "de-maasoever")
    assert f"{url('_release')}?room={quote(own('de-maasoever'), safe='')}" in html


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_participant_releases_nothing(cast: Cast, flood: Activity, method: str) -> None:
    answer = getattr(cast.client(cast.amina), method)(url("_release"), {"room": shared("B2")})
    assert answer.status_code == 403


def test_who_chooses_nobody_to_release_to_is_told_beside_the_field(cast: Cast, flood: Activity) -> None:
    fields = {"room": shared("B2"), "organisation": "", "reason": "Stroom"}
    answer = cast.client(cast.bram).post(url("_release"), fields)
    assert answer.status_code == 400
    assert 'id="cp-to-organisation-error">Kies de organisatie' in answer.text
    assert 'value="Stroom"' in answer.text
