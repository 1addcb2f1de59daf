"""What is filled in around plans: agreements, cards, readers, themes, health and profiles of institutions.

Of the demonstration: the plan of De Maasoever is in review; the convenant of the GHOR is the agreement.
"""

from collections.abc import Iterator

from samenbeeld.plans.models import PlanProposal, PlanVersion, ScenarioCard
from samenbeeld.preparedness.models import CardStart
from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE

FLOOD, EXERCISE = "hoogwater-maas", "oefening-evacuatie"
REASON = "Om de matrix te proberen"
KEY = "01920000-0000-7000-8000-0000000000"
NOBODYS = "01920000-0000-7000-8000-00000000000f"
SOUTH, AGREEMENT = ("ghor-zuid-limburg", 1), "Convenant opvang bij evacuatie"
# Read in the south and beyond, and written again; and one that is only a concept.
WATER, WINTER = "Geen drinkwater: wat de zorg doet", "Winterplan thuiszorg"


def plans_beside() -> Iterator[Knock]:
    """Everything about a plan that is not its road."""
    version = PlanVersion.objects.select_related("plan__owner").get(title=AGREEMENT)
    number = version.plan.number
    yield get("agreements")
    yield get("plan_terms", SOUTH[0], number)
    parties = ["de-maasoever", "zorggroep-heuvelkern"]
    yield post("plan_terms", SOUTH[0], number, parties=parties[0], form_key=f"{KEY}31")
    yield get("plan_obligation", SOUTH[0], number)
    told = {"text": REASON, "owner": parties[0], "due_on": "2030-01-01", "form_key": f"{KEY}32"}
    yield post("plan_obligation", SOUTH[0], number, **told)
    for obligation in (1, 2):
        yield post("plan_obligation_met", SOUTH[0], number, obligation)
        yield get("plan_obligation_end", SOUTH[0], number, obligation)
        yield post("plan_obligation_end", SOUTH[0], number, obligation, reason=REASON)
    yield get("plan_obligation", NOWHERE, 1)
    yield post("plan_obligation", NOWHERE, 1, **told)
    yield get("plan_obligation_end", NOWHERE, 1, 1)
    yield get("plan_card_choose", *SOUTH)
    yield get("plan_card_choose", NOWHERE, 1)
    yield get("plan_card", *SOUTH, "ico")
    yield post("plan_card", *SOUTH, "ico", title=REASON, text_1=REASON, form_key=f"{KEY}33")
    yield get("plan_propose", *SOUTH)
    yield post("plan_propose", *SOUTH, text=REASON, form_key=f"{KEY}34")
    yield get("plan_propose", NOWHERE, 1)
    asked = version.plan.owner.slug, 1
    waiting = PlanVersion.objects.get(plan__owner__slug=asked[0], plan__number=1, number=1).proposals.get()
    called = {f"voorstel/{waiting.pk}/": "voorstel/<the one that waits>/"}
    yield Knock("GET", "plan_answer", (*asked, waiting.pk), called=called)
    answered = {"taken": "nee", "reason": REASON}
    yield Knock("POST", "plan_answer", (*asked, waiting.pk), fields=answered, called=called)
    yield get("plan_answer", *asked, 999_999)
    yield get("plan_readers", *SOUTH)
    yield get("plan_readers", NOWHERE, 1)
    yield post("plan_readers", *SOUTH, functions="ico", due_on="2030-01-01", form_key=f"{KEY}35")
    yield post("plan_read", *SOUTH, 1)
    yield post("plan_read", NOWHERE, 1, 1)
    yield get("plan_difference", *SOUTH)
    yield get("plan_difference", SOUTH[0], 2)  # of two versions
    yield get("plans_theme", "hoogwater")
    yield get("plans_theme", NOWHERE)
    yield get("plans_health")
    yield from _written()
    yield from _cards()
    yield from _institutions()


def _written() -> Iterator[Knock]:
    """A plan that is written here: its concept, what the editor asks beside it, and what people read."""
    for title in (WATER, WINTER):
        version = PlanVersion.objects.select_related("plan__owner").get(title=title, number=1)
        place = version.plan.owner.slug, version.plan.number
        yield get("plan_write", *place)
        yield post("plan_write_token", *place)
        yield Knock("POST", "plan_write_provenance", place, {"rooms": {}}, as_json=True)
        yield get("plan_write_new", *place, since="2026-01-01T00:00:00+00:00")
        yield post("plan_write_seen", *place)
        yield get("plan_text", *place, 1)
        yield get("plan_file", *place, 1)
        yield post("plan_throw_away", *place, 1)
    taken = PlanProposal.objects.get(version__title=WATER, answer__is_taken=True)
    plan = taken.version.plan
    called = {f"voorstel/{taken.pk}/": "voorstel/<the one that was taken>/"}
    yield Knock("POST", "plan_worked_in", (plan.owner.slug, plan.number, taken.pk), called=called)
    for name, method in (
        ("plan_write", "GET"), ("plan_write_token", "POST"), ("plan_write_provenance", "POST"),
        ("plan_write_new", "GET"), ("plan_write_seen", "POST"),
    ):  # fmt: skip
        yield Knock(method, name, SOUTH)  # a plan that was uploaded
    yield get("plan_text", *SOUTH, 1)
    yield post("plan_worked_in", *SOUTH, 999_999)
    yield post("plan_throw_away", *SOUTH, 1)  # people read it
    yield post("plan_throw_away", NOWHERE, 1, 1)


def _cards() -> Iterator[Knock]:
    card = ScenarioCard.objects.get(role="ico", version__title="Evacuatie van verpleeghuizen langs de Maas")
    for slug in (FLOOD, EXERCISE, NOWHERE):
        yield get("activity_cards", slug)
        called = {f"/{card.pk}/": "/<to clear a site>/"}
        yield Knock("POST", "card_start", (slug, card.pk), called=called)
    start = CardStart.objects.get(activity__slug=FLOOD)
    called = {str(start.pk): "<the one of De Maasoever>"}
    yield Knock("GET", "card_lesson", (FLOOD, start.pk), called=called)
    yield get("card_lesson", NOWHERE, NOBODYS)
    sent = {"text": REASON, "form_key": f"{KEY}36"}
    yield Knock("POST", "card_lesson", (FLOOD, start.pk), fields=sent, called=called)


def _institutions() -> Iterator[Knock]:
    yield get("institutions")
    yield get("reach_ghor")
    for slug in ("de-maasoever", "zorggroep-peelrand", NOWHERE):
        yield get("institution", slug)
        yield get("institution_change", slug)
        yield post("institution_change", slug, care="nursing", form_key=f"{KEY}37")
        yield post("institution_confirm", slug)
    for slug in ("de-maasoever", "ghor-limburg-noord"):
        yield post("contacts_checked", slug)
