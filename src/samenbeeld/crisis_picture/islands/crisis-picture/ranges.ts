/** Stretches of Yjs clocks per client: what is new to this reader, and what has been seen of it since. */
import type { ItemRange, ItemRun } from "../../../../../frontend/editor/items.ts";

/** What is left of `ranges` after `seen` was taken out. */
export function without(ranges: ItemRange[], seen: ItemRange[]): ItemRange[] {
  return seen.reduce<ItemRange[]>(
    (left, [client, from, to]) =>
      left.flatMap((range): ItemRange[] => {
        const [other, low, high] = range;
        if (other !== client || high <= from || low >= to) return [range];
        const parts: ItemRange[] = [
          [other, low, from],
          [other, to, high],
        ];
        return parts.filter(([, start, end]) => start < end);
      }),
    ranges,
  );
}

/** The clocks that stand between two positions. */
export function clocksBetween(runs: ItemRun[], from: number, to: number): ItemRange[] {
  return runs.flatMap((run): ItemRange[] => {
    const start = Math.max(run.from, from);
    const end = Math.min(run.from + run.length, to);
    return start < end ? [[run.client, run.clock + start - run.from, run.clock + end - run.from]] : [];
  });
}
