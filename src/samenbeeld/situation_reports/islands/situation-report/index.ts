// The own report on a phone: says what changed, keeps what is typed, and sends it once, also when the network is away.

import { keepForAccount, keepThisPage } from "../../../../../frontend/offline/kept.ts";
import { startChanges } from "./changes.ts";
import { startDraft } from "./draft.ts";
import { startItems } from "./items.ts";
import { startSending } from "./sending.ts";

const account = document.body.dataset["account"];
if (account) {
  // Whoever was here before leaves nothing behind for this person.
  await keepForAccount(account);
  void keepThisPage().catch(() => undefined);
}
const form = document.querySelector<HTMLFormElement>("[data-sr-form]");
if (form && account) {
  const changed = startChanges(form);
  startItems(form, changed);
  startDraft(form, account, changed);
}
startSending();
