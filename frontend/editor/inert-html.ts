/**
 * Pasted HTML made harmless before any parser sees it. A parser applies the content policy of the page to what it
 * reads, also in a document without a window: every inline style and handler of Word would be a notice. Only tags are
 * read here, as the HTML standard does; no letter of the text is lost.
 */

/** Where a pasted style is kept for whoever wants to know it. */
export const PASTED_STYLE = "data-pasted-style";

// Between these and their end there is no text of a person, and no tag.
const WITHOUT_TEXT = /^(style|script)$/;
// The same, with text in it: it is left as it is, since what looks like a tag there is none.
const RAW_TEXT = /^(textarea|title|xmp|iframe|noembed|noframes)$/;
const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*(?:([^\s/>=][^\s/>=]*|=[^\s/>=]*)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?)?/y;

/** The same content, with styles set aside and without handlers, style sheets, scripts and comments. */
export function inertHtml(html: string): string {
  let kept = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) return kept + html.slice(at);
    kept += html.slice(at, open);
    const next = html[open + 1] ?? "";
    if (html.startsWith("<!--", open)) at = after(html, "-->", open + 4);
    else if (next === "!" || next === "?") at = after(html, ">", open);
    else if (/[a-z]/i.test(next)) {
      const tag = tagAt(html, open + 1);
      at = tag.end;
      const closed = endOfRaw(html, tag);
      if (!WITHOUT_TEXT.test(tag.name)) kept += `<${tag.written}>${html.slice(at, closed)}`;
      at = closed;
    } else {
      kept += "<";
      at = open + 1;
    }
  }
  return kept;
}

interface Tag {
  name: string;
  written: string;
  end: number;
}

function tagAt(html: string, start: number): Tag {
  NAME.lastIndex = start;
  const name = NAME.exec(html)?.[0] ?? "";
  let written = name;
  let at = start + name.length;
  while (at < html.length && html[at] !== ">") {
    ATTRIBUTE.lastIndex = at;
    const [whole = "", attribute = "", value = ""] = ATTRIBUTE.exec(html) ?? [];
    // A sign that fits nowhere, such as a quote that is never closed.
    if (!whole) {
      at += 1;
      continue;
    }
    at += whole.length;
    const lower = attribute.toLowerCase();
    if (!attribute || lower.startsWith("on")) continue;
    written += ` ${lower === "style" ? PASTED_STYLE : attribute}${value}`;
  }
  return { name: name.toLowerCase(), written, end: Math.min(at + 1, html.length) };
}

/** Where the element ends of which the inside is not read as tags; just after its tag for all others. */
function endOfRaw(html: string, { name, end }: Tag): number {
  if (!WITHOUT_TEXT.test(name) && !RAW_TEXT.test(name)) return end;
  const close = new RegExp(`</${name}[\\s/>]`, "gi");
  close.lastIndex = end;
  const at = close.exec(html)?.index;
  if (at === undefined) return html.length;
  return WITHOUT_TEXT.test(name) ? after(html, ">", at) : at;
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}
