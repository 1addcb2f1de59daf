/** Marks what differs from the report before: a petrol border and "was 52, nu 84". The server draws the same. */
import { say } from "../../../../../frontend/words.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function startChanges(form: HTMLFormElement): () => void {
  const draw = () => {
    let count = 0;
    for (const question of form.querySelectorAll<HTMLElement>("[data-sr-question]")) if (mark(question)) count++;
    const line = document.querySelector<HTMLElement>("[data-sr-changed]");
    if (!line) return;
    line.hidden = count === 0;
    const words = line.querySelector("[data-sr-count]");
    if (words) words.textContent = say("situation-reports-changed-count", { count });
  };
  form.addEventListener("input", draw);
  form.addEventListener("change", draw);
  draw();
  return draw;
}

function mark(question: HTMLElement): boolean {
  const controls = [...question.querySelectorAll<Control>("[data-was]")];
  const compares = question.hasAttribute("data-sr-compare");
  const different = controls.filter((control) => control.value.trim() !== (control.dataset["was"] ?? "").trim());
  const chosenAnew = compares && choiceChanged(question);
  for (const control of controls) control.classList.toggle("sr-differs", compares && different.includes(control));
  const changed = compares && (different.length > 0 || chosenAnew);
  question.classList.toggle("sr-q--changed", changed);
  tell(question, controls, changed);
  return changed || isNewItem(question);
}

// The four levels are radio buttons; the one of before says so itself.
function choiceChanged(question: HTMLElement): boolean {
  const before = question.querySelector<HTMLInputElement>("[data-was-chosen]");
  return before !== null && !before.checked;
}

function isNewItem(question: HTMLElement): boolean {
  if (!question.hasAttribute("data-sr-item") || question.hasAttribute("data-sr-compare")) return false;
  const what = question.querySelector<HTMLInputElement>("[name$='.what']");
  return Boolean(what?.value.trim());
}

function tell(question: HTMLElement, controls: Control[], changed: boolean): void {
  const line = question.querySelector("[data-sr-was]");
  const [first] = controls;
  if (!line || !first || controls.length !== 1 || first instanceof HTMLTextAreaElement) {
    if (line && first instanceof HTMLTextAreaElement) line.textContent = changed ? say("situation-reports-changed") : "";
    else if (line && controls.length > 1) drawSeveral(line, controls, changed);
    return;
  }
  const was = words(first, first.dataset["was"] ?? "");
  const now = words(first, first.value);
  if (!changed) line.textContent = say(first.value ? "situation-reports-same" : "situation-reports-leave-empty");
  else if (!was) line.textContent = say("situation-reports-was-unknown");
  else line.textContent = say("situation-reports-was-now", { was, now: now || "?" });
}

function drawSeveral(line: Element, controls: Control[], changed: boolean): void {
  const before = controls.map((control) => words(control, control.dataset["was"] ?? ""));
  if (changed && before.some(Boolean)) line.textContent = say("situation-reports-was", { was: before.map((part) => part || "?").join(" / ") });
  else line.textContent = changed ? say("situation-reports-was-unknown") : "";
}

function words(control: Control, value: string): string {
  if (!(control instanceof HTMLSelectElement)) return value.trim();
  return value ? [...control.options].find((option) => option.value === value)?.text ?? value : "";
}
