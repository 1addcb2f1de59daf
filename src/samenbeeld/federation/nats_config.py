"""The settings of the NATS server of a node, as it must be for post that is not lost."""

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
_LEAF = """  reconnect: "500ms"
  remotes: [ {{ url: "{remote}" }} ]"""


def nats_config(*, code: str, store: str, port: int, listen: str = "", remote: str = "") -> str:
    """For the hub give `listen`, where others come in; for all others `remote`, the address of the hub."""
    leaf = _HUB.format(listen=listen) if listen else _LEAF.format(remote=remote)
    return _TEMPLATE.format(code=code, port=port, store=store, leaf=leaf)
