/**
 * What this device keeps: texts in IndexedDB (per account), pages in a cache, and a count of what is not sent yet.
 * Used by every page, by the crisis picture and by the service worker, so that wiping means the same everywhere.
 */

export const PAGES = "samenbeeld-pages";
export const KEPT_AT = "x-kept-at";
const TEXTS = "samenbeeld:";
export const LAST_WORDS = "samenbeeld-last-words:";
const UNSENT = "samenbeeld-unsent:";
const ACCOUNT = "samenbeeld-account";
const CHANNEL = "samenbeeld";
// Logging out makes the browser clear its storage by itself as well. A question that crosses with that is sometimes
// never answered, and nobody should stay on a page of who has left.
const PATIENCE = 1_500;

let isWiped = false;

/** Whether this page was told to keep nothing any more: it is about to leave for the login page. */
export function keepsNothing(): boolean {
  return isWiped;
}

/** The database that holds one text of one account. */
export function databaseName(account: string, room: string): string {
  return `${TEXTS}${account}:${room}`;
}

/** This device is now of this account: what it kept of others is removed before anything is shown. */
export async function keepForAccount(account: string): Promise<void> {
  const before = localStorage.getItem(ACCOUNT);
  localStorage.setItem(ACCOUNT, account);
  await removeTexts((name) => !name.startsWith(`${TEXTS}${account}:`));
  if (before === account) return;
  for (const key of keysOf(UNSENT, LAST_WORDS)) if (!key.includes(`:${account}:`)) localStorage.removeItem(key);
  // The page that is open now was kept under the new account a moment ago; the worker sorts that out by itself.
  if (before !== null) await keptPages((request) => request.url === location.href);
}

/** Whose device this is now; null when nobody kept anything here. */
export function accountHere(): string | null {
  return localStorage.getItem(ACCOUNT);
}

/** Where one page of an account keeps what was packed; as the texts, so that wiping those wipes this too. */
export const PACK = "!pack";

/** Whether something was packed on this device, by whom it may be. */
export async function isPacked(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => isPack(name ?? ""));
}

/** Who may no longer see plans keeps no pack of them either. */
export async function forgetPack(): Promise<void> {
  await removeTexts(isPack);
}

function isPack(name: string): boolean {
  return name.startsWith(TEXTS) && name.endsWith(`:${PACK}`);
}

/** How many changes wait on one page of this account. */
export function noteUnsent(account: string, page: string, count: number): void {
  if (isWiped) return;
  const key = `${UNSENT}${account}:${page}`;
  if (count > 0) localStorage.setItem(key, String(count));
  else localStorage.removeItem(key);
}

/** Whether anything waits on one page of this account. */
export function hasUnsent(account: string, page: string): boolean {
  return localStorage.getItem(`${UNSENT}${account}:${page}`) !== null;
}

/** How many changes wait on this device, over all pages. */
export function unsent(): number {
  return keysOf(UNSENT).reduce((sum, key) => sum + Number(localStorage.getItem(key) ?? 0), 0);
}

/** Removes every text, page and count. Resolves when it is gone, or when the browser does not say so in time. */
export async function wipe(): Promise<void> {
  isWiped = true;
  if (typeof localStorage !== "undefined") {
    for (const key of [...keysOf(UNSENT, LAST_WORDS), ACCOUNT]) localStorage.removeItem(key);
  }
  const removed = Promise.all([removeTexts(() => true), removePages()]);
  await Promise.race([removed, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** The page that is open now, for a first visit: the worker was not there yet when it was fetched. */
export async function keepThisPage(): Promise<void> {
  if (typeof caches === "undefined" || isWiped) return;
  const cache = await caches.open(PAGES);
  if (await cache.match(location.pathname, { ignoreSearch: true })) return;
  const answer = await fetch(location.pathname);
  if (answer.ok && !answer.redirected) await keepPage(location.pathname, answer);
}

/** Keeps a page with the moment at which it was true. */
export async function keepPage(url: string, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  // The body is unpacked already.
  headers.delete("content-encoding");
  headers.set(KEPT_AT, new Date().toISOString());
  await (await caches.open(PAGES)).put(url, new Response(await answer.blob(), { status: 200, headers }));
}

/** A page that this person may not see any more. */
export async function forgetPage(url: string): Promise<void> {
  await (await caches.open(PAGES)).delete(url, { ignoreSearch: true });
}

export async function removePages(): Promise<void> {
  if (typeof caches !== "undefined") await caches.delete(PAGES);
}

/** Tells the other tabs of this device, which leave for the login page. */
export function tellLoggedOut(): void {
  new BroadcastChannel(CHANNEL).postMessage("logged-out");
}

export function onLoggedOut(act: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener("message", ({ data }) => {
    if (data !== "logged-out") return;
    isWiped = true;
    act();
  });
}

async function keptPages(keep: (request: Request) => boolean): Promise<void> {
  if (typeof caches === "undefined") return;
  const cache = await caches.open(PAGES);
  for (const request of await cache.keys()) if (!keep(request)) await cache.delete(request);
}

async function removeTexts(chosen: (name: string) => boolean): Promise<void> {
  const known = await indexedDB.databases();
  const names = known.map(({ name }) => name ?? "").filter((name) => name.startsWith(TEXTS) && chosen(name));
  await Promise.all(names.map(removed));
}

function removed(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // An open tab lets go at once (y-indexeddb closes at a version change), so "blocked" is followed by success.
    request.onsuccess = request.onerror = () => resolve();
  });
}

function keysOf(...prefixes: string[]): string[] {
  return Object.keys(localStorage).filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
}
