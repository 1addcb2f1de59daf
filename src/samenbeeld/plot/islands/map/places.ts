/** A place as a person types it, the same as `rules/places.py`: degrees in either order, RD metres, or a known name. */
import type { Geometry, GeometryKind } from "./page-data.ts";
import { toDegrees, toRd } from "./projection.ts";

export class Unreadable extends Error {
  readonly key: string;
  readonly values: Record<string, string>;

  constructor(key: string, values: Record<string, string> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

type Point = [number, number];
/** Names in lower case, with their point. */
export type Places = ReadonlyMap<string, Point>;

const NUMBER = String.raw`[-+]?\d+(?:[.,]\d+)?`;
const PAIR = new RegExp(String.raw`^\s*(${NUMBER})\s*[°NO]?\s*(?:[ /]|[,;]\s)\s*(${NUMBER})\s*[°EO]?\s*$`);
const FEWEST: Record<GeometryKind, number> = { Point: 1, LineString: 2, Polygon: 3 };

/** One line of text per point. */
export function geometryOf(written: string, draws: readonly GeometryKind[], places: Places): Geometry {
  const lines = written.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  if (!lines.length) throw new Unreadable("plot-place-missing");
  const points = lines.map((line) => (/^[-+]?\d/.test(line) ? pointFrom(line) : placeCalled(line, places)));
  const kind = points.length === 1 && draws.includes("Point") ? "Point" : (draws.find((each) => each !== "Point") ?? "Point");
  if (points.length < FEWEST[kind] || (kind === "Point" && points.length > 1)) throw new Unreadable(`plot-place-points-${kind.toLowerCase()}`);
  const [first] = points as [Point];
  if (kind === "Point") return { type: kind, coordinates: first };
  if (kind === "LineString") return { type: kind, coordinates: points };
  return { type: kind, coordinates: [[...points, first]] };
}

export function pointFrom(written: string): Point {
  // Thousands of metres with a point: only when both are, because 50.962 alone is a latitude.
  const match = PAIR.exec(written.replace(/^\s*(\d{2,3})\.(\d{3})[\s,;/]+(\d{3})\.(\d{3})\s*$/, "$1$2 $3$4"));
  if (!match) throw new Unreadable("plot-place-unreadable");
  const [first, second] = match.slice(1).map((number) => Number(number.replace(",", "."))) as [number, number];
  const point: Point = Math.abs(first) > 180 || Math.abs(second) > 180 ? toDegrees([first, second]) : isLatitude(first) && isLongitude(second) ? [second, first] : [first, second];
  if (!isInside(point)) throw new Unreadable("plot-place-outside");
  return point;
}

/** The lines of text that `geometryOf` reads back; of an area its outer ring, not closed. */
export function writtenPlace({ type, coordinates }: Geometry): string {
  if (type === "Point") return inDegrees(coordinates as Point);
  const line = type === "Polygon" ? (coordinates as Point[][])[0]!.slice(0, -1) : (coordinates as Point[]);
  return line.map(inDegrees).join("\n");
}

/** Latitude first, as people read it from a phone. */
export function inDegrees([longitude, latitude]: readonly number[]): string {
  return `${(latitude ?? 0).toFixed(5)} ${(longitude ?? 0).toFixed(5)}`;
}

export function inRd(point: readonly number[]): string {
  const [x, y] = toRd(point);
  return `${x.toFixed(0)} ${y.toFixed(0)}`;
}

export function middleOf({ type, coordinates }: Geometry): Point {
  if (type === "Point") return coordinates as Point;
  if (type === "LineString") return (coordinates as Point[])[Math.floor(coordinates.length / 2)]!;
  const ring = (coordinates as Point[][])[0]!;
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function placeCalled(name: string, places: Places): Point {
  const found = places.get(name.toLowerCase());
  if (!found) throw new Unreadable("plot-place-unknown", { name: name.slice(0, 60) });
  return found;
}

function isLatitude(value: number): boolean {
  return value >= 50 && value <= 54.5;
}

function isLongitude(value: number): boolean {
  return value >= 2.5 && value <= 8;
}

function isInside([longitude, latitude]: Point): boolean {
  return longitude >= 3 && longitude <= 7.5 && latitude >= 50.5 && latitude <= 54;
}
