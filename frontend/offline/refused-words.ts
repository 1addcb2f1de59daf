/**
 * Words that the server did not take, kept on this device until the person who wrote them closes them. In a database
 * of their own, named as the texts are: whatever wipes the texts of an account wipes these too.
 */
import * as idb from "lib0/indexeddb";
import { databaseName, keepsNothing } from "./kept.ts";

export interface RefusedWords {
  room: string;
  /** What the text is called on screen. */
  title: string;
  /** Why, as the server named it. */
  key: string;
  text: string;
}

// No room is called so.
const NAME = "!refused";
const STORE = "words";

/** Resolves when the words are on this device, together with what was refused before in the same text. */
export async function keepRefused(account: string, words: RefusedWords): Promise<RefusedWords> {
  if (keepsNothing()) return words;
  return inStore(account, "readwrite", async (store) => {
    const before = (await idb.get(store, words.room)) as unknown as RefusedWords | undefined;
    const all = { ...words, text: together(before?.text ?? "", words.text) };
    await idb.put(store, all as never, words.room);
    return all;
  });
}

/** Everything that this account did not close yet. */
export async function refusedWords(account: string): Promise<RefusedWords[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === databaseName(account, NAME))) return [];
  return inStore(account, "readonly", async (store) => (await idb.getAll(store)) as unknown as RefusedWords[]);
}

export async function dropRefused(account: string, room: string): Promise<void> {
  await inStore(account, "readwrite", (store) => idb.del(store, room));
}

/** Both, but not twice: what is refused again after a reload was told already. */
export function together(before: string, now: string): string {
  if (before.includes(now)) return before;
  return now.includes(before) ? now : `${before}\n${now}`;
}

async function inStore<Result>(
  account: string,
  mode: "readonly" | "readwrite",
  act: (store: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const database = await idb.openDB(databaseName(account, NAME), (fresh) => idb.createStores(fresh, [[STORE]]));
  try {
    const [store] = idb.transact(database, [STORE], mode);
    return await act(store as IDBObjectStore);
  } finally {
    database.close();
  }
}
