"""What a person fills in to ask other nodes, to answer, to correct and to withdraw."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from samenbeeld.federation import queries as federation
from samenbeeld.federation.rules.sharing import FEDERATED
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.forms import MomentField, RefusableForm
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.look.words import say
from samenbeeld.question_desk import queries, rules
from samenbeeld.question_desk.queries import Asked
from samenbeeld.question_desk.rules import LONGEST_ANSWER, LONGEST_QUESTION, LONGEST_WHY, Step, Wording

_MOMENT = {"type": "datetime-local"}
_ANSWERS = (Step.ANSWERED, Step.LATER, Step.DECLINED)


def _label(form: forms.Form) -> None:
    """A label per field, and a sentence for each of its mistakes, which names the field."""
    for name, field in form.fields.items():
        field.label = say(f"question-desk-field-{name}")
        for code in ("required", "invalid", "invalid_choice"):
            field.error_messages[code] = say(f"question-desk-{name}-missing")
        if isinstance(field, forms.CharField) and field.max_length:
            field.error_messages["max_length"] = say("question-desk-too-long", most=field.max_length)


def _choose(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


def _labels() -> list[tuple[str, str]]:
    return [(tlp.value, tlp.label) for tlp in Tlp if tlp in FEDERATED]


class WordingForm(RefusableForm):
    """What is asked, what for and before when."""

    text = forms.CharField(max_length=LONGEST_QUESTION, widget=forms.Textarea(attrs={"rows": 3}))
    why = forms.CharField(required=False, max_length=LONGEST_WHY)
    deadline = MomentField(widget=forms.DateTimeInput(attrs=_MOMENT))

    def clean_deadline(self) -> datetime:
        """Told beside the other mistakes, not after them."""
        deadline: datetime = self.cleaned_data["deadline"]
        if rules.is_past(deadline, now=now()):
            raise ValidationError(say("question-desk-deadline-past"))
        return deadline

    def wording(self) -> Wording:
        """As a value."""
        said = self.cleaned_data
        return Wording(said["text"], said["why"], said["deadline"])


class AskForm(WordingForm):
    """And of whom, for which function there. Nobody is chosen beforehand."""

    audience = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    function = forms.ChoiceField(required=False, initial="hin")
    tlp = forms.ChoiceField(initial=Tlp.AMBER.value)

    def __init__(self, data: Any, *, mode: Mode) -> None:
        super().__init__(data)
        self.mode = mode
        _choose(self, "audience", [(peer.code, peer.name) for peer in federation.peers_in(mode)])
        _choose(self, "function", [("", say("question-desk-any-function")), *queries.functions()])
        _choose(self, "tlp", _labels())
        _label(self)
        self.fields["audience"].error_messages["required"] = say("federation-to-nobody")
        for name in ("text", "function", "tlp"):
            self.fields[name].help_text = say(f"question-desk-hint-{name}")

    def chosen(self) -> dict[str, Any]:
        """For the action."""
        said = self.cleaned_data
        return {
            "wording": self.wording(),
            "audience": said["audience"],
            "function": said["function"],
            "tlp": Tlp(said["tlp"]),
            "mode": self.mode,
        }


class CorrectForm(WordingForm):
    """The wording as it stands, to be changed; everybody who was asked sees both."""

    def __init__(self, data: Any, *, asked: Asked) -> None:
        found = asked.wording
        initial = {
            "text": found.text,
            "why": found.why,
            "deadline": f"{found.deadline.astimezone(AMSTERDAM):%Y-%m-%dT%H:%M}",
        }
        super().__init__(data, initial=initial, auto_id="correct_%s")
        _label(self)

    def word(self) -> dict[str, Any]:
        """For the action."""
        return {"step": Step.CORRECTED, "wording": self.wording()}


class AnswerForm(RefusableForm):
    """The answer, or by when it comes, or why it cannot be given; and how far these words may go."""

    step = forms.ChoiceField(widget=forms.RadioSelect, initial=Step.ANSWERED.value)
    text = forms.CharField(
        required=False, max_length=LONGEST_ANSWER, widget=forms.Textarea(attrs={"rows": 4})
    )
    until = MomentField(required=False, widget=forms.DateTimeInput(attrs=_MOMENT))
    tlp = forms.ChoiceField()

    def __init__(self, data: Any, *, asked: Asked) -> None:
        super().__init__(data, initial={"tlp": asked.question.tlp}, auto_id="answer_%s")
        _choose(self, "step", [(step.value, say(f"question-desk-do-{step.value}")) for step in _ANSWERS])
        _choose(self, "tlp", _labels())
        _label(self)
        self.fields["text"].label = say("question-desk-field-answer")
        self.fields["text"].help_text = say("question-desk-hint-answer", home=asked.home)
        self.fields["until"].help_text = say("question-desk-hint-until")
        self.fields["tlp"].help_text = say("question-desk-hint-tlp")

    def word(self) -> dict[str, Any]:
        """For the action."""
        said = self.cleaned_data
        return {
            "step": Step(said["step"]),
            "text": said["text"],
            "until": said["until"] if said["step"] == Step.LATER else None,
            "tlp": Tlp(said["tlp"]),
        }


class ReasonForm(RefusableForm):
    """Why a question or an answer is withdrawn: the other side sees this."""

    text = forms.CharField(max_length=LONGEST_WHY, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any, *, step: Step) -> None:
        super().__init__(data, auto_id=f"{step.value}_%s")
        self._step = step
        text = self.fields["text"]
        text.label, text.help_text = say("question-desk-field-reason"), say("question-desk-hint-reason")
        text.error_messages["required"] = say("question-desk-reason-missing")
        text.error_messages["max_length"] = say("question-desk-too-long", most=LONGEST_WHY)

    def word(self) -> dict[str, Any]:
        """For the action."""
        return {"step": self._step, "text": self.cleaned_data["text"]}
