// On every page: server-made partials (htmx), menus that close, ages and the clock that stay true, and what the
// device keeps and sends when there is no network.

import { startKeeping } from "../../../../../frontend/offline/log-out.ts";
import { sendWaiting, startOutbox } from "../../../../../frontend/offline/outbox.ts";
import { startTicking } from "./ticking.ts";
import { startMenus } from "./menus.ts";
import { startPartials } from "./partials.ts";
import { startReturning } from "./returning.ts";

startPartials();
startMenus();
startTicking();
startKeeping();
startReturning();
startOutbox();
void sendWaiting();
