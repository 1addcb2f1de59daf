"""Doors: who can take over what, the profile of one institution, and filling it in."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import require
from samenbeeld.escalation.queries import said
from samenbeeld.institutions import actions, queries, rules
from samenbeeld.institutions.queries import Seen, definition
from samenbeeld.institutions.rules import Need, Offer, Profile
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.forms import BegunForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations

UNPROCESSABLE = 422


@dataclass(frozen=True)
class Row:
    """One institution in words."""

    seen: Seen
    care: str
    offers: tuple[str, ...]
    buffers: tuple[tuple[str, str, str, str], ...]  # without what, hours, how, from whom


class ProfileForm(BegunForm):
    """Kinds of care, hours per thing it depends on, and rows of what it can take over."""

    care = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    words = forms.CharField(
        required=False, max_length=rules.LONGEST_WORDS, widget=forms.Textarea(attrs={"rows": 2})
    )
    form_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, of: Seen) -> None:
        known = definition()
        super().__init__(data, initial=_begun(of), auto_id="profile_%s")
        care = self.fields["care"]
        assert isinstance(care, forms.ChoiceField)
        kinds = [(code, said(name)) for code, name in known.care.items()]
        care.choices = kinds
        care.label, self.fields["words"].label = say("institutions-care"), say("institutions-words")
        for code in ("required", "invalid_choice"):
            care.error_messages[code] = say("institutions-care-missing")
        for code, name in known.needs.items():
            self._number(f"hours_{code}", say("institutions-hours-of", what=said(name)), rules.MOST_HOURS, 0)
            self.fields[f"words_{code}"] = forms.CharField(
                required=False,
                max_length=rules.LONGEST_WORDS,
                label=say("institutions-words-of", what=said(name)),
            )
            self.fields[f"supplier_{code}"] = forms.CharField(
                required=False,
                max_length=rules.LONGEST_NAME,
                label=say("institutions-supplier-of", what=said(name)),
            )
        for place in range(1, rules.MOST_OFFERS + 1):
            chosen = forms.ChoiceField(
                required=False, choices=[("", say("institutions-no-offer")), *kinds],
                label=say("institutions-offer-care", place=place),
            )  # fmt: skip
            self.fields[f"offer_care_{place}"] = chosen
            self._number(
                f"offer_places_{place}", say("institutions-offer-places", place=place), rules.MOST_PLACES, 1
            )
            self._number(
                f"offer_within_{place}", say("institutions-offer-within", place=place), rules.MOST_HOURS, 0
            )
            self.fields[f"offer_words_{place}"] = forms.CharField(
                required=False,
                max_length=rules.LONGEST_WORDS,
                label=say("institutions-offer-words", place=place),
            )

    def _number(self, name: str, label: str, most: int, least: int) -> None:
        self.fields[name] = forms.IntegerField(
            required=False, min_value=least, max_value=most, label=label,
            error_messages={
                code: say("institutions-number", least=least, most=most)
                for code in ("invalid", "min_value", "max_value")
            },
        )  # fmt: skip

    @property
    def needs(self) -> list[tuple[str, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """One row for each thing it depends on."""
        return [
            (said(name), self[f"hours_{code}"], self[f"words_{code}"], self[f"supplier_{code}"])
            for code, name in definition().needs.items()
        ]

    @property
    def offers(self) -> list[tuple[forms.BoundField, ...]]:
        """One row for each thing it can take over."""
        names = ("care", "places", "within", "words")
        return [
            tuple(self[f"offer_{name}_{place}"] for name in names)
            for place in range(1, rules.MOST_OFFERS + 1)
        ]

    def clean(self) -> dict[str, Any]:
        """An offer says how many places."""
        given = super().clean() or {}
        for place in range(1, rules.MOST_OFFERS + 1):
            if given.get(f"offer_care_{place}") and not given.get(f"offer_places_{place}"):
                self.add_error(f"offer_places_{place}", say("institutions-places"))
        return given

    def profile(self) -> Profile:
        """What the action needs."""
        given = self.cleaned_data
        return Profile(
            care=tuple(given["care"]),
            needs=tuple(
                Need(
                    code, given[f"hours_{code}"], given[f"words_{code}"].strip(),
                    given[f"supplier_{code}"].strip(),
                )
                for code in definition().needs
            ),
            offers=tuple(
                Offer(
                    given[f"offer_care_{place}"], given[f"offer_places_{place}"],
                    given[f"offer_within_{place}"], given[f"offer_words_{place}"].strip(),
                )
                for place in range(1, rules.MOST_OFFERS + 1)
                if given[f"offer_care_{place}"]
            ),
            words=given["words"],
        )  # fmt: skip


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every institution that one may read of; `?regio=` and `?zorg=` narrow it to who can take over what."""
    member = organisations.asking(request)
    own = organisations.region_codes(member.organisation)
    every = organisations.regions()
    given = request.GET.get("regio", "")
    region = next((each for each in every if each.slug == given), None)
    if region is None:
        region = next((each for each in every if each.code in own), every[0] if every else None)
    require(member, "institutions.read", queries.scope(member.organisation))
    care = request.GET.get("zorg", "")
    care = care if care in definition().care else ""
    found = queries.institutions(member, region.code if region else "")
    rows = [_row(each) for each in found]
    if care:
        rows = [
            row for row in rows if row.seen.kept and any(one.care == care for one in row.seen.kept.offers)
        ]
    context = {
        "rows": rows,
        "region": region,
        "regions": every,
        "care": care,
        "shared": queries.shared_rows(found),
        "kinds": [(code, said(name)) for code, name in definition().care.items()],
    }
    return render(request, "institutions/index.html", context)


