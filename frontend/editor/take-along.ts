/**
 * What is copied here and pasted elsewhere: structure that survives in a text field of any other system, markup
 * without anything of ours, and at the end always the label, the mode and the time.
 */
import type { Fragment, Node, Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";

/** On the paragraph with the last line: here it is taken off again, elsewhere it is an ordinary paragraph. */
export const LAST_LINE = "data-sb-around";
const LAST_LINE_OF_MARKUP = new RegExp(`<p[^>]*\\b${LAST_LINE}="[^>]*>[^<]*</p>`, "g");
const LAST_LINE_OF_TEXT = /\n*^— [^\n]*\bTLP:(?:CLEAR|GREEN|AMBER(?:\+STRICT)?|RED)\b[^\n]*\s*$/m;

export function takeAlong(lastLine: () => string): Plugin {
  return new Plugin({
    props: {
      clipboardTextSerializer: (slice) => `${plainText(slice)}\n\n${lastLine()}`,
      transformPastedHTML: (html) => withoutLastLine(html),
      transformPastedText: (text) => text.replace(LAST_LINE_OF_TEXT, ""),
    },
  });
}

export function withoutLastLine(html: string): string {
  return html.includes(LAST_LINE) ? html.replace(LAST_LINE_OF_MARKUP, "") : html;
}

/** Headings on a line of their own, lists with dashes or numbers, tables with a tab between cells. */
export function plainText(slice: Slice): string {
  return blocks(slice.content, "").replace(/\n{3,}/g, "\n\n").trim();
}

function blocks(content: Fragment, indent: string): string {
  const parts: string[] = [];
  content.forEach((node, _offset, place) => parts.push(block(node, indent, place, content)));
  return parts.join("\n");
}

function block(node: Node, indent: string, place: number, among: Fragment): string {
  // Between two paragraphs an empty line; above a heading too, and none below it.
  const before = place > 0 && !indent && among.child(place - 1).type.name !== "heading" ? "\n" : "";
  switch (node.type.name) {
    case "heading":
      return `${before}${headed(inline(node))}`;
    case "bullet_list":
      return `${before}${items(node, indent, () => "- ")}`;
    case "ordered_list":
      return `${before}${items(node, indent, (number) => `${number}. `)}`;
    case "table":
      return `${before}${rows(node)}`;
    case "table_row":
      return cells(node);
    case "list_item":
    case "table_cell":
    case "table_header":
      return blocks(node.content, indent);
    default:
      return `${before}${inline(node).replaceAll("\n", `\n${indent}`)}`;
  }
}

function headed(text: string): string {
  return !text || /[.:;?!]$/.test(text) ? text : `${text}:`;
}

function items(list: Node, indent: string, sign: (number: number) => string): string {
  const found: string[] = [];
  list.forEach((item, _offset, place) => {
    const mark = sign(place + 1);
    const deeper = indent + " ".repeat(mark.length);
    found.push(`${indent}${mark}${blocks(item.content, deeper).trimStart()}`);
  });
  return found.join("\n");
}

function rows(table: Node): string {
  const found: string[] = [];
  table.forEach((row) => found.push(cells(row)));
  return found.join("\n");
}

function cells(row: Node): string {
  const found: string[] = [];
  row.forEach((cell) => found.push(cell.textBetween(0, cell.content.size, " ", (leaf) => leafText(leaf)).replace(/\s+/g, " ").trim()));
  return found.join("\t");
}

function inline(node: Node): string {
  return node.isText ? (node.text ?? "") : node.isLeaf ? leafText(node) : node.textBetween(0, node.content.size, "\n", leafText);
}

function leafText(leaf: Node): string {
  return leaf.type.spec.leafText?.(leaf) ?? "";
}
