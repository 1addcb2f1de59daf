"""The settings of the NATS server of a node, as it must be for post that is not lost."""

from collections.abc import Iterable
from pathlib import Path

from samenbeeld.kernel.errors import Refused

STREAM = "SAMENBEELD_OUT"
OUT, LIVE = "samenbeeld.out", "samenbeeld.live"
# What is answered to a node comes under a name of its own: nobody listens in on the answers to another.
BOXES = "_INBOX"

# What a folder of certificates holds: that of this node, its private key, and who signs those of the others.
CERTIFICATE, PRIVATE_KEY, AUTHORITY = "certificate.pem", "key.pem", "authority.pem"

_TEMPLATE = """# NATS of node {code}, tried with nats-server 2.15. Made by `samenbeeld node nats-config`.
server_name: {code}
# Only the programs on this machine.
listen: "127.0.0.1:{port}"
jetstream {{
  # Without this all would be in a temporary folder.
  store_dir: "{store}"
  domain: {code}
  # What a power cut takes is in the outbox, and goes again: no message has to wait for the disk. The usual is
  # once in two minutes.
  sync_interval: "2s"
}}
# A line that swallows everything is noticed within six seconds, and what was being written to it is given up
# after two more: by itself each takes minutes, or ten seconds, and so long nobody calls again.
ping_interval: "2s"
ping_max: 2
write_deadline: "2s"
leafnodes {{
{leaf}
}}
"""
# Without no_advertise a leaf learns our own address and goes round the proxy that stands before us.
_HUB = """  listen: "{listen}"
  no_advertise: true"""
_LEAF = """  reconnect: "100ms"
  remotes: [ {{ url: "{remote}"{tls} }} ]"""
_WEBSOCKET = """# For who may only go out to port 443: the same line, inside a websocket.
websocket {{
  listen: "{websocket}"{tls}
}}
"""
# On a poor line, or a busy machine, shaking hands takes longer than the usual two seconds.
_TLS = """
  tls {{ cert_file: "{certificate}", key_file: "{key}", ca_file: "{authority}", timeout: 10{whose} }}"""
# The name in the certificate of a node is its code: so it has the rights that stand here under that code.
_WHOSE = ", verify_and_map: true"
_RIGHTS = """
# The programs on this machine need no password. Another node may say what is its own and hear what is for it.
no_auth_user: {code}
authorization {{ users: [
  {{ user: {code}, password: "{nobody_says}" }}
{others}
] }}
"""
_RIGHTS_OF_ONE = """  {{ user: {code}, permissions: {{
    publish: {{ allow: [{says}], deny: [{never}] }}
    subscribe: {{ allow: [{hears}] }} }} }}"""


def nats_config(
    *,
    code: str,
    store: str,
    port: int,
    listen: str = "",
    websocket: str = "",
    remote: str = "",
    certificates: Path | None = None,
    peers: Iterable[str] = (),
    nobody_says: str = "",
) -> str:
    """For the hub give `listen`, where others come in; for all others `remote`, the address of the hub.

    With `certificates`, a folder, the line is closed (TLS), and a hub lets in none but `peers`, each with its
    own rights; `nobody_says` is then a password that nobody has to know. On `websocket` others come in too,
    over HTTPS. Raises Refused when the folder lacks a file, and for a websocket without certificates.
    """
    if websocket and not (listen and certificates):
        raise Refused("command-node-websocket-alone")
    tls = _tls(certificates, is_hub=bool(listen)) if certificates else ""
    leaf = _HUB.format(listen=listen) + tls if listen else _LEAF.format(remote=remote, tls=tls)
    written = _TEMPLATE.format(code=code, port=port, store=store, leaf=leaf)
    if listen and tls:
        every = {code, *peers}
        others = "\n".join(_rights(peer, sorted(every - {peer})) for peer in sorted(every - {code}))
        written += _RIGHTS.format(code=code, nobody_says=nobody_says, others=others)
    if websocket:
        written += _WEBSOCKET.format(websocket=websocket, tls=tls)
    return written


def box(code: str) -> str:
    """Under which name this node is answered."""
    return f"{BOXES}.{code}"


def _tls(folder: Path, *, is_hub: bool) -> str:
    for name in (CERTIFICATE, PRIVATE_KEY, AUTHORITY):
        if not (folder / name).is_file():
            raise Refused("command-node-no-certificate", file=str(folder / name))
    files = {"certificate": CERTIFICATE, "key": PRIVATE_KEY, "authority": AUTHORITY}
    paths = {word: str((folder / name).resolve()) for word, name in files.items()}
    return _TLS.format(**paths, whose=_WHOSE if is_hub else "")


def _rights(peer: str, others: Iterable[str]) -> str:
    """It pulls from the stream of each, under its own name, and lets the others pull from its own.

    What it may say is allowed as wide as the hub listens: NATS passes on no interest that is only partly
    allowed. The parts that are of another are closed one by one.
    """
    asked = "$JS.*.API"
    says = [f"{LIVE}.>", f"{BOXES}.>", f"{asked}.>", "$JS.ACK.>"]
    never = [f"{asked}.{each}.>" for each in ("STREAM", "META", "SERVER", "ACCOUNT", "DIRECT")]
    never += [f"{asked}.CONSUMER.{each}.>" for each in ("DELETE", "DURABLE", "PAUSE", "UNPIN", "RESET")]
    never += [f"{asked}.CONSUMER.CREATE.{STREAM}", f"{asked}.CONSUMER.CREATE.{STREAM}.*"]
    for each in others:
        never += [
            f"{LIVE}.*.{each}",
            f"$JS.ACK.{STREAM}.{each}.>",
            f"{asked}.CONSUMER.MSG.NEXT.{STREAM}.{each}",
        ]
        never += [
            f"{asked}.CONSUMER.CREATE.{STREAM}.{each}.>",
            f"{asked}.CONSUMER.CREATE.{STREAM}.*.{OUT}.*.{each}",
        ]
    hears = [f"{LIVE}.{peer}.*", f"{box(peer)}.>", f"$JS.{peer}.API.>", "$JS.ACK.>"]
    return _RIGHTS_OF_ONE.format(code=peer, says=_listed(says), never=_listed(never), hears=_listed(hears))


def _listed(subjects: Iterable[str]) -> str:
    return ", ".join(f'"{subject}"' for subject in subjects)
