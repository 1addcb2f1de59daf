/** Layers of what is known of care: off until a person asks for one, and asked again while somebody looks. */
import { say } from "../../../../../frontend/words.ts";
import type { CareLayer, CareLocation } from "./page-data.ts";
import type { Paper } from "./paper.ts";

const ASK_EVERY = 30_000;

/** Keeps one layer on the map as long as its box is pressed; what stands on it is put in `found`. */
export function followLayer(one: CareLayer, box: HTMLInputElement, state: HTMLElement, paper: Paper, found: Map<string, CareLocation[]>): void {
  const ask = async () => {
    if (!box.checked || document.hidden) return;
    const answer = await fetch(one.url).catch(() => null);
    if (answer?.status !== 200 || answer.redirected) {
      state.textContent = say("plot-island-outside-offline");
      return;
    }
    const { care } = (await answer.json()) as { care: CareLocation[] };
    found.set(one.id, care);
    paper.showCare(care, one.id);
    paper.setVisible(one.id, box.checked);
    state.textContent = care.length ? "" : say("plot-island-care-nothing");
  };
  const pressed = () => {
    paper.setVisible(one.id, box.checked);
    if (box.checked) return void ask();
    found.delete(one.id);
    state.textContent = "";
  };
  box.addEventListener("change", pressed);
  setInterval(() => void ask(), ASK_EVERY);
  pressed();
}