@require_safe
def profile(request: HttpRequest, slug: str) -> HttpResponse:
    """What one institution does, needs and offers, and when that was confirmed."""
    member = organisations.asking(request)
    found = queries.seen(member, slug)
    context = {"row": _row(found), "seen": found, "sites": organisations.sites_of([found.organisation])}
    return render(request, "institutions/page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Fill it in, or say it otherwise."""
    member = organisations.asking(request)
    found = queries.seen(member, slug)
    require(member, "institutions.write", queries.scope(found.organisation))
    form = ProfileForm(request.POST if request.method == "POST" else None, of=found)
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_profile(
                actor=member, organisation=found.organisation, said=form.profile(),
                form_key=form.cleaned_data["form_key"], begun=form.cleaned_data["begun"],
            )  # fmt: skip
            messages.success(request, say("institutions-was-written"))
            return redirect("institution", slug)
        except Conflict:
            return redirect("institution", slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "institutions/form.html", {"form": form, "seen": found}, status=status)


@require_POST
def confirm(request: HttpRequest, slug: str) -> HttpResponse:
    """One press: it is still right."""
    member = organisations.asking(request)
    found = queries.seen(member, slug)
    try:
        actions.confirm_profile(actor=member, organisation=found.organisation)
        messages.success(request, say("institutions-was-confirmed"))
    except Conflict as conflict:
        messages.warning(request, say(conflict.key, **conflict.values))
    return redirect("institution", slug)


def _row(seen: Seen) -> Row:
    known, kept = definition(), seen.kept
    if kept is None:
        return Row(seen, "", (), ())
    told = {each.resource: each for each in kept.needs}
    return Row(
        seen,
        ", ".join(said(known.care[code]) for code in kept.profile.care if code in known.care),
        tuple(_offer(each) for each in kept.offers if each.care in known.care),
        tuple(
            (
                said(name),
                _hours(told[code].buffer_hours if code in told else None),
                told[code].words if code in told else "",
                told[code].supplier if code in told else "",
            )
            for code, name in known.needs.items()
        ),
    )


def _offer(offer: Offer) -> str:
    """`40 plekken verpleging, binnen 6 uur`."""
    name = said(definition().care[offer.care]).lower()
    words = say("institutions-offers", places=offer.places, care=name)
    if offer.within_hours is not None:
        words = say("institutions-offers-within", what=words, hours=offer.within_hours)
    return f"{words}. {offer.words}" if offer.words else words


def _hours(hours: int | None) -> str:
    return say("institutions-unknown") if hours is None else say("institutions-lasts", hours=hours)


def _begun(of: Seen) -> dict[str, Any]:
    begun: dict[str, Any] = {"form_key": uuid7(), "begun": 0}
    if of.kept is None:
        return begun
    begun |= {"begun": of.kept.profile.number, "care": of.kept.profile.care, "words": of.kept.profile.words}
    for need in of.kept.needs:
        begun |= {
            f"hours_{need.resource}": need.buffer_hours,
            f"words_{need.resource}": need.words,
            f"supplier_{need.resource}": need.supplier,
        }
    for place, offer in enumerate(of.kept.offers, start=1):
        begun |= {
            f"offer_care_{place}": offer.care,
            f"offer_places_{place}": offer.places,
            f"offer_within_{place}": offer.within_hours,
            f"offer_words_{place}": offer.words,
        }
    return begun


urlpatterns = [
    path("instellingen/", index, name="institutions"),
    path("instellingen/<slug:slug>/", profile, name="institution"),
    path("instellingen/<slug:slug>/wijzigen/", change, name="institution_change"),
    path("instellingen/<slug:slug>/klopt/", confirm, name="institution_confirm"),
]
