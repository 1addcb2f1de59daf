/**
 * A sentence that is copied from somebody's own picture takes along where it comes from: who says so, since when, and
 * the way back. Within one text nothing changes by copying.
 */
import { DOMSerializer, Fragment, type Node, Slice } from "prosemirror-model";
import { type EditorState, Plugin, TextSelection } from "prosemirror-state";
import { type Entry, entries, type Sentence } from "./entries.ts";
import { NOTHING_SAID, schema, type Statement } from "./schema.ts";
import { sayOf } from "./statements.ts";
import { LAST_LINE } from "./take-along.ts";

export interface Home {
  room: string;
  /** `own:<organisation>`; null for a text that is nobody's own. */
  origin: string | null;
  /** Who says what stands here, when a sentence does not name somebody itself. */
  source: string;
  /** When an entry was delivered, ISO; "" while that is not known. */
  deliveredAt(entry: Entry): string;
  /** What a copy ends with outside: label, mode and time. */
  lastLine(): string;
}

const ROOM = "data-sb-room";
const COPY = "data-sb-copy";

interface Copy {
  id: string;
  room: string;
  /** As it stood, and as it goes elsewhere. */
  plain: Slice;
  told: Slice;
}

// One clipboard for all texts of the page.
let last: Copy | null = null;

/** Whether this came from a text of ours, with certainty and source: then it needs no cleaning. */
export function isOurs(html: string): boolean {
  return html.includes(`${ROOM}="`);
}

export function carryOrigin(home: Home): Plugin {
  let pasted: { room: string; id: string } | null = null;
  return new Plugin({
    props: {
      transformCopied: (plain, view) => {
        const told = withOrigin(view.state, plain, home);
        last = { id: `${Date.now()}-${Math.random()}`, room: home.room, plain, told };
        return told;
      },
      clipboardSerializer: new SigningSerializer(() => ({ [ROOM]: home.room, [COPY]: last?.id ?? "" }), home.lastLine),
      transformPastedHTML: (html) => {
        const [room, id] = [ROOM, COPY].map((name) => new RegExp(`${name}="([^"]*)"`).exec(html)?.[1] ?? "");
        pasted = room ? { room, id: id ?? "" } : null;
        return html;
      },
      transformPasted: (slice) => {
        const from = pasted ?? (last && slice === last.told ? last : null);
        pasted = null;
        if (from?.room !== home.room) return slice;
        return last?.id === from.id ? last.plain : withoutOrigin(slice, home.origin);
      },
    },
  });
}

/** The selection with, at each sentence, where it comes from. */
export function withOrigin(state: EditorState, plain: Slice, home: Home): Slice {
  const { selection, doc } = state;
  if (!home.origin || !(selection instanceof TextSelection) || selection.empty) return plain;
  const { from, to } = selection;
  const transaction = state.tr;
  for (const entry of entries(doc)) {
    if (entry.node.type.name === "heading") continue;
    for (const sentence of entry.sentences) {
      const [start, end] = [Math.max(sentence.from, from), Math.min(sentence.to, to)];
      if (start < end) sayOf(transaction, start, end, told(sentence, entry, home));
    }
  }
  return transaction.doc.slice(from, to, true);
}

function told({ statement }: Sentence, entry: Entry, home: Home): Statement {
  const said: Statement = { certainty: "unknown", ...NOTHING_SAID, ...statement };
  return {
    ...said,
    source: said.source || home.source,
    reported_at: said.reported_at ?? (home.deliveredAt(entry) || null),
    origin: said.origin ?? home.origin,
  };
}

/** Copied in another tab of the same text: it does not come from elsewhere. */
export function withoutOrigin(slice: Slice, origin: string | null): Slice {
  const here = (node: Node): Node => {
    if (!node.isText) return node.copy(Fragment.from(node.content.content.map(here)));
    return node.mark(
      node.marks.map((mark) =>
        mark.type === schema.marks.statement && mark.attrs.origin === origin ? mark.type.create({ ...mark.attrs, origin: null }) : mark,
      ),
    );
  };
  return new Slice(Fragment.from(slice.content.content.map(here)), slice.openStart, slice.openEnd);
}

class SigningSerializer extends DOMSerializer {
  private readonly signature: () => Record<string, string>;
  private readonly lastLine: () => string;

  constructor(signature: () => Record<string, string>, lastLine: () => string) {
    const { nodes, marks } = DOMSerializer.fromSchema(schema);
    super(nodes, marks);
    this.signature = signature;
    this.lastLine = lastLine;
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target);
    const first = target ? null : made.firstElementChild;
    if (!first) return made;
    for (const [name, value] of Object.entries(this.signature())) first.setAttribute(name, value);
    // Classes are for our own style sheet; another program would keep them, or choke on them.
    for (const element of made.querySelectorAll("[class]")) element.removeAttribute("class");
    made.append(paragraphWith(this.lastLine(), first.ownerDocument));
    return made;
  }
}

function paragraphWith(line: string, document: Document): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.setAttribute(LAST_LINE, "1");
  paragraph.textContent = line;
  return paragraph;
}
