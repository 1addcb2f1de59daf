"""What an administrator fills in to describe a source of their own. Whatever was typed stays."""

import base64
import binascii
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from samenbeeld.escalation.queries import said
from samenbeeld.feeds.mapped.definition import (
    CSV,
    ENCODINGS,
    FORMS,
    GOALS,
    JSON,
    LETTERS,
    LONGEST_NAME,
    MOMENTS,
    NOTICES,
    NUMBERS,
    RSS,
    SEPARATORS,
    VALUES,
    ZONES,
    Reading,
    reading_of,
)
from samenbeeld.feeds.mapped.tables import lists_in, table
from samenbeeld.feeds.models import LONGEST_ADDRESS, MappedFeed
from samenbeeld.feeds.queries.mapped import mapped_policy, sample
from samenbeeld.feeds.rules.definition import Unreadable
from samenbeeld.indicators.queries import indicators
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.safety_picture.queries import definition as safety_picture

_COLUMNS = ("moment", "time", "value", "unit_column", "title", "text", "link", "key")
_MOST_SKIPPED = 50
# What RSS and Atom always call so.
_OF_RSS = {
    "title": "title", "text": "text", "link": "link", "key": "id", "moment": "published", "moments": LETTERS,
}  # fmt: skip


class MappedFeedForm(RefusableForm):
    """First where it is and what it is; then, with a sample of it, what its columns say.

    Nothing is required here: the action says what is missing, at its field.
    """

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    sample = forms.CharField(required=False, widget=forms.HiddenInput)
    looked = forms.CharField(required=False, widget=forms.HiddenInput)

    name = forms.CharField(required=False, max_length=LONGEST_NAME)
    address = forms.CharField(
        required=False, max_length=LONGEST_ADDRESS, widget=forms.URLInput(attrs={"size": "40"})
    )
    every_minutes = forms.ChoiceField(required=False)
    form = forms.ChoiceField(required=False)
    goal = forms.ChoiceField(required=False)
    file = forms.FileField(required=False, allow_empty_file=True)
    paste = forms.CharField(required=False, strip=False, widget=forms.Textarea(attrs={"rows": 4}))

    separator = forms.ChoiceField(required=False)
    encoding = forms.ChoiceField(required=False)
    skipped = forms.IntegerField(required=False, min_value=0, max_value=_MOST_SKIPPED)
    records = forms.ChoiceField(required=False)
    moment = forms.ChoiceField(required=False)
    time = forms.ChoiceField(required=False)
    moments = forms.ChoiceField(required=False)
    zone = forms.ChoiceField(required=False)
    value = forms.ChoiceField(required=False)
    numbers = forms.ChoiceField(required=False)
    gaps = forms.CharField(required=False, max_length=200)
    indicator = forms.ChoiceField(required=False)
    unit_column = forms.ChoiceField(required=False)
    unit = forms.CharField(required=False, max_length=40)
    title = forms.ChoiceField(required=False)
    text = forms.ChoiceField(required=False)
    link = forms.ChoiceField(required=False)
    key = forms.ChoiceField(required=False)
    theme = forms.ChoiceField(required=False)
    regions = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(
        self, data: Any = None, files: Any = None, *, initial: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, files, auto_id="feed_%s", initial=dict(initial or {}))
        for name, each in self.fields.items():
            if not each.widget.is_hidden:
                each.label = say(f"feeds-mapped-{name.replace('_', '-')}")
            each.error_messages |= {"invalid_choice": say("feeds-mapped-choose-again")}
        for name in (
            "address",
            "goal",
            "paste",
            "gaps",
            "unit",
            "time",
            "key",
            "numbers",
            "zone",
            "regions",
            "skipped",
        ):
            self.fields[name].help_text = say(f"feeds-mapped-{name}-hint")
        self._choose("form", [(each, say(f"feeds-mapped-form-{each}")) for each in FORMS])
        self._choose("goal", [(each, say(f"feeds-mapped-goal-{each}")) for each in GOALS])
        every = mapped_policy().every_minutes
        self._choose(
            "every_minutes", [(str(each), say("feeds-mapped-every", minutes=each)) for each in every]
        )
        self._choose("separator", [(each, say(f"feeds-mapped-separator-{each}")) for each in SEPARATORS])
        self._choose("encoding", [(each, say(f"feeds-mapped-encoding-{each}")) for each in ENCODINGS])
        self._choose("moments", [(each, say(f"feeds-mapped-moments-{each}")) for each in MOMENTS], ask=True)
        zones = [(each, say("feeds-mapped-zone-" + _word(each))) for each in ZONES]
        self._choose("zone", zones, ask=True)
        self._choose("numbers", [(each, each) for each in NUMBERS], ask=True)
        measured = [(code, f"{said(each.name)} ({each.unit})") for code, each in indicators().items()]
        self._choose("indicator", measured, ask=True)
        themes = [(code, said(each.name)) for code, each in safety_picture().themes.items()]
        self._choose("theme", [("", say("feeds-mapped-no-theme")), *themes])
        self._choose("regions", [(each.code, each.name) for each in organisations.regions()])
        self.offer(())

    def offer(self, columns: Sequence[str], lists: Sequence[str] = ()) -> None:
        """The columns of the sample and the lists in it, to choose from; what was chosen stays there."""
        asked = ("value", "title") if self.is_of_notices else ("value", "title", "moment")
        for name in _COLUMNS:
            there = dict.fromkeys([*columns, self.typed(name)])
            nothing = say("feeds-mapped-choose" if name in asked else "feeds-mapped-no-column")
            self._choose(name, [("", nothing), *((each, each) for each in there if each)])
        paths = dict.fromkeys([*lists, self.typed("records")])
        self._choose("records", [(each, each or say("feeds-mapped-whole")) for each in paths])

    def typed(self, name: str) -> str:
        """What stands in a field, read or not."""
        return str(self[name].value() or "")

    def reading(self) -> Reading:
        """What was filled in, checked or not."""
        typed = self.typed
        return Reading(
            form=typed("form"), goal=typed("goal"), separator=typed("separator"), encoding=typed("encoding"),
            skipped=self._count(), records=typed("records"), moment=typed("moment"), time=typed("time"),
            moments=typed("moments"), zone=typed("zone"), value=typed("value"), numbers=typed("numbers"),
            gaps=tuple(each.strip() for each in typed("gaps").split(";") if each.strip()),
            unit_column=typed("unit_column"), unit=typed("unit").strip(), indicator=typed("indicator"),
            title=typed("title"), text=typed("text"), link=typed("link"), key=typed("key"),
            theme=typed("theme"), regions=tuple(self["regions"].value() or ()),
        )  # fmt: skip

    @property
    def groups(self) -> dict[str, list[forms.BoundField]]:
        """The fields that count for what it is: `how` to read it, and `what` its columns say."""
        of_form = {CSV: ["separator", "encoding", "skipped"], JSON: ["records"], RSS: []}
        of_goal = {
            VALUES: [
                "indicator", "value", "numbers", "gaps", "unit", "unit_column", "moment", "time", "moments",
                "zone",
            ],
            NOTICES: ["title", "text", "link", "key", "moment", "time", "moments", "zone", "theme"],
        }  # fmt: skip
        return {
            "how": [self[name] for name in of_form.get(self.typed("form"), [])],
            "what": [self[name] for name in of_goal.get(self.typed("goal"), [])],
        }

    @property
    def is_of_notices(self) -> bool:
        return self.typed("goal") == NOTICES

    def _count(self) -> int:
        typed = self.typed("skipped")
        return min(int(typed), _MOST_SKIPPED) if typed.isascii() and typed.isdigit() else 0

    def _choose(self, name: str, choices: Iterable[tuple[str, str]], *, ask: bool = False) -> None:
        field = self.fields[name]
        assert isinstance(field, (forms.ChoiceField, forms.MultipleChoiceField))
        field.choices = [("", say("feeds-mapped-choose")), *choices] if ask else list(choices)


