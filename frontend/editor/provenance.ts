/** "Wie zegt dit?": the card about one sentence. It floats beside the sentence and never covers it. */
import type { EditorView } from "prosemirror-view";
import { serverNow } from "../server-clock.ts";
import { say } from "../words.ts";
import { element } from "./ask.ts";
import type { Sentence } from "./entries.ts";
import type { Statement } from "./schema.ts";
import { moment } from "../times.ts";

/** What the server knows of one stretch of items: who delivered it and when. */
export interface Stamp {
  name: string;
  function: string;
  organisation: string;
  at: string;
}

/** What the server knows of one sentence: who wrote it here, and who suggested it before somebody took it over. */
export interface Told {
  stamps: Stamp[];
  suggested: Stamp | null;
}

/** Where a sentence was taken over from. Without an address it may not be read by whoever asks. */
export interface Origin {
  words: string;
  address: string;
}

export interface Question {
  view: EditorView;
  sentence: Sentence;
  origin: Origin | null;
  /** Asks the server; rejects when it cannot be reached. */
  told(): Promise<Told>;
  /** What can be done about the sentence, below the lines. */
  action?: HTMLElement | undefined;
}

export class ProvenanceCard {
  private readonly dom = element("section", { class: "sb-provenance sb-provenance--floating", id: "wie-zegt-dit" });
  private question: Question | null = null;
  private readonly changed: () => void;

  /** `changed` is called when the stretch that is asked about changes. */
  constructor(changed: () => void) {
    this.changed = changed;
    this.dom.hidden = true;
    this.dom.setAttribute("role", "status");
    this.dom.setAttribute("aria-label", say("look-provenance-title"));
    document.body.append(this.dom);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.close()) event.preventDefault();
    });
    document.addEventListener("pointerdown", (event) => {
      if (this.question && !this.dom.contains(event.target as Node) && !this.question.view.dom.contains(event.target as Node)) this.close();
    });
    addEventListener("resize", () => this.close());
    document.addEventListener("scroll", () => this.place(), { capture: true, passive: true });
  }

  /** The stretch that is asked about in this text. */
  asked(view: EditorView): { from: number; to: number } | null {
    return this.question?.view === view ? { from: this.question.sentence.from, to: this.question.sentence.to } : null;
  }

  async open(question: Question): Promise<void> {
    this.question = question;
    this.changed();
    this.draw(null);
    this.dom.hidden = false;
    this.place();
    try {
      const told = await question.told();
      if (this.question === question) this.draw(told);
    } catch {
      if (this.question === question) this.draw("unreachable");
    }
    this.place();
  }

  /** Closes the card; false when it was closed already. */
  close(): boolean {
    if (!this.question) return false;
    this.question = null;
    this.dom.hidden = true;
    this.changed();
    return true;
  }

  private draw(told: Told | "unreachable" | null): void {
    const { sentence, origin, action } = this.question!;
    const { statement } = sentence;
    const { stamps, suggested } = told && told !== "unreachable" ? told : { stamps: told, suggested: null };
    const list = element("dl");
    const line = (label: string, ...said: (string | HTMLElement)[]) => {
      const [row, value] = [element("div"), element("dd")];
      value.append(...said);
      row.append(element("dt", {}, label), value);
      list.append(row);
    };
    line(say("look-provenance-source"), statement?.source || say("crisis-picture-editor-no-source"));
    line(say("look-provenance-seen"), moments(statement, Array.isArray(stamps) ? stamps : []));
    line(
      say("look-provenance-certainty"),
      statement ? say(`look-certainty-${statement.certainty}`) : say("crisis-picture-editor-no-certainty"),
    );
    line(say("look-provenance-taken-over"), writers(stamps));
    if (origin) line(say("crisis-picture-editor-origin"), linked(origin), suggested ? `: ${person(suggested)}` : "");
    const lines = told && this.dom.querySelector("dl");
    if (lines) renew(lines, list);
    else this.dom.replaceChildren(element("h3", {}, say("look-provenance-title")), list, ...(action ? [action] : []));
  }

  private place(): void {
    if (!this.question || this.dom.hidden) return;
    const { view, sentence } = this.question;
    const end = Math.min(sentence.to, view.state.doc.content.size);
    const top = view.coordsAtPos(Math.min(sentence.from, end));
    const bottom = view.coordsAtPos(end);
    const { width, height } = this.dom.getBoundingClientRect();
    const below = bottom.bottom + 8 + height <= innerHeight;
    this.dom.style.top = `${below ? bottom.bottom + 8 : top.top - height - 8}px`;
    this.dom.style.left = `${Math.max(8, Math.min(top.left, innerWidth - width - 8))}px`;
  }
}

