import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import { understands } from "./copy.ts";
import { safeHref, schema } from "./schema.ts";

test("only addresses that a person means to open are links", () => {
  for (const address of ["https://ghor.nl/plan", "http://x.nl", "mailto:hin@ghor.nl", "tel:+31430000000"]) {
    assert.equal(safeHref(address), address);
  }
  for (const address of ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "//elders.nl", "file:///etc", " java\nscript:x"]) {
    assert.equal(safeHref(address), "");
  }
});

test("the names that are stored are the ones the server reads", () => {
  assert.deepEqual(Object.keys(schema.nodes).sort(), [
    "bullet_list", "doc", "hard_break", "heading", "list_item", "mention", "ordered_list", "paragraph",
    "table", "table_cell", "table_header", "table_row", "text",
  ]);
  assert.deepEqual(Object.keys(schema.marks).sort(), ["link", "statement", "strong"]);
});

test("a text with a node or mark of a later version is not written in", () => {
  const fragment = new Y.Doc().getXmlFragment("content");
  const paragraph = new Y.XmlElement("paragraph");
  const words = new Y.XmlText();
  fragment.insert(0, [paragraph]);
  paragraph.insert(0, [words]);
  words.insert(0, "tekst", { strong: {} });
  assert.equal(understands(fragment), true);
  words.insert(5, "later", { spoken: {} });
  assert.equal(understands(fragment), false);
});
