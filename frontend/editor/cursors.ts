/** Where the others write: a petrol flag with a first name. Nobody has a colour of their own; colour is for levels. */
import type { Plugin } from "prosemirror-state";
import type { Awareness } from "y-protocols/awareness";
import { yCursorPlugin } from "y-prosemirror";

interface Somebody {
  name?: string;
}

export function cursorsOfOthers(awareness: Awareness, mayWrite: boolean): Plugin {
  return yCursorPlugin(mayWrite ? heedingOthers(awareness) : watchingOnly(awareness), {
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

type Change = Record<"added" | "updated" | "removed", number[]>;

/**
 * The same awareness, silent about oneself. The plugin draws again at each change it hears of; drawing because one's own
 * caret moved, before the editor has read where to, would put that caret back.
 */
function heedingOthers(awareness: Awareness): Awareness {
  const wrappers = new Map<unknown, (change: Change) => void>();
  const heeding = Object.create(awareness) as Awareness;
  heeding.setLocalStateField = (field, value) => awareness.setLocalStateField(field, value);
  heeding.on = ((name: "change", act: () => void) => {
    const wrapper = ({ added, updated, removed }: Change) => {
      if ([...added, ...updated, ...removed].some((client) => client !== awareness.clientID)) act();
    };
    wrappers.set(act, wrapper);
    awareness.on(name, wrapper);
  }) as Awareness["on"];
  heeding.off = ((name: "change", act: () => void) => {
    awareness.off(name, wrappers.get(act) as () => void);
  }) as Awareness["off"];
  return heeding;
}

/** The same for somebody who only reads: their own caret is nobody's business. */
function watchingOnly(awareness: Awareness): Awareness {
  const silent = heedingOthers(awareness);
  silent.getLocalState = () => ({});
  silent.setLocalStateField = () => undefined;
  return silent;
}