/**
 * Makes of `old` what `fresh` is, and leaves what is the same where it stands: a link or a button that is put down anew
 * while a finger is on it does not hear that it was pressed.
 */
export function renew(old: Element, fresh: Element): void {
  const standing = [...old.childNodes];
  const wanted = [...fresh.childNodes];
  wanted.forEach((node, place) => {
    const found = standing[place];
    if (!found) old.append(node);
    else if (found.isEqualNode(node)) return;
    else if (found instanceof Element && node instanceof Element && !node.attributes.length && found.tagName === node.tagName) renew(found, node);
    else found.replaceWith(node);
  });
  for (const node of standing.slice(wanted.length)) node.remove();
}

/** Seen by somebody, reported to us, and last worked on in the text. */
function moments(statement: Statement | null, stamps: Stamp[]): string {
  const [reported, processed] = [reportedAt(statement, stamps), writtenAt(stamps).at(-1)];
  return [
    statement?.observed_at ? clockText(statement.observed_at) : say("crisis-picture-editor-not-said"),
    ...(reported ? [say("look-provenance-reported", { time: clockText(reported) })] : []),
    ...(processed ? [say("look-provenance-processed", { time: clockText(processed) })] : []),
  ].join(", ");
}

/**
 * When it was reported: as somebody said, or else when it was first written here. Of a sentence that was brought up to
 * date some letters are older than what was seen since; nobody reported that before it was seen.
 */
export function reportedAt(statement: Pick<Statement, "observed_at" | "reported_at"> | null, stamps: Stamp[]): string | undefined {
  if (statement?.reported_at) return statement.reported_at;
  const written = writtenAt(stamps);
  const seen = statement?.observed_at ? Date.parse(statement.observed_at) : -Infinity;
  return written.find((at) => Date.parse(at) >= seen) ?? written.at(-1);
}

function writtenAt(stamps: Stamp[]): string[] {
  return stamps.map(({ at }) => at).sort();
}

function linked({ words, address }: Origin): string | HTMLElement {
  return address ? element("a", { href: address, class: "utrecht-link" }, words) : words;
}

function clockText(at: string): string {
  return moment(new Date(at), new Date(serverNow()));
}

function writers(stamps: Stamp[] | "unreachable" | null): string {
  if (stamps === null) return say("crisis-picture-editor-looking-up");
  if (stamps === "unreachable") return say("crisis-picture-editor-no-look-up");
  if (stamps.length === 0) return say("crisis-picture-editor-not-sent-yet");
  return perPerson(stamps)
    .map(person)
    .join("; ");
}

function person({ name, function: role, organisation, at }: Stamp): string {
  return [name, role, organisation].filter(Boolean).join(", ").concat(` (${clockText(at)})`);
}

/** One line per person, the last moment of each, in the order in which they last wrote. */
export function perPerson(stamps: Stamp[]): Stamp[] {
  const last = new Map<string, Stamp>();
  for (const stamp of [...stamps].sort((one, other) => one.at.localeCompare(other.at))) {
    const who = `${stamp.name}|${stamp.organisation}`;
    last.delete(who);
    last.set(who, stamp);
  }
  return [...last.values()];
}
