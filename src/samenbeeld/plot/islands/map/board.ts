/** What stands on the map now: from the live documents when there are any, else as the page was sent. */
import type { LiveConnection } from "../../../../../frontend/live/connection.ts";
import type { LiveDocument } from "../../../../../frontend/live/document.ts";
import { databaseName } from "../../../../../frontend/offline/kept.ts";
import { serverNow } from "../../../../../frontend/server-clock.ts";
import { keepLastWords } from "../../../../../frontend/offline/last-words.ts";
import type { Layer, MapData, Thing } from "./page-data.ts";
import { remove, rootOf, thingsIn, write } from "./things.ts";

export class Board {
  readonly data: MapData;
  readonly layers: ReadonlyMap<string, Layer>;
  private readonly live: LiveConnection | null;
  private readonly things = new Map<string, Thing[]>();
  private readonly changedAt = new Map<string, number>();
  private readonly heard = new Set<(room: string) => void>();

  constructor(data: MapData, live: LiveConnection | null) {
    this.data = data;
    this.live = live;
    this.layers = new Map(data.layers.map((layer) => [layer.room, layer]));
    for (const layer of data.layers) {
      this.things.set(layer.room, layer.features);
      if (layer.changedAt) this.changedAt.set(layer.room, Date.parse(layer.changedAt));
      if (live) this.follow(layer.room);
    }
  }

  /** Called when a layer changed, with its room. */
  onChange(listener: (room: string) => void): void {
    this.heard.add(listener);
  }

  on(room: string): readonly Thing[] {
    return this.things.get(room) ?? [];
  }

  find(id: string): { room: string; thing: Thing } | null {
    for (const [room, things] of this.things) {
      const thing = things.find((each) => each.id === id);
      if (thing) return { room, thing };
    }
    return null;
  }

  thing(room: string, id: string): Thing | null {
    return this.on(room).find((each) => each.id === id) ?? null;
  }

  /** When the layer was touched last, as far as is known here. */
  changed(room: string): number | null {
    return this.changedAt.get(room) ?? null;
  }

  isOld(room: string, moment: number): boolean {
    const at = this.changed(room);
    return at !== null && this.on(room).length > 0 && moment - at > this.data.oldAfterMinutes * 60_000;
  }

  /** Whether this layer can be drawn on from here, now. */
  mayWrite(room: string): boolean {
    return Boolean(this.layers.get(room)?.mayWrite && this.document(room) && !this.document(room)?.refusal);
  }

  write(room: string, thing: Thing): void {
    const text = this.document(room);
    if (text) write(text.doc, thing);
  }

  /** In one change, so that others see it at once and the list is drawn once. */
  writeAll(room: string, things: readonly Thing[]): void {
    const text = this.document(room);
    text?.doc.transact(() => things.forEach((thing) => write(text.doc, thing)));
  }

  remove(room: string, id: string): void {
    const text = this.document(room);
    if (text) remove(text.doc, id);
  }

  /** Changes of this device that the server does not have yet. */
  waiting(room: string): number {
    return this.document(room)?.waiting ?? 0;
  }

  /** After a refusal: what the server has, and nothing else. Resolves when that has come. */
  async startAgain(room: string): Promise<void> {
    const fresh = await this.live?.startAgain(room, this.kept(room));
    this.follow(room);
    await fresh?.ready;
  }

  /** Resolves when there is something true to show of this layer. */
  async synced(room: string): Promise<void> {
    await this.document(room)?.ready;
  }

  private kept(room: string): { database: string } {
    return { database: databaseName(this.data.member.account, room) };
  }

  private document(room: string): LiveDocument | undefined {
    return this.live?.texts.get(room);
  }

  private follow(room: string): void {
    if (!this.live) return;
    const text = this.live.open(room, this.kept(room));
    keepLastWords(this.data.member.account, text);
    // Readers of a map are not shown to each other: nobody looks over a shoulder here.
    text.awareness.setLocalState(null);
    let isFirst = true;
    const look = () => {
      this.things.set(room, thingsIn(text.doc));
      if (!isFirst) this.changedAt.set(room, serverNow());
      isFirst = false;
      this.heard.forEach((listener) => listener(room));
    };
    void text.ready.then(() => {
      rootOf(text.doc).observeDeep(look);
      look();
    });
  }
}
