/** Where the others write: a petrol flag with a first name. Nobody has a colour of their own; colour is for levels. */
import type { Plugin } from "prosemirror-state";
import type { Awareness } from "y-protocols/awareness";
import { yCursorPlugin } from "y-prosemirror";

interface Somebody {
  name?: string;
}

export function cursorsOfOthers(awareness: Awareness, mayWrite: boolean): Plugin {
  return yCursorPlugin(mayWrite ? awareness : watchingOnly(awareness), {
    // A reader's view is bound to a copy of the document, so "not me" is asked of the awareness itself.
    awarenessStateFilter: (_own: number, client: number) => client !== awareness.clientID,
    cursorBuilder: flag,
    selectionBuilder: () => ({ class: "sb-other-selection" }),
  }) as Plugin;
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? "";
}

function flag(user: Somebody): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "sb-other-caret";
  // Not read aloud in the middle of a sentence; who is here stands in the head of the page.
  caret.setAttribute("aria-hidden", "true");
  const name = document.createElement("span");
  name.className = "sb-other-name";
  name.textContent = firstName(user.name ?? "");
  // Word joiners keep the browser from breaking the line at the caret.
  caret.append("\u2060", name, "\u2060");
  return caret;
}

/** The same awareness for somebody who only reads: their own caret is nobody's business. */
function watchingOnly(awareness: Awareness): Awareness {
  const silent = Object.create(awareness) as Awareness;
  silent.getLocalState = () => ({});
  silent.setLocalStateField = () => undefined;
  return silent;
}
