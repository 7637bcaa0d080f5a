/** Leaders whom charges and lists of meetings attended name, by id, or by a name that one of them alone has. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Leader } from "../../core/duty/duty.ts";
import type { Origin } from "../../core/model/place.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { bareName, foldName } from "../../core/text/person-name.ts";
import { suggester } from "../../core/text/suggester.ts";

export interface PersonFinder {
  /** The id of whoever is written; null for nobody, or several. */
  readonly find: (written: string) => string | null;
  /** Tells that nobody is found; a name is not shown. */
  readonly tellUnknown: (written: string, origin: Origin) => void;
  /** Tells how many were found by name. */
  readonly tell: () => void;
}

/** Two words and more are a name; ids have letters and digits. */
const NAME = /\p{L}+\s+\p{L}/u;

/** A name as those of two lists are compared. */
export function nameKey(name: string): string {
  return foldName(bareName(name));
}

export function personFinder(
  leaders: readonly Pick<Leader, "person" | "fullName">[],
  diagnostics: Diagnostic[],
): PersonFinder {
  const people = new Set(leaders.map(({ person }) => person));
  const named = groupedBy(leaders, ({ fullName }) => nameKey(fullName));
  const suggest = suggester(() => people);
  let count = 0;
  return {
    find: (written) => {
      if (people.has(written)) return written;
      const [only, other] = NAME.test(written) ? (named.get(nameKey(written)) ?? []) : [];
      if (only === undefined || other !== undefined) return null;
      count++;
      return only.person;
    },
    tellUnknown: (value, origin) => {
      diagnostics.push(
        NAME.test(value)
          ? diagnostic("duty/unknown-name", origin)
          : diagnostic("duty/unknown-person", origin, { value, suggestion: suggest(value) }),
      );
    },
    tell: () => {
      if (count > 0) diagnostics.push(diagnostic("duty/person-by-name", null, { facts: { count } }));
    },
  };
}
