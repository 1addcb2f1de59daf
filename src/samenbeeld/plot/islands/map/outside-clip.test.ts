import assert from "node:assert/strict";
import { test } from "node:test";
import { isWithin, lineWithin, ringWithin } from "./outside-clip.ts";

const TILE = [0, 0, 10, 10];

test("an area that hangs over the edge ends at the edge", () => {
  const ring = [[-2, 2], [4, 2], [4, 6], [-2, 6], [-2, 2]];
  assert.deepEqual(ringWithin(ring, TILE), [[0, 2], [4, 2], [4, 6], [0, 6], [0, 2]]);
});

test("an area that covers the tile fills it, and one beside it is not there", () => {
  const around = [[-1, -1], [11, -1], [11, 11], [-1, 11], [-1, -1]];
  assert.deepEqual(new Set(ringWithin(around, TILE).map(String)), new Set(["0,0", "10,0", "10,10", "0,10"]));
  assert.deepEqual(ringWithin([[12, 1], [14, 1], [14, 3], [12, 1]], TILE), []);
});

test("of a line stays what lies in the tile, in as many parts as it enters", () => {
  assert.deepEqual(lineWithin([[-5, 5], [5, 5], [5, 15], [8, 15], [8, 5]], TILE), [[[0, 5], [5, 5], [5, 10]], [[8, 10], [8, 5]]]);
});

test("the cut around a tile is no line", () => {
  assert.deepEqual(lineWithin([[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], TILE), []);
  assert.deepEqual(lineWithin([[-1, -1], [11, -1], [11, 11], [-1, 11], [-1, -1]], TILE), []);
});

test("a point on an edge belongs to one tile", () => {
  assert.deepEqual([isWithin([0, 5], TILE), isWithin([10, 5], TILE)], [true, false]);
});
