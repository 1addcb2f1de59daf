/** The map with its list on a page of its own, and the same map as a column of the crisis picture. */
import { element } from "../../../../../frontend/editor/ask.ts";
import type { LiveConnection } from "../../../../../frontend/live/connection.ts";
import { SET_BACK } from "../../../../../frontend/live/document.ts";
import { serverNow } from "../../../../../frontend/server-clock.ts";
import { say } from "../../../../../frontend/words.ts";
import { baseMap } from "./base-map.ts";
import { Board } from "./board.ts";
import { careCard, thingCard } from "./card.ts";
import { followCare } from "./care.ts";
import { Form } from "./form.ts";
import { List, makeSortable, sortAgain } from "./list.ts";
import { fetchDrawn, type CareLocation, type MapData, type Thing } from "./page-data.ts";
import { drawLegend, showCareLayers, showLayers, showOutside } from "./panel.ts";
import { Paper } from "./paper.ts";
import { inDegrees, inRd } from "./places.ts";
import { toDegrees } from "./projection.ts";
import { SetBack } from "./set-back.ts";
import { showScale, showTools } from "./tools.ts";

const TIDY_EVERY = 30_000;
const UNDO_FOR = 10_000;
const FIT_AFTER = 150;

export async function showMap(root: ParentNode, data: MapData, live: LiveConnection | null): Promise<Paper> {
  const place = root.querySelector<HTMLElement>("[data-map-paper]")!;
  const [base] = await Promise.all([baseMap(data), fetchDrawn(data)]);
  root.querySelector("[data-map-without]")?.remove();
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-label", say("plot-island-paper"));
  const isPage = root.querySelector("[data-map-list]") !== null;
  const paper = new Paper(place, base, data.symbols);
  const board = new Board(data, live);
  new View(root, board, paper, base.places).start(isPage);
  if (live) showRefusals(live, board, root.querySelector<HTMLElement>("[data-map]")!);
  place.dataset["mapReady"] = "";
  return paper;
}

