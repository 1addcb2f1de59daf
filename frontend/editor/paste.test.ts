import assert from "node:assert/strict";
import { test } from "node:test";
import { honestHref } from "./paste.ts";

test("a mail scanner's wrapper is taken off a link", () => {
  const wrapped =
    "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fghor.nl%2Fplan%3Fdeel%3D2&data=05%7C02&reserved=0";
  assert.equal(honestHref(wrapped), "https://ghor.nl/plan?deel=2");
});

test("marks that follow a reader are taken off, the rest of the address stays", () => {
  assert.equal(honestHref("https://ghor.nl/plan?utm_source=mail&deel=2&fbclid=x"), "https://ghor.nl/plan?deel=2");
});

test("a wrapper around something that is no link gives nothing", () => {
  assert.equal(honestHref("https://x.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)"), "");
});
