/** How each sign is drawn on the map. Colour never tells: shape, pattern, dash and word do. */
import type { FeatureLike } from "ol/Feature.js";
import LineString from "ol/geom/LineString.js";
import Point from "ol/geom/Point.js";
import Circle from "ol/style/Circle.js";
import Fill from "ol/style/Fill.js";
import Icon from "ol/style/Icon.js";
import RegularShape from "ol/style/RegularShape.js";
import Stroke from "ol/style/Stroke.js";
import Style from "ol/style/Style.js";
import Text from "ol/style/Text.js";
import { faded } from "./base-map.ts";
import type { CareLocation, MapSymbol, Thing } from "./page-data.ts";
import { CLOSED, SPOT, levelPicture, symbolPicture, token } from "./signs.ts";
import { aboveOrBelow } from "./tries.ts";

/** From which width of a pixel in metres on the words beside a sign are left out. */
const WORDS_UNTIL = 60;
const ARROW_SHORT_PIXELS = 14;
const BESIDE_PIXELS = 17;
// A sign is always there, and its words where they lie over no other sign: so all signs come before all words.
const WORDS = 7;

export class Styles {
  private readonly symbols: ReadonlyMap<string, MapSymbol>;
  private readonly kept = new Map<string, Style[]>();
  private readonly pictures = new Map<string, Icon>();

  constructor(symbols: readonly MapSymbol[]) {
    this.symbols = new Map(symbols.map((symbol) => [symbol.code, symbol]));
  }

  /** The theme changed: colours are read anew. */
  forget(): void {
    this.kept.clear();
    this.pictures.clear();
  }

  of(feature: FeatureLike, resolution: number, isChosen: boolean): Style[] {
    const thing = feature.get("thing") as Thing | undefined;
    const care = feature.get("care") as CareLocation | undefined;
    const withWords = resolution < WORDS_UNTIL;
    if (care) return this.care(care, withWords && resolution < 30, isChosen);
    const symbol = thing && this.symbols.get(thing.symbol);
    if (!thing || !symbol) return [];
    const geometry = feature.getGeometry();
    const key = JSON.stringify([thing.symbol, thing.label, thing.number, thing.level, thing.geometry.type, withWords, isChosen]);
    let styles = this.kept.get(key);
    if (!styles) this.kept.set(key, (styles = this.made(thing, symbol, withWords, isChosen)));
    if (symbol.hasNumber && geometry instanceof LineString) return [...styles, ...this.arrow(geometry, thing, resolution)];
    if (symbol.strong && geometry instanceof LineString) return [...styles, ...this.crosses(geometry, symbol)];
    return styles;
  }

  private made(thing: Thing, symbol: MapSymbol, withWords: boolean, isChosen: boolean): Style[] {
    const kind = thing.geometry.type;
    const words = withWords || !symbol.path ? this.words(thing, kind) : [];
    const chosen = isChosen ? [this.ring(kind)] : [];
    if (kind === "Point") {
      const image = symbol.hasLevel ? this.picture(`level-${thing.level ?? "unknown"}`, levelPicture(thing.level ?? "unknown")) : symbol.path ? this.picture(symbol.code, symbolPicture(symbol)) : undefined;
      return [...chosen, ...(image ? [new Style({ zIndex: 5, image })] : []), ...words];
    }
    if (kind === "LineString") return [...chosen, ...this.line(symbol, words)];
    return [...chosen, ...this.area(symbol, words)];
  }

  private line(symbol: MapSymbol, words: Style[]): Style[] {
    // An arrow is drawn by itself, because it ends short of where it points; here only its words.
    if (symbol.hasNumber) return words;
    const width = symbol.strong ? 3.5 : 2.5;
    return [
      new Style({ zIndex: 3, stroke: new Stroke({ color: token("map-land"), width: width + 3 }) }),
      new Style({ zIndex: 3, stroke: new Stroke({ color: token("text-default"), width }) }),
      ...words,
    ];
  }

  private area(symbol: MapSymbol, words: Style[]): Style[] {
    const isWater = symbol.fill === "water" || symbol.fill === "expected";
    const edge = isWater ? token("map-water-text") : token("text-soft");
    const dash = symbol.fill === "expected" ? [5, 4] : symbol.fill === "plain" ? [8, 4, 2, 4] : undefined;
    return [
      new Style({
        zIndex: isWater ? (symbol.fill === "expected" ? 0 : 1) : 2,
        fill: new Fill({ color: pattern(symbol.fill) }),
        stroke: new Stroke({ color: edge, width: isWater ? 1.2 : 1.6, ...(dash && { lineDash: dash }) }),
      }),
      ...words,
    ];
  }

