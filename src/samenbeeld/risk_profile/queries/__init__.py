"""Every question about profiles of care risk."""

from samenbeeld.risk_profile.queries.definition import catalogue, method, new_scope, scope
from samenbeeld.risk_profile.queries.kept import KeptProfile, Told, followed, whole
from samenbeeld.risk_profile.queries.shown import (
    Able,
    Agenda,
    AtTheme,
    SeenProfile,
    Waiting,
    able,
    agenda,
    at_theme,
    ending,
    may_look,
    meetings_due,
    seen,
    shown,
    to_weigh_again,
    waiting,
)

__all__ = [
    "Able",
    "Agenda",
    "AtTheme",
    "KeptProfile",
    "SeenProfile",
    "Told",
    "Waiting",
    "able",
    "agenda",
    "at_theme",
    "catalogue",
    "ending",
    "followed",
    "may_look",
    "meetings_due",
    "method",
    "new_scope",
    "scope",
    "seen",
    "shown",
    "to_weigh_again",
    "waiting",
    "whole",
]
