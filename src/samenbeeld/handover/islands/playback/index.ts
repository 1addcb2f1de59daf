// Playing an activity back: the slider walks by itself, from event to event or at a steady pace. Without script the
// slider, the field and the links to the event before and after do the same.
import { clock, day } from "../../../../../frontend/times.ts";

const EVERY_MS = 1_000;
// Not on each pixel that it is dragged: the server answers when it stands still for a moment.
const STILL_MS = 250;

for (const panel of document.querySelectorAll<HTMLElement>("[data-playback]")) start(panel);

function start(panel: HTMLElement): void {
  const slider = panel.querySelector<HTMLInputElement>("input[type=range]");
  const chosen = panel.querySelector<HTMLElement>("[data-chosen]");
  const play = panel.querySelector<HTMLElement>("[data-play]");
  const toggle = panel.querySelector<HTMLButtonElement>("[data-toggle]");
  const speed = panel.querySelector<HTMLSelectElement>("[data-speed]");
  if (!slider || !chosen || !play || !toggle || !speed) return;

  const begin = Date.parse(slider.dataset.start ?? "");
  const end = Date.parse(slider.dataset.end ?? "");
  const ticks = [...panel.querySelectorAll<HTMLOptionElement>("datalist option")].map(({ value }) => Number(value));
  let timer = 0;
  let asking = 0;

  const say = () => {
    const at = new Date(Math.min(end, begin + Number(slider.value) * 60_000));
    chosen.textContent = `${day(at, new Date())} ${clock(at)}`;
    slider.setAttribute("aria-valuetext", chosen.textContent);
  };
  const ask = () => {
    clearTimeout(asking);
    asking = window.setTimeout(() => slider.dispatchEvent(new Event("change", { bubbles: true })), STILL_MS);
  };
  const pause = () => {
    clearInterval(timer);
    timer = 0;
    toggle.textContent = toggle.dataset.playWords ?? "";
  };
  const next = () => {
    const place = Number(slider.value);
    const last = Number(slider.max);
    const ahead = speed.value === "event" ? ticks.filter((tick) => tick > place) : [place + Number(speed.value)];
    slider.value = String(Math.min(last, ahead.length ? Math.min(...ahead) : last));
    say();
    ask();
    if (Number(slider.value) >= last) pause();
  };

  play.hidden = false;
  slider.addEventListener("input", say);
  toggle.addEventListener("click", () => {
    if (timer) return pause();
    if (Number(slider.value) >= Number(slider.max)) slider.value = "0";
    toggle.textContent = toggle.dataset.pauseWords ?? "";
    timer = window.setInterval(next, EVERY_MS);
    next();
  });
  // Whoever takes the slider in hand has stopped listening to the clock.
  slider.addEventListener("pointerdown", pause);
  slider.addEventListener("keydown", pause);
}
