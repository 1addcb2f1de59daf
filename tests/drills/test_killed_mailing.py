"""A process that is killed in the middle of the mails: everybody still gets theirs, and nobody gets two."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from samenbeeld.kernel.tests import databases

PEOPLE = ("anna", "bert", "carla", "dirk")
WORLD = """
from samenbeeld.accounts.models import Account
from samenbeeld.alerts import actions as alerts
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.editions import actions
from samenbeeld.editions.queries.gathering import gathered
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import actions as organisations
region = organisations.add_region(actor=SYSTEM, code="VR24", slug="zuid-limburg", name="Zuid-Limburg")
ghor = organisations.add_organisation(
    actor=SYSTEM, slug="ghor", name="GHOR", kind="ghor", regions=[region], is_invented=True
)
for login in %r:
    account = Account.objects.create(login=login, name=login.title())
    member = organisations.add_member(actor=SYSTEM, account=account, organisation=ghor, functions=["hin"])
    alerts.change_reach(actor=member, phone="", email=f"{login}@example.org")
    actions.subscribe(actor=member, regions=["VR24"])
seen = gathered([region], now()).fingerprint
actions.freeze_edition(actor=member, regions=[region], tlp=Tlp.GREEN, seen=seen)
"""
LEAVE = """
from samenbeeld.editions import sending
while sending.leave():
    pass
"""
# What the killed process had taken is free again after two minutes.
LATER = """
from datetime import timedelta
from samenbeeld.editions import sending
from samenbeeld.kernel import clock
with clock.at(clock.now() + timedelta(minutes=3)):
    while sending.leave():
        pass
"""
STATES = """
import json
from datetime import timedelta
from samenbeeld.editions.models import Edition
from samenbeeld.editions.queries import mailing
from samenbeeld.kernel import clock
with clock.at(clock.now() + timedelta(hours=1)):
    print(json.dumps(sorted(each.state for each in mailing.deliveries(Edition.objects.get()))))
"""


class HoldingServer:
    """Takes every mail; at the third one it holds the sender, before or after the words came over."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.mails: list[str] = []
        self.holds = threading.Event()
        self.let_go = threading.Event()

    async def handle_RCPT(
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if self.where == "before" and len(self.mails) == 2:
            await self._hold()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        self.mails.append(envelope.rcpt_tos[0])
        if self.where == "after" and len(self.mails) == 3:
            await self._hold()
        return "250 OK"

    async def _hold(self) -> None:
        if not self.let_go.is_set():
            self.holds.set()
        while not self.let_go.is_set():
            await asyncio.sleep(0.02)


@pytest.fixture(params=["before", "after"])
def server(request: pytest.FixtureRequest) -> Iterator[tuple[HoldingServer, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    held = HoldingServer(request.param)
    controller = Controller(held, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield held, port
    finally:
        held.let_go.set()
        controller.stop()


def begin(folder: Path, port: int, code: str) -> "subprocess.Popen[str]":
    environment = {
        **os.environ,
        **databases.environment(folder),
        "DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings",
        "SAMENBEELD_MAIL": f"smtp://127.0.0.1:{port}",
    }
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", f"import django\ndjango.setup()\n{code}"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def done(process: "subprocess.Popen[str]") -> str:
    said, complaint = process.communicate(timeout=60)
    assert process.returncode == 0, complaint
    return said.strip()


@pytest.mark.night
def test_after_a_kill_everybody_has_one_mail_and_nobody_two(
    tmp_path: Path, server: tuple[HoldingServer, int]
) -> None:
    held, port = server
    databases.empty(tmp_path)
    done(begin(tmp_path, port, WORLD % (PEOPLE,)))
    sender = begin(tmp_path, port, LEAVE)
    assert held.holds.wait(30)
    sender.kill()
    sender.communicate()
    held.let_go.set()
    done(begin(tmp_path, port, LATER))
    assert Counter(held.mails) == {f"{login}@example.org": 1 for login in PEOPLE}
    # Of the mail whose answer never came nobody here can know that it went; that is what the maker is told.
    expected = ["sent"] * 4 if held.where == "before" else ["sent", "sent", "sent", "unknown"]
    assert json.loads(done(begin(tmp_path, port, STATES))) == expected
