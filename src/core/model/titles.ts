/** What a title (chức danh) is called, and by what words rosters may mean it. */

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
