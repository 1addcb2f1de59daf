/**
 * Forms that wait to be sent, and drafts, on this device: one database per account, wiped at logout like the texts.
 * Each form carries a key, so that the server makes one report of it however often it arrives.
 */
import { element } from "../editor/ask.ts";
import { clock } from "../times.ts";
import { say } from "../words.ts";
import { databaseName, hasUnsent, keepsNothing, noteUnsent } from "./kept.ts";

export type Fields = Record<string, string>;

export interface Parcel {
  url: string;
  fields: Fields;
  /** What it is about, in words. */
  place: string;
  /** The page it was filled in on. */
  page: string;
  at: number;
}

export type Outcome = { kind: "arrived"; url: string } | { kind: "refused"; why: string } | { kind: "logged-out" } | { kind: "no-network" };

const STORE = "kept";
const PLACE = "outbox";
const WAITING = "waiting:";
const AGAIN = 20_000;
const PATIENCE = 20_000;
let isStarted = false;
let isSending = false;

/** The form as the browser would send it. */
export function entries(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

/** Puts a parcel in the outbox. Resolves with its name when it is on the device. */
export async function waitToSend(account: string, parcel: Parcel): Promise<string> {
  const name = `${WAITING}${parcel.fields["key"] ?? parcel.at}`;
  await keep(account, name, parcel);
  await count(account);
  return name;
}

export async function post(parcel: Parcel): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...parcel.fields, csrfmiddlewaretoken: token() ?? parcel.fields["csrfmiddlewaretoken"] ?? "" })) body.append(name, value);
  try {
    const answer = await fetch(parcel.url, { method: "POST", body, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
    if (answer.redirected && new URL(answer.url).pathname.startsWith("/inloggen/")) return { kind: "logged-out" };
    // 403 without words is the guard of forms: the page is of an earlier login.
    if (answer.status >= 500 || answer.status === 429) return { kind: "no-network" };
    const told = (await answer.json().catch(() => ({}))) as { url?: string; message?: string };
    if (answer.ok && told.url) return { kind: "arrived", url: told.url };
    if (answer.status === 401 || (answer.status === 403 && !told.message)) return { kind: "logged-out" };
    return { kind: "refused", why: told.message ?? String(answer.status) };
  } catch {
    return { kind: "no-network" };
  }
}

/** Tries again whenever there may be a network: at once, when it comes back, and every while. */
export function startOutbox(): void {
  if (isStarted) return;
  isStarted = true;
  window.addEventListener("online", () => void sendWaiting());
  setInterval(() => void sendWaiting(), AGAIN);
}

/** Sends what waits, in the order in which it was filled in. */
export async function sendWaiting(): Promise<void> {
  const account = document.body.dataset["account"];
  if (!account || isSending || keepsNothing() || !hasUnsent(account, PLACE)) return;
  isSending = true;
  try {
    for (const [name, parcel] of await waiting(account)) {
      tell(say("look-outbox-waiting", { place: parcel.place }));
      const outcome = await post(parcel);
      if (outcome.kind === "no-network" || outcome.kind === "logged-out") return;
      await forget(account, name);
      if (outcome.kind === "arrived") arrived(outcome.url);
      else tell(say("look-outbox-refused", { why: outcome.why }), parcel.page);
    }
  } finally {
    isSending = false;
    await count(account);
  }
}

function arrived(url: string): void {
  // On the page of the report itself the new state is worth more than a line about it.
  if (location.pathname.startsWith(new URL(url, location.href).pathname)) location.assign(url);
  else tell(say("look-outbox-sent", { time: clock(new Date()) }), url);
}

function tell(words: string, url = ""): void {
  const place = document.getElementById("sb-lines");
  if (!place) return;
  const line = element("div", { class: "sb-line", role: "status", "data-outbox": "" });
  line.append(element("span", {}, words));
  if (url) line.append(" ", element("a", { class: "utrecht-link", href: url }, say("look-outbox-look")));
  place.querySelector("[data-outbox]")?.remove();
  place.append(line);
}

async function waiting(account: string): Promise<[string, Parcel][]> {
  const all = await everything<Parcel>(account);
  return all.filter(([name]) => name.startsWith(WAITING)).sort(([, one], [, other]) => one.at - other.at);
}

async function count(account: string): Promise<void> {
  noteUnsent(account, PLACE, (await waiting(account)).length);
}

/** The token of the page that is open now: that of a form that waited may be of an earlier login. */
function token(): string | undefined {
  const told = document.body.getAttribute("hx-headers");
  return told ? (JSON.parse(told) as Record<string, string>)["X-CSRFToken"] : undefined;
}

export async function keep(account: string, name: string, value: unknown): Promise<void> {
  if (keepsNothing()) return;
  await inStore(account, "readwrite", (store) => store.put(value, name));
}

export async function kept<T>(account: string, name: string): Promise<T | undefined> {
  return (await inStore(account, "readonly", (store) => store.get(name))) as T | undefined;
}

export async function forget(account: string, name: string): Promise<void> {
  if (keepsNothing()) return;
  await inStore(account, "readwrite", (store) => store.delete(name));
  if (name.startsWith(WAITING)) await count(account);
}

async function everything<T>(account: string): Promise<[string, T][]> {
  const names = (await inStore(account, "readonly", (store) => store.getAllKeys())) as string[];
  const values = (await inStore(account, "readonly", (store) => store.getAll())) as T[];
  return names.map((name, index) => [name, values[index] as T]);
}

async function inStore(account: string, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened(account);
  try {
    return await new Promise((resolve, reject) => {
      const change = database.transaction(STORE, mode);
      const request = ask(change.objectStore(STORE));
      change.oncomplete = () => resolve(request.result);
      change.onerror = change.onabort = () => reject(change.error ?? new Error("not kept"));
    });
  } finally {
    database.close();
  }
}

function opened(account: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName(account, "outbox"), 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no database"));
  });
}
