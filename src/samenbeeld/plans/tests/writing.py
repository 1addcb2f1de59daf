"""Plans for tests: written, sent and established by the cast."""

from datetime import date, timedelta
from typing import Any

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from samenbeeld.files.intake import take_in_own
from samenbeeld.files.tests import papers
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import author_of
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.rules.road import Described
from samenbeeld.plans.rules.texts import room_name
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.text import ROOT

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


def written_here(by: Membership, *lines: str, **values: Any) -> PlanVersion:
    """A draft that is written in the platform, with these paragraphs; one that begins with # is a heading."""
    version = actions.write_plan(actor=by, said=described(**values), upload=None)
    types(by, version, *lines)
    return version


def types(by: Membership, version: PlanVersion, *lines: str) -> None:
    """As if this person typed these paragraphs at the end of the live text."""
    room = room_name(version.plan.owner.slug, version.plan.number)
    document: Doc[Any] = Doc()
    if state := texts.state(room):
        document.apply_update(state)
    known = document.get_state()
    content = document.get(ROOT, type=XmlFragment)
    for line in lines:
        is_heading = line.startswith("# ")
        block = XmlElement("heading", {"level": "2"}) if is_heading else XmlElement("paragraph")
        made = content.children.append(block)
        made.children.append(XmlText(line.removeprefix("# ")))
    realtime.append_update(room, author_of(by), document.get_update(known))


def established_here(cast: Cast, *lines: str, **values: Any) -> PlanVersion:
    """A plan that was written in the platform by Bram and that people read."""
    version = written_here(cast.bram, *lines, **values)
    actions.send(actor=cast.bram, version=version)
    actions.establish(actor=cast.chantal, version=version)
    return version
