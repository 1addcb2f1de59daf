/**
 * What is pasted from Word, Outlook, Teams or a web page: structure is kept (headings, lists, tables, bold, links),
 * everything else is dropped. Works on a document without a window, so nothing in it is loaded, run or applied.
 */
import { Plugin } from "prosemirror-state";
import { isOurs } from "./carry-origin.ts";
import { inertHtml, PASTED_STYLE } from "./inert-html.ts";
import { declared, styleOf } from "./pasted-style.ts";
import { safeHref } from "./schema.ts";
import { wordHeadings, wordLists } from "./word.ts";

/** More letters than this at once is a document, not an entry. */
export const LARGEST_PASTE = 250_000;
// Word writes about forty times as much markup as text; beyond this even parsing would be felt.
const LARGEST_MARKUP = 8_000_000;

// What somebody struck out while changes were tracked, and what colleagues remarked about it, is not what it says.
const JUNK =
  "del,.MsoCommentReference,.msocomanchor,script,style,meta,link,title,img,picture,svg,video,audio,object,embed,iframe,canvas,form,input,button,select,textarea,noscript,template,hr,xml";
const STYLED = `[${PASTED_STYLE}]`;
const ALLOWED = new Set(
  "A B STRONG BR P H1 H2 H3 H4 H5 H6 UL OL LI TABLE TBODY THEAD TFOOT TR TD TH DIV BLOCKQUOTE PRE SECTION ARTICLE".split(
    " ",
  ),
);
const KEPT_ATTRIBUTES: Record<string, string[]> = { A: ["href"], TD: ["colspan", "rowspan"], TH: ["colspan", "rowspan"] };

export function cleanPaste(tooLarge: (letters: number) => void): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (_view, event) => {
          const letters = event.clipboardData?.getData("text/plain").length ?? 0;
          const markup = event.clipboardData?.getData("text/html").length ?? 0;
          if (letters <= LARGEST_PASTE && markup <= LARGEST_MARKUP) return false;
          event.preventDefault();
          tooLarge(letters || markup);
          return true;
        },
        drop: (_view, event) => {
          const letters = event.dataTransfer?.getData("text/plain").length ?? 0;
          if (letters <= LARGEST_PASTE && !event.dataTransfer?.files.length) return false;
          event.preventDefault();
          if (letters) tooLarge(letters);
          return true;
        },
      },
      // Our own clipboard carries certainty and source from one picture to the other.
      transformPastedHTML: (html) => (isOurs(html) ? inertHtml(html) : cleanHtml(html)),
    },
  });
}

/** The same content with only the elements we know, without styles, pictures, tracking and empty lines. */
export function cleanHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(inertHtml(html), "text/html");
  removeJunk(body);
  boldByStyle(body);
  wordHeadings(body);
  wordLists(body);
  unwrapLayoutTables(body);
  keepKnown(body);
  removeEmptyLines(body);
  return body.innerHTML;
}

function removeJunk(body: HTMLElement): void {
  for (const element of body.querySelectorAll(JUNK)) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>(`${STYLED},[hidden]`)) {
    // The list sign is still needed to tell a list with numbers from one with dots.
    if (/mso-list:\s*ignore/.test(styleOf(element))) continue;
    if (element.hidden || isUnseen(element)) element.remove();
  }
}

function isUnseen(element: Element): boolean {
  return (
    declared(element, "display") === "none" ||
    declared(element, "visibility") === "hidden" ||
    declared(element, "mso-hide") === "all" ||
    declared(element, "mso-element").startsWith("comment") ||
    /^0(px|pt|em|rem|%)?$/.test(declared(element, "font-size"))
  );
}

function boldByStyle(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>(`span${STYLED},font${STYLED}`)) {
    if (!/^(bold|bolder|[6-9]00)$/.test(declared(element, "font-weight"))) continue;
    const strong = body.ownerDocument.createElement("strong");
    strong.append(...element.childNodes);
    element.replaceChildren(strong);
  }
  for (const element of body.querySelectorAll<HTMLElement>(`b${STYLED},strong${STYLED}`)) {
    if (/^(normal|[1-5]00)$/.test(declared(element, "font-weight"))) element.replaceWith(...element.childNodes);
  }
}

// Mail is laid out with tables. A table of one cell, or one around another table, is no table.
function unwrapLayoutTables(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll("table")].reverse()) {
    const cells = table.querySelectorAll("td,th");
    const isLayout = table.getAttribute("role") === "presentation" || table.querySelector("table") || cells.length <= 1;
    if (!isLayout) continue;
    const content = [...cells].filter((cell) => cell.closest("table") === table).flatMap((cell) => {
      const part = body.ownerDocument.createElement("div");
      part.append(...cell.childNodes);
      return part.textContent?.trim() ? [part] : [];
    });
    table.replaceWith(...content);
  }
}

function keepKnown(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll<HTMLElement>("*")]) {
    if (!ALLOWED.has(element.tagName)) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    const kept = KEPT_ATTRIBUTES[element.tagName] ?? [];
    for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
    if (element instanceof HTMLAnchorElement || element.tagName === "A") keepLink(element);
  }
}

function keepLink(anchor: HTMLElement): void {
  const href = honestHref(anchor.getAttribute("href") ?? "");
  if (href && anchor.textContent?.trim()) anchor.setAttribute("href", href);
  else anchor.replaceWith(...anchor.childNodes);
}

/** The address somebody meant: out of a mail scanner's wrapper, and without the marks that follow a reader. */
export function honestHref(address: string): string {
  const safe = safeHref(address);
  if (!/^https?:/i.test(safe)) return safe;
  let url: URL;
  try {
    url = new URL(safe);
  } catch {
    return "";
  }
  const wrapped = /(^|\.)safelinks\.protection\.outlook\.com$/.test(url.hostname) ? url.searchParams.get("url") : null;
  if (wrapped) return honestHref(wrapped);
  for (const name of [...url.searchParams.keys()]) {
    if (/^(utm_\w+|mc_[ce]id|fbclid|gclid|msclkid)$/.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

function removeEmptyLines(body: HTMLElement): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { nodeValue } = texts.currentNode;
    if (nodeValue) texts.currentNode.nodeValue = nodeValue.replace(/[\u00a0\u200b\ufeff]+/g, " ");
  }
  for (const block of [...body.querySelectorAll("p,div,h1,h2,h3,h4,h5,h6,li,ul,ol,strong,b")].reverse()) {
    const inCell = block.parentElement?.closest("td,th") && block.parentElement.childElementCount === 1;
    if (!block.textContent?.trim() && !block.querySelector("table") && !inCell) block.remove();
  }
}
