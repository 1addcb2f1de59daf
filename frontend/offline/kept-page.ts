/** A page that was kept says so, with its age, and how to see it as it is now. */
import { element } from "../editor/ask.ts";
import { icon } from "../line/icon.ts";
import { keptSince } from "../server-clock.ts";
import { moment } from "../times.ts";
import { say } from "../words.ts";

/** Where a text lives, the line of that text tells it, with what waits. */
export function tellKept(): void {
  const since = keptSince();
  const place = document.getElementById("sb-lines");
  if (!since || !place || place.querySelector("[data-offline-line]")) return;
  const line = element("p", { class: "sb-line sb-line--offline", role: "status" });
  const words = say("look-kept-page", { time: moment(since, new Date()) });
  line.append(icon("offline"), element("span", {}, words), loadAgain());
  place.append(line);
}

export function loadAgain(): HTMLElement {
  const here = location.pathname + location.search;
  return element("a", { class: "utrecht-link", href: here }, say("look-load-again"));
}
