// What one takes along: packs it closed on the device, and opens it again, also without a network.

import { element } from "../../../../../frontend/editor/ask.ts";
import { accountHere, keepForAccount } from "../../../../../frontend/offline/kept.ts";
import { say } from "../../../../../frontend/words.ts";
import { keepPack, keptPack, type Closed, type KeptPack, type Told } from "./kept-pack.ts";
import { plain, seal, unseal } from "./seal.ts";
import { ageOf, contents, numbers } from "./shown.ts";

const place = document.querySelector<HTMLElement>("[data-pack]");
const form = document.querySelector<HTMLElement>("[data-pack-form]");
const loggedIn = document.body.dataset["account"];
const SECOND = 1_000;
let lockTimer: ReturnType<typeof setTimeout> | undefined;
let wrong = 0;
let isOpen = false;

if (place) void start(place);

async function start(place: HTMLElement): Promise<void> {
  // Whoever was here before leaves nothing behind for this person.
  if (loggedIn) await keepForAccount(loggedIn);
  if (!crypto.subtle) return tell(place, say("preparedness-pack-not-here"));
  closeWhenLeft(place);
  if (form && loggedIn) startPacking(place, form, loggedIn);
  await draw(place);
}

/** How it stands on this device: nothing packed, or packed and closed. */
async function draw(place: HTMLElement): Promise<void> {
  isOpen = false;
  const account = loggedIn ?? accountHere();
  const pack = account ? await keptPack(account) : undefined;
  if (!pack) return tell(place, say(loggedIn ? "preparedness-pack-nothing-yet" : "preparedness-pack-nothing-here"));
  place.replaceChildren(ageOf(pack, new Date(), number(place, "oldDays")), opening(place, pack), numbers(pack.open));
}

function opening(place: HTMLElement, pack: KeptPack): HTMLElement {
  const asked = element("form", { class: "sb-form", "data-pack-unlock": "", novalidate: "" });
  const phrase = element("input", { class: "utrecht-textbox", type: "password", id: "pack-open", autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
  const told = element("p", { role: "alert" });
  const button = element("button", { class: "utrecht-button utrecht-button--primary-action", type: "submit" }, say("preparedness-pack-open"));
  const field = element("div", { class: "utrecht-form-field sb-field sb-field--textbox" });
  field.append(element("label", { class: "utrecht-form-label", for: "pack-open" }, say("preparedness-pack-phrase")), phrase);
  asked.append(field, told, button);
  asked.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    told.textContent = say("preparedness-pack-opening");
    const words = await unseal(pack.sealed, phrase.value);
    if (words !== null) return show(place, pack, JSON.parse(words) as Closed);
    wrong += 1;
    told.textContent = say("preparedness-pack-wrong");
    if (wrong >= number(place, "tries")) {
      told.textContent = say("preparedness-pack-wait", { seconds: number(place, "wait") });
      await new Promise((resolve) => setTimeout(resolve, number(place, "wait") * SECOND));
      told.textContent = "";
    }
    button.disabled = false;
    phrase.select();
  });
  return asked;
}

function show(place: HTMLElement, pack: KeptPack, closed: Closed): void {
  [wrong, isOpen] = [0, true];
  const lock = element("button", { class: "utrecht-button utrecht-button--secondary-action", type: "button" }, say("preparedness-pack-close"));
  lock.addEventListener("click", () => void draw(place));
  const head = element("p", { class: "pre__do" });
  head.append(lock);
  const whole = contents(closed);
  place.replaceChildren(ageOf(pack, new Date(), number(place, "oldDays")), head, whole, numbers(pack.open));
  whole.querySelector<HTMLElement>("summary")?.focus();
}

/** A phone that was put away does not stay open for who finds it. */
function closeWhenLeft(place: HTMLElement): void {
  document.addEventListener("visibilitychange", () => {
    clearTimeout(lockTimer);
    if (document.hidden && isOpen) lockTimer = setTimeout(() => void draw(place), number(place, "lock") * 60 * SECOND);
  });
}

function startPacking(place: HTMLElement, around: HTMLElement, account: string): void {
  const asked = around.querySelector("form");
  const told = around.querySelector<HTMLElement>("[data-pack-told]");
  if (!asked || !told) return;
  around.hidden = false;
  asked.addEventListener("submit", async (event) => {
    event.preventDefault();
    const given = new FormData(asked);
    const phrase = String(given.get("phrase") ?? "");
    const least = number(place, "shortest");
    if (plain(phrase).length < least) return refuse(told, say("preparedness-pack-phrase-short", { least }), "pack-phrase");
    if (plain(phrase) !== plain(String(given.get("again") ?? ""))) return refuse(told, say("preparedness-pack-phrase-other"), "pack-again");
    told.textContent = say("preparedness-pack-busy");
    try {
      await pack(place, account, String(given.get("functie") ?? ""), phrase);
    } catch {
      told.textContent = say("preparedness-pack-failed");
      return;
    }
    asked.reset();
    told.textContent = say("preparedness-pack-done");
    await draw(place);
  });
}

async function pack(place: HTMLElement, account: string, role: string, phrase: string): Promise<void> {
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}") as Record<string, string>;
  const answer = await fetch(place.dataset["take"] ?? "", { method: "POST", headers, body: new URLSearchParams({ functie: role }) });
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  const told = (await answer.json()) as Told;
  const sealed = await seal(JSON.stringify(told.closed), phrase, number(place, "rounds"));
  await keepPack(account, { madeAt: told.madeAt, function: told.function, open: told.open, sealed });
  // A browser throws away what it was not asked to keep when the device is full.
  await navigator.storage?.persist?.();
}

function refuse(told: HTMLElement, words: string, field: string): void {
  told.textContent = words;
  document.getElementById(field)?.focus();
}

function tell(place: HTMLElement, words: string): void {
  place.replaceChildren(element("p", { class: "sb-muted" }, words));
}

function number(place: HTMLElement, name: string): number {
  return Number(place.dataset[name]);
}
