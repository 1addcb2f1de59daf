"""What the player asks of the database and decides in it. Plain calls, for a thread."""

from samenbeeld.accounts.models import Account
from samenbeeld.activities import actions as activities
from samenbeeld.activities import queries as activity_queries
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture import queries as picture_queries
from samenbeeld.crisis_picture.models import PictureVersion, Suggestion
from samenbeeld.crisis_picture.rules.rooms import room_name
from samenbeeld.exercises import queries as exercises
from samenbeeld.exercises.rules import Timing
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import activity
from samenbeeld.project.demonstration.script import Inject, exercise
from samenbeeld.project.demonstration.script import activity as playing
from samenbeeld.project.demonstration.story import Story
from samenbeeld.project.demonstration.telling import Teller
from samenbeeld.realtime import queries as realtime


def act(inject: Inject) -> None:
    """Take the decision of this inject, through the action a person would use. Raises Refused."""
    actor, there = member(inject.by), activity(playing())
    if inject.version:
        pictures.fix_version(actor=actor, activity=there, name=inject.version)
    elif inject.suggest:
        pictures.make_suggestion(
            actor=actor,
            activity=there,
            room=room_name(there.slug, Tlp.AMBER, section=inject.suggest),
            text=inject.text,
            certainty=inject.certainty,
            source=inject.source,
        )
    elif inject.grip >= 0:
        activities.set_grip_level(
            actor=actor,
            activity=there,
            region=organisations.region(inject.region),
            level=inject.grip,
            reason=inject.reason,
        )


def is_done(inject: Inject) -> bool:
    """Whether an earlier player did this already, so that a restart repeats nothing."""
    there = activity(playing())
    if inject.version:
        return PictureVersion.objects.filter(activity=there, name=inject.version).exists()
    if inject.suggest:
        return Suggestion.objects.filter(document__activity=there, text=inject.text).exists()
    if inject.grip >= 0:
        standing = activity_queries.current_grip(there, organisations.region(inject.region))
        return standing is not None and standing.level == inject.grip
    text = realtime.text(inject.room)
    if inject.replace[1]:
        return inject.replace[0] not in text
    return _last_words(inject.write) in text


def exercise_clock() -> Timing:
    """The clock of the exercise, which somebody at the screen may stop, or set faster."""
    return exercises.timing(activity(exercise()))


def member(login: str) -> Membership:
    """Somebody of the world, as they work now."""
    found = organisations.current_membership(Account.objects.get(login=login))
    assert found is not None  # nobody of the script has a membership that ends
    return found


def account_of(login: str) -> str:
    """The id under which somebody connects."""
    return str(Account.objects.only("pk").get(login=login).pk)


def teller_of_now() -> Teller:
    """Fills in for somebody who writes at this moment."""
    names = {record["slug"]: record["name"] for record in world.organisations()}
    return Teller(Story(now().replace(second=0, microsecond=0), world.figures()), names)


def can_write(inject: Inject) -> bool:
    """Whether the live path lets this person write in that room; a test asks it for the whole script."""
    document = picture_queries.document_for(inject.room)
    if document is None:
        return False
    return picture_queries.seen_document(inject.room, document.activity, member(inject.by)).may_write


def _last_words(line: str) -> str:
    """The end of a written line, behind its tag and its clock: the same whenever it was written."""
    return line.rpartition("] ")[2].rpartition("{now}")[2].strip(": ")
