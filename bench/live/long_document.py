"""A document of 100,000 edits: how long the server needs to open it, and what compaction keeps."""

import json
from pathlib import Path

from bench.live.contestants import Samenbeeld
from bench.live.generator import Figures


def measure(work: Path, edits: int) -> Figures:
    """Runs `bench.live.inside` in our product, on a data folder of its own."""
    product = Samenbeeld("samenbeeld", "Samenbeeld", work / "samenbeeld-document")
    product.settle_in()
    figures: Figures = json.loads(product.command("bench.live.inside", str(edits), seconds=300))
    return figures
