"""Several whole nodes in one process, each with its own database; what one says goes to another by file.

On SQLite the databases are in memory: they are put back for each example.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections

from samenbeeld.accounts.models import Account
from samenbeeld.audit import keeping
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation import actions, parcel, queries
from samenbeeld.federation.keys import Card
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.tests import databases
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.realtime import log

REGIONS = {"vr24": ["VR24"], "vr23": ["VR23"], "kcr2": []}
# The region of which each of them says something.
DISPUTED = "VR24"


class Node:
    """One node: `with node.awake():` the program runs there."""

    def __init__(self, code: str, folder: Path) -> None:
        self.code = code
        self._folder = folder / code
        self._database = connections.create_connection(DEFAULT_DB_ALIAS)
        self._begun: Any = None
        if databases.IS_SQLITE:
            self._in_memory(self._database)
            databases.fill_from(databases.with_tables(), self._database.connection)
        else:
            databases.empty(self._folder)
            named = {"NAME": databases.database_of(self._folder)}
            self._database.settings_dict = {**self._database.settings_dict, **named}

    @contextmanager
    def awake(self) -> Iterator[None]:
        """All that asks the database asks this one."""
        before = connections[DEFAULT_DB_ALIAS]
        connections[DEFAULT_DB_ALIAS] = self._database
        _forget()
        try:
            yield
        finally:
            connections[DEFAULT_DB_ALIAS] = before
            _forget()

    def remember(self) -> None:
        """As it is now it can be put back."""
        if databases.IS_SQLITE:
            self._begun = connections.create_connection(DEFAULT_DB_ALIAS)
            self._in_memory(self._begun)
            self._database.connection.backup(self._begun.connection)
        else:
            self._database.close()
            databases.keep(self._folder)

    def put_back(self) -> None:
        """As it was when it was to be remembered."""
        if databases.IS_SQLITE:
            self._begun.connection.backup(self._database.connection)
        else:
            self._database.close()
            databases.put_back(self._folder)

    def close(self) -> None:
        """Of a database in memory nothing stays; one of a server goes with the server."""
        for each in (self._database, self._begun):
            if each is not None and each.connection is not None:
                each.connection.close()

    def _in_memory(self, database: Any) -> None:
        database.settings_dict = {**database.settings_dict, "NAME": ":memory:"}
        database.connect()

    @property
    def commander(self) -> Membership:
        """Who decides and writes there."""
        return Membership.objects.select_related("account", "organisation").get()

    @property
    def region(self) -> Region:
        """Where they decide."""
        return Region.objects.get(code=DISPUTED)


class Chain:
    """All of them, who know each other. `chance`: by which it falls out what the roads do."""

    def __init__(self, folder: Path) -> None:
        self.nodes = {code: Node(code, folder) for code in REGIONS}
        cards = self.everywhere(lambda node: made(node.code))
        for node in self.nodes.values():
            with node.awake():
                for card in cards:
                    if card.code != node.code:
                        actions.add_peer(actor=SYSTEM, card=card)
        self._late: dict[tuple[str, str], bytes] = {}

    def remember(self) -> None:
        """As all are now they can be put back."""
        for node in self.nodes.values():
            node.remember()

    def put_back(self) -> None:
        """As all were then."""
        self._late.clear()
        for node in self.nodes.values():
            node.put_back()

    def close(self) -> None:
        """Leaves nothing open."""
        for node in self.nodes.values():
            node.close()

    def everywhere(self, ask: Callable[[Node], Any]) -> list[Any]:
        """What each answers."""
        found = []
        for node in self.nodes.values():
            with node.awake():
                found.append(ask(node))
        return found

    def carry(self, sender: str, receiver: str, how: str, chance: Random) -> None:
        """All that is under way goes; `how`: "whole", or what the road does to it on the way."""
        with self.nodes[sender].awake():
            peer = queries.peer(receiver)
            assert peer is not None
            packed = parcel.packed(peer)
        road = sender, receiver
        arriving = {
            "whole": [packed],
            "lost": [],
            "twice": [packed, packed],
            "torn": [_torn(packed, chance)],
            "shuffled": [_shuffled(packed, chance)],
            "overtaken": [packed, *([self._late.pop(road)] if road in self._late else [])],
            "late": [],
        }[how]
        if how == "late":
            self._late[road] = packed
        with self.nodes[receiver].awake():
            for each in arriving:
                parcel.unpacked(each)

    def heal(self, chance: Random) -> None:
        """Every line is whole again, one after the other."""
        roads = [(one, other) for one in self.nodes for other in self.nodes if one != other]
        chance.shuffle(roads)
        for sender, receiver in roads:
            self.carry(sender, receiver, "whole", chance)


def made(code: str) -> Card:
    """The program that runs here becomes this node, with one person who decides and writes; its card."""
    places = [
        organisations.add_region(actor=SYSTEM, code=each, slug=each.lower(), name=each)
        for each in (DISPUTED, "VR23")
    ]
    office = organisations.add_organisation(
        actor=SYSTEM, slug="ghor", name=f"GHOR {code}", kind="ghor", regions=places, is_invented=True
    )
    organisations.add_member(
        actor=SYSTEM,
        account=Account.objects.create(login="acgz", name=f"Iemand van {code}"),
        organisation=office,
        functions=["hin", "acgz"],
        valid_from=now(),
        valid_until=None,
    )
    actions.make_node(actor=SYSTEM, code=code, name=code.upper(), regions=REGIONS[code], oin="0" * 20)
    return queries.card()


def _forget() -> None:
    """What is kept in memory is of one database."""
    keeping.forget()
    log.forget_writers()


def _torn(packed: bytes, chance: Random) -> bytes:
    """Some of it is not in it any more."""
    said = json.loads(packed)
    said["closed"] = [each for each in said["closed"] if chance.random() < 0.6]
    return json.dumps(said).encode()


def _shuffled(packed: bytes, chance: Random) -> bytes:
    said = json.loads(packed)
    closed: Sequence[str] = said["closed"]
    said["closed"] = chance.sample(closed, len(closed))
    return json.dumps(said).encode()
