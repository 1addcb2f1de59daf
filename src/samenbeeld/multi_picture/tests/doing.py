"""What the people of the tests do: write, choose, let go."""

from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.crisis_picture.tests.conftest import write
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture import actions
from samenbeeld.multi_picture.models import PushedPart
from samenbeeld.multi_picture.queries.parts import sentences_in
from samenbeeld.organisations.tests.cast import Cast


def put(cast: Cast, activity: Activity, *texts: str, section: str = "A2", **more: Any) -> PushedPart:
    """Amina chooses what stands in a section; what is not there yet is written by Bram first."""
    room = room_name(activity.slug, Tlp.AMBER, section=section)
    there = {each.text for each in sentences_in(room)}
    for text in texts:
        if text not in there:
            write(cast.bram, room, text)
    keys = [each.key for each in sentences_in(room) if not texts or each.text in texts]
    said: dict[str, Any] = {"actor": cast.amina, "activity": activity, "room": room, "sentences": keys}
    return actions.put_forward(**{**said, **more})


def pushed(cast: Cast, activity: Activity, *texts: str, **more: Any) -> PushedPart:
    """The same, and Bram lets it go."""
    part = put(cast, activity, *texts, **more)
    actions.approve_part(actor=cast.bram, activity=activity, part=part)
    return part
