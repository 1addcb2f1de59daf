/** What was packed, as somebody reads it at night: cards first, then whom to call, then plans. */
import { element } from "../../../../../frontend/editor/ask.ts";
import { icon } from "../../../../../frontend/line/icon.ts";
import { day, clock } from "../../../../../frontend/times.ts";
import { say } from "../../../../../frontend/words.ts";
import type { Card, Closed, Contact, KeptPack, Office, Plan } from "./kept-pack.ts";

const DAY = 86_400_000;

/** `Ingepakt op ma 30 nov 14:22 voor ICo, 3 dagen oud`, with a warning when that is long ago. */
export function ageOf(pack: KeptPack, now: Date, oldDays: number): HTMLElement {
  const made = new Date(pack.madeAt);
  const days = Math.max(0, Math.floor((now.getTime() - made.getTime()) / DAY));
  const at = `${day(made, now)} ${clock(made)}`;
  const told = element("p", { "data-pack-age": "" }, `${say("preparedness-pack-made", { at, function: pack.function })} ${say("preparedness-pack-age", { days })}`);
  if (days < oldDays) return told;
  const old = element("p", { class: "sb-aside" });
  old.append(icon("clock"), element("span", {}, ` ${say("preparedness-pack-old")}`));
  const both = element("div", { class: "sb-stack" });
  both.append(told, old);
  return both;
}

/** What anybody who holds the device may read: how one reaches the GHOR. */
export function numbers(offices: Office[]): HTMLElement {
  const lines = [line(say("preparedness-danger"), say("preparedness-danger-text"), "112", "tel:112")];
  for (const office of offices) for (const { what, value, href } of office.numbers) lines.push(line(office.name, what, value, href));
  return section("pack-reach", say("preparedness-pack-reach"), list(lines));
}

/** All that was closed. A theme, and the field above it, narrow it to what is about that and holds those words. */
export function contents(closed: Closed): HTMLElement {
  const whole = element("div", { class: "pre" });
  const words = element("input", { class: "utrecht-textbox", type: "search", id: "pack-words", autocomplete: "off" });
  const field = element("p", { class: "pre__find" });
  field.append(element("label", { for: "pack-words" }, say("preparedness-pack-find")), words);
  const nothing = element("p", { class: "sb-muted", hidden: "" }, say("preparedness-pack-nothing"));
  const parts = [
    section("pack-cards", say("preparedness-what-do-i-do"), ...closed.cards.map((each) => card(each)), ...(closed.cards.length ? [] : [element("p", { class: "sb-muted" }, say("preparedness-pack-no-cards"))])),
    section("pack-contacts", say("preparedness-whom-do-i-call"), list(closed.contacts.map(contact))),
    section("pack-plans", say("preparedness-plans-and-agreements"), ...closed.plans.map(plan)),
  ];
  if (closed.leftOut) parts[2]?.append(element("p", { class: "sb-muted" }, say("preparedness-pack-left-out", { count: closed.leftOut })));
  let theme = "";
  const narrowed = (): void => {
    narrow(whole, words.value, theme);
    nothing.hidden = whole.querySelector("[data-pack-item]:not([hidden])") !== null;
  };
  words.addEventListener("input", narrowed);
  const chosen = themes(closed, (name) => {
    theme = name;
    narrowed();
    // What one does about it is open at once.
    const first = whole.querySelector<HTMLDetailsElement>("details[data-pack-card]:not([hidden])");
    if (theme && first) first.open = true;
  });
  whole.append(...chosen, field, nothing, ...parts);
  return whole;
}

/** A press per theme that something was packed of; pressed again, it is about everything. */
function themes(closed: Closed, choose: (name: string) => void): HTMLElement[] {
  const names = closed.about ?? [];
  if (!names.length) return [];
  const row = element("div", { class: "pre__themes", role: "group", "aria-label": say("preparedness-pack-about") });
  for (const name of names) {
    const button = element("button", { type: "button", class: "utrecht-button utrecht-button--secondary-action", "aria-pressed": "false" }, name);
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") !== "true";
      for (const each of row.children) each.setAttribute("aria-pressed", String(each === button && isOn));
      choose(isOn ? name : "");
    });
    row.append(button);
  }
  return [element("p", { class: "pre__about" }, say("preparedness-pack-about")), row];
}

