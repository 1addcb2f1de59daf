// On every page: server-made partials (htmx), menus that close, ages and the clock that stay true, forms that say
// what they lack, and what the device keeps and sends when there is no network.

import { tellKept } from "../../../../../frontend/offline/kept-page.ts";
import { startKeeping } from "../../../../../frontend/offline/log-out.ts";
import { sendWaiting, startOutbox } from "../../../../../frontend/offline/outbox.ts";
import { startLacking } from "./lacking.ts";
import { startTicking } from "./ticking.ts";
import { startPaper } from "./paper.ts";
import { startMenus } from "./menus.ts";
import { startPartials } from "./partials.ts";
import { startReturning } from "./returning.ts";

startPartials();
startMenus();
startTicking();
startLacking();
startKeeping();
tellKept();
startReturning();
startPaper();
startOutbox();
void sendWaiting();
