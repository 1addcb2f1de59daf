"""The door of exercise control to play the regions that are not joined."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.exercises import queries as exercises
from samenbeeld.federation import queries
from samenbeeld.federation.actions import playing as actions
from samenbeeld.federation.actions.playing import MOST_SEED
from samenbeeld.federation.playing import playing
from samenbeeld.federation.queries.national import places
from samenbeeld.federation.rules.sharing import PLAYED
from samenbeeld.federation.simulation import Fault
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations.queries import asking

UNPROCESSABLE, CONFLICT = 422, 409


class PlayForm(RefusableForm):
    """Which story, and which region has which trouble."""

    seed = forms.IntegerField(
        min_value=1, max_value=MOST_SEED, initial=7, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="play_%s")
        self.fields["seed"].label = say("federation-play-field-seed")
        self.fields["seed"].help_text = say("federation-play-hint-seed")
        for code in ("required", "invalid", "min_value", "max_value"):
            self.fields["seed"].error_messages[code] = say("federation-play-seed", most=MOST_SEED)
        nobody = ("", say("federation-play-nobody"))
        regions = [nobody, *((place.code.lower(), place.name) for place in places())]
        for fault in Fault:
            field = forms.ChoiceField(
                required=False, choices=regions, label=say(f"federation-play-fault-{fault.value}")
            )
            field.error_messages["invalid_choice"] = say("federation-no-region")
            self.fields[fault.value] = field

    def clean(self) -> dict[str, Any]:
        """One trouble for each region."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        had = set[str]()
        for fault in Fault:
            region = said.get(fault.value)
            if region in had:
                self.add_error(fault.value, say("federation-play-one-fault"))
            elif region:
                had.add(region)
        return said

    def faults(self) -> dict[str, Fault]:
        """By region."""
        return {self.cleaned_data[each.value]: each for each in Fault if self.cleaned_data.get(each.value)}


@require_http_methods(["GET", "HEAD", "POST"])
def regions(request: HttpRequest, slug: str) -> HttpResponse:
    """Who is played, and how they are; begin (with the form) and end (`do=end`)."""
    member = asking(request)
    activity = activities.readable_by_slug(member, slug)
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    require(member, "exercises.control", activities.scope(activity))
    if not exercises.is_exercise(activity):
        raise NotAllowed("exercises-only-in-exercise")
    ends = request.POST.get("do") == "end"
    form = PlayForm(request.POST if request.method == "POST" and not ends else None)
    status = 200
    if request.method == "POST":
        try:
            if ends:
                actions.end_playing(actor=member, activity=activity)
                messages.success(request, say("federation-play-has-ended"))
                return redirect("exercise_regions", slug)
            status = UNPROCESSABLE
            if form.is_valid():
                actions.begin_playing(
                    actor=member, activity=activity, seed=form.cleaned_data["seed"], faults=form.faults()
                )
                messages.success(request, say("federation-play-has-begun"))
                return redirect("exercise_regions", slug)
        except NotAllowed:
            raise
        except Refused as refused:
            status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
            if ends:
                messages.warning(request, say(refused.key, **refused.values))
            else:
                form.refuse(refused)
    row = playing()
    played = [each for each in queries.connections(now()) if each.peer.code.startswith(PLAYED)] if row else []
    context = {
        "activity": activity,
        "form": form,
        "row": row,
        "is_here": row is not None and row.activity_id == activity.pk,
        "is_open": activity.state not in exercises.OVER,
        "has_node": queries.own() is not None,
        "played": [(each, say(f"federation-health-{each.health.value}")) for each in played],
        "is_running": exercises.timing(activity).since is not None,
    }
    return render(request, "federation/played.html", context, status=status)


urlpatterns = [path("activiteiten/<slug:slug>/oefening/andere-regios/", regions, name="exercise_regions")]
