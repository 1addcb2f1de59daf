import assert from "node:assert/strict";
import { test } from "node:test";
import { Slice } from "prosemirror-model";
import { schema } from "./schema.ts";
import { LAST_LINE, plainText, takeAlong, withoutLastLine } from "./take-along.ts";

const paragraph = (text: string) => schema.node("paragraph", null, text ? [schema.text(text)] : []);
const item = (text: string, ...more: Parameters<typeof schema.node>[2][]) =>
  schema.node("list_item", null, [paragraph(text), ...(more.flat() as never[])]);
const cell = (text: string) => schema.node("table_cell", null, [paragraph(text)]);

function copied(...nodes: ReturnType<typeof paragraph>[]): string {
  return plainText(new Slice(schema.node("doc", null, nodes).content, 0, 0));
}

test("paragraphs stay apart and a heading stands above its text", () => {
  const heading = schema.node("heading", { level: 2 }, [schema.text("Water")]);
  assert.equal(copied(paragraph("Eerst."), heading, paragraph("Stijgt."), paragraph("Snel.")), "Eerst.\n\nWater:\nStijgt.\n\nSnel.");
});

test("lists have dashes and numbers, and what lies deeper is indented", () => {
  const inner = schema.node("bullet_list", null, [item("lift")]);
  const list = schema.node("ordered_list", null, [item("kelder", [inner]), item("dak")]);
  assert.equal(copied(paragraph("Nat:"), list), "Nat:\n\n1. kelder\n   - lift\n2. dak");
});

test("a table has a tab between cells, so that a sheet takes it", () => {
  const row = (...texts: string[]) => schema.node("table_row", null, texts.map(cell));
  assert.equal(copied(schema.node("table", null, [row("Huis", "Bedden"), row("Geul", "12")])), "Huis\tBedden\nGeul\t12");
});

test("the last line is taken off where it is pasted back, and nothing else", () => {
  const html = `<p data-pm-slice="1 1 []">De lift.</p><p ${LAST_LINE}="1">— ECHT · TLP:AMBER · Maas · 14:22</p>`;
  assert.equal(withoutLastLine(html), '<p data-pm-slice="1 1 []">De lift.</p>');
});

test("what is copied always ends with its last line, and pasted back without it", () => {
  const { clipboardTextSerializer, transformPastedText } = takeAlong(() => "— ECHT · TLP:CLEAR · Maas · 14:22").props;
  const slice = new Slice(schema.node("doc", null, [paragraph("De lift.")]).content, 0, 0);
  const told = clipboardTextSerializer?.call(null as never, slice, null as never) ?? "";
  assert.equal(told, "De lift.\n\n— ECHT · TLP:CLEAR · Maas · 14:22");
  assert.equal(transformPastedText?.call(null as never, told, true, null as never), "De lift.");
});
