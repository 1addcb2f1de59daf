/**
 * The line under the stripe: since when there is no connection, or that the server cannot save now, and how much
 * waits. Everything stays usable.
 */
import { element } from "../editor/ask.ts";
import type { LiveConnection } from "../live/connection.ts";
import { loadAgain } from "../offline/kept-page.ts";
import { keptSince } from "../server-clock.ts";
import { moment } from "../times.ts";
import { say } from "../words.ts";
import { icon } from "./icon.ts";

// A line that comes and goes at every hiccup of the network is noise.
const PATIENCE = 2_000;

export function showOfflineLine(live: LiveConnection): void {
  const place = document.querySelector<HTMLElement>("[data-offline-line]");
  if (!place) return;
  const keptAt = keptSince();
  let shown = "";
  const draw = () => {
    const words = sentences(live, keptAt, Date.now()).join(" ");
    if (words === shown) return;
    shown = words;
    const shownLine = words && line(words, live.isTroubled ? "warning" : "offline");
    if (shownLine && keptAt && live.isOnline) shownLine.append(loadAgain());
    place.replaceChildren(...(shownLine ? [shownLine] : []));
  };
  // What stays at the top of the page stays below this line.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--sb-lines-height", `${place.offsetHeight}px`);
  }).observe(place);
  live.onChange(draw);
  setInterval(draw, 1_000);
  draw();
}

function sentences(live: LiveConnection, keptAt: Date | null, now: number): string[] {
  if (live.isTroubled) {
    const here = live.keepsTexts ? [say("crisis-picture-editor-kept-here")] : notKept(live);
    return [say("crisis-picture-editor-storage-trouble"), ...here, ...waiting(live, now)];
  }
  const since = live.offlineSince;
  // The texts are as they are now; what stands around them is of then.
  if (live.isOnline && keptAt) return [say("look-kept-page", { time: told(keptAt, now) })];
  if (live.isOnline || since === null || (now - since < PATIENCE && !keptAt)) return [];
  return [
    live.status === "logged-out"
      ? say("crisis-picture-editor-logged-out")
      : say("look-offline-since", { time: told(since, now) }),
    ...(keptAt ? [say("look-kept-page", { time: told(keptAt, now) })] : []),
    ...waiting(live, now),
    ...notKept(live),
  ];
}

function waiting(live: LiveConnection, now: number): string[] {
  // How many changes is a number of keystrokes, which says nothing to who wrote them.
  const since = live.waitingSince;
  return since === null ? [] : [say("look-offline-waiting", { time: told(since, now) })];
}

// Both by the clock of this device.
function told(at: number | Date, now: number): string {
  return moment(new Date(at), new Date(now));
}

function notKept(live: LiveConnection): string[] {
  return live.keepsTexts ? [] : [say("crisis-picture-editor-not-kept")];
}

function line(words: string, sign: string): HTMLElement {
  const box = element("div", { class: "sb-line sb-line--offline", role: "status" });
  box.append(icon(sign), element("span", {}, words));
  return box;
}
