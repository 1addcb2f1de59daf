import assert from "node:assert/strict";
import { test } from "node:test";
import { savedState } from "./saved-state.ts";

const texts = (...all: { waiting: number; waitingSince?: number; savedAt: number | null; isTroubled?: boolean; changedAt?: number }[]) =>
  new Map(all.map((text, index) => [String(index), { isTroubled: false, changedAt: null, waitingSince: null, ...text }]));

test("saved is only said when nothing waits in any text", () => {
  const live = { isOnline: true, texts: texts({ waiting: 0, savedAt: 5 }, { waiting: 1, waitingSince: 8, savedAt: 9 }) };
  assert.deepEqual(savedState(live, true), { state: "saving" });
});

test("without a connection the moment is told since which anything waits", () => {
  const live = { isOnline: false, texts: texts({ waiting: 2, waitingSince: 7, savedAt: 5 }, { waiting: 1, waitingSince: 4, savedAt: null }) };
  assert.deepEqual(savedState(live, true), { state: "waiting", since: 4 });
});

test("the moment of saving is the last one of all texts", () => {
  const live = { isOnline: true, texts: texts({ waiting: 0, savedAt: 5 }, { waiting: 0, savedAt: 9 }) };
  assert.deepEqual(savedState(live, true), { state: "saved", at: 9 });
});

test("a page on which nothing was written says nothing", () => {
  assert.equal(savedState({ isOnline: true, texts: texts({ waiting: 0, savedAt: null }) }, true), null);
});

test("a server that cannot save is not said to be saving", () => {
  const live = { isOnline: true, texts: texts({ waiting: 2, waitingSince: 7, savedAt: 5, isTroubled: true }, { waiting: 1, savedAt: 9 }) };
  assert.deepEqual(savedState(live, true), { state: "troubled", since: 7 });
});

test("who only reads hears when the text changed last, and never that something is saved", () => {
  const live = { isOnline: true, texts: texts({ waiting: 0, savedAt: 9 }, { waiting: 0, savedAt: null, changedAt: 7 }) };
  assert.deepEqual(savedState(live, false), { state: "changed", at: 7 });
  assert.equal(savedState({ isOnline: true, texts: texts({ waiting: 0, savedAt: 9 }) }, false), null);
});
