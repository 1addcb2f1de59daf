/** The layers with their age and a box to hide them, and the legend of what is on the map. */
import { element } from "../../../../../frontend/editor/ask.ts";
import { age } from "../../../../../frontend/times.ts";
import { say } from "../../../../../frontend/words.ts";
import type { Board } from "./board.ts";
import { momentInWords } from "./card.ts";
import type { Outside } from "./outside.ts";
import type { CareLayer, CareLocation, OutsideLayer } from "./page-data.ts";
import type { Paper } from "./paper.ts";
import { CLOSED, LEVEL, swatch } from "./signs.ts";

export function showLayers(place: ParentNode, board: Board, paper: Paper): () => void {
  for (const row of place.querySelectorAll<HTMLElement>("[data-layer]")) {
    const box = row.querySelector<HTMLInputElement>("[data-layer-box]");
    if (!box) continue;
    box.hidden = false;
    box.addEventListener("change", () => paper.setVisible(row.dataset["layer"] ?? "", box.checked));
  }
  return () => {
    for (const room of board.layers.keys()) drawAge(place, board, room, paper.moment);
  };
}

/** A box for each layer from outside, off at first, and what became of it beside its name. Who lays none fetches nothing. */
export function showOutside(root: ParentNode, layers: readonly OutsideLayer[], paper: Paper, place: HTMLElement): void {
  const tell = (id: string, words: string) => {
    const state = root.querySelector<HTMLElement>(`[data-outside="${CSS.escape(id)}"] [data-outside-state]`);
    if (state) state.textContent = words;
  };
  let outside: Promise<Outside> | undefined;
  const fetched = async () => {
    const { Outside, toldInWords } = await import("./outside.ts");
    const made = new Outside(paper, place);
    made.onTold = (id, told) => tell(id, toldInWords(told));
    return made;
  };
  for (const one of layers) {
    const box = root.querySelector<HTMLInputElement>(`[data-outside="${CSS.escape(one.id)}"] [data-outside-box]`);
    if (!box) continue;
    box.hidden = false;
    box.checked = false;
    box.addEventListener("change", async () => {
      try {
        await (await (outside ??= fetched())).show(one, box.checked);
      } catch {
        // It did not come over the line: pressing again asks again.
        outside = undefined;
        box.checked = false;
        tell(one.id, say("plot-island-outside-offline"));
      }
    });
  }
}

/** A box for each layer of care, off at first. Who lays none fetches nothing. */
export function showCareLayers(root: ParentNode, layers: readonly CareLayer[], paper: Paper, found: Map<string, CareLocation[]>): void {
  for (const one of layers) {
    const row = root.querySelector(`[data-care-layer="${CSS.escape(one.id)}"]`);
    const box = row?.querySelector<HTMLInputElement>("[data-care-layer-box]");
    const state = row?.querySelector<HTMLElement>("[data-care-layer-state]");
    if (!box || !state) continue;
    box.hidden = box.checked = false;
    box.addEventListener("change", async () => (await import("./care-layers.ts")).followLayer(one, box, state, paper, found), { once: true });
  }
}

export function drawLegend(place: HTMLElement, board: Board): void {
  const used = new Set([...board.layers.keys()].flatMap((room) => board.on(room).map(({ symbol }) => symbol)));
  const rows = board.data.symbols.filter(({ code, hasLevel }) => used.has(code) && !hasLevel).map((symbol) => line(swatch(symbol), symbol.name));
  const { care } = board.data;
  if (care.some(({ isClosed }) => !isClosed) || used.has("care_location")) rows.push(line(swatch(LEVEL, "orange"), say("plot-island-legend-care")));
  if (care.some(({ isClosed }) => isClosed)) rows.push(line(swatch(CLOSED), say("plot-island-legend-closed")));
  if (care.some(({ isStale }) => isStale)) {
    const stale = swatch(LEVEL, "orange");
    stale.classList.add("plot-stale");
    rows.push(line(stale, say("plot-island-legend-stale")));
  }
  place.replaceChildren(...rows);
}

function drawAge(place: ParentNode, board: Board, room: string, moment: number): void {
  const row = place.querySelector<HTMLElement>(`[data-layer="${CSS.escape(room)}"]`);
  const told = row?.querySelector<HTMLElement>("[data-layer-age]");
  if (!row || !told) return;
  const [at, isOld, count] = [board.changed(room), board.isOld(room, moment), board.on(room).length];
  row.classList.toggle("plot-layer--old", isOld);
  row.classList.toggle("plot-layer--empty", count === 0);
  // A layer that was empty comes out of the fold with its first thing.
  const fold = row.closest<HTMLElement>("[data-map-layers-empty]");
  if (fold && count > 0) {
    const list = place.querySelector<HTMLElement>("[data-map-layers]");
    list?.querySelector('[data-layer="care"]')?.before(row);
    if (!fold.children.length) fold.closest("details")?.remove();
  }
  const words = count === 0 ? say("plot-layer-empty") : at === null ? "" : board.data.moment ? momentInWords(new Date(at).toISOString()) : age(new Date(at), new Date(moment), true);
  told.textContent = isOld ? `${words}, ${say("plot-layer-old")}` : words;
}

function line(sign: SVGElement, words: string): HTMLElement {
  const row = element("span");
  row.append(sign, element("span", {}, words));
  return row;
}
