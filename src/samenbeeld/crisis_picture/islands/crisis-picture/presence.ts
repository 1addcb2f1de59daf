/** Who is here: a disc for who may write, with the place where they work; readers are a number. */
import { element } from "../../../../../frontend/editor/ask.ts";
import type { LiveConnection } from "../../../../../frontend/live/connection.ts";
import type { LiveDocument } from "../../../../../frontend/live/document.ts";
import { say } from "../../../../../frontend/words.ts";
import type { Member, PictureText } from "./page-data.ts";

interface State {
  user?: { account?: string; name?: string; initials?: string };
  place?: string | null;
  writes?: boolean;
}

export interface Present {
  account: string;
  name: string;
  initials: string;
  place: string;
  writes: boolean;
}

/** One line per account over all rooms and tabs: somebody writes when they do so anywhere. */
export function everybody(states: Iterable<State>): Present[] {
  const found = new Map<string, Present>();
  for (const { user, place, writes } of states) {
    if (!user?.account) continue;
    const before = found.get(user.account);
    found.set(user.account, {
      account: user.account,
      name: user.name ?? "",
      initials: user.initials ?? "",
      place: place || before?.place || "",
      writes: Boolean(writes) || Boolean(before?.writes),
    });
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, "nl"));
}

const MOST_DISCS = 8;

/** Who have a disc, and how many read along beside whoever looks at it. */
export function discsAndReaders(people: Present[], own: string): { discs: Present[]; readers: number } {
  const discs = people.filter((person) => person.writes).slice(0, MOST_DISCS);
  const others = people.filter((person) => person.account !== own && !discs.includes(person));
  return { discs, readers: others.length };
}

/**
 * Shows who is here. Everybody is present in one room of the page, the first, and in the one they work in: in all of
 * them would be twenty messages where one says the same.
 */
export class PresenceShown {
  private readonly places = document.querySelectorAll<HTMLElement>("[data-presence]");
  private readonly titles: Map<string, string>;
  private readonly live: LiveConnection;
  private readonly member: Member;
  private readonly documents: PictureText[];
  private shown = "";

  constructor(live: LiveConnection, member: Member, documents: PictureText[]) {
    this.live = live;
    this.member = member;
    this.documents = documents;
    this.titles = new Map(documents.map((one) => [one.section || one.room, one.title]));
  }

  start(): void {
    for (const text of this.live.texts.values()) text.awareness.on("change", this.draw);
    workIn(this.live, this.member, this.documents, null);
    this.draw();
  }

  /** A text that was opened anew has people of its own. */
  follow(text: LiveDocument): void {
    text.awareness.on("change", this.draw);
    workIn(this.live, this.member, this.documents, null);
  }

  private readonly draw = (): void => {
    const states = [...this.live.texts.values()].flatMap((text) => [...text.awareness.getStates().values()] as State[]);
    const people = everybody(states);
    const now = JSON.stringify(people);
    if (now === this.shown) return;
    this.shown = now;
    for (const place of this.places) place.replaceChildren(drawn(people, this.member.account, this.titles));
  };
}

/** Tells the others in which text this person works, null when in none. */
export function workIn(live: LiveConnection, member: Member, documents: PictureText[], room: string | null): void {
  const writes = documents.some((one) => one.mayWrite);
  const work = documents.find((one) => one.room === room);
  for (const [index, one] of documents.entries()) {
    const awareness = live.texts.get(one.room)?.awareness;
    if (!awareness) continue;
    const before = awareness.getLocalState();
    if (index > 0 && one !== work) {
      if (before) awareness.setLocalState(null);
      continue;
    }
    const user = { account: member.account, name: member.name, initials: member.initials };
    awareness.setLocalState({ ...before, user, writes, place: work ? work.section || work.room : null });
  }
}

function drawn(people: Present[], own: string, titles: Map<string, string>): HTMLElement {
  const box = element("span", { class: "sb-presence" });
  const { discs, readers } = discsAndReaders(people, own);
  for (const person of discs) {
    const title = titles.get(person.place);
    const words =
      person.account === own
        ? say("look-present-self", { name: person.name })
        : title
          ? say("crisis-picture-editor-here-in", { name: person.name, place: title })
          : say("look-present", { name: person.name });
    const disc = element("span", { class: `sb-disc${person.account === own ? " sb-disc--self" : ""}`, title: words });
    disc.append(element("span", { "aria-hidden": "true" }, person.initials), element("span", { class: "sb-unseen" }, words));
    box.append(disc);
  }
  if (readers > 0) box.append(element("span", { class: "sb-presence__readers" }, say("look-readers", { count: readers })));
  return box;
}
