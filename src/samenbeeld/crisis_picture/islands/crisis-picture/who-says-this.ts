/** The road from a sentence on the screen to who wrote it: Yjs items, the server's stamps, the card. */
import { element } from "../../../../../frontend/editor/ask.ts";
import type { PictureEditor } from "../../../../../frontend/editor/editor.ts";
import type { Sentence } from "../../../../../frontend/editor/entries.ts";
import { itemsBetween } from "../../../../../frontend/editor/items.ts";
import { type Origin, ProvenanceCard, type Stamp, type Told } from "../../../../../frontend/editor/provenance.ts";
import { safeOrigin } from "../../../../../frontend/editor/schema.ts";
import { say } from "../../../../../frontend/words.ts";
import { type PageData, type PictureText, post } from "./page-data.ts";
import { propose } from "./suggestions.ts";

const ANY_SUGGESTION = "00000000-0000-0000-0000-000000000000";

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
      origin: this.originOf(sentence.statement?.origin ?? null),
      told: () => this.told(one.room, editor, sentence),
      action: one.maySuggest && !editor.mayWrite ? this.suggestButton(one, editor, sentence) : undefined,
    });
  }

  private async told(room: string, editor: PictureEditor, sentence: Sentence): Promise<Told> {
    const items = itemsBetween(editor.itemRuns(), sentence.from, sentence.to);
    if (!items.length) return { stamps: [], suggested: null };
    const [kind, suggestion = ""] = safeOrigin(sentence.statement?.origin ?? null)?.split(":") ?? [];
    const { rooms, suggested } = await post<{ rooms: Record<string, Stamp[]>; suggested: Stamp | null }>(
      this.data.provenanceUrl,
      { rooms: { [room]: items }, ...(kind === "suggestion" && { suggestion }) },
    );
    return { stamps: rooms[room] ?? [], suggested };
  }

  // What stands in the text may have been put there by anybody: only an address that this page knows becomes a link.
  private originOf(origin: string | null): Origin | null {
    const [kind, name = ""] = safeOrigin(origin)?.split(":") ?? [];
    const { origins, organisations } = this.data;
    if (kind === "suggestion") {
      const address = origins.suggestion.replace(ANY_SUGGESTION, name);
      return { words: say("crisis-picture-editor-origin-suggestion"), address };
    }
    const organisation = organisations.find(({ slug }) => slug === name);
    if (!organisation) return null;
    return {
      words: say("crisis-picture-editor-origin-own", { organisation: organisation.name }),
      address: origins.own[name] ?? "",
    };
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
