"""What the product answers each person at each door, in one or two words; and which secrets it told."""

import copy
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.template.backends.django import Template
from django.test import Client
from django.utils.safestring import SafeString

from samenbeeld.accounts.models import Account
from samenbeeld.audit.models import JournalLine
from samenbeeld.federation import readings
from samenbeeld.kernel.ids import uuid7
from samenbeeld.project import live_doors
from samenbeeld.realtime import tokens
from samenbeeld.realtime.rules import SCRATCH
from tests.matrix.alarms_filled_in import alarms_filled_in
from tests.matrix.doors import Knock, knocks
from tests.matrix.filled_in import filled_in
from tests.matrix.table import IS_OPEN, NOT_ASKED, ROOM, Row, Table
from tests.matrix.world import (
    COLUMNS,
    DRAWN_FOR,
    PEOPLE,
    STRANGER,
    activity_names,
    joint_rooms,
    layers,
    rooms,
    secrets,
)

_WORDS = {
    400: "unreadable", 401: "refused", 403: "refused", 404: "not found", 405: "no method", 409: "conflict",
    422: "form back",
}  # fmt: skip
_REFUSALS = ("refused", "not found")
_READ = "audit.ObjectRead"
# The journal says who did what where, never what stands in a text; the building blocks are a sample.
_NAMES_ANY_ACTIVITY = ("/beheer/logboek/", "/bouwstenen/")
_SECRET = re.compile(r"Geheim\d{4}")
# The text of a plan that is only a concept, and of one that is written again; and of one that was uploaded.
PLAN_ROOMS = ("plan.ghor-zuid-limburg.16", "plan.ghor-zuid-limburg.18", "plan.ghor-zuid-limburg.1")


@dataclass
class Answers:
    """`table` as `expected.txt` has it. `leaks`: what somebody was told that is closed to them."""

    table: Table
    leaks: list[str]
    addresses: Mapping[str, str]  # door -> name of its address; rooms have none


@dataclass(frozen=True)
class Heard:
    """The word for one answer, and the secrets that stood in it."""

    word: str
    secrets: frozenset[str]


# By day one of so many doors has its page drawn: who may is known before that.
_DRAWN_BY_DAY = 3


def answers(expected: Table | None = None, *, about: str = "", who_come: Collection[str] = PEOPLE) -> Answers:
    """Every door times every person. Call it inside the world; it changes nothing there but the journal.

    Who is `expected` to be refused asks as a part of a page does, and gets the sentence alone: the frame
    around a refusal is that of any page, and is the greater part of the work. Of the others each third page
    is drawn. To each door come two, always the same; into each live room try those to go for whom pages are
    drawn. Without `expected` everybody comes everywhere, and in the pages of those every word is looked at.
    `about`: only the doors with this in their name. `who_come`: only these people knock.
    """
    accounts = {login: Account.objects.get(login=login) for login in PEOPLE if login != STRANGER}
    browsers = {login: _browser(accounts.get(login)) for login in PEOPLE}
    entrances = _entrances(accounts, PEOPLE if expected is None else DRAWN_FOR)
    asked = knocks([*filled_in(), *alarms_filled_in()], [browsers[login] for login in COLUMNS])
    names, heard = activity_names(), {}
    for number, knock in enumerate(asked):
        if about not in knock.door:
            continue
        row = (expected or {}).get(knock.door, (NOT_ASKED,) * len(PEOPLE))
        come = set(who_come) if expected is None else _who_come_by_day(knock.door, row)
        drawn_for = DRAWN_FOR if expected is None or number % _DRAWN_BY_DAY == 0 else ()
        heard[knock.door] = {}
        for who, word in zip(PEOPLE, row, strict=True):
            if who in come:
                with nullcontext() if who in drawn_for else undrawn():
                    told = _knock(knock, browsers[who], names, as_part=word in _REFUSALS)
                heard[knock.door][who] = told
    answered = {
        door: tuple(each[who].word if who in each else NOT_ASKED for who in PEOPLE)
        for door, each in heard.items()
    }
    table = {**answered, **entrances}
    # Whom by day nobody asked may what is written down.
    leaks = list(_leaks(heard, {**table, **(expected or {})}, names))
    return Answers(table, leaks, {knock.door: knock.name for knock in asked if knock.door in heard})


def _who_come_by_day(door: str, row: Row) -> set[str]:
    """One who may and one who may not, and of those of all: a door has its lines for what is real, played,
    closed and not there, and at each of those come others.
    """
    first = crc32(door.encode())
    may = [who for who, word in zip(PEOPLE, row, strict=True) if word in IS_OPEN]
    may_not = [who for who in PEOPLE if who not in may]
    return {some[first % len(some)] for some in (may, may_not) if some}


