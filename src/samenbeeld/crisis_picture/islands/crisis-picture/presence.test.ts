import assert from "node:assert/strict";
import { test } from "node:test";
import { discsAndReaders, everybody } from "./presence.ts";

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

test("who reads alone sees nobody reading along, and who writes has a disc also for themselves", () => {
  const people = everybody([{ user: bram, writes: true }, { user: amina }]);
  assert.equal(discsAndReaders(people, amina.account).readers, 0);
  assert.equal(discsAndReaders(people, bram.account).readers, 1);
  assert.deepEqual(discsAndReaders(people, bram.account).discs.map(({ name }) => name), [bram.name]);
});

test("whoever has no place among the discs is counted", () => {
  const writers = Array.from({ length: 10 }, (_, index) => ({
    user: { account: `w${index}`, name: `Schrijver ${index}`, initials: "S" },
    writes: true,
  }));
  assert.equal(discsAndReaders(everybody([...writers, { user: amina }]), amina.account).readers, 2);
});
