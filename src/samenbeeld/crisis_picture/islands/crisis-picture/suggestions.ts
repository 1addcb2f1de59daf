/** Who may not write here may propose a sentence; the information manager answers without leaving the text. */
import { ask, element } from "../../../../../frontend/editor/ask.ts";
import { CERTAINTIES } from "../../../../../frontend/editor/schema.ts";
import { say } from "../../../../../frontend/words.ts";
import { get, type PageData, type PictureText, post, RefusedByServer } from "./page-data.ts";

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

const asking = new Map<string, number>();
// Hundreds who only read do not ask in the same tenth of a second.
const READERS_WAIT = 1_500;

/** Somebody proposed or answered something beside this text: what waits there is shown as it is now. */
export function askWhatWaits(data: PageData, text: PictureText): void {
  if (asking.has(text.room)) return;
  const wait = text.mayWrite ? 0 : Math.random() * READERS_WAIT;
  asking.set(
    text.room,
    window.setTimeout(() => {
      asking.delete(text.room);
      // Without an answer all stays as it was; the page itself is right when it is opened again.
      void get<{ html: string }>(data.suggestionsUrl, [["room", text.room]]).then(
        ({ html }) => showWhatWaits(text.room, html),
        () => undefined,
      );
    }, wait),
  );
}

function showWhatWaits(room: string, html: string): void {
  const place = document.querySelector<HTMLElement>(`[data-suggestions="${CSS.escape(room)}"]`);
  if (!place) return;
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  const now = new Map([...fresh.content.querySelectorAll<HTMLElement>("[data-suggestion]")].map((one) => [one.dataset.suggestion, one]));
  for (const one of place.querySelectorAll<HTMLElement>("[data-suggestion]")) {
    const waits = now.delete(one.dataset.suggestion);
    // A reason that somebody is writing stays; sending it tells that another was first.
    if (waits || one.contains(document.activeElement)) continue;
    one.remove();
    if (one.dataset.page) tellAnswered(one.dataset.page);
  }
  place.append(...now.values());
}

function tellAnswered(page: string): void {
  const line = element("p", { role: "status", class: "sb-told" }, `${say("crisis-picture-editor-suggest-answered")} `);
  line.append(element("a", { class: "utrecht-link", href: page }, say("crisis-picture-editor-suggest-see")));
  shortly(line);
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
  shortly(element("p", { role: "status", class: "sb-told" }, words));
}

function shortly(line: HTMLElement): void {
  document.body.append(line);
  setTimeout(() => line.remove(), 10_000);
}
