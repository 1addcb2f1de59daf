import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, seal, unseal } from "./seal.ts";

const WORDS = "Roep het team bij elkaar, bel 000 240 10 01.";
const PHRASE = "rode fiets in de regen";
const FEW = 1_000;

test("what was closed opens with the phrase and with no other", async () => {
  const sealed = await seal(WORDS, PHRASE, FEW);
  assert.equal(await unseal(sealed, PHRASE), WORDS);
  assert.equal(await unseal(sealed, "rode fiets in de zon"), null);
});

test("a capital and a blank that a phone adds make no other phrase", async () => {
  const sealed = await seal(WORDS, PHRASE, FEW);
  assert.equal(await unseal(sealed, "  Rode fiets  in de regen "), WORDS);
  assert.equal(plain("Één  Woord "), "één woord");
});

test("nothing of the words can be read in what is kept, and the same words are closed otherwise each time", async () => {
  const [one, other] = await Promise.all([seal(WORDS, PHRASE, FEW), seal(WORDS, PHRASE, FEW)]);
  assert.ok(!new TextDecoder("latin1").decode(one.data).includes("team"));
  assert.notDeepEqual(new Uint8Array(one.data), new Uint8Array(other.data));
});

test("what somebody changed does not open", async () => {
  const sealed = await seal(WORDS, PHRASE, FEW);
  const bytes = new Uint8Array(sealed.data);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  assert.equal(await unseal({ ...sealed, data: bytes.buffer }, PHRASE), null);
});
