/** The signs as SVG: the same drawing on the map, in the legend and in the list. */
import type { MapSymbol } from "./page-data.ts";

/** The shape of a level, of whatever has one. */
export const LEVEL = { hasLevel: true } as MapSymbol;

/** A cross: something is said of this place that has no level. */
export const SPOT = { path: "M8 3.5v9M3.5 8h9", strong: true } as MapSymbol;

/** A ring: here stands a site, and its level is not for who looks. */
export const CLOSED = { path: "M8 3a5 5 0 1 0 .1 0z" } as MapSymbol;

const NAMESPACE = "http://www.w3.org/2000/svg";
// The shapes of `look/sprite.html`.
const SHAPES: Record<string, string> = {
  unknown: '<circle cx="8" cy="8" r="6.6" fill="LAND" stroke="SOLID" stroke-width="1.5" stroke-dasharray="2.6 1.55"/><path d="M6.2 6.4a1.85 1.85 0 1 1 2.7 1.65c-.6.32-.9.7-.9 1.25" fill="none" stroke="SOLID" stroke-width="1.4" stroke-linecap="round"/><circle cx="8" cy="11.4" r=".95" fill="SOLID"/>',
  green: '<circle cx="8" cy="8" r="6.4" fill="SOLID" stroke="EDGE" stroke-width="1.2"/>',
  yellow: '<path d="M8 1.1 14.9 8 8 14.9 1.1 8z" fill="SOLID" stroke="EDGE" stroke-width="1.3"/>',
  orange: '<path d="M8 1.7 15.1 14.3H.9z" fill="SOLID" stroke="EDGE" stroke-width="1.2"/>',
  red: '<path d="M2 2h12v12H2z" fill="SOLID" stroke="EDGE" stroke-width="1.2"/>',
};

/** A value of the look, as this theme has it now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--sb-${name}`).trim();
}

/** Address of a picture of a level: a shape with a halo, so that it stands free of what lies under it. */
export function levelPicture(level: string, isStale = false): string {
  const known = SHAPES[level] ? level : "unknown";
  // What is stale keeps its shape and loses its colour: it is no longer known to be so.
  const colour = isStale ? "unknown" : known;
  const halo = SHAPES[known]!.replaceAll(/fill="(?!none)\w+"/g, 'fill="LAND"').replaceAll(/stroke="\w+" stroke-width="[\d.]+"( stroke-dasharray="[^"]+")?/g, 'stroke="LAND" stroke-width="4"');
  return picture(20, `${halo}${SHAPES[known]!}`.replaceAll("LAND", token("map-land")).replaceAll("SOLID", token(`level-${colour}-solid`)).replaceAll("EDGE", token(`level-${colour}-edge`)));
}

/** Address of a picture of a symbol in ink, with the same halo. */
export function symbolPicture(symbol: MapSymbol): string {
  const width = symbol.strong ? 2.8 : 1.5;
  const line = (colour: string, stroke: number) => `<path d="${symbol.path}" fill="none" stroke="${colour}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const ground = symbol.strong ? "" : `<rect x="-2" y="-2" width="20" height="20" rx="3" fill="${token("map-land")}" fill-opacity=".85"/>`;
  return picture(24, `${ground}${line(token("map-land"), width + 3)}${line(token("text-default"), width)}`);
}

/** A small sign beside a word. */
export function swatch(symbol: MapSymbol, level = "unknown"): SVGElement {
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  if (symbol.hasLevel) {
    svg.setAttribute("class", "sb-shape");
    svg.dataset["level"] = level;
    const use = document.createElementNS(NAMESPACE, "use");
    use.setAttribute("href", `#sb-level-${level}`);
    svg.append(use);
    return svg;
  }
  svg.setAttribute("class", ["plot-symbol", symbol.fill && `plot-symbol--${symbol.fill}`, symbol.strong && "plot-symbol--strong"].filter(Boolean).join(" "));
  if (symbol.path) path(svg, symbol.path);
  else if (symbol.fill) {
    path(svg, "M1 2.5h14v11H1z", "plot-symbol__ground");
    if (symbol.fill === "water") path(svg, "M1 8.5l6-6M2 13.5l11-11M8 13.5l7-7", "plot-symbol__hatch");
  } else if (symbol.hasNumber) path(svg, "M1 12.5C4 12.5 8 11 12.5 5M8.3 4.8l4.7-.3-.3 4.7", "plot-symbol__arrow");
  else path(svg, symbol.needsLabel ? "M3 3.5h10M8 3.5v10" : "M1.5 12.5l5-6 3 3.5 5-6.5");
  return svg;
}

function path(svg: SVGElement, d: string, name = ""): void {
  const made = document.createElementNS(NAMESPACE, "path");
  made.setAttribute("d", d);
  if (name) made.setAttribute("class", name);
  svg.append(made);
}

function picture(size: number, content: string): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="${NAMESPACE}" width="${size}" height="${size}" viewBox="-2 -2 20 20">${content}</svg>`)}`;
}
