/** From what the library is given to what the walk takes: files in memory, a request, a language. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { version } from "../../package.json";
import { oncePer } from "../core/numbers/once.ts";
import { type Means, UNWATCHED } from "../pipeline/means/means.ts";
import { emptyMemo, type Memo } from "../pipeline/means/memo.ts";
import { memoryFiles } from "../pipeline/means/memory-files.ts";
import { type Request, requestFor } from "../pipeline/request/request.ts";
import type { Language } from "../render/words/language.ts";
import { LANGUAGES } from "../render/words/languages.ts";
import type { Given, ScenarioSource } from "./given.ts";

/** Where a scenario stands among its files. */
export const SCENARIO = "(scenario)";

/** Where a duty stands among its files. */
export const DUTY = "(duty)";

/** The version of this program. */
export const VERSION = version;

/** A request for a scenario with what is changed beside it. */
export function requestOf(
  path: string,
  { set = [], keep = {}, date }: Pick<Given, "set" | "keep" | "date">,
): Request {
  const texts = Array.isArray(set)
    ? set.map(String)
    : Object.entries(set).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return requestFor(path, {
    set: texts,
    keep: Object.entries(keep).map(([id, kept]) => `${id}=${kept ? "yes" : "no"}`),
    date: date ?? null,
  });
}

/** What the walk works with: the files given and the scenarios among them. Throws a `TypeError` for what are no bytes. */
export function meansOf(
  scenarios: readonly (readonly [string, ScenarioSource])[],
  { files, onProgress, common }: Pick<Given, "files" | "onProgress" | "common">,
): Means {
  if (typeof files !== "object" || files === null)
    throw new TypeError("files: there is no object with the bytes of files by path");
  for (const [path, bytes] of Object.entries(files)) {
    if (!ArrayBuffer.isView(bytes)) throw new TypeError(`files: the bytes of ${path} are no Uint8Array`);
  }
  const own = scenarios.map(([path, scenario]) => [path, bytesOf(scenario)] as const);
  const all = { ...files, ...Object.fromEntries(own) };
  const watch = onProgress && {
    ...UNWATCHED,
    reading: (path: string, bytes: number) => onProgress({ doing: "reading", path, bytes }),
    arranging: (rows: number) => onProgress({ doing: "arranging", rows }),
  };
  return { files: memoryFiles(all, checksumOf), memo: memoOf(common), watch: watch ?? UNWATCHED };
}

const memoPer = oncePer<object, Memo>(emptyMemo);

/** What calls with one object have in common; nothing where there is none. */
function memoOf(common: object | undefined): Memo {
  return common ? memoPer(common) : emptyMemo();
}

/** The SHA-256 of some bytes in hexadecimal. */
export function checksumOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** A scenario as a file would have it; a value as JSON, which is YAML. */
export function bytesOf(scenario: ScenarioSource): Uint8Array {
  if (scenario instanceof Uint8Array) return scenario;
  return new TextEncoder().encode(typeof scenario === "string" ? scenario : JSON.stringify(scenario));
}

/** The language of messages. Throws a `TypeError` for one that there is not. */
export function languageOf({ lang = "vi" }: Pick<Given, "lang">): Language {
  const language = LANGUAGES[lang];
  if (language === undefined) throw new TypeError("lang: vi, en");
  return language;
}

/** Bytes of a text in UTF-8; bytes as they are. */
export function contentBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
