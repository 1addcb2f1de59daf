import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import { type Asked, takeIn } from "./fallen-words.ts";

const LINE = "De weg is dicht.";

/** Two devices with the same line, each of which did not yet hear of the other. */
function apart(): { here: Y.Doc; there: Y.Doc } {
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  const block = new Y.XmlElement("paragraph");
  here.getXmlFragment("content").insert(0, [block]);
  block.insert(0, [new Y.XmlText(LINE)]);
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  return { here, there };
}

const lineOf = (doc: Y.Doc) => (doc.getXmlFragment("content").get(0) as Y.XmlElement).get(0) as Y.XmlText;

/** As an editor does: the line goes, and a heading with the same letters comes in its place. */
function makeHeading(doc: Y.Doc): void {
  doc.transact(() => {
    const words = lineOf(doc).toString();
    const heading = new Y.XmlElement("heading");
    doc.getXmlFragment("content").delete(0, 1);
    doc.getXmlFragment("content").insert(0, [heading]);
    heading.insert(0, [new Y.XmlText(words)]);
  });
}

function told(doc: Y.Doc, other: Y.Doc, asked: Asked): string {
  return takeIn(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), "server", asked);
}

const whoWrote = (doc: Y.Doc): Asked => ({ isOwn: (id) => id.client === doc.clientID, mayHaveRemoved: false });
const WHO_REMOVED: Asked = { isOwn: () => false, mayHaveRemoved: true };

test("words in a line that another made a heading meanwhile are told to who wrote them", () => {
  const { here, there } = apart();
  lineOf(here).insert(LINE.length, " Omrijden kan.");
  lineOf(here).insert(0, "Let op: ");
  makeHeading(there);
  assert.equal(told(here, there, whoWrote(here)), "Let op: Omrijden kan.");
});

test("and to who made the heading, of what is new to them", () => {
  const { here, there } = apart();
  lineOf(here).insert(LINE.length, " Omrijden kan.");
  makeHeading(there);
  assert.equal(told(there, here, WHO_REMOVED), "Omrijden kan.");
});

test("of several places in a line each is told", () => {
  const { here, there } = apart();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(here));
  lineOf(here).insert(LINE.length, " Omrijden kan");
  lineOf(here).insert(LINE.length + 13, " via Elsloo.");
  lineOf(other).insert(0, "Let op: ");
  Y.applyUpdate(here, Y.encodeStateAsUpdate(other));
  makeHeading(there);
  const words = told(there, here, WHO_REMOVED);
  assert.deepEqual(words.split("\n").sort(), ["Let op:", "Omrijden kan via Elsloo."]);
});

test("who removed nothing is not told what others lost", () => {
  const { here, there } = apart();
  const reader = new Y.Doc();
  lineOf(here).insert(LINE.length, " Omrijden kan.");
  makeHeading(there);
  Y.applyUpdate(reader, Y.encodeStateAsUpdate(here));
  assert.equal(told(reader, there, whoWrote(reader)), "");
});

test("words that the other knew and took along are not told", () => {
  const { here, there } = apart();
  lineOf(here).insert(LINE.length, " Omrijden kan.");
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  makeHeading(there);
  assert.equal(told(here, there, whoWrote(here)), "");
});

test("words that somebody removed on purpose are not told", () => {
  const { here, there } = apart();
  lineOf(here).insert(LINE.length, " Omrijden kan.");
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  lineOf(there).delete(0, 6);
  assert.equal(told(here, there, whoWrote(here)), "");
});

test("who comes to the text later is told nothing", () => {
  const { here, there } = apart();
  lineOf(here).insert(LINE.length, " Omrijden kan.");
  makeHeading(there);
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  assert.equal(told(new Y.Doc(), there, WHO_REMOVED), "");
});

test("each line that fell is a line", () => {
  const { here, there } = apart();
  const second = new Y.XmlElement("paragraph");
  here.getXmlFragment("content").insert(1, [second]);
  second.insert(0, [new Y.XmlText("De brug is open.")]);
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  lineOf(here).insert(LINE.length, " Eén.");
  (second.get(0) as Y.XmlText).insert(16, " Twee.");
  there.getXmlFragment("content").delete(0, 2);
  assert.equal(told(here, there, whoWrote(here)), "Eén.\nTwee.");
});
