/**
 * What the server does not have and a person still has to look at, put aside on this device per room until they close
 * it. In a database of its own, named as the texts are: whatever wipes the texts of an account wipes this too.
 */
import * as idb from "lib0/indexeddb";
import { databaseName, keepsNothing } from "./kept.ts";

export class Aside<One> {
  private readonly name: string;
  private readonly table: string;

  /** `place` is one that no room is called. */
  constructor(account: string, place: `!${string}`, table: string) {
    this.name = databaseName(account, place);
    this.table = table;
  }

  /** Resolves when what `made` makes of what lay there before is on this device. */
  async put(room: string, made: (before: One | undefined) => One): Promise<One> {
    if (keepsNothing()) return made(undefined);
    return this.inStore("readwrite", async (store) => {
      const all = made((await idb.get(store, room)) as One | undefined);
      await idb.put(store, all as never, room);
      return all;
    });
  }

  /** Everything that was not closed yet. */
  async all(): Promise<One[]> {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === this.name)) return [];
    return this.inStore("readonly", async (store) => (await idb.getAll(store)) as unknown as One[]);
  }

  async drop(room: string): Promise<void> {
    await this.inStore("readwrite", (store) => idb.del(store, room));
  }

  private async inStore<Result>(mode: "readonly" | "readwrite", act: (store: IDBObjectStore) => Promise<Result>): Promise<Result> {
    const database = await idb.openDB(this.name, (fresh) => idb.createStores(fresh, [[this.table]]));
    try {
      const [store] = idb.transact(database, [this.table], mode);
      return await act(store as IDBObjectStore);
    } finally {
      database.close();
    }
  }
}
