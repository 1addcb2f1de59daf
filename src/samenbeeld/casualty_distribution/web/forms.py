"""What people fill in about casualties. Labels are said when the form is made, in the reader's language.

A count below nothing is refused by the action, at its field: what was typed stays.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from django import forms

from samenbeeld.activities.models import Activity
from samenbeeld.casualty_distribution import queries
from samenbeeld.casualty_distribution.models import DistributionProposal
from samenbeeld.casualty_distribution.queries import HospitalNow, Known, definition
from samenbeeld.casualty_distribution.queries.working_out import Wish, wish_of
from samenbeeld.casualty_distribution.rules import reporting
from samenbeeld.look.forms import MomentField, RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region

Choices = list[tuple[str, str]]


class Told(RefusableForm):
    """Labels are `casualty-distribution-field-<name>`; what is left out is `…-missing`."""

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="cd_%s", **options)
        for name, field in self.fields.items():
            key = name.replace("_", "-")
            if not name.startswith("slots_") and not field.widget.is_hidden:
                field.label = say(f"casualty-distribution-field-{key}")
            wrong = say("casualty-distribution-field-wrong")
            field.error_messages.update({"required": wrong, "invalid": wrong, "invalid_choice": wrong})

    def _offer(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        """What can be chosen; nothing is chosen beforehand when there are several."""
        field, offered = self.fields[name], list(choices)
        if isinstance(field, forms.ChoiceField):
            nothing = [] if len(offered) == 1 else [("", say("casualty-distribution-choose"))]
            field.choices = [*nothing, *offered]


class Coordinate(forms.FloatField):
    """Degrees, with a point or a comma: people copy it from a map or write it as they are used to."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def to_python(self, value: Any) -> Any:
        """The figure, None for nothing. Raises ValidationError."""
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)


def _moment() -> MomentField:
    return MomentField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"))


class PlaceForm(Told):
    """A place where casualties are gathered."""

    name = forms.CharField(max_length=60)
    latitude = Coordinate()
    longitude = Coordinate()

    def chosen(self) -> dict[str, Any]:
        """What `add_place` needs."""
        return dict(self.cleaned_data)


class PlacedForm(Told):
    """About one of the places of an activity."""

    def __init__(self, data: Any = None, *, activity: Activity, known: Known, **options: Any) -> None:
        super().__init__(data, **options)
        self._activity = activity
        self._offer("place", ((str(each.number), each.name) for each in known.places))

    def at_place(self) -> dict[str, Any]:
        """What was filled in, with the place itself."""
        given = dict(self.cleaned_data)
        given["place"] = queries.place_in(self._activity, int(given["place"]))
        return given


class GroupForm(PlacedForm):
    """So many of one class at one place. There is no field for more than that."""

    place = forms.ChoiceField()
    triage = forms.ChoiceField()
    low = forms.IntegerField()
    likely = forms.IntegerField()
    high = forms.IntegerField()
    source = forms.ChoiceField()
    at = _moment()

    def __init__(self, data: Any = None, *, activity: Activity, known: Known, **options: Any) -> None:
        super().__init__(data, activity=activity, known=known, **options)
        self._offer("triage", _classes(definition().class_names))
        self._offer(
            "source", ((code, queries.said(each)) for code, each in definition().source_names.items())
        )

    def chosen(self) -> dict[str, Any]:
        """What `report_casualties` needs."""
        given = self.at_place()
        given["seen_at"] = given.pop("at")
        return given


class AmbulanceForm(PlacedForm):
    """So many ambulances of a region, or of a service across the border, for a place."""

    place = forms.ChoiceField()
    region = forms.ChoiceField()
    count = forms.IntegerField()
    at = _moment()

    def __init__(
        self, data: Any = None, *, activity: Activity, known: Known, member: Membership, **options: Any
    ) -> None:
        super().__init__(data, activity=activity, known=known, **options)
        self._member = member
        self.fields["at"].label = say("casualty-distribution-field-there-at")
        abroad = definition().services
        self._offer(
            "region",
            [
                *((each.code, each.name) for each in organisations.regions()),
                *(
                    (each.slug, f"{each.name}, {queries.said(abroad[each.slug])}")
                    for each in queries.services()
                ),
            ],
        )

    def chosen(self) -> dict[str, Any]:
        """What `report_ambulances` needs."""
        given = self.at_place()
        given["there_at"] = given.pop("at")
        whose = given.pop("region")
        if whose in definition().services:
            return {**given, "region": self._asking(), "service": queries.service(whose)}
        return {**given, "region": organisations.region(whose)}

    def _asking(self) -> Region:
        """The region that asks across the border: the reporter's own, else the first of the activity."""
        here = list(self._activity.regions.order_by("code"))
        own = organisations.region_codes(self._member.organisation)
        return next((each for each in here if each.code in own), here[0])


