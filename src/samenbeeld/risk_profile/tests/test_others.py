"""Methods of others: the worked numbers, each on a scale of its own, and bad input."""

import pytest

from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.risk_profile import queries
from samenbeeld.risk_profile.rules.letters import RegionalImpact
from samenbeeld.risk_profile.rules.others import Cell, OtherMethod, Percent, Score, other_methods

PAGE = "/risicoprofiel/andere-methoden/"
HVA = {
    "probability": 2, "human": 3, "property": 1, "business": 3, "preparedness": 2, "internal": 2,
    "external": 3,
}  # fmt: skip


def method(code: str) -> OtherMethod:
    return next(each for each in queries.other_methods() if each.code == code)


def test_the_worked_numbers_come_out() -> None:
    hva = method("hva").result(HVA)
    severity = method("inform_severity").result({"impact": 3.2, "conditions": 3.8, "complexity": 2.5})
    risk = method("inform_risk").result({"hazard": 4.1, "vulnerability": 3.0, "coping": 2.2})
    assert isinstance(hva, Percent)
    assert isinstance(severity, Score)
    assert isinstance(risk, Score)
    assert (round(hva.value, 1), round(severity.value, 2), round(risk.value, 2)) == (51.9, 3.28, 3.0)


@pytest.mark.parametrize(("percent", "place"), [(0, 1), (0.1, 1), (0.2, 2), (4.9, 3), (5, 4), (60, 5)])
def test_a_matrix_gives_a_place_and_multiplies_nothing(percent: float, place: int) -> None:
    assert method("nrr_matrix").result({"likelihood": percent, "impact": 4}) == Cell(place, 4)


def test_what_comes_out_is_no_letter_and_compares_with_nothing() -> None:
    with pytest.raises(TypeError):
        assert Score(3.0, 10) > RegionalImpact.C  # type: ignore[operator]
    with pytest.raises(TypeError):
        assert Score(3.0, 10) > Score(2.0, 5)  # type: ignore[operator]


@pytest.mark.parametrize("probability", [None, -1, 4, 1.5])
def test_a_figure_off_its_scale_is_refused_at_its_field(probability: float | None) -> None:
    given = {code: value for code, value in {**HVA, "probability": probability}.items() if value is not None}
    with pytest.raises(Refused) as refused:
        method("hva").result(given)
    assert refused.value.field == "probability"


def test_a_method_without_a_formula_is_not_loaded() -> None:
    with pytest.raises(ValueError, match="no formula"):
        other_methods([{"code": "own_invention"}])


def test_it_is_worked_out_on_its_page_and_what_cannot_be_stays_typed(cast: Cast) -> None:
    client = cast.client(cast.amina)
    assert "Uitkomst" not in client.get(PAGE).content.decode()
    asked = {"methode": "inform_severity", "impact": "3,2", "conditions": "3,8", "complexity": "2,5"}
    told = client.get(PAGE, asked).content.decode()
    assert "3,28 op een schaal tot 5." in told
    assert "nog niet bevestigd" in told
    wrong = client.get(PAGE, {**asked, "impact": "9", "complexity": "veel"})
    assert wrong.status_code == 422
    assert set(wrong.context["form"].errors) == {"complexity"}
    assert 'value="veel"' in wrong.content.decode()
    wrong = client.get(PAGE, {**asked, "impact": "9"})
    assert "Vul een getal in van 1 tot 5" in wrong.content.decode()
    assert cast.client(cast.eva).get(PAGE).status_code == 403
