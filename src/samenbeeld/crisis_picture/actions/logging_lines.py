"""The log of a team: lines that are written once."""

from datetime import datetime

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.actions.indexing import index_log_line
from samenbeeld.crisis_picture.actions.numbering import locked, next_number, sent_once
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import LogLineWritten
from samenbeeld.crisis_picture.models import LogLine
from samenbeeld.crisis_picture.queries import meeting as queries
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.crisis_picture.rules import log as rules
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.models import Membership


@journalled
def write_log_line(
    *,
    actor: Membership,
    activity: Activity,
    team: Place,
    text: str,
    happened_at: datetime | None = None,
    corrects: LogLine | None = None,
    key: str = "",
) -> LogLine:
    """Write one line; `corrects` is the line of the same team that was wrong, which stays to be read.

    Raises NotAllowed, Refused without words, Conflict when sent before or corrected already.
    """
    access.require(actor, "crisis_picture.write_log", queries.team_scope(activity, team))
    activity = locked(activity)
    moment, text = now(), text.strip()
    key = sent_once(LogLine, key, activity=activity)
    rules.check_line(text, happened_at=happened_at or moment, now=moment)
    if corrects is not None:
        if queries.place_of(corrects).key != team.key:
            raise Refused("crisis-picture-team-unknown", field="team")
        rules.check_correction(is_corrected=LogLine.objects.filter(corrects=corrects).exists())
    line: LogLine = LogLine.objects.create(
        activity=activity, team=team.team, region=team.region, organisation=team.organisation,
        number=next_number(
            LogLine, activity, team=team.team, region=team.region, organisation=team.organisation
        ), text=text, happened_at=happened_at or moment,
        corrects=corrects, written_by=actor, written_at=moment, key=key,
    )  # fmt: skip
    event = LogLineWritten(
        activity.slug, team.team, line.number, corrects.number if corrects else None, digest(text)
    )
    record(actor, activity, event)
    index_log_line(line)
    return line
