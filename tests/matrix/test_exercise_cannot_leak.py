"""P5: what is played is never reached from what is real, whoever plays what in which order.

Random things are made in a real activity and in an exercise, through the actions of the product. Then one
person knocks at every door that the addresses of the product have. A door that is new is knocked at as well.
Files are made of everything that is real, live rooms are asked for, and what may go to other nodes is read.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as settings_of_django
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker, Settings

from samenbeeld.accounts.models import Account
from samenbeeld.alerts.messages import message_for
from samenbeeld.alerts.models import Delivery, Recipient
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.exercises.rules import ALARM
from samenbeeld.exports.rules import JSON
from samenbeeld.federation import leaving
from samenbeeld.federation.actions import release_fact
from samenbeeld.federation.models import OutboxEnvelope
from samenbeeld.federation.queries import drafting
from samenbeeld.federation.rules.envelope import opened
from samenbeeld.federation.rules.facts import BOTTLENECK
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import queries as organisations
from samenbeeld.plot.models import MapLayer
from samenbeeld.project.exporting.choices import choices
from samenbeeld.project.live_doors import authorise
from samenbeeld.search import queries as search
from samenbeeld.situation_reports.models import Bottleneck
from tests.matrix.alarms_filled_in import alarms_filled_in
from tests.matrix.deeds import DEEDS, INSIDE, PLAYER, TOLD_AT
from tests.matrix.doors import Knock, get, knocks, post
from tests.matrix.filled_in import FIRE, FLOOD, FLU, OUTAGE, WATER, filled_in
from tests.matrix.world import activity, member, world

pytestmark = pytest.mark.django_db

PLAYED, REAL = "Gespeeldgeheim", "Echtgeheim"
# Who has no part in the exercise of the neighbours; the last of them reads the journal of everything.
OUTSIDERS = ("amina", "bram", "chantal", "eva", "hanna")
# Who plays and is told what is played.
PLAYERS = (PLAYER, "ruud.geraets", INSIDE[OUTAGE])
HEAD_OF_THE_EXERCISE = "ruud.geraets"
REALS = (FLOOD, FLU, WATER, FIRE)
# Kinds of files of which there are as many as reports, institutions and alarms.
_OF_MANY = ("rapport", "eigen-beeld", "alarm")
# A log and casualties of the exercise; capacity of who plays: there, in a real activity, and outside any.
_MORE = [
    get("crisis_picture_log", OUTAGE, team="rot.VR23"),
    get("casualty_distribution", OUTAGE),
    get("casualty_distribution_casualties", OUTAGE),
    get("activity_capacity_history", OUTAGE, "laurentius", "admission_stop"),
    get("activity_capacity_history", FLOOD, "laurentius", "admission_stop"),
    get("capacity_history", "laurentius", "admission_stop"),
]
_data: list[Path] = []
_browsers: dict[str, Client] = {}


@pytest.fixture(scope="module")
def doors(prepared_world: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Knock]]:
    """Every way to look at something, in the world."""
    with django_db_blocker.unblock(), world():
        _data.append(settings_of_django.DATA)
        _browsers.update({login: _browser(login) for login in (*OUTSIDERS, *PLAYERS)})
        browsers = list(_browsers.values())
        found = knocks([*filled_in(), *alarms_filled_in(), *_MORE], browsers)
        yield [knock for knock in found if knock.method == "GET"]


@pytest.fixture(autouse=True)
def stored(doors: list[Knock], settings: Settings) -> None:
    """The files of the world lie where it was made, not in the folder of each test."""
    settings.DATA = _data[-1]


# By day one example knocks at every third door, more at every door at night.
@settings(
    max_examples=max(1, settings.default.max_examples // 100), deadline=None,
    phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(
    deeds=st.lists(
        st.tuples(st.sampled_from((OUTAGE, FLOOD)), st.sampled_from(sorted(DEEDS))), min_size=4, max_size=9
    ),
    who=st.sampled_from((*OUTSIDERS, PLAYER)),
    first=st.integers(0, 2),
)
def test_nothing_played_is_reached_from_what_is_real(
    doors: list[Knock],
    deeds: list[tuple[str, str]],
    who: str,
    first: int,
    request: pytest.FixtureRequest,
) -> None:
    if not request.config.getoption("--night"):
        doors = doors[first::3]
    with transaction.atomic():
        for slug, name in deeds:
            DEEDS[name](slug, PLAYED if slug == OUTAGE else REAL)
        tried = [*(knock for knock in doors if _is_real(knock, who)), *_files(who)]
        found = [knock.door for knock in tried if PLAYED in _answer(knock, who)]
        found += [
            f"search: {hit.title}" for hit in search.find(PLAYED, mode=Mode.REAL, visible=lambda _: True)
        ]
        found += _to_other_nodes(who)
        if who in OUTSIDERS:
            found += [f"live: {room}" for room in _entered(who)]
        transaction.set_rollback(True)
    assert found == []


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_what_is_played_is_told_to_the_players_themselves(doors: list[Knock], name: str) -> None:
    """Else the test above could not fail: the word does stand somewhere, at the doors of the exercise."""
    with transaction.atomic():
        DEEDS[name](OUTAGE, PLAYED)
        told = any(
            _is_told(knock)
            for knock in doors
            if OUTAGE in knock.address and knock.name in TOLD_AT.get(name, (knock.name,))
        )
        transaction.set_rollback(True)
    assert told


def test_files_are_made_of_what_is_real_and_of_what_is_played_for_who_plays(doors: list[Knock]) -> None:
    with transaction.atomic():
        for slug, words in ((FLOOD, REAL), (OUTAGE, PLAYED)):
            for name in ("decision", "text", "thing on the map", "bottleneck", "log"):
                DEEDS[name](slug, words)
        made = [knock for knock in _files("bram") if FLOOD in knock.address]
        real = {_kind(knock) for knock in made if REAL in _answer(knock, "bram")}
        who = HEAD_OF_THE_EXERCISE
        played = {_kind(knock) for knock in _files(who, OUTAGE) if PLAYED in _answer(knock, who)}
        transaction.set_rollback(True)
    assert real >= {"beeld", "kaart", "besluiten", "knelpunten", "logboek"}
    assert played >= {"beeld", "kaart", "besluiten", "knelpunten"}


def test_the_live_rooms_of_an_exercise_open_to_who_plays_alone(doors: list[Knock]) -> None:
    with transaction.atomic():
        entered = {who: _entered(who) for who in (*OUTSIDERS, PLAYER)}
        transaction.set_rollback(True)
    assert {who for who, rooms in entered.items() if rooms} == {PLAYER}


def test_what_is_played_leaves_for_other_nodes_as_an_exercise(doors: list[Knock]) -> None:
    region, who = organisations.region("VR23"), member(HEAD_OF_THE_EXERCISE)
    with transaction.atomic():
        bottleneck = DEEDS["bottleneck"](OUTAGE, PLAYED)
        assert isinstance(bottleneck, Bottleneck)
        given = {
            "actor": who, "region": region, "kind": BOTTLENECK, "about": f"{OUTAGE}.{bottleneck.thread}",
            "audience": ["kcr2"],
        }  # fmt: skip
        with pytest.raises(Refused):
            release_fact(**given, mode=Mode.REAL)
        release_fact(**given, mode=Mode.EXERCISE)
        leaving.leave(clock.now() + timedelta(days=1))
        left = [opened(bytes(body)) for body in OutboxEnvelope.objects.values_list("body", flat=True)]
        transaction.set_rollback(True)
    told = [each for each in left if PLAYED in str(each.data)]
    assert told
    assert {each.label.mode for each in told} == {Mode.EXERCISE}


def test_every_message_of_an_exercise_begins_with_the_word_and_goes_to_who_takes_part(
    doors: list[Knock],
) -> None:
    with transaction.atomic():
        DEEDS[f"inject {ALARM}"](OUTAGE, PLAYED)
        reached = Recipient.objects.filter(alarm__first=PLAYED).select_related("membership__organisation")
        taking_part = _taking_part()
        outside = [one.membership.organisation.slug for one in reached]
        titles = [
            message_for(Delivery.objects.get_or_create(recipient=one, channel=channel)[0]).title
            for one in reached
            for channel in ("sms", "email", "push")
        ]
        transaction.set_rollback(True)
    assert titles
    assert all(title.startswith("OEFENING") for title in titles)
    assert set(outside) <= taking_part


def _taking_part() -> set[str]:
    return set(
        activity(OUTAGE)
        .participations.filter(left_at__isnull=True)
        .values_list("organisation__slug", flat=True)
    )


def _is_real(knock: Knock, who: str) -> bool:
    """Whether an exercise has no business behind this door: for whoever plays, that of something real."""
    if knock.fields.get("modus") == "oefening" or knock.address.startswith("/beheer/logboek/"):
        return False  # asked for exercises; and the journal of the node, which says the mode of each line
    if who == PLAYER:
        return any(slug in knock.address for slug in (FLOOD, FLU, WATER, FIRE))
    return True


def _is_told(knock: Knock) -> bool:
    return any(PLAYED in _answer(knock, who) for who in PLAYERS)


def _files(who: str, *slugs: str) -> Iterator[Knock]:
    """Making a file of what this person may take along of what is real, or of these; of what there are many
    of, one each.
    """
    for slug in slugs or REALS:
        found: dict[str, str] = {}
        for choice in choices(activity(slug), member(who)):
            kind = choice.key.partition(".")[0]
            if JSON in choice.formats:
                found.setdefault(kind if kind in _OF_MANY else choice.key, choice.key)
        for key in found.values():
            given = {"choice": key, "up_to": "amber+strict", "format": JSON, "purpose": "Om te proberen"}
            yield post("activity_export", slug, **given)


def _kind(knock: Knock) -> str:
    return str(knock.fields["choice"]).partition(".")[0]


def _entered(who: str) -> list[str]:
    """The live rooms of the exercise that open to this person."""
    texts = PictureDocument.objects.filter(activity__slug=OUTAGE).values_list("room", flat=True)
    layers = MapLayer.objects.filter(activity__slug=OUTAGE).values_list("room", flat=True)
    return sorted(authorise(str(member(who).account_id), [*texts, *layers]))


def _to_other_nodes(who: str) -> Iterator[str]:
    """What this person could give to other nodes as real, and what stands ready, with the word in it."""
    regions = [organisations.region(code) for code in ("VR23", "VR24")]
    known = {region.code: region for region in regions}
    for choice in drafting.choices(member(who), regions, Mode.REAL):
        region, kind, *about = choice.value.split("/", 2)
        fact = drafting.draft(member(who), known[region], kind, "".join(about), mode=Mode.REAL)
        if PLAYED in f"{choice.label} {fact}":
            yield f"to other nodes: {choice.value}"
    for body in OutboxEnvelope.objects.values_list("body", flat=True):
        if PLAYED.encode() in bytes(body):
            yield "the outbox"


def _answer(knock: Knock, who: str) -> str:
    answer = knock.ask(_browsers[who])
    return answer.getvalue().decode(errors="replace") + str(answer.headers)


def _browser(login: str) -> Client:
    browser = Client(raise_request_exception=False)
    browser.force_login(Account.objects.get(login=login))
    return browser
