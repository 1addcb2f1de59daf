/** "Opgeslagen 14:22:05" only for what the server has on disk; before that "Bewaren…" or what keeps the changes waiting. */
import type { LiveConnection } from "../live/connection.ts";
import { clock, moment } from "../times.ts";
import { say } from "../words.ts";
import { icon } from "./icon.ts";

interface Counted {
  waiting: number;
  waitingSince: number | null;
  savedAt: number | null;
  isTroubled: boolean;
  changedAt: number | null;
}

type State =
  | { state: "saved"; at: number }
  | { state: "saving" }
  | { state: "troubled"; since: number }
  | { state: "waiting"; since: number }
  | { state: "changed"; at: number };

/** What the page may say of its changes; null when there is nothing to say. Who only reads has nothing to save. */
export function savedState(live: { isOnline: boolean; texts: ReadonlyMap<string, Counted> }, mayWrite: boolean): State | null {
  const texts = [...live.texts.values()];
  if (texts.some((text) => text.waiting > 0)) {
    const since = Math.min(...texts.flatMap((text) => text.waitingSince ?? []));
    if (!live.isOnline) return { state: "waiting", since };
    return texts.some((text) => text.isTroubled) ? { state: "troubled", since } : { state: "saving" };
  }
  const at = Math.max(0, ...texts.map((text) => (mayWrite ? text.savedAt : text.changedAt) ?? 0));
  return at > 0 ? { state: mayWrite ? "saved" : "changed", at } : null;
}

export function showSavedState(live: LiveConnection, mayWrite: () => boolean): void {
  const places = document.querySelectorAll<HTMLElement>("[data-saved-state]");
  let shown = "";
  live.onChange(() => {
    const state = savedState(live, mayWrite());
    const now = JSON.stringify(state);
    // What the server drew stays until there is something to say.
    if (now === shown || (!state && !shown)) return;
    shown = now;
    for (const place of places) place.replaceChildren(...(state ? [drawn(state)] : []));
  });
}

function drawn(state: State): HTMLElement {
  const box = document.createElement("span");
  if (state.state === "changed") {
    box.className = "sb-muted";
    box.textContent = say("crisis-picture-changed", { time: told(state.at) });
    return box;
  }
  // Waiting without a network and waiting for a disk look the same.
  const hasToWait = state.state === "waiting" || state.state === "troubled";
  box.className = `sb-saved sb-saved--${hasToWait ? "waiting" : state.state}`;
  // Each keystroke saves: read aloud, that would never stop. Only waiting is news.
  if (hasToWait) box.setAttribute("role", "status");
  const words = document.createElement("span");
  if (state.state === "saved") words.textContent = say("look-saved", { time: clock(new Date(state.at), true) });
  if (state.state === "saving") words.textContent = say("look-saving");
  if (state.state === "waiting") words.textContent = say("look-not-sent-since", { time: told(state.since) });
  if (state.state === "troubled") words.textContent = say("crisis-picture-editor-not-saved-yet", { time: told(state.since) });
  if (state.state !== "saving") box.append(icon(state.state === "saved" ? "check" : "clock"));
  box.append(words);
  return box;
}

function told(at: number): string {
  return moment(new Date(at), new Date());
}
