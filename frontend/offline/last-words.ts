/**
 * The last words before a page goes. Writing to IndexedDB takes a moment, and a page that is closed or loaded again
 * within that moment takes its last letters along. localStorage writes at once, so it keeps them until the next visit.
 */
import * as Y from "yjs";
import { keepsNothing, LAST_WORDS } from "./kept.ts";

// By then IndexedDB has long written them.
const RECENT = 5_000;
const LARGEST = 500_000;

interface Text {
  room: string;
  doc: Y.Doc;
  ready: Promise<unknown>;
}

/** Keeps what was written here a moment ago when the page goes, and brings back what was kept before. */
export function keepLastWords(account: string, text: Text): void {
  const key = `${LAST_WORDS}${account}:${text.room}`;
  let recent: { update: Uint8Array; at: number }[] = [];
  void text.ready.then(() => bringBack(key, text.doc));
  text.doc.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return;
    const now = Date.now();
    recent = [...recent.filter(({ at }) => now - at < RECENT), { update, at: now }];
  });
  const keep = () => {
    if (keepsNothing()) return;
    const now = Date.now();
    const updates = recent.filter(({ at }) => now - at < RECENT).map(({ update }) => update);
    if (!updates.length) return;
    const written = toBase64(Y.mergeUpdates(updates));
    if (written.length <= LARGEST) localStorage.setItem(key, written);
  };
  addEventListener("pagehide", keep);
  // A text that was forgotten may not come back by this road.
  text.doc.on("destroy", () => removeEventListener("pagehide", keep));
}

function bringBack(key: string, doc: Y.Doc): void {
  const written = localStorage.getItem(key);
  if (!written) return;
  // What is known already changes nothing; the rest is a change made here, and travels as such.
  Y.applyUpdate(doc, fromBase64(written));
  localStorage.removeItem(key);
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
