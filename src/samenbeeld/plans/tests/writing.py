"""Plans for tests: written, sent and established by the cast."""

from datetime import date, timedelta
from typing import Any

from samenbeeld.files.intake import take_in_own
from samenbeeld.files.tests import papers
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.rules.road import Described

MADE_BY = "de tests"


def today() -> date:
    return local(now()).date()


def described(**values: Any) -> Described:
    usual: dict[str, Any] = {
        "title": "Evacuatie van verpleeghuizen",
        "kind": "plan",
        "themes": ("hoogwater",),
        "regions": ("VR24",),
        "phases": (2, 3),
        "tlp": Tlp.AMBER,
        "effective_on": today(),
        "review_on": today() + timedelta(days=300),
        "meaning": "Wie vangt wie op.",
    }
    return Described(**{**usual, **values})


def written(by: Membership, *, made_by: str = MADE_BY, **values: Any) -> PlanVersion:
    """A draft. Its file was made by the program itself, unless `made_by` is ""."""
    upload = take_in_own([papers.pdf()], name="plan.pdf")
    return actions.write_plan(actor=by, said=described(**values), upload=upload, made_by=made_by)


def established(cast: Cast, by: Membership | None = None, **values: Any) -> PlanVersion:
    """A plan that people read, established by Chantal."""
    version = written(by or cast.bram, **values)
    actions.send(actor=by or cast.bram, version=version)
    actions.establish(actor=cast.chantal, version=version)
    return version
