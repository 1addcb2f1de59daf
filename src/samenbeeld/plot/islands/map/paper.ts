/** The drawn map: ground, care locations, a layer per room, and the pen. Knows nothing of documents or lists. */
import Feature, { type FeatureLike } from "ol/Feature.js";
import OpenLayersMap from "ol/Map.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import View from "ol/View.js";
import { createEmpty, extend, isEmpty } from "ol/extent.js";
import GeoJSON from "ol/format/GeoJSON.js";
import type Geometry from "ol/geom/Geometry.js";
import LineString from "ol/geom/LineString.js";
import Point from "ol/geom/Point.js";
import Polygon from "ol/geom/Polygon.js";
import { defaults as interactions } from "ol/interaction/defaults.js";
import Draw from "ol/interaction/Draw.js";
import Modify from "ol/interaction/Modify.js";
import Snap from "ol/interaction/Snap.js";
import VectorLayer from "ol/layer/Vector.js";
import VectorImageLayer from "ol/layer/VectorImage.js";
import Projection from "ol/proj/Projection.js";
import { addCoordinateTransforms, addProjection, createSafeCoordinateTransform, get as projection } from "ol/proj.js";
import VectorSource from "ol/source/Vector.js";
import Circle from "ol/style/Circle.js";
import Fill from "ol/style/Fill.js";
import Stroke from "ol/style/Stroke.js";
import Style from "ol/style/Style.js";
import { faded, LIMBURG, restyle, type BaseMap } from "./base-map.ts";
import type { CareLocation, Geometry as Drawn, GeometryKind, MapSymbol, Thing } from "./page-data.ts";
import { proj4, RD, toDegrees, toRd } from "./projection.ts";
import { token } from "./signs.ts";
import { Styles } from "./styles.ts";
import { stateAt } from "./things.ts";
import { serverNow } from "../../../../../frontend/server-clock.ts";

// Not by `register` of OpenLayers: that makes a conversion between each two of the hundred that proj4 has by itself.
const rd = new Projection({ code: RD, units: "m", extent: [-7_000, 289_000, 300_000, 629_000] });
addProjection(rd);
for (const code of ["EPSG:4326", "EPSG:3857"]) {
  const [other, { forward, inverse }] = [projection(code)!, proj4(code, RD)];
  addCoordinateTransforms(other, rd, createSafeCoordinateTransform(other, rd, forward), createSafeCoordinateTransform(rd, other, inverse));
}

const COUNTRY = [10_000, 280_000, 285_000, 625_000];
const HIT_PIXELS = 8;
// From so many things on a layer drawing them takes longer than a frame: then a picture of them is moved along.
const MANY = 500;
// How much larger than the map that picture is, so that what comes into sight is there already.
const PICTURE_RATIO = 1.5;

export class Paper {
  readonly map: OpenLayersMap;
  moment = serverNow();
  chosen = "";
  /** Called with the id of what was clicked, "" for nothing. */
  onChoose: (id: string) => void = () => {};
  onPointer: (degrees: [number, number]) => void = () => {};

  private readonly styles: Styles;
  private readonly layers = new Map<string, VectorLayer | VectorImageLayer>();
  private readonly sketches = new VectorSource();
  private readonly format = new GeoJSON({ dataProjection: "EPSG:4326", featureProjection: RD });
  private readonly base: BaseMap;
  private pen: (Draw | Modify | Snap)[] = [];

  constructor(place: HTMLElement, base: BaseMap, symbols: readonly MapSymbol[], { wheel = true } = {}) {
    this.base = base;
    this.styles = new Styles(symbols);
    const sketch = new VectorLayer({ source: this.sketches, zIndex: 100, style: () => sketchStyle() });
    this.map = new OpenLayersMap({
      target: place,
      controls: [],
      interactions: interactions({ altShiftDragRotate: false, pinchRotate: false, mouseWheelZoom: wheel }),
      layers: [...base.layers, sketch],
      view: new View({ projection: RD, extent: COUNTRY, constrainOnlyCenter: true, minResolution: 1, maxResolution: 900, center: [186_000, 330_000], resolution: 60 }),
    });
    this.map.on("moveend", ({ frameState }) => void base.seen(frameState!.extent!));
    this.map.on("singleclick", (event) => this.clicked(event));
    this.map.on("pointermove", (event) => {
      if (!event.dragging) this.onPointer(toDegrees(event.coordinate));
    });
    new ResizeObserver(() => this.map.updateSize()).observe(place);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.restyle());
    new MutationObserver(() => this.restyle()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    addEventListener("beforeprint", () => this.map.renderSync());
  }

