/** One more bottleneck, without asking the server. */

export function startItems(form: HTMLFormElement, changed: () => void): void {
  const button = form.querySelector<HTMLButtonElement>("[data-sr-more]");
  const blank = form.querySelector<HTMLTemplateElement>("[data-sr-blank]");
  const items = form.querySelector<HTMLElement>("[data-sr-items]");
  if (!button || !blank || !items) return;
  button.addEventListener("click", (event) => {
    event.preventDefault();
    const number = next(items);
    const holder = document.createElement("div");
    // The blank item is numbered 999.
    holder.innerHTML = blank.innerHTML.replaceAll(/bottlenecks([.-])999/g, `bottlenecks$1${number}`);
    items.querySelector("[data-sr-none]")?.remove();
    const item = holder.firstElementChild;
    if (!item) return;
    items.append(item);
    item.querySelector<HTMLElement>("[name$='.what']")?.focus();
    changed();
  });
}

function next(items: HTMLElement): number {
  const numbers = [...items.querySelectorAll<HTMLInputElement>("[name$='.what']")].map((input) => Number(input.name.split(".")[1]));
  return Math.max(-1, ...numbers) + 1;
}
