"""What somebody fills in to alarm people about an activity."""

import json
from typing import Any

from django import forms

from samenbeeld.activities import queries
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.areas import DrawnArea
from samenbeeld.activities.web.forms import Spoken
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.rules import audience
from samenbeeld.alerts.rules.audience import Circle, Wanted
from samenbeeld.geo import queries as geo
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations

# Places with at least so many people are enough to name a part of a region of the activity.
_KNOWN_PLACE = 1_000
# As many points as an area may have, each written out.
_LONGEST_AREA = 100_000


class AlarmForm(Spoken):
    """Two sentences and whom they are for. `seen` holds the list that was shown, `key` makes sending once."""

    hints = ("first", "functions", "organisations", "around", "area", "asks_to_come", "is_test")

    key = forms.CharField(max_length=36, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    first = forms.CharField(max_length=400, widget=forms.Textarea(attrs={"rows": 2}))
    second = forms.CharField(required=False, max_length=800, widget=forms.Textarea(attrs={"rows": 2}))
    functions = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    kinds = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    regions = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    around = forms.ChoiceField(required=False)
    kilometres = forms.FloatField(
        required=False, min_value=0.1, max_value=100, widget=forms.NumberInput(attrs={"step": "0.1"})
    )
    area = forms.CharField(
        required=False,
        max_length=_LONGEST_AREA,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false"}),
    )
    organisations = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    tlp = forms.ChoiceField()
    asks_to_come = forms.BooleanField(required=False)
    is_test = forms.BooleanField(required=False)

    def __init__(self, data: Any = None, *, activity: Activity, drawn: DrawnArea | None = None) -> None:
        """`drawn` is filled in as the area."""
        area = json.dumps({"type": "Polygon", "coordinates": [drawn.ring]}) if drawn else ""
        super().__init__(data, initial={"key": str(uuid7()), "tlp": activity.tlp, "area": area})
        meant = _meant(activity)
        self._offer("functions", _functions(meant))
        self._offer("kinds", _named({one.kind for one in meant}, organisations.kind_name))
        self._offer("regions", [(region.code, region.name) for region in activity.regions.all()])
        self._offer("organisations", [(one.slug, one.name) for one in meant])
        codes = [region.code for region in activity.regions.all()]
        self._places = {place.code: place for place in geo.places_in(codes, at_least=_KNOWN_PLACE)}
        by_name = sorted(
            ((code, place.name) for code, place in self._places.items()), key=lambda pair: pair[1]
        )
        self._offer("around", [("", say("activities-alarm-around-nothing")), *by_name])
        # An alarm may be stricter than its activity, never wider.
        labels = list(Tlp)
        allowed = labels[labels.index(Tlp(activity.tlp)) :]
        self._offer("tlp", [(label.value, label.label) for label in allowed])
        for problem in ("invalid", "min_value", "max_value"):
            self.fields["kilometres"].error_messages[problem] = say("activities-alarm-no-number")

    @property
    def groups(self) -> list[forms.BoundField]:
        """The choices that stand open on the page, in the order in which one thinks of them."""
        return [self[name] for name in ("functions", "kinds", "regions")]

    def wanted(self) -> Wanted:
        """What was chosen. Raises Refused for an area that cannot be read."""
        given = self.cleaned_data
        return Wanted(
            functions=frozenset(given["functions"]),
            organisations=frozenset(given["organisations"]),
            kinds=frozenset(given["kinds"]),
            regions=frozenset(given["regions"]),
            area=self._area(),
        )

    def _area(self) -> audience.Area | None:
        given = self.cleaned_data
        if given["area"].strip():
            try:
                return audience.area_of(json.loads(given["area"]))
            except ValueError as unreadable:
                raise Refused("alerts-area-unreadable", field="area") from unreadable
        if not given["around"]:
            return None
        if not given["kilometres"]:
            raise Refused("activities-alarm-kilometres-missing", field="kilometres")
        longitude, latitude = self._places[given["around"]].geometry["coordinates"][:2]
        return Circle((longitude, latitude), given["kilometres"] * 1000)

    def _offer(self, name: str, options: list[tuple[str, str]]) -> None:
        bound = self.fields[name]
        assert isinstance(bound, forms.ChoiceField)
        bound.choices = options
        bound.error_messages["invalid_choice"] = say("activities-choice-unknown")


def _meant(activity: Activity) -> list[Any]:
    """The organisations that an alarm of this activity may go to at all, by name."""
    if activity.mode == Mode.EXERCISE.value:
        return queries.participants(activity)
    codes = [region.code for region in activity.regions.all()]
    return list(organisations.organisations().filter(regions__code__in=codes).distinct())


def _functions(meant: list[Any]) -> list[tuple[str, str]]:
    held = {code for one in organisations.members_at(meant) for code in one.functions}
    order = alerts.policy()["first_contact"]["functions"]
    return [(code, organisations.function_name(code)) for code in order if code in held]


def _named(codes: set[str], name: Any) -> list[tuple[str, str]]:
    return sorted(((code, name(code)) for code in codes), key=lambda pair: pair[1])
