"""Writing in the journal who had a joint document before them: its page, its room and its things alike.

No action: nothing of care changes. An open page asks again every twenty seconds: who sits there reads once.
"""

from samenbeeld.audit import journal
from samenbeeld.audit.sittings import Sittings
from samenbeeld.federation.models import JointDocument
from samenbeeld.federation.queries.joint import JOINT
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp

sittings = Sittings()


def note(member: Membership, document: JointDocument) -> None:
    """This person has it before them; the first of a sitting is a line."""
    if not sittings.begins(str(member.pk), document.room):
        return
    journal.record_read(
        stamp(member),
        object_kind=JOINT,
        object_id=str(document.pk),
        object_label=document.title,
        tlp=document.tlp,
        mode=document.mode,
    )
