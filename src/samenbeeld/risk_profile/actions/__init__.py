"""Every change of a profile of care risk."""

from samenbeeld.risk_profile.actions.following import accept_risk, finish_action, write_action
from samenbeeld.risk_profile.actions.inventory import judge_capability, write_capability
from samenbeeld.risk_profile.actions.leading import (
    consult,
    establish_profile,
    hold_meeting,
    return_profile,
    send_profile,
    set_turn,
    start_profile,
    take_report,
)
from samenbeeld.risk_profile.actions.writing import (
    drop_scenario,
    give_dissent,
    name_bottleneck,
    score_impact,
    write_demand,
    write_dependency,
    write_measure,
    write_recommendation,
    write_scenario,
)

__all__ = [
    "accept_risk",
    "consult",
    "drop_scenario",
    "establish_profile",
    "finish_action",
    "give_dissent",
    "hold_meeting",
    "judge_capability",
    "name_bottleneck",
    "return_profile",
    "score_impact",
    "send_profile",
    "set_turn",
    "start_profile",
    "take_report",
    "write_action",
    "write_capability",
    "write_demand",
    "write_dependency",
    "write_measure",
    "write_recommendation",
    "write_scenario",
]
