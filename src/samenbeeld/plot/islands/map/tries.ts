/** Words that give way: above what they name, or else below it, or else not at all. */
import Style from "ol/style/Style.js";
import type Text from "ol/style/Text.js";

/** Room around words, in pixels: above, right, below, left. */
type Padding = [number, number, number, number];

/**
 * `text(offset, padding)` makes the words. OpenLayers leaves out what lies over something before it, in this order:
 * above with the room below it as well, so that the others do not come; else below; else above alone.
 */
export function aboveOrBelow(up: number, down: number, zIndex: number, text: (offsetY: number, padding: Padding) => Text): Style[] {
  return [text(up, [0, 0, down - up, 0]), text(down, [0, 0, 0, 0]), text(up, [0, 0, 0, 0])].map((each) => new Style({ zIndex, text: each }));
}
