import assert from "node:assert/strict";
import { test } from "node:test";
import { geometryOf, inRd, pointFrom, writtenPlace } from "./places.ts";

const places = new Map<string, [number, number]>([["stein", [5.77, 50.97]]]);

test("degrees are understood in either order, with point or comma", () => {
  for (const written of ["50.963 5.767", "5.767 50.963", "50,963 5,767", "50.963, 5.767", "5,767; 50,963"]) assert.deepEqual(pointFrom(written), [5.767, 50.963]);
});

test("metres are RD", () => {
  const [longitude, latitude] = pointFrom("155000 463000");
  assert.ok(Math.abs(longitude - 5.38721) < 1e-4 && Math.abs(latitude - 52.15517) < 1e-4);
  assert.deepEqual(pointFrom("155.000 463.000"), [longitude, latitude]);
});

test("a place abroad, a swap of nothing and a word are refused with a reason", () => {
  assert.throws(() => pointFrom("48.85 2.35"), { key: "plot-place-outside" });
  assert.throws(() => pointFrom("50.9"), { key: "plot-place-unreadable" });
  assert.throws(() => geometryOf("Nergens", ["Point"], places), { key: "plot-place-unknown" });
  assert.throws(() => geometryOf("  ", ["Point"], places), { key: "plot-place-missing" });
});

test("a name is a place, several lines are a line or an area", () => {
  assert.deepEqual(geometryOf("Stein", ["Point"], places), { type: "Point", coordinates: [5.77, 50.97] });
  const area = geometryOf("50.9 5.7\n50.9 5.8\n51 5.8", ["Polygon"], places);
  assert.equal(writtenPlace(area), "50.90000 5.70000\n50.90000 5.80000\n51.00000 5.80000");
  assert.throws(() => geometryOf("50.9 5.7", ["LineString"], places), { key: "plot-place-points-linestring" });
});

test("RD is written in whole metres", () => {
  assert.match(inRd([5.7135, 50.8347]), /^17\d{4} 31\d{4}$/);
});
