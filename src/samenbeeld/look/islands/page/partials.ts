import htmx from "htmx.org/dist/htmx.esm.js";

/** htmx within the content policy: no eval, no style element, no other host. */
export function startPartials(): void {
  htmx.config.allowEval = false;
  htmx.config.includeIndicatorStyles = false;
  htmx.config.selfRequestsOnly = true;
  htmx.config.historyCacheSize = 0; // a page of the crisis picture may not stay behind in local storage
}
