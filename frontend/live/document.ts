/** One shared text: kept on this device, merged with the server's, and honest about what is on disk there. */
import * as decoding from "lib0/decoding";
import { IndexeddbPersistence } from "y-indexeddb";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import { Bookkeeping } from "./bookkeeping.ts";
import { removeDatabase } from "./forgetting.ts";
import { takeIn } from "./fallen-words.ts";
import * as protocol from "./protocol.ts";
import { unsentWords } from "./unsent-words.ts";

export interface DocumentOptions {
  /** Name of the IndexedDB database that keeps the text; not kept when absent. */
  database?: string;
}

export interface Refusal {
  key: string;
  /** What was written here and is nowhere else, "" when there are no words in it. */
  text: string;
}

/** What a text needs of the line it travels on. */
export interface Line {
  send(frame: Uint8Array): void;
  changed(): void;
  refused(refusal: Refusal): void;
  closed(refusal: Refusal): void;
  /** Words that stand in the text no more, though nobody took them away. */
  fallen(words: string): void;
  /** Something beside the text is new to who writes here. */
  news(): void;
}

const PRESENCE_WAIT = 300;
const REJOIN_WAIT = 1_000;
const NOTE_WAIT = 200;
// A disk that is full says so at once; a database that is locked only after a while.
const SLOW = 6_000;
const STORAGE_TROUBLE = "realtime-storage-trouble";
const MALFORMED = 4400;
const CLOSED = 4403;
const WAITING = "waiting";
const KNOWN = "known";
const SERVER_HAS = "server-has";
const SINCE = "waiting-since";
/** The server was put back to an older copy: what it lacks is told, and not sent as if all of it were ours. */
export const SET_BACK = "realtime-set-back";
/** Words fell: the line in which they stood was made into something else by who did not know of them. */
export const FALLEN = "realtime-fallen";

export class LiveDocument {
  readonly room: string;
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  /** Resolves when there is something true to show: from this device or from the server. */
  readonly ready: Promise<void>;
  /** Whether the server's text has been taken in since the page opened. */
  isSynced = false;
  /** Whether this device keeps the text. */
  isKept = false;
  /** No longer ours to read: the server closed the room to us. */
  isClosed = false;
  /** When somebody else's change came in last, by the clock of this device. */
  changedAt: number | null = null;
  /** The last reason why something was not taken. */
  refusal: Refusal | null = null;

  private readonly line: Line;
  private readonly kept: IndexeddbPersistence | null;
  private readonly book = new Bookkeeping();
  /** Resolves when what this device kept has been read, or cannot be. */
  private readonly loaded: Promise<unknown>;
  private hasTrouble = false;
  private isLoaded = false;
  private isJoined = false;
  private isSilenced = false;
  private presenceTimer: ReturnType<typeof setTimeout> | undefined;
  private rejoinTimer: ReturnType<typeof setTimeout> | undefined;
  private noteTimer: ReturnType<typeof setTimeout> | undefined;
  private tellReady: () => void = () => {};

  constructor(room: string, options: DocumentOptions, line: Line) {
    this.room = room;
    this.line = line;
    this.ready = new Promise((resolve) => (this.tellReady = resolve));
    const { database } = options;
    this.kept = database && typeof indexedDB !== "undefined" ? new IndexeddbPersistence(database, this.doc) : null;
    this.loaded = this.kept ? this.load(this.kept) : Promise.resolve();
    this.doc.on("update", this.changedHere);
    this.awareness.on("update", this.presenceChanged);
    // The server says who left. Without this every open text would repeat itself to everybody every 15 seconds.
    clearInterval(this.awareness._checkInterval);
  }

  /** Changes made here that the server does not have on disk. */
  get waiting(): number {
    return this.book.waiting;
  }

  /** Since when something waits, Unix ms by the clock of this device; null when nothing does. */
  get waitingSince(): number | null {
    return this.book.waitingSince;
  }

  /** When the server last said that everything of ours is on disk, server time in ms. */
  get savedAt(): number | null {
    return this.book.savedAt;
  }

  /** The server is there, and does not get what waits here on its disk. It keeps trying, and so do we. */
  get isTroubled(): boolean {
    return this.waiting > 0 && (this.hasTrouble || this.book.underWayFor(Date.now()) > SLOW);
  }