@contextmanager
def undrawn() -> Iterator[None]:
    """Templates give nothing: a page is answered, and not drawn."""
    drawn = Template.render
    Template.render = lambda *_: SafeString("")  # type: ignore[method-assign]
    try:
        yield
    finally:
        Template.render = drawn  # type: ignore[method-assign]


def _knock(knock: Knock, browser: Client, names: Iterable[str], *, as_part: bool) -> Heard:
    """What it changed is undone."""
    before = JournalLine.objects.aggregate(last=Max("number"))["last"]
    readings.sittings.forget()
    with transaction.atomic():
        # A visit of its own: somebody who logs out here is still there at the next door.
        part = {"HX-Request": "true"} if as_part else {}
        visiting = Client(raise_request_exception=False, headers=part)
        visiting.cookies = copy.deepcopy(browser.cookies)
        answer = knock.ask(visiting)
        kinds = set(JournalLine.objects.filter(number__gt=before).values_list("kind", flat=True))
        transaction.set_rollback(True)
    content = answer.getvalue()  # also of what is sent piece by piece
    said = content.decode(errors="replace") + str(answer.headers)
    named = {name for name in names if name in said and not knock.address.startswith(_NAMES_ANY_ACTIVITY)}
    return Heard(_word(answer, kinds), frozenset({*_SECRET.findall(said), *named}))


def _word(answer: Any, kinds: set[str]) -> str:
    """`writes` and `reads` as the journal says; a refusal that still left a change behind says so."""
    done = "writes" if kinds - {_READ} else "reads" if kinds else ""
    if answer.status_code == 500:
        return f"broken: {answer.exc_info[0].__name__}"
    if answer.headers.get("HX-Refresh"):
        return _WORDS[404]  # a part of a page that is no longer there has the whole page asked for
    if answer.status_code < 400 and not _is_to_login(answer):
        return done or "ok"
    word = "login" if answer.status_code < 400 else _WORDS.get(answer.status_code, str(answer.status_code))
    return f"{word} yet {done}" if done else word


def _is_to_login(answer: Any) -> bool:
    return str(answer.headers.get("Location", "")).startswith(f"{settings.LOGIN_URL}?next=")


def _browser(account: Account | None) -> Client:
    browser = Client()
    if account is not None:
        browser.force_login(account)
    return browser


def _entrances(accounts: Mapping[str, Account], trying: Collection[str]) -> Table:
    nowhere = ["hoogwater-maas.shared.E9.amber", "hoogwater-maas.map.red", f"joint.text.{uuid7()}"]
    joint = {**joint_rooms(), nowhere[-1]: "joint.text.<bestaat-niet>"}
    names = [*rooms(), *layers(), *joint, *PLAN_ROOMS, f"{SCRATCH}0123456789ab", *nowhere[:-1]]
    nobody = dict.fromkeys(names, NOT_ASKED)
    found = [
        _entered(str(accounts[login].pk) if login in accounts else "", names) if login in trying else nobody
        for login in PEOPLE
    ]
    return {f"{ROOM}{joint.get(name, name)}": tuple(each[name] for each in found) for name in names}


def _entered(account: str, names: list[str]) -> dict[str, str]:
    """`writes`, `reads` or `closed` per room, with the pass that a browser of this account gets."""
    holder = tokens.read(tokens.sign(account))
    # All in one question, as one line of a page asks for its rooms.
    with transaction.atomic():
        grants = live_doors.authorise(holder.account, [name for name in names if holder.covers(name)])
        transaction.set_rollback(True)

    def word(name: str) -> str:
        if holder.opens_scratch(name):
            return "writes"
        grant = grants.get(name)
        return "closed" if grant is None else "writes" if grant.may_write else "reads"

    return {name: word(name) for name in names}


def _leaks(heard: Mapping[str, Mapping[str, Heard]], table: Table, names: Mapping[str, str]) -> Iterator[str]:
    """Words of a text, or the name of an activity, told to somebody to whom all of that is closed."""
    known_by = {secret: {f"room {room}"} for secret, room in secrets().items()}
    for name, slug in names.items():
        known_by[name] = {
            door for door in table if door.startswith((f"room {slug}.", f"GET /activiteiten/{slug}/"))
        }
    for door, row in heard.items():
        for login, said in row.items():
            place = PEOPLE.index(login)
            for secret in sorted(said.secrets):
                if not any(table[way][place] in IS_OPEN for way in known_by[secret]):
                    yield f"{door}: tells {login} '{secret}', which is closed to them"
