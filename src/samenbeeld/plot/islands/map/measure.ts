/** Sizes as people read them. */
import { language, say } from "../../../../../frontend/words.ts";
import type { Geometry } from "./page-data.ts";
import { toRd } from "./projection.ts";

type Point = [number, number];

export function lengthInWords(metres: number): string {
  return metres < 1_000 ? say("plot-island-m", { size: number(metres, 0) }) : say("plot-island-km", { size: number(metres / 1_000, 1) });
}

export function areaInWords(square: number): string {
  return say("plot-island-km2", { size: number(square / 1_000_000, 2) });
}

/** The length of a line or the surface of an area, "" for a point. */
export function sizeInWords({ type, coordinates }: Geometry): string {
  if (type === "LineString") return lengthInWords(lengthOf((coordinates as Point[]).map(toRd)));
  if (type !== "Polygon") return "";
  const [outer = 0, ...holes] = (coordinates as Point[][]).map((ring) => Math.abs(areaOf(ring.map(toRd))));
  return areaInWords(outer - holes.reduce((sum, hole) => sum + hole, 0));
}

function lengthOf(line: Point[]): number {
  return line.slice(1).reduce((sum, [x, y], index) => sum + Math.hypot(x - line[index]![0], y - line[index]![1]), 0);
}

function areaOf(ring: Point[]): number {
  return ring.slice(1).reduce((sum, [x, y], index) => sum + (ring[index]![0] * y - x * ring[index]![1]) / 2, 0);
}

function number(value: number, digits: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value);
}
