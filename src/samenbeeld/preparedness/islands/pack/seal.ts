/**
 * Closes words with a phrase that only a person knows, and opens them again. Nothing on the device opens them: a key
 * that lay beside them would be found with them. ADR 0031 says why.
 */

export interface Sealed {
  salt: Uint8Array<ArrayBuffer>;
  iv: Uint8Array<ArrayBuffer>;
  /** Rounds of PBKDF2 with HMAC-SHA-256, as they were when it was closed. */
  rounds: number;
  data: ArrayBuffer;
}

const SALT_BYTES = 16;
const IV_BYTES = 12;

export async function seal(words: string, phrase: string, rounds: number): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await keyOf(phrase, salt, rounds);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(words));
  return { salt, iv, rounds, data };
}

/** The words; null for another phrase, or when somebody changed what was closed. */
export async function unseal(sealed: Sealed, phrase: string): Promise<string | null> {
  const key = await keyOf(phrase, sealed.salt, sealed.rounds);
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv }, key, sealed.data));
  } catch {
    return null;
  }
}

/** A phone writes a capital and a second blank by itself: a phrase is the same without them. */
export function plain(phrase: string): string {
  return phrase.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

async function keyOf(phrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const known = await crypto.subtle.importKey("raw", new TextEncoder().encode(plain(phrase)), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", salt, iterations: rounds, hash: "SHA-256" },
    known,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
