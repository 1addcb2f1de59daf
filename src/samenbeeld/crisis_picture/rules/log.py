"""A line in the log of a team: written once; a correction is a new line that names the old one."""

from datetime import datetime

from samenbeeld.kernel.errors import Conflict, Refused

LONGEST_LINE = 2000


def check_line(text: str, *, happened_at: datetime, now: datetime) -> None:
    """A line says something that has happened."""
    if not text:
        raise Refused("crisis-picture-log-text-missing", field="text")
    if len(text) > LONGEST_LINE:
        raise Refused("crisis-picture-log-text-too-long", field="text", most=LONGEST_LINE)
    if happened_at > now:
        raise Refused("crisis-picture-moment-in-future", field="happened_at")


def check_correction(*, is_corrected: bool) -> None:
    """One line has one correction; whoever comes second corrects the correction."""
    if is_corrected:
        raise Conflict("crisis-picture-log-corrected-already")
