import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState, TextSelection } from "prosemirror-state";
import { withoutOrigin, withOrigin } from "./carry-origin.ts";
import { entries } from "./entries.ts";
import { NOTHING_SAID, safeOrigin, schema, type Statement } from "./schema.ts";

const mark = (statement: Partial<Statement>) => schema.mark("statement", { certainty: "fact", ...NOTHING_SAID, ...statement });

const doc = schema.node("doc", null, [
  schema.node("heading", { level: 2 }, [schema.text("Water")]),
  schema.node("paragraph", null, [
    schema.text("De kelder is nat. "),
    schema.text("De lift doet het.", [mark({ source: "Beheer", reported_at: "2026-01-14T12:00:00Z" })]),
  ]),
]);

const home = {
  room: "a.own.de-maasoever.amber",
  origin: "own:de-maasoever",
  source: "De Maasoever",
  deliveredAt: () => "2026-01-14T13:00:00Z",
  lastLine: () => "",
};

function copied(from: number, to: number, of = home as Parameters<typeof withOrigin>[2]) {
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  const slice = withOrigin(state, state.selection.content(), of);
  const target = schema.node("doc", null, slice.content.content);
  return { slice, said: entries(target).flatMap((entry) => entry.sentences.map(({ text, statement }) => [text, statement])) };
}

test("a sentence that is copied from an own picture says whose it is, and since when", () => {
  const [, [, first], [, second]] = copied(1, doc.content.size - 1).said as [unknown, [string, Statement], [string, Statement]];
  assert.deepEqual({ ...first }, {
    certainty: "unknown", source: "De Maasoever", observed_at: "", reported_at: "2026-01-14T13:00:00Z", origin: home.origin,
  });
  assert.deepEqual({ ...second }, {
    certainty: "fact", source: "Beheer", observed_at: "", reported_at: "2026-01-14T12:00:00Z", origin: home.origin,
  });
});

test("a heading says nothing by being copied", () => {
  assert.deepEqual(copied(1, doc.content.size - 1).said[0], ["Water", null]);
});

test("of a sentence that is copied by half only that half is told about", () => {
  assert.deepEqual(copied(8, 17).said.map(([text]) => text), [doc.textBetween(8, 17)]);
});

test("a sentence of the shared picture comes from nowhere else", () => {
  const said = copied(1, doc.content.size - 1, { ...home, origin: null }).said as [string, Statement | null][];
  assert.deepEqual(said.map(([, statement]) => statement?.origin ?? null), [null, null, null]);
});

test("back in its own picture a sentence does not come from elsewhere", () => {
  const { slice } = copied(1, doc.content.size - 1);
  const back = entries(schema.node("doc", null, withoutOrigin(slice, home.origin).content.content));
  assert.deepEqual(back.flatMap(({ sentences }) => sentences.map(({ statement }) => statement?.origin ?? null)), [null, null, null]);
});

test("an origin is an own picture or a suggestion, and never an address", () => {
  assert.equal(safeOrigin("own:de-maasoever"), "own:de-maasoever");
  assert.equal(safeOrigin("suggestion:01912f5c-7d10-7e0a-9c1d-2b6a3a1f0c11")?.startsWith("suggestion:"), true);
  for (const origin of ["https://x.nl", "own:../../x", "javascript:x", "own:", null, 3]) assert.equal(safeOrigin(origin), null);
});
