"""Doors of agreements: the register, who agreed on what, and what the parties have to do."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import require
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.forms import BegunForm
from samenbeeld.look.paging import asked_page, list_page
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.plans import actions, queries
from samenbeeld.plans.queries import KeptPlan, agreements, definition
from samenbeeld.plans.queries.definition import PUBLIC
from samenbeeld.plans.rules import agreements as rules
from samenbeeld.plans.rules.agreements import Owed, Terms
from samenbeeld.plans.rules.road import LONGEST_REASON
from samenbeeld.plans.web import beside
from samenbeeld.plans.web.forms import Spoken
from samenbeeld.plans.web.sheet import done, seen_by, sheet

_SHOWN = 50


def _day_field(*, required: bool = True) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(required=required, widget=widget)


class TermsForm(Spoken, BegunForm):
    """Who agreed, until when, and what about: one field for each part of the decree."""

    hints = ("parties", "expires_on", "shortfall")

    parties = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    signed_on = _day_field(required=False)
    expires_on = _day_field(required=False)
    shortfall = forms.ChoiceField(required=False)
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, of: KeptPlan) -> None:
        terms = agreements.newest_terms(of.plan)
        begun: dict[str, Any] = {"form_key": uuid7(), "begun": 0, "parties": [of.owner.slug]}
        if terms is not None:
            begun |= {
                "begun": terms.number,
                "parties": terms.parties,
                "signed_on": terms.signed_on,
                "expires_on": terms.expires_on,
                "shortfall": terms.shortfall,
                **{f"part_{code}": words for code, words in terms.parts.items()},
            }
        super().__init__(data, initial=begun, auto_id="terms_%s")
        self.offer("parties", _possible_parties(of))
        self.offer(
            "shortfall",
            [
                ("", say("plans-shortfall-none")),
                *((step, say(f"plans-shortfall-{step}")) for step in rules.SHORTFALLS),
            ],
        )
        for part in definition().parts:
            self.fields[f"part_{part.code}"] = forms.CharField(
                required=False, max_length=rules.LONGEST_PART, widget=forms.Textarea(attrs={"rows": 2})
            )
        self.speak()
        for part in definition().parts:
            field = self.fields[f"part_{part.code}"]
            field.label = said(part.name)
            field.help_text = say("plans-by-the-decree", article=part.article)

    def terms(self) -> Terms:
        """What the action needs."""
        given = self.cleaned_data
        return Terms(
            parties=tuple(given["parties"]),
            signed_on=given["signed_on"],
            expires_on=given["expires_on"],
            parts={part.code: given[f"part_{part.code}"] for part in definition().parts},
            shortfall=given["shortfall"],
        )


class ObligationForm(Spoken):
    """What one party has to do, and when."""

    hints = ("every_months",)

    text = forms.CharField(max_length=rules.LONGEST_OBLIGATION, widget=forms.Textarea(attrs={"rows": 2}))
    owner = forms.ChoiceField()
    due_on = _day_field()
    every_months = forms.IntegerField(required=False, min_value=1, max_value=rules.MOST_MONTHS)
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, of: KeptPlan) -> None:
        super().__init__(data, initial={"form_key": uuid7()}, auto_id="obligation_%s")
        terms = agreements.newest_terms(of.plan)
        names = organisations.names_of(terms.parties if terms else [])
        self.offer("owner", sorted(names.items(), key=lambda pair: pair[1]))
        self.speak()
        self.fields["text"].label = say("plans-field-obligation")
        self.fields["text"].error_messages["required"] = say("plans-obligation-missing")
        self.fields["owner"].label = say("plans-field-obligation-owner")
        for code in ("required", "invalid_choice"):
            self.fields["owner"].error_messages[code] = say("plans-obligation-of-no-party")
        for code in ("min_value", "max_value"):
            self.fields["every_months"].error_messages[code] = say(
                "plans-obligation-rhythm", most=rules.MOST_MONTHS
            )

    def owed(self) -> Owed:
        """What the action needs."""
        given = self.cleaned_data
        return Owed(given["text"], given["owner"], given["due_on"], given["every_months"])


class EndForm(Spoken):
    """Why something is owed no longer."""

    reason = forms.CharField(max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="end_%s")
        self.speak()


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """Every agreement with its parties, its last day, and what somebody has to do, in pages."""
    member = organisations.asking(request)
    require(member, "plans.read", PUBLIC)
    today = local(now()).date()
    every = agreements.agreements(member)
    listed = list_page(every, asked_page(request.GET.get("bladzijde", "")), size=_SHOWN)
    parties = {slug for each in listed.rows if each.agreed.terms for slug in each.agreed.terms.parties}
    names = organisations.names_of(parties)
    owed = agreements.owed(member)
    organisations.put_members(([step for _, owing in owed for step in owing.steps], "by"))
    context = {
        "rows": [beside.agreement_row(each, names, today) for each in listed.rows],
        "listed": listed,
        "at": reverse("agreements"),
        "owed": [beside.owed_row(shown, owing, today) for shown, owing in owed],
    }
    return render(request, "plans/agreements.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """Who agreed, until when and what about."""
    member, seen = seen_by(request, owner, number)
    require(member, "plans.write", queries.scope(seen.kept.owner, seen.kept.newest))
    _check_agreement(seen.kept)
    if request.method != "POST":
        return sheet(request, seen, TermsForm(of=seen.kept), "terms")
    form = TermsForm(request.POST, of=seen.kept)
    if not done(
        form,
        lambda: actions.write_terms(
            actor=member,
            plan=seen.kept.plan,
            said=form.terms(),
            form_key=form.cleaned_data["form_key"],
            begun=form.cleaned_data["begun"],
        ),
    ):
        return sheet(request, seen, form, "terms")
    messages.success(request, say("plans-terms-written"))
    return redirect("plan", owner, number)


@require_http_methods(["GET", "HEAD", "POST"])
def new_obligation(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """What one of the parties has to do, and when."""
    member, seen = seen_by(request, owner, number)
    require(member, "plans.write", queries.scope(seen.kept.owner, seen.kept.newest))
    _check_agreement(seen.kept)
    if request.method != "POST":
        return sheet(request, seen, ObligationForm(of=seen.kept), "obligation")
    form = ObligationForm(request.POST, of=seen.kept)
    if not done(
        form,
        lambda: actions.add_obligation(
            actor=member, plan=seen.kept.plan, said=form.owed(), form_key=form.cleaned_data["form_key"]
        ),
    ):
        return sheet(request, seen, form, "obligation")
    messages.success(request, say("plans-obligation-added"))
    return redirect("plan", owner, number)


@require_POST
def met(request: HttpRequest, owner: str, number: int, obligation: int) -> HttpResponse:
    """One press: we did this today."""
    member, seen = seen_by(request, owner, number)
    found = agreements.obligation(seen.kept.plan, obligation)
    try:
        actions.meet_obligation(actor=member, obligation=found)
        messages.success(request, say("plans-obligation-was-met"))
    except Conflict as refused:
        messages.warning(request, say(refused.key, **refused.values))
    return redirect("plan", owner, number)


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, owner: str, number: int, obligation: int) -> HttpResponse:
    """It is owed no longer, with a reason."""
    member, seen = seen_by(request, owner, number)
    require(member, "plans.write", queries.scope(seen.kept.owner, seen.kept.newest))
    found = agreements.obligation(seen.kept.plan, obligation)
    if request.method != "POST":
        return sheet(request, seen, EndForm(), "end", about=found.text)
    form = EndForm(request.POST)
    if not done(
        form,
        lambda: actions.end_obligation(actor=member, obligation=found, reason=form.cleaned_data["reason"]),
    ):
        return sheet(request, seen, form, "end", about=found.text)
    messages.success(request, say("plans-obligation-was-ended"))
    return redirect("plan", owner, number)


def _check_agreement(kept: KeptPlan) -> None:
    rules.check_is_agreement(kept.newest.kind)


def _possible_parties(of: KeptPlan) -> list[tuple[str, str]]:
    """Organisations in the regions of the plan, and whoever is a party already."""
    found: dict[str, str] = {of.owner.slug: of.owner.name}
    for region in of.newest.regions:
        found |= {each.slug: each.name for each in organisations.organisations(region=region)}
    terms = agreements.newest_terms(of.plan)
    if terms is not None:
        found |= organisations.names_of(terms.parties)
    return sorted(found.items(), key=lambda pair: pair[1].casefold())


_ONE = "plannen/<slug:owner>/<int:number>/"

urlpatterns = [
    path("plannen/afspraken/", register, name="agreements"),
    path(f"{_ONE}afspraak/", terms, name="plan_terms"),
    path(f"{_ONE}verplichting/", new_obligation, name="plan_obligation"),
    path(f"{_ONE}verplichting/<int:obligation>/gedaan/", met, name="plan_obligation_met"),
    path(f"{_ONE}verplichting/<int:obligation>/vervalt/", end, name="plan_obligation_end"),
]
