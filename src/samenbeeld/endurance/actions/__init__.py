"""Say what is down, how long something lasts, what lies in store, and what is done about it."""

from samenbeeld.endurance.actions.measuring import propose_measure, step_measure
from samenbeeld.endurance.actions.saying import report_buffer, report_stock, say_outage

__all__ = ["propose_measure", "report_buffer", "report_stock", "say_outage", "step_measure"]
