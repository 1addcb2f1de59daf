"""A pack on paper: how to reach the GHOR, cards, contacts and plans, with contents and page numbers."""

from collections.abc import Iterator

from django.template.loader import render_to_string

from samenbeeld.exports import pdf
from samenbeeld.exports.rules import PDF, Column, Content, Frame, Part, Table, Text, file_name
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.preparedness import actions, rules
from samenbeeld.preparedness.actions import BOOKLET
from samenbeeld.preparedness.queries.pack import Pack, PackedPlan, pack, pack_policy
from samenbeeld.preparedness.web import packing, pages


def made(member: Membership, role: str, theme: str, purpose: str) -> tuple[bytes, str]:
    """The PDF and its name. Raises NotAllowed; Refused without a purpose, or for more than it holds."""
    rules.check_purpose(purpose)
    taken = pack(member, role, theme)
    words = sum(len(each.text.split()) for each in on_paper(taken))
    rules.check_booklet(words, pack_policy().booklet_words)
    content = booklet(taken)
    frame = Frame(
        title=content.title,
        activity="meenemen",
        activity_name=say("preparedness-pack-title"),
        tlp=content.tlp,
        mode=Mode.REAL,
        mark="",
        taken_at=now(),
        taken_by=member.account.name,
        organisation=member.organisation.name,
        purpose=purpose,
    )
    # What can fail is made first: a line in the journal about a file that never was would be false.
    file = pdf.made(content, frame)
    actions.take_pack(actor=member, taken=taken, form=BOOKLET, purpose=purpose)
    name = file_name(frame, content.name, PDF, stamp=f"{times.local(frame.taken_at):%Y-%m-%d-%H%M}")
    return file, name


def on_paper(taken: Pack) -> list[PackedPlan]:
    """The plans that a booklet holds: without those of kinds that stay off paper."""
    left = pack_policy().not_on_paper
    return [each for each in taken.plans if each.shown.version.kind not in left]


def booklet(taken: Pack) -> Content:
    """All that is in it, in the order in which one needs it at night."""
    off = len(taken.plans) - len(on_paper(taken))
    notes = (
        say("preparedness-booklet-left-out", count=taken.left_out) if taken.left_out else "",
        say("preparedness-booklet-off-paper", count=off) if off else "",
    )
    return Content(
        title=say("preparedness-booklet-title", function=pages.role_name(taken.role)),
        name=taken.role or "iedereen",
        parts=tuple(_parts(taken)),
        note=" ".join(filter(None, notes)),
        has_contents=True,
    )


def _parts(taken: Pack) -> Iterator[Part]:
    yield _reach(taken)
    for card in taken.cards:
        version = card.shown.version
        context = {"steps": packing.steps(card)}
        yield Text(
            card.card.title,
            render_to_string("preparedness/paper/card.html", context),
            version.label,
            say(
                "preparedness-booklet-card",
                role=pages.role_name(card.card.role),
                plan=version.title,
                version=packing.version_words(version),
            ),
        )
    yield _contacts(taken)
    names, today = packing.names_of_parties(taken), times.local(taken.made_at).date()
    for each in on_paper(taken):
        version = each.shown.version
        lines = [line.strip() for line in each.text.splitlines() if line.strip()]
        told = {
            "meaning": version.meaning,
            "agreed": packing.agreed(each, names, today),
            "lines": lines,
        }
        yield Text(
            version.title,
            render_to_string("preparedness/paper/plan.html", told),
            version.label,
            f"{each.shown.kept.owner.name}, {packing.version_words(version)}. {packing.theme_names(version)}",
        )


def _reach(taken: Pack) -> Table:
    rows = [
        (office.name, packing.purpose(each), _in_one_piece(each.value))
        for office in taken.offices
        for each in office.contacts.all()
    ]
    columns = _columns("who", "what", "number")
    danger = ("112", say("preparedness-danger"), "112")
    return Table("ghor", say("organisations-reach-ghor"), columns, [danger, *rows], Tlp.GREEN)


def _contacts(taken: Pack) -> Table:
    rows = [
        (
            each.organisation.name,
            packing.purpose_here(each, taken),
            _in_one_piece(each.value),
            packing.checked(each),
        )
        for each in taken.contacts
    ]
    columns = _columns("who", "what", "number", "checked")
    return Table("contacts", say("preparedness-whom-do-i-call"), columns, rows, Tlp.GREEN)


def _in_one_piece(number: str) -> str:
    """A number that is cut in two at the end of a line is dialled wrong."""
    return number.replace(" ", "\N{NO-BREAK SPACE}")


def _columns(*keys: str) -> tuple[Column, ...]:
    return tuple(Column(key, say(f"preparedness-booklet-of-{key}")) for key in keys)
