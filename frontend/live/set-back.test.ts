import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import { Bookkeeping } from "./bookkeeping.ts";

function typed(doc: Y.Doc, words: string): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.getText("text").insert(0, words);
  return Y.encodeStateAsUpdate(doc, before);
}

test("a server that has what it said to have was not set back", () => {
  const [doc, book] = [new Y.Doc(), new Bookkeeping()];
  book.asked(Y.encodeStateVector(doc));
  book.sent(typed(doc, "bewaard"));
  book.saved(1, 1);
  typed(doc, "nog niet verzonden");
  assert.equal(book.isSetBack(doc), false);
});

test("a server that lacks what it had on its disk was set back", () => {
  const [doc, book] = [new Y.Doc(), new Bookkeeping()];
  const older = Y.encodeStateVector(doc);
  book.asked(older);
  book.sent(typed(doc, "bewaard"));
  book.saved(1, 1);
  book.lost();
  book.asked(older);
  assert.equal(book.isSetBack(doc), true);
});

test("what the server took and this text never had is no sign of it", () => {
  const [doc, other, book] = [new Y.Doc(), new Y.Doc(), new Bookkeeping()];
  book.heard(typed(other, "van een ander"));
  book.asked(Y.encodeStateVector(doc));
  assert.equal(book.isSetBack(doc), false);
});

test("what waits is told from the first change that waits", (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: 1_000 });
  const book = new Bookkeeping();
  assert.equal(book.waitingSince, null);
  book.madeOffline();
  context.mock.timers.setTime(2_000);
  book.madeOffline();
  assert.equal(book.waitingSince, 1_000);
  book.sentEverything(Y.encodeStateAsUpdate(new Y.Doc()));
  book.saved(1, 3_000);
  assert.equal(book.waitingSince, null);
});
