/** What the server tells the map about itself: who looks, which layers and signs there are, and where to ask more. */
import { keepPage, keepsNothing, PAGES } from "../../../../../frontend/offline/kept.ts";

export type GeometryKind = "Point" | "LineString" | "Polygon";

export interface Geometry {
  type: GeometryKind;
  // A position, a line of positions, or rings of positions: longitude before latitude.
  coordinates: number[] | number[][] | number[][][];
}

/** One thing on the map, as it stands in the live document. */
export interface Stored {
  symbol: string;
  geometry: Geometry;
  label?: string;
  note?: string;
  number?: number;
  level?: string;
  valid_from?: string;
  valid_until?: string;
}

export interface Thing extends Stored {
  id: string;
}

export interface MapSymbol {
  code: string;
  name: string;
  draws: GeometryKind[];
  path: string;
  fill: string;
  strong: boolean;
  hasLevel: boolean;
  hasNumber: boolean;
  needsLabel: boolean;
}

export interface Layer {
  room: string;
  name: string;
  tlp: string;
  mayWrite: boolean;
  changedAt: string | null;
  /** What stands on it, as far as it was fetched: see `fetchDrawn`. */
  features: Thing[];
}

export interface CareLocation {
  id: string;
  name: string;
  organisation: string;
  kind: string;
  /** The level that counts now: unknown without a report, and when the last one is stale; "" for what has none. */
  level: string;
  lastLevel: string;
  isStale: boolean;
  /** Whether the level is not for who looks. */
  isClosed: boolean;
  /** The level in words, as the server says it. */
  said: string;
  reportedAt: string | null;
  /** Whether it stands beside the sign of a site, so that both are seen. */
  isBeside?: boolean;
  point: [number, number];
}

/** A layer of what is known of care, off until a person asks for it; its places are told as sites. */
export interface CareLayer {
  id: string;
  name: string;
  url: string;
}

/** A layer of somebody else that can be put under the drawings. */
export interface OutsideLayer {
  id: string;
  name: string;
  attribution: string;
  /** Of the tiles, which end in z/x/y/, or of the file. */
  url: string;
  isFile: boolean;
  isVector: boolean;
  /** The coarsest and the finest level of a file. */
  zooms: [number, number];
  /** Of tiles; a file has the one of web mercator. */
  grid: { projection: string; tileSize: number; resolutions: number[]; origins: [number, number][]; sizes: [number, number][] } | null;
}

export interface MapData {
  activity: { slug: string; name: string; mode: string };
  member: { account: string; name: string; initials: string; organisation: string; organisationName: string; function: string };
  /** False when this is the map of a moment that is over: nothing changes and nothing can be drawn. */
  isLive: boolean;
  moment: string | null;
  oldAfterMinutes: number;
  tokenUrl: string;
  originUrl: string;
  /** Where what stands on the layers is asked, "" where it comes over the live line alone. */
  drawnUrl: string;
  /** Where the levels of the sites are asked anew, "" when they are not. */
  careUrl: string;
  careMark: string;
  /** Where people are alarmed about the area whose id follows, "" for who alarms nobody. */
  alarmUrl: string;
  changeUrl: string;
  baseMapUrl: string;
  countryMapUrl: string;
  symbols: MapSymbol[];
  layers: Layer[];
  care: CareLocation[];
  outside: OutsideLayer[];
  careLayers: CareLayer[];
}

/** Per room what stands on it. */
type Drawn = Record<string, Thing[]>;

// Longer than this nobody waits for a map; what stands on it comes over the live line as well.
const PATIENCE = 10_000;

export function mapData(): MapData | null {
  const block = document.getElementById("map-data");
  const data = block && (JSON.parse(block.textContent ?? "null") as MapData | null);
  for (const layer of data?.layers ?? []) layer.features = [];
  return data;
}

/** Fills the layers with what stands on them; without a network with what was kept with the page. */
export async function fetchDrawn(data: MapData): Promise<void> {
  if (!data.drawnUrl) return;
  const drawn = (await fetched(data)) ?? {};
  for (const layer of data.layers) layer.features = drawn[layer.room] ?? [];
}

async function fetched({ drawnUrl, isLive }: MapData): Promise<Drawn | null> {
  try {
    const answer = await fetch(drawnUrl, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok || answer.redirected) return null;
    if (isLive && !keepsNothing()) void keepPage(drawnUrl, answer.clone()).catch(() => undefined);
    return (await answer.json()) as Drawn;
  } catch {
    if (typeof caches === "undefined") return null;
    const kept = await caches.open(PAGES).then((cache) => cache.match(drawnUrl)).catch(() => undefined);
    return kept ? ((await kept.json()) as Drawn) : null;
  }
}
