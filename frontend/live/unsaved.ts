/** Which words of a document the server does not have: to keep them when it refuses them. */
import * as Y from "yjs";

export type Known = Map<number, number>;

/** What the other side knows, from its state vector. */
export function knownFrom(stateVector: Uint8Array): Known {
  return Y.decodeStateVector(stateVector);
}

/** The words that were written beyond what is known, in the order in which they were written. */
export function wordsBeyond(doc: Y.Doc, known: Known): string {
  const words: string[] = [];
  for (const [client, structs] of doc.store.clients) {
    const from = known.get(client) ?? 0;
    let parent: unknown = null;
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.deleted || struct.id.clock + struct.length <= from) continue;
      if (!(struct.content instanceof Y.ContentString)) continue;
      if (parent !== null && struct.parent !== parent) words.push("\n");
      parent = struct.parent;
      words.push(struct.content.str.slice(Math.max(0, from - struct.id.clock)));
    }
  }
  return words.join("").trim();
}
