/** The levels of the sites come from reports, not from a shared document: they are asked anew while somebody looks. */
import type { CareLocation, MapData } from "./page-data.ts";

const ASK_EVERY = 10_000;

interface Told {
  mark: string;
  care: CareLocation[];
  /** Rows of the list, as the server writes them. */
  rows: string;
}

/** `changed` gets what is there now, with the rows of the list, each time it is something else. */
export function followCare(data: MapData, changed: (care: CareLocation[], rows: string) => void): void {
  if (!data.careUrl) return;
  let mark = data.careMark;
  const ask = async () => {
    if (document.hidden) return;
    // Without a network, or without the right any more, what is known stays with its age.
    const answer = await fetch(`${data.careUrl}?na=${mark}`).catch(() => null);
    if (answer?.status !== 200 || answer.redirected) return;
    const told = (await answer.json()) as Told;
    mark = told.mark;
    changed(told.care, told.rows);
  };
  const askQuietly = () => void ask().catch(() => undefined);
  setInterval(askQuietly, ASK_EVERY);
  // Who comes back to the page sees what is now.
  document.addEventListener("visibilitychange", askQuietly);
}
