/** Counts what was typed here and is not on the server's disk yet, and knows how far the server has come. */
import * as Y from "yjs";

/** How many clocks of each Yjs client somebody has. */
export type Reach = Map<number, number>;

interface Sent {
  changes: number;
  reach: Reach;
  at: number;
}

export class Bookkeeping {
  savedAt: number | null = null;

  // What the server is known to have on disk. Whatever of the text lies beyond it was made here and is not sent.
  private has: Reach = new Map();
  // What the server said to have when it asked last, and what it told or took since then.
  private saidNow: Reach = new Map();
  // Messages on their way, oldest first; the server acknowledges them in order.
  private underWay: Sent[] = [];
  private committed = 0;
  private offline = 0;
  private since: number | null = null;

  /** Since when something waits, Unix ms; null when nothing does. */
  get waitingSince(): number | null {
    return this.waiting > 0 ? this.since : null;
  }

  get waiting(): number {
    return this.offline + this.underWay.reduce((sum, { changes }) => sum + changes, 0);
  }

  /** How long the oldest message has been on its way without an answer, in ms. */
  underWayFor(now: number): number {
    const [oldest] = this.underWay;
    return oldest ? now - oldest.at : 0;
  }

  /** How far the server is known to have come, to keep beside the text. */
  get serverHas(): [number, number][] {
    return [...this.has];
  }

  /** Changes that were waiting when this page opened, since when, and how far the server was by then. */
  madeBefore(changes: number, serverHas: Iterable<[number, number]>, since: number | null = null): void {
    if (changes > 0) this.since = Math.min(since ?? Date.now(), this.waitingSince ?? Infinity);
    this.offline += changes;
    raise(this.has, serverHas);
  }

  madeOffline(): void {
    this.begins();
    this.offline += 1;
  }

  sent(update: Uint8Array): void {
    this.begins();
    this.underWay.push({ changes: 1, reach: Y.parseUpdateMeta(update).to, at: Date.now() });
  }

  /** The answer to the server's question holds everything that waited. */
  sentEverything(update: Uint8Array): void {
    this.underWay.push({ changes: this.offline, reach: Y.parseUpdateMeta(update).to, at: Date.now() });
    this.offline = 0;
  }

  /** The server asks for what it lacks: it has the rest. */
  asked(stateVector: Uint8Array): void {
    this.saidNow = Y.decodeStateVector(stateVector);
    raise(this.has, this.saidNow);
  }

  /**
   * Whether the server lacks something of `doc` that it once said to have: it was put back to an older copy. What it
   * lacks is then partly of others, and may not be sent as if it were ours.
   */
  isSetBack(doc: Y.Doc): boolean {
    return [...this.has].some(([client, clock]) => Math.min(clock, Y.getState(doc.store, client)) > (this.saidNow.get(client) ?? 0));
  }

  /** The server has no more than it says now: all the rest is on this device only. */
  setBack(): void {
    this.has = new Map(this.saidNow);
  }

  /** The server shows nothing that is not on its disk. */
  heard(update: Uint8Array): void {
    this.tells(Y.parseUpdateMeta(update).to);
  }

  /** The server has the first `count` messages of this seat on disk. */
  saved(count: number, at: number): void {
    let changes = 0;
    for (; this.committed < count; this.committed++) {
      const sent = this.underWay.shift();
      if (!sent) break;
      changes += sent.changes;
      this.tells(sent.reach);
    }
    if (changes > 0 && this.waiting === 0) this.savedAt = at;
  }

  /** The seat is gone: whatever was under way may not have arrived. */
  lost(): void {
    for (const { changes } of this.underWay) this.offline += changes;
    this.underWay = [];
    this.committed = 0;
  }

  /** The first clock of this client that the server is not known to have. */
  beyond(client: number): number {
    return this.has.get(client) ?? 0;
  }

  /** Nothing waits any more; what is not on the server is told in another way. */
  forget(): void {
    this.underWay = [];
    this.committed = 0;
    this.offline = 0;
  }

  private begins(): void {
    if (this.waiting === 0) this.since = Date.now();
  }

  private tells(reach: Reach): void {
    raise(this.has, reach);
    raise(this.saidNow, reach);
  }
}

function raise(reach: Reach, further: Iterable<[number, number]>): void {
  for (const [client, clock] of further) if (clock > (reach.get(client) ?? 0)) reach.set(client, clock);
}
