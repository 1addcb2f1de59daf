import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import type { Thing } from "./page-data.ts";
import { lacking, newId, remove, stateAt, thingsIn, write } from "./things.ts";

const thing: Thing = { id: "a", symbol: "shelter", geometry: { type: "Point", coordinates: [5.8, 50.9] } };

function together(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
}

test("one moves a thing while another labels it: both stay", () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  write(one, thing);
  together(one, other);
  write(one, { ...thing, geometry: { type: "Point", coordinates: [5.9, 51] } });
  write(other, { ...thing, label: "Sporthal" });
  together(one, other);
  const [merged] = thingsIn(one);
  assert.deepEqual(merged, { ...thing, geometry: { type: "Point", coordinates: [5.9, 51] }, label: "Sporthal" });
  assert.deepEqual(thingsIn(other), [merged]);
});

test("a field that is left out goes, and a thing that is removed is gone", () => {
  const doc = new Y.Doc();
  write(doc, { ...thing, label: "Sporthal" });
  write(doc, thing);
  assert.equal("label" in thingsIn(doc)[0]!, false);
  remove(doc, "a");
  assert.deepEqual(thingsIn(doc), []);
});

test("a thing holds from its beginning until its end", () => {
  const ends = { ...thing, valid_from: "2027-01-14T12:00:00+00:00", valid_until: "2027-01-14T14:00:00+00:00" };
  const at = (clock: string) => stateAt(ends, Date.parse(`2027-01-14T${clock}:00Z`));
  assert.deepEqual([at("11:59"), at("12:00"), at("13:59"), at("14:00")], ["later", "now", "now", "over"]);
});

test("ids sort by their moment", async () => {
  const first = newId();
  await new Promise((done) => setTimeout(done, 2));
  assert.ok(first < newId());
});

test("what the server lacks is what is gone and what stands otherwise, in whatever order its fields came", () => {
  const [same, other] = [{ ...thing, id: "b", label: "Sporthal" }, { ...thing, id: "c", label: "Nieuw" }];
  const now = [{ label: "Sporthal", ...thing, id: "b" }, { ...other, label: "Oud" }];
  assert.deepEqual(lacking([thing, same, other], now), [
    { thing, instead: null },
    { thing: other, instead: { ...other, label: "Oud" } },
  ]);
});
