"""A rival with another purpose: two federated Synapse servers (Matrix), whose line is cut as long.

Each is known by the address of a cable, so that both lines can be cut. Synapse keeps, signs and checks what
it sends, as we do. Few messages on each side while it is cut, and its limits on how often are off.
"""

import base64
import hmac
import json
import secrets
import time
import urllib.request
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from bench.federation import size
from bench.federation.chain import until
from bench.federation.lines import Closed
from bench.live import processes
from bench.live.processes import REPOSITORY, free_port
from bench.live.summary import Results
from samenbeeld.project.demonstration.cable import Cable

_START_SECONDS = 180.0
PYTHON = REPOSITORY / ".venv-synapse" / "bin" / "python"
_CONFIG = """server_name: "{name}"
pid_file: "{folder}/pid"
media_store_path: "{folder}/media"
signing_key_path: "{folder}/signing.key"
log_config: "{folder}/log.yaml"
report_stats: false
registration_shared_secret: "{secret}"
macaroon_secret_key: "{secret}"
form_secret: "{secret}"
tls_certificate_path: "{certificate}"
tls_private_key_path: "{key}"
federation_verify_certificates: false
ip_range_blacklist: []
federation_ip_range_blacklist: []
trusted_key_servers: []
suppress_key_server_warning: true
database: {{ name: sqlite3, args: {{ database: "{folder}/homeserver.db" }} }}
listeners:
  - port: {client}
    type: http
    bind_addresses: ["127.0.0.1"]
    resources: [{{ names: [client] }}]
  - port: {others}
    type: http
    tls: true
    bind_addresses: ["127.0.0.1"]
    resources: [{{ names: [federation] }}]
rc_message: {at_will}
rc_joins: {{ local: {at_will}, remote: {at_will} }}
rc_login: {{ address: {at_will}, account: {at_will} }}
rc_federation: {{ window_size: 1000, sleep_limit: 1000, sleep_delay: 1, reject_limit: 5000, concurrent: 100 }}
"""
_LOG = """version: 1
handlers: { to: { class: logging.StreamHandler, level: WARNING } }
root: { handlers: [to] }
"""


class _Server:
    """One Synapse with one user."""

    def __init__(self, folder: Path, certificate: Path, key: Path) -> None:
        folder.mkdir(parents=True)
        others, self._client, self._secret = free_port(), free_port(), secrets.token_hex(16)
        self.line = Cable(others)
        # The other knows it by the address of its cable, and calls it there.
        self.name = f"127.0.0.1:{self.line.port}"
        written = _CONFIG.format(
            name=self.name, folder=folder, secret=self._secret, certificate=certificate, key=key,
            client=self._client, others=others, at_will="{ per_second: 1000, burst_count: 1000 }",
        )  # fmt: skip
        (folder / "homeserver.yaml").write_text(written)
        (folder / "log.yaml").write_text(_LOG)
        key_of_its_own = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
        (folder / "signing.key").write_text(f"ed25519 a_1 {key_of_its_own}\n")
        argv = [PYTHON, "-m", "synapse.app.homeserver", "-c", folder / "homeserver.yaml"]
        log = folder / "synapse.log"
        own = {"PYTHONPATH": ""}
        self.process = processes.start(argv, log, own, cwd=REPOSITORY)
        processes.wait_for_port(self.process, self._client, log, seconds=_START_SECONDS)
        self._token = self._registered()

    def stop(self) -> None:
        processes.stop(self.process)
        self.line.close()

    def asks(self, method: str, path: str, said: object = None, seconds: float = 60) -> dict[str, Any]:
        """What it answers its own user."""
        body = None if said is None else json.dumps(said).encode()
        headers = {"Authorization": f"Bearer {self._token}"} if hasattr(self, "_token") else {}
        asked = urllib.request.Request(f"http://127.0.0.1:{self._client}{path}", body, headers, method=method)
        with urllib.request.urlopen(asked, timeout=seconds) as answer:
            return cast(dict[str, Any], json.loads(answer.read()))

    def _registered(self) -> str:
        nonce = self.asks("GET", "/_synapse/admin/v1/register")["nonce"]
        parts = [nonce, "iemand", "wachtwoord", "notadmin"]
        mac = hmac.new(self._secret.encode(), "\0".join(parts).encode(), "sha1").hexdigest()
        said = {"nonce": nonce, "username": parts[1], "password": parts[2], "admin": False, "mac": mac}
        return str(self.asks("POST", "/_synapse/admin/v1/register", said)["access_token"])

    def says(self, room: str, count: int, word: str) -> None:
        for number in range(count):
            path = f"/_matrix/client/v3/rooms/{quote(room)}/send/m.room.message/{word}{number}"
            self.asks("PUT", path, {"msgtype": "m.text", "body": f"{word} {number}"})

    def heard(self, room: str, word: str) -> int:
        """How many messages with this word stand here."""
        path = f"/_matrix/client/v3/rooms/{quote(room)}/messages?dir=b&limit=200"
        found = self.asks("GET", path)["chunk"]
        bodies = {str(each["content"].get("body", "")) for each in found}
        return sum(body.startswith(word) for body in bodies)


def is_here() -> bool:
    """Whether it was installed beside us (`scripts/install synapse`)."""
    return PYTHON.exists()


def drill(work: Path, seconds: float) -> Results:
    """A room of both, cut so long, messages on each side meanwhile, and until each has all of the other."""
    work.mkdir(parents=True)
    certificate, key = _certificate(work)
    servers = [_Server(work / name, certificate, key) for name in ("here", "there")]
    try:
        here, there = servers
        room = here.asks("POST", "/_matrix/client/v3/createRoom", {"preset": "public_chat"})["room_id"]
        there.asks("POST", f"/_matrix/client/v3/join/{quote(room)}?server_name={quote(here.name)}", {})
        here.says(room, 1, "eerste")
        until(lambda: there.heard(room, "eerste") == 1, 30, "the first message did not come")
        for each in servers:
            each.line.cut()
        cut_at = time.time()
        here.says(room, size.MESSAGES, "hier")
        there.says(room, size.MESSAGES, "daar")
        time.sleep(max(0.0, seconds - (time.time() - cut_at)))
        leaked = there.heard(room, "hier") + here.heard(room, "daar")
        for each in servers:
            each.line.heal()
        healed_at, end = time.time(), time.time() + size.PATIENCE_SECONDS
        lacking = 2 * size.MESSAGES
        while lacking and time.time() < end:
            time.sleep(0.1)
            lacking = 2 * size.MESSAGES - there.heard(room, "hier") - here.heard(room, "daar")
        return {
            "how": Closed.how,
            "cutSeconds": healed_at - cut_at,
            "each": size.MESSAGES,
            "leaked": leaked,
            "caughtUpS": None if lacking else time.time() - healed_at,
            "lost": lacking,
        }
    finally:
        for each in servers:
            each.stop()


def _certificate(folder: Path) -> tuple[Path, Path]:
    """Of nobody: it is told not to look."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    words = [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout", key, "-out", certificate,
    ]  # fmt: skip
    processes.start(words, folder / "openssl.log", cwd=REPOSITORY).wait(30)
    return certificate, key
