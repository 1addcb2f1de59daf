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
        await post(data.suggestUrl, { room: proposal.document.room, quote: proposal.quote, ...typed });
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
    const said = error instanceof RefusedByServer ? error.message : "";
    const line = article.querySelector("[role=alert]") ?? element("p", { role: "alert", class: "sb-refused__why" });
    line.textContent = said || say("crisis-picture-editor-settle-failed");
    article.append(line);
  }
}

// In sight wherever one is: the end of the text may be far away.
function tell(words: string): void {
  const line = element("p", { role: "status", class: "sb-told" }, words);
  document.body.append(line);
  setTimeout(() => line.remove(), 10_000);
}
