"""P5: what is played is never reached from what is real, whoever plays what in which order.

Random things are made in a real activity and in an exercise, through the actions of the product. Then one
person knocks at every door that the addresses of the product have. A door that is new is knocked at as well.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from django.conf import settings as settings_of_django
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker, Settings

from samenbeeld.accounts.models import Account
from samenbeeld.activities import actions as activities
from samenbeeld.alerts.messages import message_for
from samenbeeld.alerts.models import Delivery, Recipient
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.exercises import actions as exercises
from samenbeeld.exercises.rules import ALARM, MESSAGE, REPORT, TEXT, Line
from samenbeeld.kernel import clock
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.search import queries as search
from tests.matrix.alarms_filled_in import alarms_filled_in
from tests.matrix.doors import Knock, knocks
from tests.matrix.filled_in import FIRE, FLOOD, FLU, OUTAGE, WATER, filled_in
from tests.matrix.world import activity, member, world

pytestmark = pytest.mark.django_db

PLAYED, REAL = "Gespeeldgeheim", "Echtgeheim"
# Who has no part in the exercise of the neighbours; the last of them reads the journal of everything.
OUTSIDERS = ("amina", "bram", "chantal", "eva", "hanna")
PLAYER = "daan"
_WHO = {OUTAGE: ("ruud.geraets", "VR23", "laurentius"), FLOOD: ("bram", "VR24", "de-maasoever")}
_numbers = count()
_data: list[Path] = []
_browsers: dict[str, Client] = {}

Deed = Callable[[str, str], object]


def _decision(slug: str, words: str) -> object:
    by, region, _ = _WHO[slug]
    return pictures.propose_decision(
        actor=member(by), activity=activity(slug), region=organisations.region(region), text=words,
        reason=words, authority="hin", options=[words, "Niets doen"],
    )  # fmt: skip


def _task(slug: str, words: str) -> object:
    by, _, organisation = _WHO[slug]
    return pictures.give_task(
        actor=member(by), activity=activity(slug), text=words, due=clock.now() + timedelta(hours=1),
        organisation=organisations.by_slug(organisation),
    )  # fmt: skip


def _question(slug: str, words: str) -> object:
    by, _, organisation = _WHO[slug]
    return pictures.ask(
        actor=member(by), activity=activity(slug), text=words, deadline=clock.now() + timedelta(hours=1),
        organisations=[organisations.by_slug(organisation)],
    )  # fmt: skip


def _log(slug: str, words: str) -> object:
    by, region, _ = _WHO[slug]
    place = Place("rot", region=organisations.region(region))
    return pictures.write_log_line(actor=member(by), activity=activity(slug), team=place, text=words)


def _version(slug: str, words: str) -> object:
    return pictures.fix_version(actor=member(_WHO[slug][0]), activity=activity(slug), name=words)


def _grip(slug: str, words: str) -> object:
    found, region = activity(slug), organisations.region(_WHO[slug][1])
    before = found.grip_statuses.filter(region=region).order_by("-set_at", "-pk").first()
    level = 2 if before is None or before.level != 2 else 3
    actor = member("mieke.hendrix" if slug == OUTAGE else "chantal")
    return activities.set_grip_level(actor=actor, activity=found, region=region, level=level, reason=words)


def _inject(kind: str) -> Deed:
    """Of the script of the exercise; what is real has none, and gets a suggestion instead."""

    def play(slug: str, words: str) -> object:
        if slug != OUTAGE:
            room = room_name(slug, Tlp.AMBER, section="A1")
            return pictures.make_suggestion(
                actor=member("amina"), activity=activity(slug), room=room, text=words
            )
        who = {"actor": member(PLAYER), "activity": activity(slug)}
        place = "A1" if kind == TEXT else ""
        line = Line(1, words, kind, words, place=place, expected=words, expected_by=200)
        played = exercises.deliver_inject(**who, inject=exercises.write_inject(**who, line=line))
        assert played.state == "delivered", played.why_failed
        return played

    return play


def _note(slug: str, words: str) -> object:
    if slug != OUTAGE:
        return _log(slug, words)
    who, key = {"actor": member(PLAYER), "activity": activity(slug)}, str(next(_numbers))
    exercises.note_observation(**who, goal=words, sign="bad", text=words, key=key)
    owner = organisations.by_slug("laurentius")
    return exercises.draw_lesson(**who, text=words, plan=words, change=words, owner=owner, key=key)


DEEDS: dict[str, Deed] = {
    "decision": _decision, "task": _task, "question": _question, "log": _log, "version": _version,
    "grip": _grip, "note": _note,
    **{f"inject {kind}": _inject(kind) for kind in (MESSAGE, TEXT, REPORT, ALARM)},
}  # fmt: skip


@pytest.fixture(scope="module")
def doors(prepared_world: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Knock]]:
    """Every way to look at something, in the world."""
    with django_db_blocker.unblock(), world():
        _data.append(settings_of_django.DATA)
        _browsers.update({login: _browser(login) for login in (*OUTSIDERS, PLAYER, "ruud.geraets")})
        browsers = list(_browsers.values())
        yield [
            knock for knock in knocks([*filled_in(), *alarms_filled_in()], browsers) if knock.method == "GET"
        ]


@pytest.fixture(autouse=True)
def stored(doors: list[Knock], settings: Settings) -> None:
    """The files of the world lie where it was made, not in the folder of each test."""
    settings.DATA = _data[-1]


@settings(
    max_examples=4, deadline=None, phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(
    deeds=st.lists(
        st.tuples(st.sampled_from((OUTAGE, FLOOD)), st.sampled_from(sorted(DEEDS))), min_size=4, max_size=9
    ),
    who=st.sampled_from((*OUTSIDERS, PLAYER)),
)
def test_nothing_played_is_reached_from_what_is_real(
    doors: list[Knock], deeds: list[tuple[str, str]], who: str
) -> None:
    with transaction.atomic():
        for slug, name in deeds:
            DEEDS[name](slug, PLAYED if slug == OUTAGE else REAL)
        found = [knock.door for knock in doors if _is_real(knock, who) and PLAYED in _answer(knock, who)]
        found += [
            f"search: {hit.title}" for hit in search.find(PLAYED, mode=Mode.REAL, visible=lambda _: True)
        ]
        transaction.set_rollback(True)
    assert found == []


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_what_is_played_is_told_to_the_players_themselves(doors: list[Knock], name: str) -> None:
    """Else the test above could not fail: the word does stand somewhere, at the doors of the exercise."""
    with transaction.atomic():
        DEEDS[name](OUTAGE, PLAYED)
        told = any(_is_told(knock) for knock in doors if OUTAGE in knock.address)
        transaction.set_rollback(True)
    assert told


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
    return any(PLAYED in _answer(knock, who) for who in (PLAYER, "ruud.geraets"))


def _answer(knock: Knock, who: str) -> str:
    answer = knock.ask(_browsers[who])
    return answer.getvalue().decode(errors="replace") + str(answer.headers)


def _browser(login: str) -> Client:
    browser = Client(raise_request_exception=False)
    browser.force_login(Account.objects.get(login=login))
    return browser
