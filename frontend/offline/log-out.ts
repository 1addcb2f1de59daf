/** Logging out removes what this device keeps. Changes that were not sent are told first. */
import { confirmFirst, element } from "../editor/ask.ts";
import { say } from "../words.ts";
import { onLoggedOut, tellLoggedOut, unsent, wipe } from "./kept.ts";

const LOGIN_PAGE = "/inloggen/";

/** On every page: the worker that keeps pages, and a log-out that wipes, also from another tab. */
export function startKeeping(): void {
  // Only over https and on localhost; without it the page works, but not without a network.
  void navigator.serviceWorker?.register("/service-worker.js").catch(() => undefined);
  onLoggedOut(() => location.replace(LOGIN_PAGE));
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-sb-log-out]")) return;
    event.preventDefault();
    void logOut(form);
  });
}

async function logOut(form: HTMLFormElement): Promise<void> {
  if (!(await mayLose(unsent()))) return;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
    if (answer.type !== "opaqueredirect" && !answer.ok) throw new Error(String(answer.status));
  } catch {
    // Still logged in at the server, so what is here stays here too.
    return tellFailed();
  }
  await wipe();
  tellLoggedOut();
  location.replace(LOGIN_PAGE);
}

async function mayLose(count: number): Promise<boolean> {
  if (count === 0) return true;
  return confirmFirst(
    say("look-log-out-unsent-title"),
    say("look-log-out-unsent"),
    say("look-log-out-anyway"),
    say("look-log-out-stay"),
  );
}

// In the place for lines about the whole page: the menu that held the button is closed by now.
function tellFailed(): void {
  const line = element("div", { class: "sb-line", role: "alert" }, say("look-log-out-failed"));
  document.getElementById("sb-lines")?.append(line);
  setTimeout(() => line.remove(), 15_000);
}
