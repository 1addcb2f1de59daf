/**
 * What the server did not take is shown with the reason, to copy or propose. It stays, also when the page is loaded
 * again, until the person who wrote it closes it.
 */
import { element } from "../../../../../frontend/editor/ask.ts";
import { FALLEN, type Refusal, SET_BACK } from "../../../../../frontend/live/document.ts";
import { dropRefused, keepRefused, type RefusedWords, refusedWords, together } from "../../../../../frontend/offline/refused-words.ts";
import { say } from "../../../../../frontend/words.ts";
import type { PageData, PictureText } from "./page-data.ts";
import { propose } from "./suggestions.ts";

export class Refusals {
  private readonly shown = new Map<string, { box: HTMLElement; words: RefusedWords }>();
  private readonly data: PageData;
  private readonly changed: () => void;
  private readonly putBack: (refused: RefusedWords) => boolean;

  /**
   * `changed` is called when something is shown or closed. `putBack` writes these lines at the end of their text as
   * words of this person, those that do not stand there yet; false when that cannot be now.
   */
  constructor(data: PageData, changed: () => void, putBack: (refused: RefusedWords) => boolean) {
    this.data = data;
    this.changed = changed;
    this.putBack = putBack;
  }

  /** How many texts have words that were not taken and not closed. */
  get open(): number {
    return [...this.shown.values()].filter(({ words }) => words.text).length;
  }

  /** What was not closed at an earlier visit, also of texts that are no longer on this page. */
  async showKept(): Promise<void> {
    for (const words of await refusedWords(this.data.member.account)) this.show(words);
  }

  /** Shows it at once; resolves when it is also kept on this device, or cannot be. */
  async tell(room: string, { key, text }: Refusal): Promise<void> {
    const words = { room, title: this.textOf(room)?.title ?? room, key, text };
    const box = this.show(words);
    // The sentence went from under the hands of who wrote it: where it is now, and why, must be in sight.
    box.scrollIntoView({ block: "nearest" });
    // Where nothing can be kept it stands on the screen, as long as this page is open.
    if (text) await keepRefused(this.data.member.account, words).catch(() => words);
  }

  private show(refused: RefusedWords): HTMLElement {
    const before = this.shown.get(refused.room);
    const words = before ? { ...refused, text: together(before.words.text, refused.text) } : refused;
    const box = this.drawn(words);
    if (before) before.box.replaceWith(box);
    else (placeOf(words.room) ?? document.querySelector("[data-document]") ?? document.querySelector("main")?.firstChild)?.before(box);
    this.shown.set(words.room, { box, words });
    this.changed();
    return box;
  }

  private close(room: string): void {
    this.shown.get(room)?.box.remove();
    this.shown.delete(room);
    void dropRefused(this.data.member.account, room).catch(() => undefined);
    this.changed();
  }

  private drawn(words: RefusedWords): HTMLElement {
    const box = element("div", { class: "sb-refused sb-refused--change", role: "alert" });
    box.append(element("p", { class: "sb-refused__why" }, why(words)));
    const quote = element("blockquote", { class: "sb-human", tabindex: "0" }, words.text);
    if (words.text) box.append(quote);
    box.append(this.answers(words, quote));
    return box;
  }

  private answers(words: RefusedWords, quote: HTMLElement): HTMLElement {
    const row = element("div", { class: "sb-ask__buttons" });
    if (words.text) row.append(button(say("crisis-picture-editor-copy"), (pressed) => void copy(words.text, quote, pressed)));
    const one = this.textOf(words.room);
    if (words.text && [SET_BACK, FALLEN].includes(words.key) && one?.mayWrite) {
      row.append(
        button(say("crisis-picture-editor-put-back"), (pressed) => {
          if (this.putBack(words)) this.close(words.room);
          else pressed.textContent = say("crisis-picture-editor-put-back-later");
        }),
      );
    }
    if (words.text && one?.maySuggest) {
      row.append(
        button(say("crisis-picture-editor-suggest-instead"), () => {
          void propose(this.data, { document: one, quote: "", text: words.text, certainty: "unknown", source: "" });
        }),
      );
    }
    row.append(button(say("crisis-picture-editor-understood"), () => this.close(words.room)));
    return row;
  }

  private textOf(room: string): PictureText | undefined {
    return this.data.documents.find((one) => one.room === room);
  }
}

/** A line above a text that needs no answer, such as "this page is too old to write here". */
export function showNotice(room: string, words: string): void {
  placeOf(room)?.before(element("p", { class: "sb-refused", role: "status" }, words));
}

/** In the place of a text that may no longer be read. */
export function showClosed(room: string, title: string): void {
  placeOf(room)?.replaceChildren(element("p", { class: "sb-muted" }, say("crisis-picture-editor-closed", { title })));
}

async function copy(text: string, quote: HTMLElement, pressed: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    pressed.textContent = say("crisis-picture-editor-copied");
  } catch {
    // Not allowed, or not over https: then it is selected, for the keys that copy.
    getSelection()?.selectAllChildren(quote);
  }
}

function button(words: string, act: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "utrecht-button utrecht-button--secondary-action" }, words);
  made.addEventListener("click", () => act(made));
  return made;
}

function why({ key, text, title }: RefusedWords): string {
  if (key === SET_BACK) return say(text ? "crisis-picture-editor-set-back" : "crisis-picture-editor-set-back-no-text", { title });
  if (key === FALLEN) return say("crisis-picture-editor-fallen", { title });
  return say(text ? "crisis-picture-editor-refused" : "crisis-picture-editor-refused-no-text", { title, reason: say(reasonKey(key)) });
}

function reasonKey(key: string): string {
  if (key === "realtime-not-allowed") return "crisis-picture-editor-reason-closed";
  if (key === "realtime-read-only") return "crisis-picture-editor-reason-not-allowed";
  if (key === "realtime-too-large") return "crisis-picture-editor-reason-too-large";
  return "crisis-picture-editor-reason-other";
}

function placeOf(room: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-editor="${CSS.escape(room)}"]`);
}
