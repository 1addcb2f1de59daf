// "Show alarms on this device": asks the browser for a push subscription and hands it to the server.
// Without push in this browser (or on plain http) the button stays hidden and a sentence says so. The sentences
// stand in the page.

const place = document.getElementById("alarm-push");
if (place) start(place);

function start(place: HTMLElement): void {
  const button = place.querySelector("button")!;
  const status = place.querySelector("p")!;
  place.hidden = false;
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    button.hidden = true;
    status.textContent = place.dataset.cannot!;
    return;
  }
  button.addEventListener("click", () => {
    button.disabled = true;
    subscribe(place)
      .then((told) => (status.textContent = told))
      .catch(() => (status.textContent = place.dataset.failed!))
      .finally(() => (button.disabled = false));
  });
}

async function subscribe(place: HTMLElement): Promise<string> {
  if ((await Notification.requestPermission()) !== "granted") return place.dataset.refused!;
  const worker = await navigator.serviceWorker.ready;
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytes(place.dataset.key!),
  });
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}") as Record<string, string>;
  const answer = await fetch(place.dataset.add!, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ ...subscription.toJSON(), name: deviceName() }),
  });
  const told = (await answer.json()) as { message: string };
  return told.message;
}

function bytes(key: string): Uint8Array<ArrayBuffer> {
  const raw = atob(key.replaceAll("-", "+").replaceAll("_", "/").padEnd(Math.ceil(key.length / 4) * 4, "="));
  return Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
}

/** How a person knows a device again: the system it runs. */
function deviceName(): string {
  const system = /Android|iPhone|iPad|Windows|Macintosh|Linux/.exec(navigator.userAgent)?.[0] ?? "";
  const browser = /Firefox|Edg|Chrome|Safari/.exec(navigator.userAgent)?.[0].replace("Edg", "Edge") ?? "";
  return [browser, system].filter(Boolean).join(", ");
}

export {};
