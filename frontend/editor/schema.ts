/**
 * What a picture may hold. The names are the ones stored in the Yjs document (`content` root), so they may not
 * change: the server reads the same names for search, versions and the page without script.
 */
import { type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec, Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

export const CERTAINTIES = ["fact", "assumption", "unknown"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What somebody says about a sentence. `observed_at` is an ISO moment or "" when nobody said it. */
export interface Statement {
  certainty: Certainty;
  source: string;
  observed_at: string;
  /** ISO moment; null when it was reported as it was written. */
  reported_at: string | null;
  /** Where the sentence was taken over from, `own:<organisation>` or `suggestion:<id>`; null when it was written here. */
  origin: string | null;
}

/** A statement of which nothing but the certainty is known. */
export const NOTHING_SAID = { source: "", observed_at: "", reported_at: null, origin: null };

export function isCertainty(value: unknown): value is Certainty {
  return CERTAINTIES.includes(value as Certainty);
}

const tables = tableNodes({ tableGroup: "block", cellContent: "block+", cellAttributes: {} });

// "heading" has levels 2 and 3 only: level 1 is the page, so a pasted h1 becomes a 2 and an h4 a 3.
const headingLevels: Record<string, number> = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };

const nodes: Record<string, NodeSpec> = {
  doc: { content: "block+" },
  paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    attrs: { level: { default: 2 } },
    content: "inline*",
    group: "block",
    defining: true,
    parseDOM: Object.entries(headingLevels).map(([tag, level]) => ({ tag, attrs: { level } })),
    // The page already has h1 and h2 for the picture and its sections; the text continues below those.
    toDOM: (node) => [`h${Number(node.attrs.level) + 1}`, { "data-level": String(node.attrs.level) }, 0],
  },
  bullet_list: {
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },
  ordered_list: {
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ol" }],
    toDOM: () => ["ol", 0],
  },
  list_item: {
    content: "paragraph block*",
    defining: true,
    parseDOM: [{ tag: "li" }],
    toDOM: () => ["li", 0],
  },
  table: { ...tables.table, toDOM: () => ["table", ["tbody", 0]] as DOMOutputSpec },
  table_row: tables.table_row,
  table_header: tables.table_header,
  table_cell: tables.table_cell,
  text: { group: "inline" },
  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
    leafText: () => "\n",
  },
  mention: {
    attrs: { organisation: { default: "" }, label: { default: "" } },
    inline: true,
    group: "inline",
    atom: true,
    parseDOM: [
      {
        tag: "span[data-mention]",
        getAttrs: (dom) => ({ organisation: dom.getAttribute("data-mention"), label: dom.textContent }),
      },
    ],
    toDOM: (node) => [
      "span",
      { class: "sb-mention", "data-mention": String(node.attrs.organisation) },
      String(node.attrs.label),
    ],
    leafText: (node) => String(node.attrs.label),
  },
};

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: { default: "" } },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (dom) => {
          const href = safeHref(dom.getAttribute("href") ?? "");
          return href ? { href } : false;
        },
      },
    ],
    toDOM: (mark) => {
      // The text may come from anybody who may write: an address is checked again before it becomes a link.
      const href = safeHref(String(mark.attrs.href));
      return ["a", href ? { href, rel: "noopener noreferrer", target: "_blank" } : {}, 0];
    },
  },
  strong: {
    parseDOM: [
      { tag: "strong" },
      // Google Docs wraps a whole paste in <b style="font-weight:normal">.
      { tag: "b", getAttrs: (dom) => (dom.style.fontWeight === "normal" ? false : null) },
      { style: "font-weight", getAttrs: (value) => (/^(bold|bolder|[6-9]\d\d)$/.test(value) ? null : false) },
    ],
    toDOM: () => ["strong", 0],
  },
  statement: {
    // Texts of before they existed do not have the last two: null is what the binding sees as not there.
    attrs: {
      certainty: { default: "unknown" },
      source: { default: "" },
      observed_at: { default: "" },
      reported_at: { default: null },
      origin: { default: null },
    },
    // The next sentence is not certain because this one is; `statements.ts` carries it on inside a sentence.
    inclusive: false,
    parseDOM: [
      {
        tag: "span[data-certainty]",
        getAttrs: (dom) => {
          const certainty = dom.getAttribute("data-certainty");
          if (!isCertainty(certainty)) return false;
          return {
            certainty,
            source: dom.getAttribute("data-source") ?? "",
            observed_at: dom.getAttribute("data-observed-at") ?? "",
            reported_at: dom.getAttribute("data-reported-at"),
            origin: safeOrigin(dom.getAttribute("data-origin")),
          };
        },
      },
    ],
    toDOM: (mark) => [
      "span",
      {
        class: "sb-statement",
        "data-certainty": String(mark.attrs.certainty),
        "data-source": String(mark.attrs.source),
        "data-observed-at": String(mark.attrs.observed_at),
        ...(mark.attrs.reported_at ? { "data-reported-at": String(mark.attrs.reported_at) } : {}),
        ...(mark.attrs.origin ? { "data-origin": String(mark.attrs.origin) } : {}),
      },
      0,
    ],
  },
};

export const schema = new Schema({ nodes, marks });

/** The address when it is one we open (web, mail, telephone), "" for anything else, such as `javascript:`. */
export function safeHref(address: string): string {
  const trimmed = address.trim();
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(trimmed) ? trimmed : "";
}

/** The origin when it is one we know, null for anything else. */
export function safeOrigin(origin: unknown): string | null {
  return typeof origin === "string" && /^(own:[a-z0-9-]+|suggestion:[0-9a-f-]{36})$/.test(origin) ? origin : null;
}

export function isEmpty(doc: Node): boolean {
  return doc.childCount <= 1 && doc.textContent === "" && (doc.firstChild?.type.name ?? "paragraph") === "paragraph";
}
