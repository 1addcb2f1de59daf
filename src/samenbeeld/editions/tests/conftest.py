"""A week with something in it, frozen by the real action, and a mail server on this machine."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytest_django import Settings

from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts.tests.servers import MailServer, own_mail
from samenbeeld.editions import actions
from samenbeeld.editions.models import Edition
from samenbeeld.editions.queries.gathering import gathered
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.tests.cast import Cast

Freeze = Callable[..., Edition]


@pytest.fixture
def freeze(cast: Cast) -> Freeze:
    """Bram freezes what stands there now, of both regions under TLP:GREEN when nothing else is said."""

    def freeze(**values: Any) -> Edition:
        regions: list[Region] = values.pop("regions", [cast.zuid_limburg, cast.limburg_noord])
        tlp: Tlp = values.pop("tlp", Tlp.GREEN)
        given = {"actor": cast.bram, "seen": gathered(regions, now()).fingerprint, **values}
        return actions.freeze_edition(regions=regions, tlp=tlp, **given)

    return freeze


@pytest.fixture
def mail(settings: Settings) -> Iterator[MailServer]:
    with own_mail(settings, "weekeditie@regio.example") as server:
        yield server


def subscribed(member: Membership, *regions: str, themes: tuple[str, ...] = ()) -> None:
    """This person has an address and asks for mail about these regions."""
    alerts.change_reach(actor=member, phone="", email=f"{member.account.login}@example.org")
    actions.subscribe(actor=member, regions=regions or ("VR24", "VR23"), themes=themes)
