// Sentences on screen, from the Fluent text that the page carries ({% words_for "package" %}).

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

let bundle: FluentBundle | undefined;

/** The sentence `key` with its values; the key itself when the page does not carry it. */
export function say(key: string, values: Record<string, FluentVariable> = {}): string {
  bundle ??= fromPage();
  const message = bundle.getMessage(key);
  return message?.value ? bundle.formatPattern(message.value, values) : key;
}

/** Language of the screen: `nl` or `en`. */
export function language(): string {
  return document.documentElement.lang || "nl";
}

function fromPage(): FluentBundle {
  const words = new FluentBundle(language(), { useIsolating: false });
  for (const block of document.querySelectorAll("script[data-words]")) {
    // A package may be carried twice (base page and island); the text is the same.
    words.addResource(new FluentResource(block.textContent ?? ""), { allowOverrides: true });
  }
  return words;
}
