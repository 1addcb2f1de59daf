/** The texts of this page on one live line. */
import { LiveConnection } from "../../../../../frontend/live/connection.ts";
import type { LiveDocument } from "../../../../../frontend/live/document.ts";
import { databaseName } from "../../../../../frontend/offline/kept.ts";
import { keepLastWords } from "../../../../../frontend/offline/last-words.ts";
import { type PageData, post } from "./page-data.ts";

export function openLive(data: PageData): LiveConnection {
  const live = new LiveConnection({
    askToken: async () => (await post<{ token: string }>(data.tokenUrl)).token,
  });
  for (const { room } of data.documents) keepLastWords(data.member.account, live.open(room, kept(data, room)));
  // Without this a full disk may throw away what waits to be sent.
  void navigator.storage?.persist?.();
  return live;
}

/** The same text with nothing of what this device kept of it. */
export async function openTextAgain(live: LiveConnection, data: PageData, room: string): Promise<LiveDocument> {
  const text = await live.startAgain(room, kept(data, room));
  keepLastWords(data.member.account, text);
  return text;
}

function kept(data: PageData, room: string): { database: string } {
  return { database: databaseName(data.member.account, room) };
}
