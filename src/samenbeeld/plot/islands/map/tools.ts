/** Buttons on the map: larger, smaller, everything, measure. */
import { element } from "../../../../../frontend/editor/ask.ts";
import { say } from "../../../../../frontend/words.ts";
import { areaInWords, lengthInWords } from "./measure.ts";
import type { Paper } from "./paper.ts";

export function showTools(paper: Paper, place: HTMLElement, tell: (words: string) => void, { measures = true } = {}): void {
  const box = element("div", { class: "plot-tools", role: "group", "aria-label": say("plot-island-tools") });
  const moving = element("div", { class: "plot-tools__group" });
  moving.append(
    button(say("plot-island-zoom-in"), "+", () => paper.zoom(0.5)),
    button(say("plot-island-zoom-out"), "−", () => paper.zoom(2)),
    button(say("plot-island-whole"), "", () => paper.showEverything()),
  );
  box.append(moving);
  if (measures) box.append(measuring(paper, tell));
  place.append(box);
}

function measuring(paper: Paper, tell: (words: string) => void): HTMLElement {
  const group = element("div", { class: "plot-tools__group" });
  const kinds = [
    ["LineString", "plot-island-distance", "plot-island-measuring-distance", lengthInWords],
    ["Polygon", "plot-island-surface", "plot-island-measuring-surface", areaInWords],
  ] as const;
  const buttons = kinds.map(([kind, name, how, inWords]) => {
    const made = button(say(name), "", () => {
      const isOn = made.getAttribute("aria-pressed") === "true";
      for (const each of buttons) each.setAttribute("aria-pressed", "false");
      paper.sketch(null);
      if (isOn) return tell("");
      made.setAttribute("aria-pressed", "true");
      tell(say(how));
      paper.measure(kind, (size) => tell(say("plot-island-measured", { size: inWords(size) })));
    });
    made.setAttribute("aria-pressed", "false");
    return made;
  });
  group.append(...buttons);
  return group;
}

function button(words: string, sign: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, sign || words) as HTMLButtonElement;
  if (sign) made.setAttribute("aria-label", words);
  made.addEventListener("click", act);
  return made;
}

/** A line with the length of round metres, at the bottom of the map. */
export function showScale(paper: Paper, place: HTMLElement): void {
  const box = element("div", { class: "plot-scale", "aria-hidden": "true" });
  const draw = () => {
    const resolution = paper.map.getView().getResolution() ?? 1;
    const most = resolution * 110;
    const power = 10 ** Math.floor(Math.log10(most));
    const metres = [5, 2, 1].map((part) => part * power).find((each) => each <= most) ?? power;
    box.style.inlineSize = `${Math.round(metres / resolution)}px`;
    box.textContent = lengthInWords(metres);
  };
  paper.map.getView().on("change:resolution", draw);
  draw();
  place.append(box);
}

