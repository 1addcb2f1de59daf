"""Cuts the first fonts of a screen from the whole ones: `python -m scripts.subset_fonts`.

A phone waits for its first screen, and fonts are the largest part of it. These hold the letters of Dutch and
English in the weights of the look; any other letter comes from the whole file, which a page asks for only
when it has one. Their licence (SIL OFL 1.1) wants another name for what was changed, so they have our own.
The result is committed; the same sources give the same bytes.
"""

import re
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parents[1]
LOOK = ROOT / "src" / "samenbeeld" / "look"
FONTS = LOOK / "static" / "look" / "fonts"
# Source, result and the name that it bears.
CUT = (
    ("source-sans-3-latin-wght-normal.woff2", "samenbeeld-sans.woff2", "Samenbeeld Sans"),
    ("source-serif-4-latin-wght-normal.woff2", "samenbeeld-serif.woff2", "Samenbeeld Serif"),
)
WEIGHTS = (400, 700)
# What lines figures up in columns and sets letters well; small capitals and the like nobody asks for.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum"]
_NAMES = (1, 3, 4, 6, 16)  # family, unique, full, PostScript and typographic family


def characters(family: str) -> list[int]:
    """What `look/styles/fonts.css` lets this family draw: its unicode-range."""
    css = (LOOK / "styles" / "fonts.css").read_text()
    found = re.search(rf'font-family: "{family}";.*?unicode-range: ([^;]+);', css, re.DOTALL)
    if found is None:
        raise ValueError(f"{family} has no unicode-range in fonts.css")
    drawn: list[int] = []
    for one in found[1].split(","):
        first, _, last = one.strip().removeprefix("U+").partition("-")
        drawn += range(int(first, 16), int(last or first, 16) + 1)
    return drawn


def cut(source: Path, family: str) -> TTFont:
    """The font of that file with these letters and weights alone, under another name."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    # Its program tells a screen to leave the shapes alone: without it letters are moved to whole pixels.
    options.flavor, options.layout_features, options.hinting = "woff2", FEATURES, True
    options.name_IDs, options.notdef_outline = ["*"], True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters(family))
    subsetter.subset(font)
    instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True)
    for record in font["name"].names:
        if record.nameID in _NAMES:
            record.string = family.replace(" ", "") if record.nameID == 6 else family
    font.flavor = "woff2"
    return font


if __name__ == "__main__":
    for source, result, family in CUT:
        cut(FONTS / source, family).save(FONTS / result)
        before, after = (FONTS / source).stat().st_size, (FONTS / result).stat().st_size
        print(f"{result}: {after / 1000:.1f} kB, from {before / 1000:.1f} kB")
