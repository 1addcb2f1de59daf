/** The list of everything on the map: live, sortable, and a way to each thing without a mouse. */
import { element } from "../../../../../frontend/editor/ask.ts";
import { serverNow } from "../../../../../frontend/server-clock.ts";
import { age } from "../../../../../frontend/times.ts";
import { language, say } from "../../../../../frontend/words.ts";
import type { Board } from "./board.ts";
import { momentInWords, origin, validInWords } from "./card.ts";
import { sizeInWords } from "./measure.ts";
import type { MapSymbol, Thing } from "./page-data.ts";
import { inDegrees, inRd, middleOf } from "./places.ts";
import { swatch } from "./signs.ts";
import { stateAt } from "./things.ts";

const ASK_AFTER = 1_500;

export interface ListActions {
  show: (id: string) => void;
  change: (room: string, thing: Thing) => void;
  remove: (room: string, thing: Thing) => void;
}

export class List {
  private readonly table: HTMLTableElement;
  private readonly board: Board;
  private readonly actions: ListActions;
  private readonly symbols: ReadonlyMap<string, MapSymbol>;
  /** What each row shows, as JSON; rows the server wrote are right already. */
  private readonly shown = new Map<string, string>();
  private readonly withActions: boolean;
  /** What stands on other pages of the list. What comes after this page was sent is shown here. */
  private readonly elsewhere: Set<string>;
  /** Rows made here of what stood on other pages, when the server could not be asked. */
  private readonly bare = new Set<string>();
  private unnamed = new Set<string>();
  private moment = serverNow();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(table: HTMLTableElement, board: Board, actions: ListActions) {
    this.table = table;
    this.board = board;
    this.actions = actions;
    this.symbols = new Map(board.data.symbols.map((symbol) => [symbol.code, symbol]));
    this.withActions = table.querySelector("thead .plot-list__do") !== null;
    for (const room of board.layers.keys()) for (const thing of board.on(room)) this.note(room, thing);
    this.elsewhere = new Set(this.shown.keys());
    for (const row of this.rows()) {
      this.elsewhere.delete(row.dataset["feature"] ?? "");
      this.enliven(row);
    }
    // An address from before the list had pages names a thing and no page.
    this.elsewhere.delete(location.hash.replace("#ding-", ""));
    makeSortable(table);
  }

  /** Takes what stands on other pages into this one: as the server tells it, or without it as it is known here. */
  async whole(): Promise<void> {
    const pages = document.querySelector<HTMLElement>("[data-list-pages]");
    const link = pages?.querySelector<HTMLAnchorElement>("[data-list-whole]");
    if (!pages || !link) return;
    const sent = await fetch(link.href).then((answer) => (answer.ok ? answer.text() : ""), () => "");
    const body = this.table.tBodies[0]!;
    for (const row of new DOMParser().parseFromString(sent, "text/html").querySelectorAll<HTMLTableRowElement>("[data-map-list] tr[data-feature]")) {
      const id = row.dataset["feature"] ?? "";
      const isNew = this.elsewhere.delete(id);
      // In the order of the whole; what changed meanwhile is drawn anew below.
      const shown = isNew ? row : this.row(id);
      if (shown) body.append(shown);
      if (isNew) this.enliven(row);
    }
    for (const id of this.elsewhere) this.bare.add(id);
    this.elsewhere.clear();
    pages.remove();
    this.draw(this.moment);
  }

