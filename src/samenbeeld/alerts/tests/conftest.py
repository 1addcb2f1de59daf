"""An alarm about a real incident and one in an exercise, sent by the real action."""

from collections.abc import Callable
from typing import Any

import pytest

from samenbeeld.access.rules import Scope
from samenbeeld.accounts.models import Account
from samenbeeld.alerts import actions
from samenbeeld.alerts.models import Alarm
from samenbeeld.alerts.queries import Subject, addressing
from samenbeeld.alerts.rules.audience import Wanted, Within
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.tests.cast import Cast

Send = Callable[..., Alarm]
FIRST = "De Maas stijgt sneller dan verwacht."
SECOND = "Bereid ontruiming voor."


@pytest.fixture
def send(cast: Cast) -> Send:
    """Bram alarms; by default the first contact of De Maasoever, which is Amina."""

    def send(**values: Any) -> Alarm:
        mode = values.pop("mode", Mode.REAL)
        taking_part = values.pop("taking_part", None)
        wanted = values.pop("wanted", Wanted(organisations=frozenset(["de-maasoever"])))
        within = Within(mode, frozenset(["VR24"]), taking_part)
        tlp = values.get("tlp", Tlp.AMBER)
        given: dict[str, Any] = {
            "actor": cast.bram,
            "subject": Subject(
                "activities.activity", "hoogwater", "Hoogwater Maas", "/hoogwater/", mode, tlp
            ),
            "scope": Scope(owner="ghor-zuid-limburg", regions=frozenset(["VR24"]), mode=mode),
            "wanted": wanted,
            "within": within,
            "first": FIRST,
            "second": SECOND,
            "key": str(uuid7()),
            "seen": addressing.preview(wanted, within).fingerprint,
        }
        return actions.send_alarm(**{**given, **values})

    return send


def colleague(organisation: Organisation, login: str, function: str) -> Membership:
    """One more person who works there."""
    account = Account.objects.create(login=login, name=login.title(), is_demonstration=True)
    return organisations.add_member(
        actor=SYSTEM, account=account, organisation=organisation, functions=[function]
    )
