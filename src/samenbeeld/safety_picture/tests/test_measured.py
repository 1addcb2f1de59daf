"""What is measured, and what an authority says, beside a tile and under its proposal."""

from datetime import timedelta

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.indicators.actions.official import Heard, hear_codes
from samenbeeld.indicators.tests.measuring import HOUR, MAAS, measured
from samenbeeld.kernel import clock
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.queries import definition
from samenbeeld.safety_picture.queries.evidence import proposal


def test_the_tile_shows_what_is_measured_and_the_proposal_rests_on_it(cast: Cast) -> None:
    measured(1300, 1300)
    theme = definition().themes["hoogwater"]
    found = proposal(theme, cast.zuid_limburg, clock.now(), None)
    assert found.level is Level.ORANGE
    kept = next(each.kept() for each in found.evidence if each.kind == "indicator")
    assert (kept["about"], kept["value"], kept["version"]) == (MAAS, 1300, 0)
    page = cast.client(cast.amina).get("/veiligheidsbeeld/hoogwater/?regio=zuid-limburg").content.decode()
    assert "1.300 m³/s" in page
    assert "Voorbij de grens voorwaarschuwing (1.250 m³/s)." in page


def test_a_value_that_is_too_old_moves_no_tile(cast: Cast) -> None:
    measured(1600, 1600, until=clock.now() - timedelta(hours=7))
    found = proposal(definition().themes["hoogwater"], cast.zuid_limburg, clock.now(), None)
    assert found.level is Level.UNKNOWN


def test_the_code_of_an_authority_is_evidence_and_never_our_level(cast: Cast) -> None:
    at = clock.now()
    code = Heard("1", "VR24", Level.ORANGE, "wind", "Zware windstoten", at - HOUR, at + HOUR)
    hear_codes(actor=SYSTEM, issuer="KNMI", theme="weer", codes=[code], ended=(), holds_until=at + HOUR)
    theme = definition().themes["weer"]
    assert proposal(theme, cast.zuid_limburg, clock.now(), None).level is Level.ORANGE
    page = cast.client(cast.amina).get("/veiligheidsbeeld/weer/?regio=zuid-limburg").content.decode()
    assert "Zware windstoten" in page
    assert "Nog niemand heeft dit thema beoordeeld" in page or 'data-level="unknown"' in page
    later = proposal(theme, cast.zuid_limburg, at + 3 * HOUR, None)
    assert later.level is Level.UNKNOWN  # heard too long ago: no message is no green
