"""What a WMS or WMTS says of itself, and which of its layers can be shown here. Pure.

OGC 01-068r3 (WMS 1.1.1), OGC 06-042 (WMS 1.3.0), OGC 07-057r7 (WMTS 1.0.0).
"""

import math
import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from samenbeeld.kernel.errors import Refused
from samenbeeld.plot.rules.outside import RD, SYSTEMS, WMS, WMTS, Grid, Level, Offer, Source
from samenbeeld.plot.rules.xml import tree

# The smallest that stays whole when something lies under it comes first.
FORMATS = ("image/png", "image/png8", "image/png; mode=8bit", "image/webp", "image/jpeg")
_PIXEL_METRES = 0.00028  # what a scale of a WMTS is reckoned with
_ROOTS = {"WMS_Capabilities": WMS, "WMT_MS_Capabilities": WMS, "Capabilities": WMTS}
_EXCEPTIONS = ("ServiceExceptionReport", "ExceptionReport")
_LONGEST = 200
_NOTHING_SAID = frozenset(("", "none", "geen", "-"))


def offers(kind: str, body: bytes, grids: Mapping[str, Grid], *, most: int) -> list[Offer]:
    """The layers that can be shown here, in the order of the service; `grids` per reference system for a WMS.

    Raises Refused: this is no such service, or none of its layers can be shown.
    """
    root = tree(body)
    if root.tag in _EXCEPTIONS:
        raise Refused("plot-outside-service-refuses", field="address", said=_text(root)[:_LONGEST])
    if _ROOTS.get(root.tag) != kind:
        found = _ROOTS.get(root.tag, "")
        key = f"plot-outside-is-{found}" if found else f"plot-outside-no-{kind}"
        raise Refused(key, field="address")
    found_offers = list(_wms(root, grids) if kind == WMS else _wmts(root))[:most]
    if not found_offers:
        raise Refused("plot-outside-no-system", field="address")
    return found_offers


def _wms(root: Element, grids: Mapping[str, Grid]) -> Iterator[Offer]:
    version = root.get("version", "1.3.0")
    offered = [_text(each) for each in root.iterfind("Capability/Request/GetMap/Format")]
    picture = next((each for each in FORMATS if each in offered), "")
    licence = _licence(root.find("Service"))
    top = root.find("Capability/Layer")
    if not picture or top is None:
        return
    waiting: list[tuple[Element, frozenset[str], str]] = [(top, frozenset(), "")]
    while waiting:
        layer, inherited, credit = waiting.pop()
        # A layer has what the layers around it have.
        written = " ".join(_text(each) for name in ("CRS", "SRS") for each in layer.iterfind(name))
        systems = inherited | frozenset(written.upper().split())
        credit = _text(layer.find("Attribution/Title")) or credit
        name = _text(layer.find("Name"))
        system = next((each for each in SYSTEMS if each in systems and each in grids), "")
        if name and system:
            source = Source(layer=name, format=picture, version=version, grid=grids[system])
            yield Offer(name, _text(layer.find("Title")) or name, source, credit, licence)
        waiting += [(each, systems, credit) for each in reversed(layer.findall("Layer"))]


def _wmts(root: Element) -> Iterator[Offer]:
    contents = root.find("Contents")
    if contents is None:
        return
    grids = {_text(each.find("Identifier")): _grid(each) for each in contents.iterfind("TileMatrixSet")}
    licence = _licence(root.find("ServiceIdentification"))
    credit = _text(root.find("ServiceProvider/ProviderName"))
    for layer in contents.iterfind("Layer"):
        name = _text(layer.find("Identifier"))
        sets = [_text(each) for each in layer.iterfind("TileMatrixSetLink/TileMatrixSet")]
        usable = [(each, grid) for each in sets if (grid := grids.get(each))]
        usable.sort(key=lambda one: one[1].crs != RD)
        offered = [_text(each) for each in layer.iterfind("Format")]
        picture = next((each for each in FORMATS if each in offered), "")
        values = _dimensions(layer)
        if not name or not usable or not picture or values is None:
            continue
        templates = {
            each.get("format", ""): each.get("template", "")
            for each in layer.iterfind("ResourceURL")
            if each.get("resourceType") == "tile"
        }
        source = Source(
            layer=name,
            style=_style(layer),
            format=picture,
            template=templates.get(picture, ""),
            matrix_set=usable[0][0],
            dimensions=values,
            grid=usable[0][1],
        )
        yield Offer(name, _text(layer.find("Title")) or name, source, credit, licence)


def _style(layer: Element) -> str:
    styles = list(layer.iterfind("Style"))
    standard = next((each for each in styles if each.get("isDefault") in ("true", "1")), None)
    chosen = standard if standard is not None else next(iter(styles), None)
    return _text(chosen.find("Identifier")) if chosen is not None else ""


def _dimensions(layer: Element) -> dict[str, str] | None:
    """The standard value of each dimension; None when one has none, because then nobody knows what to ask."""
    found = {
        _text(each.find("Identifier")): _text(each.find("Default")) for each in layer.iterfind("Dimension")
    }
    return found if all(found.values()) else None


def _grid(matrices: Element) -> Grid | None:
    """The grid; None when it is in another system, not square, or cannot be read."""
    code = re.search(r"EPSG:(?:[\d.]*:)?(\d+)$", _text(matrices.find("SupportedCRS")))
    crs = f"EPSG:{code[1]}" if code else ""
    if crs not in SYSTEMS:
        return None
    try:
        found = [_level(each) for each in matrices.iterfind("TileMatrix")]
    except ValueError:
        return None
    levels = sorted((level for level, _ in found), key=lambda level: -level.resolution)
    sides = {side for _, both in found for side in both}
    if not levels or len(sides) != 1:
        return None
    side = sides.pop()
    return Grid(crs, side, tuple(levels)) if 64 <= side <= 2048 else None


def _level(matrix: Element) -> tuple[Level, tuple[int, int]]:
    def number(name: str) -> float:
        value = float(_text(matrix.find(name)))
        if not math.isfinite(value) or value <= 0:
            raise ValueError(name)
        return value

    x, y = (float(part) for part in _text(matrix.find("TopLeftCorner")).split())
    if not math.isfinite(x + y):
        raise ValueError("TopLeftCorner")
    level = Level(
        name=_text(matrix.find("Identifier")),
        resolution=number("ScaleDenominator") * _PIXEL_METRES,
        origin=(x, y),
        size=(int(number("MatrixWidth")), int(number("MatrixHeight"))),
    )
    return level, (int(number("TileWidth")), int(number("TileHeight")))


def _licence(service: Element | None) -> str:
    said = _text(service.find("AccessConstraints")) if service is not None else ""
    return "" if said.lower() in _NOTHING_SAID else said


def _text(element: Element | None) -> str:
    if element is None:
        return ""
    return " ".join("".join(element.itertext()).split())
