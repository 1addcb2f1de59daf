"""The report of a version as content for a file, and the file itself."""

from collections.abc import Iterator
from pathlib import Path

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from samenbeeld.access.queries import check_export, require
from samenbeeld.escalation.queries import said
from samenbeeld.exports import pdf
from samenbeeld.exports.attachment import as_attachment
from samenbeeld.exports.rules import PDF, Column, Content, Frame, Part, Table, Text, file_name
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.risk_profile import actions, queries
from samenbeeld.risk_profile.models import ProfileVersion
from samenbeeld.risk_profile.queries import SeenProfile, Told
from samenbeeld.risk_profile.rules import road
from samenbeeld.risk_profile.rules.content import ScenarioTold, changes
from samenbeeld.risk_profile.web import drawing, needs, pages

_STYLE = Path(__file__).resolve().parents[1] / "paper_diagram.css"


def answer(member: Membership, seen: SeenProfile, purpose: str) -> HttpResponse:
    """The PDF as something to keep. Raises NotAllowed; Refused without a purpose, or for its label."""
    version = seen.version
    require(member, "risk_profile.export", queries.scope(version))
    check_export(version.label)
    road.check_words(purpose, "purpose")
    content = report(seen)
    frame = Frame(
        title=content.title,
        activity="zorgrisicoprofiel",
        activity_name=say("risk-profile-title"),
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
    actions.take_report(actor=member, version=version, purpose=purpose)
    name = file_name(frame, content.name, PDF, stamp=f"{times.local(frame.taken_at):%Y-%m-%d-%H%M}")
    return as_attachment(HttpResponse(made, content_type="application/pdf"), name)


def report(seen: SeenProfile) -> Content:
    """All that stands in a version. Of what was established, as it was established."""
    version, told = seen.version, queries.whole(seen.version.pk)
    step = seen.kept.step(version, road.ESTABLISHED)
    return Content(
        title=say("risk-profile-report-title", title=version.title, number=str(version.number)),
        name=f"{version.profile.region.slug}-versie-{version.number}",
        parts=tuple(_parts(seen, told)),
        moment=step.at if step else None,
        note="" if step else say("risk-profile-report-draft"),
        has_contents=True,
    )


def _parts(seen: SeenProfile, told: Told) -> Iterator[Part]:
    version = told.version
    tlp = version.label
    established = seen.kept.step(version, road.ESTABLISHED)
    opening = {
        "version": version,
        "state_word": say(f"risk-profile-state-{seen.state}"),
        "established": established,
        "turns": [
            (pages.step_name(step, told.known), pages.names(row.partners), row.note)
            for step, row in sorted(seen.kept.turns.get(version.number, {}).items())
            if row.partners
        ],
        "disputed": sum(len(each.dissents) for each in told.scenarios),
        "scenarios": told.scenarios,
    }
    yield Text("", _html("opening", opening), tlp)
    diagram = {
        "drawing": drawing.drawn(told.judged, told.known),
        "style": mark_safe(_STYLE.read_text()),  # ours, as it stands in this package
        "period": told.known.period_years,
    }
    yield Text(say("risk-profile-diagram"), _html("diagram", diagram), tlp)
    # What a board decides on goes before what it rests on.
    yield _ranking(told)
    yield _bottlenecks(told)
    for row in pages.scenario_rows(told):
        found = told.scenario(row.number)
        assert found is not None  # the rows are made of these
        yield _scenario(version, told, found)
    if told.capabilities:
        yield _capabilities(told)
    yield from _around(seen, told)


def _ranking(told: Told) -> Table:
    columns = _columns("number", "scenario", "likelihood", "impact", "index", "quadrant", "remark")
    rows = [
        (
            row.number,
            row.title,
            f"{row.likelihood}\n{row.chance}",
            row.impact or say("risk-profile-not-scored", count=row.missing),
            row.index,
            row.quadrant,
            "\n".join(_remarks(row)),
        )
        for row in pages.scenario_rows(told)
    ]
    return Table(
        "ranking", say("risk-profile-ranking"), columns, rows, told.version.label, "", frozenset({"scenario"})
    )


def _remarks(row: pages.ScenarioRow) -> Iterator[str]:
    if row.is_uncertain:
        yield say("risk-profile-uncertain")
    if row.dissents:
        yield say("risk-profile-dissents", count=row.dissents)


def _scenario(version: ProfileVersion, told: Told, found: ScenarioTold) -> Text:
    known = told.known
    judged = next((each for each in told.judged if each.scenario.number == found.number), None)
    context = {
        "scenario": found,
        "likelihood": pages.letter(found.told.letter, known.likelihood_words),
        "chance": pages.chance(found.told.chance),
        "by": pages.spoken(found.said),
        "likelihood_dissents": pages.dissents_on_likelihood(found),
        "scores": pages.score_rows(found, known),
        "impact": pages.letter(judged.impact.letter, known.impact_words) if judged else "",
        "index": pages.index(judged.impact.index) if judged else "",
        "is_uncertain": judged is not None and judged.sensitivity.is_uncertain,
        "shares": pages.share_words(judged) if judged else "",
        "horizons": [said(words) for words in known.horizon_names.values()],
        "sensitivity": pages.sensitivity_rows(judged, known) if judged else [],
        "processes": pages.process_rows(found, known),
        "needs": needs.need_rows(found.needs, known, []),
        "gains": pages.gain_rows(found, known),
        "suffices": pages.suffices_rows(found),
    }
    return Text(f"{found.number}. {found.told.title}", _html("scenario", context), version.label, level=3)


def _capabilities(told: Told) -> Table:
    columns = _columns("capability", "provider", "able", "suffices")
    rows = [
        (
            each.title,
            each.provider,
            each.words,
            "\n".join(f"{number}. {title}: {word}" for number, title, word, _ in counting),
        )
        for each, counting in pages.capability_rows(told)
    ]
    wide = frozenset({"able", "suffices"})
    return Table(
        "capabilities", say("risk-profile-capabilities"), columns, rows, told.version.label, "", wide
    )


def _bottlenecks(told: Told) -> Table:
    columns = _columns("scenario", "bottleneck", "recommendation", "action", "accepted")
    rows = [
        (
            f"{scenario.number}. {scenario.told.title}",
            narrow.words,
            "\n".join(each.words for each in narrow.advices),
            "\n".join(
                say(
                    "risk-profile-action-of",
                    words=todo.words,
                    owner=todo.owner_name,
                    due=pages.day(todo.due_on),
                )
                for each in narrow.advices
                for todo in each.todos
            ),
            "\n".join(
                line
                for each in narrow.accepted[-1:]
                for line in (
                    say("risk-profile-accepted-by", who=each.by_whom, until=pages.day(each.until)),
                    each.words,
                )
            ),
        )
        for scenario in told.scenarios
        for narrow in scenario.narrows
    ]
    wide = frozenset({"scenario", "bottleneck", "recommendation", "action", "accepted"})
    return Table("bottlenecks", say("risk-profile-bottlenecks"), columns, rows, told.version.label, "", wide)


def _around(seen: SeenProfile, told: Told) -> Iterator[Table]:
    """What is otherwise than before, who was asked about this version, and with whom it was talked through
    before it was established.
    """
    version, kept = seen.version, seen.kept
    tlp, step = version.label, kept.step(version, road.ESTABLISHED)
    before = kept.before(version)
    if before is not None:
        found = pages.change_rows(changes(queries.whole(before.pk).scenarios, told.scenarios))
        title = say("risk-profile-changes", number=str(before.number))
        rows = [(f"{number}. {name}", what) for number, name, what in found]
        yield Table("changes", title, _columns("scenario", "changed"), rows, tlp, "", frozenset({"changed"}))
    asked = [
        (
            say(f"risk-profile-consulted-{each.kind}"),
            each.whom,
            pages.day(each.asked_on),
            each.reaction or say("risk-profile-no-reaction"),
        )
        for each in kept.consultations
        if each.version == version.number
    ]
    columns = _columns("asked-kind", "asked-whom", "asked-on", "reaction")
    title = say("risk-profile-consultations")
    yield Table("consultations", title, columns, asked, tlp, "", frozenset({"reaction"}))
    until = times.local(step.at).date() if step else times.local(now()).date()
    held = [
        (pages.day(each.held_on), pages.names(each.partners), each.words)
        for each in kept.meetings
        if each.held_on <= until
    ]
    if held:
        columns = _columns("held-on", "with", "outcome")
        yield Table(
            "meetings", say("risk-profile-meetings"), columns, held, tlp, "", frozenset({"with", "outcome"})
        )


def _columns(*keys: str) -> tuple[Column, ...]:
    return tuple(Column(key, say(f"risk-profile-of-{key}")) for key in keys)


def _html(name: str, context: dict[str, object]) -> str:
    return render_to_string(f"risk_profile/paper/{name}.html", context)
