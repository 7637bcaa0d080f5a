/** `--each commune|district`: a report for each place, in files that are named after them. */

import type { RunDocument } from "../../core/document.ts";
import type { Level } from "../../core/model/place.ts";
import { timesOf } from "../../core/numbers/groups.ts";
import { fold } from "../../core/text/fold.ts";

/** Levels that a report may be made for each place of. */
export const EACH = ["commune", "district"] as const;

/** A place that a report of its own is made for. */
export interface EachPlace {
  readonly scope: number;
  /** What stands for `{name}` and `{code}` in the names of files. */
  readonly name: string;
  readonly code: string;
}

const PLACEHOLDER = /\{(name|code)\}/;

/** Whether a path of `--out` is named after each place. */
export function isNamedAfterPlace(path: string): boolean {
  return PLACEHOLDER.test(path);
}

/** The places of a level afterwards, in register order, each with names that no two of them share. */
export function placesOf({ result }: RunDocument, level: Level): EachPlace[] {
  const found = result.scopes.flatMap((scope, at) =>
    scope.level === level && scope.register === "new" && scope.place
      ? [{ scope: at, name: fileText(scope.place.name), code: fileText(scope.place.code) }]
      : [],
  );
  const counts = timesOf(found.map(({ name }) => fold(name)));
  return found.map((one) =>
    (counts.get(fold(one.name)) ?? 0) > 1 ? { ...one, name: `${one.name} ${one.code}` } : one,
  );
}

/** A path with the names of a place filled in. */
export function pathFor(path: string, { name, code }: EachPlace): string {
  return path.replace(/\{(name|code)\}/g, (_, key: string) => (key === "name" ? name : code));
}

/** A text as a part of a file's name on every system: no separators, no control characters, no dot at its ends. */
export function fileText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = text.normalize("NFC").replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, "-");
  return plain.replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, "").slice(0, 100) || "-";
}
