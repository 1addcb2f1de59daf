/** The style of what is pasted, set aside by `inert-html.ts`: read, never applied. */
import { PASTED_STYLE } from "./inert-html.ts";

/** What the style says of a property, in small letters; "" when nothing. `mso-bidi-font-weight` says nothing of `font-weight`. */
export function declared(element: Element, property: string): string {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:([^;]*)`).exec(styleOf(element))?.[1] ?? "";
  return found.replace("!important", "").trim();
}

export function styleOf(element: Element): string {
  return (element.getAttribute(PASTED_STYLE) ?? "").toLowerCase();
}

/** The same content under another name. */
export function renamed(element: HTMLElement, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