  /** The line is open: ask for what we lack. The server asks us in turn, and then everything travels. */
  join(): void {
    if (this.isClosed) return;
    this.line.send(protocol.sync(this.room, protocol.STEP1, Y.encodeStateVector(this.doc)));
    if (this.awareness.getLocalState() !== null) this.tellPresence();
  }

  /** The line is gone: what was under way waits again, and nobody is seen. */
  disconnected(): void {
    this.isJoined = false;
    this.book.lost();
    const others = [...this.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
    // Who did not move since has the same clock when the line is back, and would be taken for known.
    for (const client of others) this.awareness.meta.delete(client);
  }

  /** One message of the server about this room. */
  hear(kind: number, body: decoding.Decoder): void {
    if (kind === protocol.SYNC) this.hearSync(decoding.readVarUint(body), decoding.readVarUint8Array(body));
    else if (kind === protocol.AWARENESS) applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(body), this);
    else if (kind === protocol.AUTH) this.hearRefusal(protocol.readReason(body));
    else if (kind === protocol.SAVED) {
      this.hasTrouble = false;
      this.book.saved(decoding.readVarUint(body), decoding.readVarUint(body));
      this.noteWaiting();
    } else if (kind === protocol.NEWS) this.line.news();
  }

  destroy(): void {
    clearTimeout(this.presenceTimer);
    clearTimeout(this.rejoinTimer);
    clearTimeout(this.noteTimer);
    // Leaving is told by the room; what the awareness says at its end would enter the room again.
    this.awareness.off("update", this.presenceChanged);
    this.awareness.destroy();
    this.doc.destroy();
  }

  /** Ends here, and takes what this device kept of the text along. Resolves when that is gone. */
  async forget(): Promise<void> {
    this.isSilenced = true;
    this.book.forget();
    this.destroy();
    if (!this.kept) return;
    await this.kept.destroy().catch(() => undefined);
    await removeDatabase(this.kept.name);
  }

  private hearSync(step: number, content: Uint8Array): void {
    if (step === protocol.STEP1) this.giveWhatIsLacking(content);
    else this.takeIn(content, step === protocol.STEP2);
    if (step === protocol.UPDATE) {
      // Others see only what is on disk: there is room again.
      this.hasTrouble = false;
      this.changedAt = Date.now();
      this.line.changed();
    }
    if (step === protocol.STEP2) {
      this.isSynced = true;
      this.tellReady();
      void this.kept?.set(KNOWN, 1).catch(() => undefined);
      this.line.changed();
    }
  }

  private takeIn(update: Uint8Array, isRejoining: boolean): void {
    // Who wrote the words is told; and who removed the line while away, for by now the writer may have left.
    const mayHaveRemoved = isRejoining && this.waiting > 0;
    const isOwn = ({ client, clock }: Y.ID) => client === this.doc.clientID || clock >= this.book.beyond(client);
    const fallen = takeIn(this.doc, update, this, { isOwn, mayHaveRemoved });
    this.book.heard(update);
    if (fallen) this.line.fallen(fallen);
    this.noteTimer ??= setTimeout(() => this.note(), NOTE_WAIT);
  }

  private giveWhatIsLacking(stateVector: Uint8Array): void {
    if (this.isSilenced) return;
    // A new seat counts from nothing.
    this.book.lost();
    this.book.asked(stateVector);
    if (this.wasSetBack()) return;
    const lacking = Y.encodeStateAsUpdate(this.doc, stateVector);
    if (this.isTooLarge(lacking)) return;
    this.book.sentEverything(lacking);
    this.isJoined = true;
    this.line.send(protocol.sync(this.room, protocol.STEP2, lacking));
    this.line.changed();
  }

  private wasSetBack(): boolean {
    if (!this.book.isSetBack(this.doc)) return false;
    this.book.setBack();
    this.silence(SET_BACK);
    return true;
  }

  private giveWhatWasKept(): void {
    if (this.wasSetBack()) return;
    const everything = Y.encodeStateAsUpdate(this.doc);
    if (this.isTooLarge(everything)) return;
    this.book.sentEverything(everything);
    this.line.send(protocol.sync(this.room, protocol.STEP2, everything));
  }

