/**
 * Which Yjs items lie under a stretch of text. The server stamps items, so this is the road from a sentence on the
 * screen to "who wrote this".
 */
import type { Node } from "prosemirror-model";
import * as Y from "yjs";

export interface ItemRun {
  client: number;
  clock: number;
  length: number;
  /** ProseMirror position of the first sign. */
  from: number;
}

export type ItemId = [client: number, clock: number];
export type ItemRange = [client: number, from: number, to: number];

/**
 * All visible text of the fragment as runs of items, in reading order. Empty when `doc` is not (yet) the picture of
 * the fragment, for example halfway a change: a wrong name under a sentence is worse than none.
 */
export function itemRuns(fragment: Y.XmlFragment, doc: Node): ItemRun[] {
  const runs: ItemRun[] = [];
  const end = walk(fragment, doc, 0, runs);
  return end === doc.content.size ? runs : [];
}

/** One id per run that overlaps the stretch: enough for the server to name everybody who wrote in it. */
export function itemsBetween(runs: ItemRun[], from: number, to: number): ItemId[] {
  return runs
    .filter((run) => run.from < to && run.from + run.length > from)
    .map((run) => [run.client, run.clock + Math.max(0, from - run.from)]);
}

/** Whether any sign of the stretch was made in one of the ranges (both ends of a range are exclusive at `to`). */
export function touches(runs: ItemRun[], ranges: ItemRange[], from: number, to: number): boolean {
  return runs.some((run) => {
    const start = Math.max(run.from, from);
    const stop = Math.min(run.from + run.length, to);
    if (start >= stop) return false;
    const clock = run.clock + (start - run.from);
    return ranges.some(([client, low, high]) => client === run.client && low < clock + (stop - start) && high > clock);
  });
}

function walk(parent: Y.XmlFragment | Y.XmlElement, node: Node, start: number, runs: ItemRun[]): number {
  let position = start;
  let covered = start;
  let childIndex = 0;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      position = walkText(child, position, runs);
      // Neighbouring text nodes of ProseMirror are one text in Yjs, and neighbouring texts of Yjs may be one text node.
      while (covered < position && childIndex < node.childCount) covered += node.child(childIndex++).nodeSize;
    } else if (child instanceof Y.XmlElement) {
      const childNode = node.maybeChild(childIndex++);
      if (!childNode || covered !== position) return -1;
      covered += childNode.nodeSize;
      if (childNode.isLeaf) {
        const id = child._item?.id;
        if (id) runs.push({ client: id.client, clock: id.clock, length: 1, from: position });
        position += 1;
      } else {
        const inner = walk(child, childNode, position + 1, runs);
        if (inner < 0) return -1;
        position = inner + 1;
      }
    }
  }
  return position;
}

function walkText(text: Y.XmlText, start: number, runs: ItemRun[]): number {
  let position = start;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    runs.push({ client: item.id.client, clock: item.id.clock, length: item.length, from: position });
    position += item.length;
  }
  return position;
}