  /** What stands on one layer now; `isOld` shows it grey as a whole. */
  show(room: string, things: readonly Thing[], { isOld = false, zIndex = 10 } = {}): void {
    const layer = this.layer(room, zIndex, isOld, things.length > MANY);
    const source = layer.getSource()!;
    const wanted = new Map(things.map((thing) => [thing.id, thing]));
    for (const feature of source.getFeatures()) {
      const thing = wanted.get(String(feature.getId()));
      if (!thing) source.removeFeature(feature);
      else if (JSON.stringify(thing) !== feature.get("json")) this.fill(feature, thing);
      wanted.delete(String(feature.getId()));
    }
    const fresh = [...wanted.values()].map((thing) => {
      const feature = new Feature<Geometry>();
      feature.setId(thing.id);
      this.fill(feature, thing);
      return feature;
    });
    source.addFeatures(fresh);
  }

  showCare(care: readonly CareLocation[], room = "care"): void {
    const source = this.layer(room, room === "care" ? 30 : 40, false, false).getSource()!;
    source.clear();
    source.addFeatures(
      care.map((one) => {
        const feature = new Feature<Geometry>(new Point(toRd(one.point)));
        feature.setId(one.id);
        feature.set("care", one);
        return feature;
      }),
    );
  }

  setVisible(room: string, isVisible: boolean): void {
    this.layers.get(room)?.setVisible(isVisible);
  }

  /** Age may have passed: what no longer holds goes, what begins to hold comes. */
  setMoment(moment: number): void {
    this.moment = moment;
    this.redraw();
  }

  choose(id: string, { bringIntoView = false } = {}): void {
    this.chosen = id;
    this.redraw();
    const geometry = id && [...this.layers.values()].map((layer) => layer.getSource()?.getFeatureById(id)?.getGeometry()).find(Boolean);
    if (bringIntoView && geometry) {
      const view = this.map.getView();
      view.fit(geometry.getExtent(), { padding: [60, 60, 60, 60], minResolution: Math.min(view.getResolution() ?? 20, 15), maxZoom: 20, duration: stillness() ? 0 : 200 });
    }
  }

  /** Everything that is drawn, or both regions when nothing is. True when something is. */
  showEverything(): boolean {
    const extent = createEmpty();
    // What is drawn has a room with dots in its name; sites and layers of care are told.
    for (const [room, layer] of this.layers) if (room.includes(".")) extend(extent, layer.getSource()!.getExtent() ?? createEmpty());
    this.map.getView().fit(isEmpty(extent) ? LIMBURG : extent, { padding: [30, 40, 30, 40], minResolution: 4 });
    return !isEmpty(extent);
  }

  zoom(factor: number): void {
    const view = this.map.getView();
    view.animate({ resolution: view.getConstrainedResolution((view.getResolution() ?? 60) * factor) ?? 60, duration: stillness() ? 0 : 120 });
  }

  /** Take the pen: `done` gets the drawing in degrees. What was being drawn goes. */
  draw(kind: GeometryKind, done: (geometry: Drawn) => void): void {
    this.putDown();
    this.sketches.clear();
    const draw = new Draw({ source: this.sketches, type: kind, style: () => sketchStyle() });
    draw.on("drawend", ({ feature }) => {
      // After this turn: the click that ended it is not a click on the map.
      setTimeout(() => {
        this.putDown();
        this.bend();
        done(this.written(feature.getGeometry()!));
      });
    });
    this.pen = [draw, new Snap({ source: this.sketches })];
    this.pen.forEach((each) => this.map.addInteraction(each));
  }

  /** Show a drawing that may still be bent; `changed` gets it after each change. */
  sketch(geometry: Drawn | null, changed?: (geometry: Drawn) => void): void {
    this.putDown();
    this.sketches.clear();
    if (changed) this.changed = changed;
    if (!geometry) return;
    this.sketches.addFeature(new Feature(this.read(geometry)));
    this.bend();
  }

