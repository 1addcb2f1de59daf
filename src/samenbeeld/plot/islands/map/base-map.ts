/** The quiet ground: pale land, thin municipal lines, dashed region border, water; names come with the zoom. */
import GeoJSON from "ol/format/GeoJSON.js";
import type Feature from "ol/Feature.js";
import type { FeatureLike } from "ol/Feature.js";
import { containsCoordinate, containsExtent, getCenter, type Extent } from "ol/extent.js";
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

export const LIMBURG = [168_000, 306_000, 216_000, 420_000];
// So far around it the land is drawn, pale; to the south and the east there is nothing more of this country.
const PALE = [128_000, 0, 400_000, 446_000];
const ORDER = ["neighbour", "land", "municipal", "stream", "river", "region", "hospital", "place", "country"];
const RIVER_METRES = 130;
const STREAM_METRES = 40;
// From which width of a pixel in metres on the whole country is in sight, and more than its regions is too much.
const WHOLE_COUNTRY = 280;

export interface BaseMap {
  layers: VectorLayer[];
  /** Names of places with their point in RD. */
  places: Map<string, [number, number]>;
  /** Told what is looked at, in RD: fetches the rest of the country the first time that it comes into sight. */
  seen: (view: Extent) => Promise<void>;
}

export interface BaseMapUrls {
  baseMapUrl: string;
  countryMapUrl: string;
}

export async function baseMap({ baseMapUrl, countryMapUrl }: BaseMapUrls): Promise<BaseMap> {
  const { names, ground } = await fetched(baseMapUrl);
  const places = new Map<string, [number, number]>();
  // The larger one of two with the same name stands first.
  for (const feature of names) {
    const name = String(feature.get("name")).toLowerCase();
    if (kindOf(feature) === "place" && !places.has(name)) places.set(name, (feature.getGeometry() as unknown as { getCoordinates(): [number, number] }).getCoordinates());
  }
  const order = (feature: FeatureLike) => ORDER.indexOf(String(feature.get("kind")));
  const layers = [
    new VectorLayer({ source: new VectorSource({ features: ground }), style: groundStyle(), renderOrder: (one, other) => order(one) - order(other), updateWhileAnimating: true, updateWhileInteracting: true, zIndex: 0 }),
    // By itself: a town half under a sign still says where one is, and one that is left out does not.
    new VectorLayer({ source: new VectorSource({ features: names }), style: nameStyle(), declutter: "base", zIndex: 1, renderOrder: (one, other) => Number(other.get("inhabitants") ?? 0) - Number(one.get("inhabitants") ?? 0) }),
  ];
  let isAsked = false;
  const seen = async (view: Extent): Promise<void> => {
    if (isAsked || (containsExtent(PALE, view) && containsCoordinate(LIMBURG, getCenter(view)))) return;
    isAsked = true;
    try {
      const country = await fetched(countryMapUrl);
      layers[0]!.getSource()!.addFeatures(country.ground);
      layers[1]!.getSource()!.addFeatures(country.names);
    } catch {
      isAsked = false; // without a network: asked again when they look further
    }
  };
  return { layers, places, seen };
}

async function fetched(url: string): Promise<{ names: Feature[]; ground: Feature[] }> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const format = new GeoJSON({ dataProjection: RD, featureProjection: RD });
  const features = format.readFeatures(await answer.json()) as Feature[];
  const isName = (feature: Feature) => ["place", "country", "hospital"].includes(kindOf(feature));
  return { names: features.filter(isName), ground: features.filter((feature) => !isName(feature)) };
}

export function restyle({ layers }: BaseMap): void {
  layers[0]?.setStyle(groundStyle());
  layers[1]?.setStyle(nameStyle());
}

function groundStyle(): (feature: FeatureLike, resolution: number) => Style | Style[] {
  const land = token("map-land");
  const styles: Record<string, Style> = {
    neighbour: new Style({ fill: new Fill({ color: faded(land, 0.75) }) }),
    land: new Style({ fill: new Fill({ color: land }) }),
    municipal: new Style({ stroke: new Stroke({ color: token("map-land-line"), width: 1 }) }),
    region: new Style({ stroke: new Stroke({ color: token("line-strong"), width: 1.25, lineDash: [6, 4] }) }),
  };
  const water = token("map-water");
  const stream = (width: number) => new Style({ stroke: new Stroke({ color: water, width, lineCap: "round", lineJoin: "round" }) });
  return (feature, resolution) => {
    const kind = kindOf(feature);
    if (kind === "municipal" && resolution > WHOLE_COUNTRY) return [];
    if (kind === "river") return stream(Math.max(3, RIVER_METRES / resolution));
    if (kind === "stream") return stream(Math.max(1.5, STREAM_METRES / resolution));
    return styles[kind] ?? [];
  };
}

function nameStyle(): (feature: FeatureLike, resolution: number) => Style | Style[] {
  const family = token("font-family-interface") || "sans-serif";
  const [muted, land, soft] = [token("text-muted"), token("map-land"), token("text-soft")];
  const text = (words: string, size: number, colour: string, offsetY = 0) =>
    new Text({ text: words, font: `${size}px ${family}`, fill: new Fill({ color: colour }), stroke: new Stroke({ color: land, width: 3 }), offsetY, padding: [2, 4, 2, 4] });
  const dot = new Circle({ radius: 2, fill: new Fill({ color: muted }), declutterMode: "none" });
  const cross = new Circle({ radius: 3.5, fill: new Fill({ color: land }), stroke: new Stroke({ color: soft, width: 1.5 }), declutterMode: "none" });
  return (feature, resolution) => {
    const kind = kindOf(feature);
    const name = String(feature.get("name"));
    if (kind === "country") return resolution > 20 && resolution < WHOLE_COUNTRY ? new Style({ text: text(say(`plot-island-${name}`), 11, muted) }) : [];
    if (kind === "hospital") return resolution < 40 ? new Style({ image: cross, text: text(name, 11, soft, 12) }) : [];
    // A village has its name when there is room for it.
    if (Number(feature.get("inhabitants")) < Math.min(60_000, resolution * 420)) return [];
    return new Style({ image: dot, text: text(name, 12, muted, -9) });
  };
}

function kindOf(feature: FeatureLike): string {
  return String(feature.get("kind"));
}

/** The same colour with less of it; what is not written as six hexadecimal digits stays as it is. */
export function faded(colour: string, share: number): string {
  return /^#\w{6}$/.test(colour) ? colour + Math.round(share * 255).toString(16).padStart(2, "0") : colour;
}
