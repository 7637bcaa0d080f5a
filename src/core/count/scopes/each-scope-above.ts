/** Things that stand in several scopes: their members in; each scope at or above them, with those that stand there, out. */
import { addTo } from "../../numbers/groups.ts";
import type { ScopePosition, Scopes } from "./scopes.ts";

/**
 * Counts one thing whose members (a person's posts, say) may stand in several scopes once in each scope at or above
 * them: `visit` is called with each such scope and the members that stand in it or below. `detourOf`: the scopes of a
 * member, upwards, where they are not those of the tree.
 */
export function eachScopeAbove<T>(
  { parents }: Scopes,
  members: readonly T[],
  scopeOf: (member: T) => ScopePosition,
  visit: (scope: ScopePosition, members: readonly T[]) => void,
  detourOf: (member: T) => readonly ScopePosition[] | undefined = () => undefined,
): void {
  const [first] = members;
  if (first !== undefined && members.length === 1 && detourOf(first) === undefined) {
    for (let scope = scopeOf(first); scope >= 0; scope = parents[scope] ?? -1) visit(scope, members);
    return;
  }
  const within = new Map<ScopePosition, T[]>();
  for (const member of members) {
    const detour = detourOf(member);
    if (detour) for (const scope of detour) addTo(within, scope, member);
    else
      for (let scope = scopeOf(member); scope >= 0; scope = parents[scope] ?? -1)
        addTo(within, scope, member);
  }
  for (const [scope, among] of within) visit(scope, among);
}
