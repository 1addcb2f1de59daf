/** What the server tells this page about itself: who looks, which texts there are and where to ask more. */
export { get, post, RefusedByServer } from "../../../../../frontend/line/asking.ts";

export interface Member {
  account: string;
  name: string;
  initials: string;
  organisation: string;
  organisationName: string;
  function: string;
}

export interface PictureText {
  room: string;
  section: string;
  title: string;
  tlp: string;
  mayWrite: boolean;
  maySuggest: boolean;
  kind: "shared" | "own";
}

export interface PageData {
  activity: { slug: string; name: string; mode: string };
  member: Member;
  tokenUrl: string;
  provenanceUrl: string;
  newUrl: string;
  seenUrl: string;
  suggestUrl: string;
  suggestionsUrl: string;
  /** Where a sentence can come from: own pictures that may be read, and any suggestion ("" when none may). */
  origins: { own: Record<string, string>; suggestion: string };
  lastSeen: string | null;
  documents: PictureText[];
  organisations: { slug: string; name: string }[];
}

export function pageData(): PageData | null {
  const block = document.getElementById("crisis-picture-data");
  return block ? (JSON.parse(block.textContent ?? "null") as PageData) : null;
}
