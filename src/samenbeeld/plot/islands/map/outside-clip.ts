/**
 * Shapes of a vector tile without what hangs over its edge: a tile holds a strip of its neighbours, which draw that
 * themselves. Drawn twice it would lie there as a dark strip with a line on both sides.
 */
export type Position = readonly number[];
export type Extent = readonly number[];

type Side = readonly [axis: 0 | 1, edge: number, inwards: 1 | -1];

/** The part of a ring that lies in the tile; fewer than three points when nothing does. */
export function ringWithin(ring: readonly Position[], extent: Extent): Position[] {
  let points = closed(ring) ? ring.slice(0, -1) : [...ring];
  for (const side of sides(extent)) {
    points = points.flatMap((to, at) => {
      const from = points.at(at - 1)!;
      const crossing = depth(from, side) >= 0 === depth(to, side) >= 0 ? [] : [between(from, to, side)];
      return depth(to, side) >= 0 ? [...crossing, to] : crossing;
    });
  }
  return points.length < 3 ? [] : [...points, points[0]!];
}

/** The parts of a line that lie in the tile. What runs along its edge is a cut of who made the file, and no line. */
export function lineWithin(line: readonly Position[], extent: Extent): Position[][] {
  const parts: Position[][] = [];
  let last: Position | undefined;
  for (let at = 1; at < line.length; at++) {
    const step = stepWithin(line[at - 1]!, line[at]!, extent);
    if (step && last === step[0]) parts.at(-1)!.push(step[1]);
    else if (step) parts.push(step);
    last = step?.[1];
  }
  return parts;
}

/** Whether a point belongs to this tile: of the edges it has the left and the lower one. */
export function isWithin([x, y]: Position, [left, low, right, high]: Extent): boolean {
  return x! >= left! && x! < right! && y! >= low! && y! < high!;
}

function stepWithin(from: Position, to: Position, extent: Extent): [Position, Position] | undefined {
  let [begin, end] = [from, to];
  for (const side of sides(extent)) {
    const [before, after] = [depth(begin, side), depth(end, side)];
    if (before <= 0 && after <= 0) return undefined;
    if (before < 0) begin = between(begin, end, side);
    else if (after < 0) end = between(begin, end, side);
  }
  return [begin, end];
}

function sides([left, low, right, high]: Extent): Side[] {
  return [[0, left!, 1], [1, low!, 1], [0, right!, -1], [1, high!, -1]];
}

/** How far a point lies within a side; negative outside. */
function depth(point: Position, [axis, edge, inwards]: Side): number {
  return (point[axis]! - edge) * inwards;
}

function between(from: Position, to: Position, side: Side): Position {
  const part = depth(from, side) / (depth(from, side) - depth(to, side));
  const point = [0, 1].map((axis) => from[axis]! + (to[axis]! - from[axis]!) * part);
  point[side[0]] = side[1];
  return point;
}

function closed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length > 1 && first![0] === last![0] && first![1] === last![1];
}
