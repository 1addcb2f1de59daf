"""What a person fills in to release a fact to other nodes, and to take it back."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from django import forms
from django.forms.boundfield import BoundWidget

from samenbeeld.access.queries import may
from samenbeeld.access.rules import Scope
from samenbeeld.federation import queries
from samenbeeld.federation.models import Peer
from samenbeeld.federation.queries import drafting, sharing
from samenbeeld.federation.queries.joint import SharableLayer
from samenbeeld.federation.queries.sharing import Preview
from samenbeeld.federation.rules.envelope import Label
from samenbeeld.federation.rules.facts import LONGEST
from samenbeeld.federation.rules.joint import LONGEST_TITLE
from samenbeeld.federation.rules.sharing import FEDERATED, check_sharing
from samenbeeld.federation.rules.tasks import TASKS
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region

Group: TypeAlias = tuple[str, list[BoundWidget]]


def by_task(peers: Iterable[Peer]) -> list[Peer]:
    """The national node, the regions, the partners; each by name."""
    return sorted(peers, key=lambda peer: (TASKS.index(peer.task), peer.name))


def in_groups(form: forms.Form, peers: Iterable[Peer]) -> list[Group]:
    """The boxes of `audience`, under what those nodes are: nobody takes a partner for a region."""
    tasks, found = {peer.code: peer.task for peer in peers}, dict[str, list[BoundWidget]]()
    for box in form["audience"]:
        found.setdefault(tasks[str(box.data["value"])], []).append(box)
    return [(say(f"federation-task-{task}", count=len(boxes)), boxes) for task, boxes in found.items()]


class ReleaseForm(RefusableForm):
    """What, to whom, under which label. Nobody is chosen beforehand: an audience is never an accident."""

    what = forms.ChoiceField()
    audience = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    tlp = forms.ChoiceField(initial=Tlp.AMBER.value)
    further = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    said = forms.CharField(required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}))
    is_correction = forms.BooleanField(required=False)

    def __init__(self, data: Any, *, member: Membership, mode: Mode) -> None:
        super().__init__(data)
        self.member, self.mode = member, mode
        self.regions = {each.code: each for each in organisations.regions() if self._may(each, Tlp.AMBER)}
        self._choose("what", [("", say("federation-choose")), *self._what()])
        self.peers = by_task(queries.peers_in(mode))
        self._choose("audience", [(peer.code, peer.name) for peer in self.peers])
        self.others = sharing.others()
        self._choose("further", list(self.others.items()))
        self.fields["further"].error_messages["invalid_choice"] = say("federation-audience-unknown")
        self._choose("tlp", [(tlp.value, tlp.label) for tlp in Tlp if tlp in FEDERATED])
        for name in self.fields:
            self.fields[name].label = say(f"federation-field-{name.replace('_', '-')}")
        for name in ("said", "tlp", "further", "is_correction"):
            self.fields[name].help_text = say(f"federation-hint-{name.replace('_', '-')}")
        for code in ("required", "invalid_choice"):
            self.fields["what"].error_messages[code] = say("federation-what-missing")
            self.fields["tlp"].error_messages[code] = say("federation-label-stays", tlp=self._typed_label())
        self.fields["audience"].error_messages["required"] = say("federation-to-nobody")
        self.fields["audience"].error_messages["invalid_choice"] = say("federation-audience-unknown")
        self.fields["said"].error_messages["max_length"] = say("federation-too-long", most=LONGEST)

    @property
    def groups(self) -> list[Group]:
        """Who can get it."""
        return in_groups(self, self.peers)

    def chosen(self) -> dict[str, Any]:
        """For the action."""
        kind, region, about = self._parts()
        return {
            "region": region,
            "kind": kind,
            "about": about,
            "audience": self.cleaned_data["audience"],
            "further": self.cleaned_data["further"],
            "tlp": Tlp(self.cleaned_data["tlp"]),
            "mode": self.mode,
            "said": self.cleaned_data["said"],
            "is_correction": self.cleaned_data["is_correction"],
        }

    def preview(self) -> Preview:
        """Who will see what. Raises Refused when nobody may or will."""
        kind, region, about = self._parts()
        label = Label(
            frozenset(self.cleaned_data["audience"]), Tlp(self.cleaned_data["tlp"]), self.mode, hops=1
        )
        known = {peer.code for peer in queries.peers()}
        check_sharing(label, known=known, own=queries.required_own().code)
        said = self.cleaned_data["said"].strip()
        draft = drafting.draft(self.member, region, kind, about, mode=self.mode, tlp=label.tlp, said=said)
        stays = drafting.stays(self.member, kind, about, mode=self.mode, tlp=label.tlp)
        further = {code: self.others[code] for code in self.cleaned_data["further"]}
        return sharing.preview(draft, label, stays=stays, further=further)

    def _parts(self) -> tuple[str, Region, str]:
        region, kind, *about = self.cleaned_data["what"].split("/")
        return kind, self.regions[region], about[0] if about else ""

    def _what(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """In groups, by kind."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for each in drafting.choices(self.member, list(self.regions.values()), self.mode):
            groups.setdefault(say(f"federation-kind-{each.kind}"), []).append((each.value, each.label))
        return list(groups.items())

    def _may(self, region: Region, tlp: Tlp) -> bool:
        here = Scope(regions=frozenset({region.code}), tlp=tlp, mode=self.mode)
        return may(self.member, "federation.release", here)

    def _choose(self, name: str, choices: Sequence[tuple[str, str | list[tuple[str, str]]]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def _typed_label(self) -> str:
        typed = self.data.get("tlp", "") if self.is_bound else ""
        return Tlp(typed).label if typed in list(Tlp) else "TLP"


class TellForm(RefusableForm):
    """Who hears on what another node released. Nobody is chosen beforehand, and only whom its owner named."""

    audience = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any, *, peers: Sequence[Peer]) -> None:
        super().__init__(data)
        self.peers = by_task(peers)
        audience = self.fields["audience"]
        assert isinstance(audience, forms.ChoiceField)
        audience.choices = [(peer.code, peer.name) for peer in self.peers]
        audience.label = say("federation-field-audience")
        audience.error_messages["required"] = say("federation-to-nobody")
        audience.error_messages["invalid_choice"] = say("federation-not-named-one")

    @property
    def groups(self) -> list[Group]:
        """Who can get it."""
        return in_groups(self, self.peers)


class WithdrawForm(RefusableForm):
    """Why it is taken back: its readers see this."""

    reason = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        reason = self.fields["reason"]
        reason.label, reason.help_text = say("federation-field-reason"), say("federation-hint-reason")
        reason.error_messages["required"] = say("federation-reason-missing")
        reason.error_messages["max_length"] = say("federation-too-long", most=LONGEST)


class BeginForm(RefusableForm):
    """A new text, or a layer of a map that is there; a title, a label and who takes part. Nobody is chosen
    beforehand.
    """

    what = forms.ChoiceField(required=False)
    title = forms.CharField(required=False, max_length=LONGEST_TITLE)
    audience = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    tlp = forms.ChoiceField(initial=Tlp.AMBER.value)

    def __init__(self, data: Any, *, layers: Sequence[SharableLayer]) -> None:
        super().__init__(data)
        self.layers = {each.room: each for each in layers}
        what, audience, tlp = self.fields["what"], self.fields["audience"], self.fields["tlp"]
        assert isinstance(what, forms.ChoiceField)
        assert isinstance(audience, forms.ChoiceField)
        assert isinstance(tlp, forms.ChoiceField)
        what.label = say("federation-field-what")
        what.choices = [("", say("federation-joint-new-text")), *((each.room, each.name) for each in layers)]
        what.error_messages["invalid_choice"] = say("federation-joint-no-layer")
        self.fields["title"].help_text = say("federation-joint-hint-title") if layers else ""
        self.peers = by_task(queries.peers())
        audience.choices = [(peer.code, peer.name) for peer in self.peers]
        tlp.choices = [(each.value, each.label) for each in Tlp if each in FEDERATED]
        self.fields["title"].label = say("federation-joint-field-title")
        audience.label, tlp.label = say("federation-joint-field-audience"), say("federation-field-tlp")
        tlp.help_text = say("federation-hint-tlp")
        self.fields["title"].error_messages["max_length"] = say("federation-too-long", most=LONGEST_TITLE)
        audience.error_messages["required"] = say("federation-to-nobody")
        audience.error_messages["invalid_choice"] = say("federation-audience-unknown")
        typed = self.data.get("tlp", "") if self.is_bound else ""
        label = Tlp(typed).label if typed in list(Tlp) else "TLP"
        for code in ("required", "invalid_choice"):
            tlp.error_messages[code] = say("federation-label-stays", tlp=label)

    @property
    def groups(self) -> list[Group]:
        """Who can take part."""
        return in_groups(self, self.peers)

    def chosen(self) -> dict[str, Any]:
        """For the action."""
        given = self.cleaned_data
        return {"title": given["title"], "audience": given["audience"], "tlp": Tlp(given["tlp"])}

    @property
    def layer(self) -> SharableLayer | None:
        """The layer that was chosen; None for a new text."""
        return self.layers.get(self.cleaned_data["what"])


class EndForm(RefusableForm):
    """Why nobody writes in it any more: all who have it see this."""

    reason = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        reason = self.fields["reason"]
        reason.label, reason.help_text = say("federation-field-reason"), say("federation-hint-reason")
        reason.error_messages["required"] = say("federation-joint-end-why")
        reason.error_messages["max_length"] = say("federation-too-long", most=LONGEST)
