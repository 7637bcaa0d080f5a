/** Large data inside a page: packed by DEFLATE and written in base 64, which browsers unpack by themselves. */
import { deflateSync, strToU8 } from "fflate/browser";
import { plainJson } from "../text/safe.ts";

/** Characters from which data is packed. */
const LARGE = 100_000;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Data as an element that a script of the page reads: plain JSON, or packed where it is large. */
export function dataElement(data: object): string {
  const json = plainJson(JSON.stringify(data)).replace(/</g, "\\u003c");
  if (json.length < LARGE) return `<script type="application/json">${json}</script>`;
  return `<script type="application/json" data-packed="deflate-raw">"${base64(deflateSync(strToU8(json), { level: 3 }))}"</script>`;
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const left = bytes.length - at;
    const group = (a << 16) | (b << 8) | c;
    const letter = (shift: number): string => ALPHABET[(group >> shift) & 63] ?? "";
    parts.push(letter(18), letter(12), left > 1 ? letter(6) : "=", left > 2 ? letter(0) : "=");
  }
  return parts.join("");
}
