/** Saying how certain a sentence is, and who said so: commands, and the mark that goes on while a sentence is typed. */
import { Fragment, type Mark, type Node } from "prosemirror-model";
import { type Command, type EditorState, Plugin, type Transaction } from "prosemirror-state";
import { plainText, sentencesIn } from "./entries.ts";
import { type Certainty, NOTHING_SAID, schema, type Statement } from "./schema.ts";
import { isFinished } from "./sentences.ts";

const mark = schema.marks.statement!;

/** Puts one certainty on each sentence of the selection; source and time of seeing stay when they were there. */
export function setCertainty(certainty: Certainty): Command {
  return changeStatements((before) => ({ ...NOTHING_SAID, ...before, certainty }));
}

/**
 * Writes who said it, and when it was seen and reported. A sentence without certainty becomes "unknown", never "fact";
 * one that was taken over stays so.
 */
export function setSource(source: string, observedAt: string, reportedAt = ""): Command {
  return changeStatements((before) => ({
    certainty: before?.certainty ?? "unknown",
    source,
    observed_at: observedAt,
    reported_at: reportedAt || null,
    origin: before?.origin ?? null,
  }));
}

export const clearStatement: Command = changeStatements(() => null);

/** What the selection says now: one statement when all its sentences agree on the certainty. */
export function statementIn(state: EditorState): Statement | null {
  const { from, to } = state.selection;
  const said = sentencesIn(state.doc, from, to).map((sentence) => sentence.statement);
  const first = said[0] ?? null;
  return said.every((statement) => statement?.certainty === first?.certainty) ? first : null;
}

/** A sentence as content for the document, with what was said about it. */
export function sentenceContent(text: string, statement: Statement): Fragment {
  return Fragment.from(schema.text(text, [mark.create({ ...statement })]));
}

/**
 * Carries the statement on while its sentence is still being typed, and not into the next sentence.
 * Marks at a boundary are ProseMirror's `storedMarks`; here they follow the language instead.
 */
export function carryStatementOn(): Plugin {
  return new Plugin({
    appendTransaction(_transactions, _before, after) {
      const carried = statementToCarry(after);
      if (!carried || after.storedMarks?.some((stored) => stored.type === mark)) return null;
      return after.tr.setStoredMarks(carried.addToSet(after.storedMarks ?? after.selection.$from.marks()));
    },
  });
}

function statementToCarry(state: EditorState): Mark | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const left = $from.nodeBefore?.isText ? mark.isInSet($from.nodeBefore.marks) : undefined;
  if (!left || mark.isInSet($from.marks())) return null;
  return isFinished(plainText($from.parent).slice(0, $from.parentOffset)) ? null : left;
}

function changeStatements(change: (before: Statement | null) => Statement | null): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const touched = sentencesIn(state.doc, from, to);
    if (touched.length === 0) return false;
    if (dispatch) {
      const transaction = state.tr;
      for (const sentence of touched) {
        const statement = change(sentence.statement);
        if (statement) sayOf(transaction, sentence.from, sentence.to, statement);
        else transaction.removeMark(sentence.from, sentence.to, mark);
      }
      dispatch(transaction.setStoredMarks(null));
    }
    return true;
  };
}

/** Says it about this stretch. A mention or a line break carries no mark: the Yjs binding does not keep those. */
export function sayOf(transaction: Transaction, from: number, to: number, statement: Statement): void {
  transaction.removeMark(from, to, mark);
  markText(transaction, from, to, mark.create({ ...statement }));
}

function markText(transaction: Transaction, from: number, to: number, added: Mark): void {
  const ranges: [number, number][] = [];
  transaction.doc.nodesBetween(from, to, (node: Node, at: number) => {
    if (node.isText) ranges.push([Math.max(at, from), Math.min(at + node.nodeSize, to)]);
  });
  for (const [start, end] of ranges) transaction.addMark(start, end, added);
}
