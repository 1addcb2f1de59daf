"""The browser that tests, benchmarks and pictures of the pages are made with."""

import os
from shutil import which

# The shell is the same Chromium without windows to draw: a new visitor stands on a page in a quarter of the
# time. Where there is only the whole browser, that does as well.
CHROMIUM = (
    os.environ.get("SAMENBEELD_CHROMIUM")
    or which("chromium-headless-shell")
    or which("chromium")
    or "/usr/bin/chromium-headless-shell"
)
# Fields for a date follow the language of the page, not that of the browser, which has no Dutch with it.
DUTCH = ["--lang=nl-NL", "--enable-blink-features=LangAttributeAwareFormControlUI"]
