/** Rows of places that moved (chuyển đến), below a table: they count before where they were, and stand where they are. */

import type { Result } from "../../core/count/result.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { isWithin } from "../../core/count/tree-before.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Level } from "../../core/model/place.ts";
import { scopeName } from "../tables/figures.ts";
import type { Language } from "../words/language.ts";

/** The scopes of a level that stand in a scope on one side alone. */
export interface MovedRows {
  /** In it afterwards, and counted elsewhere before. */
  readonly here: readonly ScopePosition[];
  /** Counted in it before, and elsewhere afterwards. */
  readonly away: readonly ScopePosition[];
}

/** What moved into a scope and out of it, of one level. */
export function movedRows(
  { scopes, before }: Pick<Result, "scopes" | "before">,
  root: ScopePosition,
  level: Level,
): MovedRows {
  if (before.moved.length === 0) return { here: [], away: [] };
  const parents = scopes.map(({ parent }) => parent);
  const found: Record<keyof MovedRows, ScopePosition[]> = { here: [], away: [] };
  for (const one of before.moved) {
    const [was, is] = [isWithin(before.parents, one, root), isWithin(parents, one, root)];
    if (was === is) continue;
    const rows = [...scopes.keys()].filter((at) => scopes[at]?.level === level && isWithin(parents, at, one));
    for (const one of rows) found[was ? "away" : "here"].push(one);
  }
  return found;
}

/** Names of those that moved that are told, at most. */
const MOST_NAMES = 10;

/** Which places of a level moved, and from where to where, of those that stand in a scope before or afterwards; nothing where none did. */
export function movedRemark(
  { result }: RunDocument,
  language: Language,
  root: ScopePosition,
  level: Level,
): string[] {
  const { scopes, before } = result;
  const parents = scopes.map(({ parent }) => parent);
  const moved = before.moved.filter(
    (one) =>
      scopes[one]?.level === level && (isWithin(before.parents, one, root) || isWithin(parents, one, root)),
  );
  if (moved.length === 0) return [];
  const nameOf = (scope: ScopePosition | undefined): string => scopeName(scopes[scope ?? -1], language);
  const names = moved
    .slice(0, MOST_NAMES)
    .map((one) => `${nameOf(one)} (${nameOf(before.parents[one])} → ${nameOf(parents[one])})`);
  const more = moved.length > names.length ? ["…"] : [];
  return [language.word("moved.rows", { list: [...names, ...more].join("; ") })];
}
