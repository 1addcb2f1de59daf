from collections.abc import Iterator

import pytest
from django.utils import translation

from samenbeeld.crisis_picture.models import Claim
from samenbeeld.crisis_picture.queries import retold
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Organisation

OWNER = Organisation(slug="de-maasoever", name="De Maasoever")
IN_A_REPORT = Claim(said="1.240,5 uur", who="De Maasoever, in een rapport", organisation=OWNER)
IN_AN_ANSWER = Claim(said="80", who="De Maasoever, antwoord op vraag 12", organisation=OWNER)
BY_HAND = Claim(said="80 bewoners", who="De Maasoever, in een rapport")


@pytest.fixture
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.mark.usefixtures("english")
def test_an_english_reader_reads_what_the_rule_wrote_in_english() -> None:
    assert (
        retold.subject("Bewoners op deze locaties, De Maasoever") == "Residents on these sites, De Maasoever"
    )
    assert (retold.said(IN_A_REPORT), retold.who(IN_A_REPORT)) == (
        "1,240.5 uur",
        "De Maasoever, in a report",
    )
    assert (retold.said(IN_AN_ANSWER), retold.who(IN_AN_ANSWER)) == (
        "80",
        "De Maasoever, answer to question 12",
    )


@pytest.mark.usefixtures("english")
def test_why_the_rule_settled_it_is_in_english_too() -> None:
    with translation.override("nl"):
        written = say("crisis-picture-agreed", who=IN_A_REPORT.who, said=IN_A_REPORT.said)
    told = retold.reason(written, [IN_AN_ANSWER, IN_A_REPORT])
    assert told == say("crisis-picture-agreed", who="De Maasoever, in a report", said="1,240.5 uur")


@pytest.mark.usefixtures("english")
def test_what_people_wrote_stays_as_they_wrote_it() -> None:
    assert retold.subject("Hoeveel bewoners zijn er?") == "Hoeveel bewoners zijn er?"
    assert (retold.said(BY_HAND), retold.who(BY_HAND)) == ("80 bewoners", "De Maasoever, in een rapport")
    assert retold.reason("Gebeld met de teamleider.", [IN_A_REPORT]) == "Gebeld met de teamleider."


def test_a_reader_of_dutch_reads_what_was_written() -> None:
    assert (retold.said(IN_A_REPORT), retold.who(IN_A_REPORT)) == (IN_A_REPORT.said, IN_A_REPORT.who)
