"""What people fill in about a plan. A form cannot keep a file; the sentences say to choose it again."""

from datetime import date
from typing import Any

from django import forms

from samenbeeld.escalation.queries import ladder, said
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.forms import OF_SEARCH, RefusableForm
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.choosing_form import PlanChoosingForm, named
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries import KeptPlan, definition
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.road import Described

UPLOAD, WRITE = "upload", "write"

_HINTS = ("file", "meaning", "tlp", "review_on", "note")


class Spoken(RefusableForm):
    """Labels, hints and refusals are sentences: `plans-field-<name>` and `…-hint`, `plans-<name>-missing`."""

    hints: tuple[str, ...] = ()

    def speak(self) -> None:
        """Put the sentences at the fields. Last of all: fields that are added later have none."""
        for name, field in self.fields.items():
            key = name.replace("_", "-")
            if name in OF_SEARCH:
                continue
            if not isinstance(field.widget, forms.HiddenInput):
                field.label = say(f"plans-field-{key}")
                if field.required:
                    field.error_messages["required"] = say(f"plans-{key}-missing")
                for code in ("invalid", "invalid_choice", "invalid_list"):
                    if code in field.error_messages:
                        field.error_messages[code] = say(f"plans-{key}-missing")
            if name in self.hints:
                field.help_text = say(f"plans-field-{key}-hint")

    def offer(self, name: str, choices: list[tuple[Any, str]]) -> None:
        """What can be chosen at that field."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


def _day(value: date) -> str:
    return value.isoformat()


class PlanForm(Spoken):
    """A plan, or a new version of one: then `of` is the version it comes after, and its file may stay."""

    hints = _HINTS

    how = forms.ChoiceField(required=False, widget=forms.RadioSelect)
    # Whether a file is empty is said by the same rule as everything else about it.
    file = forms.FileField(required=False, allow_empty_file=True, max_length=None)
    title = forms.CharField(max_length=road.LONGEST_TITLE)
    kind = forms.ChoiceField()
    language = forms.ChoiceField(required=False)
    meaning = forms.CharField(
        required=False, max_length=road.LONGEST_MEANING, widget=forms.Textarea(attrs={"rows": 3})
    )
    themes = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    regions = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    phases = forms.TypedMultipleChoiceField(coerce=int, widget=forms.CheckboxSelectMultiple)
    tlp = forms.ChoiceField()
    effective_on = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    review_on = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    note = forms.CharField(
        required=False, max_length=road.LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 2})
    )
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, files: Any = None, *, member: Membership, of: PlanVersion | None = None
    ) -> None:
        super().__init__(data, files, initial=_started(member, of), auto_id="plan_%s")
        known = definition()
        here = organisations.region_codes(member.organisation)
        self.offer("kind", [(each.code, said(each.name)) for each in known.kinds.values()])
        self.offer("language", [(code, said(name)) for code, name in known.languages.items()])
        self.offer("themes", [(code, said(name)) for code, name in known.themes.items()])
        self.offer(
            "regions", [(each.code, each.name) for each in organisations.regions() if each.code in here]
        )
        self.offer("phases", [(step.number, said(step.name)) for step in ladder().steps])
        self.offer("tlp", [(label.value, label.label) for label in known.labels])
        self.offer("how", [(UPLOAD, say("plans-how-upload")), (WRITE, say("plans-how-write"))])
        self._has_file = of is not None and of.file_id is not None
        self.speak()
        if of is not None and self._has_file:
            self.fields["file"].help_text = say("plans-field-file-kept", name=of.file_name)

    def clean(self) -> dict[str, Any]:
        """A file, unless the one before stays or it is written here; not both."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        has_upload = bool(given.get("file"))
        if self.is_written and has_upload:
            self.add_error("how", say("plans-how-both"))
        if not self.is_written and not self._has_file and not has_upload and "file" not in self.errors:
            self.add_error("file", say("plans-file-missing"))
        return given

    @property
    def is_written(self) -> bool:
        """Whether it is written here."""
        return self.cleaned_data.get("how") == WRITE

    @property
    def boxes(self) -> list[forms.BoundField]:
        """The fields of which several may be ticked."""
        return [self[name] for name in ("themes", "phases", "regions")]

    def described(self) -> Described:
        """What the action needs."""
        given = self.cleaned_data
        return Described(
            title=given["title"],
            kind=given["kind"],
            themes=tuple(given["themes"]),
            regions=tuple(given["regions"]),
            phases=tuple(given["phases"]),
            tlp=Tlp(given["tlp"]),
            effective_on=given["effective_on"],
            review_on=given["review_on"],
            meaning=given["meaning"],
            note=given["note"],
            language=given["language"] or next(iter(definition().languages)),
        )


class ReturnForm(Spoken):
    """Why a version goes back to its writer."""

    reason = forms.CharField(max_length=road.LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="return_%s")
        self.speak()


class WithdrawForm(Spoken, PlanChoosingForm):
    """Why a plan counts no longer, and which came instead: of one's own organisation, or found."""

    reason = forms.CharField(max_length=road.LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 2}))
    replaced_by = forms.ChoiceField(required=False)

    def __init__(self, data: Any = None, *, member: Membership, of: KeptPlan, typed: Any = None) -> None:
        """`typed`: what stood there when somebody searched."""
        super().__init__(data, auto_id="withdraw_%s")
        self.speak()
        given = data if data is not None else typed
        found = self.offer_plans(member, given, [given.get("replaced_by", "")] if given else [])
        self._others = {key: each for key, each in found.every.items() if each.kept.plan != of.plan}
        self.offer("replaced_by", [("", say("plans-replaced-by-none")), *named(self._others)])
        if typed is not None:
            self.keep(typed)

    def chosen(self) -> dict[str, Any]:
        """What the action needs."""
        instead = self._others.get(self.cleaned_data["replaced_by"])
        return {"reason": self.cleaned_data["reason"], "replaced_by": instead.kept.plan if instead else None}


def _started(member: Membership, of: PlanVersion | None) -> dict[str, Any]:
    today, months = local(now()).date(), definition().usual_months
    usual = {
        "form_key": uuid7(),
        "effective_on": _day(today),
        "review_on": _day(road.months_on(today, months)),
    }
    if of is None:
        return {
            **usual,
            "how": UPLOAD,
            "language": next(iter(definition().languages)),
            "tlp": definition().labels[-1].value,
            "regions": sorted(organisations.region_codes(member.organisation)),
        }
    kept = ("title", "kind", "language", "meaning", "themes", "regions", "phases", "tlp")
    how = WRITE if of.is_written else UPLOAD
    return {**usual, "how": how, **{name: getattr(of, name) for name in kept}}
