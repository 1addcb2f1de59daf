import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState, TextSelection } from "prosemirror-state";
import { insertTable } from "./commands.ts";
import { schema } from "./schema.ts";

const paragraph = (text: string) => schema.node("paragraph", null, text ? [schema.text(text)] : []);

/** After a table was put in `doc` with the caret at `at`. */
function withTable(texts: string[], at: number): EditorState {
  const doc = schema.node("doc", null, texts.map(paragraph));
  let state = EditorState.create({ doc });
  state = state.apply(state.tr.setSelection(TextSelection.create(doc, at)));
  insertTable(state, (transaction) => (state = state.apply(transaction)));
  return state;
}

const blocks = (state: EditorState) => state.doc.children.map((node) => node.type.name + (node.isTextblock ? `:${node.textContent}` : ""));

for (const [where, texts, at, expected] of [
  ["in an empty text", [""], 1, ["table", "paragraph:"]],
  ["after the last word", ["Voor."], 6, ["paragraph:Voor.", "table", "paragraph:"]],
  ["between two paragraphs", ["Voor.", "Na."], 6, ["paragraph:Voor.", "table", "paragraph:Na."]],
  ["in the middle of a line", ["Voor. Na."], 7, ["paragraph:Voor. ", "table", "paragraph:Na."]],
] as const) {
  test(`a table that is put ${where} has the caret in its first cell and a line after it`, () => {
    const state = withTable([...texts], at);
    const { $from } = state.selection;
    assert.deepEqual(blocks(state), expected);
    assert.equal($from.node(-1).type.name, "table_header");
    assert.equal($from.index(-2), 0);
    assert.equal($from.index(-3), 0);
  });
}
