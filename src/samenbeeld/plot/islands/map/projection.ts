/** RD (EPSG:28992) and WGS84 degrees, and back. The map itself is drawn in RD. */
import proj4 from "proj4";

export const RD = "EPSG:28992";
// Kadaster's published parameters, with the seven of the Bessel ellipsoid; right to a quarter of a metre.
const DEFINITION =
  "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel " +
  "+towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs";

proj4.defs(RD, DEFINITION);
const conversion = proj4("EPSG:4326", RD);

export { proj4 };

export function toRd([longitude, latitude]: readonly number[]): [number, number] {
  return conversion.forward([longitude ?? 0, latitude ?? 0]) as [number, number];
}

export function toDegrees([x, y]: readonly number[]): [number, number] {
  const [longitude, latitude] = conversion.inverse([x ?? 0, y ?? 0]) as [number, number];
  return [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))];
}
