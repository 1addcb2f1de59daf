"""Three windows at three nodes: the line is cut, both sides write, it is healed, and all say the same."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from samenbeeld.kernel.tests import databases
from scripts.three_nodes import free_ports, play, three_nodes

pytestmark = [pytest.mark.drill, pytest.mark.night, databases.of_sqlite]


def test_two_sides_of_a_cut_line_write_on_and_end_with_one_text(chromium: Browser, tmp_path: Path) -> None:
    port = free_ports()
    with three_nodes(tmp_path, port):
        national, limburg, brabant = play(chromium, tmp_path, port)
    assert national == limburg == brabant
    assert sum("Itteren is nu ook afgesneden" in line for line in limburg) == 1
