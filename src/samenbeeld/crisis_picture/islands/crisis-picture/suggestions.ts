/** Who may not write here may propose a sentence; the information manager answers without leaving the text. */
import { ask, element } from "../../../../../frontend/editor/ask.ts";
import { CERTAINTIES } from "../../../../../frontend/editor/schema.ts";
import { say } from "../../../../../frontend/words.ts";
import { type PageData, type PictureText, post, RefusedByServer } from "./page-data.ts";

export interface Proposal {
  document: PictureText;
  /** The sentence it is about, "" for something new. */
  quote: string;
  text: string;
  certainty: string;
  source: string;
  beside?: { top: number; bottom: number; left: number };
}

/** Asks for the sentence and sends it. What was typed stays in the form until the server has it. */
export async function propose(data: PageData, proposal: Proposal): Promise<void> {
  const answers = await ask({
    title: say("crisis-picture-editor-suggest-title"),
    submit: say("crisis-picture-editor-suggest-send"),
    quote: proposal.quote || undefined,
    beside: proposal.beside,
    questions: [
      {
        name: "text",
        label: say("crisis-picture-editor-suggest-text"),
        kind: "textarea",
        value: proposal.text,
        required: true,
      },
      {
        name: "certainty",
        label: say("crisis-picture-editor-suggest-certainty"),
        kind: "choice",
        value: proposal.certainty,
        choices: CERTAINTIES.map((value) => ({ value, label: say(`look-certainty-${value}`) })),
      },
      { name: "source", label: say("crisis-picture-editor-suggest-source"), value: proposal.source },
    ],
    check: async (typed) => {
      try {
        const asked = { room: proposal.document.room, quote: proposal.quote, ...typed };
        const { html } = await post<{ html: string }>(data.suggestUrl, asked);
        // As the server draws it, with the words of the person escaped.
        document.querySelector(`[data-suggestions="${CSS.escape(proposal.document.room)}"]`)?.insertAdjacentHTML("beforeend", html);
        return undefined;
      } catch (error) {
        const said = error instanceof RefusedByServer ? error.message : "";
        return said || say("crisis-picture-editor-suggest-failed");
      }
    },
  });
  if (answers) tell(say("crisis-picture-editor-suggest-sent"));
}

/** Accept, decline and withdraw without loading the page again; the live text shows what was accepted. */
export function answerInPlace(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const article = form.closest<HTMLElement>("[data-suggestion]");
    if (!article) return;
    event.preventDefault();
    void settle(form, article);
  });
}

async function settle(form: HTMLFormElement, article: HTMLElement): Promise<void> {
  const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  try {
    await post(form.action, fields);
    article.remove();
  } catch (error) {
    const refused = error instanceof RefusedByServer ? error : null;
    article.querySelector(".cp-suggestion__refused")?.remove();
    const box = element("div", { class: "cp-suggestion__refused", role: "alert" });
    box.append(element("p", { class: "sb-refused__why" }, refused?.message || say("crisis-picture-editor-settle-failed")));
    if (typeof refused?.told.add === "string") box.append(...choice(form, refused.told.add, refused.told.now as string[]));
    article.querySelector(".cp-suggestion__answers")?.before(box);
    if (!box.isConnected) article.append(box);
  }
}

/** The sentence that would be replaced is not there once: what stands there now, and the suggestion beside it. */
function choice(form: HTMLFormElement, address: string, now: string[]): HTMLElement[] {
  const label = element("p", { class: "sb-muted" }, say("crisis-picture-suggestion-now"));
  const present = now.map((sentence) => element("blockquote", { class: "cp-suggestion__quote sb-human" }, sentence));
  const add = element("form", { method: "post", action: address });
  add.append(
    element("button", { class: "utrecht-button utrecht-button--secondary-action" }, say("crisis-picture-accept-as-new")),
  );
  form.hidden = true;
  return [...(present.length ? [label, ...present] : []), add];
}

function tell(words: string): void {
  const line = element("p", { role: "status", class: "sb-told" }, words);
  document.body.append(line);
  setTimeout(() => line.remove(), 10_000);
}
