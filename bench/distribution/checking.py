"""Whether a plan keeps every limit, written without the code that makes plans."""

from samenbeeld.casualty_distribution.rules.situation import Plan, Situation


def broken_limits(situation: Situation, plan: Plan) -> list[str]:
    """What is wrong with it, in words; nothing when it keeps every limit."""
    wrong: list[str] = []
    placed: dict[tuple[str, str], int] = {}
    used: dict[tuple[str, str, int], int] = {}
    rides: dict[tuple[str, int], int] = {}
    named = {each.code: each for each in situation.hospitals}
    classes = {each.code: each for each in situation.classes}
    for (place, triage, code, block), count in plan.loads.items():
        gone = situation.under_way.get((place, triage, code, block), 0)
        placed[place, triage] = placed.get((place, triage), 0) + count
        used[triage, code, block] = used.get((triage, code, block), 0) + count - gone
        level, most = named[code].trauma_level, classes[triage].trauma_level_at_most
        if count > gone and most is not None and (level is None or level > most):
            wrong.append(f"{triage} to {code} of level {level}")
        if count > gone and block < situation.first_block:
            wrong.append(f"{triage} to {code} in the past")
        if classes[triage].by_ambulance:
            minutes = (count - gone) * (2 * situation.minutes[place, code] + situation.handling)
            rides[place, block] = rides.get((place, block), 0) + minutes
    wrong += [
        f"{key}: {placed.get(key, 0)} of {count}"
        for key, count in situation.demand.items()
        if placed.get(key, 0) != count
    ]
    for (triage, code, block), count in used.items():
        slots = named[code].slots.get(triage, ())
        if count and count > slots[block]:
            wrong.append(f"{count} {triage} in {slots[block]} slots of {code}")
    wrong += [
        f"{minutes} minutes of rides from {place} in block {block}"
        for (place, block), minutes in rides.items()
        if place in situation.transport and minutes > situation.transport[place][block]
    ]
    return wrong