  /** Rows follow the map; those that did not change are left alone. */
  draw(moment: number): void {
    this.moment = moment;
    const wanted = new Map<string, { room: string; thing: Thing }>();
    for (const room of this.board.layers.keys()) for (const thing of this.board.on(room)) wanted.set(thing.id, { room, thing });
    const body = this.table.tBodies[0]!;
    for (const row of this.rows()) if (!wanted.has(row.dataset["feature"] ?? "")) row.remove();
    const there = new Map(this.rows().map((row) => [row.dataset["feature"] ?? "", row]));
    let isNew = false;
    for (const [id, { room, thing }] of wanted) {
      if (this.elsewhere.has(id)) continue;
      const before = there.get(id);
      const written = signature(room, thing, stateAt(thing, moment));
      if (before && this.shown.get(id) === written) continue;
      const row = this.made(room, thing, moment);
      if (before) before.replaceWith(row);
      else {
        body.append(row);
        if (location.hash === `#${row.id}`) row.scrollIntoView({ block: "center" });
      }
      this.shown.set(id, written);
      if (!this.bare.delete(id)) this.unnamed.add(id);
      isNew = true;
    }
    body.querySelector("[data-none]")?.toggleAttribute("hidden", wanted.size > 0);
    if (isNew) this.nameSoon();
  }

  choose(id: string): void {
    for (const row of this.rows()) row.classList.toggle("plot-row--chosen", row.dataset["feature"] === id);
  }

  private note(room: string, thing: Thing): void {
    const moment = this.board.data.moment ? Date.parse(this.board.data.moment) : serverNow();
    this.shown.set(thing.id, signature(room, thing, stateAt(thing, moment)));
  }

  private made(room: string, thing: Thing, moment: number): HTMLTableRowElement {
    const symbol = this.symbols.get(thing.symbol);
    const state = stateAt(thing, moment);
    const row = element("tr", { id: `ding-${thing.id}`, "data-feature": thing.id, "data-room": room });
    if (state !== "now") row.className = "plot-row--old";
    const kind = element("span", { class: "plot-kind" });
    const level = symbol?.hasLevel ? `, ${say(`look-level-${thing.level ?? "unknown"}`)}` : "";
    if (symbol) kind.append(swatch(symbol, thing.level), element("span", {}, `${symbol.name}${level}`));
    const label = cell(thing.label ? element("span", { class: "sb-human" }, thing.label) : undefined);
    if (thing.number !== undefined) label.append(" ", element("b", {}, new Intl.NumberFormat(language()).format(thing.number)));
    if (thing.note) label.append(element("span", { class: "plot-note sb-human" }, thing.note));
    if (!label.childNodes.length) label.append(nothing(say("plot-no-label")));
    const place = cell(element("span", {}, inDegrees(middleOf(thing.geometry))));
    place.className = "plot-place";
    place.append(" ", element("span", { class: "sb-muted" }, `RD ${inRd(middleOf(thing.geometry))}`));
    const size = sizeInWords(thing.geometry);
    const valid = cell();
    if (state !== "now") valid.append(element("b", {}, say(`plot-${state}`)), " ");
    valid.append(validInWords(thing) || nothing(say("plot-valid-always")));
    row.append(cell(kind), label, cell(this.board.layers.get(room)?.name), place, cell(size || nothing(say("plot-no-size"))), valid);
    row.append(element("td", { "data-who": "" }, this.board.waiting(room) ? say("plot-island-not-sent") : ""));
    if (this.withActions) row.append(this.doing(room, thing, symbol));
    this.enliven(row);
    return row;
  }

  private doing(room: string, thing: Thing, symbol: MapSymbol | undefined): HTMLTableCellElement {
    const box = element("td", { class: "plot-list__do" });
    if (!this.board.layers.get(room)?.mayWrite) return box;
    const about = ` ${symbol?.name ?? ""} ${thing.label ?? ""}`;
    const url = `${this.board.data.changeUrl}?${new URLSearchParams({ room, id: thing.id })}`;
    const change = element("a", { class: "utrecht-link", href: url, "data-change": "" }, say("plot-change"));
    change.append(element("span", { class: "sb-unseen" }, about));
    const remove = element("button", { type: "button", class: "plot-remove", "data-remove": "" }, say("plot-remove"));
    remove.append(element("span", { class: "sb-unseen" }, about));
    box.append(change, " ", remove);
    return box;
  }

