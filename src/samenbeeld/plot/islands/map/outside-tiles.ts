/** How a layer from outside is laid under the drawings: pictures asked tile by tile, or read out of a PMTiles file. */
import type ImageTile from "ol/ImageTile.js";
import type OpenLayersMap from "ol/Map.js";
import type Tile from "ol/Tile.js";
import TileState from "ol/TileState.js";
import TileLayer from "ol/layer/Tile.js";
import TileImage from "ol/source/TileImage.js";
import TileGrid from "ol/tilegrid/TileGrid.js";
import { createXYZ } from "ol/tilegrid.js";
import { PMTiles } from "pmtiles";
import type { Laid, Told } from "./outside.ts";
import type { OutsideLayer } from "./page-data.ts";

export const MERCATOR = "EPSG:3857";
/** Above the ground, under the names of places and everything that is drawn. */
export const UNDER = 0.5;
// One see-through pixel: here the file has nothing.
const NOTHING = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

export async function lay(one: OutsideLayer, map: OpenLayersMap, tell: (told: Told) => void): Promise<Laid> {
  if (one.isVector) return (await import("./outside-vector.ts")).layVector(one, new PMTiles(one.url), map, tell);
  const source = one.isFile ? await fileSource(one) : tileSource(one);
  const layer = new TileLayer({ source, zIndex: UNDER, preload: 0 });
  source.on("tileloadend", () => tell("shown"));
  source.on("tileloaderror", () => tell("away"));
  map.addLayer(layer);
  return {
    setVisible: (isVisible) => layer.setVisible(isVisible),
    tryAgain: () => source.refresh(),
  };
}

function tileSource(one: OutsideLayer): TileImage {
  const { projection, ...grid } = one.grid!;
  return new TileImage({
    projection,
    tileGrid: new TileGrid(grid),
    tileUrlFunction: ([z, x, y]) => `${one.url}${z}/${x}/${y}/`,
  });
}

async function fileSource(one: OutsideLayer): Promise<TileImage> {
  const file = new PMTiles(one.url);
  // A file that is not there is known before the first tile.
  await file.getHeader();
  const [minZoom, maxZoom] = one.zooms;
  return new TileImage({
    projection: MERCATOR,
    tileGrid: createXYZ({ minZoom, maxZoom }),
    tileUrlFunction: ([z, x, y]) => `${z}/${x}/${y}`,
    tileLoadFunction: (tile) => void loadFrom(file, tile as ImageTile),
  });
}

async function loadFrom(file: PMTiles, tile: ImageTile & Tile): Promise<void> {
  const [z, x, y] = tile.getTileCoord() as [number, number, number];
  const image = tile.getImage() as HTMLImageElement;
  try {
    const found = await file.getZxy(z, x, y);
    if (!found) {
      image.src = NOTHING;
      return;
    }
    const address = URL.createObjectURL(new Blob([found.data]));
    for (const end of ["load", "error"]) image.addEventListener(end, () => URL.revokeObjectURL(address), { once: true });
    image.src = address;
  } catch {
    tile.setState(TileState.ERROR);
  }
}
