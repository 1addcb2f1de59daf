import assert from "node:assert/strict";
import { test } from "node:test";
import { prosemirrorToYXmlFragment } from "y-prosemirror";
import * as Y from "yjs";
import { entries } from "./entries.ts";
import { itemRuns, itemsBetween, touches } from "./items.ts";
import { schema } from "./schema.ts";

const text = (words: string) => schema.text(words);
const doc = schema.node("doc", null, [
  schema.node("paragraph", null, [text("Een zin. "), schema.text("Vet", [schema.mark("strong")]), text(" en meer.")]),
  schema.node("bullet_list", null, [
    schema.node("list_item", null, [
      schema.node("paragraph", null, [
        schema.node("mention", { organisation: "x", label: "X" }),
        text(" meldt."),
        schema.node("hard_break"),
        text("Klaar."),
      ]),
    ]),
  ]),
]);

function shared(): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment("content");
  prosemirrorToYXmlFragment(doc, fragment);
  return fragment;
}

test("every letter of the text has the item that holds it", () => {
  const fragment = shared();
  const runs = itemRuns(fragment, doc);
  for (const run of runs) {
    const words = doc.textBetween(run.from, run.from + run.length, "", "*");
    const item = Y.getItem(fragment.doc!.store, Y.createID(run.client, run.clock)) as Y.Item;
    if (item.content instanceof Y.ContentString) assert.equal(item.content.str, words);
  }
  const covered = runs.reduce((sum, run) => sum + run.length, 0);
  assert.equal(covered, doc.textBetween(0, doc.content.size, "", "*").length);
});

test("two texts side by side, where a name was taken out between them, are one stretch of letters", () => {
  const fragment = new Y.Doc().getXmlFragment("content");
  const block = new Y.XmlElement("paragraph");
  const named = new Y.XmlElement("mention");
  fragment.insert(0, [block]);
  block.insert(0, [new Y.XmlText("Eerst. "), new Y.XmlText("Dan "), named, new Y.XmlText(" weer.")]);
  const mention = schema.node("mention", { organisation: "x", label: "X" });
  const drawn = schema.node("doc", null, [schema.node("paragraph", null, [text("Eerst. Dan "), mention, text(" weer.")])]);
  const covered = itemRuns(fragment, drawn).reduce((sum, run) => sum + run.length, 0);
  assert.equal(covered, "Eerst. Dan ".length + 1 + " weer.".length);
});

test("a text that is not the picture of the document has no items at all", () => {
  const other = schema.node("doc", null, [schema.node("paragraph", null, [text("Iets anders.")])]);
  assert.deepEqual(itemRuns(shared(), other), []);
});

test("a sentence asks for the items under it and no other", () => {
  const runs = itemRuns(shared(), doc);
  const [first, second] = entries(doc)[0]!.sentences;
  const under = (span: { from: number; to: number }) => itemsBetween(runs, span.from, span.to).map(String);
  assert.equal(under(first!).length, 1);
  assert.ok(under(second!).length >= 2);
  assert.ok(!under(second!).includes(under(first!)[0]!));
});

test("a range touches a sentence only where its clocks stand in it", () => {
  const runs = itemRuns(shared(), doc);
  const { from, to } = entries(doc)[0]!.sentences[0]!;
  const [client, clock] = itemsBetween(runs, from, to)[0]!;
  assert.equal(touches(runs, [[client, clock + 2, clock + 3]], from, to), true);
  assert.equal(touches(runs, [[client, clock + 500, clock + 501]], from, to), false);
  assert.equal(touches(runs, [[client + 1, clock, clock + 3]], from, to), false);
});
