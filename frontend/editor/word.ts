/**
 * What Word makes of headings and lists. On the clipboard of Word on a desk each item is a paragraph with "mso-list" in
 * its style and its sign in the text; Word on the web has a list of its own for each item.
 */
import { declared, renamed, styleOf } from "./pasted-style.ts";
import { PASTED_STYLE } from "./inert-html.ts";

interface Item {
  level: number;
  ordered: boolean;
}

export function wordHeadings(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll<HTMLElement>(`p[class],p[${PASTED_STYLE}],p[role=heading]`)) {
    const named = /^Mso(?:Heading|Kop)([1-6])$/.exec(paragraph.className)?.[1];
    const title = paragraph.className === "MsoTitle" ? "1" : undefined;
    const told = paragraph.getAttribute("role") === "heading" ? paragraph.getAttribute("aria-level") : null;
    const level = /^[1-6]$/.exec(told ?? declared(paragraph, "mso-outline-level"))?.[0];
    const depth = named ?? level ?? title;
    if (depth) renamed(paragraph, `h${depth}`);
  }
}

export function wordLists(body: HTMLElement): void {
  const ofTheWeb = itemsOfTheWeb(body);
  let open: { list: HTMLElement; level: number }[] = [];
  for (const paragraph of [...body.querySelectorAll<HTMLElement>("p,h1,h2,h3,h4,h5,h6,table")]) {
    const item = paragraph.isConnected ? (ofTheWeb.get(paragraph) ?? itemOf(paragraph)) : null;
    if (!item) {
      open = [];
      continue;
    }
    const previous = open.at(-1);
    if (previous && !follows(previous.list, paragraph, open[0]?.list)) open = [];
    while (open.length && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    const kind = item.ordered ? "OL" : "UL";
    if (open.at(-1)?.level === item.level && open.at(-1)?.list.tagName !== kind) open.pop();
    const current = open.at(-1);
    if (!current || current.level < item.level) {
      const list = body.ownerDocument.createElement(kind);
      if (current?.list.lastElementChild) current.list.lastElementChild.append(list);
      else paragraph.before(list);
      open.push({ list, level: item.level });
    }
    const entry = body.ownerDocument.createElement("li");
    const inner = body.ownerDocument.createElement("p");
    inner.append(...paragraph.childNodes);
    entry.append(inner);
    open.at(-1)?.list.append(entry);
    paragraph.remove();
  }
}

/** Each item as a paragraph of its own, in the place of its list. */
function itemsOfTheWeb(body: HTMLElement): Map<HTMLElement, Item> {
  const found = new Map<HTMLElement, Item>();
  for (const wrapper of body.querySelectorAll<HTMLElement>(".ListContainerWrapper")) {
    for (const entry of wrapper.querySelectorAll<HTMLElement>("li[data-aria-level]")) {
      const paragraph = body.ownerDocument.createElement("p");
      paragraph.append(...entry.childNodes);
      for (const inner of paragraph.querySelectorAll("p")) inner.replaceWith(...inner.childNodes);
      wrapper.before(paragraph);
      const level = Number(entry.getAttribute("data-aria-level"));
      found.set(paragraph, { level: level || 1, ordered: entry.parentElement?.tagName === "OL" });
    }
    if (!wrapper.textContent?.trim()) wrapper.remove();
  }
  return found;
}

function itemOf(paragraph: HTMLElement): Item | null {
  const level = /^l\d+\s+level(\d)/.exec(declared(paragraph, "mso-list"))?.[1];
  const sign = paragraph.querySelector<HTMLElement>(`[${PASTED_STYLE}*='mso-list']`);
  const signText = sign && /mso-list:\s*ignore/.test(styleOf(sign)) ? (sign.textContent ?? "") : "";
  if (!level && !(/^MsoListParagraph/.test(paragraph.className) && signText)) return null;
  const ordered = /^\s*\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.test(signText);
  // A heading with a number is a heading, and others refer to its number.
  const isHeading = /^H[1-6]$/.test(paragraph.tagName);
  if (!isHeading || !ordered) sign?.remove();
  return isHeading ? null : { level: Number(level ?? 1), ordered };
}

function follows(list: Element, paragraph: Element, top: Element | undefined): boolean {
  return (top ?? list).nextElementSibling === paragraph;
}