def initial_of(row: MappedFeed) -> dict[str, Any]:
    """What the form shows of a version."""
    reading = reading_of(row.reading)
    typed = {name: getattr(reading, name) for name in row.reading if hasattr(reading, name)}
    return typed | {
        "name": row.name, "address": row.address, "every_minutes": str(row.every_minutes), "seen": row.number,
        "gaps": "; ".join(reading.gaps), "regions": list(reading.regions),
    }  # fmt: skip


def sample_of(request: HttpRequest, form: MappedFeedForm) -> bytes:
    """The sample: fetched now, uploaded, pasted, or the one that was there. b"" for none. Raises Refused."""
    most = mapped_policy().sample_bytes
    file = request.FILES.get("file")
    if request.POST.get("do") == "fetch":
        return sample(form.typed("address").strip())
    if isinstance(file, UploadedFile):
        if (file.size or 0) > most:
            raise Refused("feeds-mapped-sample-too-large", field="file", kilobytes=most // 1000)
        return bytes(file.read())
    if pasted := form.typed("paste"):
        encoding = form.typed("encoding") or "utf-8"
        found = pasted.encode(encoding if encoding in ENCODINGS else "utf-8", "replace")
        if len(found) > most:
            raise Refused("feeds-mapped-sample-too-large", field="paste", kilobytes=most // 1000)
        return found
    return unpacked(form.typed("sample"))


def packed(body: bytes) -> str:
    """A sample as it travels with the form."""
    return base64.b64encode(body).decode()


def unpacked(text: str) -> bytes:
    """The same the other way around; b"" for what is none."""
    try:
        return base64.b64decode(text, validate=True)[: mapped_policy().sample_bytes]
    except (binascii.Error, ValueError):
        return b""


def with_suggestions(data: Any, body: bytes) -> Any:
    """What was sent, with what goes without saying: the only list of a JSON document, the parts of RSS."""
    lists = lists_in(body) if data.get("form") == JSON else []
    found = {"records": lists[0]} if len(lists) == 1 else {}
    if data.get("form") == RSS and not data.get("title"):
        found |= _OF_RSS
    changed = data.copy()
    for name, each in found.items():
        if not changed.get(name):
            changed[name] = each
    changed["sample"] = packed(body)
    return changed


def columns_of(reading: Reading, body: bytes) -> tuple[str, ...]:
    """The columns of the sample as it is read now; none when it cannot be read so."""
    if reading.form not in FORMS or (reading.form == CSV and reading.separator not in SEPARATORS):
        return ()
    try:
        return table(reading, body).columns
    except Unreadable:
        return ()


def _word(zone: str) -> str:
    return {"Europe/Amsterdam": "amsterdam", "UTC": "utc"}.get(zone, "winter")
