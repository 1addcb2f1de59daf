"""The text that three nodes write together: as the story has it, written by people of each of them."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import structlog
from django.db import close_old_connections

from samenbeeld.accounts.models import Account
from samenbeeld.federation import actions, queries
from samenbeeld.federation.models import JointDocument
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import author_of, current_membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.writing import Manuscript, Typed, add_block
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.actions import append_update

_report = structlog.get_logger("samenbeeld.demonstration")
_LOOK_SECONDS = 0.5
_PATIENCE_SECONDS = 1800


@dataclass(frozen=True)
class Entry:
    """What one person adds at one node; after the block that holds `after`, "" is at the end."""

    node: str
    by: str
    kind: str
    text: str
    after: str


@cache
def title() -> str:
    """What the text is called."""
    return str(world.joint()["title"])


def entries(node: str) -> list[Entry]:
    """What is written at this node, in order."""
    return [each for each in _entries() if each.node == node]


def update_of(entry: Entry, state: bytes) -> bytes:
    """The change that adds this to a text that stands so."""
    change = add_block(
        entry.kind, [[Typed(entry.text)]], level=2 if entry.kind == "heading" else 0, after=entry.after
    )
    return Manuscript(state).write(entry.by, change)


def write(document: JointDocument, entry: Entry, member: Membership) -> None:
    """One more entry, in the name of this person."""
    append_update(document.room, author_of(member), update_of(entry, realtime.state(document.room)))


def begin(node: str) -> None:
    """Begin it, where the story says so, and write what is written first; nothing twice."""
    told = world.joint()
    if told["keeper"] != node or not _works_here(told["by"]):
        return
    if JointDocument.objects.filter(title=title()).exists():
        return
    known = {peer.code for peer in queries.peers()}
    audience = [code for code in told["to"] if code in known]
    document = actions.begin_document(actor=_member(told["by"]), title=title(), audience=audience)
    for entry in entries(node):
        write(document, entry, _member(entry.by))


def write_along(node: str) -> None:
    """What is written at this node in the text of another, as soon as that is here; nothing twice."""
    if world.joint()["keeper"] != node and entries(node):
        threading.Thread(target=_write_along, args=(node,), name="jointly", daemon=True).start()


def _write_along(node: str) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        close_old_connections()
        try:
            if _wrote(node):
                break
        except Exception:
            _report.exception("demonstration.not_written_along")
            break
        time.sleep(_LOOK_SECONDS)
    close_old_connections()


def _wrote(node: str) -> bool:
    """False as long as the block after which something comes is not here."""
    document = JointDocument.objects.filter(title=title()).first()
    if document is None:
        return False
    words = realtime.text(document.room)
    mine = [entry for entry in entries(node) if entry.text not in words and _works_here(entry.by)]
    if any(entry.after not in words for entry in mine):
        return False
    for entry in mine:
        write(document, entry, _member(entry.by))
    return True


def _entries() -> Iterator[Entry]:
    for each in world.joint()["entries"]:
        yield Entry(each["node"], each["by"], each["kind"], each["text"], each.get("after", ""))


def _works_here(login: str) -> bool:
    """Whether this person is in the world of this node, which may be another than that of the story."""
    return Account.objects.filter(login=login).exists()


def _member(login: str) -> Membership:
    found = current_membership(Account.objects.get(login=login))
    assert found is not None  # everybody of this file works there
    return found
