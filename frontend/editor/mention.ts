/** Naming an organisation: type @ and a few letters, choose with the arrows. */
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { say } from "../words.ts";
import { element } from "./ask.ts";
import { schema } from "./schema.ts";

export interface Organisation {
  slug: string;
  name: string;
}

interface Asked {
  from: number;
  to: number;
  letters: string;
}

const key = new PluginKey("mention");
const MOST_SHOWN = 8;

export function mentions(organisations: Organisation[]): Plugin {
  let popup: Popup | null = null;
  return new Plugin({
    key,
    view: (view) => {
      popup = new Popup(view, organisations);
      return { update: () => popup?.update(), destroy: () => popup?.destroy() };
    },
    props: {
      handleKeyDown: (_view, event) => popup?.takesKey(event) ?? false,
      handleDOMEvents: {
        blur: () => {
          popup?.close();
          return false;
        },
      },
    },
  });
}

/** Organisations whose name has a word that starts with the letters; the ones that start with them first. */
export function matching(organisations: Organisation[], letters: string): Organisation[] {
  const sought = plain(letters);
  const rank = ({ name }: Organisation): number => {
    if (plain(name).startsWith(sought)) return 0;
    return plain(name).includes(` ${sought}`) ? 1 : 2;
  };
  return organisations
    .filter((organisation) => rank(organisation) < 2)
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, "nl"))
    .slice(0, MOST_SHOWN);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function asked(state: EditorState): Asked | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 40), $from.parentOffset, undefined, "\uFFFC");
  const letters = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} '-]{0,30}|)$/u.exec(before)?.[1];
  return letters === undefined ? null : { from: $from.pos - letters.length - 1, to: $from.pos, letters };
}

class Popup {
  private readonly list = element("ul", { class: "sb-mentions", role: "listbox" });
  private shown: Organisation[] = [];
  private chosen = 0;
  private question: Asked | null = null;
  private dismissedAt: number | null = null;
  private readonly view: EditorView;
  private readonly organisations: Organisation[];

  constructor(view: EditorView, organisations: Organisation[]) {
    this.view = view;
    this.organisations = organisations;
    this.list.id = `mentions-${Math.random().toString(36).slice(2)}`;
    this.list.hidden = true;
    this.list.setAttribute("aria-label", say("crisis-picture-editor-mention-list"));
    document.body.append(this.list);
  }

  update(): void {
    const question = asked(this.view.state);
    if (!question || question.from === this.dismissedAt || !this.view.editable || !this.view.hasFocus()) {
      if (!question) this.dismissedAt = null;
      this.close();
      return;
    }
    if (question.letters !== this.question?.letters) this.chosen = 0;
    this.question = question;
    this.shown = matching(this.organisations, question.letters);
    if (this.shown.length === 0) return this.close();
    this.draw();
  }

  takesKey(event: KeyboardEvent): boolean {
    if (this.list.hidden || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.chosen = (this.chosen + step + this.shown.length) % this.shown.length;
      this.draw();
      return true;
    }
    if (event.key === "Enter" || event.key === "Tab") {
      this.take(this.chosen);
      return true;
    }
    if (event.key === "Escape") {
      this.dismissedAt = this.question?.from ?? null;
      this.close();
      return true;
    }
    return false;
  }

  close(): void {
    this.list.hidden = true;
    this.question = null;
    this.view.dom.removeAttribute("aria-activedescendant");
    this.view.dom.removeAttribute("aria-controls");
  }

  destroy(): void {
    this.list.remove();
  }

  private take(index: number): void {
    const organisation = this.shown[index];
    if (!organisation || !this.question) return;
    const mention = schema.nodes.mention!.create({ organisation: organisation.slug, label: organisation.name });
    const { from, to } = this.question;
    this.close();
    this.view.dispatch(this.view.state.tr.replaceWith(from, to, [mention, schema.text(" ")]).scrollIntoView());
    this.view.focus();
  }

  private draw(): void {
    this.list.replaceChildren(
      ...this.shown.map((organisation, index) => {
        const id = `${this.list.id}-${index}`;
        const option = element("li", { id, role: "option", "aria-selected": String(index === this.chosen) }, organisation.name);
        // mousedown, so that the editor keeps its caret.
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          this.take(index);
        });
        return option;
      }),
    );
    this.list.hidden = false;
    this.view.dom.setAttribute("aria-controls", this.list.id);
    this.view.dom.setAttribute("aria-activedescendant", `${this.list.id}-${this.chosen}`);
    const at = this.view.coordsAtPos(this.question?.from ?? 0);
    const { height, width } = this.list.getBoundingClientRect();
    const top = at.bottom + height + 4 > innerHeight ? at.top - height - 4 : at.bottom + 4;
    this.list.style.top = `${top}px`;
    this.list.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  }
}