  /** Measure without leaving anything: `told` gets the size in metres (or square metres) while it grows. */
  measure(kind: "LineString" | "Polygon", told: (size: number) => void): void {
    this.putDown();
    this.sketches.clear();
    const draw = new Draw({ source: this.sketches, type: kind, style: () => sketchStyle() });
    draw.on("drawstart", ({ feature }) => {
      this.sketches.clear();
      feature.getGeometry()?.on("change", ({ target }) => told(sizeOf(target as Geometry)));
    });
    this.pen = [draw];
    this.map.addInteraction(draw);
  }

  /** Put the pen down. */
  putDown(): void {
    this.pen.forEach((each) => this.map.removeInteraction(each));
    this.pen = [];
  }

  get isDrawing(): boolean {
    return this.pen.some((each) => each instanceof Draw);
  }

  private changed: (geometry: Drawn) => void = () => {};

  private bend(): void {
    const modify = new Modify({ source: this.sketches });
    modify.on("modifyend", () => {
      const [feature] = this.sketches.getFeatures();
      if (feature?.getGeometry()) this.changed(this.written(feature.getGeometry()!));
    });
    this.pen = [modify];
    this.map.addInteraction(modify);
  }

  private layer(room: string, zIndex: number, isOld: boolean, isMany: boolean): VectorLayer | VectorImageLayer {
    const known = this.layers.get(room);
    if (known && known.get("isOld") === isOld && known.get("isMany") === isMany) return known;
    const options = {
      source: known?.getSource() ?? new VectorSource(),
      // A class of its own is a canvas of its own, which can turn grey as a whole. Neighbours with the same class share
      // one, so what is old lies together: with a canvas for each organisation the map would hardly move.
      className: isOld ? "ol-layer ol-layer--old" : "ol-layer",
      zIndex: isOld ? zIndex - 1 : zIndex,
      declutter: true,
      visible: known?.getVisible() ?? true,
      style: (feature: FeatureLike, resolution: number) => {
        const thing = feature.get("thing") as Thing | undefined;
        if (thing && stateAt(thing, this.moment) !== "now") return [];
        return this.styles.of(feature, resolution, feature.getId() === this.chosen);
      },
    };
    const layer = isMany ? new VectorImageLayer({ ...options, imageRatio: PICTURE_RATIO }) : new VectorLayer(options);
    layer.setProperties({ isOld, isMany });
    if (known) this.map.removeLayer(known);
    this.layers.set(room, layer);
    this.map.addLayer(layer);
    return layer;
  }

  private fill(feature: Feature<Geometry>, thing: Thing): void {
    feature.setGeometry(this.read(thing.geometry));
    feature.set("json", JSON.stringify(thing), true);
    feature.set("thing", thing);
  }

  private read(geometry: Drawn): Geometry {
    return this.format.readGeometry(geometry) as Geometry;
  }

  private written(geometry: Geometry): Drawn {
    const { type, coordinates } = this.format.writeGeometryObject(geometry, { decimals: 6, rightHanded: true }) as Drawn;
    return { type, coordinates };
  }

  private clicked(event: MapBrowserEvent): void {
    if (this.isDrawing) return;
    const found = this.map.forEachFeatureAtPixel(event.pixel, (feature) => (feature.get("thing") || feature.get("care") ? feature : undefined), { hitTolerance: HIT_PIXELS });
    this.onChoose(found ? String((found as Feature).getId()) : "");
  }

  private redraw(): void {
    for (const layer of this.layers.values()) layer.changed();
  }

  private restyle(): void {
    this.styles.forget();
    restyle(this.base);
    this.redraw();
  }
}

/** Metres along a line, square metres of an area. In RD a metre is a metre to within a few per ten thousand. */
function sizeOf(geometry: Geometry): number {
  if (geometry instanceof Polygon) return geometry.getArea();
  return geometry instanceof LineString ? geometry.getLength() : 0;
}

function sketchStyle(): Style {
  const colour = token("accent-default");
  return new Style({
    fill: new Fill({ color: faded(colour, 0.12) }),
    stroke: new Stroke({ color: colour, width: 2.5, lineDash: [6, 5] }),
    image: new Circle({ radius: 6, fill: new Fill({ color: faded(colour, 0.25) }), stroke: new Stroke({ color: colour, width: 2.5 }) }),
  });
}

function stillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

