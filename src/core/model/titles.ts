/** What a title (chức danh) is called, and by what words rosters may mean it. */

import { fold } from "../text/fold.ts";
import { isUnitKind } from "./kinds.ts";
import type { Kind } from "./place.ts";
import type { Title } from "./policy.ts";

/** The Vietnamese name of a title, by the kind of its place where thôn and TDP differ. */
export function titleName(title: Title | undefined, kind: Kind | undefined): string {
  return (kind !== undefined && isUnitKind(kind) ? title?.names[kind] : undefined) ?? title?.name ?? "";
}

/** Every word that means a title, its name first. */
export function wordsOf(title: Title): string[] {
  return [...new Set([title.name, ...Object.values(title.names), ...title.aliases, title.id])];
}

/** "Trưởng bản"; "Trưởng ban" with nothing behind it that says of which. */
const HEADS = [
  { written: /(?<!\p{L})trưởng\s+bản(?!\p{L})/giu, key: "truong banlang" },
  {
    written: /(?<!\p{L})trưởng\s+ban(?!\p{L}|\s+(?!(?:kiêm|và|hoặc|hay|đồng thời)\s)\p{L})/giu,
    key: "truong banchung",
  },
];

/**
 * A word for a title folded for comparing. "Trưởng bản" (of a bản) and "Trưởng ban" (of a committee), which nothing but a
 * tone tells apart, are two; without marks ("TRUONG BAN") it is neither.
 */
export function titleKey(word: string): string {
  const key = fold(word);
  if (!key.includes("truong ban")) return key;
  return fold(
    HEADS.reduce((text, { written, key: head }) => text.replace(written, head), word.normalize("NFC")),
  );
}
