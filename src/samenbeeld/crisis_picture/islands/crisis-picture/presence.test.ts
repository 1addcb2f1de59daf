import assert from "node:assert/strict";
import { test } from "node:test";
import { everybody } from "./presence.ts";

const bram = { account: "1", name: "Bram Janssen", initials: "BJ" };
const amina = { account: "2", name: "Amina El Idrissi", initials: "AI" };

test("somebody with two tabs is here once, and works where one of the tabs does", () => {
  assert.deepEqual(everybody([{ user: bram, place: null, writes: true }, { user: bram, place: "B1", writes: true }]), [
    { ...bram, place: "B1", writes: true },
  ]);
});

test("people stand in the order of their names, and a state without a person is nobody", () => {
  assert.deepEqual(everybody([{ user: bram }, { user: amina }, {}]).map(({ name }) => name), [amina.name, bram.name]);
});
