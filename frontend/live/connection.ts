/**
 * One line to the server for every text of a page. It comes back by itself, with a fresh token, and takes the
 * other road when websockets are blocked. The texts go on without it and catch up when it is back.
 */
import type { Link, LinkEvents, OpenLink } from "./links.ts";
import { openSocket, openStream } from "./links.ts";
import { LiveDocument, type DocumentOptions, type Refusal } from "./document.ts";
import * as protocol from "./protocol.ts";

export interface ConnectionOptions {
  /** Asks for a fresh token. May reject: with `status` 401 or 403 the person is logged out, else there is no network. */
  askToken: () => Promise<string>;
  /** Scheme and host of the server; that of the page when not given. */
  origin?: string;
}

export type Status = "connecting" | "online" | "offline" | "logged-out";

const SHORTEST_WAIT = 500;
const LONGEST_WAIT = 15_000;
const TRIES_BEFORE_OTHER_ROAD = 2;
// A road that is broken without a word is noticed by a question that gets no answer.
const QUIET = 25_000;
const ANSWER_WITHIN = 10_000;

const EXPIRED = 4401;

export class LiveConnection {
  readonly texts = new Map<string, LiveDocument>();
  status: Status = "connecting";
  /** When the connection went away, Unix ms; null while there is one. */
  offlineSince: number | null = null;

  private readonly options: ConnectionOptions;
  private readonly origin: string;
  private readonly changed = new Set<() => void>();
  private readonly refused = new Set<(text: LiveDocument, refusal: Refusal) => void>();
  private readonly closed = new Set<(text: LiveDocument, refusal: Refusal) => void>();
  private readonly fallen = new Set<(text: LiveDocument, words: string) => void>();
  private readonly news = new Set<(room: string) => void>();
  private road: OpenLink = openSocket;
  private link: Link | null = null;
  private isOpen = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watch: ReturnType<typeof setInterval>;
  private heardAt = 0;
  private askedAt: number | null = null;
  private isOver = false;
  private isTelling = false;

  constructor(options: ConnectionOptions) {
    this.options = options;
    this.origin = options.origin ?? globalThis.location.origin;
    this.watch = setInterval(() => this.lookAfter(), 5_000);
    globalThis.addEventListener?.("online", this.tryNow);
    globalThis.addEventListener?.("offline", this.dropNow);
    void this.connect();
  }

  get isOnline(): boolean {
    return this.status === "online";
  }

  /** Whether this device keeps every text of this page. */
  get keepsTexts(): boolean {
    return [...this.texts.values()].every((text) => text.isKept);
  }

  /** Changes made here that the server does not have on disk, over all texts. */
  get waiting(): number {
    return [...this.texts.values()].reduce((sum, text) => sum + text.waiting, 0);
  }

  /** Since when something waits in any text, Unix ms; null when nothing does. */
  get waitingSince(): number | null {
    const since = [...this.texts.values()].flatMap((text) => text.waitingSince ?? []);
    return since.length ? Math.min(...since) : null;
  }

  /** Whether the server is there and does not get everything on its disk. */
  get isTroubled(): boolean {
    return this.isOnline && [...this.texts.values()].some((text) => text.isTroubled);
  }

  /** Takes part in `room` from now on. */
  open(room: string, options: DocumentOptions = {}): LiveDocument {
    const known = this.texts.get(room);
    if (known) return known;
    const text = new LiveDocument(room, options, {
      send: (frame) => this.isOpen && this.link?.send(frame),
      changed: () => this.tellChanged(),
      refused: (refusal) => this.refused.forEach((listener) => listener(text, refusal)),
      closed: (refusal) => this.closed.forEach((listener) => listener(text, refusal)),
      fallen: (words) => this.fallen.forEach((listener) => listener(text, words)),
      news: () => this.news.forEach((listener) => listener(room)),
    });
    this.texts.set(room, text);
    if (this.isOpen) text.join();
    return text;
  }

  /** Opens `room` anew with nothing but what the server has: what this device kept of it is gone first. */
  async startAgain(room: string, options: DocumentOptions = {}): Promise<LiveDocument> {
    const before = this.texts.get(room);
    this.texts.delete(room);
    if (this.isOpen) this.link?.send(protocol.leave(room));
    await before?.forget();
    return this.open(room, options);
  }

