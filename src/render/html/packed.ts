/** Large data inside a page: packed by DEFLATE and written in base 64, which browsers unpack by themselves. */
import { deflateSync, strToU8 } from "fflate/browser";
import { plainJson } from "../text/safe.ts";

/** Characters from which data is packed. */
const LARGE = 100_000;

/** Bytes that are written at a time: groups of three, as each three bytes are four letters. */
const BYTES_AT_ONCE = 3 * 4096;

/** Data as an element that a script of the page reads: plain JSON, or packed where it is large. */
export function dataElement(data: object): string {
  const json = plainJson(JSON.stringify(data)).replace(/</g, "\\u003c");
  if (json.length < LARGE) return `<script type="application/json">${json}</script>`;
  return `<script type="application/json" data-packed="deflate-raw">"${base64(deflateSync(strToU8(json), { level: 3 }))}"</script>`;
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    parts.push(btoa(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + BYTES_AT_ONCE))));
  return parts.join("");
}
