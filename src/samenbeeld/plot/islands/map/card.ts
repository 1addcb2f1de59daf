/** The card of one thing: what it is, since when, and who says so. */
import { element } from "../../../../../frontend/editor/ask.ts";
import { get } from "../../../../../frontend/line/asking.ts";
import { icon } from "../../../../../frontend/line/icon.ts";
import { serverNow } from "../../../../../frontend/server-clock.ts";
import { clock, day } from "../../../../../frontend/times.ts";
import { say } from "../../../../../frontend/words.ts";
import type { Board } from "./board.ts";
import { sizeInWords } from "./measure.ts";
import type { CareLocation, MapSymbol, Stored, Thing } from "./page-data.ts";
import { inDegrees, inRd, middleOf } from "./places.ts";
import { CLOSED, LEVEL, SPOT, swatch } from "./signs.ts";

export interface Origin {
  madeBy: string;
  madeAt: string;
  changedBy: string;
  changedAt: string;
}

export interface CardActions {
  change?: (room: string, thing: Thing) => void;
  remove?: (room: string, thing: Thing) => void;
  closed: () => void;
}

export function origin(board: Board, room: string, id: string): Promise<Origin> {
  const { moment, originUrl } = board.data;
  return get<Origin>(originUrl, [["room", room], ["id", id], ...(moment ? [["moment", moment]] : [])]);
}

export function thingCard(board: Board, room: string, thing: Thing, symbol: MapSymbol, actions: CardActions): HTMLElement {
  const level = symbol.hasLevel ? `, ${say(`look-level-${thing.level ?? "unknown"}`)}` : "";
  const card = frame(swatch(symbol, thing.level), `${symbol.name}${level}`, actions.closed);
  const told = element("dl");
  row(told, "plot-island-label", thing.label, true);
  row(told, "plot-island-note", thing.note, true);
  row(told, "plot-island-number", thing.number === undefined ? "" : String(thing.number));
  row(told, "plot-island-layer", board.layers.get(room)?.name);
  row(told, "plot-island-valid", validInWords(thing));
  row(told, "plot-island-size", sizeInWords(thing.geometry));
  row(told, "plot-island-place", where(middleOf(thing.geometry)));
  card.append(told);
  void origin(board, room, thing.id).then(
    ({ madeBy, madeAt, changedBy, changedAt }) => {
      row(told, "plot-island-made", `${madeBy}, ${momentInWords(madeAt)}`);
      if (changedAt !== madeAt) row(told, "plot-island-touched", `${changedBy}, ${momentInWords(changedAt)}`);
    },
    () => board.waiting(room) && row(told, "plot-island-made", say("plot-island-not-sent")),
  );
  card.append(buttons(board, room, thing, actions));
  return card;
}

export function careCard(care: CareLocation, closed: () => void): HTMLElement {
  const shape = swatch(care.isClosed ? CLOSED : care.lastLevel ? LEVEL : SPOT, care.lastLevel);
  shape.classList.toggle("plot-stale", care.isStale);
  const card = frame(shape, care.name, closed);
  const told = element("dl");
  row(told, "plot-column-level", care.reportedAt ? `${care.said}, ${momentInWords(care.reportedAt)}` : care.said);
  row(told, "plot-column-organisation", [care.organisation, care.kind].filter(Boolean).join(", "));
  row(told, "plot-island-place", where(care.point));
  card.append(told);
  return card;
}

export function validInWords({ valid_from: from, valid_until: until }: Stored): string {
  if (from && until) return say("plot-valid-both", { from: momentInWords(from), until: momentInWords(until) });
  if (from) return say("plot-valid-from", { from: momentInWords(from) });
  return until ? say("plot-valid-until", { until: momentInWords(until) }) : "";
}

/** `14:22` today, with the day on another day. */
export function momentInWords(written: string): string {
  const [moment, now] = [new Date(written), new Date(serverNow())];
  return day(moment, now) === day(now, now) ? clock(moment) : `${day(moment, now)} ${clock(moment)}`;
}

function frame(sign: SVGElement, title: string, closed: () => void): HTMLElement {
  const card = element("div", { class: "plot-card", role: "group", "aria-label": title });
  const head = element("div", { class: "plot-card__head" });
  const name = element("h3");
  name.append(sign, element("span", {}, title));
  const close = element("button", { type: "button", class: "plot-card__close", "aria-label": say("plot-island-close") });
  close.append(icon("close"));
  close.addEventListener("click", closed);
  head.append(name, close);
  card.append(head);
  card.addEventListener("keydown", ({ key }) => key === "Escape" && closed());
  return card;
}

function row(list: HTMLElement, key: string, words: string | undefined, isHuman = false): void {
  if (words) list.append(element("dt", {}, say(key)), element("dd", isHuman ? { class: "sb-human" } : {}, words));
}

function where(point: readonly number[]): string {
  return say("plot-island-here", { degrees: inDegrees(point), rd: inRd(point) });
}

function buttons(board: Board, room: string, thing: Thing, { change, remove }: CardActions): HTMLElement {
  const box = element("div", { class: "plot-card__do" });
  for (const [key, act] of [["plot-change", change], ["plot-remove", remove]] as const) {
    if (!act || !board.mayWrite(room)) continue;
    const made = element("button", { type: "button", class: "plot-remove" }, say(key));
    made.addEventListener("click", () => act(room, thing));
    box.append(made);
  }
  const { alarmUrl } = board.data;
  if (alarmUrl && thing.geometry.type === "Polygon") box.append(element("a", { class: "utrecht-link", href: alarmUrl + encodeURIComponent(thing.id) }, say("plot-island-alarm")));
  return box;
}
