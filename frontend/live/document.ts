/** One shared text: kept on this device, merged with the server's, and honest about what is on disk there. */
import * as decoding from "lib0/decoding";
import { IndexeddbPersistence } from "y-indexeddb";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import { Bookkeeping } from "./bookkeeping.ts";
import * as protocol from "./protocol.ts";

export interface DocumentOptions {
  /** Name of the IndexedDB database that keeps the text; not kept when absent. */
  database?: string;
}

export interface Refusal {
  key: string;
  /** What was typed and not taken, "" when it cannot be told apart. */
  text: string;
}

/** What a text needs of the line it travels on. */
export interface Line {
  send(frame: Uint8Array): void;
  changed(): void;
  refused(refusal: Refusal): void;
  closed(): void;
}

const PRESENCE_WAIT = 300;
const REJOIN_WAIT = 1_000;
const TRY_AGAIN = new Set([1001, 1013, 4408, 4409]);
const WAITING = "waiting";
const KNOWN = "known";

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
  /** The last reason why something was not taken. */
  refusal: Refusal | null = null;

  private readonly line: Line;
  private readonly kept: IndexeddbPersistence | null;
  private readonly book = new Bookkeeping();
  private isJoined = false;
  private isSilenced = false;
  private presenceTimer: ReturnType<typeof setTimeout> | undefined;
  private rejoinTimer: ReturnType<typeof setTimeout> | undefined;
  private tellReady: () => void = () => {};

  constructor(room: string, options: DocumentOptions, line: Line) {
    this.room = room;
    this.line = line;
    this.ready = new Promise((resolve) => (this.tellReady = resolve));
    this.kept = options.database && typeof indexedDB !== "undefined" ? this.keep(options.database) : null;
    this.doc.on("update", this.changedHere);
    this.awareness.on("update", this.presenceChanged);
    // The server says who left. Without this every open text would repeat itself to everybody every 15 seconds.
    clearInterval(this.awareness._checkInterval);
  }

  /** Changes made here that the server does not have on disk. */
  get waiting(): number {
    return this.book.waiting;
  }

  /** When the server last said that everything of ours is on disk, server time in ms. */
  get savedAt(): number | null {
    return this.book.savedAt;
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
  }

  /** One message of the server about this room. */
  hear(kind: number, body: decoding.Decoder): void {
    if (kind === protocol.SYNC) this.hearSync(decoding.readVarUint(body), decoding.readVarUint8Array(body));
    else if (kind === protocol.AWARENESS) applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(body), this);
    else if (kind === protocol.AUTH) this.hearRefusal(protocol.readReason(body));
    else if (kind === protocol.SAVED) {
      this.book.saved(decoding.readVarUint(body), decoding.readVarUint(body));
      this.noteWaiting();
    }
  }

  destroy(): void {
    clearTimeout(this.presenceTimer);
    clearTimeout(this.rejoinTimer);
    this.awareness.destroy();
    this.doc.destroy();
  }

  private hearSync(step: number, content: Uint8Array): void {
    if (step === protocol.STEP1) this.giveWhatIsLacking(content);
    else Y.applyUpdate(this.doc, content, this);
    if (step === protocol.STEP2) {
      this.isSynced = true;
      this.tellReady();
      void this.kept?.set(KNOWN, 1).catch(() => undefined);
      this.line.changed();
    }
  }

  private giveWhatIsLacking(stateVector: Uint8Array): void {
    if (this.isSilenced) return;
    // A new seat counts from nothing.
    this.book.lost();
    const lacking = Y.encodeStateAsUpdate(this.doc, stateVector);
    if (this.isTooLarge(lacking)) return;
    this.book.sentEverything(lacking);
    this.isJoined = true;
    this.line.send(protocol.sync(this.room, protocol.STEP2, lacking));
    this.line.changed();
  }

  private giveWhatWasKept(): void {
    const everything = Y.encodeStateAsUpdate(this.doc);
    if (this.isTooLarge(everything)) return;
    this.book.sentEverything(everything);
    this.line.send(protocol.sync(this.room, protocol.STEP2, everything));
  }

  private readonly changedHere = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || (this.kept && origin === this.kept)) return;
    if (this.isSilenced) return this.tellRefused(this.refusal?.key ?? "realtime-read-only", [update]);
    if (this.isJoined && !this.isTooLarge(update)) {
      this.book.sent(update);
      this.line.send(protocol.sync(this.room, protocol.UPDATE, update));
    } else if (!this.isSilenced) this.book.madeOffline(update);
    this.noteWaiting();
  };

  private isTooLarge(update: Uint8Array): boolean {
    if (update.length + 1_000 < protocol.LARGEST_FRAME) return false;
    this.silence("realtime-too-large", [update]);
    return true;
  }

  private hearRefusal(reason: protocol.Reason): void {
    if (reason.passing) return;
    if (reason.code === undefined) return this.silence(reason.key, this.book.unsaved());
    this.disconnected();
    if (TRY_AGAIN.has(reason.code)) {
      clearTimeout(this.rejoinTimer);
      this.rejoinTimer = setTimeout(() => this.join(), REJOIN_WAIT * (0.5 + Math.random()));
      return;
    }
    // What may no longer be read may not stay on this device either.
    this.isClosed = true;
    void this.kept?.clearData();
    this.line.closed();
    this.line.changed();
  }

  /** The server does not take our changes. Show them, keep reading, and start from its truth at the next visit. */
  private silence(key: string, updates: Uint8Array[]): void {
    this.isSilenced = true;
    this.isJoined = false;
    this.book.forget();
    void this.kept?.clearData();
    this.tellRefused(key, updates);
    this.noteWaiting();
  }

  private tellRefused(key: string, updates: Uint8Array[]): void {
    this.refusal = { key, text: updates.map(insertedText).join("").slice(0, 20_000) };
    this.line.refused(this.refusal);
    this.line.changed();
  }

  private keep(database: string): IndexeddbPersistence {
    const kept = new IndexeddbPersistence(database, this.doc);
    this.isKept = true;
    // A browser in private mode may forbid it; then the page says that nothing is kept.
    kept._db.catch(() => {
      this.isKept = false;
      this.line.changed();
    });
    void kept.whenSynced.then(async () => {
      this.book.madeBefore(Number((await kept.get(WAITING)) ?? 0));
      if ((await kept.get(KNOWN)) || this.doc.store.clients.size > 0) this.tellReady();
      // Loaded after the handshake: what this device kept was not part of it.
      if (this.isJoined) this.giveWhatWasKept();
      this.line.changed();
    });
    return kept;
  }

  private noteWaiting(): void {
    // Beside the text itself, so that the number is right after a reload without a network.
    void this.kept?.set(WAITING, this.book.waiting).catch(() => undefined);
    this.line.changed();
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

/** The letters that an update brings. */
function insertedText(update: Uint8Array): string {
  return Y.decodeUpdate(update)
    .structs.map((struct) => (struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : ""))
    .join("");
}
