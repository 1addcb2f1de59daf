"""What people fill in about a document. A form cannot keep a file; the sentences say to choose it again."""

from collections.abc import Iterable
from typing import Any

from django import forms

from samenbeeld.activities.web.forms import Spoken
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.forms import MomentField
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations


class VersionForm(Spoken):
    """A file, with what is new in it. `form_key` is the same when a form is sent twice."""

    ids = "version"
    hints: tuple[str, ...] = ("note",)

    # Whether a file is empty is said by the same rule as everything else about it.
    file = forms.FileField(allow_empty_file=True, max_length=None)
    note = forms.CharField(required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, files: Any = None, **values: Any) -> None:
        super().__init__(data, files, initial={"form_key": uuid7(), **values})


class DocumentForm(VersionForm):
    """A new document. Without a title it is called after its file."""

    ids = "document"
    hints = ("title", "tlp", "note")

    title = forms.CharField(required=False, max_length=120)
    tlp = forms.ChoiceField()

    def __init__(
        self, data: Any = None, files: Any = None, *, labels: Iterable[Tlp], usual: Tlp | None = None
    ) -> None:
        offered = [(label.value, label.label) for label in labels]
        values = [value for value, _ in offered]
        chosen = usual.value if usual and usual.value in values else values[-1]
        super().__init__(data, files, tlp=chosen)
        field = self.fields["tlp"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = offered
        field.error_messages["invalid_choice"] = say("activities-choice-unknown")


class WithdrawForm(Spoken):
    """Why a document counts no longer."""

    ids = "withdraw"

    reason = forms.CharField(max_length=300)


class DocumentReleaseForm(Spoken):
    """To whom a document is released, why, and until when."""

    ids = "release"
    hints = ("until",)

    organisation = forms.ChoiceField()
    reason = forms.CharField(max_length=300)
    until = MomentField(required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            ("", say("activities-choose")),
            *((o.slug, o.name) for o in organisations.organisations()),
        ]
        field.error_messages["invalid_choice"] = say("activities-choice-unknown")