  private readonly changedHere = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || (this.kept && origin === this.kept)) return;
    if (this.isSilenced) return this.tellRefused(this.refusal?.key);
    if (!this.isJoined) this.book.madeOffline();
    else if (!this.isTooLarge(update)) {
      this.book.sent(update);
      this.line.send(protocol.sync(this.room, protocol.UPDATE, update));
    }
    this.noteWaiting();
  };

  private isTooLarge(update: Uint8Array): boolean {
    if (update.length + 1_000 < protocol.LARGEST_FRAME) return false;
    this.silence("realtime-too-large");
    return true;
  }

  private hearRefusal(reason: protocol.Reason): void {
    if (reason.key === STORAGE_TROUBLE) this.hasTrouble = true;
    if (reason.passing) return this.line.changed();
    if (reason.code === CLOSED) void this.shutOut(reason.key);
    else if (reason.code === undefined || reason.code === MALFORMED) this.silence(reason.key);
    else {
      this.disconnected();
      clearTimeout(this.rejoinTimer);
      this.rejoinTimer = setTimeout(() => this.join(), REJOIN_WAIT * (0.5 + Math.random()));
    }
  }

  /** The server does not take our changes. They are told, and nothing more is sent; reading goes on. */
  private silence(key: string): void {
    if (this.isSilenced) return;
    this.isSilenced = true;
    this.isJoined = false;
    void this.loaded.then(() => {
      this.book.forget();
      this.tellRefused(key);
    });
  }

  private tellRefused(key: string | undefined): void {
    // A letter that is typed before the refusal is told is told along with it.
    if (key === undefined) return;
    this.refusal = { key, text: this.unsent() };
    this.line.refused(this.refusal);
    this.line.changed();
  }

  /** The room is closed to us. Our own unsent words are told; the rest may no longer be read nor stay on this device. */
  private async shutOut(key: string): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    this.isSilenced = true;
    this.disconnected();
    await this.loaded;
    this.refusal = { key, text: this.unsent() };
    const forgotten = this.forget();
    this.line.closed(this.refusal);
    this.line.changed();
    await forgotten;
  }

  private unsent(): string {
    return unsentWords(this.doc, (client) => this.book.beyond(client));
  }

  private async load(kept: IndexeddbPersistence): Promise<void> {
    this.isKept = true;
    try {
      // A tab that logs out or forgets asks the others to let go; without this the next letter here would fail.
      (await kept._db).onversionchange = () => this.keepNoMore(kept);
      await kept.whenSynced;
      const [waiting, serverHas, known, since] = await Promise.all([WAITING, SERVER_HAS, KNOWN, SINCE].map((name) => kept.get(name)));
      this.book.madeBefore(Number(waiting ?? 0), (serverHas ?? []) as [number, number][], Number(since) || null);
      this.isLoaded = true;
      if (known || this.doc.store.clients.size > 0) this.tellReady();
      // Loaded after the handshake: what this device kept was not part of it.
      if (this.isJoined) this.giveWhatWasKept();
      this.noteWaiting();
    } catch {
      // A browser in private mode may forbid it; then the page says that nothing is kept.
      this.keepNoMore(kept);
    }
  }

  private keepNoMore(kept: IndexeddbPersistence): void {
    this.isKept = false;
    void kept.destroy().catch(() => undefined);
    this.line.changed();
  }

  private noteWaiting(): void {
    this.note();
    this.line.changed();
  }

  // Beside the text itself, so that the number and what is ours are right after a reload without a network.
  private note(): void {
    clearTimeout(this.noteTimer);
    this.noteTimer = undefined;
    // What was kept before is read first.
    if (!this.isLoaded) return;
    void this.kept?.set(WAITING, this.book.waiting).catch(() => undefined);
    void this.kept?.set(SINCE, this.book.waitingSince ?? 0).catch(() => undefined);
    void this.kept?.set(SERVER_HAS, this.book.serverHas as never).catch(() => undefined);
  }

  private readonly presenceChanged = ({ added, updated, removed }: Record<"added" | "updated" | "removed", number[]>, origin: unknown): void => {
    if (origin === this || ![...added, ...updated, ...removed].includes(this.doc.clientID)) return;
    this.presenceTimer ??= setTimeout(() => this.tellPresence(), PRESENCE_WAIT);
  };

  private tellPresence(): void {
    clearTimeout(this.presenceTimer);
    this.presenceTimer = undefined;
    this.line.send(protocol.awareness(this.room, encodeAwarenessUpdate(this.awareness, [this.doc.clientID])));
  }
}
