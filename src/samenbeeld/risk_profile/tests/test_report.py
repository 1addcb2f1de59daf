"""The report for a board holds all of a version: who said what, who was asked, and what is otherwise."""

import io
from datetime import timedelta

from pypdf import PdfReader

from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.risk_profile import actions
from samenbeeld.risk_profile.models import ProfileVersion
from samenbeeld.risk_profile.tests.writing import (
    able,
    established,
    filled,
    modelled,
    scored,
    started,
    today,
)

PLACE = "/risicoprofiel/zuid-limburg/rapport/"


def words(cast: Cast) -> str:
    """The letters of the report, without blanks and where a word is broken off."""
    answer = cast.client(cast.bram).post(PLACE, {"purpose": "Voor het algemeen bestuur"})
    pages = PdfReader(io.BytesIO(answer.content)).pages
    return bare(" ".join(page.extract_text() for page in pages))


def bare(text: str) -> str:
    return "".join(text.split()).replace("\N{HYPHEN}", "").replace("-", "")


def asked(cast: Cast, version: ProfileVersion, whom: str, reaction: str) -> None:
    actions.consult(
        actor=cast.bram,
        version=version,
        kind="council",
        whom=whom,
        asked_on=today(),
        reaction=reaction,
        reacted_on=today() if reaction else None,
    )


def test_the_report_says_who_was_asked_and_what_is_otherwise(cast: Cast) -> None:
    before = established(cast)
    asked(cast, before, "Gemeenteraad van toen", "Dit was een andere versie.")
    version = started(cast)
    scored(version, cast.bram, 1, "2.1", "D")
    asked(cast, version, "Gemeenteraad Meerssen", "Vergeet de thuiszorg niet.")
    actions.hold_meeting(
        actor=cast.bram,
        version=version,
        held_on=today(),
        partners=["de-maasoever"],
        words="De partners willen het hoogwater opnieuw wegen.",
    )
    told = words(cast)
    for each in (
        "Anders dan in versie 1",
        "Gemeenteraad Meerssen",
        "Vergeet de thuiszorg niet.",
        "De partners willen het hoogwater opnieuw wegen.",
    ):
        assert bare(each) in told, each
    assert bare("Gemeenteraad van toen") not in told


def test_the_report_says_on_what_care_leans_and_whether_what_there_is_suffices(cast: Cast) -> None:
    version = filled(cast)
    modelled(version, cast.bram, 1)
    able(version, cast.bram)
    actions.judge_capability(
        actor=cast.bram, version=version, number=1, capability=1, verdict="partly", words="Voor de helft."
    )
    actions.name_bottleneck(
        actor=cast.bram, version=version, number=1, words="Diesel voor één dag.", disruption="outage"
    )
    actions.accept_risk(
        actor=cast.chantal,
        version=version,
        bottleneck=1,
        by_whom="Algemeen bestuur",
        words="Een jaar aanzien.",
        until=today() + timedelta(days=300),
    )
    told = words(cast)
    for each in ("Enexis", "Als andere gewichten gelden", "Voor de helft.", "Een jaar aanzien."):
        assert bare(each) in told, each
