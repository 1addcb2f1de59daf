const EVERY = 10_000;

/** A page that stands in the place of another one, because there was no network, makes way as soon as there is one. */
export function startReturning(): void {
  if (!document.querySelector("[data-sb-away]")) return;
  const look = async (): Promise<void> => {
    const answer = await fetch(location.href, { method: "HEAD" }).catch(() => null);
    if (answer) location.reload();
  };
  addEventListener("online", () => void look());
  setInterval(() => void look(), EVERY);
}