  /** The kind becomes a button that shows the thing on the map; change and remove work without the network. */
  private enliven(row: HTMLTableRowElement): void {
    const id = row.dataset["feature"] ?? "";
    const kind = row.querySelector(".plot-kind");
    if (kind && kind.parentElement?.tagName !== "BUTTON") {
      const show = element("button", { type: "button", class: "plot-show", title: say("plot-island-show") });
      kind.replaceWith(show);
      show.append(kind);
      show.addEventListener("click", () => this.actions.show(id));
    }
    row.querySelector("[data-change]")?.addEventListener("click", (event) => this.act(event, id, this.actions.change));
    const remove = row.querySelector("[data-remove]");
    remove?.addEventListener(remove.tagName === "FORM" ? "submit" : "click", (event) => this.act(event, id, this.actions.remove));
  }

  private act(event: Event, id: string, act: (room: string, thing: Thing) => void): void {
    const found = this.board.find(id);
    // Without a live document the ordinary form does it.
    if (!found || !this.board.mayWrite(found.room)) return;
    event.preventDefault();
    act(found.room, found.thing);
  }

  /** Who changed it is told by the server, once it is there. */
  private nameSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.name(), ASK_AFTER);
  }

  private async name(): Promise<void> {
    const asked = [...this.unnamed];
    this.unnamed = new Set();
    for (const id of asked) {
      const found = this.board.find(id);
      const place = this.row(id)?.querySelector<HTMLElement>("[data-who]");
      if (!found || !place) continue;
      try {
        const { changedBy, changedAt } = await origin(this.board, found.room, id);
        place.replaceChildren(changedBy, element("br"), element("span", { class: "sb-muted", title: momentInWords(changedAt) }, this.board.data.moment ? momentInWords(changedAt) : age(new Date(changedAt), new Date(serverNow()), true)));
      } catch {
        this.unnamed.add(id);
      }
    }
    if (this.unnamed.size) this.timer = setTimeout(() => void this.name(), ASK_AFTER * 4);
  }

  private rows(): HTMLTableRowElement[] {
    return [...this.table.querySelectorAll<HTMLTableRowElement>("tr[data-feature]")];
  }

  private row(id: string): HTMLTableRowElement | null {
    return this.table.querySelector(`tr[data-feature="${CSS.escape(id)}"]`);
  }
}

/** Heads become buttons that sort the rows by what their cells say. */
export function makeSortable(table: HTMLTableElement): void {
  for (const head of table.querySelectorAll<HTMLTableCellElement>("thead th[data-sort]")) {
    const button = element("button", { type: "button" }, head.textContent ?? "");
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const isUp = head.getAttribute("aria-sort") !== "ascending";
      for (const other of table.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
      sortBy(table, head);
    });
  }
}

/** In the order that was asked for last, after rows came anew; as the server has them when nobody asked. */
export function sortAgain(table: HTMLTableElement): void {
  const head = table.querySelector<HTMLTableCellElement>("thead th[aria-sort]");
  if (head) sortBy(table, head);
}

function sortBy(table: HTMLTableElement, head: HTMLTableCellElement): void {
  const column = head.cellIndex;
  const direction = head.getAttribute("aria-sort") === "ascending" ? 1 : -1;
  const compare = new Intl.Collator(language(), { numeric: true }).compare;
  const body = table.tBodies[0]!;
  const rows = [...body.rows].filter((row) => row.cells.length > column && !("none" in row.dataset));
  const said = (row: HTMLTableRowElement) => row.cells[column]?.dataset["value"] ?? row.cells[column]?.textContent?.trim() ?? "";
  rows.sort((one, other) => compare(said(one), said(other)) * direction);
  body.append(...rows);
}

function signature(room: string, thing: Thing, state: string): string {
  const fields = Object.entries(thing).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([room, fields.map(([name, value]) => [name, name === "geometry" ? sorted(value as object) : value]), state]);
}

function sorted(value: object): unknown {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function cell(content?: HTMLElement | string): HTMLTableCellElement {
  const made = element("td");
  if (content) made.append(content);
  return made;
}

function nothing(words: string): HTMLElement {
  const made = element("span", { class: "sb-unseen" }, words);
  const box = element("span");
  box.append(element("span", { "aria-hidden": "true" }, "·"), made);
  return box;
}
