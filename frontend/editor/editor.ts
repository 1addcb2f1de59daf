/** One text on the page: the editor that takes the place of what the server drew, or the same view for a reader. */
import type { Node } from "prosemirror-model";
import { keydownHandler, keymap } from "prosemirror-keymap";
import { EditorState, Plugin, type Transaction } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import type { Awareness } from "y-protocols/awareness";
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from "y-prosemirror";
import type * as Y from "yjs";
import { say } from "../words.ts";
import { carryOrigin, type Home } from "./carry-origin.ts";
import { writingKeys } from "./commands.ts";
import { followingCopy, understands } from "./copy.ts";
import { cursorsOfOthers } from "./cursors.ts";
import { type Entry, entries, sentenceAround, type Sentence } from "./entries.ts";
import { structureWhileTyping } from "./input-rules.ts";
import { type ItemRun, itemRuns } from "./items.ts";
import { margin, redrawMargin } from "./margin.ts";
import { type Organisation, mentions } from "./mention.ts";
import { cleanPaste } from "./paste.ts";
import { isEmpty, NOTHING_SAID, schema } from "./schema.ts";
import { carryStatementOn } from "./statements.ts";
import { takeAlong } from "./take-along.ts";
import { askLink, askSource, type Toolbar } from "./toolbar.ts";

export interface EditorOptions {
  doc: Y.Doc;
  awareness: Awareness;
  /** Element with the server-drawn text; the editor takes its place. */
  place: HTMLElement;
  title: string;
  /** Where a sentence that is copied from here says it comes from. */
  home: Home;
  mayWrite: boolean;
  organisations: Organisation[];
  toolbar: Toolbar | null;
  time(entry: Entry): string;
  /** The name of the other node where an entry was written, "" for one of ours. */
  node?(entry: Entry): string;
  isNew(entry: Entry): boolean;
  asked(view: EditorView): { from: number; to: number } | null;
  /** The person wants to know who says this sentence. */
  whoSaysThis(view: EditorView, sentence: Sentence): void;
  /** The card may go: the person is doing something else. */
  carriedOn(): void;
  pasteTooLarge(letters: number): void;
}

export class PictureEditor {
  readonly view: EditorView;
  readonly mayWrite: boolean;
  private readonly fragment: Y.XmlFragment;
  private readonly copy: Y.Doc | null;
  private runs: { doc: unknown; runs: ItemRun[] } = { doc: null, runs: [] };

  constructor(options: EditorOptions) {
    this.mayWrite = options.mayWrite && understands(options.doc.getXmlFragment("content"));
    this.copy = this.mayWrite ? null : followingCopy(options.doc);
    this.fragment = (this.copy ?? options.doc).getXmlFragment("content");
    let drawn: EditorView | null = null;
    const { mayWrite } = this;
    // Drawn at once as it stands. A view that starts empty is filled later, and its caret may then fall inside a table,
    // between two rows.
    const { doc, mapping } = initProseMirrorDoc(this.fragment, schema);
    const plugins: Plugin[] = [
      ySyncPlugin(this.fragment, { mapping }) as Plugin,
      cursorsOfOthers(options.awareness, mayWrite),
      carryOrigin(options.home),
      takeAlong(() => options.home.lastLine()),
      ...(mayWrite ? writingPlugins(options) : readingPlugins(options)),
      margin({
        word: (certainty) => say(`look-certainty-${certainty}`),
        time: options.time,
        node: options.node ?? (() => ""),
        isNew: options.isNew,
        asked: () => (drawn ? options.asked(drawn) : null),
      }),
    ];
    const place = document.createElement("div");
    this.view = new EditorView(
      { mount: place },
      {
        state: EditorState.create({ schema, plugins, ...(doc.childCount > 0 && { doc }) }),
        editable: () => mayWrite,
        attributes: (state) => ({ ...attributesFor(options, mayWrite), ...hint(mayWrite && isEmpty(state.doc)) }),
        handleClick: (view, position) => {
          askSoon(view, position, options);
          return false;
        },
        handleDOMEvents: {
          focus: (view) => {
            if (mayWrite) options.toolbar?.attach(view);
            return false;
          },
        },
        dispatchTransaction(this: EditorView, transaction: Transaction) {
          this.updateState(this.state.apply(transaction));
          if (mayWrite && this.hasFocus()) options.toolbar?.refresh();
          // Typing closes the card; a change by somebody else does not.
          if (transaction.docChanged && !transaction.getMeta("y-sync$")) options.carriedOn();
        },
      },
    );
    drawn = this.view;
    options.place.replaceChildren(place);
    options.place.dataset.live = mayWrite ? "writing" : "reading";
  }

  /** Yjs items under the text that is on the screen now. */
  itemRuns(): ItemRun[] {
    const { doc } = this.view.state;
    if (this.runs.doc !== doc) this.runs = { doc, runs: itemRuns(this.fragment, doc) };
    return this.runs.runs;
  }

  entries(): Entry[] {
    return entries(this.view.state.doc);
  }

