/** Things on the map in a live document: read, written field by field, and whether they hold at a moment. */
import * as Y from "yjs";
import type { Stored, Thing } from "./page-data.ts";
import { serverNow } from "../../../../../frontend/server-clock.ts";

const ROOT = "features";

export function rootOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(ROOT);
}

/** Everything on this layer, the oldest first: ids begin with their moment. */
export function thingsIn(doc: Y.Doc): Thing[] {
  const found: Thing[] = [];
  for (const [id, value] of rootOf(doc).entries()) {
    if (value instanceof Y.Map) found.push({ id, ...(value.toJSON() as Stored) });
  }
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Makes the thing so, touching only the fields that differ: somebody else may be changing another one now. */
export function write(doc: Y.Doc, { id, ...stored }: Thing): void {
  doc.transact(() => {
    const root = rootOf(doc);
    const known = root.get(id);
    if (!(known instanceof Y.Map)) {
      root.set(id, new Y.Map(Object.entries(stored)));
      return;
    }
    for (const field of [...known.keys()]) if (!(field in stored)) known.delete(field);
    for (const [field, value] of Object.entries(stored)) {
      if (JSON.stringify(known.get(field)) !== JSON.stringify(value)) known.set(field, value);
    }
  });
}

export function remove(doc: Y.Doc, id: string): void {
  rootOf(doc).delete(id);
}

/** A thing that stood here and does not stand so at the server; `instead` is what stands there, null for nothing. */
export interface Lacking {
  thing: Thing;
  instead: Thing | null;
}

/** What the server lacks of what stood here before. */
export function lacking(before: readonly Thing[], now: readonly Thing[]): Lacking[] {
  const there = new Map(now.map((thing) => [thing.id, thing]));
  return before
    .map((thing) => ({ thing, instead: there.get(thing.id) ?? null }))
    .filter(({ thing, instead }) => !isSame(thing, instead));
}

/** Whether both are nothing, or the same in every field. */
export function isSame(one: Thing | null, other: Thing | null): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(thing: Thing | null): string {
  return JSON.stringify(thing && Object.entries(thing).sort(([field], [next]) => (field < next ? -1 : 1)));
}

export function stateAt(thing: Stored, moment: number): "now" | "later" | "over" {
  if (thing.valid_from && Date.parse(thing.valid_from) > moment) return "later";
  if (thing.valid_until && Date.parse(thing.valid_until) <= moment) return "over";
  return "now";
}

/** An id that sorts by its moment (UUID version 7). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let rest = serverNow();
  for (let at = 5; at >= 0; at--) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
