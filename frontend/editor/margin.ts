/**
 * What stands in the margin of the text: certainty at the left of an entry, its time at the right, and a bar at what
 * is new. All of it is decoration: nothing here is part of the text that is stored.
 */
import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { certaintyOf, type Entry, entries } from "./entries.ts";
import type { Certainty } from "./schema.ts";

/** What the margin needs to know from outside the text. */
export interface MarginFacts {
  /** "Feit", "Aanname", "Onbekend" in the language of the reader. */
  word(certainty: Certainty): string;
  /** Clock time of an entry, "" when it is not known. */
  time(entry: Entry): string;
  /** The name of the other node where an entry was written, "" for one of ours. */
  node(entry: Entry): string;
  isNew(entry: Entry): boolean;
  /** The stretch "Wie zegt dit?" is about, while its card is open. */
  asked(): { from: number; to: number } | null;
}

const key = new PluginKey<DecorationSet>("margin");

export function margin(facts: MarginFacts): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => draw(state.doc, facts),
      apply: (transaction, drawn, _before, state) =>
        transaction.docChanged || transaction.getMeta(key) ? draw(state.doc, facts) : drawn,
    },
    props: { decorations: (state: EditorState) => key.getState(state) },
  });
}

/** Draws the margin again, after one of its facts changed. */
export function redrawMargin(view: EditorView): void {
  if (view.isDestroyed) return;
  // A caret that the browser moved a moment ago is read first; drawing would put it back.
  (view as unknown as { domObserver: { flush(): void } }).domObserver.flush();
  view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false));
}

function draw(doc: Node, facts: MarginFacts): DecorationSet {
  const drawn: Decoration[] = [];
  const newBlocks = new Set<number>();
  for (const entry of entries(doc)) {
    drawn.push(...entryDecorations(doc, entry, facts));
    if (facts.isNew(entry)) newBlocks.add(doc.resolve(entry.at).depth > 0 ? doc.resolve(entry.at).before(1) : entry.at);
  }
  for (const at of newBlocks) {
    drawn.push(Decoration.node(at, at + (doc.nodeAt(at)?.nodeSize ?? 0), { class: "sb-is-new" }));
  }
  const asked = facts.asked();
  if (asked && asked.to <= doc.content.size) drawn.push(Decoration.inline(asked.from, asked.to, { class: "sb-asked" }));
  return DecorationSet.create(doc, drawn);
}

function entryDecorations(doc: Node, entry: Entry, facts: MarginFacts): Decoration[] {
  const certainty = certaintyOf(entry);
  const time = facts.time(entry);
  const attributes: Record<string, string> = { class: "sb-entry" };
  if (time && entry.sentences.length > 0) attributes["data-entry-time"] = time;
  const node = facts.node(entry);
  if (node && entry.sentences.length > 0) attributes["data-entry-node"] = node;
  // A row of a table has no margin of its own, so there the word stands in the cell.
  const inline = certainty === "mixed" || (certainty !== null && isInTable(doc, entry.at));
  if (certainty && certainty !== "mixed" && !inline) {
    attributes["data-certainty"] = certainty;
    attributes["data-certainty-word"] = facts.word(certainty);
  }
  const drawn = [Decoration.node(entry.at, entry.at + entry.node.nodeSize, attributes)];
  return inline ? [...drawn, ...inlineTags(entry, facts)] : drawn;
}

function inlineTags(entry: Entry, facts: MarginFacts): Decoration[] {
  return entry.sentences.flatMap(({ from, to, statement }) => {
    if (!statement) return [];
    // Only up to the first change of marks: each stretch of marks would show the word again.
    const inBlock = from - entry.start;
    const first = entry.node.childAfter(inBlock);
    const end = Math.min(to, entry.start + first.offset + (first.node?.nodeSize ?? 0));
    const attributes = {
      class: "sb-inline-certainty",
      "data-certainty": statement.certainty,
      "data-certainty-word": facts.word(statement.certainty),
    };
    return end > from ? [Decoration.inline(from, end, attributes)] : [];
  });
}

function isInTable(doc: Node, at: number): boolean {
  const place = doc.resolve(at);
  for (let depth = place.depth; depth > 0; depth--) {
    if (place.node(depth).type.name === "table") return true;
  }
  return false;
}
