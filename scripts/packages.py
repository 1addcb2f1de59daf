"""Writes the list of packages in ARCHITECTURE.md from their docstrings: `python -m scripts.packages`."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STACK = re.compile(r"layers =\n((?:    \w+(?: \| \w+)*\n)+)")


def table() -> str:
    """Markdown rows, top of the stack first, in the order of `.importlinter`."""
    layers = STACK.search((ROOT / ".importlinter").read_text())
    if layers is None:
        raise ValueError("no layers in .importlinter")
    rows = ["| Package | What it is |", "|---|---|"]
    for name in re.findall(r"\w+", layers[1]):
        source = (ROOT / "src" / "samenbeeld" / name / "__init__.py").read_text()
        sentence = (ast.get_docstring(ast.parse(source)) or "").splitlines()[0]
        rows.append(f"| `{name}` | {sentence} |")
    return "\n".join(rows)


def written(document: str) -> str:
    """The document with a fresh table between its two marks."""
    return re.sub(
        r"(<!-- packages:.*?-->\n).*?(<!-- /packages -->)",
        lambda found: f"{found[1]}{table()}\n{found[2]}",
        document,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    path = ROOT / "ARCHITECTURE.md"
    path.write_text(written(path.read_text()))
