/**
 * Between the pages and the network. Styles and scripts have a hash in their name and are kept; pages of the crisis
 * picture and the own report are taken from the network and kept for when it is away; everything else just passes.
 *
 * The server puts `self.samenbeeld = {version, assets, offline}` in front of this file, so a new release is a new worker.
 */
import { forgetPack, forgetPage, isPacked, KEPT_AT, keepPage, PAGES, removePages, wipe } from "../../../../../frontend/offline/kept.ts";

// The compiler knows windows, not workers; these are the few parts used here.
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Pushed extends Waiting {
  data: { json(): { title: string; text: string; url: string; receipt: string; tag: string } } | null;
}
interface Clicked extends Waiting {
  notification: Notification;
}
interface Worker {
  samenbeeld: { version: string; assets: string[]; offline: string; pack: { page: string; away: string; title: string } };
  addEventListener(kind: "install" | "activate", act: (event: Waiting) => void): void;
  addEventListener(kind: "fetch", act: (event: Asked) => void): void;
  addEventListener(kind: "push", act: (event: Pushed) => void): void;
  addEventListener(kind: "notificationclick", act: (event: Clicked) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; openWindow(url: string): Promise<unknown> };
  registration: { showNotification(title: string, more: object): Promise<void> };
  location: Location;
}

const worker = self as unknown as Worker;
const { version, assets, offline, pack } = worker.samenbeeld;
const ASSETS = `samenbeeld-assets-${version}`;
// The crisis picture, a plan that is being written, and the own report: read and filled in without a network.
const KEPT = /^\/(crisisbeeld\/|plannen\/[^/]+\/[0-9]+\/schrijven\/|activiteiten\/[^/]+\/rapport\/)/;
// A network that is nearly gone should not keep a person waiting who has the page already.
const PATIENCE = 4_000;

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) return;
  if (request.method === "POST" && request.mode === "navigate") {
    if (/^\/(inloggen|uitloggen)\//.test(url.pathname)) event.respondWith(changeOfPerson(request, url.pathname));
    return;
  }
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/static/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request, url, event));
});

// An alarm: shown also while no page is open, and it stays until somebody looks. The server hears that it arrived.
worker.addEventListener("push", (event) => {
  const told = event.data?.json();
  if (told) event.waitUntil(show(told));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { url } = event.notification.data as { url: string };
  // Only pages of our own.
  if (new URL(url, worker.location.origin).origin === worker.location.origin) event.waitUntil(worker.clients.openWindow(url));
});

async function show(told: { title: string; text: string; url: string; receipt: string; tag: string }): Promise<void> {
  await worker.registration.showNotification(told.title, {
    body: told.text,
    tag: told.tag,
    requireInteraction: true,
    data: { url: told.url },
  });
  if (new URL(told.receipt).origin !== worker.location.origin) return;
  await fetch(told.receipt, { method: "POST", credentials: "omit" }).catch(() => undefined);
}

async function install(): Promise<void> {
  const cache = await caches.open(ASSETS);
  await cache.addAll([...assets, offline, pack.away]);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith("samenbeeld-assets-") && name !== ASSETS) await caches.delete(name);
  }
  await worker.clients.claim();
}

async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  // A script that a page needs and the release did not name: keep it too, or that page breaks without a network.
  if (fresh.ok) await (await caches.open(ASSETS)).put(request, fresh.clone());
  return fresh;
}

/** Logging in or out: whoever comes next sees nothing of who was here. */
async function changeOfPerson(request: Request, path: string): Promise<Response> {
  const answer = await fetch(request);
  const succeeded = answer.type === "opaqueredirect" || answer.redirected;
  if (succeeded) await (path.startsWith("/uitloggen/") ? wipe() : removePages());
  return answer;
}

async function page(request: Request, url: URL, event: Asked): Promise<Response> {
  if (url.pathname === pack.away || url.pathname === pack.page) return packed(request, url);
  if (!KEPT.test(url.pathname)) return fetch(request).catch(() => shell());
  const kept = await keptPage(request);
  const fresh = fetch(request).then((answer) => {
    if (answer.ok && !answer.redirected) event.waitUntil(keepPage(request.url, answer.clone()));
    if (answer.status === 403 || answer.status === 404) event.waitUntil(forgetPage(request.url));
    return answer;
  });
  if (!kept) return fresh.catch(() => shell());
  return Promise.race([fresh, after(PATIENCE)]).then(
    (answer) => answer ?? withAge(kept),
    () => withAge(kept),
  );
}

/**
 * What was packed opens by a page of this release that holds nothing about anybody, so that it opens at once, without
 * a network, and also after somebody logged in again. With a network its own page comes, unless that takes too long.
 */
async function packed(request: Request, url: URL): Promise<Response> {
  const away = await caches.match(pack.away);
  if (!away) return fetch(request);
  if (url.pathname === pack.away) return away;
  const fresh = fetch(request).then(async (answer) => {
    if (answer.status === 403 || answer.status === 404) await forgetPack();
    return answer;
  });
  return Promise.race([fresh, after(PATIENCE)]).then((answer) => answer ?? away, () => away);
}

async function keptPage(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(PAGES);
  const { pathname } = new URL(request.url);
  // What is asked here stands behind the question mark: another moment is another page.
  return cache.match(request, { ignoreSearch: !/\/(op|verschil)\/$/.test(pathname) });
}

/** The kept page, which says itself since when: the page shows that age. */
async function withAge(kept: Response): Promise<Response> {
  const keptAt = kept.headers.get(KEPT_AT) ?? "";
  const html = (await kept.text()).replace("<head>", `<head><meta name="samenbeeld-kept-at" content="${keptAt}">`);
  return new Response(html, { status: 200, headers: kept.headers });
}

/** In the place of a page that was not kept: the pages that were, and a page that loads itself again. */
async function shell(): Promise<Response> {
  const empty = await caches.match(offline);
  if (!empty) return Response.error();
  const links = await keptLinks();
  const html = (await empty.text()).replace("<main ", "<main data-sb-away ");
  const filled = links ? html.replace(" data-kept hidden>", ">").replace("<ul></ul>", `<ul>${links}</ul>`) : html;
  return new Response(filled, { status: 200, headers: empty.headers });
}

async function keptLinks(): Promise<string> {
  const cache = await caches.open(PAGES);
  const titles = new Map<string, string>();
  if (await isPacked()) titles.set(pack.away, pack.title);
  for (const request of await cache.keys()) {
    // A title stands in its page as it may stand in another one: with its signs escaped.
    const title = /<title>([^<]*)<\/title>/.exec((await (await cache.match(request))?.text()) ?? "")?.[1]?.trim();
    if (title) titles.set(new URL(request.url).pathname, title);
  }
  return [...titles].map(([path, title]) => `<li><a class="utrecht-link" href="${path}">${title}</a></li>`).join("");
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
