"""What a person fills in to judge a theme, to read along, and to say what they see."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms

from samenbeeld.escalation.queries import said
from samenbeeld.kernel.levels import Level
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.times import AMSTERDAM, local
from samenbeeld.look.words import say
from samenbeeld.safety_picture.models import Occasion
from samenbeeld.safety_picture.rules.calendar import (
    CLASSES,
    LONGEST_NOTE,
    LONGEST_TITLE,
    CalendarPolicy,
    Entry,
    check_years,
    repeated,
)
from samenbeeld.safety_picture.rules.definition import JUDGED, Theme
from samenbeeld.safety_picture.rules.judging import LONGEST_TEXT, TRENDS


class SafetyPictureForm(RefusableForm):
    """What the forms of this package share: how a field is called, and the levels to choose from."""

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id="sp_%s", **options)

    def _words(self, name: str, label: str, missing: str = "") -> None:
        self.fields[name].label = label
        if missing:
            for code in ("required", "invalid_choice"):
                self.fields[name].error_messages[code] = say(missing)

    def _levels(self, name: str, *, nothing: str = "") -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        words = [(level.value, say(f"look-level-{level.value}")) for level in JUDGED]
        field.choices = [("", nothing), *words] if nothing else words


class OwnLevelForm(SafetyPictureForm):
    """A level of one's own, and the code of the authority when the theme has one."""

    level = forms.ChoiceField()
    official = forms.ChoiceField(required=False)

    def __init__(self, data: Any = None, *, theme: Theme) -> None:
        super().__init__(data)
        self._words("level", say("safety-picture-own-level"), "safety-picture-level-unknown")
        self._levels("level", nothing=say("safety-picture-choose"))
        if theme.official is None:
            del self.fields["official"]
            return
        self._words("official", say("safety-picture-official-of", who=said(theme.official)))
        self._levels("official", nothing=say("safety-picture-official-none"))

    def chosen(self) -> dict[str, Any]:
        """What `record_own_level` needs."""
        official = self.cleaned_data.get("official")
        return {
            "level": Level(self.cleaned_data["level"]),
            "official": Level(official) if official else None,
        }


