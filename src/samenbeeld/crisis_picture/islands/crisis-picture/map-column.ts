/** The map beside the text: fetched when it comes into sight, on the same live line; which of the two stands is kept. */
import type { LiveConnection } from "../../../../../frontend/live/connection.ts";
import { mapData } from "../../../plot/islands/map/page-data.ts";

const VIEW = "samenbeeld-view";

export function showMapWhenSeen(live: LiveConnection): void {
  const data = mapData();
  const column = document.querySelector<HTMLElement>(".cp-map");
  if (!data || !column) return;
  keepView();
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    // The text comes first; the map may wait for a quiet moment.
    whenQuiet(() => void import("../../../plot/islands/map/map-page.ts").then(({ showMap }) => showMap(column, data, live)));
  });
  watch.observe(column);
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
