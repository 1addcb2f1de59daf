/** Keeps what is typed: at the server a moment after the last letter, on the device at once when that fails. */
import { clock } from "../../../../../frontend/times.ts";
import { say } from "../../../../../frontend/words.ts";
import { entries, forget, keep, kept, type Fields } from "../../../../../frontend/offline/outbox.ts";

const PAUSE = 900;
const AGAIN = 15_000;

export function startDraft(form: HTMLFormElement, account: string, changed: () => void): void {
  const name = `draft:${form.dataset["place"]}`;
  const place = form.querySelector<HTMLElement>("[data-sr-saved]");
  let timer = 0;
  // What is in the page as it came. Words that were typed before this script began are nowhere else yet.
  let sent = JSON.stringify(asItCame(form));
  let isBusy = false;

  const show = (words: string, isSaved: boolean) => {
    if (!place) return;
    place.textContent = words;
    place.classList.toggle("sr-saved--here", !isSaved);
  };

  const save = async () => {
    if (isBusy || form.dataset["sending"]) return;
    const fields = plain(form);
    const written = JSON.stringify(fields);
    if (written === sent) return;
    isBusy = true;
    await keep(account, name, { fields, base: value(form, "base"), revision: value(form, "revision"), at: Date.now() });
    show(say("situation-reports-saving"), false);
    try {
      const answer = await fetch(form.dataset["draft"] ?? "", { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      const told = (await answer.json()) as { revision?: number; at?: string; message?: string };
      if (answer.ok && told.revision !== undefined && told.at) {
        sent = written;
        (form.elements.namedItem("revision") as HTMLInputElement).value = String(told.revision);
        await forget(account, name);
        show(say("situation-reports-saved", { time: clock(new Date(told.at)) }), true);
      } else {
        show(told.message ?? say("situation-reports-kept-here"), false);
      }
    } catch {
      show(say("situation-reports-kept-here"), false);
      timer = window.setTimeout(() => void save(), AGAIN);
    } finally {
      isBusy = false;
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), PAUSE);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  window.addEventListener("online", () => void save());
  window.addEventListener("pagehide", () => void save());
  if (JSON.stringify(plain(form)) !== sent) later();
  document.querySelector("[data-sr-discard]")?.addEventListener("click", () => void forget(account, name));
  void bringBack(form, account, name).then((came) => {
    if (!came) return;
    changed();
    show(say("situation-reports-restored"), false);
    later();
  });
}

/** What was kept on this device and is newer than what the server has. */
async function bringBack(form: HTMLFormElement, account: string, name: string): Promise<boolean> {
  const found = await kept<{ fields: Fields; base: string; revision?: string; at: number }>(account, name);
  if (!found) return false;
  const served = Date.parse(form.dataset["kept"] ?? "") || 0;
  // Typed on top of what the server has: newer than that, also by a clock that runs behind.
  const isNewer = found.revision === value(form, "revision") || found.at >= served;
  if (found.base !== value(form, "base") || !isNewer) {
    await forget(account, name);
    return false;
  }
  for (const key of Object.keys(found.fields)) {
    const item = /^bottlenecks\.(\d+)\.what$/.exec(key);
    if (item && !form.elements.namedItem(key)) form.querySelector<HTMLButtonElement>("[data-sr-more]")?.click();
  }
  fill(form, found.fields);
  return true;
}

/** Puts these fields in the form, but never over what was typed meanwhile. */
function fill(form: HTMLFormElement, fields: Fields): void {
  const came = asItCame(form);
  const present = plain(form);
  const touched = new Set(Object.keys({ ...came, ...present }).filter((name) => came[name] !== present[name]));
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) continue;
    if (!control.name || control.type === "hidden" || control.type === "submit" || touched.has(control.name)) continue;
    const kept = fields[control.name] ?? "";
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) control.checked = kept === control.value;
    else control.value = kept;
  }
}

function plain(form: HTMLFormElement): Fields {
  return Object.fromEntries(entries(form).filter(([name]) => !["csrfmiddlewaretoken", "key", "revision", "base", "organisation"].includes(name)));
}

/** The form as the server drew it, whatever was typed in it since. */
function asItCame(form: HTMLFormElement): Fields {
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return plain(copy);
}

function value(form: HTMLFormElement, name: string): string {
  return (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? "";
}
