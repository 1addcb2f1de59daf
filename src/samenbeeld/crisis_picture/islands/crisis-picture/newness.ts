/**
 * New since you looked: a bar at what others wrote, and a count. It goes when it has been in view for a while, or at
 * "Alles gezien". Nothing on the page moves because of it.
 */
import type * as Y from "yjs";
import { element } from "../../../../../frontend/editor/ask.ts";
import type { PictureEditor } from "../../../../../frontend/editor/editor.ts";
import type { Entry, Sentence } from "../../../../../frontend/editor/entries.ts";
import { type ItemRange, touches } from "../../../../../frontend/editor/items.ts";
import type { LiveDocument } from "../../../../../frontend/live/document.ts";
import { serverNow } from "../../../../../frontend/server-clock.ts";
import { moment } from "../../../../../frontend/times.ts";
import { say } from "../../../../../frontend/words.ts";
import { get, type PageData, post } from "./page-data.ts";
import { clocksBetween, without } from "./ranges.ts";

// Long enough to have read it, short enough not to be asked twice.
const SEEN_AFTER = 4_000;
const LOOK_EVERY = 500;
const TELL_AT_MOST_EVERY = 15_000;

interface Followed {
  text: LiveDocument;
  ranges: ItemRange[];
  editor: PictureEditor | null;
  /** How long each new entry has been in view, by its first item. */
  inView: Map<string, number>;
}

export class Newness {
  private readonly followed = new Map<string, Followed>();
  private readonly data: PageData;
  private readonly since: string | null;
  private toldAt = 0;
  private untold = false;

