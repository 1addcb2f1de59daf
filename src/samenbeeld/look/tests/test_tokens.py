"""Contrast of the values themselves, by the formula of WCAG 2.2, in both themes."""

import json
from pathlib import Path
from typing import Any

import pytest

import samenbeeld.look

TOKENS = json.loads((Path(samenbeeld.look.__file__).parent / "tokens.json").read_text(encoding="utf-8"))
COLOURS = TOKENS["samenbeeld"]["color"]
THEMES = ("light", "dark")
LEVELS = ("unknown", "green", "yellow", "orange", "red", "purple")


def colour(theme: str, path: str) -> str:
    node: Any = COLOURS[theme]
    for name in path.split("."):
        node = node[name]
    return str(node["$value"])


def luminance(hexadecimal: str) -> float:
    channels = [int(hexadecimal[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(theme: str, front: str, back: str) -> float:
    lighter, darker = sorted((luminance(colour(theme, path)) for path in (front, back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_gives_21_for_black_on_white() -> None:
    assert (luminance("#FFFFFF") + 0.05) / (luminance("#000000") + 0.05) == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("level", LEVELS)
def test_words_of_a_level_can_be_read_on_every_ground(theme: str, level: str) -> None:
    pairs = [
        (f"level.{level}.on", f"level.{level}.solid"),
        (f"level.{level}.ink", f"level.{level}.tint"),
        (f"level.{level}.ink", "surface.background"),
        ("text.muted", f"level.{level}.tint"),
    ]
    assert {pair: contrast(theme, *pair) for pair in pairs if contrast(theme, *pair) < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("level", LEVELS)
def test_a_shape_stands_out_from_the_page_by_its_edge(theme: str, level: str) -> None:
    assert min(contrast(theme, f"level.{level}.edge", ground) for ground in (
        "surface.background", f"level.{level}.tint")) >= 3  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["background", "canvas", "sunken"])
@pytest.mark.parametrize("ink", ["text.default", "text.soft", "text.muted", "accent.default"])
def test_text_can_be_read_on_every_surface(theme: str, ground: str, ink: str) -> None:
    assert contrast(theme, ink, f"surface.{ground}") >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_controls_and_focus_stand_out(theme: str) -> None:
    pairs = [
        ("line.strong", "surface.background", 3),
        ("focus.outline", "surface.background", 3),
        # On white the yellow ring shows against the petrol around it, on dark against the page.
        ("focus.inner", "focus.outline" if theme == "light" else "surface.background", 3),
        ("accent.on", "accent.default", 4.5),
        ("accent.default", "accent.tint", 4.5),
    ]
    assert [pair for pair in pairs if contrast(theme, *pair[:2]) < pair[2]] == []
