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
  for (const one of data.documents) openText(live, data, one.room);
  // Without this a full disk may throw away what waits to be sent.
  void navigator.storage?.persist?.();
  return live;
}

export function openText(live: LiveConnection, data: PageData, room: string): LiveDocument {
  const text = live.open(room, { database: databaseName(data.member.account, room) });
  keepLastWords(data.member.account, text);
  return text;
}