  onChange(listener: () => void): () => void {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  }

  onRefused(listener: (text: LiveDocument, refusal: Refusal) => void): () => void {
    this.refused.add(listener);
    return () => this.refused.delete(listener);
  }

  /** With what was written here and not sent: the text itself is gone from this device by then. */
  onClosed(listener: (text: LiveDocument, refusal: Refusal) => void): () => void {
    this.closed.add(listener);
    return () => this.closed.delete(listener);
  }

  /** Words stand in the text no more, though nobody took them away. */
  onFallen(listener: (text: LiveDocument, words: string) => void): () => void {
    this.fallen.add(listener);
    return () => this.fallen.delete(listener);
  }

  /** Something beside one of the texts is new: the page asks what. */
  onNews(listener: (room: string) => void): () => void {
    this.news.add(listener);
    return () => this.news.delete(listener);
  }

  /** Ends everything. What waits stays on this device. */
  destroy(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    clearInterval(this.watch);
    globalThis.removeEventListener?.("online", this.tryNow);
    globalThis.removeEventListener?.("offline", this.dropNow);
    this.link?.close();
    this.link = null;
    for (const text of this.texts.values()) text.destroy();
    this.texts.clear();
  }

  private async connect(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isOver || this.link) return;
    let token: string;
    try {
      token = await this.options.askToken();
    } catch (error) {
      const status = (error as { status?: number }).status;
      this.lost(status === 401 || status === 403 ? "logged-out" : "offline");
      return;
    }
    if (this.isOver || this.link) return;
    const events: LinkEvents = {
      opened: () => this.opened(),
      frame: (data) => this.hear(data),
      closed: (code) => {
        // An old line that ends late says nothing about the new one.
        if (this.link === link) this.lineClosed(code);
      },
    };
    const link = this.road(this.origin, token, events);
    this.link = link;
  }

  private opened(): void {
    this.isOpen = true;
    this.failures = 0;
    this.heardAt = Date.now();
    this.askedAt = null;
    this.status = "online";
    this.offlineSince = null;
    for (const text of this.texts.values()) text.join();
    this.tellChanged();
  }

  private hear(data: Uint8Array): void {
    this.heardAt = Date.now();
    this.askedAt = null;
    const { room, kind, body } = protocol.read(data);
    this.texts.get(room)?.hear(kind, body);
  }

  private lineClosed(code: number): void {
    const wasOpen = this.isOpen;
    this.link = null;
    this.isOpen = false;
    for (const text of this.texts.values()) text.disconnected();
    if (!wasOpen && code !== EXPIRED && ++this.failures % TRIES_BEFORE_OTHER_ROAD === 0) {
      this.road = this.road === openSocket ? openStream : openSocket;
    }
    this.lost("offline");
  }

  private lost(status: "offline" | "logged-out"): void {
    this.status = status;
    this.offlineSince ??= Date.now();
    this.tellChanged();
    if (this.isOver) return;
    // Spread, so that a server that restarts is not asked by everybody in the same second.
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** Math.min(this.failures, 6)) * (0.5 + Math.random());
    this.timer = setTimeout(() => void this.connect(), wait);
  }

  private lookAfter(): void {
    if (!this.isOpen) return;
    if (this.waiting) this.tellChanged();
    const now = Date.now();
    const [first] = this.texts.keys();
    if (this.askedAt !== null && now - this.askedAt > ANSWER_WITHIN) this.dropNow();
    else if (this.askedAt === null && first !== undefined && now - this.heardAt > QUIET) {
      this.askedAt = now;
      this.link?.send(protocol.queryAwareness(first));
    }
  }

  private readonly tryNow = (): void => {
    this.failures = 0;
    void this.connect();
  };

  private readonly dropNow = (): void => {
    const link = this.link;
    if (!link) return;
    this.lineClosed(1006);
    link.close();
  };

  // Many changes in one turn are one piece of news.
  private tellChanged(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    queueMicrotask(() => {
      this.isTelling = false;
      this.changed.forEach((listener) => listener());
    });
  }
}
