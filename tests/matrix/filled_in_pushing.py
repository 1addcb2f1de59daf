"""What is filled in where parts of the shared picture are pushed on, and where a summary is drafted.

Of the demonstration: part 1 was replaced by part 2, part 3 was returned, and part 4 waits for approval.
"""

from collections.abc import Iterator

from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture.queries.parts import sentences_in
from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE

FLOOD, OUTAGE, WATER, FIRE = "hoogwater-maas", "stroomuitval-roermond", "drinkwater-heer", "brand-beek"
REASON = "Om de matrix te proberen"
NOBODYS = "00000000-0000-0000-0000-00000000000f"


def pushing() -> Iterator[Knock]:
    """All of it."""
    for slug in (FLOOD, OUTAGE, WATER, FIRE, NOWHERE):
        for name in ("pushed_parts", "pushed_there", "pushed_part_new", "picture_keys", "digest_draft"):
            yield get(name, slug)
    for tlp in (Tlp.AMBER, Tlp.RED):
        room = room_name(FLOOD, tlp, section="summary")
        keys = [each.key for each in sentences_in(room)]
        yield get("pushed_part_new", FLOOD, room=room)
        yield post("pushed_part_new", FLOOD, room=room, zin=keys, key=REASON[:36])
    yield post("picture_keys", FLOOD, name=REASON, days="7")
    yield post("picture_key_withdraw", FLOOD, NOBODYS)
    for number in (2, 4, 9):
        yield get("pushed_part", FLOOD, number)
        for step in ("goedkeuren", "terugsturen", "intrekken"):
            yield post("pushed_part_step", FLOOD, number, step, reason=REASON)
    for slug in (FLOOD, OUTAGE, NOWHERE):
        for answer in ("overnemen", "afwijzen"):
            yield post("digest_draft_answer", slug, answer, zin="geen", reason=REASON)
