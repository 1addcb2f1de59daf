/** The crisis picture comes alive: one editor per text, the others in it, saved or waiting, also without a network. */
import { element } from "../../../../../frontend/editor/ask.ts";
import type { Home } from "../../../../../frontend/editor/carry-origin.ts";
import { PictureEditor } from "../../../../../frontend/editor/editor.ts";
import { LARGEST_PASTE } from "../../../../../frontend/editor/paste.ts";
import { Toolbar } from "../../../../../frontend/editor/toolbar.ts";
import { sentenceAround } from "../../../../../frontend/editor/entries.ts";
import type { LiveConnection } from "../../../../../frontend/live/connection.ts";
import { FALLEN, type LiveDocument, type Refusal } from "../../../../../frontend/live/document.ts";
import { keepForAccount, keepThisPage, noteUnsent, removePages } from "../../../../../frontend/offline/kept.ts";
import type { RefusedWords } from "../../../../../frontend/offline/refused-words.ts";
import { serverNow } from "../../../../../frontend/server-clock.ts";
import { clock, day } from "../../../../../frontend/times.ts";
import { language, say } from "../../../../../frontend/words.ts";
import { openLive, openTextAgain } from "./live.ts";
import { Newness } from "./newness.ts";
import { showOfflineLine } from "../../../../../frontend/line/offline-line.ts";
import { pageData, type PageData, type PictureText } from "./page-data.ts";
import { PresenceShown, workIn } from "./presence.ts";
import { Refusals, showClosed, showNotice } from "./refusals.ts";
import { showSavedState } from "../../../../../frontend/line/saved-state.ts";
import { answerInPlace, askWhatWaits } from "./suggestions.ts";
import { TimesOfEntries } from "./times-of-entries.ts";
import { showMapWhenWanted } from "./map-column.ts";
import { WhoSaysThis } from "./who-says-this.ts";

const READ_ONLY = "realtime-read-only";

class Page {
  private readonly editors = new Map<string, PictureEditor>();
  private readonly newness: Newness;
  private readonly times: TimesOfEntries;
  private readonly who: WhoSaysThis;
  private readonly refusals: Refusals;
  private readonly presence: PresenceShown;
  private toolbar: Toolbar | null;
  private readonly data: PageData;
  private readonly live: LiveConnection;

  constructor(data: PageData, live: LiveConnection) {
    this.data = data;
    this.live = live;
    this.newness = new Newness(data);
    this.times = new TimesOfEntries(data.provenanceUrl);
    this.who = new WhoSaysThis(data, () => this.editors.forEach((editor) => editor.redraw()));
    this.refusals = new Refusals(
      data,
      () => this.noteUnsent(),
      (refused) => this.putBack(refused),
    );
    this.presence = new PresenceShown(live, data.member, data.documents);
    this.toolbar = this.mayWrite
      ? new Toolbar({ whoSaysThis: (view) => this.askAt(view) })
      : null;
  }

  private get mayWrite(): boolean {
    return this.data.documents.some((one) => one.mayWrite);
  }

  start(): void {
    if (this.toolbar) {
      placeToolbar(this.toolbar.dom);
      this.toolbar.dom.append(element("span", { class: "sb-toolbar__saved", "data-saved-state": "" }));
    }
    showSavedState(this.live, () => this.mayWrite);
    this.presence.start();
    showOfflineLine(this.live);
    this.live.onRefused(({ room }, refusal) => void this.refused(room, refusal));
    this.live.onFallen(({ room }, text) => void this.refusals.tell(room, { key: FALLEN, text }));
    this.live.onClosed(({ room }, refusal) => void this.closed(room, refusal));
    void this.refusals.showKept().catch(() => undefined);
    answerInPlace();
    this.live.onChange(() => this.noteUnsent());
    // The stream asks what it is, as it does now and then by itself.
    this.live.onNews((room) => {
      document.body.dispatchEvent(new Event("picture-news"));
      const one = this.data.documents.find((each) => each.room === room);
      if (one) askWhatWaits(this.data, one);
    });
    for (const one of this.data.documents) {
      const text = this.live.texts.get(one.room);
      if (text) void this.mountWhenReady(one, text);
    }
    void this.newness.load();
  }

  private async mountWhenReady(one: PictureText, text: LiveDocument): Promise<void> {
    this.newness.follow(text);
    await text.ready;
    const place = document.querySelector<HTMLElement>(`[data-editor="${CSS.escape(one.room)}"]`);
    if (!place) return;
    this.editors.get(one.room)?.destroy();
    const editor: PictureEditor = new PictureEditor({
      doc: text.doc,
      awareness: text.awareness,
      place,
      title: say("crisis-picture-editor-text-label", { title: one.title }),
      home: this.homeOf(one),
      mayWrite: one.mayWrite,
      organisations: this.data.organisations,
      toolbar: this.toolbar,
      time: (entry) => this.times.of(one.room, entry),
      node: (entry) => this.times.nodeOf(one.room, entry),
      isNew: (entry) => this.newness.isNew(one.room, entry),
      asked: (view) => this.who.card.asked(view),
      whoSaysThis: (_view, sentence) => this.who.ask(one, editor, sentence),
      carriedOn: () => this.who.card.close(),
      pasteTooLarge: (letters) => showNotice(one.room, tooLarge(letters)),
    });
    this.editors.set(one.room, editor);
    if (one.mayWrite && !editor.mayWrite) showNotice(one.room, say("crisis-picture-editor-newer", { title: one.title }));
    this.newness.attach(one.room, editor);
    this.times.attach(one.room, editor);
    text.doc.on("update", () => this.times.askSoon());
    const here = (room: string | null) => workIn(this.live, this.data.member, this.data.documents, room);
    // Before the cursor is told: only who is present in a room has one.
    editor.view.dom.addEventListener("focusin", () => here(one.room), { capture: true });
    editor.view.dom.addEventListener("focusout", () => here(null));
  }

