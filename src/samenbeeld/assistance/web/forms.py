"""What a person fills in to ask for assistance, to sign, to say a next step, and to offer."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django import forms

from samenbeeld.access.queries import may
from samenbeeld.access.rules import Scope
from samenbeeld.assistance import queries
from samenbeeld.assistance.queries import AskedPage, Offered
from samenbeeld.assistance.rules.form import LONGEST, LONGEST_WORD, MOST, Form, Offer
from samenbeeld.assistance.rules.road import NEEDS_REASON, Step
from samenbeeld.federation.rules.sharing import FEDERATED
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look import times
from samenbeeld.look.forms import MomentField, RefusableForm
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

_MOMENT = {"type": "datetime-local"}
# A field for numbers throws away what is no number, before we could say so beside what was typed.
_COUNT = {"inputmode": "numeric"}
_OWN = "own"


def _label(form: forms.Form) -> None:
    """A label per field, and a sentence for each of its mistakes, which names the field."""
    for name, field in form.fields.items():
        word = name.replace("_", "-")
        field.label = say(f"assistance-field-{word}")
        for code in ("required", "invalid", "invalid_choice"):
            field.error_messages[code] = say(f"assistance-{word}-missing")
        for code in ("max_value", "min_value"):
            field.error_messages[code] = say("assistance-count-wrong", most=MOST)
        if isinstance(field, forms.CharField) and field.max_length:
            field.error_messages["max_length"] = say("assistance-too-long", most=field.max_length)


def _choose(form: forms.Form, name: str, choices: Sequence[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


class AskForm(RefusableForm):
    """The form of a request. The kind is found by the sentence that is true."""

    kind = forms.ChoiceField(widget=forms.RadioSelect)
    region = forms.ChoiceField()
    what = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}))
    count = forms.IntegerField(min_value=1, max_value=MOST, widget=forms.TextInput(attrs=_COUNT))
    place = forms.CharField(max_length=LONGEST_WORD)
    municipalities = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    needed_from = MomentField(widget=forms.DateTimeInput(attrs=_MOMENT))
    needed_until = MomentField(required=False, widget=forms.DateTimeInput(attrs=_MOMENT))
    why = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}))
    contact = forms.CharField(max_length=LONGEST_WORD)
    treating = forms.ChoiceField()
    helpers = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    tlp = forms.ChoiceField(initial=Tlp.AMBER.value)

    def __init__(
        self,
        data: Any,
        *,
        member: Membership,
        mode: Mode,
        regions: Collection[str],
        begun: Mapping[str, Any] | None = None,
    ) -> None:
        """`begun`: what is proposed of each field, from a need or from a form that was there before."""
        super().__init__(data)
        self.mode = mode
        self.kinds = queries.kinds()
        self.regions = {
            each.code: each
            for each in organisations.regions()
            if each.code in regions and _may_ask(member, each.code, mode)
        }
        peers, language = queries.may_treat(mode), current_language()
        _choose(self, "kind", [(kind.code, kind.names[language]) for kind in self.kinds.values()])
        _choose(self, "region", [(code, region.name) for code, region in self.regions.items()])
        _choose(self, "municipalities", list(queries.municipalities(self.regions).items()))
        _choose(
            self, "treating", [("", say("assistance-choose")), *((peer.code, peer.name) for peer in peers)]
        )
        _choose(self, "helpers", [(peer.code, peer.name) for peer in peers if peer.regions])
        national = [peer.code for peer in peers if not peer.regions]
        self.initial = {
            "treating": national[0] if len(national) == 1 else "",
            "needed_from": times.for_input(now()),
            **(begun or {}),
        }
        _choose(self, "tlp", [(tlp.value, tlp.label) for tlp in Tlp if tlp in FEDERATED])
        _label(self)
        # What was chosen for this member may not be open to them any more.
        for name, known in (("region", self.regions), ("treating", {peer.code for peer in peers})):
            if self.initial.get(name) not in known:
                self.initial.pop(name, None)
        for name in ("what", "place", "why", "contact", "treating"):
            self.fields[name].help_text = say(f"assistance-hint-{name}")

    def explained(self) -> list[tuple[Any, str, str]]:
        """Each kind with the sentence by which one chooses it, and its legal ground."""
        language, kinds = current_language(), list(self.kinds.values())
        boxes = list(self["kind"])
        return [
            (box, kind.choose_when[language], kind.ground[language])
            for box, kind in zip(boxes, kinds, strict=True)
        ]

    def chosen(self) -> dict[str, Any]:
        """For the action."""
        said = self.cleaned_data
        return {
            "region": self.regions[said["region"]],
            "form": Form(
                kind=said["kind"],
                what=said["what"],
                count=said["count"],
                place=said["place"],
                needed_from=said["needed_from"],
                needed_until=said["needed_until"],
                why=said["why"],
                contact=said["contact"],
            ),
            "treating": said["treating"],
            "helpers": said["helpers"],
            "municipalities": said["municipalities"],
            "tlp": Tlp(said["tlp"]),
            "mode": self.mode,
        }


class SignForm(RefusableForm):
    """For which place, and as who."""

    place = forms.ChoiceField(required=False)
    authority = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, data: Any, *, page: AskedPage) -> None:
        super().__init__(data, auto_id="sign_%s")
        left = [each for each in page.signatures if each.step is None]
        _choose(self, "place", [(each.place, each.name) for each in left])
        if not page.asked.request.needs:
            del self.fields["place"]
        names = queries.authorities()
        codes = page.asked.kind.authorities if page.asked.kind else ()
        _choose(self, "authority", [(code, names[code]) for code in codes])
        _label(self)


class StepForm(RefusableForm):
    """The next step with its reason, and the offers that it is about: those that are taken, or that came."""

    step = forms.ChoiceField(widget=forms.RadioSelect)
    reason = forms.CharField(required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}))
    chosen = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    arrived = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any, *, page: AskedPage) -> None:
        super().__init__(data, auto_id="step_%s")
        open_to = [step for step in page.open_to if step not in (Step.SIGNED, Step.OFFERED)]
        names = {step: say(f"assistance-do-{step.value}") for step in open_to}
        if Step.DECLINED in names and any(
            each.step.node == page.asked.own and not each.is_taken_back for each in page.offers
        ):
            names[Step.DECLINED] = say("assistance-do-taken-back")
        _choose(self, "step", [(step.value, name) for step, name in names.items()])
        offers = [_told(each) for each in page.offers if not each.is_taken_back]
        own = say("assistance-choose-own", treating=page.asked.treating)
        _choose(self, "chosen", [*offers, (_OWN, own)])
        if not offers or Step.APPROVED not in open_to:
            del self.fields["chosen"]
        to_come = [_told(each) for each in page.offers if each.is_chosen and each.came_at is None]
        _choose(self, "arrived", to_come)
        self.initial = {"arrived": [pk for pk, _ in to_come]}
        # Of one that comes there is nothing to choose.
        if len(to_come) < 2 or Step.ARRIVED not in open_to:
            del self.fields["arrived"]
        _label(self)
        self.fields["reason"].help_text = say("assistance-hint-reason") if NEEDS_REASON & {*open_to} else ""

    def clean(self) -> dict[str, Any]:
        """Nobody grants a request and forgets which offer is taken, or takes one and none."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        step, chosen = said.get("step"), said.get("chosen", [])
        if step == Step.APPROVED and "chosen" in self.fields and not chosen and "chosen" not in self.errors:
            self.add_error("chosen", say("assistance-choice-missing"))
        if step == Step.APPROVED and _OWN in chosen and len(chosen) > 1:
            self.add_error("chosen", say("assistance-choice-both"))
        if step == Step.ARRIVED and "arrived" in self.fields and not said.get("arrived"):
            self.add_error("arrived", say("assistance-arrived-missing"))
        return said

    def about(self) -> list[str]:
        """The offers that were chosen, or that arrived; none when that is not asked, or is all of it."""
        said = self.cleaned_data
        if said["step"] == Step.APPROVED:
            return [pk for pk in said.get("chosen", []) if pk != _OWN]
        return list(said.get("arrived", [])) if said["step"] == Step.ARRIVED else []


class OfferForm(RefusableForm):
    """What our region can give, and when it can be there."""

    what = forms.CharField(max_length=LONGEST)
    count = forms.IntegerField(min_value=1, max_value=MOST, widget=forms.TextInput(attrs=_COUNT))
    arrives_at = MomentField(required=False, widget=forms.DateTimeInput(attrs=_MOMENT))

    def __init__(self, data: Any) -> None:
        super().__init__(data, auto_id="offer_%s")
        _label(self)
        self.fields["what"].label = say("assistance-field-offered")
        self.fields["what"].error_messages["required"] = say("assistance-offered-missing")

    def offer(self) -> Offer:
        """As a value."""
        said: Mapping[str, Any] = self.cleaned_data
        return Offer(said["what"], said["count"], said["arrives_at"])


def _told(each: Offered) -> tuple[str, str]:
    return str(each.step.pk), f"{each.node}: {each.offer.count} × {each.offer.what}"


def _may_ask(member: Membership, region: str, mode: Mode) -> bool:
    here = Scope(regions=frozenset({region}), tlp=Tlp.AMBER, mode=mode)
    return may(member, "assistance.ask", here)
