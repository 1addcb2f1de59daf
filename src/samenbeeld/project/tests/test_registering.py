"""The first day of a node: regions, organisations and people from one file; all of it or nothing."""

from pathlib import Path

import pytest
from django.test import Client

from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.project.registering import Registered, register

DEPLOY = Path(__file__).resolve().parents[4] / "deploy"
EXAMPLE = DEPLOY / "register-example.toml"


def registered(tmp_path: Path, **changes: str) -> Registered:
    """The example, with each of these words replaced by another."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    (tmp_path / "node.toml").write_text(text, encoding="utf-8")
    return register(tmp_path / "node.toml", SYSTEM)


def refusal(tmp_path: Path, **changes: str) -> str:
    with pytest.raises(Refused) as refused:
        registered(tmp_path, **changes)
    assert not Account.objects.exists()
    assert not Region.objects.exists()
    return say(refused.value.key, **refused.value.values)


def test_the_example_comes_in_whole(db: None) -> None:
    done = register(EXAMPLE, SYSTEM)
    assert (done.regions, done.organisations, len(done.passwords)) == (1, 2, 2)
    hof = Organisation.objects.get(slug="de-lindehof")
    assert [site.name for site in hof.sites.all()] == ["De Lindehof, Meerssen"]
    assert Membership.objects.get(account__login="j.janssen").functions == ["hin", "administrator"]


def test_the_example_of_a_national_node_comes_in_whole(db: None) -> None:
    done = register(DEPLOY / "register-national-example.toml", SYSTEM)
    assert (done.regions, done.organisations, len(done.passwords)) == (1, 1, 1)
    assert Organisation.objects.get(slug="kcr2").kind == "national"


def test_the_same_file_again_changes_nothing(db: None) -> None:
    register(EXAMPLE, SYSTEM)
    lines = JournalLine.objects.count()
    assert register(EXAMPLE, SYSTEM) == Registered()
    assert JournalLine.objects.count() == lines


def test_a_new_person_logs_in_with_the_password_and_first_chooses_another(db: None) -> None:
    login, _, password = register(EXAMPLE, SYSTEM).passwords[0]
    answer = Client().post("/inloggen/", {"login": login, "password": password})
    assert answer.headers["Location"] == "/wachtwoord/?next=%2F"


def test_everybody_has_a_password_of_their_own_that_stands_nowhere(db: None) -> None:
    first, second = register(EXAMPLE, SYSTEM).passwords
    assert first[2] != second[2]
    assert first[2] not in str(list(JournalLine.objects.values_list("after", flat=True)))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('login = "j.janssen"', "login = 7", "Bij people 1 ontbreekt login"),
        ('functions = ["guest"]', 'functions = ["gast"]', "Bij people 2 gaat iets mis. De functie gast"),
        ("until = 2027-01-31", "# until", "Bij people 2 gaat iets mis. Een gast heeft altijd een einddatum"),
        ('kind = "nursing_home"', 'kind = "hotel"', "Bij organisations 2 gaat iets mis. De soort hotel"),
        ('regions = ["VR24"]', 'regions = ["VR99"]', "Bij organisations 1 ontbreekt regions"),
        ("point = [5.75, 50.887]", 'point = ["oost"]', "Bij organisations 2, sites 1 ontbreekt point"),
        ('organisation = "de-lindehof"', 'organisation = "elders"', "Bij people 2 ontbreekt organisation"),
        ("[[regions]]", "[regions", "geen geldig TOML-bestand"),
    ],
)
def test_one_mistake_is_named_and_nothing_comes_in(
    db: None, tmp_path: Path, old: str, new: str, words: str
) -> None:
    assert words in refusal(tmp_path, **{old: new})


def test_a_file_that_is_not_there_is_told(db: None, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="register-not-readable"):
        register(tmp_path / "nergens.toml", SYSTEM)
