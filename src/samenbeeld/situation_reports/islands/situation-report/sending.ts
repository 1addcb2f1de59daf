/** Sending: the form goes into the outbox of this device first, then to the server, and leaves it when it arrived. */
import { element } from "../../../../../frontend/editor/ask.ts";
import { say } from "../../../../../frontend/words.ts";
import { entries, forget, post, waitToSend } from "../../../../../frontend/offline/outbox.ts";

export function startSending(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sr-send]")) {
    form.addEventListener("submit", (event) => {
      const by = (event as SubmitEvent).submitter as HTMLButtonElement | null;
      if (by?.name === "meer") return;
      event.preventDefault();
      void send(form);
    });
  }
}

async function send(form: HTMLFormElement): Promise<void> {
  if (form.dataset["sending"]) return;
  form.dataset["sending"] = "yes";
  const account = document.body.dataset["account"] ?? "";
  const fields = Object.fromEntries(entries(form));
  const parcel = { url: form.action, fields, place: placeName(), page: location.pathname, at: Date.now() };
  const id = await waitToSend(account, parcel);
  const outcome = await post(parcel);
  if (outcome.kind === "arrived") {
    await forget(account, id);
    await forget(account, `draft:${form.dataset["place"]}`);
    location.assign(outcome.url);
    return;
  }
  delete form.dataset["sending"];
  if (outcome.kind === "refused") {
    await forget(account, id);
    // The server says it best, with what was typed in the form: let it answer as it does without a script.
    form.submit();
    return;
  }
  tell(outcome.kind === "logged-out" ? say("situation-reports-log-in-again") : say("situation-reports-not-sent"));
}

function placeName(): string {
  return document.querySelector(".act-head__name")?.textContent?.trim() ?? "";
}

function tell(words: string): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("form[data-sr-send] button[type=submit]:not([name])")) button.disabled = true;
  const place = document.querySelector("[data-sr-waiting]") ?? document.querySelector("[data-sr-saved]");
  const box = element("div", { class: "sr-waiting", role: "status" });
  box.append(element("b", {}, words));
  place?.replaceChildren(box);
}
