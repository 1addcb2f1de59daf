/** A layer from outside on the base map, for who decides whether it is good enough to turn on. */
import { say } from "../../../../../frontend/words.ts";
import { baseMap, type BaseMapUrls } from "../map/base-map.ts";
import { Outside, toldInWords } from "../map/outside.ts";
import type { OutsideLayer } from "../map/page-data.ts";
import { Paper } from "../map/paper.ts";
import { showScale, showTools } from "../map/tools.ts";

async function start(): Promise<void> {
  const place = document.querySelector<HTMLElement>("[data-map-paper]");
  const block = document.getElementById("map-data");
  if (!place || !block) return;
  const data = JSON.parse(block.textContent ?? "") as BaseMapUrls & { outside: OutsideLayer[] };
  const base = await baseMap(data);
  document.querySelector("[data-map-without]")?.remove();
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-label", say("plot-island-paper"));
  const paper = new Paper(place, base, []);
  const status = document.querySelector<HTMLElement>("[data-map-status]");
  const tell = (words: string) => {
    if (status) status.textContent = words;
  };
  paper.showEverything();
  showTools(paper, place, tell, { measures: false });
  showScale(paper, place);
  const outside = new Outside(paper, place);
  outside.onTold = (_, told) => tell(toldInWords(told));
  for (const one of data.outside) void outside.show(one, true);
  place.dataset["mapReady"] = "";
}

void start();