class JudgementForm(SafetyPictureForm):
    """The judgement itself: three short texts, a level, a direction, and the coming weeks."""

    own = forms.CharField(widget=forms.HiddenInput)
    what_is = forms.CharField(max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 4}))
    what_if = forms.CharField(
        max_length=LONGEST_TEXT, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    what_now = forms.CharField(
        max_length=LONGEST_TEXT, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    level = forms.ChoiceField()
    trend = forms.ChoiceField()
    reason = forms.CharField(
        max_length=LONGEST_TEXT, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, data: Any = None, *, mondays: Sequence[date], **options: Any) -> None:
        super().__init__(data, **options)
        self.weeks = [f"outlook_{number}" for number, _ in enumerate(mondays, start=1)]
        for name, monday in zip(self.weeks, mondays, strict=True):
            self.fields[name] = forms.ChoiceField()
            week = say("safety-picture-week", number=str(monday.isocalendar().week))
            self._words(name, week, "safety-picture-outlook-incomplete-week")
            self._levels(name)
        for name in ("what_is", "what_if", "what_now"):
            key = f"safety-picture-{name.replace('_', '-')}"
            self._words(name, say(key), "safety-picture-what-is-missing" if name == "what_is" else "")
            self.fields[name].help_text = say(f"{key}-hint")
        self._words("level", say("safety-picture-level"), "safety-picture-level-unknown")
        self._levels("level", nothing=say("safety-picture-choose"))
        self._words("trend", say("safety-picture-trend"), "safety-picture-trend-unknown")
        trend = self.fields["trend"]
        assert isinstance(trend, forms.ChoiceField)
        trend.choices = [(each, say(f"safety-picture-trend-{each}")) for each in TRENDS]
        self._words("reason", say("safety-picture-reason"))
        self.fields["reason"].help_text = say("safety-picture-reason-hint")

    @property
    def outlook(self) -> list[forms.BoundField]:
        """The fields of the coming weeks, the next one first."""
        return [self[name] for name in self.weeks]

    def chosen(self) -> dict[str, Any]:
        """What `assess` needs, beside the own level."""
        typed = self.cleaned_data
        return {
            **{name: typed[name] for name in ("trend", "what_is", "what_if", "what_now", "reason")},
            "level": Level(typed["level"]),
            "outlook": tuple(Level(typed[name]) for name in self.weeks),
        }


class ReadingForm(SafetyPictureForm):
    """Agree, or send back with a remark."""

    agrees = forms.ChoiceField(choices=[("ja", ""), ("nee", "")])
    remark = forms.CharField(
        max_length=LONGEST_TEXT, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self._words("remark", say("safety-picture-remark"))
        self.fields["remark"].help_text = say("safety-picture-remark-hint")
        self._words("agrees", say("safety-picture-agrees"), "safety-picture-agrees-missing")


class OpinionForm(SafetyPictureForm):
    """The level that an organisation sees, and in words what."""

    level = forms.ChoiceField()
    text = forms.CharField(max_length=LONGEST_TEXT, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self._words("level", say("safety-picture-we-see"), "safety-picture-level-unknown")
        self._levels("level", nothing=say("safety-picture-choose"))
        self._words("text", say("safety-picture-we-see-what"))
        self.fields["text"].help_text = say("safety-picture-we-see-hint")


# After how many days the same comes again.
_REPEATS = (("", "once"), ("1", "daily"), ("7", "weekly"), ("14", "fortnightly"))


def _typed(stands: Occasion) -> dict[str, Any]:
    """What stands on the calendar, as somebody would type it."""
    starts, days = local(stands.starts_at), stands.days
    return {
        "kind": stands.kind, "title": stands.title, "risk_class": stands.risk_class,
        "municipality": stands.municipality, "place": stands.place, "note": stands.note,
        "starts": starts.date(), "starts_time": None if stands.is_whole_day else starts.time(),
        "ends": days[-1], "ends_time": _ends(stands),
    }  # fmt: skip


def _ends(stands: Occasion) -> time | None:
    """Until when on its last day; None until midnight."""
    ends = local(stands.ends_at).time()
    return None if stands.is_whole_day or ends == time() else ends


class OccasionForm(SafetyPictureForm):
    """Something for the calendar: what, where, from when until when. Without hours: whole days."""

    kind = forms.ChoiceField()
    title = forms.CharField(max_length=LONGEST_TITLE)
    risk_class = forms.ChoiceField(required=False)
    municipality = forms.ChoiceField(required=False)
    place = forms.CharField(max_length=LONGEST_TITLE, required=False)
    starts = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    starts_time = forms.TimeField(
        required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    ends = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    ends_time = forms.TimeField(
        required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    note = forms.CharField(max_length=LONGEST_NOTE, required=False, widget=forms.Textarea(attrs={"rows": 2}))
    repeat = forms.ChoiceField(required=False)
    repeat_until = forms.DateField(
        required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(
        self,
        data: Any = None,
        *,
        policy: CalendarPolicy,
        places: Mapping[str, str],
        stands: Occasion | None = None,
        **options: Any,
    ) -> None:
        """`stands` is what somebody changes: one thing, which does not start to repeat."""
        self.policy = policy
        super().__init__(data, initial=_typed(stands) if stands else None, **options)
        for name, missing in (
            ("kind", "kind-unknown"), ("title", "title-missing"), ("risk_class", ""), ("municipality", ""),
            ("place", ""), ("starts", "starts-missing"), ("starts_time", ""), ("ends", ""), ("ends_time", ""),
            ("note", ""), ("repeat", "repeat-unknown"), ("repeat_until", ""),
        ):  # fmt: skip
            label = say(f"safety-picture-occasion-{name.replace('_', '-')}")
            self._words(name, label, f"safety-picture-{missing}" if missing else "")
        for name in ("starts", "ends", "starts_time", "ends_time", "repeat_until"):
            self.fields[name].error_messages["invalid"] = say("safety-picture-no-day")
        self._choose("kind", [(kind.code, said(kind.name)) for kind in policy.kinds.values()])
        self._choose(
            "risk_class", [("", say("safety-picture-no-class")), *((letter, letter) for letter in CLASSES)]
        )
        whole = ("", say("safety-picture-whole-region"))
        self._choose("municipality", [whole, *((code, name) for name, code in places.items())])
        self.fields["ends"].help_text = say("safety-picture-occasion-ends-hint")
        self._choose("repeat", [(days, say(f"safety-picture-repeat-{code}")) for days, code in _REPEATS])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def entries(self) -> list[Entry]:
        """What was filled in, once or each time that it repeats. Raises Refused."""
        once, every = self.entry(), int(self.cleaned_data["repeat"] or 0)
        until = self.cleaned_data["repeat_until"]
        return repeated(self.policy, once, every, until) if every else [once]

    def entry(self) -> Entry:
        """What was filled in, on a Dutch clock. Raises Refused for a year that is a slip of the pen."""
        typed = self.cleaned_data
        first, last = typed["starts"], typed["ends"] or typed["starts"]
        check_years(first, last)
        begin, end = typed["starts_time"], typed["ends_time"]
        is_whole_day = begin is None and end is None
        starts_at = datetime.combine(first, begin or time(), tzinfo=AMSTERDAM)
        if is_whole_day or end is None:
            ends_at = datetime.combine(last + timedelta(days=1), time(), tzinfo=AMSTERDAM)
        else:
            ends_at = datetime.combine(last, end, tzinfo=AMSTERDAM)
        words = {
            name: typed[name] for name in ("kind", "risk_class", "title", "municipality", "place", "note")
        }
        return Entry(uid="", starts_at=starts_at, ends_at=ends_at, is_whole_day=is_whole_day, **words)


class CalendarFileForm(SafetyPictureForm):
    """A calendar of another program."""

    file = forms.FileField(
        required=False, widget=forms.ClearableFileInput(attrs={"accept": ".ics,text/calendar"})
    )
    kind = forms.ChoiceField()

    def __init__(self, data: Any = None, files: Any = None, *, policy: CalendarPolicy) -> None:
        super().__init__(data, files=files)
        self._words("file", say("safety-picture-file"))
        self._words("kind", say("safety-picture-file-kind"), "safety-picture-kind-unknown")
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(kind.code, said(kind.name)) for kind in policy.kinds.values()]
