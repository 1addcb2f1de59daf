import { age, clock } from "../../../../../frontend/times.ts";

const EVERY = 10_000;

/** Keeps ages and the clock true. Server time counts: a wrong clock in the browser shifts nothing. */
export function startTicking(): void {
  const shown = document.querySelector<HTMLTimeElement>("[data-sb-clock] time");
  // A page that the service worker kept carries the server's clock of then.
  const isKept = document.querySelector('meta[name="samenbeeld-kept-at"]') !== null;
  const ahead = shown && !isKept ? Date.parse(shown.dateTime) - Date.now() : 0;
  const tick = (): void => {
    const now = new Date(Date.now() + ahead);
    for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-sb-age]")) {
      const words = age(new Date(element.dateTime), now, element.dataset.sbAge === "short");
      if (element.textContent !== words) element.textContent = words;
    }
    if (shown && shown.textContent !== clock(now)) shown.textContent = clock(now);
  };
  tick();
  setInterval(tick, EVERY);
  document.addEventListener("visibilitychange", tick);
}
