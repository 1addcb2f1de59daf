"""What the people of the tests do: propose, take, order, ask. Each with the fewest words that are allowed."""

from datetime import datetime, timedelta
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.actions.deciding import Order
from samenbeeld.crisis_picture.models import Decision, InfoRequest, Task
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.tests.cast import Cast

OPTIONS = ("Itteren ontruimen", "Bewoners naar boven")


def soon(minutes: float = 60) -> datetime:
    """A moment ahead."""
    return now() + timedelta(minutes=minutes)


def propose(cast: Cast, activity: Activity, **more: Any) -> Decision:
    """Bram proposes to evacuate Itteren; the commander decides."""
    said: dict[str, Any] = {
        "actor": cast.bram,
        "activity": activity,
        "region": cast.zuid_limburg,
        "text": "De Maasoever ontruimt Itteren.",
        "reason": "Het water staat in de straat.",
        "authority": "acgz",
        "options": OPTIONS,
    }
    return actions.propose_decision(**{**said, **more})


def take(cast: Cast, activity: Activity, decision: Decision, **more: Any) -> None:
    """Chantal takes it, on the picture of this moment."""
    actions.take_decision(**{"actor": cast.chantal, "activity": activity, "decision": decision, **more})


def order(cast: Cast, activity: Activity, decision: Decision, **more: Any) -> None:
    """Chantal orders De Maasoever."""
    said: dict[str, Any] = {
        "actor": cast.chantal,
        "activity": activity,
        "decision": decision,
        "text": "",
        "check_at": soon(120),
        "orders": [Order("Ontruim Itteren", cast.de_maasoever, soon())],
    }
    actions.order_decision(**{**said, **more})


def ordered(cast: Cast, activity: Activity) -> Decision:
    """A decision that was taken and ordered."""
    decision = propose(cast, activity)
    take(cast, activity, decision)
    order(cast, activity, decision)
    return decision


def give(cast: Cast, activity: Activity, **more: Any) -> Task:
    """Bram asks De Maasoever to do something."""
    said: dict[str, Any] = {
        "actor": cast.bram,
        "activity": activity,
        "text": "Bel de familie",
        "organisation": cast.de_maasoever,
        "due": soon(),
    }
    return actions.give_task(**{**said, **more})


def ask(cast: Cast, activity: Activity, **more: Any) -> InfoRequest:
    """Bram asks De Maasoever something."""
    said: dict[str, Any] = {
        "actor": cast.bram,
        "activity": activity,
        "text": "Hoe lang houdt de noodstroom het vol?",
        "organisations": [cast.de_maasoever],
        "deadline": soon(),
    }
    return actions.ask(**{**said, **more})


def answer(cast: Cast, activity: Activity, request: InfoRequest, **more: Any) -> Any:
    """Amina answers for De Maasoever."""
    said: dict[str, Any] = {
        "actor": cast.amina,
        "activity": activity,
        "request": request,
        "text": "Nog negen uur.",
        "certainty": "fact",
        "source": "Technische dienst",
    }
    return actions.answer_request(**{**said, **more})


def rot(cast: Cast) -> Place:
    """The operational team of Zuid-Limburg."""
    return Place("rot", region=cast.zuid_limburg)


def own_team(cast: Cast) -> Place:
    """The crisis team of De Maasoever."""
    return Place("crisisteam", organisation=cast.de_maasoever)
