/**
 * Layers of somebody else under what is drawn: off until a person asks for one, and only then fetched. Every tile comes
 * through our own server. A layer that cannot be reached says so beside its name, and is tried again by itself.
 */
import { say } from "../../../../../frontend/words.ts";
import { element } from "../../../../../frontend/editor/ask.ts";
import type { OutsideLayer } from "./page-data.ts";
import type { Paper } from "./paper.ts";

export type Told = "loading" | "shown" | "partly" | "away" | "";

/** A layer on the paper, which can be hidden and tried again. */
export interface Laid {
  setVisible(isVisible: boolean): void;
  tryAgain(): void;
}

const TRY_AGAIN = 30_000;

export class Outside {
  private readonly paper: Paper;
  private readonly place: HTMLElement;
  private readonly laid = new Map<string, Promise<Laid>>();
  private readonly wanted = new Map<string, OutsideLayer>();
  private readonly away = new Set<string>();
  private readonly credits = element("p", { class: "plot-credits", hidden: "" });
  /** Called with what became of a layer. */
  onTold: (id: string, told: Told) => void = () => {};

  constructor(paper: Paper, place: HTMLElement) {
    this.paper = paper;
    this.place = place;
    this.place.append(this.credits);
    setInterval(() => this.tryAgain(), TRY_AGAIN);
    addEventListener("online", () => this.tryAgain());
  }

  async show(one: OutsideLayer, isVisible: boolean): Promise<void> {
    if (isVisible) this.wanted.set(one.id, one);
    else this.wanted.delete(one.id);
    this.drawCredits();
    if (!isVisible) {
      this.away.delete(one.id);
      this.onTold(one.id, "");
      const known = this.laid.get(one.id);
      // Pressed off while it came: what counts is how it stands when it is there.
      if (known) (await known).setVisible(this.wanted.has(one.id));
      return;
    }
    this.onTold(one.id, "loading");
    try {
      if (!this.laid.has(one.id)) this.laid.set(one.id, this.lay(one));
      (await this.laid.get(one.id)!).setVisible(this.wanted.has(one.id));
    } catch {
      this.laid.delete(one.id);
      this.tell(one.id, "away");
    }
  }

  private async lay(one: OutsideLayer): Promise<Laid> {
    const { lay } = await import("./outside-tiles.ts");
    return lay(one, this.paper.map, (told) => this.tell(one.id, told));
  }

  private tell(id: string, told: Told): void {
    if (!this.wanted.has(id)) return;
    if (told === "away") this.away.add(id);
    else this.away.delete(id);
    this.onTold(id, told);
  }

  private tryAgain(): void {
    for (const id of this.away) {
      const one = this.wanted.get(id);
      if (one && !this.laid.has(id)) void this.show(one, true);
      else void this.laid.get(id)?.then((laid) => laid.tryAgain());
    }
  }

  // Whose map it is stands on the map, on paper too.
  private drawCredits(): void {
    this.credits.hidden = this.wanted.size === 0;
    this.credits.textContent = [...this.wanted.values()].map(({ name, attribution }) => `${name}: ${attribution}`).join(" · ");
  }
}

/** What stands beside the name of a layer. */
export function toldInWords(told: Told): string {
  if (!told) return "";
  return say(`plot-island-outside-${told === "away" && !navigator.onLine ? "offline" : told}`);
}
