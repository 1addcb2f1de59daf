import { element } from "../../../../../frontend/editor/ask.ts";
import { icon } from "../../../../../frontend/line/icon.ts";
import { deviceIsOff, serverNow } from "../../../../../frontend/server-clock.ts";
import { age, clock, left } from "../../../../../frontend/times.ts";
import { say } from "../../../../../frontend/words.ts";

const EVERY = 10_000;

/** Keeps ages, what is left of a time and the clock true. Server time counts: a wrong clock in the browser shifts nothing. */
export function startTicking(): void {
  const shown = document.querySelector<HTMLTimeElement>("[data-sb-clock] time");
  const tick = (): void => {
    const now = new Date(serverNow());
    for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-sb-age]")) {
      write(element, age(new Date(element.dateTime), now, element.dataset.sbAge === "short"));
    }
    for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-sb-left]")) {
      write(element, left(new Date(element.dateTime), now, element.dataset.sbLeft));
    }
    if (shown && shown.textContent !== clock(now)) shown.textContent = clock(now);
  };
  tick();
  setInterval(tick, EVERY);
  document.addEventListener("visibilitychange", tick);
  void deviceIsOff().then(tellClock);
}

function write(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** Who types a moment looks at the clock of the phone: then it has to be known that it is wrong. */
function tellClock(off: number): void {
  if (!off) return;
  const minutes = Math.round(Math.abs(off) / 60_000);
  const line = element("p", { class: "sb-line", "data-clock-line": "" });
  line.append(icon("clock"), element("span", {}, say(off > 0 ? "look-clock-fast" : "look-clock-slow", { minutes })));
  document.getElementById("sb-lines")?.append(line);
}
