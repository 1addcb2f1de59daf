// On every page: server-made partials (htmx), menus that close, ages and the clock that stay true.

import { startTicking } from "./ticking.ts";
import { startMenus } from "./menus.ts";
import { startPartials } from "./partials.ts";

startPartials();
startMenus();
startTicking();
