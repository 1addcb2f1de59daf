/** The few signs that turn into structure while typing. More would surprise people who never heard of Markdown. */
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { schema } from "./schema.ts";

export function structureWhileTyping(): Plugin {
  const { heading, bullet_list, ordered_list } = schema.nodes;
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(##|###)\s$/, heading!, (match) => ({ level: match[1]?.length ?? 2 })),
      wrappingInputRule(/^\s*[-*]\s$/, bullet_list!),
      wrappingInputRule(/^\s*1\.\s$/, ordered_list!),
    ],
  });
}
