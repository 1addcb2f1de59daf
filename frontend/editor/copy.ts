/**
 * A reader's view is bound to a copy of the document that follows it. The binding repairs what it cannot draw by
 * deleting it; in a copy that harms nobody, and a reader can never send a change by accident.
 */
import * as Y from "yjs";
import { schema } from "./schema.ts";

export function followingCopy(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  const follow = (update: Uint8Array) => Y.applyUpdate(copy, update, "follow");
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), "follow");
  doc.on("update", follow);
  copy.on("destroy", () => doc.off("update", follow));
  return copy;
}

/** Whether this program knows every node and mark in the text. If not, writing here could delete another's work. */
export function understands(fragment: Y.XmlFragment): boolean {
  return fragment.toArray().every((child) => {
    if (child instanceof Y.XmlElement) return child.nodeName in schema.nodes && understands(child);
    if (!(child instanceof Y.XmlText)) return false;
    const delta = child.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[];
    return delta.every(
      ({ insert, attributes }) =>
        typeof insert === "string" && Object.keys(attributes ?? {}).every((name) => name in schema.marks),
    );
  });
}
