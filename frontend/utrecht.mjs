// Takes from the Utrecht component CSS only the components we use: 407 kB becomes a few.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const USED = [
  "button", "button-link", "link", "textbox", "textarea", "select", "checkbox", "radio-button", "table",
  "form-field", "form-label", "form-field-description", "form-field-error-message", "heading-1", "separator",
];
// Parts of a used component that no page of ours has.
const UNUSED = /--(hover|focus|focus-visible|active|html-|danger|warning|ready|numeric|alternate|sticky|telephone|external|placeholder|icon|small|large|distanced|rtl|box-content|current|visited|submit|checkbox|radio)|__(icon|sort|scroll|input|label|description|error|body)/;
const COMPONENT = /\.utrecht-([a-z0-9]+(?:-[a-z0-9]+)*)/g;

/** CSS text of the used components, licence kept. */
export function utrechtCss() {
  const file = createRequire(import.meta.url).resolve("@utrecht/component-library-css/dist/index.css");
  const source = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "").replace(/@charset[^;]+;/, "");
  const licence = "/*! Utrecht component CSS 9.0.4, EUPL-1.2, Gemeente Utrecht and Frameless B.V. */\n";
  return licence + rules(source).map(kept).filter(Boolean).join("\n");
}

/** Top-level rules as {head, body}. */
function rules(text) {
  const found = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "{" && depth++ === 0) open = i;
    if (text[i] === "}" && --depth === 0) {
      found.push({ head: text.slice(start, open).trim(), body: text.slice(open + 1, i) });
      start = i + 1;
    }
  }
  return found;
}

function kept({ head, body }) {
  if (head.startsWith("@media")) {
    const inside = rules(body).map(kept).filter(Boolean).join("\n");
    return inside && `${head} {\n${inside}\n}`;
  }
  if (head.startsWith("@")) return "";
  const selectors = selectorList(head).filter(isUsed);
  return selectors.length ? `${selectors.join(", ")} {${body}}` : "";
}

function isUsed(selector) {
  const components = [...selector.matchAll(COMPONENT)].map((match) => match[1]);
  return components.length > 0 && components.every((name) => USED.includes(name)) && !UNUSED.test(selector);
}

/** Splits at commas outside brackets: `:is(a, b)` is one selector. */
function selectorList(head) {
  const parts = [""];
  let depth = 0;
  for (const sign of head) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (sign === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}
