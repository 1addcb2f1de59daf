/**
 * The moment by the clock of the server. That of a phone may be minutes off: what is shown as now, and the order of
 * what was made, follow the server.
 */

/** A clock that is off by less than this misleads nobody. */
const NOTABLE = 120_000;

let ahead = Math.round(told());

export function serverNow(): number {
  return Date.now() + ahead;
}

/** By how many milliseconds this device is fast (above zero) or slow; 0 when it is about right, or nobody can say. */
export async function deviceIsOff(): Promise<number> {
  if (Math.abs(ahead) < NOTABLE) return 0;
  // The page may be one that the browser kept: then it carries the clock of then.
  const known = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  const answer = known && (await fetch(known.href, { method: "HEAD", cache: "no-store" }).catch(() => null));
  const now = Date.parse(answer?.headers.get("date") ?? "");
  ahead = Number.isNaN(now) ? 0 : now - Date.now();
  return Math.abs(ahead) < NOTABLE ? 0 : -ahead;
}

/** Since when this device kept the page that is shown; null for one that comes from the server. */
export function keptSince(): Date | null {
  // The service worker puts this mark on a page that it kept.
  const mark = document.querySelector<HTMLMetaElement>('meta[name="samenbeeld-kept-at"]');
  return mark && new Date(mark.content);
}

/** What the page says of the server's clock, beside ours when the page came. */
function told(): number {
  if (typeof document === "undefined") return 0;
  const server = Date.parse(document.body?.dataset["now"] ?? "");
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const isFresh = navigation?.type === "navigate" || navigation?.type === "reload";
  if (!navigation || !isFresh || keptSince() || Number.isNaN(server)) return 0;
  return server - (performance.timeOrigin + navigation.responseStart);
}
