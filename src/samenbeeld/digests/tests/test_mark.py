"""Who has a short picture open is told of it once anything of it changed."""

import pytest

from samenbeeld.digests import queries
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.realtime import actions
from samenbeeld.realtime.tests.writing import AMINA, Person

ROOMS = ("maas.shared.A.amber", "maas.shared.B.amber", "maas.shared.C.amber")


@pytest.mark.django_db
def test_a_word_in_whichever_text_is_news() -> None:
    with clock.at(now()):
        marks = [queries.mark("maas")]
        for word in ("een ", "twee "):
            for room in ROOMS:
                actions.append_update(room, AMINA, Person().types(word, 0), now())
                marks.append(queries.mark("maas"))
        actions.append_update("waal.shared.A.amber", AMINA, Person().types("elders", 0), now())
        assert queries.mark("maas") == marks[-1]
    assert len({*marks}) == len(marks)