class View {
  private readonly root: ParentNode;
  private readonly board: Board;
  private readonly paper: Paper;
  private readonly place: HTMLElement;
  private readonly names: ReadonlyMap<string, [number, number]>;
  private list: List | null = null;
  private form: Form | null = null;
  private card: HTMLElement | null = null;
  /** What stands on each layer of care that is on. */
  private readonly spots = new Map<string, CareLocation[]>();
  private drawAges: () => void = () => {};
  private isFitted = false;
  private fitTimer: ReturnType<typeof setTimeout> | undefined;
  private undoTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: ParentNode, board: Board, paper: Paper, places: ReadonlyMap<string, [number, number]>) {
    this.root = root;
    this.board = board;
    this.paper = paper;
    this.place = root.querySelector<HTMLElement>("[data-map-paper]")!;
    this.names = new Map([...places].map(([name, point]) => [name, toDegrees(point)]));
  }

  start(isPage: boolean): void {
    const { board, paper, root } = this;
    paper.moment = board.data.moment ? Date.parse(board.data.moment) : serverNow();
    paper.showCare(board.data.care);
    this.drawAges = showLayers(root, board, paper);
    if (board.data.outside.length) showOutside(root, board.data.outside, paper, this.place);
    showCareLayers(root, board.data.careLayers, paper, this.spots);
    for (const room of board.layers.keys()) this.draw(room);
    this.isFitted = paper.showEverything();
    // Who takes the map in hand looks where they want.
    for (const taken of ["pointerdown", "wheel", "keydown"]) this.place.addEventListener(taken, () => (this.isFitted = true), { once: true });
    showTools(paper, this.place, (words) => this.tell(words), { measures: isPage });
    showScale(paper, this.place);
    paper.onChoose = (id) => this.choose(id);
    if (isPage) this.startPage();
    board.onChange((room) => {
      this.draw(room);
      if (!this.isFitted) this.fitSoon();
    });
    this.drawAround();
    followCare(board.data, (care, rows) => this.showCare(care, rows));
    if (!board.data.moment) setInterval(() => this.passTime(), TIDY_EVERY);
  }

  private startPage(): void {
    const { board, paper, root } = this;
    paper.onPointer = (point) => {
      if (!paper.isDrawing && !this.undoTimer) this.tell(say("plot-island-here", { degrees: inDegrees(point), rd: inRd(point) }));
    };
    const table = root.querySelector<HTMLTableElement>("[data-map-list]");
    const details = root.querySelector<HTMLDetailsElement>("[data-map-form]");
    if (details && board.data.isLive) this.form = new Form(details, board, paper, this.names, (words) => this.tell(words));
    if (table) {
      this.list = new List(table, board, {
        show: (id) => this.showOnMap(id),
        change: (room, thing) => this.change(room, thing),
        remove: (room, thing) => this.remove(room, thing),
      });
    }
    const care = root.querySelector<HTMLTableElement>("[data-care-list]");
    if (care) this.startCareList(care);
    this.letPrint();
  }

  // On paper there are no pages to leaf through.
  private letPrint(): void {
    for (const button of this.root.querySelectorAll<HTMLElement>("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => void this.list?.whole().then(() => print()));
    }
  }

  private showCare(care: CareLocation[], rows: string): void {
    this.board.data.care = care;
    this.paper.showCare(care);
    const open = this.paper.chosen;
    const table = this.root.querySelector<HTMLTableElement>("[data-care-list]");
    if (table) {
      // Whoever stands on a row with the keyboard keeps standing there.
      const held = document.activeElement?.closest<HTMLElement>("[data-care]")?.dataset["care"];
      table.tBodies[0]!.innerHTML = rows;
      this.enliven(table);
      sortAgain(table);
      if (held) table.querySelector<HTMLElement>(`[data-care="${CSS.escape(held)}"] button`)?.focus();
    }
    const isCare = care.some(({ id }) => id === open);
    if (isCare && !this.card?.contains(document.activeElement)) this.choose(open);
  }

  private startCareList(table: HTMLTableElement): void {
    makeSortable(table);
    this.enliven(table);
  }

  private enliven(table: HTMLTableElement): void {
    for (const row of table.querySelectorAll<HTMLElement>("[data-care]")) {
      const [name] = row.querySelectorAll("td");
      if (!name) continue;
      const show = element("button", { type: "button", class: "plot-show", title: say("plot-island-show") }, name.textContent ?? "");
      show.addEventListener("click", () => this.showOnMap(row.dataset["care"] ?? ""));
      name.replaceChildren(show);
    }
  }

  private draw(room: string): void {
    const index = [...this.board.layers.keys()].indexOf(room);
    // The shared map lies on top of what each drew for itself.
    this.paper.show(room, this.board.on(room), { isOld: this.board.isOld(room, this.paper.moment), zIndex: index === 0 ? 20 : 10 });
    this.drawAround();
  }

  private drawAround(): void {
    this.drawAges();
    for (const place of this.root.querySelectorAll<HTMLElement>("[data-map-legend]")) drawLegend(place, this.board);
    this.list?.draw(this.paper.moment);
    const count = [...this.board.layers.keys()].reduce((sum, room) => sum + this.board.on(room).length, 0);
    for (const told of this.root.querySelectorAll<HTMLElement>("[data-map-count]")) told.textContent = say("plot-count", { count });
  }

  // Layers come in one after the other over the live line: look once most of them are there.
  private fitSoon(): void {
    clearTimeout(this.fitTimer);
    this.fitTimer = setTimeout(() => !this.isFitted && this.paper.showEverything(), FIT_AFTER);
  }

  private passTime(): void {
    this.paper.setMoment(serverNow());
    for (const room of this.board.layers.keys()) this.draw(room);
  }

  private showOnMap(id: string): void {
    this.paper.choose(id, { bringIntoView: true });
    this.choose(id);
    this.place.scrollIntoView({ block: "nearest" });
    this.card?.querySelector<HTMLElement>("button")?.focus();
  }

  private choose(id: string): void {
    this.card?.remove();
    this.card = null;
    this.paper.choose(id);
    this.list?.choose(id);
    if (!id) return;
    const closed = () => {
      this.choose("");
      this.place.focus();
    };
    const found = this.board.find(id);
    const care = [this.board.data.care, ...this.spots.values()].flat().find((each) => each.id === id);
    const symbol = this.board.data.symbols.find(({ code }) => code === found?.thing.symbol);
    if (found && symbol) {
      const own = this.form ? { change: (room: string, thing: Thing) => this.change(room, thing), remove: (room: string, thing: Thing) => this.remove(room, thing) } : {};
      this.card = thingCard(this.board, found.room, found.thing, symbol, { ...own, closed });
    } else if (care) this.card = careCard(care, closed);
    if (this.card) this.place.append(this.card);
  }

  private change(room: string, thing: Thing): void {
    this.choose("");
    this.form?.change(room, thing);
  }

  // What can be undone is not asked first.
  private remove(room: string, thing: Thing): void {
    this.choose("");
    this.board.remove(room, thing.id);
    const name = thing.label || (this.board.data.symbols.find(({ code }) => code === thing.symbol)?.name ?? "");
    const undo = element("button", { type: "button", class: "plot-remove" }, say("plot-island-undo"));
    undo.addEventListener("click", () => {
      this.board.write(room, thing);
      this.stopUndo();
      this.tell(say("plot-island-placed", { name }));
    });
    this.stopUndo();
    this.status?.replaceChildren(`${say("plot-island-removed", { name })} `, undo);
    this.undoTimer = setTimeout(() => {
      this.stopUndo();
      this.tell("");
    }, UNDO_FOR);
    undo.focus();
  }

  private stopUndo(): void {
    clearTimeout(this.undoTimer);
    this.undoTimer = undefined;
  }

  private tell(words: string): void {
    if (this.status && !this.undoTimer) this.status.textContent = words;
  }

  private get status(): HTMLElement | null {
    return this.root.querySelector("[data-map-status]");
  }
}

/** What the server did not take is told, and the layer shows what the server has. */
function showRefusals(live: LiveConnection, board: Board, place: HTMLElement): void {
  const tell = (words: string) => place.prepend(element("p", { class: "plot-refused", role: "alert" }, words));
  const setBack = new SetBack(board, place);
  void setBack.showKept().catch(() => undefined);
  live.onRefused(({ room }, { key }) => {
    const layer = board.layers.get(room)?.name;
    if (layer === undefined) return;
    if (key === SET_BACK) return void setBack.take(room);
    const reason = key.startsWith("plot-refused") ? say(key) : say("plot-island-refused-rights");
    tell(say("plot-island-refused", { layer, reason }));
    void board.startAgain(room);
  });
  live.onClosed(({ room }) => {
    const layer = board.layers.get(room)?.name;
    if (layer !== undefined) tell(say("plot-island-closed", { layer }));
  });
}
