/** Counts what was typed here and is not on the server's disk yet. */

interface Sent {
  changes: number;
  updates: Uint8Array[];
}

export class Bookkeeping {
  savedAt: number | null = null;

  // Messages on their way, oldest first; the server acknowledges them in order.
  private underWay: Sent[] = [];
  private committed = 0;
  private offline: Sent = { changes: 0, updates: [] };

  get waiting(): number {
    return this.offline.changes + this.underWay.reduce((sum, { changes }) => sum + changes, 0);
  }

  /** Changes that were waiting when this page opened; their bytes are in the text itself. */
  madeBefore(changes: number): void {
    this.offline.changes += changes;
  }

  madeOffline(update: Uint8Array): void {
    this.offline.changes += 1;
    this.offline.updates.push(update);
  }

  sent(update: Uint8Array): void {
    this.underWay.push({ changes: 1, updates: [update] });
  }

  /** The answer to the server's question holds everything that waited. */
  sentEverything(update: Uint8Array): void {
    this.underWay.push({ changes: this.offline.changes, updates: [update] });
    this.offline = { changes: 0, updates: [] };
  }

  /** The server has the first `count` messages of this seat on disk. */
  saved(count: number, at: number): void {
    let changes = 0;
    for (; this.committed < count && this.underWay.length; this.committed++) changes += this.underWay.shift()?.changes ?? 0;
    if (changes > 0 && this.waiting === 0) this.savedAt = at;
  }

  /** The seat is gone: whatever was under way may not have arrived. */
  lost(): void {
    for (const { changes, updates } of this.underWay) {
      this.offline.changes += changes;
      this.offline.updates.push(...updates);
    }
    this.underWay = [];
    this.committed = 0;
  }

  /** The bytes of what is not saved, for who must show it. */
  unsaved(): Uint8Array[] {
    return [...this.offline.updates, ...this.underWay.flatMap(({ updates }) => updates)];
  }

  forget(): void {
    this.underWay = [];
    this.committed = 0;
    this.offline = { changes: 0, updates: [] };
  }
}
