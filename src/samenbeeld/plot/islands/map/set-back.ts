/**
 * The server was put back to an older copy: what stood here and does not stand there is told, with a way to put it
 * back. It stays, also when the page is loaded again, until it stands there or the person closes it.
 */
import { element } from "../../../../../frontend/editor/ask.ts";
import { Aside } from "../../../../../frontend/offline/aside.ts";
import { noteUnsent } from "../../../../../frontend/offline/kept.ts";
import { say } from "../../../../../frontend/words.ts";
import type { Board } from "./board.ts";
import type { Thing } from "./page-data.ts";
import { inDegrees, middleOf } from "./places.ts";
import { isSame, type Lacking, lacking } from "./things.ts";

interface Kept {
  room: string;
  /** What stood here. */
  before: Thing[];
  /** What of it the server lacks; null as long as the server did not say what it has. */
  lacks: Lacking[] | null;
}

const MOST_NAMED = 12;

export class SetBack {
  private readonly board: Board;
  private readonly place: HTMLElement;
  private readonly aside: Aside<Kept>;
  private readonly kept = new Map<string, Kept>();
  private readonly boxes = new Map<string, HTMLElement>();

  constructor(board: Board, place: HTMLElement) {
    this.board = board;
    this.place = place;
    this.aside = new Aside<Kept>(board.data.member.account, "!set-back", "things");
    board.onChange((room) => this.lookAgain(room));
  }

  /** What was not closed at an earlier visit. */
  async showKept(): Promise<void> {
    for (const one of await this.aside.all()) {
      if (!this.board.layers.has(one.room) || this.kept.has(one.room)) continue;
      this.kept.set(one.room, one);
      if (one.lacks) this.draw(one.room);
      else void this.board.synced(one.room).then(() => this.compare(one.room));
    }
  }

  /** Keeps what stands here, lets the layer show what the server has, and tells what differs. */
  async take(room: string): Promise<void> {
    const before = [...this.board.on(room)];
    // First kept, then forgotten: at no moment the things are nowhere. Where nothing can be kept they are in memory.
    const one = await this.aside.put(room, (known) => together(known, { room, before, lacks: null })).catch(() => ({ room, before, lacks: null }));
    this.kept.set(room, one);
    await this.board.startAgain(room);
    this.compare(room);
  }

  private compare(room: string): void {
    const one = this.kept.get(room);
    if (!one) return;
    one.lacks = lacking(one.before, this.board.on(room));
    if (!one.lacks.length) this.tellNothing(room);
    this.keep(one);
    this.lookAgain(room);
  }

  /** What stands there by now, by whoever's hand, is not lacking any more. */
  private lookAgain(room: string): void {
    const one = this.kept.get(room);
    if (!one?.lacks) return;
    const rest = one.lacks.filter(({ thing }) => !isSame(thing, this.board.thing(room, thing.id)));
    if (!rest.length) return this.close(room);
    if (rest.length === one.lacks.length && this.boxes.has(room)) return;
    one.lacks = rest;
    this.keep(one);
    this.draw(room);
  }

  private draw(room: string): void {
    const { lacks } = this.kept.get(room)!;
    const count = lacks!.length;
    const box = element("div", { class: "plot-refused", role: "alert" });
    box.append(element("p", {}, say("plot-island-set-back", { layer: this.nameOf(room), count })));
    const list = element("ul", { class: "plot-refused__things" });
    for (const { thing } of lacks!.slice(0, MOST_NAMED)) list.append(element("li", {}, this.called(thing)));
    if (count > MOST_NAMED) list.append(element("li", {}, say("plot-island-set-back-more", { count: count - MOST_NAMED })));
    box.append(list, this.answers(room));
    const before = this.boxes.get(room);
    if (before) before.replaceWith(box);
    else this.place.prepend(box);
    this.boxes.set(room, box);
    this.note();
  }

  private answers(room: string): HTMLElement {
    const row = element("div", { class: "plot-form__end" });
    if (this.board.layers.get(room)?.mayWrite) row.append(button(say("plot-island-put-back"), (pressed) => this.putBack(room, pressed)));
    row.append(button(say("plot-island-close"), () => this.close(room)));
    return row;
  }

  // What somebody changed since is theirs: it stays in the list, to look at.
  private putBack(room: string, pressed: HTMLElement): void {
    if (!this.board.mayWrite(room)) {
      pressed.textContent = say("plot-island-put-back-later");
      return;
    }
    const untouched = this.kept.get(room)!.lacks!.filter(({ thing, instead }) => isSame(instead, this.board.thing(room, thing.id)));
    this.board.writeAll(room, untouched.map(({ thing }) => thing));
    const left = this.boxes.get(room);
    left?.querySelector("p")?.replaceChildren(say("plot-island-put-back-changed", { layer: this.nameOf(room) }));
    left?.querySelector("button")?.remove();
  }

  private close(room: string): void {
    this.boxes.get(room)?.remove();
    this.boxes.delete(room);
    this.kept.delete(room);
    void this.aside.drop(room).catch(() => undefined);
    this.note();
  }

  private tellNothing(room: string): void {
    const line = element("div", { class: "plot-refused", role: "status" });
    line.append(element("p", {}, say("plot-island-set-back-nothing", { layer: this.nameOf(room) })), button(say("plot-island-close"), () => line.remove()));
    this.place.prepend(line);
  }

  private keep(one: Kept): void {
    void this.aside.put(one.room, () => one).catch(() => undefined);
  }

  // Who logs out hears that something is on this device only.
  private note(): void {
    const count = [...this.kept.values()].reduce((sum, { lacks }) => sum + (lacks?.length ?? 0), 0);
    noteUnsent(this.board.data.member.account, `${this.board.data.activity.slug}/kaart-teruggezet`, count);
  }

  private nameOf(room: string): string {
    return this.board.layers.get(room)?.name ?? room;
  }

  private called(thing: Thing): string {
    const symbol = this.board.data.symbols.find(({ code }) => code === thing.symbol)?.name ?? "";
    return [symbol, thing.label, thing.note, inDegrees(middleOf(thing.geometry))].filter(Boolean).join(" · ");
  }
}

/** Put back twice in a row: what stood here at the first time may still be lacking. */
function together(known: Kept | undefined, now: Kept): Kept {
  const earlier = known?.lacks?.map(({ thing }) => thing) ?? known?.before ?? [];
  const ids = new Set(now.before.map(({ id }) => id));
  return { ...now, before: [...now.before, ...earlier.filter(({ id }) => !ids.has(id))] };
}

function button(words: string, act: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "utrecht-button utrecht-button--secondary-action" }, words);
  made.addEventListener("click", () => act(made));
  return made;
}
