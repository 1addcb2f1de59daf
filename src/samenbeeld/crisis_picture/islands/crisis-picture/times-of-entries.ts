/** The time at the right of an entry: when it was seen, or else when the last word of it arrived at the server. */
import type { PictureEditor } from "../../../../../frontend/editor/editor.ts";
import type { Entry } from "../../../../../frontend/editor/entries.ts";
import { serverNow } from "../../../../../frontend/server-clock.ts";
import { clock, day } from "../../../../../frontend/times.ts";
import { clocksBetween } from "./ranges.ts";
import { post } from "./page-data.ts";

interface Delivered {
  client: number;
  clock: number;
  at: string;
  /** The name of the node where it was written, when that is not this one. */
  node?: string;
}

const ASK_AFTER = 800;
const MOST_AT_ONCE = 2_000;

/** For all texts of the page: one question to the server, not one per text. */
export class TimesOfEntries {
  private readonly known = new Map<string, string>();
  private readonly nodes = new Map<string, string>();
  private readonly editors = new Map<string, PictureEditor>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly url: string;

  constructor(provenanceUrl: string) {
    this.url = provenanceUrl;
  }

  attach(room: string, editor: PictureEditor): void {
    this.editors.set(room, editor);
    this.askSoon();
  }

  /** The moment of an entry: when it was seen, or else when it was delivered; "" while that is not known. */
  momentOf(room: string, entry: Entry): string {
    const seen = entry.sentences.map(({ statement }) => statement?.observed_at ?? "").filter(Boolean).sort().at(-1);
    return seen ?? this.deliveredAt(room, entry);
  }

  /** When the last word of an entry arrived at the server, "" while that is not known. */
  deliveredAt(room: string, entry: Entry): string {
    const editor = this.editors.get(room);
    return (editor && this.known.get(keyOf(editor, entry))) ?? "";
  }

  /** The other node where the last word of an entry was written; "" for one of ours, and while it is not known. */
  nodeOf(room: string, entry: Entry): string {
    const editor = this.editors.get(room);
    return (editor && this.nodes.get(keyOf(editor, entry))) ?? "";
  }

  /** `14:22` today, else `14 jan`; "" while it is not known. */
  of(room: string, entry: Entry): string {
    const moment = this.momentOf(room, entry);
    return moment ? marginText(new Date(moment)) : "";
  }

  /** Asks the server once the texts have been quiet for a moment. */
  askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), ASK_AFTER);
  }

  private async ask(): Promise<void> {
    const wanted = this.wanted();
    const count = Object.values(wanted).flat().length;
    if (!count) return;
    try {
      const { rooms } = await post<{ rooms: Record<string, Delivered[]> }>(this.url, { rooms: wanted });
      const found = Object.entries(rooms).filter(([, items]) => items.length);
      for (const { client, clock: at, at: moment, node } of found.flatMap(([, items]) => items)) {
        this.known.set(`${client}:${at}`, moment);
        if (node) this.nodes.set(`${client}:${at}`, node);
      }
      for (const [room] of found) this.editors.get(room)?.redraw();
      // A picture with more entries than fit in one question.
      if (found.length && count === MOST_AT_ONCE) this.askSoon();
    } catch {
      // Without the server the margin stays empty: no time is better than a wrong one.
    }
  }

  private wanted(): Record<string, [number, number][]> {
    const wanted: Record<string, [number, number][]> = {};
    let left = MOST_AT_ONCE;
    for (const [room, editor] of this.editors) {
      if (editor.view.isDestroyed) continue;
      const keys = new Set(editor.entries().map((entry) => keyOf(editor, entry)));
      const unknown = [...keys].filter((key) => key && !this.known.has(key)).slice(0, left);
      if (unknown.length) wanted[room] = unknown.map((key) => key.split(":").map(Number) as [number, number]);
      left -= unknown.length;
    }
    return wanted;
  }
}

// The newest letter of an entry: clocks of one client only grow, but which client wrote last only the server knows.
// The last letter in reading order is nearly always that one, and costs one question per entry.
function keyOf(editor: PictureEditor, entry: Entry): string {
  const last = clocksBetween(editor.itemRuns(), entry.start, entry.start + entry.node.content.size).at(-1);
  return last ? `${last[0]}:${last[2] - 1}` : "";
}

function marginText(moment: Date): string {
  const now = new Date(serverNow());
  const date = (at: Date) => day(at, now);
  return date(moment) === date(now) ? clock(moment) : date(moment).split(" ").slice(-2).join(" ");
}