class DepartureForm(PlacedForm):
    """So many of a class left for a hospital so far."""

    place = forms.ChoiceField()
    triage = forms.ChoiceField()
    hospital = forms.ChoiceField()
    count = forms.IntegerField()
    at = _moment()

    def __init__(self, data: Any = None, *, activity: Activity, known: Known, **options: Any) -> None:
        super().__init__(data, activity=activity, known=known, **options)
        self.fields["count"].label = say("casualty-distribution-field-so-far")
        self._offer("triage", _classes(each.code for each in definition().classes))
        self._offer("hospital", _hospitals(known.hospitals))

    def chosen(self) -> dict[str, Any]:
        """What `report_departures` needs."""
        given = self.at_place()
        given["hospital"] = organisations.by_slug(given["hospital"])
        return given


class AnswerForm(Told):
    """What one hospital can take. A class that is left empty is unknown, and is asked for."""

    kind = forms.ChoiceField()

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        for each in definition().classes:
            label = say("casualty-distribution-field-slots", triage=each.code)
            field = forms.IntegerField(required=False, label=label)
            field.error_messages["invalid"] = say("casualty-distribution-field-wrong")
            self.fields[f"slots_{each.code}"] = field
        self._offer(
            "kind", ((each, say(f"casualty-distribution-answer-{each}")) for each in reporting.ANSWERS)
        )

    def chosen(self) -> dict[str, Any]:
        """What `answer_for_hospital` needs."""
        given = self.cleaned_data
        slots = {each.code: given.get(f"slots_{each.code}") for each in definition().classes}
        return {"kind": given["kind"], "slots": slots}


class WishForm(Told):
    """What a proposal looks at. `as_in`: as in the proposal of that number, with what was decided in it."""

    hours = forms.IntegerField()
    by_themselves_percent = forms.IntegerField()
    is_careful = forms.BooleanField(required=False)
    as_in = forms.IntegerField(required=False, widget=forms.HiddenInput())

    @classmethod
    def started(cls) -> "WishForm":
        """With what policy says."""
        rules = definition()
        return cls(initial={"hours": rules.hours, "by_themselves_percent": rules.by_themselves_percent})

    def chosen(self, activity: Activity) -> Wish:
        """The wish. Raises NotFound for a proposal that is not there."""
        given = dict(self.cleaned_data)
        number = given.pop("as_in")
        return Wish(**given) if number is None else wish_of(queries.proposal(activity, number))


class DecideForm(Told):
    """Another count of one class for one hospital, with a reason."""

    triage = forms.ChoiceField()
    hospital = forms.ChoiceField()
    count = forms.IntegerField()
    reason = forms.CharField(max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None, *, known: Known, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["count"].label = say("casualty-distribution-field-wanted")
        self._offer("triage", _classes(each.code for each in definition().classes))
        self._offer("hospital", _hospitals(known.hospitals))

    def chosen(self, of: DistributionProposal) -> Wish:
        """The wish of that proposal, with this on top of what was decided in it before."""
        given, before = self.cleaned_data, wish_of(of)
        decided = {**(before.decided or {}), (given["triage"], given["hospital"]): given["count"]}
        return replace(before, decided=decided, reason=given["reason"])


class ChooseForm(Told):
    """Take it over, or not and why. `seen`: what was told since the proposal and stood on the page."""

    reason = forms.CharField(required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    seen = forms.CharField(required=False, widget=forms.HiddenInput())

    def show_again(self, seen: str) -> None:
        """It stands on the page now that more was told: a second press takes it over all the same."""
        # What is sent holds a list per name; these are the values in it.
        self.data = {**dict(self.data.items()), "seen": seen}


def begun_at(moment: datetime) -> dict[str, Any]:
    """A form that starts with this moment."""
    return {"at": moment}


def _classes(codes: Iterable[str]) -> Choices:
    names = definition().class_names
    return [(code, f"{code}: {queries.said(names[code])}") for code in codes]


def _hospitals(hospitals: Iterable[HospitalNow]) -> Choices:
    return [(each.organisation.slug, each.organisation.name) for each in hospitals]
