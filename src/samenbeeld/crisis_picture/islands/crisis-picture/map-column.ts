/** The map beside the text: fetched for who turns to it, on the same live line; which of the two stands is kept. */
import type { LiveConnection } from "../../../../../frontend/live/connection.ts";
import { mapData } from "../../../plot/islands/map/page-data.ts";

const VIEW = "samenbeeld-view";

const SHOWN = "samenbeeld-map";

export function showMapWhenWanted(live: LiveConnection): void {
  const data = mapData();
  const column = document.querySelector<HTMLElement>(".cp-map");
  if (!data || !column) return;
  keepView();
  void wanted(column).then(async () => {
    localStorage.setItem(SHOWN, "yes");
    const { showMap } = await import("../../../plot/islands/map/map-page.ts");
    showMap(column, data, live);
  });
}

/**
 * The map weighs as much as the whole text, so it is fetched for who turns to it. Whoever did so once on this device
 * has it at once the next time, when it is in sight and the text stands.
 */
function wanted(column: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    for (const turn of ["pointerenter", "focusin", "click"]) column.addEventListener(turn, () => resolve(), { once: true });
    for (const button of column.querySelectorAll<HTMLElement>("[data-map-show]")) button.hidden = false;
    if (localStorage.getItem(SHOWN) === null) return;
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      whenQuiet(resolve);
    });
    watch.observe(column);
  });
}

function keepView(): void {
  const choices = document.querySelectorAll<HTMLInputElement>('input[name="cp-view"]');
  const kept = localStorage.getItem(VIEW);
  for (const choice of choices) {
    if (choice.value === kept) choice.checked = true;
    choice.addEventListener("change", () => localStorage.setItem(VIEW, choice.value));
  }
}

function whenQuiet(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 1_500 });
  else setTimeout(act, 200);
}
