"""Door of the proof of reading: who read which section, decision and alarm. For whoever directs."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.queries.receipts import may_see_readers, with_readers
from samenbeeld.handover.queries.reading import decisions_read, decisions_to_read, sections_read, shared_texts
from samenbeeld.handover.queries.then import alarms_at
from samenbeeld.handover.web.asking import looking
from samenbeeld.look.paging import WHOLE

# With more names than this nobody finds one: then they come for the thing that is asked.
MOST_NAMES = 500


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """Each of them with names; only within the activity, and only for who writes the picture or orders.

    In a big crisis with the names of the thing ?wie= alone, or of `alles`.
    """
    visiting = looking(request, slug)
    activity, member = visiting.activity, visiting.member
    if not may_see_readers(activity, member):
        # The reason is that of the permission that most of them have.
        access.require(member, "crisis_picture.write_shared", activities.scope(activity))
    visiting.note("gelezen")
    shown = shared_texts(activity, member)
    views = decisions_to_read(activity) if may_read_decisions(activity, member) else []
    released = {slug for one in shown for slug in one.released_to}
    found = with_readers(activity, released, decisions=[view.number for view in views])
    alarms = alarms_at(activity, member, visiting.present) or ()
    sections = sections_read(activity, shown, found)
    decisions = decisions_read(activity, views, found)
    asked, names = request.GET.get("wie", ""), sum(each.names for each in (*sections, *decisions))
    context = {
        "activity": activity,
        "sections": sections,
        "decisions": decisions,
        "alarms": [each for each in alarms if not each.alarm.is_test],
        "asked": asked,
        "with_names": names <= MOST_NAMES or asked == WHOLE,
    }
    return render(request, "handover/reading.html", context)
