import { say } from "../../../../../frontend/words.ts";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const TOLD = "data-sb-lacking";
const BLOCK = ".utrecht-form-field, .sb-field, fieldset";
const INVALID = "utrecht-form-field--invalid";

/**
 * What a form still lacks is said beside the field, in the language of the screen and with the name of the field.
 * The bubble of the browser speaks its own language, names nothing, and is gone before one has read it.
 */
export function startLacking(): void {
  document.addEventListener("invalid", (event) => {
    const field = event.target as Field;
    if (!field.validity.valueMissing) return; // a number or a date that cannot be: the browser knows what is wrong
    event.preventDefault();
    tell(field);
    if (field.form?.querySelector(":is(input, select, textarea):invalid") === field) field.focus();
  }, true);
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      const field = event.target as Field;
      if (field.form?.querySelector(`[${TOLD}]`) && field.validity.valid) forget(field);
    });
  }
}

function tell(field: Field): void {
  const id = `sb-lacking-${field.name}-${field.id}`;
  if (document.getElementById(id)) return;
  const radio = field.type === "radio" ? field.closest("fieldset") : null;
  // One of a group says it for all of them.
  if (radio?.querySelector(`[${TOLD}]`)) return;
  const line = document.createElement("p");
  line.className = "utrecht-form-field-error-message";
  line.id = id;
  line.setAttribute(TOLD, field.name);
  line.setAttribute("role", "alert");
  line.textContent = say(chooses(field) ? "look-form-choose" : "look-form-fill-in", { field: name(field, radio) });
  const legend = radio?.querySelector("legend");
  if (legend) legend.after(line);
  else field.before(line);
  field.closest(BLOCK)?.classList.add(INVALID);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [id, field.getAttribute("aria-describedby")].filter(Boolean).join(" "));
}

function forget(field: Field): void {
  for (const line of field.form?.querySelectorAll(`[${TOLD}="${CSS.escape(field.name)}"]`) ?? []) {
    const told = field.form?.querySelector(`[aria-describedby~="${CSS.escape(line.id)}"]`);
    const left = (told?.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== line.id);
    if (left.length) told?.setAttribute("aria-describedby", left.join(" "));
    else told?.removeAttribute("aria-describedby");
    told?.removeAttribute("aria-invalid");
    line.closest(BLOCK)?.classList.remove(INVALID);
    line.remove();
  }
}

function chooses(field: Field): boolean {
  return field instanceof HTMLSelectElement || field.type === "radio" || field.type === "checkbox";
}

/** The label as it is read, without the word that says it is required. */
function name(field: Field, group: Element | null): string {
  const label = group?.querySelector("legend") ?? field.labels?.[0];
  const copy = label?.cloneNode(true) as HTMLElement | undefined;
  for (const aside of copy?.querySelectorAll(".sb-field__required") ?? []) aside.remove();
  return (copy?.textContent ?? field.getAttribute("aria-label") ?? field.name).replace(/\s+/g, " ").trim();
}
