/** The words of a text that only this device has: what a person would miss when the server does not take them. */
import * as Y from "yjs";

/** In reading order, a line per block. `beyond` is the first clock of a client that the server does not have. */
export function unsentWords(doc: Y.Doc, beyond: (client: number) => number): string {
  return [...doc.share.values()]
    .map((type) => wordsIn(type._start, beyond))
    .join("\n")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

function wordsIn(first: Y.Item | null, beyond: (client: number) => number): string {
  let words = "";
  for (let item = first; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { client, clock } = item.id;
    const known = Math.max(0, beyond(client) - clock);
    if (item.content instanceof Y.ContentString) words += item.content.str.slice(known);
    else if (item.content instanceof Y.ContentType) words += wordsOf(item.content, known > 0, beyond);
  }
  return words;
}

function wordsOf({ type }: Y.ContentType, isKnown: boolean, beyond: (client: number) => number): string {
  const words = wordsIn(type._start, beyond);
  if (!(type instanceof Y.XmlElement)) return words;
  if (type._start) return `\n${words}\n`;
  // A sign in the line: a name that was chosen, or a break.
  return isKnown ? "" : (type.getAttribute("label") ?? "\n");
}
