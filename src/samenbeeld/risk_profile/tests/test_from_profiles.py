"""How long a buffer lasts is taken from what institutions say of themselves, and told when they say otherwise."""

from typing import Any

import pytest

from samenbeeld.institutions import actions as institutions
from samenbeeld.institutions import rules as institution_rules
from samenbeeld.institutions.rules import Buffers
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.risk_profile import actions
from samenbeeld.risk_profile.models import CareDependency, ProfileVersion
from samenbeeld.risk_profile.rules import buffers
from samenbeeld.risk_profile.rules.buffers import Basis, FromProfiles
from samenbeeld.risk_profile.rules.imbalance import Demand, Dependency
from samenbeeld.risk_profile.rules.letters import Balance
from samenbeeld.risk_profile.tests.writing import described, shares, started

SCENARIO = "/risicoprofiel/zuid-limburg/scenario/1/"
FORM = f"{SCENARIO}afhankelijkheid/"


def says(cast: Cast, hours: int | None) -> None:
    """De Maasoever, a nursing home, on power."""
    said = institution_rules.Profile(("nursing",), (institution_rules.Need("power", hours),), ())
    institutions.write_profile(actor=cast.amina, organisation=cast.de_maasoever, said=said)


def draft(cast: Cast) -> ProfileVersion:
    """A scenario in which all power is lost for three horizons; care at nursing homes is as always."""
    version = started(cast)
    actions.write_scenario(actor=cast.bram, version=version, said=described())
    actions.write_demand(
        actor=cast.bram, version=version, number=1, said=Demand("nursing-home", shares(*"11111"))
    )
    return version


def leans(**values: Any) -> Dependency:
    """On power, and a generator takes over all of it while it runs."""
    usual: dict[str, Any] = {
        "process": "nursing-home",
        "resource": "power",
        "losses": shares(*"11100"),
        "weights": shares(*[".9"] * 5),
        "mitigations": shares(*"11111"),
    }
    return Dependency(**{**usual, **values})


def written(cast: Cast, version: ProfileVersion, basis: Basis | None, **values: Any) -> CareDependency:
    return actions.write_dependency(
        actor=cast.bram, version=version, number=1, said=leans(**values), basis=basis
    )


def form(basis: str, hours: str = "", **values: str) -> dict[str, str]:
    grid = {
        f"{name}_{place}": figure
        for name, figures in (("losses", "100 100 100 0 0"), ("weights", "90 90 90 90 90"), ("mitigations", "100 " * 5))
        for place, figure in enumerate(figures.split())
    }  # fmt: skip
    return {"process": "nursing-home", "resource": "power", "basis": basis, "buffer_hours": hours, **grid, **values}


@pytest.mark.parametrize(("basis", "hours"), [(Basis.SHORTEST, 4), (Basis.MIDDLE, 24)])
def test_the_hours_are_those_of_the_institution_that_counts(basis: Basis, hours: int) -> None:
    assert buffers.taken(basis, Buffers(3, 2, 4, 24), None) == (hours, FromProfiles(basis, 3, 2))


def test_what_nobody_knows_is_never_taken_for_nothing() -> None:
    with pytest.raises(Refused, match="risk-profile-profiles-unknown"):
        buffers.taken(Basis.SHORTEST, Buffers(0, 5, None, None), None)


def test_hours_that_were_typed_are_not_thrown_away_for_those_of_profiles() -> None:
    with pytest.raises(Refused, match="risk-profile-buffer-twice"):
        buffers.taken(Basis.SHORTEST, Buffers(3, 2, 4, 24), 8)


def test_profiles_of_institutions_decide_where_care_tips(cast: Cast) -> None:
    says(cast, 8)
    version = draft(cast)
    row = written(cast, version, Basis.SHORTEST)
    assert (row.buffer_hours, row.basis, row.profiles_known, row.profiles_unknown) == (8, "shortest", 1, 0)
    page = cast.client(cast.bram).get(SCENARIO)
    (cells,) = [each.cells for each in page.context["processes"]]
    # Eight hours of fuel last the first four hours, and not the first day.
    assert (cells[0].cell.letter, cells[1].cell.letter) == (min(Balance), max(Balance))
    assert "De kortste van 1 profiel" in page.content.decode()


def test_who_took_hours_from_profiles_is_told_once_those_say_otherwise(cast: Cast) -> None:
    says(cast, 8)
    written(cast, draft(cast), Basis.SHORTEST)
    client = cast.client(cast.bram)
    (row,) = client.get(SCENARIO).context["needs"]
    assert (row.lasts, row.now) == ("8 uur", [])
    says(cast, 3)
    (row,) = client.get(SCENARIO).context["needs"]
    assert (row.lasts, row.now, row.is_old) == (
        "8 uur", [(Basis.SHORTEST, "Kortste volgens profielen: 3 uur (1 instelling)")], True,
    )  # fmt: skip
    page = client.get(f"{FORM}?process=nursing-home&resource=power&basis=shortest")
    assert page.context["form"]["basis"].initial == "shortest"
    assert client.post(FORM, form("shortest")).status_code == 302
    (row,) = client.get(SCENARIO).context["needs"]
    assert (row.lasts, row.now) == ("3 uur", [])


def test_beside_what_somebody_typed_stands_what_profiles_say(cast: Cast) -> None:
    says(cast, 8)
    written(cast, draft(cast), None, buffer_hours=24)
    (row,) = cast.client(cast.bram).get(SCENARIO).context["needs"]
    assert (row.taken, row.is_old, [basis for basis, _ in row.now]) == ("", False, list(Basis))


def test_another_process_or_resource_shows_what_profiles_say_of_it(cast: Cast) -> None:
    says(cast, 8)
    draft(cast)
    client = cast.client(cast.bram)

    def offered(process: str, resource: str) -> list[str]:
        page = client.get(f"{FORM}?process={process}&resource={resource}")
        return [value for value, _ in page.context["form"].fields["basis"].choices]

    assert offered("nursing-home", "power") == ["", "shortest", "middle"]
    assert offered("nursing-home", "water") == offered("emergency", "power") == offered("x", "y") == [""]


def test_both_typed_and_taken_is_asked_about_and_kept(cast: Cast) -> None:
    says(cast, 8)
    draft(cast)
    page = cast.client(cast.bram).post(FORM, form("middle", "12"))
    said = page.content.decode()
    assert "U koos de profielen en vulde ook uren in." in said
    assert 'value="12"' in said
    assert not CareDependency.objects.exists()


@pytest.mark.parametrize("basis", ["shortest", "longest"])
def test_what_profiles_do_not_say_cannot_be_taken_from_them(cast: Cast, basis: str) -> None:
    draft(cast)
    page = cast.client(cast.bram).post(FORM, form(basis)).content.decode()
    assert "Kies bij ‘Waar de buffer vandaan komt’ wat in de lijst staat." in page
    assert not CareDependency.objects.exists()
