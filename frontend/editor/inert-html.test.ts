import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inertHtml } from "./inert-html.ts";

const CLIPBOARD = new URL("../../tests/browser/clipboard/", import.meta.url);
const inTags = (html: string) => [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag).join("");

test("a style is set aside and a handler is left out, however they are written", () => {
  for (const [html, expected] of [
    [`<p style="color:red" onclick='x()'>a</p>`, `<p data-pasted-style="color:red">a</p>`],
    [`<P STYLE=color:red OnClick=x>a</P>`, `<P data-pasted-style=color:red>a</P>`],
    [`<p\nclass=a\n style = 'x > y'>a`, `<p class=a data-pasted-style = 'x > y'>a`],
    [`<br/style=x>`, `<br data-pasted-style=x>`],
  ] as const) {
    assert.equal(inertHtml(html), expected);
  }
});

test("what looks like a style in the words of a person stays", () => {
  const said = `<p title="style=x <b style=y>">3 < 4 en style="x" en a<b> </p>`;
  assert.equal(inertHtml(said), said);
});

test("style sheets, scripts and comments go, with everything in them", () => {
  const html = `a<!-- <p style=x> -->b<style><!-- p {} --></style>c<script>"</p>"</script>d<![if !x]>e<![endif]>f`;
  assert.equal(inertHtml(html), "abcdef");
});

test("in a field nothing is a tag", () => {
  assert.equal(inertHtml(`<textarea><p style="x"></textarea><b>na</b>`), `<textarea><p style="x"></textarea><b>na</b>`);
});

test("html that was cut off in the middle loses no words", () => {
  assert.equal(inertHtml(`een <b>twee</b> <p style="x`).startsWith("een <b>twee</b> <p"), true);
  assert.equal(inertHtml("twee < drie <"), "twee < drie <");
});

for (const file of ["word.html", "outlook.html"]) {
  test(`nothing of ${file} is left that a parser would apply`, () => {
    const html = inertHtml(readFileSync(new URL(file, CLIPBOARD), "utf8"));
    assert.doesNotMatch(inTags(html), /[\s"']style\s*=|\son\w+\s*=|<style|<script/i);
  });
}
