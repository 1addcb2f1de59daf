/** Vector tiles of a PMTiles file, drawn in quiet lines. They are in web mercator, and turned to RD shape by shape. */
import Feature from "ol/Feature.js";
import type { FeatureLike } from "ol/Feature.js";
import type OpenLayersMap from "ol/Map.js";
import MVT from "ol/format/MVT.js";
import type Geometry from "ol/geom/Geometry.js";
import LineString from "ol/geom/LineString.js";
import MultiLineString from "ol/geom/MultiLineString.js";
import MultiPoint from "ol/geom/MultiPoint.js";
import MultiPolygon from "ol/geom/MultiPolygon.js";
import Point from "ol/geom/Point.js";
import Polygon from "ol/geom/Polygon.js";
import VectorLayer from "ol/layer/Vector.js";
import { transformExtent } from "ol/proj.js";
import VectorSource from "ol/source/Vector.js";
import Circle from "ol/style/Circle.js";
import Fill from "ol/style/Fill.js";
import Stroke from "ol/style/Stroke.js";
import Style from "ol/style/Style.js";
import Text from "ol/style/Text.js";
import { createXYZ } from "ol/tilegrid.js";
import type { PMTiles } from "pmtiles";
import { faded } from "./base-map.ts";
import { type Extent, isWithin, lineWithin, type Position, ringWithin } from "./outside-clip.ts";
import { MERCATOR, UNDER } from "./outside-tiles.ts";
import type { Laid, Told } from "./outside.ts";
import type { OutsideLayer } from "./page-data.ts";
import { RD } from "./projection.ts";
import { token } from "./signs.ts";

// A metre on the ground is so many metres of web mercator around 51 degrees north.
const STRETCH = 1.6;
const MOST_TILES = 48;

export async function layVector(one: OutsideLayer, file: PMTiles, map: OpenLayersMap, tell: (told: Told) => void): Promise<Laid> {
  await file.getHeader();
  const shown = new Shown(one, file, map, tell);
  const layer = new VectorLayer({ source: shown.source, zIndex: UNDER, style: quiet, declutter: "outside" });
  map.addLayer(layer);
  map.on("moveend", () => layer.getVisible() && shown.look());
  return {
    setVisible: (isVisible) => {
      layer.setVisible(isVisible);
      if (isVisible) shown.look();
    },
    tryAgain: () => shown.look(),
  };
}

/** The tiles that lie in sight, each fetched once while it does. */
class Shown {
  readonly source = new VectorSource();
  private readonly tiles = new Map<string, Promise<Feature[]>>();
  private readonly grid;
  private told: Told = "shown";

  constructor(one: OutsideLayer, private readonly file: PMTiles, private readonly map: OpenLayersMap, private readonly tell: (told: Told) => void) {
    this.grid = createXYZ({ minZoom: one.zooms[0], maxZoom: one.zooms[1], tileSize: 512 });
  }

  look(): void {
    const size = this.map.getSize();
    const resolution = this.map.getView().getResolution();
    if (!size || !resolution) return;
    const extent = transformExtent(this.map.getView().calculateExtent(size), RD, MERCATOR);
    const z = this.grid.getZForResolution(resolution * STRETCH);
    const wanted = new Set<string>();
    let leftOut = false;
    this.grid.forEachTileCoord(extent, z, (tile) => {
      if (wanted.size < MOST_TILES) wanted.add(tile.join("/"));
      else leftOut = true;
    });
    this.told = leftOut ? "partly" : "shown";
    for (const key of this.tiles.keys()) if (!wanted.has(key)) this.drop(key);
    for (const key of wanted) if (!this.tiles.has(key)) this.take(key);
    // What is there already says so too, when what is in sight changed.
    void Promise.allSettled(this.tiles.values()).then((all) => all.every(({ status }) => status === "fulfilled") && this.tell(this.told));
  }

  private drop(key: string): void {
    const tile = this.tiles.get(key);
    this.tiles.delete(key);
    void tile?.then((features) => this.source.removeFeatures(features), () => undefined);
  }

  private take(key: string): void {
    const tile = this.read(key.split("/").map(Number) as [number, number, number]);
    this.tiles.set(key, tile);
    tile.then(
      (features) => {
        // It may have gone out of sight while it came.
        if (this.tiles.get(key) === tile) this.source.addFeatures(features);
        this.tell(this.told);
      },
      () => {
        this.tiles.delete(key);
        this.tell("away");
      },
    );
  }

  private async read([z, x, y]: [number, number, number]): Promise<Feature[]> {
    const found = await this.file.getZxy(z, x, y);
    if (!found) return [];
    const format = new MVT<Feature>({ featureClass: Feature });
    const extent = this.grid.getTileCoordExtent([z, x, y]);
    return format.readFeatures(found.data, { extent, featureProjection: MERCATOR }).flatMap((feature) =>
      within(feature.getGeometry(), extent).map((geometry, place) => {
        // An area is named once, and not along its outline.
        const made = new Feature({ geometry: geometry.transform(MERCATOR, RD) });
        if (place === 0) made.set("name", feature.get("name"));
        return made;
      }),
    );
  }
}

/** What of a shape lies in its tile: of an area first its ground, then its outline. */
function within(geometry: Geometry | undefined, extent: Extent): Geometry[] {
  if (geometry instanceof Polygon) return areas([geometry.getCoordinates()], extent);
  if (geometry instanceof MultiPolygon) return areas(geometry.getCoordinates(), extent);
  if (geometry instanceof LineString) return lines([geometry.getCoordinates()], extent);
  if (geometry instanceof MultiLineString) return lines(geometry.getCoordinates(), extent);
  if (geometry instanceof Point || geometry instanceof MultiPoint) {
    const points = geometry instanceof Point ? [geometry.getCoordinates()] : geometry.getCoordinates();
    const found = points.filter((point) => isWithin(point, extent));
    return found.length ? [new MultiPoint(found)] : [];
  }
  return [];
}

function areas(polygons: number[][][][], extent: Extent): Geometry[] {
  const ground = polygons.map((rings) => rings.map((ring) => ringWithin(ring, extent) as number[][]).filter((ring) => ring.length)).filter((rings) => rings.length);
  return ground.length ? [new MultiPolygon(ground), ...lines(polygons.flat(), extent)] : [];
}

function lines(found: readonly (readonly Position[])[], extent: Extent): Geometry[] {
  const parts = found.flatMap((line) => lineWithin(line, extent)) as number[][][];
  return parts.length ? [new MultiLineString(parts)] : [];
}

function quiet(feature: FeatureLike, resolution: number): Style {
  const line = token("text-soft");
  const isArea = feature.getGeometry()?.getType() === "MultiPolygon";
  const name = resolution < 40 ? String(feature.get("name") ?? "") : "";
  return new Style({
    ...(isArea ? { fill: new Fill({ color: faded(line, 0.08) }) } : { stroke: new Stroke({ color: faded(line, 0.7), width: 1 }) }),
    image: new Circle({ radius: 3, fill: new Fill({ color: token("map-land") }), stroke: new Stroke({ color: line, width: 1.2 }) }),
    ...(name && { text: new Text({ text: name, font: `11px ${token("font-family-interface") || "sans-serif"}`, fill: new Fill({ color: line }), stroke: new Stroke({ color: token("map-land"), width: 3 }), offsetY: 10 }) }),
  });
}
