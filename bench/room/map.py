"""How smoothly a map with 5,000 things moves in a browser without a graphics card: frames per second.

python bench/room/map.py [number of things]     prints one line. Starts its own demonstration and stops it.
"""

import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.browser.demonstration import Demonstration  # noqa: E402 - the root first

ROOM = "hoogwater-maas.map.ghor-zuid-limburg.amber"
FILL = """
import random, sys
import django
django.setup()
from pycrdt import Doc, Map
from samenbeeld.organisations.models import Membership
from samenbeeld.plot.queries import author_of
from samenbeeld.realtime.actions import append_update
random.seed(1)
document = Doc()
features = document.get("features", type=Map)
kinds = ["shelter", "road_closed", "evacuation", "power_outage"]
with document.transaction():
    for number in range(int(sys.argv[1])):
        point = [round(random.uniform(5.65, 6.05), 5), round(random.uniform(50.78, 51.2), 5)]
        geometry = {"type": "Point", "coordinates": point}
        features[f"bench-{number:05d}"] = Map({"symbol": random.choice(kinds), "geometry": geometry})
member = Membership.objects.select_related("account", "organisation").get(account__login="bram")
append_update(sys.argv[2], author_of(member), document.get_update())
"""
PAN_SECONDS = 6
FRAMES = """() => {
  window.frames_ = [];
  const note = at => { window.frames_.push(at); requestAnimationFrame(note) };
  requestAnimationFrame(note);
}"""


def main(count: int) -> None:
    """Fill, open, pan, print."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        server = Demonstration(data)
        server.start()
        try:
            settings = {"SAMENBEELD_DATA": str(data), "DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings"}
            command = [sys.executable, "-c", FILL, str(count), ROOM]
            subprocess.run(command, env={**os.environ, **settings}, check=True)
            print(pan(server.address, count))
        finally:
            server.stop()


def pan(address: str, count: int) -> str:
    """Frames per second while the map is dragged to and fro."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{address}/inloggen/")
        page.locator("input[name=username], input[name=login]").first.fill("bram")
        page.locator("input[type=password]").fill("samenbeeld")
        page.locator("main form button").first.click()
        page.wait_for_url(lambda url: "inloggen" not in url)
        page.goto(f"{address}/crisisbeeld/hoogwater-maas/kaart/")
        page.locator("[data-map-ready]").wait_for(timeout=60_000)
        page.wait_for_timeout(4_000)
        page.mouse.move(600, 450)
        page.mouse.down()
        page.evaluate(FRAMES)
        until = time.monotonic() + PAN_SECONDS
        step = 0
        while time.monotonic() < until:
            step += 1
            page.mouse.move(600 + 120 * (1 if step // 30 % 2 else -1) * (step % 30) / 30, 450)
        page.mouse.up()
        moments = page.evaluate("() => window.frames_")
        browser.close()
    frames = len(moments) / ((moments[-1] - moments[0]) / 1000)
    gaps = sorted(later - earlier for earlier, later in itertools.pairwise(moments))
    slow = gaps[len(gaps) * 95 // 100]
    return f"{count} things: {frames:.0f} frames per second while panning; 19 of 20 within {slow:.0f} ms"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
