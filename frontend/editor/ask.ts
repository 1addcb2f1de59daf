/** A small form beside the text: asks a few things and gives the answers, or null when the person leaves it. */
import { say } from "../words.ts";

export interface Question {
  name: string;
  label: string;
  kind?: "text" | "textarea" | "choice" | "time";
  value?: string;
  hint?: string;
  required?: boolean;
  choices?: { value: string; label: string }[];
}

export interface Form {
  title: string;
  /** Verb and object on the button. */
  submit: string;
  questions: Question[];
  /** Shown above the questions, as the words of a person. */
  quote?: string;
  /** Where on the screen it belongs to, so that it does not cover it. */
  beside?: { top: number; bottom: number; left: number };
  /** Returns an error to show, or nothing when the answers are taken. */
  check?: (answers: Record<string, string>) => string | undefined | Promise<string | undefined>;
}

export function ask(form: Form): Promise<Record<string, string> | null> {
  const dialog = document.createElement("dialog");
  dialog.className = "sb-ask";
  const title = element("h2", { id: `ask-${Date.now()}`, class: "sb-ask__title" }, form.title);
  dialog.setAttribute("aria-labelledby", title.id);
  const body = element("form", { method: "dialog", novalidate: "" });
  const error = element("p", { class: "sb-ask__error", role: "alert" });
  const buttons = element("div", { class: "sb-ask__buttons" });
  const leave = element("button", { type: "button", class: "utrecht-button utrecht-button--subtle" }, say("crisis-picture-editor-cancel"));
  buttons.append(element("button", { type: "submit", class: "utrecht-button utrecht-button--primary-action" }, form.submit), leave);
  body.append(title);
  if (form.quote) body.append(element("blockquote", { class: "sb-human" }, form.quote));
  body.append(error, ...form.questions.map((question, index) => field(question, index)), buttons);
  dialog.append(body);
  document.body.append(dialog);
  dialog.showModal();
  if (form.beside) place(dialog, form.beside);
  return new Promise((resolve) => {
    const close = (answers: Record<string, string> | null) => {
      resolve(answers);
      dialog.close();
      dialog.remove();
    };
    leave.addEventListener("click", () => close(null));
    dialog.addEventListener("cancel", () => close(null));
    body.addEventListener("submit", async (event) => {
      event.preventDefault();
      const answers = Object.fromEntries([...new FormData(body as HTMLFormElement)].map(([k, v]) => [k, String(v)]));
      const missing = form.questions.find((question) => question.required && !answers[question.name]?.trim());
      const wrong = missing
        ? say("crisis-picture-editor-field-missing", { field: missing.label })
        : await form.check?.(answers);
      if (!wrong) return close(answers);
      error.textContent = wrong;
      if (missing) body.querySelector<HTMLElement>(`[name="${missing.name}"]`)?.focus();
    });
  });
}

/** Says something that needs an answer of one word; true when the person goes on. */
export async function confirmFirst(title: string, text: string, goOn: string, stay: string): Promise<boolean> {
  const dialog = element("dialog", { class: "sb-ask", "aria-labelledby": "confirm-title", "aria-describedby": "confirm-text" });
  const yes = element("button", { type: "button", class: "utrecht-button utrecht-button--secondary-action" }, goOn);
  const no = element("button", { type: "button", class: "utrecht-button utrecht-button--primary-action" }, stay);
  const buttons = element("div", { class: "sb-ask__buttons" });
  buttons.append(no, yes);
  dialog.append(
    element("h2", { id: "confirm-title", class: "sb-ask__title" }, title),
    element("p", { id: "confirm-text" }, text),
    buttons,
  );
  document.body.append(dialog);
  (dialog as HTMLDialogElement).showModal();
  return new Promise((resolve) => {
    const close = (answer: boolean) => {
      (dialog as HTMLDialogElement).close();
      dialog.remove();
      resolve(answer);
    };
    yes.addEventListener("click", () => close(true));
    no.addEventListener("click", () => close(false));
    dialog.addEventListener("cancel", () => close(false));
  });
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  text?: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

function field(question: Question, index: number): HTMLElement {
  const id = `ask-field-${index}`;
  const row = element("div", { class: "sb-ask__field" });
  if (question.kind === "choice") return choiceField(question, row);
  const control =
    question.kind === "textarea"
      ? element("textarea", { rows: "3", class: "utrecht-textarea" }, question.value ?? "")
      : element("input", {
          type: question.kind === "time" ? "time" : "text",
          value: question.value ?? "",
          class: "utrecht-textbox",
          autocomplete: "off",
        });
  control.id = id;
  control.setAttribute("name", question.name);
  row.append(element("label", { for: id }, question.label));
  if (question.hint) {
    row.append(element("p", { id: `${id}-hint`, class: "sb-ask__hint" }, question.hint));
    control.setAttribute("aria-describedby", `${id}-hint`);
  }
  row.append(control);
  return row;
}

function choiceField(question: Question, row: HTMLElement): HTMLElement {
  const group = element("fieldset", { class: "sb-ask__choice" });
  group.append(element("legend", {}, question.label));
  for (const { value, label } of question.choices ?? []) {
    const line = element("label");
    const radio = element("input", { type: "radio", name: question.name, value });
    radio.checked = value === question.value;
    line.append(radio, label);
    group.append(line);
  }
  row.append(group);
  return row;
}

function place(dialog: HTMLDialogElement, beside: { top: number; bottom: number; left: number }): void {
  const { width, height } = dialog.getBoundingClientRect();
  const below = beside.bottom + 8 + height <= innerHeight;
  const top = below ? beside.bottom + 8 : Math.max(8, beside.top - height - 8);
  dialog.classList.add("sb-ask--placed");
  dialog.style.top = `${top}px`;
  dialog.style.left = `${Math.max(8, Math.min(beside.left, innerWidth - width - 8))}px`;
}