  constructor(data: PageData) {
    this.data = data;
    this.since = data.lastSeen;
    setInterval(() => this.look(), LOOK_EVERY);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.tell(true);
    });
  }

  /** What others write in this text while the page is open is new. */
  follow(text: LiveDocument): void {
    const before = this.followed.get(text.room);
    const followed: Followed = { text, ranges: before?.ranges ?? [], editor: null, inView: new Map() };
    this.followed.set(text.room, followed);
    text.doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (transaction.local || !text.isSynced) return;
      const added = this.addedByOthers(text, transaction);
      if (!added.length) return;
      followed.ranges.push(...added);
      this.changed(followed);
    });
  }

  /** Asks the server once what became new in all these texts since this person looked. */
  async load(): Promise<void> {
    if (!this.since || !this.followed.size) return;
    try {
      const asked = [["since", this.since], ...[...this.followed.keys()].map((room) => ["room", room])];
      const { rooms } = await get<{ rooms: Record<string, ItemRange[]> }>(this.data.newUrl, asked);
      for (const [room, followed] of this.followed) {
        followed.ranges.push(...(rooms[room] ?? []));
        if (rooms[room]?.length) this.changed(followed);
      }
    } catch {
      // Without a connection nothing is known to be new; what comes in later still gets its bar.
    }
  }

  attach(room: string, editor: PictureEditor): void {
    const followed = this.followed.get(room);
    if (!followed) return;
    followed.editor = editor;
    this.changed(followed);
  }

  isNew(room: string, entry: Entry): boolean {
    return this.newSentences(this.followed.get(room), entry).length > 0;
  }

  allSeen(): void {
    for (const followed of this.followed.values()) {
      followed.ranges = [];
      this.changed(followed);
    }
    this.untold = true;
    this.tell(true);
  }

  private addedByOthers({ awareness, doc }: LiveDocument, transaction: Y.Transaction): ItemRange[] {
    return [...transaction.afterState].flatMap(([client, to]): ItemRange[] => {
      const from = transaction.beforeState.get(client) ?? 0;
      const user = awareness.getStates().get(client)?.user as { account?: string } | undefined;
      const isOwn = client === doc.clientID || user?.account === this.data.member.account;
      return to > from && !isOwn ? [[client, from, to]] : [];
    });
  }

  private newSentences(followed: Followed | undefined, entry: Entry): Sentence[] {
    if (!followed?.editor || !followed.ranges.length) return [];
    const runs = followed.editor.itemRuns();
    return entry.sentences.filter(({ from, to }) => touches(runs, followed.ranges, from, to));
  }

  private changed(followed: Followed): void {
    followed.editor?.redraw();
    this.count(followed);
    const any = [...this.followed.values()].some((one) => one.ranges.length > 0 && this.total(one) > 0);
    showAllSeen(any, () => this.allSeen());
  }

  private total(followed: Followed): number {
    return (followed.editor?.entries() ?? []).reduce((sum, entry) => sum + this.newSentences(followed, entry).length, 0);
  }

  private count(followed: Followed): void {
    const count = this.total(followed);
    const head = headOf(followed.text.room);
    if (!head) return;
    const shown = head.querySelector<HTMLElement>(".sb-new-count") ?? element("span", { class: "sb-new-count" });
    const time = this.since ? moment(new Date(this.since), new Date(serverNow())) : "";
    shown.textContent = count
      ? time
        ? say("crisis-picture-editor-new-since", { count, time })
        : say("crisis-picture-editor-new", { count })
      : "";
    if (!shown.isConnected) head.querySelector("h2, h3")?.after(shown);
  }

  private look(): void {
    if (document.visibilityState !== "visible") return;
    for (const followed of this.followed.values()) if (followed.ranges.length) this.lookAt(followed);
    this.tell(false);
  }

  private lookAt(followed: Followed): void {
    const { editor } = followed;
    if (!editor) return;
    const runs = editor.itemRuns();
    const seen: ItemRange[] = [];
    for (const entry of editor.entries()) {
      if (!this.newSentences(followed, entry).length || !isInView(editor, entry)) continue;
      const clocks = clocksBetween(runs, entry.start, entry.start + entry.node.content.size);
      const key = String(clocks[0]);
      const time = (followed.inView.get(key) ?? 0) + LOOK_EVERY;
      followed.inView.set(key, time);
      if (time >= SEEN_AFTER) seen.push(...clocks);
    }
    if (!seen.length) return;
    followed.ranges = without(followed.ranges, seen);
    this.untold = true;
    this.changed(followed);
  }

  // The server keeps one moment per person, so it is told only when nothing new is left unseen.
  private tell(now: boolean): void {
    if (!this.untold || (!now && Date.now() - this.toldAt < TELL_AT_MOST_EVERY)) return;
    if ([...this.followed.values()].some((followed) => this.total(followed) > 0)) return;
    this.untold = false;
    this.toldAt = Date.now();
    post(this.data.seenUrl).catch(() => {
      this.untold = true;
    });
  }
}

function isInView(editor: PictureEditor, entry: Entry): boolean {
  const node = editor.view.nodeDOM(entry.at);
  if (!(node instanceof HTMLElement)) return false;
  const { top, bottom, height } = node.getBoundingClientRect();
  const middle = top + height / 2;
  if (height === 0 || middle < 0 || middle > innerHeight || bottom < 0) return false;
  // Columns scroll by themselves: what is scrolled away inside one is not seen either.
  const { left, width } = node.getBoundingClientRect();
  const on = document.elementFromPoint(left + Math.min(width / 2, 120), middle);
  return on !== null && (editor.view.dom.contains(on) || on.contains(node));
}

function headOf(room: string): HTMLElement | null {
  const place = document.querySelector(`[data-document="${CSS.escape(room)}"]`);
  return place?.parentElement?.querySelector<HTMLElement>(".cp-section__head") ?? null;
}

function showAllSeen(any: boolean, act: () => void): void {
  const place = document.querySelector<HTMLElement>("[data-presence]");
  let button = document.querySelector<HTMLButtonElement>(".sb-all-seen");
  if (!button && any && place) {
    button = element("button", { type: "button", class: "sb-link-button sb-all-seen" }, say("crisis-picture-editor-all-seen"));
    button.addEventListener("click", act);
    place.before(button);
  }
  if (button) button.hidden = !any;
}
