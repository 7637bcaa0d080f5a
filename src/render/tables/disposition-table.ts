/** What became of each person (dispositions.csv): a run in, columns and rows out. */

import { type Arrangement, seatsOf } from "../../core/arrange/arrangement.ts";
import { rulesBehind } from "../../core/arrange/reasons.ts";
import { rulesOf } from "../../core/arrange/rules-in-force.ts";
import type { RunDocument } from "../../core/document.ts";
import { fullNamesOf } from "../../core/model/full-names.ts";
import { heldBy } from "../../core/model/people.ts";
import type { Register } from "../../core/model/place.ts";
import type { Posts, RosterCell } from "../../core/model/roster.ts";
import { ruleText } from "../../core/rules/rule-id.ts";
import { byCodeUnit } from "../../core/text/order.ts";
import { type StreamedTable, streamedRows } from "./flat-tables.ts";

/** The code of a place and the id of a title, or several of them. */
type Named = readonly [place: string, title: string];

/**
 * What became of each person, in the order of their ids; several places, titles and rules are parted by `|`. `cell`: the
 * roster's cells, for full names; null leaves them out.
 */
export function dispositionTable(
  { reorganisation, policy }: RunDocument,
  arrangement: Arrangement,
  cell: RosterCell | null,
): StreamedTable {
  const { dispositions, seats } = arrangement;
  const { people, holdings } = arrangement.roster;
  const namesOf = cell && fullNamesOf(arrangement.roster, cell);
  const rules = rulesOf(arrangement, policy);
  const join = (values: readonly string[]): string =>
    values.length < 2 ? (values[0] ?? "") : [...new Set(values)].join("|");
  const namesIn = ({ places }: Register, posts: Posts, own: readonly number[]): Named => {
    const named = own.map(
      (post): Named => [
        places[posts.place[post] ?? -1]?.code ?? "",
        policy.titles[posts.title[post] ?? -1]?.id ?? "",
      ],
    );
    if (named.length < 2) return named[0] ?? ["", ""];
    named.sort(([a, x], [b, y]) => byCodeUnit(a, b) || byCodeUnit(x, y));
    return [join(named.map(([place]) => place)), join(named.map(([, title]) => title))];
  };
  return {
    columns: [
      "person",
      "full_name",
      "place_before",
      "titles_before",
      "place_after",
      "titles_after",
      "disposition",
      "rules",
    ],
    rows: streamedRows(people.ids, (id, person) => {
      const [placesBefore, titlesBefore] = namesIn(reorganisation.before, holdings, heldBy(people, person));
      const [placesAfter, titlesAfter] = namesIn(reorganisation.after, seats, seatsOf(arrangement, person));
      return [
        id,
        namesOf && join(namesOf(person)),
        placesBefore,
        titlesBefore,
        placesAfter,
        titlesAfter,
        dispositions[person] ?? null,
        join(rulesBehind(person, arrangement, reorganisation, rules).map(ruleText)),
      ];
    }),
  };
}
