// The slider over the time bar: drag it, or walk with the arrow keys, to see the picture as it stood. Without script the
// field beside it and the links on the line do the same.
import { clock, day } from "../../../../../frontend/times.ts";

const MINUTE = 60_000;
// The field takes the wall clock of the Netherlands, wherever the browser is.
const FIELD = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" });

for (const bar of document.querySelectorAll<HTMLElement>("[data-time-bar]")) start(bar);

function start(bar: HTMLElement): void {
  const slider = bar.querySelector<HTMLInputElement>("input[type=range]");
  const field = bar.querySelector<HTMLInputElement>("input[name=moment]");
  const hint = bar.querySelector<HTMLElement>("[data-time-hint]");
  const line = bar.querySelector(".cp-timeline__here");
  const knob = bar.querySelector(".cp-timeline__knob");
  const form = field?.form;
  if (!slider || !field || !form || !hint || !line || !knob) return;

  const { start: from, end: until, step, now } = slider.dataset;
  const begin = Date.parse(from ?? "");
  const end = Date.parse(until ?? "");
  const words = [...hint.childNodes];
  let isDragged = false;

  const at = () => new Date(Math.min(end, begin + Number(slider.value) * Number(step) * MINUTE));
  const isNow = () => slider.value === slider.max;
  const spoken = (moment: Date) => `${day(moment, new Date())} ${clock(moment)}`;
  const show = () => {
    const moment = at();
    const x = `${(100 * (moment.getTime() - begin)) / (end - begin)}%`;
    for (const name of ["x1", "x2"]) line.setAttribute(name, x);
    knob.setAttribute("cx", x);
    field.value = FIELD.format(moment).replace(" ", "T");
    slider.setAttribute("aria-valuetext", spoken(moment));
    hint.textContent = `${hint.dataset.back} ${spoken(moment)}`;
  };
  const open = () => {
    if (!isNow()) form.requestSubmit();
    else if (now && location.pathname !== now) location.assign(now);
    else stay();
  };
  // Back where the page stands.
  const stay = () => {
    slider.value = slider.defaultValue;
    show();
    if (isNow()) hint.textContent = hint.dataset.drag ?? "";
    else hint.replaceChildren(...words);
  };

  slider.hidden = false;
  slider.setAttribute("aria-valuetext", spoken(at()));
  if (isNow()) hint.textContent = hint.dataset.drag ?? "";
  slider.addEventListener("input", show);
  // A mouse that lets go has chosen. A finger may only have scrolled by, and an arrow key is one step of many: there
  // the button beside it, or Enter, opens the moment.
  slider.addEventListener("pointerdown", ({ pointerType }) => { isDragged = pointerType !== "touch"; });
  slider.addEventListener("pointercancel", () => { isDragged = false; });
  slider.addEventListener("change", () => {
    if (isDragged) open();
    isDragged = false;
  });
  slider.addEventListener("keydown", ({ key }) => {
    isDragged = false;
    if (key === "Enter") open();
    if (key === "Escape") stay();
  });
  // Whoever comes back to this page sees it as it is, not where it was left.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) stay(); });
}