  /**
   * Writes these lines at the end, each with its source, but for those that stand in the text already. False when
   * the text is frozen.
   */
  append(lines: string[], source: string): boolean {
    if (this.view.isDestroyed || !this.view.editable) return false;
    const { doc, tr } = this.view.state;
    // A name and a break count as `unsentWords` tells them.
    const sign = (leaf: Node) => String(leaf.attrs.label ?? "\n");
    const there = new Set(doc.textBetween(0, doc.content.size, "\n", sign).split("\n").map((line) => line.trim()));
    const said = schema.mark("statement", { certainty: "unknown", ...NOTHING_SAID, source });
    const missing = lines.filter((line) => line.trim() && !there.has(line.trim()));
    const made = missing.map((line) => schema.node("paragraph", null, schema.text(line, [said])));
    // An empty text is one empty line, which makes way.
    this.view.dispatch(isEmpty(doc) ? tr.replaceWith(0, doc.content.size, made) : tr.insert(doc.content.size, made));
    return true;
  }

  /** From now on it is only read. */
  freeze(): void {
    if (!this.view.isDestroyed) this.view.setProps({ editable: () => false });
  }

  redraw(): void {
    redrawMargin(this.view);
  }

  destroy(): void {
    this.view.destroy();
    this.copy?.destroy();
  }
}

function writingPlugins(options: EditorOptions): Plugin[] {
  const openTool = (tool: (view: EditorView) => unknown) => (_state: unknown, _dispatch: unknown, view?: EditorView) => {
    if (view) void tool(view);
    return Boolean(view);
  };
  return [
    yUndoPlugin() as Plugin,
    mentions(options.organisations),
    cleanPaste(options.pasteTooLarge),
    structureWhileTyping(),
    carryStatementOn(),
    keymap({
      "Mod-k": openTool(askLink),
      "Alt-4": openTool(askSource),
      "Alt-w": openTool((view) => askAtCaret(view, options)),
      "Alt-F10": openTool(() => options.toolbar?.focus()),
    }),
    ...writingKeys(),
    tableEditing(),
  ];
}

// The card draws the text again. Doing that before the browser has told where the caret was put would put it back, and
// a double click should first have become a selection.
const CLICK_SETTLES = 180;

function askSoon(view: EditorView, position: number, options: EditorOptions): void {
  const { doc } = view.state;
  setTimeout(() => {
    if (view.isDestroyed || view.state.doc !== doc || !view.state.selection.empty) return;
    const sentence = sentenceAround(doc, position);
    if (sentence) options.whoSaysThis(view, sentence);
    else options.carriedOn();
  }, CLICK_SETTLES);
}

function askAtCaret(view: EditorView, options: EditorOptions): void {
  const sentence = sentenceAround(view.state.doc, view.state.selection.from);
  if (sentence) options.whoSaysThis(view, sentence);
}

// A reader goes from sentence to sentence with the arrows, without a caret in the text.
function readingPlugins(options: EditorOptions): Plugin[] {
  const step = (direction: 1 | -1) => (_state: unknown, _dispatch: unknown, view?: EditorView) => {
    const next = view && neighbour(view, options.asked(view), direction);
    if (!next || !view) return false;
    options.whoSaysThis(view, next);
    view.dom.querySelector(".sb-asked")?.scrollIntoView({ block: "nearest" });
    return true;
  };
  const keys = keydownHandler({ ArrowDown: step(1), ArrowUp: step(-1), Enter: step(1) });
  // ProseMirror's own key handling is off in a view that cannot be edited.
  const keydown = (view: EditorView, event: KeyboardEvent): boolean => {
    const taken = keys(view, event);
    if (taken) event.preventDefault();
    return taken;
  };
  return [new Plugin({ props: { handleDOMEvents: { keydown } } })];
}

function neighbour(view: EditorView, present: { from: number } | null, direction: 1 | -1): Sentence | null {
  const all = entries(view.state.doc).flatMap((entry) => entry.sentences);
  if (!present) return (direction === 1 ? all[0] : all.at(-1)) ?? null;
  return all[all.findIndex((sentence) => sentence.from === present.from) + direction] ?? null;
}

function hint(isWanted: boolean): Record<string, string> {
  if (!isWanted) return {};
  const words = say("crisis-picture-editor-write-here");
  return { "data-hint": words, "aria-placeholder": words };
}

function attributesFor(options: EditorOptions, mayWrite: boolean): Record<string, string> {
  const id = `tekst-${options.place.dataset.editor ?? ""}`;
  // A tab stop also by attribute: a text that is refused or frozen is still scrolled by keyboard.
  const shared = { class: "sb-text", id, "aria-label": options.title, lang: "nl", tabindex: "0" };
  if (!mayWrite) return { ...shared, role: "group" };
  return {
    ...shared,
    role: "textbox",
    "aria-multiline": "true",
    "aria-keyshortcuts": "Alt+F10",
    spellcheck: "true",
  };
}