function narrow(whole: HTMLElement, written: string, theme: string): void {
  const asked = written.toLowerCase().split(/\s+/).filter(Boolean);
  for (const item of whole.querySelectorAll<HTMLElement>("[data-pack-item]")) {
    const text = (item.textContent ?? "").toLowerCase();
    const of = item.dataset["packOf"];
    const isAbout = !theme || of === undefined || of.split("\n").includes(theme);
    item.hidden = !isAbout || !asked.every((word) => text.includes(word));
  }
}

function card(each: Card): HTMLElement {
  const steps = element("ol", { class: "pre__steps" });
  for (const [place, { text, under }] of each.steps.entries()) {
    const step = element("li", {});
    const words = element("span", {}, text);
    if (under) words.append(element("span", { class: "pre__under" }, under));
    step.append(element("span", { class: "pre__step-number" }, String(place + 1)), words);
    steps.append(step);
  }
  const about = element("p", { class: "pre__under" }, [each.plan, each.version, each.themes, each.phases].filter(Boolean).join(", "));
  const whole = folded(`${each.title} (${each.role})`, each.of ?? [], steps, about);
  whole.dataset["packCard"] = "";
  return whole;
}

function contact(each: Contact): HTMLElement {
  const item = line(each.name, `${each.kind}. ${each.checked}`, each.value, each.href);
  item.dataset["packItem"] = "";
  return item;
}

function plan(each: Plan): HTMLElement {
  const text = element("div", { class: "pre__text" });
  for (const words of each.text.split("\n").map((one) => one.trim()).filter(Boolean)) text.append(element("p", {}, words));
  if (!each.text.trim()) text.append(element("p", { class: "sb-muted" }, say("preparedness-pack-no-text")));
  const about = element("p", { class: "pre__under" }, [each.owner, each.version, each.themes, each.phases].filter(Boolean).join(", "));
  const meaning = each.meaning ? [element("p", { class: "sb-human" }, each.meaning)] : [];
  return folded(each.title, each.of ?? [], about, ...meaning, ...binding(each.agreed ?? []), text);
}

/** Who agreed, until when, and on what. */
function binding(agreed: { what: string; words: string }[]): HTMLElement[] {
  if (!agreed.length) return [];
  const facts = element("dl", { class: "pre__facts" });
  for (const { what, words } of agreed) facts.append(element("dt", {}, what), element("dd", {}, words));
  return [facts];
}

function folded(title: string, of: string[], ...inside: HTMLElement[]): HTMLElement {
  const whole = element("details", { class: "pre__folded", "data-pack-item": "", "data-pack-of": of.join("\n") });
  whole.append(element("summary", {}, title), ...inside);
  return whole;
}

function line(name: string, under: string, value: string, href: string): HTMLElement {
  const item = element("li", {});
  const words = element("span", {});
  words.append(element("b", {}, name), element("span", { class: "pre__under" }, under));
  item.append(words, href ? call(value, href) : element("span", {}, value));
  return item;
}

function call(value: string, href: string): HTMLElement {
  const link = element("a", { class: "utrecht-link pre__phone", href });
  link.append(icon(href.startsWith("tel:") ? "phone" : "message"), document.createTextNode(value));
  return link;
}

function list(lines: HTMLElement[]): HTMLElement {
  const whole = element("ul", { class: "pre__lines" });
  whole.append(...lines);
  return whole;
}

function section(id: string, title: string, ...inside: HTMLElement[]): HTMLElement {
  const whole = element("section", { "aria-labelledby": id });
  const head = element("div", { class: "sb-section-head" });
  head.append(element("h2", { id }, title));
  whole.append(head, ...inside);
  return whole;
}