  private arrow(whole: LineString, thing: Thing, resolution: number): Style[] {
    const width = arrowWidth(thing);
    const colour = token("accent-default");
    const length = whole.getLength();
    // Short of its end, so that the sign it points at stays free.
    const tip = whole.getCoordinateAt(Math.max(0.5, 1 - (ARROW_SHORT_PIXELS * resolution) / length));
    const back = whole.getCoordinateAt(Math.max(0.4, 1 - ((ARROW_SHORT_PIXELS + 6) * resolution) / length));
    const points = whole.getCoordinates();
    const kept = points.filter((point) => Math.hypot(point[0]! - points.at(-1)![0]!, point[1]! - points.at(-1)![1]!) > (ARROW_SHORT_PIXELS + 4) * resolution);
    const line = new LineString([...(kept.length ? kept : points.slice(0, 1)), back]);
    const angle = Math.atan2(tip[1]! - back[1]!, tip[0]! - back[0]!);
    const halo = new Stroke({ color: token("map-land"), width: width + 3 });
    return [
      new Style({ zIndex: 3, geometry: line, stroke: halo }),
      new Style({ zIndex: 3, geometry: line, stroke: new Stroke({ color: colour, width }) }),
      new Style({
        zIndex: 4,
        geometry: new Point(back),
        image: new RegularShape({ points: 3, radius: 6 + width * 1.2, rotation: Math.PI / 2 - angle, fill: new Fill({ color: colour }), stroke: new Stroke({ color: token("map-land"), width: 1.5 }), declutterMode: "none" }),
      }),
    ];
  }

  private crosses(geometry: LineString, symbol: MapSymbol): Style[] {
    return [new Style({ zIndex: 5, geometry: new Point(geometry.getCoordinateAt(0.5)), image: this.picture(symbol.code, symbolPicture(symbol)) })];
  }

  private care(care: CareLocation, withWords: boolean, isChosen: boolean): Style[] {
    const words = withWords ? this.text(`${care.name}: ${care.said}`, "Point", 400, token("text-soft")) : [];
    const plain = care.isClosed ? CLOSED : care.lastLevel ? null : SPOT;
    const beside = care.isBeside ? BESIDE_PIXELS : 0;
    const image = plain ? this.picture(plain === SPOT ? "spot" : "closed", symbolPicture(plain), beside) : this.picture(`level-${care.lastLevel}-${care.isStale}`, levelPicture(care.lastLevel, care.isStale), beside);
    return [...(isChosen ? [this.ring("Point")] : []), new Style({ zIndex: 4, image }), ...words];
  }

  private words(thing: Thing, kind: string): Style[] {
    const said = [thing.label, thing.number === undefined ? "" : String(thing.number)].filter(Boolean).join(", ");
    return said ? this.text(said, kind, 600, token("text-default")) : [];
  }

  private text(said: string, kind: string, weight: number, colour: string): Style[] {
    const words = (options: object) =>
      new Text({
        text: said,
        font: `${weight} 13px ${token("font-family-interface") || "sans-serif"}`,
        fill: new Fill({ color: colour }),
        stroke: new Stroke({ color: token("map-land"), width: 4 }),
        padding: [1, 3, 1, 3],
        ...options,
      });
    if (kind === "LineString") return aboveOrBelow(-10, 18, WORDS, (offsetY, padding) => words({ offsetY, padding }));
    return [new Style({ zIndex: WORDS, text: words(kind === "Point" ? { textAlign: "left", offsetX: 13 } : { overflow: true }) })];
  }

  private ring(kind: string): Style {
    const stroke = new Stroke({ color: token("accent-default"), width: 3 });
    if (kind === "Point") return new Style({ zIndex: 6, image: new Circle({ radius: 14, stroke, declutterMode: "none" }) });
    return new Style({ zIndex: 6, stroke: new Stroke({ color: faded(token("accent-default"), 0.8), width: 6 }) });
  }

  private picture(name: string, src: string, beside = 0): Icon {
    const key = `${name}-${beside}`;
    let known = this.pictures.get(key);
    // White tints nothing and makes a bitmap of it, once: thousands of signs drawn as SVG take seconds per frame.
    if (!known) this.pictures.set(key, (known = new Icon({ src, color: "#fff", declutterMode: "obstacle", displacement: [beside, 0] })));
    return known;
  }
}

function arrowWidth({ number }: Thing): number {
  return Math.min(7, 2.5 + (number ?? 0) / 25);
}

/** Hatching, dots or a plain tint: areas differ without colour. */
function pattern(fill: string): CanvasPattern | string {
  const [water, waterLine, ink] = [token("map-water"), token("map-water-text"), token("text-soft")];
  if (fill === "expected") return faded(water, 0.4);
  const size = 12;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d");
  if (!pen) return faded(water, 0.5);
  if (fill === "water") {
    pen.fillStyle = faded(water, 0.85);
    pen.fillRect(0, 0, size, size);
    pen.strokeStyle = waterLine;
    lines(pen, size, 1.1);
  } else if (fill === "cross") {
    pen.strokeStyle = faded(ink, 0.55);
    lines(pen, size, 1);
    pen.scale(-1, 1);
    pen.translate(-size, 0);
    lines(pen, size, 1);
  } else if (fill === "dots") {
    pen.fillStyle = faded(ink, 0.6);
    for (const [x, y] of [[3, 3], [9, 9]] as const) {
      pen.beginPath();
      pen.arc(x, y, 1.1, 0, 7);
      pen.fill();
    }
  } else return faded(ink, 0.12);
  return pen.createPattern(canvas, "repeat") ?? faded(water, 0.5);
}

function lines(pen: CanvasRenderingContext2D, size: number, width: number): void {
  pen.lineWidth = width;
  pen.beginPath();
  for (const from of [-size, 0, size]) {
    pen.moveTo(from, size);
    pen.lineTo(from + size, 0);
  }
  pen.stroke();
}
