/**
 * Words that nobody took away and that are gone all the same: they stood in a line that somebody else removed, or made a
 * heading or a list, without knowing of them. No merge can show them, so they are told.
 */
import * as Y from "yjs";

/** Who is told of what: of one's own words always; of words that are new here when one may have removed their line. */
export interface Asked {
  isOwn(id: Y.ID): boolean;
  mayHaveRemoved: boolean;
}

/** Takes in what the server sent, and returns the words that fell by it, a line per block. */
export function takeIn(doc: Y.Doc, update: Uint8Array, origin: unknown, { isOwn, mayHaveRemoved }: Asked): string {
  let told: string[] = [];
  const look = (transaction: Y.Transaction) => {
    if (transaction.origin !== origin || (!mayHaveRemoved && !transaction.deleteSet.clients.size)) return;
    const { structs, ds } = Y.decodeUpdate(update);
    // Whoever removes a line names every letter that was known to stand in it.
    const isMeant = (id: Y.ID) => Y.isDeleted(ds, id);
    told = standing(transaction, (id) => isOwn(id) && !isMeant(id));
    const isNew = ({ client, clock }: Y.ID) => clock >= (transaction.beforeState.get(client) ?? 0);
    if (mayHaveRemoved) told.push(...arriving(structs, (id) => isNew(id) && !isMeant(id) && isGone(doc, id)));
  };
  // By then it is known what is gone, and it still says what it was.
  doc.on("afterTransaction", look);
  Y.applyUpdate(doc, update, origin);
  doc.off("afterTransaction", look);
  return told.map((words) => words.replace(/\s+/g, " ").trim()).filter(Boolean).join("\n");
}

/** Of what stood in the text, in the order in which it stood. */
function standing(transaction: Y.Transaction, isFallen: (id: Y.ID) => boolean): string[] {
  const fallen = new Map<Y.Item, string>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    const words = wordsOf(struct, isFallen);
    if (words) fallen.set(struct as Y.Item, words);
  });
  const blocks = new Map<unknown, string>();
  for (const text of new Set([...fallen.keys()].map(({ parent }) => parent as Y.AbstractType<unknown>))) {
    const block = text._item?.parent ?? text;
    for (let item = text._start; item !== null; item = item.right) {
      const words = fallen.get(item);
      if (!words) continue;
      const goesOn = item.left && fallen.has(item.left);
      blocks.set(block, `${blocks.get(block) ?? ""}${goesOn ? "" : " "}${words}`);
    }
  }
  return [...blocks.values()];
}

/** Of what came into a line that is gone: nothing of that line is left, but what was typed on end belongs together. */
function arriving(structs: readonly (Y.Item | Y.GC | Y.Skip)[], isFallen: (id: Y.ID) => boolean): string[] {
  const lines: string[] = [];
  let before: Y.ID | null = null;
  for (const struct of structs) {
    const words = wordsOf(struct, isFallen);
    if (!words) continue;
    const goesOn = before && Y.compareIDs((struct as Y.Item).origin, before);
    lines.push(goesOn ? `${lines.pop() ?? ""}${words}` : words);
    before = (struct as Y.Item).lastId;
  }
  return lines;
}

function wordsOf(struct: Y.Item | Y.GC | Y.Skip, isFallen: (id: Y.ID) => boolean): string {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return "";
  const { client, clock } = struct.id;
  // A clock counts as JavaScript counts: some signs are two.
  return struct.content.str
    .split("")
    .filter((_sign, at) => isFallen(Y.createID(client, clock + at)))
    .join("");
}

function isGone(doc: Y.Doc, id: Y.ID): boolean {
  return id.clock < Y.getState(doc.store, id.client) && Y.getItem(doc.store, id).deleted;
}
