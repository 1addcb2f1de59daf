import assert from "node:assert/strict";
import { test } from "node:test";
import { isFinished, sentenceAt, sentences } from "./sentences.ts";

const cut = (text: string): string[] => sentences(text).map(({ from, to }) => text.slice(from, to));

test("a thousands point and a clock time do not end a sentence", () => {
  assert.deepEqual(cut("De Maas voert 2.780 m³/s af. De piek komt om 02.00 uur."), [
    "De Maas voert 2.780 m³/s af.",
    "De piek komt om 02.00 uur.",
  ]);
});

test("a Dutch abbreviation does not end a sentence", () => {
  assert.deepEqual(cut("Er zijn ca. 40 bewoners, o.a. in Meers. Dhr. Janssen belt."), [
    "Er zijn ca. 40 bewoners, o.a. in Meers.",
    "Dhr. Janssen belt.",
  ]);
});

test("initials do not end a sentence, so a name stays whole", () => {
  for (const text of [
    "ACGZ: M. Hendrix belt om 14:00.",
    "J.P. Smeets en Th. Wouters gaan mee.",
    "Bel mw. A. El Idrissi, t/m. vrijdag bereikbaar.",
    "De dokter (dr. B. de Vries) is onderweg.",
  ]) {
    assert.deepEqual(cut(text), [text]);
  }
});

test("a word of capitals, a figure or a word of one small letter does end one", () => {
  assert.deepEqual(cut("Dit weet de GHOR. Bel GRIP 4. Zo gaat het, o ja. Klaar."), [
    "Dit weet de GHOR.",
    "Bel GRIP 4.",
    "Zo gaat het, o ja.",
    "Klaar.",
  ]);
});

test("a text without a full stop is one sentence", () => {
  assert.deepEqual(cut("N296 dicht"), ["N296 dicht"]);
});

test("just after the full stop the caret still belongs to that sentence", () => {
  const text = "Een zin. Nog een.";
  assert.deepEqual(sentenceAt(text, 8), { from: 0, to: 8 });
  assert.deepEqual(sentenceAt(text, 9), { from: 9, to: 17 });
});

test("an empty text has no sentence", () => {
  assert.equal(sentenceAt("", 0), null);
});

test("a sentence is finished after its full stop and a space, not before", () => {
  assert.equal(isFinished("De N296 is dicht."), false);
  assert.equal(isFinished("De N296 is dicht. "), true);
  assert.equal(isFinished("Er zijn ca. "), false);
  assert.equal(isFinished("Bel M. "), false);
});
