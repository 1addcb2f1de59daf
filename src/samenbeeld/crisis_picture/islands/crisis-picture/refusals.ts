/** A change that the server did not take is shown with the reason, and what was typed is kept to copy or propose. */
import { element } from "../../../../../frontend/editor/ask.ts";
import type { LiveConnection } from "../../../../../frontend/live/connection.ts";
import type { Refusal } from "../../../../../frontend/live/document.ts";
import { say } from "../../../../../frontend/words.ts";
import type { PageData, PictureText } from "./page-data.ts";
import { propose } from "./suggestions.ts";

export function showRefusals(live: LiveConnection, data: PageData, startAgain: (one: PictureText) => void): void {
  const documents = new Map(data.documents.map((one) => [one.room, one]));
  live.onRefused(({ room }, refusal) => {
    const one = documents.get(room);
    if (!one) return;
    show(data, one, refusal);
    startAgain(one);
  });
  live.onClosed(({ room }) => {
    const words = say("crisis-picture-editor-closed", { title: documents.get(room)?.title ?? room });
    placeOf(room)?.replaceChildren(element("p", { class: "sb-muted" }, words));
  });
}

/** A line above a text that needs no answer, such as "this page is too old to write here". */
export function showNotice(room: string, words: string): void {
  placeOf(room)?.before(element("p", { class: "sb-refused", role: "status" }, words));
}

function show(data: PageData, one: PictureText, refusal: Refusal): void {
  placeOf(one.room)?.parentElement?.querySelector(".sb-refused--change")?.remove();
  const box = element("div", { class: "sb-refused sb-refused--change", role: "alert" });
  const reason = say(reasonKey(refusal.key));
  const key = refusal.text ? "crisis-picture-editor-refused" : "crisis-picture-editor-refused-no-text";
  box.append(element("p", { class: "sb-refused__why" }, say(key, { title: one.title, reason })));
  if (refusal.text) box.append(element("blockquote", { class: "sb-human" }, refusal.text));
  box.append(answers(data, one, refusal, box));
  placeOf(one.room)?.before(box);
}

function answers(data: PageData, one: PictureText, refusal: Refusal, box: HTMLElement): HTMLElement {
  const row = element("div", { class: "sb-ask__buttons" });
  if (refusal.text) {
    row.append(
      button(say("crisis-picture-editor-copy"), (pressed) => {
        void navigator.clipboard?.writeText(refusal.text).then(() => {
          pressed.textContent = say("crisis-picture-editor-copied");
        });
      }),
    );
  }
  if (refusal.text && one.maySuggest) {
    row.append(
      button(say("crisis-picture-editor-suggest-instead"), () => {
        void propose(data, { document: one, quote: "", text: refusal.text, certainty: "unknown", source: "" });
      }),
    );
  }
  row.append(button(say("crisis-picture-editor-understood"), () => box.remove()));
  return row;
}

function button(words: string, act: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "utrecht-button utrecht-button--secondary-action" }, words);
  made.addEventListener("click", () => act(made));
  return made;
}

function reasonKey(key: string): string {
  if (/not-allowed|read-only|reader|may-not/.test(key)) return "crisis-picture-editor-reason-not-allowed";
  if (/too-large/.test(key)) return "crisis-picture-editor-reason-too-large";
  return "crisis-picture-editor-reason-other";
}

function placeOf(room: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-editor="${CSS.escape(room)}"]`);
}
