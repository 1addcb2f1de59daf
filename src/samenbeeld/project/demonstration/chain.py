"""Three nodes on one machine: the world of each, and how they come to know each other and to share."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction

from samenbeeld.accounts import actions as accounts
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, keys, leaving, queries
from samenbeeld.federation.queries import sharing
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as people
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import prepare as whole_world
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.peopling import PASSWORD
from samenbeeld.project.demonstration.prepare import Login

_LOOK_SECONDS = 0.1
_PATIENCE_SECONDS = 1800  # the whole world takes a while on a busy machine


@dataclass(frozen=True)
class ChainNode:
    """One of the three, as `world/nodes.toml` has it; another file may have more, also of a partner.
    `policy`: a folder in `policy/`, "" for none.
    """

    code: str
    name: str
    policy: str
    is_whole: bool
    record: dict[str, Any]

    def all(self, name: str) -> list[dict[str, Any]]:
        """The records of this kind: `places`, `organisations`, `people`, `steps` or `releases`."""
        return list(self.record[name])


def nodes(file: str = "") -> list[ChainNode]:
    """Those of the demonstration, or of this file; the hub first. Raises Refused for a file that has none."""
    try:
        return [
            ChainNode(record["code"], record["name"], record["policy"], record["whole"], record)
            for record in world.nodes(Path(file) if file else None)
        ]
    except (KeyError, TypeError, ValueError) as error:
        raise Refused("command-node-no-nodes", file=file, why=str(error)) from error


def node(code: str, file: str = "") -> ChainNode:
    """That one. Raises Refused for another."""
    found = nodes(file)
    for each in found:
        if each.code == code:
            return each
    raise Refused("command-node-not-of-three", codes=", ".join(each.code for each in found))


def logins(of: ChainNode) -> list[Login]:
    """Who may log in there."""
    if of.is_whole:
        return whole_world.logins()
    names = {each["slug"]: each["name"] for each in of.all("organisations")}
    return [
        Login(
            each["login"],
            PASSWORD,
            each["name"],
            organisations.function_name(each["functions"][0]),
            names[each["organisation"]],
        )
        for each in of.all("people")
    ]


def prepare(of: ChainNode, cards: Path) -> None:
    """Its world and its keys, once; and its card for the others in the folder `cards`."""
    if of.is_whole:
        whole_world.prepare(with_nodes=False)
    if queries.own() is None:
        with transaction.atomic():
            _people(of)
            actions.make_node(
                actor=SYSTEM,
                code=of.code,
                name=of.name,
                regions=of.record["regions"],
                oin=of.record["oin"],
                is_partner=of.record.get("partner", False),
            )
    # Moved into place whole: the others look for it.
    half = cards / f"{of.code}.half"
    half.write_text(keys.card_text(queries.card()))
    half.rename(cards / f"{of.code}.card")


def join(of: ChainNode, every: Sequence[ChainNode], cards: Path) -> None:
    """Know the others as soon as their cards are there, and release what the story says; nothing twice.

    Raises Refused when one of them does not come.
    """
    known = {peer.code for peer in queries.peers()}
    for other in every:
        if other.code not in known | {of.code}:
            card = keys.read_card(_awaited(cards / f"{other.code}.card"))
            actions.add_peer(actor=SYSTEM, card=card)
    if not sharing.standing(Mode.REAL):
        for each in of.all("releases"):
            actions.release_fact(
                actor=_member(each["by"]),
                region=organisations.region(each["region"]),
                kind=each["kind"],
                about=each.get("about", ""),
                audience=each["to"],
                said=each["said"],
            )
        # Nobody is at the screen yet who could undo it.
        leaving.leave(until=now() + queries.limits().undo)


def _awaited(card: Path) -> bytes:
    for _ in _patience():
        if card.exists():
            return card.read_bytes()
    raise Refused("command-node-no-card-came", file=str(card))


def _patience() -> Iterator[None]:
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        yield
        time.sleep(_LOOK_SECONDS)


def _people(of: ChainNode) -> None:
    regions = {each["code"]: people.add_region(actor=SYSTEM, **each) for each in of.all("places")}
    there = {
        each["slug"]: people.add_organisation(
            actor=SYSTEM,
            slug=each["slug"],
            name=each["name"],
            kind=each["kind"],
            regions=[regions[code] for code in each["regions"]],
            is_invented=True,
        )
        for each in of.all("organisations")
    }
    encoded = make_password(PASSWORD) if there else ""
    for each in of.all("people"):
        account = accounts.add_account(
            actor=SYSTEM,
            login=each["login"],
            name=each["name"],
            encoded_password=encoded,
            is_demonstration=True,
        )
        people.add_member(
            actor=SYSTEM,
            account=account,
            organisation=there[each["organisation"]],
            functions=each["functions"],
        )
    for each in of.all("steps"):
        set_step(
            actor=_member(each["by"]),
            region=regions[each["region"]],
            step=each["step"],
            reason=each["reason"],
        )


def _member(login: str) -> Membership:
    found = organisations.current_membership(Account.objects.get(login=login))
    assert found is not None  # everybody of this file works there
    return found
