import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState, TextSelection, type Command } from "prosemirror-state";
import { certaintyOf, entries, sentenceAround } from "./entries.ts";
import { schema } from "./schema.ts";
import { carryStatementOn, clearStatement, setCertainty, setSource, statementIn } from "./statements.ts";

const paragraph = (...texts: string[]) => schema.node("paragraph", null, texts.map((text) => schema.text(text)));

function stateWith(text: string, from: number, to = from): EditorState {
  const doc = schema.node("doc", null, [paragraph(text)]);
  const state = EditorState.create({ doc, plugins: [carryStatementOn()] });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, from, to)));
}

function after(state: EditorState, command: Command): EditorState {
  let result = state;
  command(state, (transaction) => (result = state.apply(transaction)));
  return result;
}

const said = (state: EditorState) =>
  entries(state.doc).flatMap((entry) => entry.sentences.map(({ text, statement }) => [text, statement?.certainty ?? null]));

test("with a caret the certainty goes on its sentence alone", () => {
  const state = after(stateWith("Een zin. Nog een.", 3), setCertainty("fact"));
  assert.deepEqual(said(state), [["Een zin.", "fact"], ["Nog een.", null]]);
});

test("a selection over two sentences marks both whole", () => {
  const state = after(stateWith("Een zin. Nog een.", 5, 12), setCertainty("assumption"));
  assert.deepEqual(said(state), [["Een zin.", "assumption"], ["Nog een.", "assumption"]]);
});

test("a source alone never makes a fact", () => {
  const state = after(stateWith("Een zin.", 3), setSource("Meldkamer", ""));
  assert.deepEqual({ ...statementIn(state) }, {
    certainty: "unknown", source: "Meldkamer", observed_at: "", reported_at: null, origin: null,
  });
});

test("another certainty keeps the source and the moments", () => {
  const sourced = after(stateWith("Een zin.", 3), setSource("Meldkamer", "2026-01-14T13:48:00Z", "2026-01-14T13:50:00Z"));
  assert.deepEqual({ ...statementIn(after(sourced, setCertainty("fact"))) }, {
    certainty: "fact", source: "Meldkamer", observed_at: "2026-01-14T13:48:00Z",
    reported_at: "2026-01-14T13:50:00Z", origin: null,
  });
});

test("clearing takes the whole statement away", () => {
  const marked = after(stateWith("Een zin.", 3), setCertainty("fact"));
  assert.equal(statementIn(after(marked, clearStatement)), null);
});

function typed(state: EditorState, text: string): EditorState {
  return state.apply(state.tr.replaceSelectionWith(schema.text(text, state.storedMarks ?? state.selection.$from.marks()), false));
}

test("words typed on in a sentence belong to its statement, the next sentence does not", () => {
  let state = after(stateWith("De weg is dicht", 16), setCertainty("fact"));
  state = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
  state = typed(state, " bij Meers.");
  assert.deepEqual(said(state), [["De weg is dicht bij Meers.", "fact"]]);
  state = typed(typed(state, " "), "Nieuw.");
  assert.deepEqual(said(state), [["De weg is dicht bij Meers.", "fact"], ["Nieuw.", null]]);
});

test("an entry that only half says how certain it is has no certainty of its own", () => {
  const state = after(stateWith("Een zin. Nog een.", 3), setCertainty("fact"));
  assert.equal(certaintyOf(entries(state.doc)[0]!), "mixed");
});

test("a mention counts for one sign and does not cut its sentence", () => {
  const mention = schema.node("mention", { organisation: "x", label: "De Maasoever" });
  const block = schema.node("paragraph", null, [mention, schema.text(" ontruimt. Klaar.")]);
  const doc = schema.node("doc", null, [block]);
  assert.equal(sentenceAround(doc, 3)?.text, "De Maasoever ontruimt.");
});
