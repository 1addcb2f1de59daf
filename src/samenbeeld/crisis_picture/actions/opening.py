"""Making the live texts of an activity."""

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import LabelledDocumentAdded, PicturesOpened
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.realtime import actions as realtime


@journalled
def open_pictures(*, actor: Membership, activity: Activity) -> list[PictureDocument]:
    """Make what is missing: a text for each place of the statutory tree, an own picture for each participant.

    Doing it again makes nothing twice, so it also serves whoever joined later. Returns what was made.
    Raises Conflict when nothing is missing or the activity is over, NotAllowed for who may not direct the
    shared picture.
    """
    access.require(actor, "crisis_picture.write_shared", activities.scope(activity))
    # Two people may open at once; the second must see what the first made.
    activity = _locked(activity)
    check_still_open(activity.state)
    there = {document.room for document in queries.documents_of(activity)}
    tlp = Tlp(activity.tlp)
    wanted = [_shared(activity, section.path, tlp) for section in queries.tree().sections()]
    wanted += [_own(activity, organisation, tlp) for organisation in activities.participants(activity)]
    made = [_make(document) for document in wanted if document.room not in there]
    if not made:
        raise Conflict("crisis-picture-open-already")
    record(actor, activity, PicturesOpened(activity.slug, tuple(document.room for document in made)))
    return made


@journalled
def add_labelled_document(
    *, actor: Membership, activity: Activity, section: str, tlp: Tlp
) -> PictureDocument:
    """A second text in one section under another label, for who may see that label only.

    Raises NotFound for a section that the tree does not have, Conflict when the text is there already or the
    activity is over.
    """
    scope = activities.scope(activity, tlp=tlp)
    access.require(actor, "crisis_picture.write_shared", scope)
    activity = _locked(activity)
    check_still_open(activity.state)
    if queries.tree().section(section) is None:
        raise NotFound("crisis-picture-section-not-found", field="section")
    document = _shared(activity, section, tlp)
    if (there := queries.document_for(document.room)) is not None:
        if there.closing_id is not None:
            raise Conflict("crisis-picture-label-is-closed", field="tlp", tlp=tlp.label)
        raise Conflict("crisis-picture-label-there-already", field="tlp", tlp=tlp.label)
    _make(document)
    event = LabelledDocumentAdded(activity.slug, section, tlp.value, document.room)
    record(actor, activity, event, tlp=tlp.value)
    return document


def _locked(activity: Activity) -> Activity:
    return activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)


def _shared(activity: Activity, section: str, tlp: Tlp) -> PictureDocument:
    room = room_name(activity.slug, tlp, section=section)
    return PictureDocument(activity=activity, section=section, tlp=tlp.value, room=room, created_at=now())


def _own(activity: Activity, organisation: Organisation, tlp: Tlp) -> PictureDocument:
    room = room_name(activity.slug, tlp, organisation=organisation.slug)
    return PictureDocument(
        activity=activity, organisation=organisation, tlp=tlp.value, room=room, created_at=now()
    )


def _make(document: PictureDocument) -> PictureDocument:
    document.save(force_insert=True)
    realtime.create_document(document.room)
    return document
