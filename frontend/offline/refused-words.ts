/** Words that the server did not take, kept on this device until the person who wrote them closes them. */
import { Aside } from "./aside.ts";

export interface RefusedWords {
  room: string;
  /** What the text is called on screen. */
  title: string;
  /** Why, as the server named it. */
  key: string;
  text: string;
}

const words = (account: string) => new Aside<RefusedWords>(account, "!refused", "words");

/** Resolves when the words are on this device, together with what was refused before in the same text. */
export function keepRefused(account: string, refused: RefusedWords): Promise<RefusedWords> {
  return words(account).put(refused.room, (before) => ({ ...refused, text: together(before?.text ?? "", refused.text) }));
}

/** Everything that this account did not close yet. */
export function refusedWords(account: string): Promise<RefusedWords[]> {
  return words(account).all();
}

export function dropRefused(account: string, room: string): Promise<void> {
  return words(account).drop(room);
}

/** Both, but not twice: what is refused again after a reload was told already. */
export function together(before: string, now: string): string {
  if (before.includes(now)) return before;
  return now.includes(before) ? now : `${before}\n${now}`;
}
