"""What people fill in about decisions, tasks, questions, meetings and the log; in the reader's language."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django import forms

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import PictureVersion
from samenbeeld.crisis_picture.queries import deciding, meeting
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.crisis_picture.rules import requests as request_rules
from samenbeeld.crisis_picture.rules.suggestions import Certainty
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look import times
from samenbeeld.look.forms import MomentField
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation, Region

ORDERS = 3  # as many orders as one form gives; more are given as tasks


class Spoken(forms.Form):
    """A form whose labels, hints and refusals are sentences: `crisis-picture-field-<name>` and `…-hint`."""

    hints: tuple[str, ...] = ()
    is_late = False  # somebody else was first

    def __init__(self, data: Any = None, *, prefix: str = "", initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial, auto_id=f"id_{prefix}_%s" if prefix else "id_%s")
        for name in self.fields:
            self._speak(name)

    def _speak(self, name: str) -> None:
        field, base = self.fields[name], name.rstrip("0123456789_").replace("_", "-")
        field.label = say(f"crisis-picture-field-{base}")
        required = say("crisis-picture-field-missing", field=str(field.label).lower())
        field.error_messages |= {"required": required, "invalid": required, "invalid_choice": required}
        if name in self.hints:
            field.help_text = say(f"crisis-picture-field-{base}-hint")

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        words = say(refused.key, **refused.values)
        self.add_error(refused.field if refused.field in self.fields else None, words)

    def kept(self) -> list[str]:
        """What a person typed, for when the form itself is not offered any more."""
        typed = (
            self.data.get(name, "")
            for name, field in self.fields.items()
            if isinstance(field, forms.CharField) and not isinstance(field.widget, forms.HiddenInput)
        )
        return [text for text in typed if text.strip()]


def _long(rows: int = 3, **more: Any) -> Any:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), **more)


def _moment(**more: Any) -> Any:
    return MomentField(
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}), **more
    )


def _key() -> Any:
    return forms.CharField(max_length=36, widget=forms.HiddenInput, initial=lambda: str(uuid7()))


class DecisionForm(Spoken):
    """A proposal: what, why, which options were weighed, who may decide."""

    hints = ("text", "options", "no_alternative", "valid_until")

    text = forms.CharField(max_length=500)
    reason = _long(max_length=1000)
    options = _long(3, required=False)
    no_alternative = forms.CharField(required=False, max_length=500)
    authority = forms.ChoiceField()
    region = forms.ChoiceField()
    valid_until = _moment(required=False)
    replaces = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    key = _key()

    def __init__(
        self,
        data: Any = None,
        *,
        regions: Iterable[Region] = (),
        standing: Iterable[deciding.DecisionView] = (),
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, prefix="decision", initial=initial)
        _to_choose(
            self, "authority", [(each.code, function_name(each.code)) for each in deciding.authorities()]
        )
        _to_choose(self, "region", [(region.code, region.name) for region in regions])
        in_force = [(each.number, f"{each.number}. {each.decision.text}"[:90]) for each in standing]
        _choices(self, "replaces", [("", say("crisis-picture-replaces-nothing")), *in_force])

    def clean_options(self) -> list[str]:
        """One option per line."""
        return [line for line in self.cleaned_data["options"].splitlines() if line.strip()]


class RevisionForm(DecisionForm):
    """What is proposed instead; under the same authority, for the same region."""

    authority = None  # type: ignore[assignment]
    region = None  # type: ignore[assignment]
    replaces = None  # type: ignore[assignment]

    def __init__(self, data: Any = None, *, initial: dict[str, Any] | None = None) -> None:
        Spoken.__init__(self, data, prefix="revision", initial=initial)


class TakeForm(Spoken):
    """On which picture the decision rests: a fixed version, or the picture of this moment."""

    version = forms.TypedChoiceField(coerce=int)

    def __init__(
        self, data: Any = None, *, versions: Iterable[PictureVersion] = (), is_behind: bool = True
    ) -> None:
        fixed = list(versions)
        initial = 0 if is_behind or not fixed else fixed[0].number
        super().__init__(data, prefix="take", initial={"version": initial})
        number = str(fixed[0].number + 1 if fixed else 1)
        named = [(each.number, _version_name(each)) for each in fixed[:8]]
        _choices(self, "version", [(0, say("crisis-picture-fix-now", number=number)), *named])


class ReasonForm(Spoken):
    """Why."""

    reason = _long(max_length=1000)

    def __init__(self, data: Any = None, *, prefix: str = "reason") -> None:
        super().__init__(data, prefix=prefix)


class NoteForm(Spoken):
    """Something to say with a step, or nothing."""

    reason = forms.CharField(max_length=500, required=False)

    def __init__(self, data: Any = None, *, prefix: str = "note") -> None:
        super().__init__(data, prefix=prefix)


class CheckForm(Spoken):
    """What came of a decision, and whether that is enough."""

    finding = _long(max_length=1000)
    works = forms.BooleanField(required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, prefix="check")


class OrderForm(Spoken):
    """The order of a decision: its words, when its effect is checked, and up to three tasks."""

    hints = ("check_at", "order")

    order = forms.CharField(max_length=500, required=False)
    check_at = _moment()

    def __init__(
        self, data: Any = None, *, activity: Activity, initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, prefix="order", initial=initial)
        participants, functions = _participants(activity), _functions()
        for place in range(1, ORDERS + 1):
            self.fields[f"text_{place}"] = forms.CharField(max_length=500, required=False)
            self.fields[f"organisation_{place}"] = forms.ChoiceField(required=False)
            self.fields[f"function_{place}"] = forms.ChoiceField(required=False)
            self.fields[f"due_{place}"] = _moment(required=False)
            for name in ("text", "organisation", "function", "due"):
                self._speak(f"{name}_{place}")
            _choices(self, f"organisation_{place}", [("", "·"), *participants])
            _choices(self, f"function_{place}", functions)

    def rows(self) -> list[dict[str, Any]]:
        """The fields of each task, beside each other."""
        names = ("text", "organisation", "function", "due")
        return [{n: self[f"{n}_{place}"] for n in names} for place in range(1, ORDERS + 1)]

    def clean(self) -> dict[str, Any]:
        """A row that was begun is finished: what, who and when."""
        given: dict[str, Any] = self.cleaned_data
        begun = 0
        for place in range(1, ORDERS + 1):
            wanted = {n: given.get(f"{n}_{place}") for n in ("text", "organisation", "due")}
            begun += any(wanted.values())
            for name, value in wanted.items():
                if any(wanted.values()) and not value and f"{name}_{place}" not in self.errors:
                    field = f"{name}_{place}"
                    words = say("crisis-picture-field-missing", field=str(self.fields[field].label).lower())
                    self.add_error(field, words)
        if not begun:
            self.add_error("text_1", say("crisis-picture-order-to-nobody"))
        return given


class TaskForm(Spoken):
    """Something to do, for whom, by when."""

    hints = ("function", "person")

    text = forms.CharField(max_length=500)
    organisation = forms.ChoiceField()
    function = forms.ChoiceField(required=False)
    person = forms.ChoiceField(required=False)
    due = _moment()
    key = _key()

    def __init__(
        self,
        data: Any = None,
        *,
        activity: Activity,
        colleagues: Iterable[Membership] = (),
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, prefix="task", initial=initial)
        self.fields["text"].label = say("crisis-picture-field-task")
        _choices(self, "organisation", _participants(activity))
        _choices(self, "function", _functions())
        people = [(str(each.pk), each.account.name) for each in colleagues]
        _choices(self, "person", [("", say("crisis-picture-nobody-in-particular")), *people])


class QuestionForm(Spoken):
    """A question, to whom, by when; with a unit the answer is a number."""

    hints = ("unit", "function")

    text = forms.CharField(max_length=500)
    organisations = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    function = forms.ChoiceField(required=False)
    unit = forms.CharField(max_length=20, required=False)
    deadline = _moment()
    key = _key()

    def __init__(
        self, data: Any = None, *, activity: Activity, initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, prefix="question", initial=initial)
        self.fields["text"].label = say("crisis-picture-field-question")
        _choices(self, "organisations", _participants(activity))
        _choices(self, "function", _functions())


class AnswerForm(Spoken):
    """An answer with how sure it is and from whom. `organisation`: on whose behalf it is written down."""

    hints = ("value", "source", "seen_at", "answer_for")

    value = forms.CharField(max_length=20, required=False)
    text = _long(3, required=False, max_length=2000)
    certainty = forms.ChoiceField(widget=forms.RadioSelect)
    source = forms.CharField(max_length=200, required=False)
    seen_at = _moment(required=False)
    answer_for = forms.ChoiceField(required=False)
    key = _key()

    def __init__(
        self, data: Any = None, *, unit: str, asked: Iterable[Organisation] = (), is_own: bool = True
    ) -> None:
        """`asked`: on whose behalf one may answer; the first of them is the own one when it `is_own`."""
        super().__init__(data, prefix="answer")
        self.fields["text"].label = say("crisis-picture-field-answer")
        _choices(self, "certainty", [(each.value, say(f"look-certainty-{each}")) for each in Certainty])
        choices = [(each.slug, each.name) for each in asked]
        if choices:
            (_choices if is_own else _to_choose)(self, "answer_for", choices)
            self.fields["answer_for"].required = not is_own
        else:
            del self.fields["answer_for"]
        if unit:
            self.fields["value"].label = say("crisis-picture-field-value-in", unit=unit)
            self.fields["value"].widget.attrs |= {"inputmode": "decimal"}
        else:
            del self.fields["value"]

    def clean_value(self) -> Decimal | None:
        """The number as people write it here: a comma before the decimals."""
        try:
            return request_rules.number(self.cleaned_data["value"])
        except Refused as refused:
            raise forms.ValidationError(say(refused.key)) from None


class ContradictionForm(Spoken):
    """Two claims about one thing, each with who says so and when; and who must know."""

    hints = ("subject", "owner")

    subject = forms.CharField(max_length=200)
    said_1 = forms.CharField(max_length=300)
    who_1 = forms.CharField(max_length=200)
    seen_at_1 = _moment(required=False)
    said_2 = forms.CharField(max_length=300)
    who_2 = forms.CharField(max_length=200)
    seen_at_2 = _moment(required=False)
    owner = forms.ChoiceField(required=False)
    key = _key()

    def __init__(self, data: Any = None, *, activity: Activity, quotes: Iterable[str] = ()) -> None:
        super().__init__(data, prefix="contradiction")
        self.quotes = list(quotes)
        for place in (1, 2):
            self.fields[f"said_{place}"].widget.attrs |= {"list": "cw-quotes"}
        _choices(self, "owner", [("", say("crisis-picture-no-owner")), *_participants(activity)])

    def sides(self) -> list[dict[str, Any]]:
        """The fields of each claim, side by side."""
        return [{n: self[f"{n}_{place}"] for n in ("said", "who", "seen_at")} for place in (1, 2)]


class SettleForm(Spoken):
    """Which claim holds, and why; or neither, or both."""

    NEITHER, BOTH = 0, -1

    claim = forms.TypedChoiceField(coerce=int, widget=forms.RadioSelect)
    reason = forms.CharField(max_length=500)

    def __init__(self, data: Any = None, *, number: int, claims: Iterable[tuple[int, str]]) -> None:
        super().__init__(data, prefix=f"settle_{number}")
        _choices(self, "claim", [
            *claims, (self.NEITHER, say("crisis-picture-neither")), (self.BOTH, say("crisis-picture-both")),
        ])  # fmt: skip


class MeetingForm(Spoken):
    """When a team meets. An empty agenda is that of BOBOC."""

    hints = ("agenda", "until")

    team = forms.ChoiceField()
    starts_at = _moment()
    place = forms.CharField(max_length=120, required=False)
    every_days = forms.TypedChoiceField(coerce=int, empty_value=None, required=False)
    until = forms.DateField(required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
    agenda = _long(5, required=False)

    def __init__(
        self, data: Any = None, *, teams: Iterable[Place], initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, prefix="meeting", initial=initial)
        again = [(str(days), say("crisis-picture-repeat-every", days=days)) for days in meeting.repeats()]
        _choices(self, "every_days", [("", say("crisis-picture-repeat-once")), *again])
        _choices(self, "team", [(team.key, team.full_name) for team in teams])

    def clean_agenda(self) -> list[str]:
        """One item per line."""
        return [line for line in self.cleaned_data["agenda"].splitlines() if line.strip()]


class CancelForm(Spoken):
    """Why a meeting does not take place."""

    reason = forms.CharField(max_length=300)


class ClockForm(Spoken):
    """When an event of a statutory clock happened, in which region."""

    event = forms.ChoiceField()
    region = forms.ChoiceField()
    happened_at = _moment()

    def __init__(
        self, data: Any = None, *, regions: Iterable[Region], initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, prefix="clock", initial=initial)
        _to_choose(self, "event", list(meeting.clock_events().items()))
        _to_choose(self, "region", [(region.code, region.name) for region in regions])


class LogForm(Spoken):
    """One line for the log of a team."""

    hints = ("happened_at",)

    text = _long(2, max_length=2000)
    happened_at = _moment(required=False)
    corrects = forms.IntegerField(required=False, widget=forms.HiddenInput)
    key = _key()

    def __init__(self, data: Any = None, *, prefix: str = "log", initial: Any = None) -> None:
        super().__init__(data, prefix=prefix, initial=initial)
        self.fields["text"].label = say("crisis-picture-field-line")


def in_minutes(minutes: int) -> str:
    """A moment that far from now, as an input shows it, rounded up to five minutes."""
    moment = now() + timedelta(minutes=minutes)
    local = times.local(moment + timedelta(minutes=-moment.minute % 5))
    return local.strftime("%Y-%m-%dT%H:%M")


def input_moment(moment: datetime | None) -> str:
    """A moment as an input shows it."""
    return times.local(moment).strftime("%Y-%m-%dT%H:%M") if moment else ""


def function_name(code: str) -> str:
    """`ACGZ`, short when there is a short name."""
    return organisations.function_name(code, short=True)


def _version_name(version: PictureVersion) -> str:
    number = str(version.number)
    if version.name:
        return say("crisis-picture-side-version-named", number=number, name=version.name)
    return say("crisis-picture-side-version", number=number)


def _participants(activity: Activity) -> list[tuple[str, str]]:
    return [(each.slug, each.name) for each in activities.participants(activity)]


def _functions() -> list[tuple[str, str]]:
    crisis = ("dpg", "acgz", "hin", "hon", "ovdg", "im", "plotter", "ico", "logger")
    return [("", say("crisis-picture-any-function")), *((code, function_name(code)) for code in crisis)]


def _choices(form: forms.Form, name: str, choices: list[tuple[Any, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


def _to_choose(form: forms.Form, name: str, choices: list[tuple[Any, str]]) -> None:
    """Of several none is chosen beforehand: the first of a list is too easily taken for what was meant."""
    nothing_yet = [("", say("crisis-picture-choose"))] if len(choices) > 1 else []
    _choices(form, name, [*nothing_yet, *choices])
