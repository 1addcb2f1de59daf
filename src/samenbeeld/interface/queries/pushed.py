"""What of one activity went to the picture of all disciplines, for who reads it there."""

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries import section_title
from samenbeeld.interface import shapes, words
from samenbeeld.interface.queries.links import address, links
from samenbeeld.interface.rules import cut
from samenbeeld.kernel.errors import NotFound
from samenbeeld.multi_picture import queries as parts
from samenbeeld.multi_picture.queries import PartView, told
from samenbeeld.organisations.models import Membership

_FAR = 10**9


def pushed_of(
    member: Membership, slug: str, *, cursor: str, most: int
) -> tuple[Activity, shapes.PushedParts]:
    """The newest first; of what was withdrawn or replaced no words, only that it no longer counts.

    Raises NotFound, also to whom it is closed, and Refused.
    """
    activity = activities.by_slug(slug)
    if not parts.may(member, activity, parts.READ):
        raise NotFound("activities-not-found")
    part = cut(
        parts.going_out(member, activity),
        lambda each: f"{_FAR - each.number:010d}",
        cursor=cursor,
        most=most,
    )
    asked = {"cursor": cursor, **({"aantal": str(most)} if part.following else {})}
    return activity, shapes.PushedParts(
        activity=shapes.Named(code=activity.slug, name=activity.name),
        mode=words.MODES[activity.mode],
        rows=[_part(activity, each) for each in part.rows],
        links=links(address("activiteiten", slug, "doorgezet"), asked, part.following),
    )


def _part(activity: Activity, view: PartView) -> shapes.PushedPart:
    step, stands = view.pushed, view.stands
    assert step is not None  # it went out
    return shapes.PushedPart(
        number=view.number,
        state=words.PART_STATES[view.state.value],
        code=view.section,
        title=section_title(view.section),
        tlp=view.tlp.value,
        mode=words.MODES[activity.mode],
        statements=[
            shapes.Statement(
                text=each.text,
                certainty=words.CERTAINTIES[each.certainty] if each.certainty else None,
                source=each.source or None,
            )
            for each in view.sentences
            if stands
        ],
        said=(view.part.note or None) if stands else None,
        text=told.copyable(activity, view) if stands else None,
        version=view.part.version.number if view.part.version else None,
        replaces=view.part.replaces.number if view.part.replaces else None,
        replaced_by=view.replaced_by.number if view.replaced_by else None,
        reason=(view.last.reason or None) if view.last else None,
        approved_by=told.who(step.by),
        pushed_at=step.at,
        changed_at=view.changed_at,
    )
