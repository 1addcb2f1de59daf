"""The line under the stripe for each alarm that waits for the person who looks."""

from samenbeeld.alerts.queries import mine
from samenbeeld.alerts.web import pages
from samenbeeld.look.frame import BarLine
from samenbeeld.organisations.models import Membership


def alarm_lines(member: Membership) -> list[BarLine]:
    """The newest first. One query, or none when another part of the page asked already."""
    return pages.bar(mine.waiting_on_page(member))
