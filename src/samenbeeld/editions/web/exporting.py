"""An edition as content for a file, and the file itself."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.template.loader import render_to_string

from samenbeeld.editions import actions
from samenbeeld.editions.models import Edition
from samenbeeld.editions.web import pages
from samenbeeld.editions.web.pages import Shown, ThemeShown
from samenbeeld.exports import pdf
from samenbeeld.exports.attachment import as_attachment
from samenbeeld.exports.rules import PDF, Column, Content, Frame, Part, Table, Text, file_name
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership


def answer(member: Membership, edition: Edition, purpose: str) -> HttpResponse:
    """The PDF as something to keep. Raises NotAllowed; Refused without a reason, or when it took too long."""
    content = edition_content(edition)
    frame = Frame(
        title=content.title,
        activity="veiligheidsbeeld",
        activity_name=say("page-safety-picture"),
        tlp=content.tlp,
        mode=Mode.REAL,
        mark="",
        taken_at=now(),
        taken_by=member.account.name,
        organisation=member.organisation.name,
        purpose=purpose,
        moment=content.moment,
        note=content.note,
    )
    # What can fail is made first: a line in the journal about a file that never was would be false.
    made = pdf.made(content, frame)
    actions.take_edition(actor=member, edition=edition, form=PDF, purpose=purpose)
    name = file_name(frame, content.name, PDF, stamp=f"{times.local(frame.taken_at):%Y-%m-%d-%H%M}")
    return as_attachment(HttpResponse(made, content_type="application/pdf"), name)


def edition_content(edition: Edition) -> Content:
    """All that stands in it, under its label."""
    told = pages.whole(edition)
    shown: Shown = told["shown"]
    note = say("editions-paper-replaced", number=told["newer"]) if told["newer"] else ""
    return Content(
        title=say("editions-numbered", title=shown.title, number=told["number"]),
        name=f"weekeditie-{edition.number}-week-{shown.content.week}",
        parts=tuple(_parts(edition, told, shown)),
        moment=edition.made_at,
        note=note,
    )


def _parts(edition: Edition, told: dict[str, object], shown: Shown) -> Iterator[Part]:
    tlp = Tlp(edition.tlp)
    yield Text("", _html("opening", {**told}), tlp)
    yield Text(say("editions-phases"), _html("phases", {"shown": shown}), tlp)
    yield Text(say("editions-changes"), _html("changes", {"shown": shown}), tlp)
    yield Text(say("editions-themes"), _html("headline", {"shown": shown}), tlp)
    for theme in shown.themes:
        yield _theme(theme, tlp)
    yield _calendar(shown, tlp)
    yield _signals(shown, tlp)


def _theme(theme: ThemeShown, tlp: Tlp) -> Text:
    return Text(theme.name, _html("theme", {"theme": theme}), tlp, level=3)


def _calendar(shown: Shown, tlp: Tlp) -> Table:
    columns = _columns("when", "what", "kind", "where")
    about = "\n".join(f"{sentence} {titles}." for sentence, titles in shown.heaps)
    title = say("editions-calendar", until=shown.calendar_last)
    return Table("calendar", title, columns, shown.calendar, tlp, about, frozenset({"what", "where"}))


def _signals(shown: Shown, tlp: Tlp) -> Table:
    columns = _columns("what", "where", "belongs", "linked_at")
    return Table(
        "signals", say("editions-signals"), columns, shown.signals, tlp, "", frozenset({"what", "belongs"})
    )


def _columns(*keys: str) -> tuple[Column, ...]:
    return tuple(Column(key, say(f"editions-of-{key.replace('_', '-')}")) for key in keys)


def _html(name: str, context: dict[str, object]) -> str:
    return render_to_string(f"editions/paper/{name}.html", context)
