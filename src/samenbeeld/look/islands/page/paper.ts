/** On paper nobody leafs or unfolds: a list that comes in pages or is folded to be short is printed whole. */

export function startPaper(): void {
  let back: (() => void)[] = [];
  tellNow();
  addEventListener("beforeprint", () => {
    tellNow();
    const folded = [...document.querySelectorAll<HTMLDetailsElement>("details[data-print-whole]:not([open])")];
    back = folded.map(unfolded);
    back.push(...[...document.querySelectorAll<HTMLElement>("[data-list-pages]")].map(whole).filter((each) => each !== null));
  });
  // What a person had in hand on the screen is there again as it was.
  addEventListener("afterprint", () => back.splice(0).forEach((restore) => restore()));
}

/** Opens what is folded only to be short; what undoes it. */
function unfolded(details: HTMLDetailsElement): () => void {
  details.open = true;
  return () => void (details.open = false);
}

/** The moment of printing, for a page that was kept and knows no moment of its own. */
function tellNow(): void {
  const now = new Date().toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  for (const moment of document.querySelectorAll("[data-printed-now]")) moment.textContent = now;
}

/** Puts the whole list in the place of the part that is shown; null when it cannot be had. What undoes it. */
function whole(pages: HTMLElement): (() => void) | null {
  const link = pages.querySelector<HTMLAnchorElement>("[data-list-whole]");
  const place = pages.closest("section, details");
  // What is folded is not printed.
  if (!link || !place || (place instanceof HTMLDetailsElement && !place.open)) return null;
  const sent = asked(link.href);
  const list = sent?.getElementById(link.hash.slice(1))?.closest("section, details");
  if (!list) return null;
  const shown = [...place.childNodes];
  place.replaceChildren(...list.childNodes);
  return () => place.replaceChildren(...shown);
}

// The browser prints as soon as this returns, so it cannot wait for anything that comes later.
function asked(address: string): Document | null {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  try {
    request.send();
  } catch {
    return null;
  }
  return request.status === 200 ? new DOMParser().parseFromString(request.responseText, "text/html") : null;
}
