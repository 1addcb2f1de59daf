"""The own program of an institution tells figures of that institution, and of nobody else."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.feeds.models import MachineKey
from samenbeeld.kernel.clock import at as at_moment
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import actions as organisation_actions
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast, _member

CODES = ("numICUBedsAvail", "numICUBedsOcc", "numICUBeds")


@pytest.fixture
def coordinator(cast: Cast) -> Membership:
    """Somebody who reports for a hospital in the south."""
    made = organisation_actions.add_organisation(
        actor=SYSTEM, slug="heerlen", name="Heerlen", kind="hospital", regions=[cast.zuid_limburg]
    )
    return _member("noor", "Noor Smits", made, "ico")


def bundle(name: str = "heerlen", counts: tuple[int, ...] = (5, 19, 24)) -> dict[str, Any]:
    populations = [
        {"code": {"coding": [{"code": code}]}, "count": count}
        for code, count in zip(CODES, counts, strict=True)
    ]
    report = {
        "resourceType": "MeasureReport", "id": "1", "status": "complete", "date": now().isoformat(),
        "subject": {"reference": f"Organization/{name}"}, "group": [{"population": populations}],
    }  # fmt: skip
    return {"resourceType": "Bundle", "type": "batch", "entry": [{"resource": report}]}


def send(secret: str, body: object) -> Any:
    headers = {"Authorization": f"Bearer {secret}"} if secret else {}
    return Client().post(
        reverse("fhir_bundle"), json.dumps(body), content_type="application/fhir+json", headers=headers
    )


def secret_of(cast: Cast, member: Membership) -> str:
    page = cast.client(member).post(reverse("machine_keys"), {"name": "Bedden", "days": "30"})
    assert page["Cache-Control"] == "no-store"
    return str(page.context["secret"])


def test_a_program_tells_the_figures_of_its_institution(cast: Cast, coordinator: Membership) -> None:
    secret = secret_of(cast, coordinator)
    answer = send(secret, bundle())
    assert answer.status_code == 200
    row = CapacityStanding.objects.get(metric="ic")
    assert (row.organisation, row.number, row.total) == (coordinator.organisation, 5, 24)
    assert JournalLine.objects.filter(kind="capacity.CapacityReceived", actor_name="Bedden").exists()
    assert MachineKey.objects.get().digest != secret


def test_a_program_tells_a_state_and_a_number_by_our_own_codes_and_an_unknown_state_is_refused_in_words(
    cast: Cast, coordinator: Membership
) -> None:
    def group(code: str, **said: Any) -> dict[str, Any]:
        system = "https://server.example/fhir/r4/CodeSystem/cijfer"
        return {"code": {"coding": [{"system": system, "code": code}]}, **said}

    def state(code: str, text: str) -> list[dict[str, Any]]:
        return [{"stratum": [{"value": {"coding": [{"code": code}], "text": text}}]}]

    sent = bundle()
    sent["entry"][0]["resource"]["group"] = [
        group("ed_state", stratifier=state("stop", "Stop: geen kamers")),
        group("nedocs", measureScore={"value": 141}),
        group("admission_stop", stratifier=state("misschien", "Misschien")),
    ]
    answer = send(secret_of(cast, coordinator), sent)
    told = {row.metric: row.figure for row in CapacityStanding.objects.all()}
    assert (told["ed_state"].state, told["ed_state"].reason) == ("stop", "geen kamers")
    assert told["nedocs"].number == 141
    assert "admission_stop" not in told
    assert [each["severity"] for each in answer.json()["issue"]] == ["information", "warning"]


def test_of_another_institution_nothing_is_taken_and_that_is_said(
    cast: Cast, coordinator: Membership
) -> None:
    answer = send(secret_of(cast, coordinator), bundle("de-maasoever"))
    issues = [each["severity"] for each in answer.json()["issue"]]
    assert issues == ["information", "warning"]
    assert not CapacityStanding.objects.exists()


def test_without_a_key_or_with_one_that_was_withdrawn_nothing_is_taken(
    cast: Cast, coordinator: Membership
) -> None:
    secret = secret_of(cast, coordinator)
    assert send("", bundle()).status_code == 401
    assert send("verzonnen", bundle()).status_code == 401
    url = reverse("machine_key_withdraw", args=[MachineKey.objects.get().pk])
    assert cast.client(cast.amina).post(url).status_code == 404
    assert cast.client(coordinator).post(url).status_code == 302
    assert send(secret, bundle()).status_code == 401


def test_what_does_not_add_up_or_holds_a_person_is_refused_in_words(
    cast: Cast, coordinator: Membership
) -> None:
    secret = secret_of(cast, coordinator)
    wrong = send(secret, bundle(counts=(5, 19, 30)))
    assert "zijn samen niet wat er is" in wrong.json()["issue"][1]["diagnostics"]
    person = {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient"}}]}
    assert send(secret, person).status_code == 422
    assert send(secret, "geen bundel").status_code == 422
    assert not CapacityStanding.objects.exists()


def test_a_key_is_made_by_who_may_report_for_the_institution(cast: Cast, coordinator: Membership) -> None:
    given = {"name": "Bedden", "days": "30"}
    assert cast.client(cast.eva).post(reverse("machine_keys"), given).status_code == 403
    page = cast.client(coordinator).post(reverse("machine_keys"), {**given, "days": "9999"})
    assert page.status_code == 422
    assert 'value="9999"' in page.content.decode()


def test_a_key_says_what_its_program_told_last_and_whether_it_still_works(
    cast: Cast, coordinator: Membership
) -> None:
    secret = secret_of(cast, coordinator)
    url = reverse("machine_keys")

    def row() -> str:
        return cast.client(coordinator).get(url).content.decode().split("<tbody>")[1]

    assert "nog niets gemeld" in row()
    send(secret, bundle())
    assert "één cijfer" in row()
    assert "verloopt binnenkort" not in row()
    with at_moment(now() + timedelta(days=20)):
        assert "verloopt binnenkort" in row()
    with at_moment(now() + timedelta(days=31)):
        assert "verlopen" in row()
        assert "Trek in" not in row()
        assert send(secret, bundle()).status_code == 401
