"""Following a region: news on Nu and a line in the short picture, for whoever may read it and nobody else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from samenbeeld.activities.actions import open_activity
from samenbeeld.federation import actions, inbox
from samenbeeld.federation.models import BY_POST, RegionWatch
from samenbeeld.federation.queries import following
from samenbeeld.federation.queries.in_digest import followed
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import Envelope, moment
from samenbeeld.federation.rules.facts import TILE, Fact
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, NotFound, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.queries.definition import definition

THEME, OTHER = list(definition().themes)[:2]


@pytest.fixture
def north(cast: Cast) -> OtherNode:
    make_us()
    other = OtherNode()
    other.known()
    return other


def comes(node: OtherNode, *said: Envelope) -> None:
    inbox.receive([node.closed(each) for each in said], BY_POST)


def tile(node: OtherNode, theme: str = THEME, level: Level = Level.ORANGE) -> Envelope:
    fact = Fact(TILE, "VR23", theme, level, f"Thema {theme}", theme, None, "Stijgt", "HIN, GHOR", now(), None)
    data: dict[str, Json] = {"fact": facts.written(fact), "released": moment(now()), "settles": []}
    return node.envelope(subject=fact.subject, data=data)


def follow(member: Membership, *whats: str, region: str = "VR23") -> None:
    actions.follow(actor=member, region=region, whats=whats)


def heard(member: Membership) -> list[str]:
    found = following.news(member, now() - timedelta(hours=24), now())
    return sorted(each.fact.subject for each in found)


def test_who_follows_a_theme_hears_of_it_and_of_nothing_else(cast: Cast, north: OtherNode) -> None:
    follow(cast.bram, f"tile/{THEME}")
    comes(north, north.phase(Level.RED), tile(north), tile(north, OTHER))
    assert heard(cast.bram) == [f"VR23/tile/{THEME}"]
    assert heard(cast.chantal) == []
    assert f"Thema {THEME}: oranje. Stijgt" in cast.client(cast.bram).get("/").content.decode()
    assert f"Thema {THEME}: oranje" not in cast.client(cast.chantal).get("/").content.decode()


def test_another_region_is_not_followed_with_it(cast: Cast, north: OtherNode) -> None:
    follow(cast.bram, "phase", region="VR22")
    comes(north, north.phase(Level.RED))
    assert heard(cast.bram) == []


def test_what_is_taken_back_is_news_and_stands_in_no_digest(cast: Cast, north: OtherNode) -> None:
    follow(cast.bram, "phase")
    said = north.phase(Level.RED)
    comes(north, said, north.withdrawal(said))
    [each] = following.news(cast.bram, now() - timedelta(hours=1), now())
    assert each.taken_back_at is not None
    found = followed(cast.bram, Mode.REAL, now())
    assert found is not None
    assert found.lines == ()


def test_it_is_closed_to_who_may_not_read_it_whatever_they_follow(cast: Cast, north: OtherNode) -> None:
    for who in (cast.eva, cast.hanna):
        RegionWatch.objects.create(account=who.account, region="VR23", what="phase", began_at=now())
    follow(cast.bram, "phase")
    comes(north, north.phase(Level.RED))
    assert [heard(who) for who in (cast.eva, cast.hanna)] == [[], []]
    assert heard(cast.bram) == ["VR23/phase"]


def test_what_is_too_old_is_unknown(cast: Cast, north: OtherNode) -> None:
    follow(cast.bram, "phase")
    with clock.at(now() - timedelta(hours=7)):
        comes(north, north.phase(Level.RED))
    [each] = following.standing(cast.bram, Mode.REAL, now())
    assert (each.level, each.is_stale) == (Level.UNKNOWN, True)


def test_what_is_played_is_no_news_of_what_is_real(cast: Cast, north: OtherNode) -> None:
    follow(cast.bram, "phase")
    said = north.phase(Level.RED)
    comes(north, replace(said, label=replace(said.label, mode=Mode.EXERCISE)))
    assert following.standing(cast.bram, Mode.REAL, now()) == []
    assert len(following.standing(cast.bram, Mode.EXERCISE, now())) == 1


def test_the_choice_of_a_region_is_put_in_the_place_of_the_one_before(cast: Cast, north: OtherNode) -> None:
    follow(cast.bram, "phase", f"tile/{THEME}")
    follow(cast.bram, "capacity", "phase")
    follow(cast.bram, "report", region="VR22")
    assert following.followed(cast.bram) == {"VR23": {"phase", "capacity"}, "VR22": {"report"}}
    follow(cast.bram)
    assert following.followed(cast.bram) == {"VR22": {"report"}}


def test_who_may_not_or_what_is_not_there_is_refused(cast: Cast, north: OtherNode) -> None:
    with pytest.raises(NotAllowed):
        follow(cast.eva, "phase")
    with pytest.raises(NotFound):
        follow(cast.bram, "phase", region="VR99")
    with pytest.raises(Refused, match="follow-unknown"):
        follow(cast.bram, "tile/niets")
    assert not RegionWatch.objects.exists()


def test_it_is_chosen_on_the_page_of_the_region(cast: Cast, north: OtherNode) -> None:
    browser, page = cast.client(cast.bram), "/landelijk/regio/VR23/"
    assert 'value="phase">' in browser.get(page).content.decode()
    assert browser.post(f"{page}volgen/", {"what": ["phase", f"tile/{THEME}"]}).status_code == 302
    text = browser.get(page).content.decode()
    assert 'value="phase" checked>' in text
    assert 'value="capacity">' in text
    assert browser.post(f"{page}volgen/", {"what": "niets"}).status_code == 400
    assert cast.client(cast.eva).post(f"{page}volgen/", {"what": "phase"}).status_code == 403
    assert 'name="what"' not in browser.get("/landelijk/regio/VR24/").content.decode()


def test_it_stands_in_the_short_picture_of_who_follows_it(cast: Cast, north: OtherNode) -> None:
    activity = open_activity(
        actor=cast.chantal, name="Hoogwater", kind="incident", mode=Mode.REAL, regions=[cast.zuid_limburg]
    )
    page = reverse("digest", args=[activity.slug, "ghor_section"])
    comes(north, tile(north))
    assert "regio&#x27;s die je volgt" not in cast.client(cast.bram).get(page).content.decode()
    follow(cast.bram, f"tile/{THEME}")
    text = cast.client(cast.bram).get(page).content.decode()
    assert "Limburg-Noord, Thema" in text
    assert "HIN, GHOR, via knooppunt VR23" in text
