"""What was pushed as an Atom feed, for readers of feeds; the same facts as in JSON."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from samenbeeld.audit import journal
from samenbeeld.interface import atom, shapes, words
from samenbeeld.interface.caller import who_reads_pushed
from samenbeeld.interface.queries.pushed import pushed_of
from samenbeeld.interface.rules import MOST
from samenbeeld.kernel.clock import now
from samenbeeld.look.words import DEFAULT_LANGUAGE, in_language, say
from samenbeeld.multi_picture.queries import PART
from samenbeeld.organisations.queries import stamp


def feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest parts of one activity. Raises NotAllowed and NotFound."""
    member = who_reads_pushed(request, slug)
    with in_language(DEFAULT_LANGUAGE):
        activity, found = pushed_of(member, slug, cursor="", most=MOST)
        journal.record_read(
            stamp(member),
            object_kind=PART,
            object_id=f"{slug}/doorgezet",
            object_label=activity.name,
            tlp=activity.tlp,
            mode=activity.mode,
        )
        place = request.build_absolute_uri(reverse("pushed_there", args=[slug]))
        title = f"{_mark(found.mode)}. {say('multi-picture-feed-title', activity=activity.name)}"
        entries = [_entry(place, each) for each in found.rows]
    latest = max((each.updated for each in entries), default=activity.created_at or now())
    body = atom.feed(request.build_absolute_uri(), title, "Samenbeeld", latest, entries)
    return HttpResponse(body, content_type="application/atom+xml; charset=utf-8")


def _entry(place: str, each: shapes.PushedPart) -> atom.Entry:
    if each.text is not None:
        text = each.text
    elif each.replaced_by is not None:
        text = say("multi-picture-replaced-there", number=str(each.replaced_by))
    else:
        text = f"{say('multi-picture-withdrawn-there')} {each.reason or ''}".strip()
    part = say("multi-picture-part", number=str(each.number))
    state = "" if each.text is not None else f" ({each.state})"
    return atom.Entry(
        address=f"{place}#deel-{each.number}",
        title=f"{_mark(each.mode)}. {part}{state}: {each.title}",
        label=f"TLP:{each.tlp.upper()}",
        text=text,
        author=each.approved_by,
        published=each.pushed_at,
        updated=each.changed_at,
    )


def _mark(mode: str) -> str:
    return say("look-exercise-tag" if mode == words.MODES["exercise"] else "look-real-tag")
