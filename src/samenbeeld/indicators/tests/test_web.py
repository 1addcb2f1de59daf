"""The pages of what is measured, as somebody sees them who may and somebody who may not."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.indicators import actions, queries
from samenbeeld.indicators.models import ThresholdSet
from samenbeeld.indicators.rules.machine import Value
from samenbeeld.indicators.tests.measuring import HOUR, MAAS, measured
from samenbeeld.kernel import clock
from samenbeeld.look.forms import FigureField
from samenbeeld.look.times import local
from samenbeeld.organisations.tests.cast import Cast

FORM = f"/metingen/{MAAS}/grenzen/"


def filled(**changes: str) -> dict[str, str]:
    whole = {
        "yellow": "800", "orange": "1100", "red": "1500", "raise_after": "1", "clear_after": "2",
        "hysteresis": "50", "valid_from": local(clock.now()).date().isoformat(), "source": "Afspraak",
        "reason": "De melding kwam te laat.",
    }  # fmt: skip
    return {**whole, **changes}


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_list_shows_every_indicator_of_my_region_with_its_figure_and_threshold(cast: Cast) -> None:
    measured(1010, 1340, 1341)
    page = text(cast.client(cast.amina), "/metingen/")
    assert "1.341 m³/s" in page
    assert "Voorbij de grens attendering (1.000 m³/s)." in page or "voorwaarschuwing" in page
    assert "Voor deze meting is nog geen grens vastgesteld." not in page  # Venlo is of the other region


def test_a_page_says_what_was_corrected_and_keeps_what_was_said_first(cast: Cast) -> None:
    end = clock.now()
    measured(1010, until=end)
    actions.record_values(
        actor=SYSTEM, source="test", values={MAAS: [Value(end, 990, end + HOUR, "validated")]}
    )
    page = text(cast.client(cast.amina), f"/metingen/{MAAS}/")
    assert "<s>1.010 m³/s</s>" in page
    assert "990 m³/s" in page
    assert "gecontroleerd" in page


def test_a_meter_that_failed_says_so_and_is_unknown(cast: Cast) -> None:
    measured(500, None)
    page = text(cast.client(cast.amina), f"/metingen/{MAAS}/")
    assert "meting mislukt" in page
    assert 'data-level="unknown"' in page


def test_trying_out_shows_the_last_year_by_both_and_writes_nothing(cast: Cast) -> None:
    measured(700, 900, 900, 700, 700, 1300, 1300)
    client = cast.client(cast.chantal)
    assert 'value="1000' in text(client, FORM)
    page = client.post(FORM, filled()).content.decode()
    assert "Het afgelopen jaar nagespeeld" in page
    assert "1 keer, samen 1 uur" in page
    assert 'value="800"' in page
    assert ThresholdSet.objects.count() == 0


def test_a_proposal_is_read_by_somebody_else_on_the_page_of_the_indicator(cast: Cast) -> None:
    measured(900)
    mine = cast.client(cast.chantal)
    assert mine.post(FORM, filled(stuur="1")).status_code == 302
    assert "Jij hebt dit voorgesteld" in text(mine, f"/metingen/{MAAS}/")
    other = cast.client(cast.bram)
    assert "Andere grenzen wachten op een tweede lezer" in text(other, f"/metingen/{MAAS}/")
    silent = other.post(f"{FORM}1/", {"agrees": "nee", "remark": ""})
    assert silent.status_code == 422
    assert "Zeg waarom je niet akkoord bent." in silent.content.decode()
    assert other.post(f"{FORM}1/", {"agrees": "ja"}).status_code == 302
    assert queries.measured_one(queries.indicator(MAAS), clock.now()).thresholds.number == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"orange": "700"}, "een ernstiger niveau hoort verderop te liggen"),
        ({"hysteresis": "veel"}, "Vul een getal in"),
        ({"hysteresis": "46.5"}, "Vul een getal in"),
        ({"yellow": "", "orange": "", "red": ""}, "Vul ten minste één grens in"),
        ({"raise_after": ""}, "Vul een heel getal in"),
        ({"raise_after": "500"}, "Kies een getal van 1 tot en met 100"),
        ({"valid_from": "2020-01-01"}, "niet in het verleden"),
        ({"valid_from": "32 mei"}, "Kies de dag"),
        ({"reason": ""}, "Zeg waarom er andere grenzen nodig zijn"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_what_was_typed_stays(
    cast: Cast, changes: dict[str, str], said: str
) -> None:
    answer = cast.client(cast.chantal).post(FORM, filled(stuur="1", source="Nivel 2026", **changes))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "Nivel 2026" in answer.content.decode()
    assert ThresholdSet.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "meant"), [("1.340", 1340), ("1340", 1340), ("1.340,5", 1340.5), ("46,5", 46.5), ("-2", -2)]
)
def test_a_figure_means_what_it_says_in_the_language_of_the_screen(typed: str, meant: float) -> None:
    assert FigureField().clean(typed) == meant
    with translation.override("en"), pytest.raises(ValidationError):
        FigureField().clean("46,5")


@pytest.mark.parametrize("typed", ["46.5", "1.34", "1.3400", "1e9", "nan", "inf", "1,5,2", "1.234.5"])
def test_a_figure_that_can_mean_two_things_is_refused_and_never_guessed(typed: str) -> None:
    with pytest.raises(ValidationError):
        FigureField().clean(typed)


def test_while_a_proposal_waits_nobody_fills_in_another(cast: Cast) -> None:
    client = cast.client(cast.chantal)
    client.post(FORM, filled(stuur="1"))
    answer = client.get(FORM, follow=True)
    assert "Er wacht al een voorstel voor deze meting" in answer.content.decode()


def test_who_reads_along_after_somebody_else_hears_so(cast: Cast) -> None:
    cast.client(cast.chantal).post(FORM, filled(stuur="1"))
    client = cast.client(cast.bram)
    client.post(f"{FORM}1/", {"agrees": "ja"})
    answer = client.post(f"{FORM}1/", {"agrees": "nee", "remark": "Toch niet."})
    assert answer.status_code == 422
    assert "Iemand anders heeft dit voorstel al gelezen." in answer.content.decode()


def test_who_may_not_change_thresholds_is_refused_and_an_unknown_one_is_not_there(cast: Cast) -> None:
    client = cast.client(cast.amina)
    assert client.get(FORM).status_code == 403
    assert client.post(FORM, filled(stuur="1")).status_code == 403
    assert client.get("/metingen/bestaat-niet/").status_code == 404
    assert "Stel andere grenzen voor" not in text(client, f"/metingen/{MAAS}/")


def test_the_questions_of_a_page_do_not_grow_with_history(
    cast: Cast, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    client = cast.client(cast.amina)
    address = f"/metingen/{MAAS}/"
    text(client, address)
    measured(*[500.0 + number % 9 for number in range(3_000)])
    with django_assert_max_num_queries(25):
        text(client, address)
