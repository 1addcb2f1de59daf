/** The road from a sentence on the screen to who wrote it: Yjs items, the server's stamps, the card. */
import { element } from "../../../../../frontend/editor/ask.ts";
import type { PictureEditor } from "../../../../../frontend/editor/editor.ts";
import type { Sentence } from "../../../../../frontend/editor/entries.ts";
import { itemsBetween } from "../../../../../frontend/editor/items.ts";
import { perPerson, ProvenanceCard, type Stamp } from "../../../../../frontend/editor/provenance.ts";
import { say } from "../../../../../frontend/words.ts";
import { type PageData, type PictureText, post } from "./page-data.ts";
import { propose } from "./suggestions.ts";

export class WhoSaysThis {
  readonly card: ProvenanceCard;
  private readonly data: PageData;

  constructor(data: PageData, changed: () => void) {
    this.data = data;
    this.card = new ProvenanceCard(changed);
  }

  ask(one: PictureText, editor: PictureEditor, sentence: Sentence): void {
    const { view } = editor;
    void this.card.open({
      view,
      sentence,
      stamps: () => this.stamps(one.room, editor, sentence),
      action: one.maySuggest && !editor.mayWrite ? this.suggestButton(one, editor, sentence) : undefined,
    });
  }

  private async stamps(room: string, editor: PictureEditor, sentence: Sentence): Promise<Stamp[]> {
    const items = itemsBetween(editor.itemRuns(), sentence.from, sentence.to);
    if (!items.length) return [];
    const told = await post<{ rooms: Record<string, Stamp[]> }>(this.data.provenanceUrl, { rooms: { [room]: items } });
    return perPerson(told.rooms[room] ?? []);
  }

  private suggestButton(one: PictureText, editor: PictureEditor, sentence: Sentence): HTMLElement {
    const button = element(
      "button",
      { type: "button", class: "utrecht-button utrecht-button--secondary-action" },
      say("crisis-picture-editor-suggest"),
    );
    button.addEventListener("click", () => {
      const { view } = editor;
      const { top, left } = view.coordsAtPos(sentence.from);
      const { bottom } = view.coordsAtPos(sentence.to);
      this.card.close();
      void propose(this.data, {
        document: one,
        quote: sentence.text,
        text: sentence.text,
        certainty: sentence.statement?.certainty ?? "unknown",
        source: "",
        beside: { top, bottom, left },
      });
    });
    return button;
  }
}
