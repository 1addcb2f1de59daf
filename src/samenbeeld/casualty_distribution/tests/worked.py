"""The worked case of the domain notes: one place, five hospitals, 12 T1, 18 T2 and 30 T3 in three hours."""

from samenbeeld.casualty_distribution.rules.situation import Hospital, Situation, TriageClass
from samenbeeld.casualty_distribution.rules.solving import transport_minutes

CLASSES = (
    TriageClass("T1", 9, by_ambulance=True, trauma_level_at_most=2),
    TriageClass("T2", 3, by_ambulance=True),
    TriageClass("T3", 1, by_ambulance=False),
)
PEOPLE = {("scene", "T1"): 12, ("scene", "T2"): 18, ("scene", "T3"): 30}
# code: minutes one way, trauma level, slots per hour for T1, T2 and T3
_HOSPITALS = {
    "H1": (12, 1, (4, 8, 16)),
    "H2": (8, 2, (2, 5, 12)),
    "H3": (15, 3, (1, 3, 10)),
    "H4": (35, 1, (4, 8, 16)),
    "H5": (28, 2, (2, 4, 10)),
}
HOURS = 3


def worked_case(ambulances: int | None = None) -> Situation:
    """With so many ambulances from the beginning; None: as many as one wants."""
    hospitals = tuple(
        Hospital(code, level, {f"T{n}": (count,) * HOURS for n, count in enumerate(slots, start=1)})
        for code, (_, level, slots) in _HOSPITALS.items()
    )
    rides = {"scene": transport_minutes([(ambulances, 0)], blocks=HOURS)} if ambulances is not None else {}
    return Situation(
        classes=CLASSES,
        hospitals=hospitals,
        demand=PEOPLE,
        minutes={("scene", code): minutes for code, (minutes, _, _) in _HOSPITALS.items()},
        blocks=HOURS,
        handling=20,
        spread_weight=200,
        transport=rides,
    )
