"""The page for the other side: what was pushed, as text that can be copied into any field."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenbeeld.multi_picture import queries
from samenbeeld.multi_picture.queries import told
from samenbeeld.multi_picture.web.asking import note, visit


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """What stands, each with its text to copy; and what was withdrawn or replaced, without its words."""
    member, activity = visit(request, slug)
    note(member, activity, "doorgezet")
    out = queries.going_out(member, activity)
    standing = [each for each in out if each.stands]
    context = {
        "activity": activity,
        "mark": told.mark(activity),
        "standing": [
            {
                "view": each,
                "number": str(each.number),
                "place": told.place(each.section),
                "text": told.copyable(activity, each),
                "rows": len(told.copyable(activity, each).splitlines()) + 1,
            }
            for each in standing
        ],
        "whole": "\n\n".join(told.copyable(activity, each) for each in standing),
        "over": [
            {
                "view": each,
                "number": str(each.number),
                "place": told.place(each.section),
                "by": str(each.replaced_by.number) if each.replaced_by else "",
                "who": told.who(each.changed_by),
            }
            for each in out
            if not each.stands
        ],
    }
    return render(request, "multi_picture/there.html", context)
