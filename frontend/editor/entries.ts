/**
 * The text seen as entries and sentences. An entry is one block of running text (a paragraph, a heading, the text of
 * a list item or of a cell); positions are ProseMirror positions.
 */
import type { Node } from "prosemirror-model";
import { isCertainty, type Certainty, type Statement } from "./schema.ts";
import { type Span, sentenceAt, sentences } from "./sentences.ts";

export interface Sentence extends Span {
  text: string;
  /** What is said about it; null when nobody said anything about the whole sentence. */
  statement: Statement | null;
}

export interface Entry {
  /** Position before the block, its node, and the position of its first letter. */
  at: number;
  node: Node;
  start: number;
  sentences: Sentence[];
}

/** Every entry in reading order, also the ones in lists and cells. */
export function entries(doc: Node): Entry[] {
  const found: Entry[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    found.push(entryOf(node, at));
    return false;
  });
  return found;
}

/** The sentence at a position, or null between blocks and in an empty one. */
export function sentenceAround(doc: Node, position: number): Sentence | null {
  const place = doc.resolve(Math.min(Math.max(position, 0), doc.content.size));
  if (!place.parent.isTextblock) return null;
  const start = place.start();
  const span = sentenceAt(plainText(place.parent), place.parentOffset);
  return span ? shifted(sentenceOf(place.parent, span), start) : null;
}

/** The whole sentences that a selection touches; with a caret the one it stands in. */
export function sentencesIn(doc: Node, from: number, to: number): Sentence[] {
  if (from === to) {
    const one = sentenceAround(doc, from);
    return one ? [one] : [];
  }
  const touched: Sentence[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    touched.push(...entryOf(node, at).sentences.filter((sentence) => sentence.from < to && sentence.to > from));
    return false;
  });
  return touched;
}

/** What an entry says as a whole: one statement certainty, "mixed", or null when nothing was said. */
export function certaintyOf(entry: Entry): Certainty | "mixed" | null {
  const said = new Set(entry.sentences.map((sentence) => sentence.statement?.certainty ?? null));
  if (said.size > 1) return "mixed";
  return [...said][0] ?? null;
}

/** Text of a block in which every inline leaf counts for one sign, so that offsets are positions. */
export function plainText(block: Node): string {
  return block.textBetween(0, block.content.size, "\n", (leaf) => (leaf.type.name === "hard_break" ? "\n" : "\uFFFC"));
}

// Blocks never change, they are replaced: a keystroke only costs the sentences of the block it was typed in.
const known = new WeakMap<Node, Sentence[]>();

function entryOf(node: Node, at: number): Entry {
  const start = at + 1;
  let relative = known.get(node);
  if (!relative) {
    relative = sentences(plainText(node)).map((span) => sentenceOf(node, span));
    known.set(node, relative);
  }
  return { at, node, start, sentences: relative.map((sentence) => shifted(sentence, start)) };
}

function shifted(sentence: Sentence, start: number): Sentence {
  return { ...sentence, from: sentence.from + start, to: sentence.to + start };
}

function sentenceOf(block: Node, span: Span): Sentence {
  return {
    from: span.from,
    to: span.to,
    text: block.textBetween(span.from, span.to, " ", (leaf) => leaf.type.spec.leafText?.(leaf) ?? ""),
    statement: statementOver(block, span),
  };
}

function statementOver(block: Node, span: Span): Statement | null {
  let statement: Statement | null = null;
  let bare = false;
  block.nodesBetween(span.from, span.to, (node, offset) => {
    if (!node.isText) return;
    const mark = node.marks.find((candidate) => candidate.type.name === "statement");
    if (mark && isCertainty(mark.attrs.certainty)) {
      statement ??= mark.attrs as Statement;
    } else {
      // A full stop or a space typed after the mark does not make the sentence unmarked.
      const within = node.text?.slice(Math.max(0, span.from - offset), span.to - offset) ?? "";
      bare ||= /[\p{L}\p{N}]/u.test(within);
    }
  });
  return bare ? null : statement;
}
