"""The results as one picture: horizontal bars, drawn as plain SVG for light and dark screens."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from bench.live.contestants import LABELS
from bench.live.summary import Results, ratio, value

WIDTH = 860
LEFT = 300
RIGHT = 120
BAR = 16
GAP = 8
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #14202B }
  .title { font-weight: 600; font-size: 15px }
  .soft { fill: #5B6773; font-size: 12px }
  .ours { fill: #0B5878 } .rival { fill: #A9B4BD }
  .bound { stroke: #B3261E; stroke-width: 1.5; stroke-dasharray: 4 3 }
  .name-ours { font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    text { fill: #E8EDF1 } .soft { fill: #A3AFB9 }
    .ours { fill: #6FB9DA } .rival { fill: #5A6672 } .bound { stroke: #FF8A80 }
  }
"""


@dataclass(frozen=True)
class Panel:
    """One group of bars. `bound` is drawn as a dashed line; figures and bound share one unit."""

    title: str
    unit: str
    bars: list[tuple[str, float]]
    bound: float | None = None
    digits: int = 1


def panels(results: Results) -> list[Panel]:
    """What a reader asks first: what does it cost, how fast is it, what is lost."""
    made = []
    for case, clients, cost, latency in (("busy", "200", 0.4, 60.0), ("crowd", "1,000", 0.3, 120.0)):
        if case not in results:
            continue
        names = results[case]
        costs = [(name, ratio(results, case, name, "cpuPerEdit")) for name in names]
        times = [(name, value(results, case, name, "allP99")) for name in names]
        made.append(
            Panel(f"{clients} clients: server CPU per edit, y-websocket = 1", "", _known(costs), cost, 2)
        )
        made.append(
            Panel(f"{clients} clients: until the last one has it, p99", " ms", _known(times), latency)
        )
    if "storm" in results:
        whole = [
            name
            for name, rounds in results["storm"].items()
            if not any(one is None or one["unsynced"] for one in rounds)
        ]
        times = [(name, value(results, "storm", name, "p99")) for name in whole]
        made.append(
            Panel("500 clients join a cold room: synced p99 (who synced all)", " ms", _known(times), None, 0)
        )
    if "drill" in results:
        made.append(
            Panel("Kill -9 as a second client sees an edit: kills with loss", " %", _losses(results), 0, 0)
        )
    return made


def _known(bars: Sequence[tuple[str, float | None]]) -> list[tuple[str, float]]:
    return [(name, figure) for name, figure in bars if figure is not None]


def _losses(results: Results) -> list[tuple[str, float]]:
    return [
        (name, 100 * modes["seen"]["killsWithLoss"] / modes["seen"]["kills"])
        for name, modes in results["drill"].items()
        if modes["seen"]["kills"]
    ]


def draw(results: Results) -> str:
    """An SVG document."""
    body: list[str] = []
    y = 12.0
    for panel in panels(results):
        drawn, y = _panel(panel, y)
        body += drawn
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y:.0f}" '
        f'width="{WIDTH}" height="{y:.0f}" '
        'role="img" aria-label="Samenbeeld beside its rivals: cost, speed and loss">'
    )
    return "\n".join([head, f"<style>{STYLE}</style>", *body, "</svg>", ""])


def _panel(panel: Panel, top: float) -> tuple[list[str], float]:
    # One rival may be ten times the others: the scale ends at four times the median and the bar is cut there.
    figures = sorted(figure for _, figure in panel.bars) or [1.0]
    scale = max(min(figures[-1], 4 * figures[len(figures) // 2]), panel.bound or 0.0, 1e-9)
    room = WIDTH - LEFT - RIGHT
    parts = [f'<text class="title" x="12" y="{top + 16:.0f}">{escape(panel.title)}</text>']
    y = top + 30
    first = y
    for name, figure in panel.bars:
        ours = name == "samenbeeld"
        width = max(1.0, min(figure, scale) / scale * room)
        more = " (bar cut)" if figure > scale else ""
        middle = y + BAR - 3
        parts += [
            f'<text class="{"name-ours" if ours else "soft"}" x="{LEFT - 10}" y="{middle:.0f}" '
            f'text-anchor="end">{escape(LABELS[name])}</text>',
            f'<rect class="{"ours" if ours else "rival"}" x="{LEFT}" y="{y:.0f}" '
            f'width="{width:.1f}" height="{BAR}" rx="2"/>',
            f'<text x="{LEFT + width + 6:.1f}" y="{middle:.0f}">'
            f"{figure:,.{panel.digits}f}{panel.unit}{more}</text>",
        ]
        y += BAR + GAP
    if panel.bound:
        x = LEFT + panel.bound / scale * room
        parts.append(f'<line class="bound" x1="{x:.1f}" x2="{x:.1f}" y1="{first - 4:.0f}" y2="{y:.0f}"/>')
        parts.append(f'<text class="soft" x="{x + 4:.1f}" y="{first - 6:.0f}">bound</text>')
    return parts, y + 18
