/** The time at the right of an entry: when it was seen, or else when the last word of it arrived at the server. */
import type { PictureEditor } from "../../../../../frontend/editor/editor.ts";
import type { Entry } from "../../../../../frontend/editor/entries.ts";
import { clock, day } from "../../../../../frontend/times.ts";
import { clocksBetween } from "./ranges.ts";
import { post } from "./page-data.ts";

interface Delivered {
  client: number;
  clock: number;
  at: string;
}

const ASK_AFTER = 800;
const MOST_AT_ONCE = 500;

export class TimesOfEntries {
  private readonly known = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly room: string;
  private readonly url: string;
  private editor: PictureEditor | null = null;

  constructor(room: string, provenanceUrl: string) {
    this.room = room;
    this.url = provenanceUrl;
  }

  attach(editor: PictureEditor): void {
    this.editor = editor;
    this.askSoon();
  }

  /** `14:22` today, else `14 jan`; "" while it is not known. */
  of(entry: Entry): string {
    const seen = entry.sentences.map(({ statement }) => statement?.observed_at ?? "").filter(Boolean).sort().at(-1);
    const moment = seen ?? this.known.get(this.keyOf(entry));
    return moment ? marginText(new Date(moment)) : "";
  }

  /** Asks the server once the text has been quiet for a moment. */
  askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), ASK_AFTER);
  }

  private async ask(): Promise<void> {
    const { editor } = this;
    if (!editor || editor.view.isDestroyed) return;
    const wanted = new Map<string, [number, number]>();
    for (const entry of editor.entries()) {
      const key = this.keyOf(entry);
      if (key && !this.known.has(key)) wanted.set(key, key.split(":").map(Number) as [number, number]);
    }
    if (!wanted.size) return;
    try {
      const items = [...wanted.values()].slice(0, MOST_AT_ONCE);
      const { items: found } = await post<{ items: Delivered[] }>(this.url, { room: this.room, items });
      for (const { client, clock: at, at: moment } of found) this.known.set(`${client}:${at}`, moment);
      if (found.length) editor.redraw();
    } catch {
      // Without the server the margin stays empty: no time is better than a wrong one.
    }
  }

  // The newest letter of an entry: clocks of one client only grow, but which client wrote last only the server knows.
  // The last letter in reading order is nearly always that one, and costs one question per entry.
  private keyOf(entry: Entry): string {
    if (!this.editor) return "";
    const last = clocksBetween(this.editor.itemRuns(), entry.start, entry.start + entry.node.content.size).at(-1);
    return last ? `${last[0]}:${last[2] - 1}` : "";
  }
}

function marginText(moment: Date): string {
  const now = new Date();
  const date = (at: Date) => day(at, now);
  return date(moment) === date(now) ? clock(moment) : date(moment).split(" ").slice(-2).join(" ");
}
