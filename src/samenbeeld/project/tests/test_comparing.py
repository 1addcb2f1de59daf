"""What differs is written down after each commit, and who told it is asked how it is now."""

from decimal import Decimal

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import InfoRequest
from samenbeeld.crisis_picture.queries.work import work
from samenbeeld.crisis_picture.tests.conftest import flood
from samenbeeld.crisis_picture.tests.doing import answer, ask
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.project.comparing import compare
from samenbeeld.situation_reports.tests.cases import send

__all__ = ["flood"]
pytestmark = pytest.mark.django_db


def test_whoever_told_two_values_is_asked_once_how_it_is_now(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, residents_to_move=84)
    elsewhere = cast.ghor_limburg_noord
    asked = ask(
        cast, flood, text="Bewoners die nog weg moeten bij De Maasoever?", unit="bewoners",
        organisations=[elsewhere],
    )  # fmt: skip
    answer(cast, flood, asked, actor=cast.bram, organisation=elsewhere, value=Decimal(52))
    compare(flood)
    [view] = work(flood, reader=cast.bram).contradictions
    assert view.question is not None
    assert set(view.question.asked) == {cast.de_maasoever, elsewhere}
    assert view.question.request.asked_by == flood.created_by
    count = InfoRequest.objects.count()
    compare(flood)
    assert InfoRequest.objects.count() == count
