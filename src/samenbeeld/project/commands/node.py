"""`samenbeeld node`: make this system a node, know others, send by file, and see how the post stands."""

import asyncio
import secrets
import sys
import threading
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import structlog
from django.conf import settings

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation import actions, keys, parcel, queries
from samenbeeld.federation.models import Peer
from samenbeeld.federation.nats_config import nats_config
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.project.commands import chain, simulate

_report = structlog.get_logger("samenbeeld.federation")


def node(asked: Namespace) -> int:
    """0 when it was done; 1 when not, with the reason, or when the post with a peer alarms."""
    try:
        return _DO[asked.what](asked)
    except Refused as refused:
        print(say(refused.key, **refused.values), file=sys.stderr)
    except OSError as error:
        print(say("command-node-no-file", file=asked.file, why=error.strerror or str(error)), file=sys.stderr)
    return 1


def start_post() -> None:
    """The post, in a thread beside the pages, when there is a NATS for it and this system is a node."""
    if settings.NODE_NATS and queries.own() is not None:
        threading.Thread(target=_carry, name="post", daemon=True).start()


def _create(asked: Namespace) -> int:
    made = actions.make_node(
        actor=SYSTEM,
        code=asked.code,
        name=asked.name or asked.code,
        regions=_regions(asked.region),
        oin=asked.oin,
        is_partner=asked.partner,
    )
    print(say("command-node-made", code=made.code, keys=queries.key().code))
    return 0


def _show(_asked: Namespace) -> int:
    print(keys.card_text(queries.card()), end="")
    return 0


def _add(asked: Namespace) -> int:
    peer = actions.add_peer(actor=SYSTEM, card=keys.read_card(Path(asked.file).read_bytes()))
    print(say("command-node-added", name=peer.name, keys=peer.key))
    return 0


def _remove(asked: Namespace) -> int:
    peer = actions.remove_peer(actor=SYSTEM, code=asked.to, reason=asked.reason)
    print(say("command-node-removed", name=peer.name))
    return 0


def _rotate(_asked: Namespace) -> int:
    print(say("command-node-rotated", keys=actions.change_key(actor=SYSTEM).code))
    return 0


def _peers(_asked: Namespace) -> int:
    at = now()
    found = queries.connections(at)
    for each in found:
        health = say(f"federation-health-{each.health.value}")
        print(
            say(
                "command-node-peer",
                code=f"{each.peer.code:<10}",
                health=f"{health:<16}",
                behind=each.behind,
                waiting=each.waiting,
                keys=each.peer.key,
            )
        )
    for refusal in queries.refusals(10):
        print(say("command-node-refusal", why=say(refusal.reason), count=refusal.count, at=refusal.last_at))
    for peer in (flooding := queries.flooding(at)):
        print(say("doctor-much-post-mend", names=f"{peer.name} ({peer.code})", many=queries.limits().many))
    is_alarming = any(each.is_alarming for each in found)
    return int(is_alarming or bool(flooding) or bool(queries.refused_lately(at)))


def _export(asked: Namespace) -> int:
    Path(asked.file).write_bytes(parcel.packed(_peer(asked.to)))
    print(say("command-node-exported", file=asked.file, code=asked.to))
    return 0


def _import(asked: Namespace) -> int:
    done = parcel.unpacked(Path(asked.file).read_bytes())
    print(say("command-node-imported", taken=done.taken, known=done.known, refused=done.refused))
    return int(done.refused > 0)


def _nats_config(asked: Namespace) -> int:
    if bool(asked.listen) == bool(asked.remote):
        raise Refused("command-node-listen-or-remote")
    written = nats_config(
        code=queries.required_own().code,
        store=str(settings.DATA / "nats"),
        port=asked.port,
        listen=asked.listen,
        websocket=asked.websocket,
        remote=asked.remote,
        certificates=Path(asked.certificates) if asked.certificates else None,
        peers=[peer.code for peer in queries.peers()],
        nobody_says=secrets.token_urlsafe(),
    )
    print(written, end="")
    return 0


def _run(_asked: Namespace) -> int:
    queries.required_own()
    if not settings.NODE_NATS:
        raise Refused("command-node-no-post")
    print(say("command-node-running"), flush=True)
    _carry()
    return 0


def _carry() -> None:
    # The client of NATS is installed only where there is post.
    from samenbeeld.federation.post import Post

    try:
        asyncio.run(Post(settings.NODE_NATS).run())
    except Exception:
        _report.exception("federation.post_ended")
        raise


def _regions(written: str) -> list[str]:
    return [code.strip() for code in written.split(",") if code.strip()]


def _peer(code: str) -> Peer:
    found = queries.peer(code)
    if found is None:
        raise Refused("federation-not-a-peer", nodes=code or "?")
    return found


_DO: dict[str, Callable[[Namespace], int]] = {
    "create": _create,
    "show": _show,
    "add": _add,
    "remove": _remove,
    "rotate": _rotate,
    "peers": _peers,
    "export": _export,
    "import": _import,
    "nats-config": _nats_config,
    "run": _run,
    "demo": chain.demo,
    "cut": chain.cut,
    "heal": chain.heal,
    "simulate": simulate.simulate,
}
