/**
 * The line under the stripe: since when there is no connection, or that the server cannot save now, and how much
 * waits. Everything stays usable.
 */
import { element } from "../editor/ask.ts";
import type { LiveConnection } from "../live/connection.ts";
import { clock } from "../times.ts";
import { say } from "../words.ts";
import { icon } from "./icon.ts";

// A line that comes and goes at every hiccup of the network is noise.
const PATIENCE = 2_000;

export function showOfflineLine(live: LiveConnection): void {
  const place = document.querySelector<HTMLElement>("[data-offline-line]");
  if (!place) return;
  const keptAt = document.querySelector<HTMLMetaElement>('meta[name="samenbeeld-kept-at"]')?.content;
  let shown = "";
  const draw = () => {
    const words = sentences(live, keptAt, Date.now()).join(" ");
    if (words === shown) return;
    shown = words;
    place.replaceChildren(...(words ? [line(words, live.isTroubled ? "warning" : "offline")] : []));
  };
  // What stays at the top of the page stays below this line.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--sb-lines-height", `${place.offsetHeight}px`);
  }).observe(place);
  live.onChange(draw);
  setInterval(draw, 1_000);
  draw();
}

function sentences(live: LiveConnection, keptAt: string | undefined, now: number): string[] {
  if (live.isTroubled) {
    const here = live.keepsTexts ? [say("crisis-picture-editor-kept-here")] : notKept(live);
    return [say("crisis-picture-editor-storage-trouble"), ...here, ...waiting(live)];
  }
  const since = live.offlineSince;
  if (live.isOnline || since === null || (now - since < PATIENCE && !keptAt)) return [];
  return [
    live.status === "logged-out"
      ? say("crisis-picture-editor-logged-out")
      : say("look-offline-since", { time: clock(new Date(since)) }),
    ...(keptAt ? [say("crisis-picture-editor-copy-of", { time: clock(new Date(keptAt)) })] : []),
    ...waiting(live),
    ...notKept(live),
  ];
}

function waiting(live: LiveConnection): string[] {
  // How many changes is a number of keystrokes, which says nothing to who wrote them.
  const since = live.waitingSince;
  return since === null ? [] : [say("look-offline-waiting", { time: clock(new Date(since)) })];
}

function notKept(live: LiveConnection): string[] {
  return live.keepsTexts ? [] : [say("crisis-picture-editor-not-kept")];
}

function line(words: string, sign: string): HTMLElement {
  const box = element("div", { class: "sb-line sb-line--offline", role: "status" });
  box.append(icon(sign), element("span", {}, words));
  return box;
}
