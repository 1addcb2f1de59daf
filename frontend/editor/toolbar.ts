/**
 * One toolbar for all texts on the page; it works on the text that has, or last had, the caret. One stop for Tab,
 * arrows inside (ARIA toolbar pattern). Alt+F10 goes from the text to the toolbar and Esc goes back.
 */
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { serverNow } from "../server-clock.ts";
import { say } from "../words.ts";
import { ask, element } from "./ask.ts";
import * as commands from "./commands.ts";
import { sentenceAround } from "./entries.ts";
import { CERTAINTIES, isCertainty } from "./schema.ts";
import { clearStatement, setCertainty, setSource, statementIn } from "./statements.ts";

interface Tool {
  name: string;
  group: string;
  run: (view: EditorView) => void;
  pressed?: (state: EditorState) => boolean;
  shown?: (state: EditorState) => boolean;
  keys?: string;
}

export interface ToolbarDoors {
  whoSaysThis(view: EditorView): void;
}

export class Toolbar {
  readonly dom = element("div", { class: "sb-toolbar", role: "toolbar", "aria-label": say("crisis-picture-editor-toolbar") });
  private readonly buttons = new Map<Tool, HTMLButtonElement>();
  private view: EditorView | null = null;

  constructor(doors: ToolbarDoors) {
    let group: HTMLElement | undefined;
    for (const tool of tools(doors)) {
      if (group?.dataset.group !== tool.group) {
        group = element("div", { class: "sb-toolbar__group", role: "group", "data-group": tool.group });
        group.setAttribute("aria-label", say(`crisis-picture-editor-group-${tool.group}`));
        this.dom.append(group);
      }
      const button = this.button(tool);
      this.buttons.set(tool, button);
      group.append(button);
    }
    this.dom.addEventListener("keydown", (event) => this.takesKey(event));
    this.dom.addEventListener("focusin", (event) => this.makeCurrent(event.target as HTMLButtonElement));
    this.makeCurrent(this.visible()[0]);
    this.attach(null);
  }

  /** Works on this text from now on. Without one the tools are there but cannot be used. */
  attach(view: EditorView | null): void {
    this.view = view;
    if (view?.dom.id) this.dom.setAttribute("aria-controls", view.dom.id);
    this.refresh();
  }

  /** Shows the state of the selection on the buttons. */
  refresh(): void {
    for (const [tool, button] of this.buttons) {
      const state = this.view?.state;
      button.setAttribute("aria-disabled", String(!state));
      button.hidden = tool.shown ? !state || !tool.shown(state) : false;
      if (tool.pressed) button.setAttribute("aria-pressed", String(Boolean(state && tool.pressed(state))));
    }
    if (!this.visible().some((button) => button.tabIndex === 0)) this.makeCurrent(this.visible()[0]);
  }

  focus(): void {
    (this.visible().find((button) => button.tabIndex === 0) ?? this.visible()[0])?.focus();
  }

  private button(tool: Tool): HTMLButtonElement {
    const button = element("button", { type: "button", class: "sb-toolbar__tool", "data-tool": tool.name, tabindex: "-1" });
    const words = say(`crisis-picture-editor-tool-${tool.name}`);
    if (isCertainty(tool.name)) button.append(element("span", { class: `sb-tag sb-tag--${tool.name}` }, words));
    else button.append(words);
    if (tool.keys) {
      button.title = `${words} (${tool.keys})`;
      button.setAttribute("aria-keyshortcuts", tool.keys.replace("Ctrl", "Control"));
    }
    // mousedown would take the caret out of the text.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (!this.view) return;
      tool.run(this.view);
      this.refresh();
    });
    return button;
  }

  private takesKey(event: KeyboardEvent): void {
    const visible = this.visible();
    const at = visible.indexOf(document.activeElement as HTMLButtonElement);
    const next = {
      ArrowRight: (at + 1) % visible.length,
      ArrowLeft: (at - 1 + visible.length) % visible.length,
      Home: 0,
      End: visible.length - 1,
    }[event.key];
    if (next !== undefined) visible[next]?.focus();
    else if (event.key === "Escape") this.view?.focus();
    else return;
    event.preventDefault();
  }

  private makeCurrent(button: HTMLButtonElement | undefined): void {
    for (const other of this.buttons.values()) other.tabIndex = other === button ? 0 : -1;
  }

  private visible(): HTMLButtonElement[] {
    return [...this.buttons.values()].filter((button) => !button.hidden);
  }
}

