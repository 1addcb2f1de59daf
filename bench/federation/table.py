"""The results as rows of text."""

from bench.federation import size
from bench.federation.bounds import CUTS
from bench.live.bounds import Verdict
from bench.live.summary import Results
from bench.live.table import Table, bounds_table, number

OURS, MIRRORS, SYNAPSE = "Samenbeeld", "rival: NATS mirrors", "rival: two Synapse servers"


def tables(results: Results, verdicts: list[Verdict]) -> list[Table]:
    """What was measured, then the bounds."""
    made = [edits_table(results)] if any(results.get(case) for case in EDITS) else []
    made += [draw(results[case]) for case, draw in DRAWN.items() if results.get(case)]
    if any(results.get(case) for case in CUTS):
        made.append(cuts_table(results))
    return [*made, bounds_table(verdicts)]


def edits_table(results: Results) -> Table:
    rows = [
        [f"{told['edits']} {what}, one at a time", *(number(told[key], 0, " ms") for key in ROAD)]
        for case, what in EDITS.items()
        if (told := results.get(case))
    ]
    return Table("From the act on one node until it is certain on the other", ["What", *ROAD], rows)


def steady_table(told: Results) -> Table:
    road = told.get("road") or {}
    rows = [
        ["nodes, each with a process and a NATS of its own", f"{told['nodes']}"],
        ["memory of an idle node", number(told["idleNodeMb"], 0, " MB")],
        ["memory of its NATS", number(told["idleNatsMb"], 0, " MB")],
        ["processors while idle: all nodes, all NATS",
         f"{number(told['idleProcessors'], 2)} and {number(told['idleNatsProcessors'], 2)}"],
        ["envelopes written", f"{told['written']:,.0f} in {told['seconds']:.0f} s"],
        ["per second, nationwide", number(told["perSecond"], 1)],
        *([f"written until certain there, {key}", number(road.get(key), 0, " ms")] for key in ROAD),
        ["processors meanwhile: all nodes, all NATS",
         f"{number(told['processors'], 2)} and {number(told['natsProcessors'], 2)}"],
        ["of which the national node", number(told["nationalProcessor"], 2)],
        ["memory meanwhile: a node, the national one, a NATS",
         f"{told['nodeMb']:.0f}, {told['nationalMb']:.0f} and {told['natsMb']:.0f} MB"],
    ]  # fmt: skip
    note = (
        f"Each region tells the national node and {size.NEIGHBOURS} neighbours one fact at a time: "
        f"{size.NEIGHBOURS + 1} envelopes in one transaction."
    )
    return Table("25 regions and the national node", ["What", "Figure"], rows, (note,))


def cuts_table(results: Results) -> Table:
    rows = []
    for case in CUTS:
        rivals = ((MIRRORS, f"{case}, mirrors"), (SYNAPSE, f"{case}, synapse"))
        for name, told in ((OURS, results.get(case)), *((rival, results.get(key)) for rival, key in rivals)):
            if told:
                rows.append(
                    [
                        f"{name}, {told['how']}",
                        number(told["cutSeconds"], 0, " s"),
                        f"{told['each']:,}",
                        number(told.get("firstS"), 1, " s"),
                        number(told["caughtUpS"], 1, " s"),
                        number(told["lost"], 0),
                        number(told.get("double"), 0),
                        {None: "-", 0: "yes"}.get(told.get("disorder"), "no"),
                    ]
                )
    columns = [
        "What, and how it was cut",
        "cut for",
        "on each side",
        "first there",
        "all there",
        "lost",
        "double",
    ]
    return Table("A line that was cut", [*columns, "in order"], rows)


def rooms_table(told: Results) -> Table:
    alone = told.get("1 apart", {}).get("cpuPerEditMs")
    rows = []
    for key, each in told.items():
        if not key[0].isdigit():
            continue
        count, way = key.split()
        rows.append(
            [
                count,
                "at every process" if way == "together" else "all at one",
                number(each["cpuPerEditMs"], 2, " ms"),
                number(alone / each["cpuPerEditMs"] if alone else None, 2),
                number(each["postgresqlPerEditMs"], 2, " ms"),
                number(each["allP50"], 0, " ms"),
                number(each["memoryMb"], 0, " MB"),
            ]
        )
    title = f"As many live rooms as processes, {size.CLIENTS} people in each, {size.WRITERS} of them writing"
    columns = ["Processes", "people of one room", "CPU per edit", "x one process", "PostgreSQL per edit"]
    return Table(title, [*columns, "all visible p50", "memory"], rows)


def pages_table(told: Results) -> Table:
    sqlite, postgresql = (told.get(engine, {}).get("pages", {}) for engine in ("sqlite", "postgresql"))
    rows = [
        [
            name,
            *(number(each.get(name, {}).get(key), 0, " ms") for each in (sqlite, postgresql) for key in PAGE),
        ]
        for name in sqlite or postgresql
    ]
    columns = ["Page", "SQLite p50", "p95", "PostgreSQL p50", "p95"]
    return Table("Pages of the crisis picture, on both engines", columns, rows)


ROAD = ("p50", "p95", "p99", "longest")
PAGE = ("p50", "p95")
EDITS = {"edit": "facts", "words": "letters in a text of both"}
DRAWN = {"steady": steady_table, "rooms": rooms_table, "pages": pages_table}
