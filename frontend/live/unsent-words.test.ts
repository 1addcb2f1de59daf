import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import { Bookkeeping } from "./bookkeeping.ts";
import { unsentWords } from "./unsent-words.ts";

function paragraph(doc: Y.Doc, at: number, ...children: (string | Y.XmlElement)[]): Y.XmlElement {
  const block = new Y.XmlElement("paragraph");
  doc.getXmlFragment("content").insert(at, [block]);
  block.insert(0, children.map((child) => (typeof child === "string" ? new Y.XmlText(child) : child)));
  return block;
}

function mention(label: string): Y.XmlElement {
  const named = new Y.XmlElement("mention");
  named.setAttribute("label", label);
  return named;
}

/** A text of two lines that the server has, and what is written in it since. */
function written(since: (doc: Y.Doc) => void): string {
  const doc = new Y.Doc();
  const book = new Bookkeeping();
  paragraph(doc, 0, "De weg is dicht.");
  paragraph(doc, 1, "De brug is open.");
  book.asked(Y.encodeStateVector(doc));
  since(doc);
  return unsentWords(doc, (client) => book.beyond(client));
}

const firstText = (doc: Y.Doc) => (doc.getXmlFragment("content").get(0) as Y.XmlElement).get(0) as Y.XmlText;

test("only what the server does not have is told, in reading order", () => {
  const words = written((doc) => {
    paragraph(doc, 2, "Als laatste.");
    paragraph(doc, 0, "Bovenaan.");
  });
  assert.equal(words, "Bovenaan.\nAls laatste.");
});

test("what was typed and taken away again is not told", () => {
  const words = written((doc) => {
    firstText(doc).insert(16, " Te snelx");
    firstText(doc).delete(24, 1);
    firstText(doc).insert(24, " ging het.");
  });
  assert.equal(words, "Te snel ging het.");
});

test("a name that was chosen belongs to the words", () => {
  const words = written((doc) => paragraph(doc, 2, "Bel ", mention("De Maasoever"), " nu."));
  assert.equal(words, "Bel De Maasoever nu.");
});

test("what others wrote and the server showed is not ours to tell", () => {
  const [server, device, book] = [new Y.Doc(), new Y.Doc(), new Bookkeeping()];
  paragraph(server, 0, "Van een ander.");
  const shown = Y.encodeStateAsUpdate(server);
  book.heard(shown);
  Y.applyUpdate(device, shown);
  paragraph(device, 1, "Van mij.");
  assert.equal(unsentWords(device, (client) => book.beyond(client)), "Van mij.");
});

test("what was acknowledged is not unsent, what is under way is", () => {
  const [doc, book] = [new Y.Doc(), new Bookkeeping()];
  doc.on("update", (update: Uint8Array) => book.sent(update));
  paragraph(doc, 0, "Bewaard.");
  book.saved(2, 1);
  doc.transact(() => paragraph(doc, 1, "Onderweg."));
  assert.equal(unsentWords(doc, (client) => book.beyond(client)), "Onderweg.");
  assert.equal(book.waiting, 1);
});

test("a long text is told whole", () => {
  const long = "Elke letter telt. ".repeat(5_000).trim();
  assert.equal(written((doc) => paragraph(doc, 2, long)), long);
});

test("after a reload it is still known what only this device has", () => {
  const [doc, before, after] = [new Y.Doc(), new Bookkeeping(), new Bookkeeping()];
  paragraph(doc, 0, "Op de server.");
  before.asked(Y.encodeStateVector(doc));
  paragraph(doc, 1, "Alleen hier.");
  after.madeBefore(1, before.serverHas);
  assert.equal(unsentWords(doc, (client) => after.beyond(client)), "Alleen hier.");
  assert.equal(after.waiting, 1);
});
