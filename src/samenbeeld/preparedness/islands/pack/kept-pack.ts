/** What lies on the device: how old it is and the numbers of the GHOR open, the rest closed. */
import { Aside } from "../../../../../frontend/offline/aside.ts";
import { PACK } from "../../../../../frontend/offline/kept.ts";
import type { Sealed } from "./seal.ts";

export interface Office {
  name: string;
  numbers: { what: string; value: string; href: string }[];
}

export interface Card {
  title: string;
  role: string;
  plan: string;
  version: string;
  themes: string;
  /** The themes one by one. A pack from before this was taken along has none. */
  of?: string[];
  phases: string;
  steps: { text: string; under: string }[];
}

export interface Contact {
  name: string;
  kind: string;
  value: string;
  href: string;
  checked: string;
}

export interface Plan {
  title: string;
  owner: string;
  version: string;
  themes: string;
  of?: string[];
  phases: string;
  meaning: string;
  /** What an agreement binds to. A pack from before this was taken along has none. */
  agreed?: { what: string; words: string }[];
  text: string;
  url: string;
}

export interface Closed {
  who: string;
  organisation: string;
  /** The themes of the cards. A pack from before this was taken along has none. */
  about?: string[];
  cards: Card[];
  contacts: Contact[];
  plans: Plan[];
  leftOut: number;
}

/** As the server tells it. */
export interface Told {
  madeAt: string;
  function: string;
  open: Office[];
  closed: Closed;
}

export interface KeptPack {
  madeAt: string;
  function: string;
  open: Office[];
  sealed: Sealed;
}

const ROOM = "pack";

function shelf(account: string): Aside<KeptPack> {
  return new Aside<KeptPack>(account, PACK, "kept");
}

export async function keepPack(account: string, pack: KeptPack): Promise<void> {
  await shelf(account).put(ROOM, () => pack);
}

export async function keptPack(account: string): Promise<KeptPack | undefined> {
  return (await shelf(account).all())[0];
}
