"""Every question about profiles of care risk."""

from samenbeeld.risk_profile.queries.definition import (
    catalogue,
    licence_note,
    method,
    new_scope,
    other_methods,
    scope,
)
from samenbeeld.risk_profile.queries.kept import KeptProfile, Told, followed, whole
from samenbeeld.risk_profile.queries.lasting import lasting, profiles
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
    "lasting",
    "licence_note",
    "may_look",
    "meetings_due",
    "method",
    "new_scope",
    "other_methods",
    "profiles",
    "scope",
    "seen",
    "shown",
    "to_weigh_again",
    "waiting",
    "whole",
]
