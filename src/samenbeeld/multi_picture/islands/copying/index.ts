import { say } from "../../../../../frontend/words.ts";

// Beside text that is made to be copied a button that does so; without it the text is there to select.
start();

function start(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-sb-copy]")) {
    const row = document.createElement("p");
    const button = document.createElement("button");
    const told = document.createElement("span");
    button.type = "button";
    button.className = "utrecht-button utrecht-button--secondary-action";
    button.textContent = say("look-copy");
    if (field.labels[0]?.id) button.setAttribute("aria-describedby", field.labels[0].id);
    told.setAttribute("role", "status");
    button.addEventListener("click", () => void copy(field, told));
    row.append(button, " ", told);
    field.after(row);
  }
}

async function copy(field: HTMLTextAreaElement, told: HTMLElement): Promise<void> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    told.textContent = say("look-copied");
  } catch {
    // Not allowed, or not over https: it is selected, for the keys that copy.
    told.textContent = say("look-copy-by-keys");
  }
}
