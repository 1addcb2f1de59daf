"""What people fill in about codes and units. Labels are said when the form is made, in the reader's language.

A number below nothing is refused by the action, at its field: what was typed stays.
"""

from typing import Any

from django import forms
from django.http import QueryDict

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import grip_levels
from samenbeeld.look.forms import MomentField, RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Region
from samenbeeld.scale_up.actions import With
from samenbeeld.scale_up.queries import UnitView, definition, said, sureness
from samenbeeld.scale_up.rules.definition import Code
from samenbeeld.scale_up.rules.scaling import DONE, OPEN, Standing, Wish
from samenbeeld.scale_up.rules.units import UnitState, may_follow

_COUNT, _CARE = "count_", "aftercare_"


class Told(RefusableForm):
    """Labels are `scale-up-field-<name>`, unless the field has one already."""

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="su_%s", **options)
        for name in self.fields:
            self._named(name)

    def _named(self, name: str) -> None:
        field, wrong = self.fields[name], say("scale-up-field-wrong")
        field.label = field.label or say(f"scale-up-field-{name.replace('_', '-')}")
        field.error_messages.update({"required": wrong, "invalid": wrong, "invalid_choice": wrong})

    def _add(self, name: str, field: forms.Field) -> None:
        self.fields[name] = field
        self._named(name)


class CodeForm(Told):
    """How many of each kind a code asks for in a region, and what goes with it."""

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        code: Code,
        before: Standing,
        grip: int | None,
        people: int,
        seen: str,
    ) -> None:
        """`grip` is the level of now, None for who may not set one; `people` would be alarmed."""
        super().__init__(data)
        self._code, self._sent = code, data
        again = code.code == before.code
        for kind in () if code.is_end else definition().kinds.values():
            proposed = code.proposed.get(kind.code, 0)
            count = before.counts.get(kind.code, 0) if again else proposed
            self._add(f"{_COUNT}{kind.code}", forms.IntegerField(
                label=said(kind.many), initial=count,
                help_text=say("scale-up-code-proposes", count=proposed),
            ))  # fmt: skip
        for item, names in definition().aftercare.items() if code.is_end else ():
            choices = [
                ("", say("scale-up-choose")),
                *((each, say(f"scale-up-care-{each}")) for each in (DONE, OPEN)),
            ]
            self._add(f"{_CARE}{item}", forms.ChoiceField(
                label=said(names), choices=choices, required=False,
                help_text=sureness(definition().aftercare_status[item]),
            ))  # fmt: skip
        if grip is not None and not code.is_end:
            self._add_grip(code, grip)
        self._add("reason", forms.CharField(
            required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2})
        ))  # fmt: skip
        if people:
            label = say("scale-up-field-alarm", people=people)
            self._add("alarm", forms.BooleanField(required=False, label=label, initial=True))
            self._add("seen", forms.CharField(
                required=False, widget=forms.HiddenInput(), initial=seen, label=label
            ))  # fmt: skip

    def _add_grip(self, code: Code, grip: int) -> None:
        stay = ("", say("scale-up-grip-stays", level=grip))
        levels = [
            (str(level.level), said(level.name)) for level in grip_levels()
            # One of several regions leads from some level on: that is set where the region is chosen.
            if level.level != grip and not level.names_source_region
        ]  # fmt: skip
        wanted = str(code.grip) if code.grip is not None and code.grip > grip else ""
        self._add("grip", forms.ChoiceField(choices=[stay, *levels], required=False, initial=wanted))

    def show_again(self, seen: str) -> None:
        """The list of now stands on the page: a second press sends to that one."""
        if self._sent is not None and "seen" in self.fields:
            sent = self._sent.copy()
            sent["seen"] = seen
            self.data = sent

    def wish(self) -> Wish:
        """What is to be confirmed."""
        given = self.cleaned_data
        counts = {
            name.removeprefix(_COUNT): count for name, count in given.items()
            if name.startswith(_COUNT) and count
        }  # fmt: skip
        care = {name.removeprefix(_CARE): word for name, word in given.items() if name.startswith(_CARE)}
        return Wish(self._code.code, counts, given["reason"], care)

    def along(self) -> With:
        """The GRIP level and the alarm that go with it."""
        given = self.cleaned_data
        grip = given.get("grip", "")
        return With(int(grip) if grip else None, given.get("alarm", False), given.get("seen", ""))


class UnitForm(Told):
    """So many of one kind, asked of somebody. Minutes that are left empty are unknown."""

    region = forms.ChoiceField()
    kind = forms.ChoiceField()
    count = forms.IntegerField()
    name = forms.CharField(max_length=60)
    organisation = forms.ChoiceField(required=False)
    ready_minutes = forms.IntegerField(required=False)
    endurance_minutes = forms.IntegerField(required=False)

    def __init__(self, data: Any = None, *, activity: Activity, kind: str = "") -> None:
        known = definition().kinds.get(kind)
        super().__init__(data, initial={
            "kind": kind,
            "ready_minutes": known.ready_minutes if known else None,
            "endurance_minutes": known.endurance_minutes if known else None,
        })  # fmt: skip
        regions = sorted(activity.regions.all(), key=lambda region: region.name)
        self._offer("region", [(region.code, region.name) for region in regions])
        self._offer("kind", [(each.code, said(each.name)) for each in definition().kinds.values()])
        taking_part = [(each.slug, each.name) for each in activities.participants(activity)]
        self._offer("organisation", taking_part, nothing=say("scale-up-of-nobody"))
        for name in ("ready_minutes", "endurance_minutes"):
            self.fields[name].help_text = say("scale-up-empty-is-unknown")

    def _offer(self, name: str, choices: list[tuple[str, str]], nothing: str = "") -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        first = [] if len(choices) == 1 and not nothing else [("", nothing or say("scale-up-choose"))]
        field.choices = [*first, *choices]

    def chosen(self) -> dict[str, Any]:
        """What `ask_unit` needs."""
        given = dict(self.cleaned_data)
        given["region"] = organisations.region(given["region"])
        given["organisation"] = (
            organisations.by_slug(given["organisation"]) if given["organisation"] else None
        )
        return given


class StepForm(Told):
    """A unit came into another state; without a moment: now."""

    state = forms.ChoiceField()
    at = MomentField(
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    reason = forms.CharField(required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None, *, view: UnitView) -> None:
        super().__init__(data)
        self.fields["at"].help_text = say("scale-up-empty-is-now")
        field = self.fields["state"]
        assert isinstance(field, forms.ChoiceField)
        # What no longer follows is refused by the action, in words: somebody else was first.
        field.choices = [(str(each), say(f"scale-up-state-{word(each)}")) for each in UnitState]
        following = may_follow(view.state)
        self.initial = {"state": str(following[0]) if following else ""}
        self.following = following

    def chosen(self) -> dict[str, Any]:
        """What `move_unit` needs."""
        return dict(self.cleaned_data)


def word(state: str) -> str:
    """The state as it stands in a key of the words."""
    return str(state).replace("_", "-")


def region_in(activity: Activity, code: str) -> Region | None:
    """The region of the activity with that code, None when it is not in it."""
    return next((each for each in activity.regions.all() if each.code == code), None)