function tools(doors: ToolbarDoors): Tool[] {
  const run = (command: Command) => (view: EditorView) => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const level = (depth: 2 | 3) => (state: EditorState) => commands.isHeading(state, depth);
  const list = (kind: string) => (state: EditorState) => commands.listAround(state)?.type.name === kind;
  const says = (certainty: string) => (state: EditorState) => statementIn(state)?.certainty === certainty;
  const inTable = { group: "table", shown: commands.isInTable };
  return [
    // First what this product is about, also where only the first tools fit.
    ...CERTAINTIES.map((certainty, index) => ({
      name: certainty,
      group: "certainty",
      keys: `Alt+${index + 1}`,
      run: toggleCertainty(certainty),
      pressed: says(certainty),
    })),
    { name: "source", group: "certainty", keys: "Alt+4", run: askSource },
    { name: "mention", group: "certainty", keys: "@", run: startMention },
    { name: "who", group: "certainty", keys: "Alt+W", run: (view) => doors.whoSaysThis(view) },
    { name: "bold", group: "text", keys: "Ctrl+B", run: run(commands.toggleBold), pressed: commands.isBold },
    { name: "heading", group: "text", keys: "Ctrl+Alt+2", run: run(commands.toggleHeading(2)), pressed: level(2) },
    { name: "subheading", group: "text", keys: "Ctrl+Alt+3", run: run(commands.toggleHeading(3)), pressed: level(3) },
    { name: "bullets", group: "text", keys: "Ctrl+Shift+8", run: run(commands.toggleList("bullet_list")), pressed: list("bullet_list") },
    { name: "numbers", group: "text", keys: "Ctrl+Shift+7", run: run(commands.toggleList("ordered_list")), pressed: list("ordered_list") },
    { name: "table", group: "text", run: run(commands.insertTable), shown: (state) => !commands.isInTable(state) },
    { name: "link", group: "text", keys: "Ctrl+K", run: askLink, pressed: (state) => commands.linkAround(state) !== null },
    { name: "row", ...inTable, run: run(commands.addRowAfter) },
    { name: "column", ...inTable, run: run(commands.addColumnAfter) },
    { name: "row-away", ...inTable, run: run(commands.deleteRow) },
    { name: "column-away", ...inTable, run: run(commands.deleteColumn) },
    { name: "table-away", ...inTable, run: run(commands.deleteTable) },
  ];
}

function toggleCertainty(certainty: (typeof CERTAINTIES)[number]): (view: EditorView) => void {
  return (view) => {
    const same = statementIn(view.state)?.certainty === certainty;
    (same ? clearStatement : setCertainty(certainty))(view.state, view.dispatch, view);
    view.focus();
  };
}

function startMention(view: EditorView): void {
  const { $from } = view.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, " ");
  view.focus();
  view.dispatch(view.state.tr.insertText(/^$|\s/.test(before) ? "@" : " @"));
}

export async function askLink(view: EditorView): Promise<void> {
  const present = commands.linkAround(view.state);
  const answers = await ask({
    title: say("crisis-picture-editor-link-title"),
    submit: say("crisis-picture-editor-link-set"),
    beside: besideSelection(view),
    questions: [
      {
        name: "address",
        label: say("crisis-picture-editor-link-address"),
        hint: say("crisis-picture-editor-link-hint"),
        value: present?.href ?? "",
      },
    ],
    check: ({ address = "" }) =>
      address.trim() === "" || commands.setLink(address.trim())(view.state)
        ? undefined
        : say("crisis-picture-editor-link-wrong"),
  });
  view.focus();
  if (!answers) return;
  const address = answers.address?.trim() ?? "";
  (address ? commands.setLink(address) : commands.removeLink)(view.state, view.dispatch, view);
}

export async function askSource(view: EditorView): Promise<void> {
  const statement = statementIn(view.state);
  const { from } = view.state.selection;
  const [seen, reported] = [statement?.observed_at ?? "", statement?.reported_at ?? ""];
  const answers = await ask({
    title: say("crisis-picture-editor-source-title"),
    submit: say("crisis-picture-editor-source-set"),
    quote: sentenceAround(view.state.doc, from)?.text,
    beside: besideSelection(view),
    questions: [
      {
        name: "source",
        label: say("crisis-picture-editor-source"),
        hint: say("crisis-picture-editor-source-hint"),
        value: statement?.source ?? "",
      },
      {
        name: "seen",
        label: say("crisis-picture-editor-seen-at"),
        hint: say("crisis-picture-editor-seen-hint"),
        kind: "time",
        value: clockValue(seen),
      },
      {
        name: "reported",
        label: say("crisis-picture-editor-reported-at"),
        hint: say("crisis-picture-editor-reported-hint"),
        kind: "time",
        value: clockValue(reported),
      },
    ],
  });
  view.focus();
  if (!answers) return;
  const now = new Date(serverNow());
  const source = answers.source?.trim().slice(0, 200) ?? "";
  const moments = [momentOf(answers.seen ?? "", seen, now), momentOf(answers.reported ?? "", reported, now)] as const;
  setSource(source, ...moments)(view.state, view.dispatch, view);
}

/** The moment of a clock time; the one that was there when the time was not touched, also when that was days ago. */
export function momentOf(time: string, before: string, now: Date): string {
  return before && time === clockValue(before) ? before : momentToday(time, now);
}

/** The moment of a clock time: today, or yesterday when that time is still to come. "" without a time. */
export function momentToday(time: string, now: Date): string {
  const [hours, minutes] = time.split(":").map(Number);
  if (!time || hours === undefined || minutes === undefined) return "";
  const moment = new Date(now);
  moment.setHours(hours, minutes, 0, 0);
  // A minute of slack: two clocks are never quite the same.
  if (moment.getTime() > now.getTime() + 60_000) moment.setDate(moment.getDate() - 1);
  return moment.toISOString();
}

export function besideSelection(view: EditorView): { top: number; bottom: number; left: number } {
  const { from, to } = view.state.selection;
  const start = view.coordsAtPos(from);
  return { top: start.top, bottom: view.coordsAtPos(to).bottom, left: start.left };
}

function clockValue(moment: string): string {
  if (!moment) return "";
  const at = new Date(moment);
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}