  // Who puts words back is who the server says wrote them; that they stood there before is told as their source.
  private putBack({ room, key, text: words }: RefusedWords): boolean {
    const editor = this.editors.get(room);
    const text = this.live.texts.get(room);
    if (!editor?.mayWrite || !text?.isSynced || text.refusal) return false;
    const why = key === FALLEN ? "crisis-picture-editor-put-back-fallen-by" : "crisis-picture-editor-put-back-by";
    return editor.append(words.split("\n"), say(why, { name: this.data.member.name }));
  }

  private homeOf(one: PictureText): Home {
    const owner = one.kind === "own" ? one.room.split(".")[2] : undefined;
    return {
      room: one.room,
      origin: owner ? `own:${owner}` : null,
      source: one.title,
      deliveredAt: (entry) => this.times.deliveredAt(one.room, entry),
      lastLine: () => this.lastLine(one),
    };
  }

  /** `— ECHT · TLP:AMBER · Hoogwater Maas · do 14 jan 14:22`, as a file says it at the head of a page. */
  private lastLine(one: PictureText): string {
    const { mode, name } = this.data.activity;
    const now = new Date(serverNow());
    const told = [say(`crisis-picture-editor-copied-${mode}`), `TLP:${one.tlp.toUpperCase()}`, name, `${day(now, now)} ${clock(now)}`];
    return `— ${told.join(" · ")}`;
  }

  private askAt(view: PictureEditor["view"]): void {
    const [room, editor] = [...this.editors].find(([, each]) => each.view === view) ?? [];
    const one = this.data.documents.find((each) => each.room === room);
    const sentence = sentenceAround(view.state.doc, view.state.selection.from);
    if (one && editor && sentence) this.who.ask(one, editor, sentence);
  }

  // What was refused stands above the text to copy; the text itself shows what the server has.
  private async refused(room: string, refusal: Refusal): Promise<void> {
    const one = this.data.documents.find((each) => each.room === room);
    // A layer of the map beside the text: the map tells that itself.
    if (!one) return;
    // Nothing more is written in what is about to make way.
    this.editors.get(room)?.freeze();
    // First kept, then forgotten: at no moment the words are nowhere.
    await this.refusals.tell(room, refusal);
    if (this.live.texts.get(room)?.refusal !== refusal) return;
    const fresh = await openTextAgain(this.live, this.data, room);
    // A person who lost the right to write would be refused at every letter.
    if (refusal.key === READ_ONLY) this.readsOnly(one);
    this.presence.follow(fresh);
    await this.mountWhenReady(one, fresh);
  }

  private async closed(room: string, refusal: Refusal): Promise<void> {
    const one = this.data.documents.find((each) => each.room === room);
    this.editors.get(room)?.destroy();
    this.editors.delete(room);
    showClosed(room, one?.title ?? room);
    if (one) this.readsOnly(one);
    if (refusal.text) await this.refusals.tell(room, refusal);
    // The pages that were kept hold the same text. This one is kept anew, as far as it may still be seen.
    await removePages();
    await keepThisPage().catch(() => undefined);
  }

  private readsOnly(one: PictureText): void {
    one.mayWrite = false;
    this.toolbar?.attach(null);
    if (this.mayWrite) return;
    this.toolbar?.dom.remove();
    this.toolbar = null;
  }

  // Words that were refused and not closed are not sent either: who logs out hears of them.
  private noteUnsent(): void {
    noteUnsent(this.data.member.account, this.data.activity.slug, this.live.waiting + this.refusals.open);
  }
}

function tooLarge(letters: number): string {
  const count = new Intl.NumberFormat(language());
  return say("crisis-picture-editor-paste-too-large", { letters: count.format(letters), most: count.format(LARGEST_PASTE) });
}

// Its own row above the texts: it stays in reach, and no line of text moves when the caret enters a text.
function placeToolbar(toolbar: HTMLElement): void {
  const slot = document.querySelector("[data-toolbar]");
  if (slot) return slot.replaceChildren(toolbar);
  const body = document.querySelector("[data-document]")?.closest(".cp-column__body");
  if (body) body.before(toolbar);
  else document.querySelector("[data-document]")?.before(toolbar);
}

async function start(): Promise<void> {
  const data = pageData();
  if (!data) return;
  await keepForAccount(data.member.account);
  const live = openLive(data);
  new Page(data, live).start();
  showMapWhenWanted(live);
  void keepThisPage().catch(() => undefined);
}

void start();
