import assert from "node:assert/strict";
import { test } from "node:test";
import { clocksBetween, without } from "./ranges.ts";

test("what was seen is taken out of what is new, also from its middle", () => {
  assert.deepEqual(without([[1, 0, 10]], [[1, 3, 5]]), [[1, 0, 3], [1, 5, 10]]);
  assert.deepEqual(without([[1, 0, 10]], [[1, 0, 10]]), []);
  assert.deepEqual(without([[1, 0, 10]], [[2, 0, 10], [1, 10, 12]]), [[1, 0, 10]]);
});

test("the clocks between two positions stop where the positions stop", () => {
  const runs = [
    { client: 1, clock: 100, length: 5, from: 10 },
    { client: 2, clock: 0, length: 5, from: 15 },
  ];
  assert.deepEqual(clocksBetween(runs, 12, 17), [[1, 102, 105], [2, 0, 2]]);
  assert.deepEqual(clocksBetween(runs, 30, 40), []);
});
