/** The quiet ground: pale land, thin municipal lines, dashed region border, water; names come with the zoom. */
import GeoJSON from "ol/format/GeoJSON.js";
import type Feature from "ol/Feature.js";
import type { FeatureLike } from "ol/Feature.js";
import VectorLayer from "ol/layer/Vector.js";
import VectorSource from "ol/source/Vector.js";
import Circle from "ol/style/Circle.js";
import Fill from "ol/style/Fill.js";
import Stroke from "ol/style/Stroke.js";
import Style from "ol/style/Style.js";
import Text from "ol/style/Text.js";
import { say } from "../../../../../frontend/words.ts";
import { RD } from "./projection.ts";
import { token } from "./signs.ts";

const ORDER = ["neighbour", "land", "municipal", "river", "region", "hospital", "place", "country"];
const RIVER_METRES = 130;

export interface BaseMap {
  layers: VectorLayer[];
  /** Names of places with their point in RD. */
  places: Map<string, [number, number]>;
}

export async function baseMap(url: string): Promise<BaseMap> {
  const answer = await fetch(url);
  const format = new GeoJSON({ dataProjection: RD, featureProjection: RD });
  const features = format.readFeatures(await answer.json()) as Feature[];
  const names = features.filter((feature) => ["place", "country", "hospital"].includes(kindOf(feature)));
  const ground = features.filter((feature) => !names.includes(feature));
  const places = new Map<string, [number, number]>();
  // The larger one of two with the same name stands first.
  for (const feature of names) {
    const name = String(feature.get("name")).toLowerCase();
    if (kindOf(feature) === "place" && !places.has(name)) places.set(name, (feature.getGeometry() as unknown as { getCoordinates(): [number, number] }).getCoordinates());
  }
  const order = (feature: FeatureLike) => ORDER.indexOf(String(feature.get("kind")));
  const layers = [
    new VectorLayer({ source: new VectorSource({ features: ground }), style: groundStyle(), renderOrder: (one, other) => order(one) - order(other), updateWhileAnimating: true, updateWhileInteracting: true, zIndex: 0 }),
    new VectorLayer({ source: new VectorSource({ features: names }), style: nameStyle(), declutter: "base", zIndex: 1, renderOrder: (one, other) => Number(other.get("inhabitants") ?? 0) - Number(one.get("inhabitants") ?? 0) }),
  ];
  return { layers, places };
}

export function restyle({ layers }: BaseMap): void {
  layers[0]?.setStyle(groundStyle());
  layers[1]?.setStyle(nameStyle());
}

function groundStyle(): (feature: FeatureLike, resolution: number) => Style | Style[] {
  const land = token("map-land");
  const styles: Record<string, Style> = {
    neighbour: new Style({ fill: new Fill({ color: faded(land, 0.55) }) }),
    land: new Style({ fill: new Fill({ color: land }) }),
    municipal: new Style({ stroke: new Stroke({ color: token("map-land-line"), width: 1 }) }),
    region: new Style({ stroke: new Stroke({ color: token("line-strong"), width: 1.25, lineDash: [6, 4] }) }),
  };
  const water = token("map-water");
  return (feature, resolution) => {
    const kind = kindOf(feature);
    if (kind === "river") return new Style({ stroke: new Stroke({ color: water, width: Math.max(3, RIVER_METRES / resolution), lineCap: "round", lineJoin: "round" }) });
    return styles[kind] ?? [];
  };
}

function nameStyle(): (feature: FeatureLike, resolution: number) => Style | Style[] {
  const family = token("font-family-interface") || "sans-serif";
  const [muted, land, soft] = [token("text-muted"), token("map-land"), token("text-soft")];
  const text = (words: string, size: number, colour: string, offset = 0, weight = 400) =>
    new Text({ text: words, font: `${weight} ${size}px ${family}`, fill: new Fill({ color: colour }), stroke: new Stroke({ color: land, width: 3 }), offsetY: offset, padding: [2, 4, 2, 4] });
  const dot = new Circle({ radius: 2, fill: new Fill({ color: muted }), declutterMode: "none" });
  const cross = new Circle({ radius: 3.5, fill: new Fill({ color: land }), stroke: new Stroke({ color: soft, width: 1.5 }), declutterMode: "none" });
  return (feature, resolution) => {
    const kind = kindOf(feature);
    const name = String(feature.get("name"));
    if (kind === "country") return resolution > 20 ? new Style({ text: text(say(`plot-island-${name}`), 11, muted) }) : [];
    if (kind === "hospital") return resolution < 40 ? new Style({ image: cross, text: text(name, 11, soft, 12) }) : [];
    // A village has its name when there is room for it.
    if (Number(feature.get("inhabitants")) < Math.min(60_000, resolution * 420)) return [];
    return new Style({ image: dot, text: text(name, 12, muted, -9) });
  };
}

function kindOf(feature: FeatureLike): string {
  return String(feature.get("kind"));
}

/** The same colour with less of it. */
export function faded(colour: string, share: number): string {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!hex) return colour;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red},${green},${blue},${share})`;
}
