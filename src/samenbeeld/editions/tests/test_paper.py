"""An edition on paper: all that stands in it, with label, reason and moment on every page."""

import io
from datetime import timedelta

from pypdf import PdfReader

from samenbeeld.audit.models import JournalLine
from samenbeeld.editions.models import Edition
from samenbeeld.editions.tests.conftest import Freeze
from samenbeeld.escalation import actions as escalation
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.actions import calendar, signals
from samenbeeld.safety_picture.rules.calendar import Entry
from samenbeeld.safety_picture.tests.judging import judged


def taken(cast: Cast, edition: Edition) -> list[str]:
    answer = cast.client(cast.amina).post(
        f"/veiligheidsbeeld/edities/{edition.number}/pdf/", {"purpose": "Voor het MT"}
    )
    assert answer.status_code == 200
    assert f"weekeditie-{edition.number}-week-" in answer["Content-Disposition"]
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(answer.content)).pages]


def test_on_paper_stands_all_of_it(cast: Cast, freeze: Freeze) -> None:
    with clock.at(now() - timedelta(days=7)):
        judged(cast.chantal, cast.zuid_limburg, "weer", Level.GREEN)
        before = freeze()
    escalation.set_step(actor=cast.chantal, region=cast.zuid_limburg, step=1, reason="Het water stijgt.")
    judged(
        cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW, what_is="Veel wind.", what_if="Bomen vallen.",
        what_now="Haal tenten weg.", trend="rising",
        outlook=(Level.ORANGE, *[Level.GREEN] * 5),
    )  # fmt: skip
    tomorrow = local(now()) + timedelta(days=1)
    fair = Entry(
        "", "event", "B", "Jaarmarkt", "", "Vrijthof", tomorrow, tomorrow + timedelta(hours=3), False, ""
    )
    calendar.add_occasion(actor=cast.bram, region=cast.zuid_limburg, entry=fair)
    signal = signals.send_signal(actor=cast.amina, region=cast.zuid_limburg, title="Stank in Stein")
    signals.verify_signal(actor=cast.bram, signal=signal, checked_against="Gebeld.")
    signals.link_signal(actor=cast.bram, signal=signal, theme="weer")
    with clock.at(now() + timedelta(seconds=1)):
        edition = freeze(introduction="Let op de storm.")
    pages = taken(cast, edition)
    text = " ".join(pages)
    for told in (
        "Let op de storm.", "Het water stijgt.", "Veel wind.", "Bomen vallen.", "Haal tenten weg.", "stijgt",
        "Geel", "Onbekend", "Nog niet gewogen.", "Chantal Vroomen", "Jaarmarkt",
        "Verwachting per week: week", "oranje", "Vrijthof", "Stank in Stein",
        f"Vergeleken met editie {before.number}.", "van groen naar geel",
    ):  # fmt: skip
        assert told in text
    for page in pages:
        assert "TLP:GREEN" in page
        assert "Voor het MT" in page
    assert JournalLine.objects.get(kind="editions.EditionTaken").purpose == "Voor het MT"


def test_paper_of_what_was_corrected_says_so_on_every_page(cast: Cast, freeze: Freeze) -> None:
    first = freeze(tlp=Tlp.AMBER)
    freeze(tlp=Tlp.AMBER, replaces=first, correction="Een fout.")
    pages = taken(cast, first)
    assert all("vervangen door editie 2." in page for page in pages)
    assert all("TLP:AMBER" in page for page in pages)


def test_without_a_reason_nothing_leaves(cast: Cast, freeze: Freeze) -> None:
    path = f"/veiligheidsbeeld/edities/{freeze().number}/pdf/"
    answer = cast.client(cast.amina).post(path, {"purpose": ""})
    assert answer.status_code == 422
    assert answer["Content-Type"].startswith("text/html")
    assert not JournalLine.objects.filter(kind="editions.EditionTaken").exists()


def test_who_only_reads_along_takes_nothing_along(cast: Cast, freeze: Freeze) -> None:
    path = f"/veiligheidsbeeld/edities/{freeze().number}/pdf/"
    assert cast.client(cast.hanna).post(path, {"purpose": "Zomaar"}).status_code == 403
