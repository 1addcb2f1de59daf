/** The page of the map: its live line, what is saved, and the map itself, which is fetched apart. */
import { LiveConnection } from "../../../../../frontend/live/connection.ts";
import { post } from "../../../../../frontend/line/asking.ts";
import { showOfflineLine } from "../../../../../frontend/line/offline-line.ts";
import { showSavedState } from "../../../../../frontend/line/saved-state.ts";
import { keepForAccount, keepThisPage, noteUnsent } from "../../../../../frontend/offline/kept.ts";
import { say } from "../../../../../frontend/words.ts";
import { mapData, type MapData } from "./page-data.ts";

function openLive(data: MapData): LiveConnection {
  const live = new LiveConnection({ askToken: async () => (await post<{ token: string }>(data.tokenUrl)).token });
  showSavedState(live, () => data.layers.some(({ mayWrite }) => mayWrite));
  showOfflineLine(live);
  live.onChange(() => noteUnsent(data.member.account, `${data.activity.slug}/kaart`, live.waiting));
  // Without this a full disk may throw away what waits to be sent.
  void navigator.storage?.persist?.();
  return live;
}

async function start(): Promise<void> {
  const data = mapData();
  if (!data) return;
  const status = document.querySelector<HTMLElement>("[data-map-status]");
  if (status) status.textContent = say("plot-island-loading");
  await keepForAccount(data.member.account);
  const live = data.isLive ? openLive(data) : null;
  const { showMap } = await import("./map-page.ts");
  await showMap(document, data, live);
  if (status) status.textContent = "";
  if (data.isLive) void keepThisPage().catch(() => undefined);
}

void start();
