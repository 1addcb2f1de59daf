/** The form beside the map: typed or drawn, it becomes the same thing. Works without the network. */
import { element } from "../../../../../frontend/editor/ask.ts";
import { say } from "../../../../../frontend/words.ts";
import type { Board } from "./board.ts";
import type { Geometry, GeometryKind, MapSymbol, Stored, Thing } from "./page-data.ts";
import type { Paper } from "./paper.ts";
import { geometryOf, type Places, Unreadable, writtenPlace } from "./places.ts";
import { newId } from "./things.ts";

export class Form {
  private readonly details: HTMLDetailsElement;
  private readonly form: HTMLFormElement;
  private readonly board: Board;
  private readonly paper: Paper;
  private readonly places: Places;
  private readonly tell: (words: string) => void;
  private readonly symbols: ReadonlyMap<string, MapSymbol>;
  private readonly submitWords: string;
  private changing: { room: string; id: string } | null = null;

  constructor(details: HTMLDetailsElement, board: Board, paper: Paper, places: Places, tell: (words: string) => void) {
    this.details = details;
    this.form = details.querySelector("form")!;
    this.board = board;
    this.paper = paper;
    this.places = places;
    this.tell = tell;
    this.symbols = new Map(board.data.symbols.map((symbol) => [symbol.code, symbol]));
    this.submitWords = this.submitButton.textContent ?? "";
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.control("symbol").addEventListener("change", () => this.fitSymbol());
    this.control("place").addEventListener("change", () => this.sketchTyped());
    details.addEventListener("toggle", () => {
      if (details.open) this.fitSymbol();
      else this.clear();
    });
    this.fitSymbol();
  }

  /** Fill in what stands there, to change it. */
  change(room: string, thing: Thing): void {
    this.clear();
    this.changing = { room, id: thing.id };
    const values: Record<string, string> = {
      room,
      symbol: thing.symbol,
      place: writtenPlace(thing.geometry),
      label: thing.label ?? "",
      note: thing.note ?? "",
      number: thing.number === undefined ? "" : String(thing.number),
      level: thing.level ?? "unknown",
      valid_from: inLocalTime(thing.valid_from),
      valid_until: inLocalTime(thing.valid_until),
    };
    for (const [name, value] of Object.entries(values)) this.control(name).value = value;
    this.control("room").setAttribute("disabled", "");
    this.submitButton.textContent = say("plot-save");
    this.details.open = true;
    this.fitSymbol();
    this.paper.sketch(thing.geometry, (geometry) => (this.control("place").value = writtenPlace(geometry)));
    this.control("label").focus();
    this.details.scrollIntoView({ block: "nearest" });
  }

  private submit(event: SubmitEvent): void {
    const room = this.changing?.room ?? this.control("room").value;
    // Nothing live to write in: the ordinary way over the network.
    if (!this.board.mayWrite(room)) return;
    event.preventDefault();
    try {
      const thing = this.thing();
      this.board.write(room, thing);
      this.tell(say(this.changing ? "plot-island-changed" : "plot-island-placed", { name: thing.label || (this.symbols.get(thing.symbol)?.name ?? "") }));
      this.details.open = false;
      this.clear();
      this.paper.choose(thing.id, { bringIntoView: false });
      this.details.querySelector("summary")?.focus();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.refuse(say(error.key, error.values), error.key.startsWith("plot-place") ? "place" : error.key === "plot-refused-label-missing" ? "label" : error.key === "plot-refused-number-range" ? "number" : "valid_until");
    }
  }

  private thing(): Thing {
    const symbol = this.symbol;
    const stored: Stored = { symbol: symbol.code, geometry: geometryOf(this.control("place").value, symbol.draws, this.places) };
    const [label, note, number] = ["label", "note", "number"].map((name) => this.control(name).value.trim()) as [string, string, string];
    if (symbol.needsLabel && !label) throw new Unreadable("plot-refused-label-missing");
    if (label) stored.label = label;
    if (note) stored.note = note;
    if (symbol.hasNumber && number) {
      if (!/^\d{1,6}$/.test(number) || Number(number) > 100_000) throw new Unreadable("plot-refused-number-range");
      stored.number = Number(number);
    }
    if (symbol.hasLevel) stored.level = this.control("level").value || "unknown";
    const [from, until] = [inUtc(this.control("valid_from").value), inUtc(this.control("valid_until").value)];
    if (from) stored.valid_from = from;
    if (until) stored.valid_until = until;
    if (from && until && from >= until) throw new Unreadable("plot-refused-ends-before-start");
    return { id: this.changing?.id ?? newId(), ...stored };
  }

  private fitSymbol(): void {
    const symbol = this.symbol;
    for (const row of this.form.querySelectorAll<HTMLElement>("[data-only]")) row.hidden = !symbol[row.dataset["only"] as "hasLevel" | "hasNumber"];
    const place = this.form.querySelector<HTMLElement>("[data-map-draw]");
    place?.replaceChildren(...(symbol.draws.length === 1 ? [this.pen(symbol.draws[0]!, "plot-island-draw")] : symbol.draws.map((kind) => this.pen(kind, `plot-island-as-${kind.toLowerCase()}`))));
    place?.classList.add("plot-draw");
  }

  private pen(kind: GeometryKind, words: string): HTMLElement {
    const button = element("button", { type: "button", class: "utrecht-button utrecht-button--secondary-action", "data-pen": kind }, say(words));
    button.addEventListener("click", () => {
      this.tell(say(`plot-island-draw-${kind.toLowerCase()}`));
      this.paper.map.getTargetElement()?.scrollIntoView({ block: "nearest" });
      this.paper.sketch(null, (geometry) => this.drawn(geometry));
      this.paper.draw(kind, (geometry) => this.drawn(geometry));
    });
    return button;
  }

  private drawn(geometry: Geometry): void {
    this.control("place").value = writtenPlace(geometry);
    this.tell(say("plot-island-drawn"));
    this.control("label").focus({ preventScroll: true });
  }

  private sketchTyped(): void {
    try {
      const geometry = geometryOf(this.control("place").value, this.symbol.draws, this.places);
      this.paper.sketch(geometry, (changed) => (this.control("place").value = writtenPlace(changed)));
    } catch {
      // Half typed: it is judged when the form is sent.
    }
  }

  private refuse(words: string, field: string): void {
    this.form.querySelector(".plot-refused")?.remove();
    this.form.prepend(element("p", { class: "plot-refused", role: "alert" }, words));
    this.control(field).focus();
  }

  private clear(): void {
    this.changing = null;
    this.form.querySelector(".plot-refused")?.remove();
    this.control("room").removeAttribute("disabled");
    for (const name of ["place", "label", "note", "number", "valid_from", "valid_until"]) this.control(name).value = "";
    this.submitButton.textContent = this.submitWords;
    this.paper.sketch(null);
  }

  private get symbol(): MapSymbol {
    return this.symbols.get(this.control("symbol").value) ?? this.board.data.symbols[0]!;
  }

  private get submitButton(): HTMLButtonElement {
    return this.form.querySelector<HTMLButtonElement>("button[type=submit]")!;
  }

  private control(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }
}

function inUtc(written: string): string {
  return written ? new Date(written).toISOString().replace(".000Z", "+00:00") : "";
}

/** For a datetime-local field, on the clock of this device. */
function inLocalTime(written: string | undefined): string {
  if (!written) return "";
  const moment = new Date(written);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
