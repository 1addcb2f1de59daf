/** Where a sentence begins and ends. Works on plain text, in the offsets of that text. */

export interface Span {
  from: number;
  to: number;
}

// A full stop after these does not end a Dutch sentence.
const ABBREVIATIONS =
  /(?:^|[\s(])(?:bijv|bv|ca|dhr|mevr|mw|dr|drs|ir|ing|mr|prof|nr|nrs|tel|max|min|incl|excl|evt|resp|art|blz|vgl|o\.a|m\.b\.t|t\.b\.v|i\.v\.m|i\.o\.m|i\.p\.v|t\.a\.v|n\.a\.v|t\.o\.v|m\.u\.v|d\.w\.z|e\.d|z\.s\.m|a\.s|j\.l|t\/m|zgn|afd|ds|st)\.\s*$/i;
// Nor does one after the initials of a name: "M. Hendrix", "J.P. Smeets", "Th. Wouters".
const INITIALS = /(?:^|[\s(/.-])(?:\p{Lu}|Th|Ch|Ph|IJ)\.\s*$/u;

const segmenter = new Intl.Segmenter("nl", { granularity: "sentence" });

/** The sentences of `text` in order, without the white space after each; empty for an empty text. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let open: Span | null = null;
  for (const { segment, index } of segmenter.segment(text)) {
    open = open ? { from: open.from, to: index + segment.length } : { from: index, to: index + segment.length };
    if (goesOn(text.slice(open.from, open.to)) && open.to < text.length) continue;
    spans.push(open);
    open = null;
  }
  if (open) spans.push(open);
  return spans.map((span) => trimmed(text, span)).filter((span) => span.to > span.from);
}

/** The sentence that holds `offset`. Just after its last sign still counts. Null in a text without words. */
export function sentenceAt(text: string, offset: number): Span | null {
  const all = sentences(text);
  const inside = all.find((span) => offset >= span.from && offset < span.to);
  if (inside) return inside;
  const before = all.filter((span) => span.to <= offset);
  return before.at(-1) ?? all[0] ?? null;
}

/** Whether the sentence that ends at the end of `text` is finished, so that the next letter starts another. */
export function isFinished(text: string): boolean {
  return text.trim() === "" || (/[.!?…]["”’)]*\s+$/.test(text) && !goesOn(text));
}

/** Whether the full stop at the end belongs to a word or a name, so that its sentence goes on. */
function goesOn(text: string): boolean {
  return ABBREVIATIONS.test(text) || INITIALS.test(text);
}

function trimmed(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { from, to };
}
