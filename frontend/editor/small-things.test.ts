import assert from "node:assert/strict";
import { test } from "node:test";
import { firstName } from "./cursors.ts";
import { matching } from "./mention.ts";
import { perPerson, reportedAt } from "./provenance.ts";
import { momentOf, momentToday } from "./toolbar.ts";

const organisations = [
  { slug: "rav", name: "RAV Zuid-Limburg" },
  { slug: "de-maasoever", name: "De Maasoever" },
  { slug: "geul", name: "Thuiszorg Geulvallei" },
  { slug: "maas", name: "Maasziekenhuis Oost" },
];

test("an organisation is found by any of its words, the ones that start so first", () => {
  assert.deepEqual(matching(organisations, "maas").map(({ slug }) => slug), ["maas", "de-maasoever"]);
  assert.deepEqual(matching(organisations, "GEUL").map(({ slug }) => slug), ["geul"]);
  assert.deepEqual(matching(organisations, "oever"), []);
});

test("a clock time that is still to come was yesterday", () => {
  const now = new Date(2026, 0, 14, 0, 20);
  assert.equal(momentToday("23:50", now), new Date(2026, 0, 13, 23, 50).toISOString());
  assert.equal(momentToday("00:10", now), new Date(2026, 0, 14, 0, 10).toISOString());
  assert.equal(momentToday("", now), "");
});

test("a time that was not touched keeps its day", () => {
  const before = new Date(2026, 0, 12, 9, 15).toISOString();
  const now = new Date(2026, 0, 14, 14, 0);
  assert.equal(momentOf("09:15", before, now), before);
  assert.equal(momentOf("09:16", before, now), new Date(2026, 0, 14, 9, 16).toISOString());
  assert.equal(momentOf("", before, now), "");
});

test("a person who wrote twice in a sentence is named once, at the last time", () => {
  const by = (name: string, at: string) => ({ name, function: "HIN", organisation: "GHOR", at });
  assert.deepEqual(perPerson([by("Bram", "2"), by("Ilse", "3"), by("Bram", "1")]), [by("Bram", "2"), by("Ilse", "3")]);
});

test("nothing is reported before it was seen, also when some letters of the sentence are older", () => {
  const stamps = ["2026-01-14T22:11:00Z", "2026-01-14T07:49:00Z"].map((at) => ({ name: "Ilse", function: "HIN", organisation: "GHOR", at }));
  const seen = (observed_at: string, reported_at: string | null = null) => reportedAt({ observed_at, reported_at }, stamps);
  assert.equal(seen("2026-01-14T23:07+01:00"), "2026-01-14T22:11:00Z");
  assert.equal(seen("2026-01-14T07:40Z"), "2026-01-14T07:49:00Z");
  assert.equal(seen(""), "2026-01-14T07:49:00Z");
  assert.equal(seen("2026-01-14T22:07Z", "2026-01-14T22:09Z"), "2026-01-14T22:09Z");
  assert.equal(seen("2026-01-14T22:12Z"), "2026-01-14T22:11:00Z");
  assert.equal(reportedAt(null, []), undefined);
});

test("at a cursor stands a first name", () => {
  assert.equal(firstName("  Amina El Idrissi "), "Amina");
  assert.equal(firstName(""), "");
});
